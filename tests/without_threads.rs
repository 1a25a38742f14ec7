//! On a system without threads loops, tasks and scopes run on the caller. `cargo xtask platforms` runs this under a WASI runtime.
#![cfg(target_family = "wasm")]

use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::Duration;

use prange::prelude::*;
use prange::{Error, current_num_threads, join, scope, spawn};

#[test]
fn the_global_pool_is_the_caller() {
    assert_eq!(current_num_threads(), 1);
    for threads in [1, 2, 64] {
        let pool = ThreadPool::new(threads);
        assert!(matches!(pool, Err(Error::SpawnFailed(_))), "{pool:?}");
    }
}

#[test]
fn loops_run_as_the_serial_loop_does() {
    let order = AtomicUsize::new(0);
    // Long enough to be shared where there is somebody to share it with.
    prange(0..3000).num_threads(4).for_each(|i| {
        std::thread::sleep(Duration::from_micros(5));
        assert_eq!(order.fetch_add(1, Relaxed), i);
    });
    assert_eq!(order.into_inner(), 3000);

    let values: Vec<f64> = prange(0..100_000).map(|i| (i as f64).sqrt()).collect();
    let sum: f64 = prange(&values).sum();
    let (mut halves, mut total, mut large) = (vec![0.0; values.len()], 0.0_f64, Vec::new());
    prange! {
        for i in 0..values.len() {
            halves[i] = 0.5 * values[i];
            total += values[i];
            if values[i] > 316.0 {
                large.push(i);
            }
        }
    }
    assert_eq!(total.to_bits(), sum.to_bits());
    assert_eq!(halves[40_000], 100.0);
    assert_eq!(large, (99_857..100_000).collect::<Vec<_>>());
    let first = prange(0..values.len()).find_first(|i| values[*i] > 200.0);
    assert_eq!(first, Some(40_001));

    for schedule in [
        Schedule::Static(7),
        Schedule::Dynamic(1),
        Schedule::Guided(2),
    ] {
        let nested: usize = prange(0..40)
            .schedule(schedule)
            .map(|i| prange(0..i).schedule(schedule).sum::<usize>())
            .sum();
        assert_eq!(
            nested,
            (0..40_usize).map(|i| i * i.saturating_sub(1) / 2).sum()
        );
    }
}

#[test]
fn tasks_run_by_the_time_they_are_waited_for() {
    assert_eq!(join(|| 1, || join(|| 2, || 3)), (1, (2, 3)));
    let done = AtomicUsize::new(0);
    scope(|scope| {
        for _ in 0..100 {
            scope.spawn(|scope| {
                scope.spawn(|_| _ = done.fetch_add(1, Relaxed));
            });
        }
    });
    assert_eq!(done.into_inner(), 100);
    let tasks: Vec<_> = (0..100).map(|i| spawn(move || i)).collect();
    let results = tasks.into_iter().map(|task| task.join().unwrap());
    assert_eq!(results.sum::<i32>(), 4950);
}
