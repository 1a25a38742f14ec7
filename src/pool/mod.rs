//! The thread pool: work-stealing workers, and the functions that give them work.

mod affinity;
mod broadcast;
mod builder;
pub(crate) mod deferred;
mod job;
mod join;
pub(crate) mod member;
#[cfg(all(test, loom))]
pub(crate) mod models;
pub(crate) mod queue;
pub(crate) mod registry;
mod scope;
mod sleep;
mod stack;
mod task;
pub(crate) mod team;
pub(crate) mod unwind;

use builder::Settings;
pub use builder::ThreadPoolBuilder;
use deferred::Deferred;
use member::Membership;
pub use scope::Scope;
pub use task::JoinHandle;

use crate::error::Error;
use crate::sys::fork::{self, ForkAware};
use crate::sys::sync::{Arc, OnceLock, thread};
use registry::{Registry, any_single};

/// Maximum number of threads in a pool.
pub(crate) const MAX_THREADS: usize = 65536;

/// The global pool, with the settings that it was created with, from which a process forked from this one creates its own.
static GLOBAL: ForkAware<OnceLock<(ThreadPool, Settings)>> = ForkAware::new(OnceLock::new());

/// A pool of worker threads.
///
/// Most programs use the global pool and never see this type. A separate pool is useful for threads of a library, with a priority of their
/// own, or on a set of processors.
///
/// The thread that calls a loop takes part in it, so a loop on a pool of `n` threads is run by the caller and at most `n - 1` workers. Any
/// number of threads may call loops at the same time; together they keep no more workers busy than there are processors left over.
///
/// Dropping a pool waits until all queued tasks have run and the threads have ended.
///
/// A forked process has none of the threads of its parent. There the global pool is created again, with the same settings except the
/// threads' names. The loops, scopes and joins of any other pool run on the calling thread, and its tasks run as [`JoinHandle`] describes
/// (Linux). A process that is forked inside a loop, scope or join while other threads are at work on it cannot complete that loop, scope or
/// join, and aborts.
///
/// The `Debug` output shows how many threads are at work for the pool, how many look for work, how many sleep, and how much work is queued.
///
/// # Examples
///
/// ```
/// use prange::{ThreadPool, prange};
///
/// let pool = ThreadPool::new(2)?;
/// let sum: u64 = pool.install(|| prange(0..1000u64).sum());
/// assert_eq!(sum, 499_500);
/// # Ok::<(), prange::Error>(())
/// ```
pub struct ThreadPool {
    registry: Arc<Registry>,
    threads: Vec<thread::JoinHandle<()>>,
}

impl ThreadPool {
    /// Creates a pool of `threads` workers with the default settings.
    ///
    /// # Errors
    ///
    /// Returns the errors of [`ThreadPoolBuilder::build`].
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let pool = ThreadPool::new(2)?;
    /// let sum: u64 = prange(0..1000).pool(&pool).sum();
    /// assert_eq!(sum, 499_500);
    /// # Ok::<(), prange::Error>(())
    /// ```
    pub fn new(threads: usize) -> Result<ThreadPool, Error> {
        ThreadPoolBuilder::new().num_threads(threads).build()
    }

    /// Returns the number of worker threads.
    ///
    /// # Examples
    ///
    /// ```
    /// let pool = prange::ThreadPool::new(3)?;
    /// assert_eq!(pool.num_threads(), 3);
    /// # Ok::<(), prange::Error>(())
    /// ```
    #[must_use]
    pub fn num_threads(&self) -> usize {
        self.registry.num_threads()
    }

    /// Runs `f` on the calling thread with this pool in place of the global one: the loops, tasks, scopes and joins in `f` use this pool.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let pool = ThreadPool::new(2)?;
    /// let (threads, sum) = pool.install(|| (prange::current_num_threads(), prange(0..1000u64).sum::<u64>()));
    /// assert_eq!((threads, sum), (2, 499_500));
    /// # Ok::<(), prange::Error>(())
    /// ```
    pub fn install<R>(&self, f: impl FnOnce() -> R) -> R {
        // Loops outside of `f` have numbers of another pool.
        let _apart = (!self.registry.is_current()).then(Membership::none);
        Deferred::open_all();
        let _installed = self.registry.install();
        f()
    }

    /// Queues `task` and returns a handle to join it. The cost is two allocations, and a wake if all workers sleep.
    ///
    /// Tasks that are spawned from outside the pool begin in the order in which they are spawned. A worker begins with the newest of its own
    /// tasks, while other workers take the oldest of them; a [`scope`](Self::scope) keeps the order everywhere.
    ///
    /// # Examples
    ///
    /// ```
    /// let pool = prange::ThreadPool::new(2)?;
    /// let text = String::from("a task owns what it uses");
    /// let words = pool.spawn(move || text.split(' ').count());
    /// assert_eq!(words.join().unwrap(), 6);
    /// # Ok::<(), prange::Error>(())
    /// ```
    pub fn spawn<F, T>(&self, task: F) -> JoinHandle<T>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
        task::spawn_in(&self.registry, task)
    }

    /// Runs `body` on the calling thread with a [`Scope`] whose tasks may borrow from outside the scope, and waits until all of them have ended.
    ///
    /// # Panics
    ///
    /// Rethrows the panic of `body`, or else the first panic of a task.
    ///
    /// # Examples
    ///
    /// ```
    /// let pool = prange::ThreadPool::new(2)?;
    /// let mut lengths = [0; 3];
    /// pool.scope(|scope| {
    ///     for (length, word) in lengths.iter_mut().zip(["a", "bc", "def"]) {
    ///         scope.spawn(move |_| *length = word.len());
    ///     }
    /// });
    /// assert_eq!(lengths, [1, 2, 3]);
    /// # Ok::<(), prange::Error>(())
    /// ```
    pub fn scope<'scope, R>(&self, body: impl FnOnce(&Scope<'scope>) -> R) -> R {
        scope::scope_in(&self.registry, body)
    }

    /// Runs `a` on the calling thread and `b` there or on a worker, and returns both results. Neither closure may wait for the other: they
    /// run at the same time only if a worker has time for `b`. The cost is a few nanoseconds where joins are deeply nested, otherwise some
    /// fifty, and a wake if all workers sleep.
    ///
    /// # Panics
    ///
    /// Rethrows the panic of `a`, or else that of `b`. If `a` panics before `b` has begun, `b` is not run.
    ///
    /// # Examples
    ///
    /// ```
    /// let pool = prange::ThreadPool::new(2)?;
    /// let data = [3, 1, 2];
    /// let (least, greatest) = pool.join(|| data.iter().min(), || data.iter().max());
    /// assert_eq!((least, greatest), (Some(&1), Some(&3)));
    /// # Ok::<(), prange::Error>(())
    /// ```
    pub fn join<A, B, RA, RB>(&self, a: A, b: B) -> (RA, RB)
    where
        A: FnOnce() -> RA,
        B: FnOnce() -> RB + Send,
        RB: Send,
    {
        join::join_in(Some(&self.registry), a, b)
    }

    /// Runs `f(index)` once on each worker and returns the results in the order of the workers.
    ///
    /// A worker runs `f` after it has finished its present work.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `f`. Panics when called from inside a loop, scope or task of this pool, where some worker could never run `f`,
    /// and when the threads of the pool have ended or belong to the process from which this one was forked.
    ///
    /// # Examples
    ///
    /// ```
    /// let pool = prange::ThreadPool::new(3)?;
    /// assert_eq!(pool.broadcast(|index| index * 10), [0, 10, 20]);
    /// # Ok::<(), prange::Error>(())
    /// ```
    pub fn broadcast<F, R>(&self, f: F) -> Vec<R>
    where
        F: Fn(usize) -> R + Sync,
        R: Send,
    {
        Deferred::open_all();
        broadcast::broadcast_in(&self.registry, f)
    }

    pub(crate) fn registry(&self) -> &Arc<Registry> {
        &self.registry
    }
}

// A panic of user code never leaves the pool in a broken state.
impl std::panic::UnwindSafe for ThreadPool {}
impl std::panic::RefUnwindSafe for ThreadPool {}

impl Drop for ThreadPool {
    fn drop(&mut self) {
        if self.registry.in_forked_child() {
            // A forked process has no threads to wait for.
            std::mem::forget(std::mem::take(&mut self.threads));
            return;
        }
        Deferred::open_all();
        self.registry.terminate();
        let this = thread::current().id();
        for handle in self.threads.drain(..) {
            // A task that drops its own pool cannot wait for the thread that it runs on.
            if handle.thread().id() != this {
                // A worker aborts the process instead of panicking, so this cannot be an error.
                let _ = handle.join();
            }
        }
    }
}

impl std::fmt::Debug for ThreadPool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.registry.describe(f)
    }
}

/// Returns the global pool if it exists.
fn global_if_made() -> Option<&'static ThreadPool> {
    GLOBAL.get().get().map(|(pool, _)| pool)
}

/// Returns the global pool, creating it if necessary.
fn global() -> &'static ThreadPool {
    global_if_made().unwrap_or_else(|| {
        // Forks must be counted before the lock of `GLOBAL` can be in use: a process forked in the meantime has another lock.
        fork::watch();
        let make = || {
            let settings = GLOBAL.inherited().filter_map(OnceLock::get).last();
            let settings = settings.map_or_else(Settings::default, |(_, made)| made.clone());
            match settings.build_most() {
                Ok(pool) => (pool, settings),
                Err(error) => panic!("the global thread pool cannot be made: {error}"),
            }
        };
        &GLOBAL.get().get_or_init(make).0
    })
}

/// Returns the global pool if it exists, for its `Debug` output.
#[doc(hidden)]
pub fn __global_pool() -> Option<impl std::fmt::Debug> {
    global_if_made()
}

/// Returns the pool that the calling thread is in. A pool that was the global one in a process from which this one was forked is left out,
/// because the new global pool replaces it.
fn entered() -> Option<Arc<Registry>> {
    let has_successor = |registry: &Arc<Registry>| {
        registry.in_forked_child() && {
            let mut pools = GLOBAL.inherited().filter_map(OnceLock::get);
            pools.any(|(pool, _)| Arc::ptr_eq(&pool.registry, registry))
        }
    };
    Registry::entered().filter(|registry| !has_successor(registry))
}

/// Returns the pool that the calling thread is in, or else the global one.
pub(crate) fn current() -> Arc<Registry> {
    entered().unwrap_or_else(|| Arc::clone(&global().registry))
}

/// Returns the pool that the calling thread is in, or else the global one if it exists.
pub(crate) fn current_if_made() -> Option<Arc<Registry>> {
    entered().or_else(|| global_if_made().map(|pool| Arc::clone(&pool.registry)))
}

/// Returns whether the current pool has only one thread.
pub(crate) fn is_alone() -> bool {
    let global = || global_if_made().map(|pool| pool.registry.num_threads());
    any_single() && Registry::entered_threads().or_else(global) == Some(1)
}

/// Returns the number of threads of the current pool: the pool whose loop, task or [`install`](ThreadPool::install) the caller is in, or
/// else the global one.
///
/// # Panics
///
/// If the global pool is asked and cannot be made, because `PRANGE_NUM_THREADS` or `PRANGE_STEER` is invalid.
///
/// # Examples
///
/// ```
/// let pool = prange::ThreadPool::new(3)?;
/// assert_eq!(pool.install(prange::current_num_threads), 3);
/// # Ok::<(), prange::Error>(())
/// ```
#[must_use]
pub fn current_num_threads() -> usize {
    current().num_threads()
}

/// Returns the calling thread's number in the loop that it runs; outside of loops, its index among the workers of its pool, or `None` if it is
/// no worker.
///
/// In a loop the thread that has called it is number 0, and its helpers have numbers from 1 on. At any time each participant has a number of
/// its own, which is below [`current_num_threads`] of the loop's pool; a number that a helper has left may go to another one.
///
/// Each loop has numbers of its own. So two loops that run at the same time have the same ones: those of two callers, and inner loops of two
/// iterations, whose callers are both number 0. What belongs to the participants of an outer loop is to be taken by a number that was asked
/// for outside of the inner loop. A task and the second side of a [`join`](crate::join) may run on another thread than the iteration around them.
/// Then the result is that thread's own: its number in the loop for which it waits, or its index among the workers. A participant that is at
/// work may have the same number.
///
/// An array of scratch by this number needs a lock for each element. Scratch without one, for each thread of a loop, is what
/// [`private`](crate::Prange::private) and [`map_init`](crate::Prange::map_init) make.
///
/// # Examples
///
/// ```
/// use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
///
/// use prange::prelude::*;
///
/// let done: Vec<AtomicU64> = (0..prange::current_num_threads()).map(|_| AtomicU64::new(0)).collect();
/// prange(0..1000).for_each(|_| {
///     let number = prange::current_thread_index().expect("in a loop");
///     done[number].fetch_add(1, Relaxed);
/// });
/// assert_eq!(done.iter().map(|done| done.load(Relaxed)).sum::<u64>(), 1000);
///
/// assert_eq!(prange::current_thread_index(), None);
///
/// let pool = prange::ThreadPool::new(2)?;
/// let index = pool.spawn(prange::current_thread_index).join().unwrap();
/// assert!(index.is_some_and(|index| index < 2));
/// # Ok::<(), prange::Error>(())
/// ```
#[must_use]
pub fn current_thread_index() -> Option<usize> {
    Membership::current().or_else(|| entered()?.worker_index())
}

/// Returns the maximum number of threads that a pool can have.
///
/// # Examples
///
/// ```
/// use prange::{ThreadPool, max_num_threads};
///
/// assert!(ThreadPool::new(max_num_threads() + 1).is_err());
/// ```
#[must_use]
pub const fn max_num_threads() -> usize {
    MAX_THREADS
}

/// Runs `f(index)` once on each worker of the current pool, see [`ThreadPool::broadcast`].
///
/// # Panics
///
/// Rethrows a panic of `f`. Panics when called from inside a loop, scope or task of the pool, and when the threads of the pool have ended or
/// belong to the process from which this one was forked. Also panics if the global pool is needed and cannot be made, because
/// `PRANGE_NUM_THREADS` or `PRANGE_STEER` is invalid.
///
/// # Examples
///
/// ```
/// let names = prange::broadcast(|_| std::thread::current().name().map(str::to_owned));
/// assert_eq!(names.len(), prange::current_num_threads());
/// assert_eq!(names[0].as_deref(), Some("prange-0"));
/// ```
pub fn broadcast<F, R>(f: F) -> Vec<R>
where
    F: Fn(usize) -> R + Sync,
    R: Send,
{
    Deferred::open_all();
    broadcast::broadcast_in(&current(), f)
}

/// Lets other threads run: for a thread that checks again and again whether something has happened.
///
/// It opens the second sides of all [`join`]s that the calling thread is in to the workers, since the thread may be waiting for one of them,
/// and calls [`std::thread::yield_now`]. It runs no work of the pool: the caller may hold a lock that the work needs. Therefore a thread that
/// waits for tasks by this function on a pool whose other threads are busy, or that has none, may wait for ever;
/// [`JoinHandle::join`] and [`scope`] run what they wait for.
///
/// # Examples
///
/// ```
/// use std::sync::atomic::{AtomicBool, Ordering};
///
/// let pool = prange::ThreadPool::new(2)?;
/// let is_ready = AtomicBool::new(false);
/// let wait = || {
///     while !is_ready.load(Ordering::Acquire) {
///         prange::yield_now();
///     }
/// };
/// pool.join(wait, || is_ready.store(true, Ordering::Release));
/// # Ok::<(), prange::Error>(())
/// ```
pub fn yield_now() {
    Deferred::open_all();
    std::thread::yield_now();
}

/// Queues `task` on the current pool, see [`ThreadPool::spawn`].
///
/// # Panics
///
/// If the global pool is needed and cannot be made, because `PRANGE_NUM_THREADS` or `PRANGE_STEER` is invalid.
///
/// # Examples
///
/// ```
/// let handle = prange::spawn(|| (1..=5).product::<i32>());
/// assert_eq!(handle.join().unwrap(), 120);
/// ```
pub fn spawn<F, T>(task: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    task::spawn_in(&current(), task)
}

/// Runs `body` with a scope on the current pool, see [`ThreadPool::scope`].
///
/// # Panics
///
/// Rethrows the panic of `body`, or else the first panic of a task. Also panics if the global pool is needed and cannot be made, because
/// `PRANGE_NUM_THREADS` or `PRANGE_STEER` is invalid.
///
/// # Examples
///
/// ```
/// let mut halves = [0, 0];
/// let (left, right) = halves.split_at_mut(1);
/// prange::scope(|scope| {
///     scope.spawn(|_| left[0] = 1);
///     scope.spawn(|_| right[0] = 2);
/// });
/// assert_eq!(halves, [1, 2]);
/// ```
pub fn scope<'scope, R>(body: impl FnOnce(&Scope<'scope>) -> R) -> R {
    scope::scope_in(&current(), body)
}

/// Runs `a` and `b` on the current pool, see [`ThreadPool::join`].
///
/// # Panics
///
/// Rethrows the panic of `a`, or else that of `b`. If `a` panics before `b` has begun, `b` is not run. Also panics if the global pool is
/// needed and cannot be made, because `PRANGE_NUM_THREADS` or `PRANGE_STEER` is invalid.
///
/// # Examples
///
/// ```
/// let (words, letters) = prange::join(|| "a b c".split(' ').count(), || "abc".len());
/// assert_eq!((words, letters), (3, 3));
/// ```
pub fn join<A, B, RA, RB>(a: A, b: B) -> (RA, RB)
where
    A: FnOnce() -> RA,
    B: FnOnce() -> RB + Send,
    RB: Send,
{
    join::join_in(None, a, b)
}
