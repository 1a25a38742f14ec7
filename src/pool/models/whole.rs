//! Models of the whole pool, with running workers.

use super::super::broadcast::broadcast_in;
use super::super::join::join_in;
use super::super::registry::Registry;
use super::super::scope::scope_in;
use super::super::task::spawn_in;
use super::super::unwind::catch;
use super::super::{ThreadPool, ThreadPoolBuilder};
use super::{spawn, with_pool};
use crate::models::{Watched, check};
use crate::sys::sync::{
    Arc, Condvar, Mutex, lock, pause, plain::AtomicUsize, plain::Relaxed, wait,
};

/// Panics without printing anything.
fn fail(what: u32) -> ! {
    std::panic::resume_unwind(Box::new(what))
}

fn failure<T>(result: Result<T, Box<dyn std::any::Any + Send>>) -> u32 {
    let payload = result.err().expect("it fails");
    *payload.downcast().expect("with a number")
}

#[test]
fn a_pool_without_work_ends() {
    check(None, || with_pool(1, 1, |_| {}));
    check(3, || with_pool(2, 2, |_| {}));
}

#[test]
fn a_pool_is_built_and_dropped() {
    check(3, || {
        drop(ThreadPoolBuilder::new().num_threads(1).build().unwrap())
    });
    check(2, || {
        drop(ThreadPoolBuilder::new().num_threads(2).build().unwrap())
    });
}

#[test]
fn a_dropped_pool_has_run_its_tasks() {
    check(3, || {
        let pool = ThreadPool::new(1).unwrap();
        let done = Arc::new((Watched::new(0), AtomicUsize::new(0)));
        for k in 1..3 {
            let done = Arc::clone(&done);
            drop(pool.spawn(move || {
                done.0.set(done.0.get() + k);
                done.1.fetch_add(1, Relaxed)
            }));
        }
        drop(pool);
        assert_eq!((done.0.get(), done.1.load(Relaxed)), (3, 2));
        assert_eq!(Arc::strong_count(&done), 1);
    });
}

#[test]
fn a_task_that_comes_as_its_pool_ends_runs() {
    check(3, || {
        let pool = ThreadPool::new(1).unwrap();
        let registry = Arc::clone(pool.registry());
        let late = spawn(move || {
            let answer = spawn_in(&registry, || 42).join().unwrap();
            (answer, Arc::downgrade(&registry))
        });
        drop(pool);
        let (answer, registry) = late.join().unwrap();
        assert_eq!((answer, registry.strong_count()), (42, 0));
    });
}

#[test]
fn nothing_runs_on_a_stack_that_does_not_wait() {
    check(2, || {
        let registry = with_pool(2, 0, Arc::clone);
        let value = Arc::new(Mutex::new(0));
        let add = |value: &Mutex<u32>| *lock(value) += 1;
        scope_in(&registry, |scope| {
            let held = lock(&value);
            scope.spawn(|_| add(&value));
            drop(held);
        });
        assert_eq!(*lock(&value), 1);
    });
}

#[test]
fn a_task_that_comes_when_its_pool_has_ended_runs_apart() {
    check(2, || {
        let registry = with_pool(1, 0, Arc::clone);
        let (value, signal) = (Arc::new(Mutex::new(0)), Arc::new(Signal::default()));
        let held = lock(&value);
        let tasks = [0, 1].map(|_| {
            let (value, signal) = (Arc::clone(&value), Arc::clone(&signal));
            spawn_in(&registry, move || {
                *lock(&value) += 1;
                signal.give();
            })
        });
        let [detached, joined] = tasks;
        drop(detached);
        drop(held);
        signal.wait();
        joined.join().unwrap();
        assert_eq!(*lock(&value), 2);
    });
}

#[test]
fn a_task_may_drop_its_pool() {
    for (threads, preemptions) in [(1, 3), (2, 1)] {
        check(preemptions, move || {
            let pool = Arc::new(ThreadPool::new(threads).unwrap());
            let same = Arc::clone(&pool);
            drop(pool.spawn(move || drop(same)));
        });
    }
}

#[test]
fn a_task_is_joined() {
    check(4, || {
        let value = Arc::new(Watched::new(0));
        let inside = Arc::clone(&value);
        let answer = with_pool(1, 1, |registry| {
            let handle = spawn_in(registry, move || {
                inside.set(1);
                42
            });
            let answer = handle.join();
            assert_eq!(value.get(), 1);
            answer
        });
        assert_eq!(answer.unwrap(), 42);
    });
}

#[test]
fn a_panic_of_a_task_comes_with_its_join() {
    check(4, || {
        let answer = with_pool(1, 1, |registry| {
            spawn_in(registry, || -> () { fail(1) }).join()
        });
        assert_eq!(failure(answer), 1);
    });
}

#[test]
fn a_task_joins_a_task_on_a_pool_of_one() {
    check(3, || {
        let answer = with_pool(1, 1, |registry| {
            let same = Arc::clone(registry);
            let outer = move || spawn_in(&same, || 42).join().unwrap();
            spawn_in(registry, outer).join()
        });
        assert_eq!(answer.unwrap(), 42);
    });
}

#[test]
fn two_workers_do_two_tasks() {
    check(1, || {
        let answers = with_pool(2, 2, |registry| {
            let tasks = [1, 2].map(|k| spawn_in(registry, move || k));
            tasks.map(|task| task.join().unwrap())
        });
        assert_eq!(answers, [1, 2]);
    });
}

/// An event that one thread signals and others wait for.
#[derive(Default)]
struct Signal {
    given: Mutex<bool>,
    changed: Condvar,
}

impl Signal {
    fn give(&self) {
        *lock(&self.given) = true;
        self.changed.notify_all();
    }

    fn wait(&self) {
        let mut given = lock(&self.given);
        while !*given {
            given = wait(&self.changed, given);
        }
    }
}

fn two_tasks_meet(registry: &Arc<Registry>) {
    let signals = Arc::new([Signal::default(), Signal::default()]);
    let tasks = [0, 1].map(|k| {
        let signals = Arc::clone(&signals);
        spawn_in(registry, move || {
            signals[k].give();
            signals[1 - k].wait();
        })
    });
    for task in tasks {
        task.join().unwrap();
    }
}

#[test]
fn two_tasks_that_wait_for_one_another_meet() {
    check(1, || with_pool(2, 2, two_tasks_meet));
}

#[test]
fn two_tasks_meet_where_all_threads_are_at_work() {
    check(1, || {
        with_pool(2, 2, |registry| {
            // The caller is one of the threads at work, and waits as no pool can see.
            let wait = || {
                while registry.sleep.sleeping() == 0 {
                    pause(0);
                }
                let signals = Arc::new([Signal::default(), Signal::default()]);
                for k in [0, 1] {
                    let signals = Arc::clone(&signals);
                    drop(spawn_in(registry, move || {
                        signals[k].give();
                        signals[1 - k].wait();
                    }));
                }
                signals.iter().for_each(Signal::wait);
            };
            join_in(Some(registry), wait, || ());
        });
    });
}

#[test]
fn a_worker_that_finds_work_wakes_another_for_the_rest() {
    check(1, || {
        with_pool(2, 2, |registry| {
            // One worker sleeps, so that the other may be the only one that looks for work, and be taken for sufficient.
            while registry.sleep.sleeping() == 0 {
                pause(0);
            }
            two_tasks_meet(registry);
        });
    });
}

#[test]
fn a_task_of_an_ending_pool_meets_the_task_that_it_starts() {
    check(1, || {
        with_pool(2, 2, |registry| {
            let (signal, same) = (Arc::new(Signal::default()), Arc::clone(registry));
            drop(spawn_in(registry, move || {
                let inner = Arc::clone(&signal);
                drop(spawn_in(&same, move || inner.give()));
                signal.wait();
            }));
        });
    });
}

#[test]
fn a_task_of_an_ending_pool_meets_the_task_that_it_has_started() {
    check(1, || {
        with_pool(2, 2, |registry| {
            let signals = Arc::new([Signal::default(), Signal::default()]);
            let (started, same) = (Arc::clone(&signals), Arc::clone(registry));
            // This task is in the queue of a worker that waits for it, so the other worker must come for it.
            drop(spawn_in(registry, move || {
                let inner = Arc::clone(&started);
                drop(spawn_in(&same, move || inner[1].give()));
                started[0].give();
                started[1].wait();
            }));
            signals[0].wait();
        });
    });
}

fn body_meets_its_task(registry: &Arc<Registry>) {
    // This may leave a stale ticket behind, with which the worker comes early or late.
    join_in(Some(registry), || {}, || {});
    let signal = Signal::default();
    scope_in(registry, |scope| {
        scope.spawn(|_| signal.give());
        signal.wait();
    });
}

#[test]
fn a_task_of_a_scope_meets_its_body() {
    check(2, || with_pool(2, 1, body_meets_its_task));
}

#[test]
fn a_task_of_a_scope_meets_its_body_where_all_threads_are_taken() {
    check(2, || {
        with_pool(2, 1, |registry| {
            registry.while_busy(|| body_meets_its_task(registry));
        });
    });
}

#[test]
fn both_sides_of_a_join_are_done() {
    check(4, || {
        with_pool(2, 1, |registry| {
            let (left, right) = (Watched::new(0), Watched::new(0));
            join_in(Some(registry), || left.set(1), || right.set(2));
            assert_eq!((left.get(), right.get()), (1, 2));
        });
    });
}

#[test]
fn a_join_is_open_when_the_older_one_is_taken() {
    check(2, || {
        with_pool(2, 1, |registry| {
            let [older, younger] = [Signal::default(), Signal::default()];
            let pool = Some(registry);
            let inside = || {
                older.wait();
                join_in(pool, || younger.wait(), || ())
            };
            let outside = || join_in(pool, inside, || younger.give());
            join_in(pool, outside, || older.give());
        });
    });
}

#[test]
fn the_first_panic_of_a_join_is_rethrown_when_both_have_ended() {
    check(3, || {
        with_pool(2, 1, |registry| {
            let right = Watched::new(0);
            let second = || {
                right.set(2);
                fail(2)
            };
            let both = catch(|| join_in(Some(registry), || fail(1), second));
            assert_eq!(failure::<((), ())>(both), 1);
            right.set(3);
            let second = || {
                right.set(4);
                fail(2)
            };
            let both = catch(|| join_in(Some(registry), || {}, second));
            assert_eq!(failure::<((), ())>(both), 2);
            assert_eq!(right.get(), 4);
        });
    });
}

#[test]
fn a_scope_waits_for_its_tasks_and_theirs() {
    check(3, || {
        with_pool(2, 1, |registry| {
            let (first, second) = (Watched::new(0), Watched::new(0));
            scope_in(registry, |scope| {
                scope.spawn(|scope| {
                    first.set(1);
                    scope.spawn(|_| second.set(2));
                });
            });
            assert_eq!((first.get(), second.get()), (1, 2));
        });
    });
}

#[test]
fn who_waits_for_a_scope_runs_what_its_tasks_wait_for() {
    check(2, || {
        with_pool(2, 1, |registry| {
            let signal = Signal::default();
            scope_in(registry, |scope| {
                scope.spawn(|scope| {
                    scope.spawn(|_| signal.give());
                    signal.wait();
                });
            });
        });
    });
}

#[test]
fn tasks_of_a_scope_meet_where_one_helper_calls_the_next() {
    check(1, || {
        with_pool(2, 2, |registry| {
            let signals = [Signal::default(), Signal::default()];
            scope_in(registry, |scope| {
                for k in 0..2 {
                    let signals = &signals;
                    scope.spawn(move |_| {
                        signals[k].give();
                        signals[1 - k].wait();
                    });
                }
                signals.iter().for_each(Signal::wait);
            });
        });
    });
}

#[test]
fn a_panic_of_a_task_in_a_scope_is_rethrown_when_all_have_ended() {
    check(2, || {
        with_pool(2, 1, |registry| {
            let other = Watched::new(0);
            let scope = catch(|| {
                scope_in(registry, |scope| {
                    scope.spawn(|_| fail(1));
                    scope.spawn(|_| other.set(1));
                });
            });
            assert_eq!(failure(scope), 1);
            assert_eq!(other.get(), 1);
        });
    });
}

#[test]
fn a_broadcast_reaches_every_worker_once() {
    check(2, || {
        with_pool(2, 2, |registry| {
            let seen = [Watched::new(0), Watched::new(0)];
            let answers = broadcast_in(registry, |index| {
                seen[index].set(seen[index].get() + 1);
                index
            });
            assert_eq!((answers, seen.map(|seen| seen.get())), (vec![0, 1], [1, 1]));
        });
    });
}

#[test]
fn a_stale_ticket_brings_a_worker_to_a_broadcast_once() {
    check(1, || {
        with_pool(2, 2, |registry| {
            join_in(Some(registry), || {}, || {});
            assert_eq!(broadcast_in(registry, |index| index), [0, 1]);
        });
    });
}

#[test]
fn a_panic_in_a_broadcast_is_rethrown() {
    check(4, || {
        let answers = catch(|| {
            with_pool(1, 1, |registry| {
                let answers = catch(|| broadcast_in(registry, |_| -> () { fail(3) }));
                assert_eq!(failure(answers), 3);
            })
        });
        assert!(answers.is_ok());
    });
}
