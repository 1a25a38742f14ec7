//! The clause `progress`: what is shown, and when.
#![cfg(feature = "macros")]

use std::sync::{Arc, Mutex};
use std::thread::sleep;
use std::time::Duration;

use prange::Progress;
use prange::prelude::*;

/// What was shown: iterations done, of how many.
type Shown = Arc<Mutex<Vec<(u64, u64)>>>;

fn recorder() -> (Shown, impl Fn(u64, u64) + Clone + Send + Sync + 'static) {
    let shown = Shown::default();
    let own = Arc::clone(&shown);
    (shown, move |done, total| {
        own.lock().unwrap().push((done, total))
    })
}

fn pool(threads: usize) -> ThreadPool {
    ThreadPool::new(threads).unwrap()
}

/// What is shown of a loop that takes long enough grows to the end, and is not shown more often than some hundred times a second.
fn check(shown: &Shown, total: u64) {
    let shown = std::mem::take(&mut *shown.lock().unwrap());
    assert!(shown.len() > 1, "{shown:?}");
    assert!(shown.iter().all(|&(_, of)| of == total), "{shown:?}");
    assert!(shown.is_sorted_by(|a, b| a.0 < b.0), "{shown:?}");
    assert_eq!(shown.last(), Some(&(total, total)));
    // Each iteration takes 2 ms or more.
    assert!(shown.len() as u64 <= total, "{shown:?}");
}

#[test]
fn long_loops_are_shown_to_the_end() {
    for threads in [1, 2, 3] {
        let (shown, bar) = recorder();
        let pool = pool(threads);
        let sum = prange(0..200u64).pool(&pool).progress(&bar).map(|i| {
            sleep(Duration::from_millis(2));
            i
        });
        assert_eq!(sum.sum::<u64>(), 19_900);
        check(&shown, 200);
    }
    let (shown, bar) = recorder();
    let mut doubles = [0; 100];
    let serial = true;
    prange! {
        for i in prange(0..100).serial_if(serial).progress(&bar) {
            sleep(Duration::from_millis(2));
            doubles[i] = 2 * i;
        }
    }
    assert_eq!(doubles[99], 198);
    check(&shown, 100);
}

#[test]
fn loops_in_a_loop_have_their_own() {
    let (shown, bar) = recorder();
    let (inner_shown, inner_bar) = recorder();
    prange(0..100).progress(&bar).for_each(|_| {
        prange(0..4)
            .progress(&inner_bar)
            .for_each(|_| sleep(Duration::from_millis(1)));
    });
    check(&shown, 100);
    assert_eq!(*inner_shown.lock().unwrap(), []);
}

#[test]
fn short_loops_are_not_shown() {
    let (shown, bar) = recorder();
    for len in [0, 1, 2, 1000] {
        prange(0..len).progress(&bar).for_each(|_| {});
        prange(0..len)
            .progress(&bar)
            .serial_if(true)
            .for_each(|_| {});
    }
    assert_eq!(*shown.lock().unwrap(), []);
}

#[test]
fn one_long_iteration_is_shown() {
    let (shown, bar) = recorder();
    prange(0..1)
        .progress(&bar)
        .for_each(|_| sleep(Duration::from_millis(150)));
    assert_eq!(*shown.lock().unwrap(), [(1, 1)]);
}

#[test]
fn a_loop_that_is_left_has_no_end() {
    for threads in [1, 2] {
        let (shown, bar) = recorder();
        let pool = pool(threads);
        let found = prange(0..1000).pool(&pool).progress(&bar).find_first(|&i| {
            sleep(Duration::from_millis(2));
            i == 100
        });
        assert_eq!(found, Some(100));
        let shown = shown.lock().unwrap();
        assert!(!shown.is_empty());
        assert!(shown.iter().all(|&(done, _)| done < 1000), "{shown:?}");
    }
}

#[test]
fn a_panic_of_the_bar_comes_after_the_loop() {
    for threads in [1, 2] {
        let pool = pool(threads);
        let ran = Mutex::new(0);
        let fails = || {
            let bar = |_, _| panic!("no terminal");
            prange(0..100).pool(&pool).progress(&bar).for_each(|_| {
                sleep(Duration::from_millis(3));
                *ran.lock().unwrap() += 1;
            });
        };
        let payload = std::panic::catch_unwind(std::panic::AssertUnwindSafe(fails)).unwrap_err();
        assert_eq!(payload.downcast_ref(), Some(&"no terminal"));
        assert_eq!(*ran.lock().unwrap(), 100);
    }
}

#[test]
fn a_panic_of_the_loop_wins() {
    let (_, bar) = recorder();
    let fails = || {
        prange(0..100)
            .progress(&bar)
            .for_each(|i| assert!(i < 50, "at {i}"))
    };
    let payload = std::panic::catch_unwind(std::panic::AssertUnwindSafe(fails)).unwrap_err();
    assert_eq!(payload.downcast_ref::<String>().unwrap(), "at 50");
}

#[cfg(feature = "indicatif")]
#[test]
fn a_bar_of_indicatif() {
    let bar = indicatif::ProgressBar::hidden();
    Progress::update(&bar, 3, 10);
    assert_eq!((bar.position(), bar.length()), (3, Some(10)));
    prange(0..60)
        .progress(&bar)
        .for_each(|_| sleep(Duration::from_millis(4)));
    assert_eq!((bar.position(), bar.length()), (60, Some(60)));
}

#[test]
fn a_type_of_ones_own() {
    #[derive(Clone)]
    struct Bar(Shown);
    impl Progress for Bar {
        fn update(&self, done: u64, total: u64) {
            self.0.lock().unwrap().push((done, total));
        }
    }
    let bar = Bar(Shown::default());
    prange(0..100)
        .progress(&bar)
        .for_each(|_| sleep(Duration::from_millis(3)));
    check(&bar.0, 100);
}
