//! Reports of what loops have done, and what they advise.
#![cfg(feature = "macros")]

use std::sync::Barrier;
use std::thread::sleep;
use std::time::Duration;

use prange::prelude::*;
use prange::{Advice, LoopReport, Report, report};

/// The only loop of a report.
fn only(report: &Report) -> &LoopReport {
    assert_eq!(report.loops.len(), 1, "{report}");
    &report.loops[0]
}

fn milliseconds(count: u64) {
    sleep(Duration::from_millis(count));
}

#[test]
fn a_loop_is_known_by_its_line() {
    let a = [1.5; 1000];
    let mut sum = 0.0;
    let line = line!() + 3;
    let ((), found) = report(|| {
        for _ in 0..3 {
            prange! {
                for i in 0..a.len() {
                    sum += a[i];
                }
            }
        }
    });
    assert_eq!(sum, 4500.0);
    let found = only(&found);
    assert_eq!((found.file, found.line), (file!(), line));
    assert_eq!((found.runs, found.iterations), (3, 3000));
    assert_eq!(found.roles, "sum: reduction (sum), a: shared");

    let line = line!() + 1;
    let (count, found) = report(|| prange(0..50).filter(|i| i % 2 == 0).count());
    assert_eq!(count, 25);
    let found = only(&found);
    assert_eq!((found.file, found.line, found.roles), (file!(), line, ""));
}

#[parallel]
fn scaled<T: Copy + Send + Sync + std::ops::Mul<Output = T>>(a: &[T], by: T, c: &mut [T]) {
    for i in prange(0..a.len()) {
        c[i] = a[i] * by;
    }
}

#[test]
fn each_type_of_a_generic_function_has_its_loop() {
    let ((), found) = report(|| {
        scaled(&[1, 2, 3], 2, &mut [0; 3]);
        scaled(&[1.0, 2.0], 2.0, &mut [0.0; 2]);
        scaled(&[1.0, 2.0], 3.0, &mut [0.0; 2]);
    });
    let mut runs: Vec<_> = found
        .loops
        .iter()
        .map(|found| (found.runs, found.iterations))
        .collect();
    runs.sort_unstable();
    assert_eq!(runs, [(1, 3), (2, 4)]);
    assert_eq!(found.loops[0].line, found.loops[1].line);
}

#[test]
fn helpers_claims_and_threads_are_counted() {
    let pool = ThreadPoolBuilder::new();
    let pool = pool.num_threads(2).eager(true).build().unwrap();
    // A worker that is late is no fault of the report.
    let seen = (0..100).any(|_| {
        let (_, found) = report(|| {
            prange(0..40)
                .pool(&pool)
                .map(|i| {
                    milliseconds(1);
                    i
                })
                .sum::<u64>()
        });
        let found = only(&found);
        assert_eq!((found.runs, found.shared_runs), (1, 1));
        assert_eq!((found.iterations, found.claims), (40, 40));
        assert_eq!(
            found.threads.len() as u64,
            1 + found.helpers.min(1),
            "{found:?}"
        );
        assert!(found.alone <= found.time);
        let worker = found
            .threads
            .iter()
            .find(|thread| &*thread.name == "prange-0" || &*thread.name == "prange-1");
        worker.is_some_and(|worker| worker.busy > Duration::ZERO)
    });
    assert!(seen);
}

#[test]
fn loops_of_other_threads_and_of_other_calls_do_not_count() {
    let barrier = Barrier::new(2);
    std::thread::scope(|threads| {
        for len in [100, 200] {
            let barrier = &barrier;
            threads.spawn(move || {
                let (_, found) = report(|| {
                    barrier.wait();
                    let (_, inner) = report(|| prange(0..len).max());
                    assert_eq!(only(&inner).iterations, len);
                    prange(0..len).min();
                    barrier.wait();
                });
                let lens: Vec<_> = found.loops.iter().map(|found| found.iterations).collect();
                assert_eq!(lens, [len, len]);
            });
        }
    });
    let (_, nothing) = report(|| 1);
    assert!(nothing.loops.is_empty());
    assert!(nothing.to_string().contains("no loop"));
}

#[test]
fn loops_in_loops_scopes_and_tasks_count() {
    let pool = ThreadPoolBuilder::new();
    let pool = pool.num_threads(3).eager(true).build().unwrap();
    let ((), found) = report(|| {
        pool.install(|| {
            prange(0..10).for_each(|i| {
                prange(0..5usize).map(|j| i + j).max();
            });
            prange::scope(|scope| {
                for _ in 0..4 {
                    scope.spawn(|_| assert_eq!(prange(0..7).max(), Some(6)));
                }
            });
            prange::join(|| prange(0..8).min(), || prange(0..8).max());
            prange::spawn(|| prange(0..9).max()).join().unwrap();
        });
    });
    let mut runs: Vec<_> = found
        .loops
        .iter()
        .map(|found| (found.iterations / found.runs, found.runs))
        .collect();
    runs.sort_unstable();
    assert_eq!(runs, [(5, 10), (7, 4), (8, 1), (8, 1), (9, 1), (10, 1)]);
}

#[test]
fn a_loop_that_panics_counts() {
    let ((), found) = report(|| {
        let fails = || prange(0..100).for_each(|i| assert!(i < 50));
        assert!(std::panic::catch_unwind(fails).is_err());
    });
    assert_eq!(only(&found).runs, 1);
}

/// The advice about the loop that `run` runs. A machine that is busy with other work may give a loop other problems, so it has some attempts.
fn advised(is_wanted: fn(&Advice) -> bool, mut run: impl FnMut()) -> String {
    let mut seen = Vec::new();
    for _ in 0..50 {
        let ((), found) = report(&mut run);
        let loops = found.loops.iter();
        let advice = loops.filter_map(LoopReport::advice).find(is_wanted);
        match advice {
            Some(advice) => {
                assert!(found.to_string().contains(&advice.to_string()), "{found}");
                return advice.to_string();
            }
            None => seen.push(found.to_string()),
        }
    }
    panic!("{}", seen.join("\n"))
}

fn eager(threads: usize) -> ThreadPool {
    let pool = ThreadPoolBuilder::new().num_threads(threads).eager(true);
    pool.build().unwrap()
}

#[test]
fn a_loop_that_is_too_short() {
    let mut a = [1.0; 20];
    let text = advised(
        |advice| matches!(advice, Advice::TooShort { .. }),
        || {
            for _ in 0..10 {
                prange(&mut a).for_each(|a| *a *= 1.5);
            }
        },
    );
    assert!(text.starts_with("too short: a run takes "), "{text}");
}

#[test]
fn one_heavy_iteration() {
    let pool = eager(2);
    let text = advised(
        |advice| matches!(advice, Advice::HeavyIteration { .. }),
        || {
            let each = |i| milliseconds(if i == 12 { 90 } else { 1 });
            prange(0..30).pool(&pool).for_each(each);
        },
    );
    assert!(text.starts_with("iteration 12 took "), "{text}");
    assert!(text.contains("no schedule helps: split that work"));
}

#[test]
fn fewer_iterations_than_threads() {
    let pool = eager(4);
    let text = advised(
        |advice| {
            matches!(
                advice,
                Advice::FewIterations {
                    iterations: 2,
                    threads: 4
                }
            )
        },
        || prange(0..2).pool(&pool).for_each(|_| milliseconds(5)),
    );
    assert!(
        text.starts_with("a run has 2 iterations for 4 threads"),
        "{text}"
    );
}

#[test]
fn an_uneven_schedule() {
    let pool = eager(2);
    let text = advised(
        |advice| matches!(advice, Advice::Uneven { balance } if *balance < 0.75),
        || {
            let uneven = prange(0..40).pool(&pool).schedule(Schedule::Static(20));
            uneven.for_each(|i| milliseconds(u64::from(i < 20)));
        },
    );
    assert!(text.contains("leave the clause `schedule` out"), "{text}");
}

#[test]
fn wakes_that_cost_much_of_a_loop() {
    let pool = eager(2);
    let text = advised(
        |advice| matches!(advice, Advice::DearWakes { .. }),
        || {
            // The worker is asleep by then.
            milliseconds(5);
            prange(0..8u64).pool(&pool).map(|i| i * i).max();
        },
    );
    assert!(
        text.contains("of the time went into waking threads"),
        "{text}"
    );
}

#[test]
fn a_pool_of_one_thread() {
    let pool = ThreadPool::new(1).unwrap();
    let text = advised(
        |advice| *advice == Advice::OneThread,
        || pool.install(|| prange(0..20).for_each(|_| milliseconds(1))),
    );
    assert!(text.starts_with("the pool has one thread"), "{text}");
}

#[test]
fn iterations_that_are_one_piece() {
    // How much work there must be in an iteration depends on the machine and on the build.
    let mut work = 1;
    let text = advised(
        |advice| matches!(advice, Advice::OnePiece { iterations: 3000 }),
        || {
            let value = |i| (0..work).fold(f64::from(i), |x, _| std::hint::black_box(x).sqrt());
            prange(0..3000).map(value).sum::<f64>();
            work = work % 20 + 1;
        },
    );
    assert!(text.starts_with("3000 iterations are one piece"), "{text}");
}

#[test]
#[cfg_attr(debug_assertions, ignore = "no update is light in such a build")]
fn an_array_reduction_of_light_updates() {
    let at: Vec<usize> = (0..100_000).map(|i| i * 7919 % 5000).collect();
    let text = advised(
        |advice| *advice == Advice::LightUpdates,
        || {
            let mut bins = vec![0.0; 5000];
            prange! {
                for i in 0..at.len() {
                    bins[at[i]] += 1.5;
                }
            }
            assert_eq!(bins[0], 30.0);
        },
    );
    assert!(
        text.starts_with("the updates are so large a part of the loop"),
        "{text}"
    );
}

#[test]
#[cfg_attr(debug_assertions, ignore = "no update is light in such a build")]
fn a_map_of_light_updates() {
    let keys: Vec<u64> = (0..200_000).map(|i| i * 7919 % 1000).collect();
    let text = advised(
        |advice| *advice == Advice::LightUpdates,
        || {
            let mut counts = std::collections::HashMap::new();
            prange! {
                for i in 0..keys.len() {
                    *counts.entry(keys[i]).or_insert(0) += 1;
                }
            }
            assert_eq!(counts[&7], 200);
        },
    );
    assert!(
        text.starts_with("the updates are so large a part of the loop"),
        "{text}"
    );
}

#[test]
fn threads_that_are_all_at_work() {
    let pool = ThreadPool::new(2).unwrap();
    let text = advised(
        |advice| matches!(advice, Advice::NoThread { .. }),
        || {
            // Both threads are in a task from before the first loop until after the last one.
            let both = &Barrier::new(2);
            pool.scope(|scope| {
                for _ in 0..2 {
                    scope.spawn(move |_| {
                        both.wait();
                        prange(0..20).for_each(|_| milliseconds(1));
                        both.wait();
                    });
                }
            });
        },
    );
    assert!(
        text.contains("no other thread was free or came in time"),
        "{text}"
    );
}

#[test]
fn a_loop_as_its_clauses_ask_needs_no_advice() {
    let ((), found) = report(|| {
        prange(0..20).serial_if(true).for_each(|_| milliseconds(1));
    });
    assert_eq!(only(&found).advice(), None);
    assert_eq!(only(&found).share_alone(), 1.0);
}
