//! Panics: the serial one reaches the caller, the pool works on, and nothing is lost or dropped twice.

use std::panic::{AssertUnwindSafe, catch_unwind, panic_any};
use std::sync::atomic::{AtomicBool, AtomicIsize, AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex, mpsc};
use std::time::{Duration, Instant};

use prange::prelude::*;

const N: usize = 1000;
/// How long an iteration takes. Everything takes long under Miri.
const WORK: usize = if cfg!(miri) { 1 } else { 500 };

fn slowly<T>(value: T) -> T {
    for i in 0..WORK {
        std::hint::black_box(i);
    }
    value
}

fn caught<R>(f: impl FnOnce() -> R) -> usize {
    let Err(payload) = catch_unwind(AssertUnwindSafe(f)) else {
        panic!("no panic");
    };
    *payload
        .downcast::<usize>()
        .expect("the payload of the body")
}

/// Runs `check` on pools and schedules, and after each run a loop to see that the pool still works.
fn everywhere(check: impl Fn(&dyn Fn() -> Prange<prange::source::RangeSource<usize>>)) {
    std::panic::set_hook(Box::new(|_| {}));
    let schedules = [
        Schedule::Auto,
        Schedule::Dynamic(1),
        Schedule::Static(7),
        Schedule::Guided(2),
    ];
    let (pools, schedules) = match cfg!(miri) {
        true => (&[3][..], &schedules[..2]),
        false => (&[1, 2, 3, 8][..], &schedules[..]),
    };
    for &threads in pools {
        let pool = ThreadPool::new(threads).unwrap();
        for &schedule in schedules {
            let range = || prange(0..N).pool(&pool).schedule(schedule);
            check(&range);
            assert_eq!(range().map(slowly).sum::<usize>(), N * (N - 1) / 2);
        }
    }
}

/// Counts its living copies.
struct Counted(Arc<AtomicIsize>, usize);

impl Counted {
    fn new(living: &Arc<AtomicIsize>, value: usize) -> Self {
        living.fetch_add(1, Relaxed);
        Counted(Arc::clone(living), value)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Relaxed);
    }
}

#[test]
fn the_first_panic_in_loop_order_is_seen() {
    everywhere(|range| {
        let body = |i: usize| {
            slowly(());
            if i % 100 == 77 || i > 900 {
                panic_any(i);
            }
        };
        assert_eq!(caught(|| range().for_each(body)), 77);
        assert_eq!(caught(|| range().map(body).collect::<Vec<_>>()), 77);
        assert_eq!(
            caught(|| range()
                .map(|i| {
                    body(i);
                    i as f64
                })
                .sum::<f64>()),
            77
        );
        assert_eq!(
            caught(|| range()
                .map(|i| {
                    body(i);
                    i
                })
                .reduce(|| 0, |a, b| a + b)),
            77
        );
        assert_eq!(
            caught(|| range().for_each(|i| prange(0..3).for_each(|j| body(i + j)))),
            77
        );
    });
}

#[test]
fn exits_and_panics_hide_what_comes_later() {
    everywhere(|range| {
        let exit = range().try_for_each(|i| {
            slowly(());
            match i {
                300 => Err(i),
                301.. => panic_any(i),
                _ => Ok(()),
            }
        });
        assert_eq!(exit, Err(300));
        let found = range().find_first(|&i| {
            if slowly(i) > 500 {
                panic_any(i)
            } else {
                i == 500
            }
        });
        assert_eq!(found, Some(500));
        let hidden = || {
            range().try_for_each(|i| match slowly(i) {
                200 => panic_any(i),
                201.. => Err(i),
                _ => Ok(()),
            })
        };
        assert_eq!(caught(hidden), 200);
    });
}

/// Runs `f`, and ends the process if that takes for ever.
fn ends<R>(f: impl FnOnce() -> R) -> R {
    let (done, ended) = mpsc::channel::<()>();
    std::thread::spawn(move || {
        if ended.recv_timeout(Duration::from_secs(60)) == Err(mpsc::RecvTimeoutError::Timeout) {
            eprintln!("hangs");
            std::process::abort();
        }
    });
    let result = f();
    drop(done);
    result
}

/// A loop with an array reduction whose blocks are 4000 iterations long is left in the second block. How many iterations begin after
/// that is known.
fn late_iterations(pool: &ThreadPool, schedule: Schedule, panics: bool) -> usize {
    const EXIT: usize = 4500;
    let (known, late) = (AtomicBool::new(false), AtomicUsize::new(0));
    let cost = |i| {
        if i <= EXIT {
            // The serial loop runs it too.
        } else if known.load(Relaxed) {
            late.fetch_add(1, Relaxed);
            // Long beside the time between the exit and its becoming known to the engine.
            std::thread::sleep(Duration::from_millis(1));
        } else {
            let begin = Instant::now();
            while begin.elapsed() < Duration::from_micros(5) {}
        }
        if i == EXIT {
            known.store(true, Relaxed);
        }
        1.0
    };
    let mut bins = [0.0; 16];
    let left = catch_unwind(AssertUnwindSafe(|| {
        prange! {
            for i in prange(0..64 * 4000).pool(pool).schedule(schedule) {
                bins[i % 16] += cost(i);
                if i == EXIT {
                    if panics {
                        panic_any(i);
                    }
                    break;
                }
            }
        }
    }));
    assert_eq!(left.is_err(), panics);
    if !panics {
        assert_eq!(bins.iter().sum::<f64>(), (EXIT + 1) as f64);
    }
    late.into_inner()
}

#[test]
#[cfg_attr(miri, ignore = "too much of it")]
fn ends_of_loops_are_seen_inside_of_blocks() {
    std::panic::set_hook(Box::new(|_| {}));
    let pool = ThreadPoolBuilder::new().num_threads(4).eager(true);
    let pool = pool.build().unwrap();
    for schedule in [
        Schedule::Auto,
        Schedule::Dynamic(1),
        Schedule::Static(7),
        Schedule::Guided(2),
    ] {
        for panics in [false, true] {
            let late = ends(|| late_iterations(&pool, schedule, panics));
            println!("{schedule:?}, panics: {panics}: {late} iterations too many");
            assert!(late < 1000);
        }
    }
}

#[test]
#[cfg_attr(miri, ignore = "too much of it")]
fn endless_loops_with_blocks_end_at_an_exit() {
    for (threads, eager) in [(1, false), (2, false), (4, true)] {
        let pool = ThreadPoolBuilder::new().num_threads(threads).eager(eager);
        let pool = pool.build().unwrap();
        for schedule in [
            Schedule::Auto,
            Schedule::Dynamic(1),
            Schedule::Static(7),
            Schedule::Guided(2),
        ] {
            let (mut bins, mut sum) = ([0.0; 16], 0.5);
            ends(|| {
                prange! {
                    for i in prange(0..usize::MAX).pool(&pool).schedule(schedule) {
                        bins[i % 16] += 1.0;
                        sum += 1.0;
                        if i == 100_000 {
                            break;
                        }
                    }
                }
            });
            assert_eq!((bins[0], bins[1], sum), (6251.0, 6250.0, 100_001.5));
        }
    }
}

#[test]
fn panics_in_scratch_and_combiners() {
    everywhere(|range| {
        let scratch = range().private(|| -> usize { panic_any(5usize) });
        assert_eq!(caught(|| scratch.for_each(|_, _| ())), 5);
        let combine = |a: usize, b: usize| if b == 40 { panic_any(6usize) } else { a.max(b) };
        assert_eq!(caught(|| range().map(slowly).reduce(|| 0, combine)), 6);
        let mut value = 1;
        let custom = range().reduction(&mut value, Custom(|| 0, combine));
        assert_eq!(caught(|| custom.for_each(|i, value| *value = slowly(i))), 6);
        assert_eq!(value, 1);
    });
}

#[test]
fn nothing_leaks_or_drops_twice() {
    let living = Arc::new(AtomicIsize::new(0));
    everywhere(|range| {
        let make = |i: usize| slowly(Counted::new(&living, i));
        let all: Vec<_> = range().map(make).collect();
        assert!(all.iter().enumerate().all(|(i, counted)| counted.1 == i));
        assert_eq!(living.load(Relaxed), N as isize);
        drop(all);
        let some: Vec<_> = range().filter(|i| i % 3 == 0).map(make).collect();
        assert_eq!(living.load(Relaxed), some.len() as isize);
        drop(some);
        let fail = |i: usize| if i == 600 { panic_any(i) } else { make(i) };
        assert_eq!(caught(|| range().map(fail).collect::<Vec<_>>()), 600);
        assert_eq!(
            caught(|| range().filter(|i| i % 2 == 0).map(fail).collect::<Vec<_>>()),
            600
        );
        assert_eq!(living.load(Relaxed), 0);
        let found = range().map(make).find_first(|counted| counted.1 == 300);
        assert_eq!(found.map(|counted| counted.1), Some(300));
        let greater = |a: Counted, b: Counted| if b.1 > a.1 { b } else { a };
        let greatest = range().map(make).reduce(|| unreachable!(), greater);
        assert_eq!((greatest.1, living.load(Relaxed)), (N - 1, 1));
        let mut last = greatest;
        let list = range().lastprivate(&mut last);
        list.for_each(|i, last| *last = (i <= 500).then(|| make(i)));
        assert_eq!((last.1, living.load(Relaxed)), (500, 1));
        drop(last);
        assert_eq!(living.load(Relaxed), 0);
    });
}

#[test]
fn a_panicking_drop_reaches_the_caller() {
    struct Bomb(usize);
    impl Drop for Bomb {
        fn drop(&mut self) {
            if self.0 == 400 {
                panic_any(self.0);
            }
        }
    }
    everywhere(|range| {
        assert_eq!(caught(|| range().for_each(|i| drop(slowly(Bomb(i))))), 400);
    });
}

#[test]
fn zero_sized_and_large_elements() {
    #[derive(Clone, Copy, PartialEq, Debug)]
    struct Large([u64; 512]);
    everywhere(|range| {
        let units: Vec<()> = range().map(|_| slowly(())).collect();
        assert_eq!(units.len(), N);
        let runs = AtomicUsize::new(0);
        let mut units = [(); N];
        prange(&mut units).for_each(|()| {
            runs.fetch_add(1, Relaxed);
        });
        assert_eq!(runs.into_inner(), N);
        let mut large: Vec<_> = range().map(|i| slowly(Large([i as u64; 512]))).collect();
        assert!(
            large
                .iter()
                .enumerate()
                .all(|(i, large)| *large == Large([i as u64; 512]))
        );
        let mut last = Large([0; 512]);
        range()
            .sliced(&mut large)
            .lastprivate(&mut last)
            .for_each(|i, (large, last)| {
                large.0[7] += 1;
                *last = Some(Large([i as u64; 512]));
            });
        assert_eq!(last, Large([N as u64 - 1; 512]));
        assert!(
            large
                .iter()
                .enumerate()
                .all(|(i, large)| large.0[7] == i as u64 + 1)
        );
        let sum = |a: Large, b: Large| Large(std::array::from_fn(|k| a.0[k] + b.0[k]));
        let sum = prange(&large)
            .map(|large| *large)
            .reduce(|| Large([0; 512]), sum);
        assert_eq!(sum.0[0], (N * (N - 1) / 2) as u64);
    });
}

/// A wrong argument is the caller's mistake, so the panic names the caller's line.
#[test]
fn wrong_arguments_are_reported_at_the_call() {
    static PLACES: Mutex<Vec<String>> = Mutex::new(Vec::new());
    let v = vec![1.0; 10];
    let (huge, shorter) = (0..u128::MAX, &v[1..]);
    let wrong: [&dyn Fn(); 9] = [
        &|| prange((&v, shorter)).for_each(drop),
        &|| prange(huge.clone()).for_each(drop),
        &|| prange(huge.clone().rev()).for_each(drop),
        &|| prange(0..=u128::MAX).for_each(drop),
        &|| prange(0..usize::MAX).collapse(0..9).for_each(drop),
        &|| prange(0..usize::MAX).chain(0..9).for_each(drop),
        &|| prange(&v).chunks(0).for_each(drop),
        &|| prange(0..9).schedule(Schedule::Static(0)).for_each(drop),
        &|| prange(&v).copied().collect_into(&mut [0.0; 3]),
    ];
    let before = std::panic::take_hook();
    let caller = std::thread::current().id();
    std::panic::set_hook(Box::new(move |info| {
        // Other tests panic too.
        if std::thread::current().id() == caller {
            let place = info.location().expect("a place");
            PLACES.lock().unwrap().push(place.file().to_string());
        }
    }));
    let panicked = wrong.map(|call| catch_unwind(AssertUnwindSafe(call)).is_err());
    std::panic::set_hook(before);
    assert_eq!(panicked, [true; 9]);
    let places = PLACES.lock().unwrap();
    let here = places.iter().filter(|place| place.ends_with("panics.rs"));
    assert_eq!(here.count(), 9, "{places:?}");
}
