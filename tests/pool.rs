//! The pool: many callers, nests, tasks, scopes, errors, and an end to it all.

use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::atomic::{
    AtomicBool, AtomicUsize,
    Ordering::{Relaxed, SeqCst},
};
use std::sync::{Arc, Barrier, Mutex, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use prange::prelude::*;
use prange::{Error, current_num_threads, current_thread_index};

/// How much less of it Miri is given, which takes so much longer.
const LESS: usize = if cfg!(miri) { 50 } else { 1 };

/// Returns `value` after a while, so that the engine calls for help.
fn slowly<T>(iterations: usize, value: T) -> T {
    for i in 0..iterations / LESS {
        std::hint::black_box(i);
    }
    value
}

#[test]
fn nested_loops_with_a_lock_held_across_the_inner_one() {
    for threads in [1, 2, 4] {
        let pool = ThreadPool::new(threads).unwrap();
        let total = Mutex::new(0usize);
        prange(0..64).pool(&pool).for_each(|i| {
            let mut total = total.lock().unwrap();
            *total += prange(0..500usize)
                .map(|j| slowly(100, i + j))
                .sum::<usize>();
        });
        let expected: usize = (0..64usize)
            .flat_map(|i| (0..500).map(move |j| i + j))
            .sum();
        assert_eq!(total.into_inner().unwrap(), expected);
    }
}

#[test]
fn a_waiting_caller_helps_with_the_loops_below_its_own() {
    let pool = ThreadPoolBuilder::new().num_threads(3).eager(true);
    let pool = pool.build().unwrap();
    let caller = std::thread::current().id();
    let helped = AtomicBool::new(false);
    // One try may find the inner loop full of workers, or both iterations of the outer one on the caller.
    for _ in 0..50 {
        let begun = AtomicBool::new(false);
        prange(0..2).pool(&pool).for_each(|_| {
            if std::thread::current().id() == caller {
                // Then nothing is left of this loop but what another thread is at.
                let begin = Instant::now();
                while !begun.load(Relaxed) && begin.elapsed() < Duration::from_millis(100) {
                    std::thread::yield_now();
                }
                return;
            }
            prange(0..500).for_each(|_| {
                begun.store(true, Relaxed);
                if std::thread::current().id() == caller {
                    helped.store(true, Relaxed);
                }
                if !helped.load(Relaxed) {
                    std::thread::sleep(Duration::from_micros(200));
                }
            });
        });
        if helped.load(Relaxed) {
            return;
        }
    }
    panic!("the caller waited and never helped");
}

#[test]
fn a_waiting_caller_helps_with_the_loops_of_tasks_that_are_joined_below() {
    for threads in 2..=4 {
        let pool = ThreadPoolBuilder::new().num_threads(threads).eager(true);
        let pool = pool.build().unwrap();
        let caller = std::thread::current().id();
        let helped = Arc::new(AtomicBool::new(false));
        // As above; and one try may find that another worker has begun the task, which then is below nothing.
        let tries = (0..50).take_while(|_| !helped.load(Relaxed)).map(|_| {
            let begun = Arc::new(AtomicBool::new(false));
            prange(0..2).pool(&pool).for_each(|_| {
                if std::thread::current().id() == caller {
                    let begin = Instant::now();
                    while !begun.load(Relaxed) && begin.elapsed() < Duration::from_millis(100) {
                        std::thread::yield_now();
                    }
                    return;
                }
                let (begun, helped) = (Arc::clone(&begun), Arc::clone(&helped));
                let task = prange::spawn(move || {
                    prange(0..500).for_each(|_| {
                        begun.store(true, Relaxed);
                        if std::thread::current().id() == caller {
                            helped.store(true, Relaxed);
                        }
                        if !helped.load(Relaxed) {
                            std::thread::sleep(Duration::from_micros(200));
                        }
                    });
                });
                task.join().unwrap();
            });
        });
        let tries = tries.count();
        assert!(helped.load(Relaxed), "{threads} threads, {tries} tries");
    }
}

thread_local! {
    /// What the thread has begun and not ended, one inside of the other: places in a tree of loops, tasks, scopes and joins.
    static INSIDE: RefCell<Vec<Vec<usize>>> = const { RefCell::new(Vec::new()) };
}

/// Runs `f` at `place`, on a thread that may do so by `may_begin`, of what it is inside of.
fn at<R>(place: Vec<usize>, may_begin: impl Fn(&[usize]) -> bool, f: impl FnOnce() -> R) -> R {
    struct Leave;
    impl Drop for Leave {
        fn drop(&mut self) {
            INSIDE.with_borrow_mut(|inside| inside.pop());
        }
    }
    INSIDE.with_borrow_mut(|inside| {
        if let Some(last) = inside.last() {
            assert!(may_begin(last), "{place:?} begins inside of {last:?}");
        }
        inside.push(place);
    });
    let _leave = Leave;
    f()
}

/// A part of the tree: what kind of work is at a place follows from the place. Each of its ends counts.
fn grow(place: &[usize], depth: usize, ends: &Arc<AtomicUsize>) {
    if depth == 0 {
        slowly(5000, ());
        ends.fetch_add(1, Relaxed);
        return;
    }
    let child = |k| [place, &[k]].concat();
    // Loops, scopes and joins: by threads that are inside of nothing, or of what is above.
    let below = |k| {
        let is_above = |last: &[usize]| child(k).starts_with(last);
        at(child(k), is_above, || grow(&child(k), depth - 1, ends));
    };
    // Tasks: by workers that are inside of nothing, or by the one that joins them.
    let task = |k, joiner: Vec<usize>| {
        let (child, ends) = (child(k), Arc::clone(ends));
        prange::spawn(move || {
            at(
                child.clone(),
                |last| last == joiner,
                || grow(&child, depth - 1, &ends),
            );
        })
    };
    // Nobody waits for it: it begins inside of nothing.
    drop(prange::spawn(|| {
        at(vec![usize::MAX], |_| false, || slowly(500, ()))
    }));
    match (place.iter().sum::<usize>() + depth) % 6 {
        0 | 1 => prange(0..3).for_each(below),
        2 => (0..3).for_each(|k| task(k, place.to_vec()).join().unwrap()),
        3 => prange::scope(|scope| {
            for k in 0..2 {
                scope.spawn(move |_| below(k));
            }
            prange::join(|| below(2), || ());
        }),
        4 => {
            let both = || prange::join(|| below(0), || below(1));
            prange::join(both, || below(2));
        }
        _ => {
            // Started before the loop whose iterations join them.
            let joiner = |k| [place, &[3 + k]].concat();
            let tasks: Vec<_> = (0..3)
                .map(|k| Mutex::new(Some(task(k, joiner(k)))))
                .collect();
            prange(0..3).for_each(|k| {
                at(
                    joiner(k),
                    |last| joiner(k).starts_with(last),
                    || {
                        let task = tasks[k].lock().unwrap().take();
                        task.expect("taken once").join().unwrap();
                    },
                );
            });
        }
    }
}

#[test]
fn who_waits_begins_only_what_it_waits_for() {
    ends(|| {
        let depth = if cfg!(miri) { 2 } else { 4 };
        for threads in 2..=4 {
            let pool = ThreadPoolBuilder::new().num_threads(threads).eager(true);
            let pool = pool.build().unwrap();
            for root in 0..6 {
                let ends = Arc::new(AtomicUsize::new(0));
                pool.install(|| at(vec![root], |_| false, || grow(&[root], depth, &ends)));
                assert_eq!(ends.load(Relaxed), 3usize.pow(depth as u32));
            }
        }
    });
}

#[test]
fn iterations_run_in_the_pool_of_their_loop() {
    let outer = ThreadPoolBuilder::new().num_threads(3).eager(true);
    let outer = outer.build().unwrap();
    let inner = ThreadPoolBuilder::new().num_threads(5).eager(true);
    let inner = inner.build().unwrap();
    let caller = std::thread::current().id();
    for _ in 0..10 {
        let begun = AtomicBool::new(false);
        prange(0..2).pool(&outer).for_each(|_| {
            assert_eq!(current_num_threads(), 3);
            if std::thread::current().id() == caller {
                let begin = Instant::now();
                while !begun.load(Relaxed) && begin.elapsed() < Duration::from_millis(50) {
                    std::thread::yield_now();
                }
                return;
            }
            prange(0..100).pool(&inner).for_each(|_| {
                begun.store(true, Relaxed);
                assert_eq!(current_num_threads(), 5);
                std::thread::sleep(Duration::from_micros(200));
            });
        });
    }
}

/// Each thread of the process, with the processors that it may use.
#[cfg(target_os = "linux")]
fn processors_of_threads() -> Vec<(String, String)> {
    let read = |task: std::fs::DirEntry| {
        let status = std::fs::read_to_string(task.path().join("status")).ok()?;
        let field = |name| status.lines().find_map(|line| line.strip_prefix(name));
        let name = field("Name:")?.trim().to_owned();
        Some((name, field("Cpus_allowed_list:")?.trim().to_owned()))
    };
    let tasks = std::fs::read_dir("/proc/self/task").unwrap();
    tasks.filter_map(|task| read(task.unwrap())).collect()
}

#[cfg(target_os = "linux")]
#[test]
fn no_thread_loses_a_processor() {
    let pool = ThreadPoolBuilder::new().num_threads(3);
    let pool = pool.thread_name(|i| format!("steered-{i}"));
    let pool = pool.build().unwrap();
    let usable = || {
        let status = std::fs::read_to_string("/proc/thread-self/status").unwrap();
        let field = |line: &str| line.strip_prefix("Cpus_allowed_list:").map(str::to_owned);
        status.lines().find_map(field).unwrap().trim().to_owned()
    };
    let before = usable();
    for round in 0..150 {
        prange(0..2).pool(&pool).for_each(|_| {
            let found = prange(0..4000).position_first(|i| slowly(20, i) == 200 + round);
            assert_eq!(found, Some(200 + round));
        });
        // Workers are woken for this one.
        std::thread::sleep(Duration::from_micros(300));
        prange(0..300).pool(&pool).for_each(|i| {
            slowly(2000, i);
        });
        assert_eq!(usable(), before);
    }
    let is_back =
        |(name, allowed): &(String, String)| !name.starts_with("steered-") || *allowed == before;
    let begin = Instant::now();
    while !processors_of_threads().iter().all(is_back) {
        assert!(
            begin.elapsed() < Duration::from_secs(10),
            "{:?}",
            processors_of_threads()
        );
        std::thread::yield_now();
    }
}

#[test]
fn sixty_four_external_callers() {
    let pool = ThreadPool::new(3).unwrap();
    thread::scope(|scope| {
        for caller in 0..64usize {
            let pool = &pool;
            scope.spawn(move || {
                for _ in 0..5 {
                    let sum: usize = prange(0..3000)
                        .pool(pool)
                        .map(|i| slowly(30, i + caller))
                        .sum();
                    assert_eq!(sum, 2999 * 1500 + 3000 * caller);
                }
            });
        }
    });
}

#[test]
fn more_threads_than_processors() {
    let pool = ThreadPool::new(64).unwrap();
    assert_eq!(pool.num_threads(), 64);
    for _ in 0..20 {
        let sum: usize = prange(0..10_000).pool(&pool).map(|i| slowly(50, i)).sum();
        assert_eq!(sum, 9999 * 5000);
    }
}

#[test]
fn broadcast_reaches_every_worker() {
    let pool = ThreadPool::new(5).unwrap();
    let answers = pool.broadcast(|index| {
        assert_eq!(current_thread_index(), Some(index));
        assert_eq!(current_num_threads(), 5);
        index
    });
    assert_eq!(answers, [0, 1, 2, 3, 4]);
    assert!(pool.spawn(current_thread_index).join().unwrap().is_some());
}

#[test]
fn broadcast_from_inside_is_refused() {
    let pool = Arc::new(ThreadPool::new(2).unwrap());
    let inner = Arc::clone(&pool);
    let refused = pool.spawn(move || {
        let panic = panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            inner.broadcast(|_| ());
        }));
        panic.is_err()
    });
    assert!(refused.join().unwrap());
}

#[test]
fn tasks_join_tasks_on_a_pool_of_one() {
    fn depth(n: usize) -> usize {
        if n == 0 {
            0
        } else {
            1 + prange::spawn(move || depth(n - 1)).join().unwrap()
        }
    }
    let pool = ThreadPool::new(1).unwrap();
    assert_eq!(pool.spawn(|| depth(50)).join().unwrap(), 50);
}

#[test]
fn loops_inside_tasks_scopes_and_joins() {
    let pool = ThreadPool::new(3).unwrap();
    let sum = || prange(0..2000u64).map(|i| slowly(50, i)).sum::<u64>();
    let handles: Vec<_> = (0..10).map(|_| pool.spawn(sum)).collect();
    for handle in handles {
        assert_eq!(handle.join().unwrap(), 1999 * 1000);
    }
    let total = AtomicUsize::new(0);
    pool.scope(|scope| {
        for _ in 0..10 {
            scope.spawn(|scope| {
                total.fetch_add(sum() as usize, Relaxed);
                scope.spawn(|_| {
                    total.fetch_add(1, Relaxed);
                });
            });
        }
    });
    assert_eq!(total.into_inner(), 10 * 1999 * 1000 + 10);
    assert_eq!(pool.join(sum, sum), (1999 * 1000, 1999 * 1000));
}

#[test]
fn join_computes_fibonacci() {
    fn fibonacci(n: u32) -> u64 {
        if n < 2 {
            return n.into();
        }
        let (a, b) = prange::join(|| fibonacci(n - 1), || fibonacci(n - 2));
        a + b
    }
    let pool = ThreadPool::new(4).unwrap();
    let (n, expected) = if cfg!(miri) { (8, 21) } else { (18, 2584) };
    assert_eq!(pool.install(|| fibonacci(n)), expected);
}

/// A tree of joins, in which some work is done by loops, in scopes, and in another pool, as each part sees: how many ends it has.
fn branches(pools: &[&ThreadPool; 2], pool: usize, place: usize, depth: usize) -> usize {
    assert_eq!(current_num_threads(), pools[pool].num_threads());
    if depth == 0 {
        return slowly(place % 7 * 300, 1);
    }
    let branch_in = |pool, k| branches(pools, pool, 3 * place + k, depth - 1);
    let branch = |k| branch_in(pool, k);
    let all_in = |pool| {
        let later = || prange::join(|| branch_in(pool, 1), || branch_in(pool, 2));
        let (a, (b, c)) = prange::join(|| branch_in(pool, 0), later);
        a + b + c
    };
    let fails = || -> () { panic::resume_unwind(Box::new(place)) };
    let failed = |join: &dyn Fn()| {
        let payload = panic::catch_unwind(AssertUnwindSafe(join)).unwrap_err();
        assert_eq!(*payload.downcast::<usize>().unwrap(), place);
    };
    let other = place / 11 % 2;
    match place % 11 {
        // Joins of this pool wait for it.
        0 => pools[other].install(|| all_in(other)),
        1 => prange(0..3).map(branch).sum(),
        2 => prange(0..3)
            .pool(pools[other])
            .map(|k| branch_in(other, k))
            .sum(),
        3 => {
            let sum = AtomicUsize::new(0);
            prange::scope(|scope| {
                for k in 0..3 {
                    let (sum, branch) = (&sum, &branch);
                    scope.spawn(move |_| {
                        sum.fetch_add(branch(k), Relaxed);
                    });
                }
            });
            sum.into_inner()
        }
        4 => {
            failed(&|| {
                prange::join(|| branch(0), fails);
            });
            all_in(pool)
        }
        5 => {
            failed(&|| {
                prange::join(fails, || branch(0));
            });
            all_in(pool)
        }
        _ => all_in(pool),
    }
}

#[test]
fn joins_in_all_contexts() {
    ends(|| {
        let depth = if cfg!(miri) { 3 } else { 8 };
        for threads in 1..=4 {
            for eager in [false, true] {
                let pool = ThreadPoolBuilder::new().num_threads(threads).eager(eager);
                let (one, other) = (pool.build().unwrap(), ThreadPool::new(5).unwrap());
                let callers = if threads == 3 { 3 } else { 1 };
                thread::scope(|scope| {
                    for place in 1..=callers {
                        let pools = [&one, &other];
                        scope.spawn(move || {
                            let count = pools[0].install(|| branches(&pools, 0, place, depth));
                            assert_eq!(count, 3usize.pow(depth as u32));
                        });
                    }
                });
            }
        }
    });
}

/// Another caller is at work, so the worker finds no room for the first side that is open, and uses the ticket to it up.
#[test]
fn sides_are_offered_again_when_there_is_room() {
    ends(|| {
        let pool = ThreadPool::new(2).unwrap();
        let [has_begun, may_end, is_helped] = [(); 3].map(|()| AtomicBool::new(false));
        let sleep = || thread::sleep(Duration::from_millis(1));
        let wait_for = |flag: &AtomicBool| {
            while !flag.load(Relaxed) {
                sleep();
            }
        };
        thread::scope(|threads| {
            let other = threads.spawn(|| {
                pool.scope(|_| {
                    has_begun.store(true, Relaxed);
                    wait_for(&may_end);
                });
            });
            wait_for(&has_begun);
            let other = Mutex::new(Some(other));
            let innermost = || {
                for _ in 0..50 {
                    sleep();
                }
                may_end.store(true, Relaxed);
                other.lock().unwrap().take().unwrap().join().unwrap();
                while !is_helped.load(Relaxed) {
                    prange::join(sleep, || ());
                }
            };
            let inner = || _ = prange::join(|| prange::join(innermost, || ()), || ());
            let caller = thread::current().id();
            pool.join(inner, || {
                assert_ne!(thread::current().id(), caller);
                is_helped.store(true, Relaxed);
            });
        });
    });
}

/// Two of three workers wait: one for the other one's task, and that for the second side of a join. The third is called for it.
#[test]
fn a_worker_is_called_while_others_wait() {
    ends(|| {
        let pool = ThreadPool::new(3).unwrap();
        let (go, gone) = mpsc::channel();
        let (begin, begun) = mpsc::channel();
        let inner = pool.spawn(move || {
            begin.send(()).unwrap();
            gone.recv().unwrap();
        });
        begun.recv().unwrap();
        let outer = pool.spawn(move || inner.join().unwrap());
        // The second worker is to wait by then, and the third to sleep.
        thread::sleep(Duration::from_millis(30));
        pool.join(|| outer.join().unwrap(), move || go.send(()).unwrap());
    });
}

/// All threads of the outer nest's pool are at work, so some of its joins have not been opened as the other pool is entered. Those inside
/// are opened all the same.
#[test]
fn sides_of_a_nest_meet_inside_of_another_nest() {
    fn nest(depth: usize, inside: &(dyn Fn() + Sync), beside: &(dyn Fn() + Sync)) {
        match depth {
            0 => inside(),
            _ => _ = prange::join(|| nest(depth - 1, inside, beside), beside),
        }
    }

    ends(|| {
        let [one, other] = [2, 9].map(|threads| Arc::new(ThreadPool::new(threads).unwrap()));
        let single = ThreadPool::new(1).unwrap();
        let (is_over, begun) = (Arc::new(AtomicBool::new(false)), Arc::new(Barrier::new(3)));
        let tasks = [(), ()].map(|()| {
            let (is_over, begun) = (Arc::clone(&is_over), Arc::clone(&begun));
            one.spawn(move || {
                begun.wait();
                while !is_over.load(Relaxed) {
                    thread::sleep(Duration::from_millis(1));
                }
            })
        });
        begun.wait();
        let barrier = Arc::new(Barrier::new(9));
        let meet = {
            let (other, barrier) = (Arc::clone(&other), Arc::clone(&barrier));
            move || {
                let meet = || _ = barrier.wait();
                other.install(|| nest(8, &meet, &meet));
            }
        };
        let ways: [&(dyn Fn() + Sync); 4] = [
            &meet,
            &|| _ = single.join(&meet, || ()),
            &|| prange(0..1).pool(&single).for_each(|_| meet()),
            &|| single.spawn(meet.clone()).join().unwrap(),
        ];
        for way in ways {
            one.install(|| nest(6, way, &|| ()));
        }
        is_over.store(true, Relaxed);
        for task in tasks {
            task.join().unwrap();
        }
    });
}

#[test]
fn sides_and_tasks_see_their_own_pool_inside_of_another() {
    let pools = [1, 2, 3].map(|threads| ThreadPool::new(threads).unwrap());
    let seen = |pool: &ThreadPool, others: &ThreadPool| {
        let both = || pool.join(current_num_threads, current_num_threads);
        let task = || {
            let task = pool.spawn(current_num_threads);
            task.join().unwrap()
        };
        let (a, b) = others.install(both);
        let scope = others.install(|| pool.scope(|_| current_num_threads()));
        [a, b, scope, others.install(task)]
    };
    for pool in &pools {
        let expected = [pool.num_threads(); 4];
        for other in &pools {
            assert_eq!(seen(pool, other), expected);
            // At work for the pool already.
            assert_eq!(pool.join(|| seen(pool, other), || ()).0, expected);
            assert_eq!(other.join(|| seen(pool, other), || ()).0, expected);
        }
    }
}

/// A nest has no need to come to another join, or to an end, before workers come for its sides.
#[test]
fn sides_of_a_nest_meet() {
    fn left(depth: usize, barrier: &Barrier) {
        match depth {
            0 => {
                barrier.wait();
            }
            _ => {
                prange::join(
                    || left(depth - 1, barrier),
                    || {
                        barrier.wait();
                    },
                );
            }
        }
    }
    ends(|| {
        for sides in [2, 3, 8] {
            let pool = ThreadPool::new(sides).unwrap();
            let barrier = Barrier::new(sides);
            pool.install(|| left(sides - 1, &barrier));
        }
        let (sender, receiver) = mpsc::sync_channel(1);
        // A worker that has just ended the trivial side may still count as at work.
        let pool = ThreadPool::new(3).unwrap();
        let send = move || (0..100).for_each(|number| sender.send(number).unwrap());
        let pipe = || prange::join(send, move || receiver.iter().sum::<u32>()).1;
        assert_eq!(pool.install(|| prange::join(pipe, || 1)), (4950, 1));
    });
}

/// When thread-locals are dropped, those of the library may be gone.
#[test]
fn joins_as_a_thread_ends() {
    struct Late(Option<Arc<ThreadPool>>);
    impl Drop for Late {
        fn drop(&mut self) {
            if let Some(pool) = &self.0 {
                let both = || prange::join(|| 1, || prange::join(|| 2, || 3));
                assert_eq!(pool.install(|| prange::join(both, || 4)), ((1, (2, 3)), 4));
            }
        }
    }
    thread_local! {
        static EARLY: RefCell<Late> = const { RefCell::new(Late(None)) };
        static LATER: RefCell<Late> = const { RefCell::new(Late(None)) };
    }
    let pool = Arc::new(ThreadPool::new(2).unwrap());
    let thread = std::thread::spawn(move || {
        // Dropped in the order of their first use, or the reverse.
        EARLY.with_borrow_mut(|late| late.0 = Some(Arc::clone(&pool)));
        pool.install(|| prange::join(|| prange::join(|| (), || ()), || ()));
        LATER.with_borrow_mut(|late| late.0 = Some(pool));
    });
    thread.join().unwrap();
}

/// The second side of a join may run while the first waits for it where older joins have been taken, if they are not very many.
#[test]
fn younger_joins_open_when_older_ones_are_taken() {
    fn nest(depth: usize) {
        if depth > 0 {
            let barrier = Barrier::new(2);
            let wait = || {
                barrier.wait();
            };
            prange::join(
                || {
                    wait();
                    nest(depth - 1);
                },
                wait,
            );
        }
    }
    ends(|| {
        // Enough for the workers that count as at work a little longer than they are.
        ThreadPool::new(10).unwrap().install(|| nest(8));
    });
}

#[test]
fn panics_in_tasks_scopes_and_joins() {
    let pool = ThreadPool::new(2).unwrap();
    let text = |payload: Box<dyn std::any::Any + Send>| *payload.downcast::<&str>().unwrap();
    assert_eq!(
        text(pool.spawn(|| panic!("task")).join().unwrap_err()),
        "task"
    );
    drop(pool.spawn(|| panic!("detached")));
    let caught = panic::catch_unwind(|| pool.join(|| panic!("first"), || panic!("second")));
    assert_eq!(text(caught.map(|((), ())| ()).unwrap_err()), "first");
    let caught = panic::catch_unwind(|| pool.join(|| (), || panic!("second")));
    assert_eq!(text(caught.map(|((), ())| ()).unwrap_err()), "second");
    let ran = AtomicUsize::new(0);
    let caught = panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
        pool.scope(|scope| {
            scope.spawn(|_| panic!("in scope"));
            scope.spawn(|_| {
                ran.fetch_add(1, Relaxed);
            });
        });
    }));
    assert_eq!(text(caught.unwrap_err()), "in scope");
    assert_eq!(ran.into_inner(), 1);
    assert_eq!(pool.spawn(|| 1).join().unwrap(), 1);
}

#[test]
fn dropping_a_pool_finishes_its_tasks_and_threads() {
    let done = Arc::new(AtomicUsize::new(0));
    for round in 1..=50 / LESS {
        let pool = ThreadPool::new(3).unwrap();
        for _ in 0..4 {
            let done = Arc::clone(&done);
            drop(pool.spawn(move || done.fetch_add(1, Relaxed)));
        }
        drop(pool);
        assert_eq!(done.load(Relaxed), 4 * round);
    }
    #[cfg(all(target_os = "linux", not(miri)))]
    {
        // Other tests of this process run at the same time: a bound far below 150 leaked threads.
        let threads = std::fs::read_dir("/proc/self/task").unwrap().count();
        assert!(threads < 140 + 64 + 64, "{threads} threads are left");
    }
}

#[test]
fn a_task_can_drop_its_own_pool() {
    let pool = ThreadPool::new(2).unwrap();
    let (send, receive) = std::sync::mpsc::channel();
    let cell = Arc::new(Mutex::new(None));
    let inner = Arc::clone(&cell);
    let handle = pool.spawn(move || {
        let pool: ThreadPool = receive.recv().unwrap();
        drop(pool);
        *inner.lock().unwrap() = Some(());
    });
    send.send(pool).unwrap();
    handle.join().unwrap();
    assert!(cell.lock().unwrap().is_some());
}

#[test]
fn handlers_names_and_stacks() {
    let log = Arc::new(Mutex::new(Vec::new()));
    let (start, exit) = (Arc::clone(&log), Arc::clone(&log));
    let pool = ThreadPoolBuilder::new()
        .num_threads(2)
        .thread_name(|index| format!("loop-{index}"))
        .stack_size(4 << 20)
        .start_handler(move |index| start.lock().unwrap().push(("start", index)))
        .exit_handler(move |index| exit.lock().unwrap().push(("exit", index)))
        .build()
        .unwrap();
    let names = pool.broadcast(|_| {
        let deep = [0u8; 3 << 20];
        std::hint::black_box(&deep);
        std::thread::current().name().map(str::to_owned)
    });
    assert_eq!(
        names,
        [Some("loop-0".to_owned()), Some("loop-1".to_owned())]
    );
    drop(pool);
    let mut log = log.lock().unwrap().clone();
    log.sort_unstable();
    assert_eq!(log, [("exit", 0), ("exit", 1), ("start", 0), ("start", 1)]);
}

#[test]
fn bad_configuration_is_an_error() {
    assert!(matches!(ThreadPool::new(0), Err(Error::ZeroThreads)));
    assert!(matches!(
        ThreadPool::new(usize::MAX),
        Err(Error::TooManyThreads { .. })
    ));
    let absent = ThreadPoolBuilder::new()
        .num_threads(1)
        .pin_threads([99_999])
        .build();
    assert!(absent.unwrap_err().to_string().contains("99999"));
    let empty = ThreadPoolBuilder::new()
        .num_threads(1)
        .pin_threads([])
        .build();
    assert!(matches!(
        empty,
        Err(Error::UnusableProcessor { asked: None, .. })
    ));
    assert!("dynamic,0".parse::<Schedule>().is_err());
    assert!("fast".parse::<Schedule>().is_err());
    for schedule in [Schedule::Static(3), Schedule::Guided(2), Schedule::Auto] {
        assert_eq!(schedule.to_string().parse::<Schedule>().unwrap(), schedule);
    }
}

#[test]
fn pinned_threads_run() {
    let core = core_affinity::get_core_ids().unwrap()[0].id;
    let pool = ThreadPoolBuilder::new()
        .num_threads(2)
        .pin_threads([core])
        .build()
        .unwrap();
    assert_eq!(pool.broadcast(|index| index), [0, 1]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_pool_at_rest_uses_no_processor_time() {
    let pool = ThreadPool::new(4).unwrap();
    prange(0..10_000).pool(&pool).for_each(|_| slowly(100, ()));
    std::thread::sleep(Duration::from_millis(50));
    let ticks = |thread: u64| -> u64 {
        let stat = std::fs::read_to_string(format!("/proc/self/task/{thread}/stat")).unwrap();
        let fields: Vec<_> = stat
            .rsplit(')')
            .next()
            .unwrap()
            .split_whitespace()
            .collect();
        fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
    };
    let threads = pool.broadcast(|_| {
        let link = std::fs::read_link("/proc/thread-self").unwrap();
        link.file_name()
            .unwrap()
            .to_str()
            .unwrap()
            .parse::<u64>()
            .unwrap()
    });
    std::thread::sleep(Duration::from_millis(100));
    let before: u64 = threads.iter().map(|&thread| ticks(thread)).sum();
    std::thread::sleep(Duration::from_millis(500));
    let after: u64 = threads.iter().map(|&thread| ticks(thread)).sum();
    assert_eq!(before, after);
}

#[test]
fn install_chooses_the_pool() {
    let pool = ThreadPool::new(3).unwrap();
    assert_eq!(pool.install(current_num_threads), 3);
    assert_eq!(current_thread_index(), None);
    let seen = prange(0..1000)
        .pool(&pool)
        .map(|_| slowly(1000, current_num_threads()))
        .max();
    assert_eq!(seen, Some(3));
}

/// Runs `f` with the calling thread's number in its loop, which must be below `threads` and no other participant's at that time.
fn with_number<R>(busy: &[AtomicBool], threads: usize, f: impl FnOnce(usize) -> R) -> R {
    let number = current_thread_index().expect("in a loop");
    assert!(number < threads, "{number} of {threads}");
    assert!(!busy[number].swap(true, SeqCst), "{number} twice");
    let result = f(number);
    assert_eq!(current_thread_index(), Some(number));
    assert!(busy[number].swap(false, SeqCst));
    result
}

fn nobody() -> [AtomicBool; 4] {
    Default::default()
}

#[test]
fn participants_have_numbers_of_their_own() {
    let pool = ThreadPoolBuilder::new().num_threads(4).eager(true);
    let pool = pool.build().unwrap();
    let mut seen = [false; 4];
    for round in 0..400 / LESS {
        let here = std::thread::current().id();
        let threads = [4, 2, 1][round % 3];
        let outer = nobody();
        let numbers: Vec<usize> = prange(0..20)
            .pool(&pool)
            .num_threads(threads)
            .map(|i| {
                with_number(&outer, threads, |number| {
                    assert_eq!(number == 0, std::thread::current().id() == here);
                    let inner = nobody();
                    let caller = std::thread::current().id();
                    prange(0..i).for_each(|_| {
                        with_number(&inner, 4, |number| {
                            assert_eq!(number == 0, std::thread::current().id() == caller);
                            slowly(10, ());
                        });
                    });
                    number
                })
            })
            .collect();
        numbers.iter().for_each(|&number| seen[number] = true);
    }
    assert!(seen[0] && seen[1], "{seen:?}");
    assert_eq!(current_thread_index(), None);
}

#[test]
fn a_number_ends_with_its_loop() {
    let number = |_| current_thread_index();
    for len in [1, 2, 3] {
        let numbers: Vec<_> = prange(0..len).serial_if(true).map(number).collect();
        assert_eq!(numbers, vec![Some(0); len]);
        let mut sum = 0;
        prange! {
            for _ in 0..len {
                sum += current_thread_index().unwrap_or(7);
            }
        }
        assert_eq!(sum, 0);
    }
    let result = panic::catch_unwind(|| prange(0..9).for_each(|_| panic!("a body")));
    assert!(result.is_err());
    assert_eq!(current_thread_index(), None);

    let pool = ThreadPool::new(2).unwrap();
    prange(0..3).for_each(|_| {
        assert_eq!(pool.install(current_thread_index), None);
        let numbers: Vec<_> = prange(0..2)
            .pool(&pool)
            .serial_if(true)
            .map(number)
            .collect();
        assert_eq!(numbers, [Some(0); 2]);
        assert!(current_thread_index().is_some());
    });
    let task = pool.spawn(move || {
        let before = current_thread_index();
        let inside: Vec<_> = prange(0..2).serial_if(true).map(number).collect();
        assert_eq!((inside, current_thread_index()), (vec![Some(0); 2], before));
        before
    });
    while !task.is_finished() {
        std::thread::yield_now();
    }
    assert!(task.join().unwrap().is_some_and(|index| index < 2));
}

#[test]
fn a_worker_of_one_pool_can_use_another() {
    let (outer, inner) = (ThreadPool::new(2).unwrap(), ThreadPool::new(3).unwrap());
    let inner = Arc::new(inner);
    for _ in 0..50 / LESS {
        let inner = Arc::clone(&inner);
        let task = outer.spawn(move || {
            inner.install(|| {
                assert_eq!(current_thread_index(), None);
                let deep = prange::spawn(|| (current_num_threads(), current_thread_index()));
                let sum: usize = prange(0..1000).map(|i| slowly(100, i)).sum();
                let (threads, index) = deep.join().unwrap();
                assert_eq!((threads, sum), (3, 499_500));
                // Who joins a task runs it, if nobody has begun it.
                assert!(index.is_none_or(|index| index < 3));
                assert_eq!(inner.broadcast(|index| index), [0, 1, 2]);
            });
            current_num_threads()
        });
        assert_eq!(task.join().unwrap(), 2);
    }
}

#[test]
fn tasks_of_a_scope_run_at_the_same_time() {
    let pool = ThreadPool::new(3).unwrap();
    for _ in 0..100 / LESS {
        let barrier = std::sync::Barrier::new(3);
        pool.scope(|scope| {
            for _ in 0..3 {
                scope.spawn(|_| {
                    barrier.wait();
                });
            }
        });
    }
}

#[test]
fn every_loop_of_many_finds_its_own_team() {
    // Short shared loops back to back: stale tickets let workers into later uses of a team.
    let pool = ThreadPool::new(4).unwrap();
    let rounds = if cfg!(miri) { 10 } else { 3000 };
    for round in 0..rounds {
        let sum: usize = prange(0..64)
            .pool(&pool)
            .map(|i| slowly(400, i ^ round))
            .sum();
        assert_eq!(sum, (0..64).map(|i| i ^ round).sum());
    }
}

#[test]
fn dropping_one_pool_while_another_runs() {
    let pool = ThreadPool::new(2).unwrap();
    let done = std::sync::atomic::AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            for _ in 0..100 / LESS {
                let other = ThreadPool::new(3).unwrap();
                prange(0..100).pool(&other).for_each(|_| slowly(500, ()));
            }
            done.store(true, Relaxed);
        });
        while !done.load(Relaxed) {
            let sum: usize = prange(0..500).pool(&pool).map(|i| slowly(200, i)).sum();
            assert_eq!(sum, 124_750);
        }
    });
}

#[test]
fn a_loop_whose_pool_has_ended_can_start_tasks() {
    let range = {
        let pool = ThreadPool::new(2).unwrap();
        prange(0..3u64).pool(&pool)
    };
    let task = |i| prange::spawn(move || i).join().unwrap();
    assert_eq!(range.map(task).sum::<u64>(), 3);
}

/// Runs `f` on a thread of its own, and fails if that takes for ever.
fn ends<T: Send + 'static>(f: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = mpsc::channel();
    let thread = std::thread::spawn(move || drop(sender.send(f())));
    match receiver.recv_timeout(Duration::from_secs(60)) {
        Ok(value) => value,
        Err(mpsc::RecvTimeoutError::Timeout) => panic!("hangs"),
        Err(mpsc::RecvTimeoutError::Disconnected) => {
            panic::resume_unwind(thread.join().unwrap_err())
        }
    }
}

#[test]
fn a_task_of_a_dropped_pool_meets_the_task_that_it_starts() {
    ends(|| {
        let pool = ThreadPool::new(2).unwrap();
        let (dropping, dropped) = mpsc::channel();
        let task = pool.spawn(move || {
            dropped.recv().unwrap();
            // The other worker has had time to find nothing.
            std::thread::sleep(Duration::from_millis(50));
            let (sender, receiver) = mpsc::channel();
            drop(prange::spawn(move || sender.send(current_thread_index())));
            (current_thread_index(), receiver.recv().unwrap())
        });
        dropping.send(()).unwrap();
        drop(pool);
        let (one, other) = task.join().unwrap();
        assert!(one.is_some() && other.is_some() && one != other);
    });
}

#[test]
fn tasks_are_joined_from_inside_of_another_pools_work() {
    let value = ends(|| {
        let one = Arc::new(ThreadPool::new(1).unwrap());
        let outer = Arc::clone(&one);
        let task = move || {
            let join = || {
                let task = one.spawn(|| (current_num_threads(), current_thread_index()));
                task.join().unwrap()
            };
            let other = ThreadPoolBuilder::new().num_threads(2).eager(true);
            let other = other.build().unwrap();
            let in_loop: Vec<_> = prange(0..4).pool(&other).map(|_| join()).collect();
            let mut all = vec![other.scope(|_| join()), other.join(join, || ()).0];
            all.extend(in_loop);
            // Its one thread waits for all of them.
            assert!(all.iter().all(|&(threads, _)| threads == 1));
            all.len()
        };
        outer.spawn(task).join().unwrap()
    });
    assert_eq!(value, 6);
}

#[test]
fn broadcast_from_below_another_pools_work_is_refused() {
    let refused = ends(|| {
        let pool = Arc::new(ThreadPool::new(2).unwrap());
        let other = ThreadPool::new(2).unwrap();
        let same = Arc::clone(&pool);
        let task = move || other.scope(|_| same.broadcast(|index| index));
        pool.spawn(task).join().is_err()
    });
    assert!(refused);
}

#[test]
fn a_panic_of_a_threads_name_ends_the_builder() {
    let text = ends(|| {
        let pool = ThreadPoolBuilder::new().num_threads(3);
        let pool = pool.thread_name(|index| match index {
            2 => panic!("no name"),
            _ => "named".to_owned(),
        });
        let payload = panic::catch_unwind(std::panic::AssertUnwindSafe(|| pool.build()));
        *payload.unwrap_err().downcast_ref::<&str>().unwrap()
    });
    assert_eq!(text, "no name");
}

#[test]
fn handlers_are_inside_of_their_pool() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let other = Arc::clone(&seen);
    let pool = ThreadPoolBuilder::new().num_threads(3);
    let pool = pool.start_handler(move |index| {
        let sum: usize = prange(0..10).sum();
        let here = (index, current_num_threads(), current_thread_index(), sum);
        other.lock().unwrap().push(here);
    });
    drop(pool.build().unwrap());
    let mut seen = seen.lock().unwrap();
    seen.sort_unstable();
    let expected = (0..3).map(|index| (index, 3, Some(index), 45));
    assert!(seen.iter().copied().eq(expected), "{seen:?}");
}

#[test]
fn tasks_of_a_pool_that_has_ended_run_when_they_are_asked_for() {
    fn chain(left: usize, end: mpsc::Sender<()>) {
        match left {
            0 => end.send(()).unwrap(),
            _ => drop(prange::spawn(move || chain(left - 1, end))),
        }
    }
    ends(|| {
        let range = {
            let pool = ThreadPool::new(2).unwrap();
            prange(0..1).pool(&pool)
        };
        range.for_each(|_| {
            let (sender, receiver) = mpsc::channel();
            let task = prange::spawn(move || receiver.recv().unwrap());
            sender.send(7).unwrap();
            assert_eq!(task.join().unwrap(), 7);
            let task = prange::spawn(|| 8);
            while !task.is_finished() {}
            assert_eq!(task.join().unwrap(), 8);
            let (sender, receiver) = mpsc::channel();
            chain(5000 / LESS, sender);
            receiver.recv().unwrap();
        });
    });
}

/// Runs `f` inside of a loop whose pool has been dropped.
fn in_a_dropped_pool(f: impl Fn() + Send + Sync + 'static) {
    ends(move || {
        let range = {
            let pool = ThreadPool::new(2).unwrap();
            prange(0..1).pool(&pool)
        };
        range.for_each(|_| f());
    });
}

#[test]
fn a_scope_of_a_dropped_pool_runs_its_tasks_when_it_waits() {
    fn chain<'s>(scope: &prange::Scope<'s>, count: &'s AtomicUsize, left: usize) {
        count.fetch_add(1, Relaxed);
        if left > 1 {
            scope.spawn(move |scope| chain(scope, count, left - 1));
        }
    }
    in_a_dropped_pool(|| {
        let value = Mutex::new(0);
        prange::scope(|scope| {
            let held = value.lock().unwrap();
            scope.spawn(|_| *value.lock().unwrap() += 1);
            drop(held);
        });
        assert_eq!(value.into_inner().unwrap(), 1);
    });
    // On a stack of two megabytes.
    in_a_dropped_pool(|| {
        let count = AtomicUsize::new(0);
        prange::scope(|scope| chain(scope, &count, 300_000 / LESS));
        assert_eq!(count.into_inner(), 300_000 / LESS);
    });
}

#[test]
fn a_join_of_a_dropped_pool_runs_one_after_the_other() {
    in_a_dropped_pool(|| {
        let value = Mutex::new(0);
        let (first, second) = prange::join(
            || {
                let before = *value.lock().unwrap();
                *value.lock().unwrap() += 1;
                before
            },
            || *value.lock().unwrap(),
        );
        assert_eq!((first, second), (0, 1));
    });
}

#[test]
fn tasks_of_a_dropped_pool_run_on_no_stack_that_does_not_wait() {
    in_a_dropped_pool(|| {
        let value = Arc::new(Mutex::new(0));
        let (sender, receiver) = mpsc::channel();
        let held = value.lock().unwrap();
        let tasks = [0, 1, 2].map(|_| {
            let (value, sender) = (Arc::clone(&value), sender.clone());
            prange::spawn(move || {
                *value.lock().unwrap() += 1;
                sender.send(current_num_threads()).unwrap();
            })
        });
        let [detached, asked, joined] = tasks;
        drop(detached);
        assert!(!asked.is_finished() && !asked.is_finished());
        drop(held);
        joined.join().unwrap();
        while !asked.is_finished() {
            std::thread::yield_now();
        }
        asked.join().unwrap();
        // They are in their pool.
        assert_eq!(receiver.iter().take(3).collect::<Vec<_>>(), [2; 3]);
        assert_eq!(*value.lock().unwrap(), 3);
    });
}

#[test]
fn detached_tasks_of_a_dropped_pool_may_wait_for_one_another() {
    in_a_dropped_pool(|| {
        let all = Arc::new(Barrier::new(9));
        for _ in 0..8 {
            let all = Arc::clone(&all);
            drop(prange::spawn(move || all.wait().is_leader()));
        }
        all.wait();
    });
}

#[test]
fn scopes_that_wait_for_their_tasks_where_all_threads_are_taken() {
    ends(|| {
        let pool = ThreadPool::new(2).unwrap();
        let all_inside = Barrier::new(3);
        thread::scope(|callers| {
            for _ in 0..3 {
                callers.spawn(|| {
                    pool.scope(|scope| {
                        all_inside.wait();
                        let (sender, receiver) = mpsc::channel();
                        scope.spawn(move |_| sender.send(()).unwrap());
                        receiver.recv().unwrap();
                    });
                });
            }
        });
    });
}
