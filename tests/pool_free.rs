//! The free functions of the pool, and the handler for panics of detached tasks.
#![forbid(unsafe_code)]

use std::any::Any;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use std::time::Duration;

use prange::{Error, ThreadPool, ThreadPoolBuilder, max_num_threads};

/// Runs `f` on a thread of its own, and fails if that takes for ever.
fn ends<T: Send + 'static>(f: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || drop(sender.send(f())));
    let value = receiver.recv_timeout(Duration::from_secs(60));
    value.expect("it ends, without a panic")
}

#[test]
fn broadcast_uses_the_current_pool() {
    let pool = ThreadPool::new(3).unwrap();
    let here = thread::current().id();
    let answers = pool.install(|| prange::broadcast(|index| (index, thread::current().id())));
    let indices: Vec<_> = answers.iter().map(|answer| answer.0).collect();
    assert_eq!(indices, [0, 1, 2]);
    let threads: Vec<_> = answers.iter().map(|answer| answer.1).collect();
    assert!(!threads.contains(&here));
    assert!((1..3).all(|at| !threads[..at].contains(&threads[at])));
    assert_eq!(
        prange::broadcast(|index| index),
        Vec::from_iter(0..prange::current_num_threads())
    );
    let inside = pool.spawn(|| prange::broadcast(|_| ())).join();
    assert!(inside.is_err());
}

/// Second sides of deep joins wait until older ones have been taken, unless the thread yields.
#[test]
fn who_yields_waits_for_the_second_side_of_a_join() {
    fn nest(depth: usize) {
        if depth > 0 {
            prange::join(|| nest(depth - 1), || ());
            return;
        }
        let is_ready = AtomicBool::new(false);
        let wait = || {
            while !is_ready.load(Relaxed) {
                prange::yield_now();
            }
        };
        prange::join(wait, || is_ready.store(true, Relaxed));
    }
    ends(|| {
        let pool = ThreadPool::new(2).unwrap();
        pool.install(|| nest(30));
    });
    // Outside of everything.
    prange::yield_now();
}

#[test]
fn a_pool_has_at_most_so_many_threads() {
    let asked = max_num_threads() + 1;
    let error = ThreadPool::new(asked).unwrap_err();
    assert!(
        matches!(error, Error::TooManyThreads { asked: a, most } if a == asked && most + 1 == asked)
    );
}

#[test]
fn tasks_of_a_scope_begin_in_order() {
    for threads in [1, 3] {
        let pool = ThreadPool::new(threads).unwrap();
        let begun = Mutex::new(Vec::new());
        pool.scope(|scope| {
            for task in 0..100 {
                let begun = &begun;
                scope.spawn(move |_| begun.lock().unwrap().push((thread::current().id(), task)));
            }
        });
        let begun = begun.into_inner().unwrap();
        assert_eq!(begun.len(), 100);
        // Threads may overtake one another between the queue and the lock.
        for (this, _) in &begun {
            let own = begun.iter().filter(|(thread, _)| thread == this);
            assert!(own.is_sorted_by_key(|(_, task)| task));
        }
    }
}

fn text(payload: &(dyn Any + Send)) -> &'static str {
    payload.downcast_ref::<&str>().expect("a text")
}

/// A pool, and what its handler is told: the text, and the name of the thread.
fn reporting(threads: usize) -> (ThreadPool, mpsc::Receiver<(&'static str, Option<String>)>) {
    let (sender, receiver) = mpsc::channel();
    let handler = move |payload: Box<dyn Any + Send>| {
        let thread = thread::current().name().map(str::to_owned);
        sender.send((text(&*payload), thread)).unwrap();
    };
    let pool = ThreadPoolBuilder::new()
        .num_threads(threads)
        .panic_handler(handler);
    (pool.build().unwrap(), receiver)
}

#[test]
fn the_handler_is_told_of_panics_of_detached_tasks() {
    let (pool, told) = reporting(2);
    drop(pool.spawn(|| panic!("detached")));
    let (text, thread) = ends(move || {
        let first = told.recv().unwrap();
        drop(pool.spawn(|| 1));
        // One that has ended before its handle is dropped, on a thread that unwinds.
        let handle = pool.spawn(|| panic!("ended"));
        while !handle.is_finished() {
            prange::yield_now();
        }
        let dropping = thread::Builder::new().name("drops".to_owned());
        let dropping = dropping.spawn(move || {
            let _handle = handle;
            panic!("unwinds");
        });
        assert!(dropping.unwrap().join().is_err());
        assert_eq!(told.recv().unwrap(), ("ended", Some("drops".to_owned())));
        drop(pool);
        assert!(told.recv().is_err());
        first
    });
    assert_eq!(text, "detached");
    assert!(thread.is_some_and(|name| name.starts_with("prange-")));
}

#[test]
fn the_handler_is_not_told_of_panics_that_others_hear_of() {
    let (pool, told) = reporting(2);
    let caught = |f: &dyn Fn()| std::panic::catch_unwind(std::panic::AssertUnwindSafe(f)).is_err();
    assert!(pool.spawn(|| panic!("task")).join().is_err());
    assert!(caught(&|| _ = pool.join(|| (), || panic!("join"))));
    assert!(caught(
        &|| pool.scope(|scope| scope.spawn(|_| panic!("scope")))
    ));
    assert!(caught(&|| _ = pool.broadcast(|_| panic!("broadcast"))));
    assert!(caught(&|| prange::prange(0..2)
        .pool(&pool)
        .for_each(|_| panic!("loop"))));
    drop(pool);
    // The threads have ended, though this thread keeps a team for the pool, and with it the handler.
    assert!(told.try_recv().is_err());
}

#[test]
fn a_builder_moves_to_another_thread() {
    let names = Arc::new(Mutex::new(BTreeSet::new()));
    let seen = Arc::clone(&names);
    let builder = ThreadPoolBuilder::new()
        .num_threads(2)
        .thread_name(move |index| {
            seen.lock().unwrap().insert(index);
            format!("moved-{index}")
        });
    let pool = thread::spawn(move || builder.build().unwrap())
        .join()
        .unwrap();
    assert_eq!(*names.lock().unwrap(), BTreeSet::from([0, 1]));
    let name = pool.spawn(|| thread::current().name().map(str::to_owned));
    assert!(name.join().unwrap().unwrap().starts_with("moved-"));
}
