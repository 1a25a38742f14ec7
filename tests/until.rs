//! The clause `until`: exactly the iterations before the one that is reached count.
#![cfg(feature = "macros")]

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

use prange::prelude::*;

fn eager(threads: usize) -> ThreadPool {
    let pool = ThreadPoolBuilder::new().num_threads(threads).eager(true);
    pool.build().unwrap()
}

const SCHEDULES: [Schedule; 4] = [
    Schedule::Auto,
    Schedule::Static(3),
    Schedule::Dynamic(2),
    Schedule::Guided(1),
];

/// Runs `each` for every number of threads and schedule, and for several moments at which the loop is stopped.
fn all(each: impl Fn(&ThreadPool, Schedule, usize)) {
    for threads in [1, 2, 3] {
        let pool = eager(threads);
        for schedule in SCHEDULES {
            for after in [0, 1, 7, 40, 1000] {
                each(&pool, schedule, after);
            }
        }
    }
}

const N: usize = 100;

#[test]
fn the_iterations_before_it_have_all_run_and_count() {
    all(|pool, schedule, after| {
        let (ran, count) = (Mutex::new(BTreeSet::new()), AtomicUsize::new(0));
        let stop = || count.load(Relaxed) >= after;
        let mut reached = usize::MAX;
        let items = prange(0..N).pool(pool).schedule(schedule);
        let items = items.until(&stop, &mut reached).map(|i| {
            count.fetch_add(1, Relaxed);
            ran.lock().unwrap().insert(i);
            i
        });
        let collected: Vec<usize> = items.collect();
        assert!(collected.iter().copied().eq(0..reached), "{collected:?}");
        let ran = ran.into_inner().unwrap();
        assert!((0..reached).all(|i| ran.contains(&i)));
        assert_eq!(reached == N, after >= N, "{reached} after {after}");
        assert!(after > 0 || reached == 0);
    });
}

#[test]
fn every_role_of_the_loop_form_ends_there() {
    all(|pool, schedule, after| {
        let done = AtomicUsize::new(0);
        let stop = || done.load(Relaxed) >= after;
        let a: Vec<f64> = (0..N).map(|i| 1.0 / (1.0 + i as f64)).collect();
        let (mut sum, mut low, mut count, mut last) = (0.0, 2.0f64, 0, usize::MAX);
        let mut list = Vec::new();
        let mut reached = usize::MAX;
        prange! {
            for i in prange(0..N).pool(pool).schedule(schedule).until(&stop, &mut reached) {
                sum += a[i];
                low = low.min(a[i]);
                count += 1;
                list.push(i);
                last = i;
                done.fetch_add(1, Relaxed);
            }
        }
        let mut expected = 0.0;
        prange! {
            for i in 0..reached {
                expected += a[i];
            }
        }
        assert_eq!(count, reached);
        assert!(list.iter().copied().eq(0..reached));
        assert_eq!(last.wrapping_add(1), reached);
        assert_eq!(low, a[..reached].iter().copied().fold(2.0, f64::min));
        assert!((sum - expected).abs() < 1e-12);
    });
}

#[test]
fn an_exit_of_the_body_before_it_wins() {
    for threads in [1, 2, 3] {
        let pool = eager(threads);
        for exit in [0, 5, 60] {
            let never = || false;
            let (mut reached, mut count) = (0, 0);
            prange! {
                for i in prange(0..N).pool(&pool).until(&never, &mut reached) {
                    if i == exit {
                        break;
                    }
                    count += 1;
                }
            }
            assert_eq!((reached, count), (exit, exit));

            let found = prange(0..N)
                .pool(&pool)
                .until(&never, &mut reached)
                .find_any(|&i| i == exit);
            assert_eq!((found, reached), (Some(exit), exit));
        }
        let always = || true;
        let mut reached = 1;
        let any = prange(0..N)
            .pool(&pool)
            .until(&always, &mut reached)
            .any(|_| true);
        assert_eq!((any, reached), (false, 0));
    }
}

#[test]
fn searches_are_exact() {
    all(|pool, schedule, after| {
        let done = AtomicUsize::new(0);
        let stop = || done.load(Relaxed) >= after;
        let mut reached = 0;
        let items = prange(0..N).pool(pool).schedule(schedule);
        let any = items.until(&stop, &mut reached).any(|i| {
            done.fetch_add(1, Relaxed);
            i == 50
        });
        // Iteration 50 leaves the loop, if it comes before the stop.
        assert!(reached < 50 && !any || reached == 50);
        assert!(any || after <= N);
    });
}

#[test]
fn the_serial_loop_stops_too() {
    for exit in [3, N - 1, N] {
        let never = || false;
        let mut reached = 0;
        for i in prange(0..N).until(&never, &mut reached) {
            if i == exit {
                break;
            }
        }
        assert_eq!(reached, exit);
    }
    let count = AtomicUsize::new(0);
    let stop = || count.load(Relaxed) == 7;
    let mut reached = 0;
    for (_, scratch) in prange(0..N).until(&stop, &mut reached).private(|| 0) {
        count.fetch_add(1, Relaxed);
        drop(scratch);
    }
    assert_eq!((reached, count.into_inner()), (7, 7));
}

#[test]
fn deadlines_and_flags_end_endless_loops() {
    let deadline = Instant::now() + Duration::from_millis(5);
    let mut reached = 0;
    let sum: u64 = prange(0..u64::MAX >> 1)
        .until(&deadline, &mut reached)
        .map(|_| 1)
        .sum();
    assert_eq!(sum, reached as u64);
    assert!(Instant::now() >= deadline);

    let flag = AtomicBool::new(false);
    std::thread::scope(|threads| {
        threads.spawn(|| {
            std::thread::sleep(Duration::from_millis(5));
            flag.store(true, Relaxed);
        });
        let mut reached = 0;
        let serial = prange(0..u64::MAX >> 1).serial_if(true);
        let count = serial
            .until(&flag, &mut reached)
            .map(std::hint::black_box)
            .count();
        assert_eq!(count, reached);
    });
}

#[test]
fn a_panic_before_it_wins() {
    for threads in [1, 2] {
        let pool = eager(threads);
        let fails = || {
            let never = || false;
            let mut reached = 0;
            let items = prange(0..N).pool(&pool).until(&never, &mut reached);
            items.for_each(|i| assert!(i < 30, "at {i}"));
        };
        let payload = std::panic::catch_unwind(std::panic::AssertUnwindSafe(fails)).unwrap_err();
        assert_eq!(payload.downcast_ref::<String>().unwrap(), "at 30");
    }
}
