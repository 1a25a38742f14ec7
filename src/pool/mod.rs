//! The thread pool: workers that steal, and the ways to hand them work.

mod affinity;
mod broadcast;
mod builder;
pub(crate) mod deferred;
mod job;
mod join;
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
pub use scope::Scope;
pub use task::JoinHandle;

use crate::error::Error;
use crate::sys::fork::{self, ForkAware};
use crate::sys::sync::{Arc, OnceLock, thread};
use registry::{Registry, any_single};

/// The largest number of threads in a pool.
pub(crate) const MAX_THREADS: usize = 65536;

/// The global pool, and what it was made with, for processes that are forked from this one.
static GLOBAL: ForkAware<OnceLock<(ThreadPool, Settings)>> = ForkAware::new(OnceLock::new());

/// A pool of worker threads.
///
/// Most programs use the global pool and never see this type. A pool of one's own sets threads apart: for a
/// library, a priority, a set of processors.
///
/// The thread that calls a loop takes part in it, so a loop on a pool of `n` threads is run by the caller
/// and at most `n - 1` workers. Any number of threads may call at once; together they keep no more
/// workers busy than there are processors left over.
///
/// Dropping a pool waits until all queued tasks have run and the threads have ended.
///
/// A process forked from this one has none of its threads. There the global pool is made again, with the same settings but for
/// the threads' names; the loops, scopes and joins of any other pool run on the calling thread, and its tasks as [`JoinHandle`]
/// says (Linux). A process that is forked inside of a loop, scope or join while other threads are at work on it cannot end that, and aborts.
///
/// `Debug` shows how many threads are at work for the pool, look for work and sleep, and how much is queued.
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
    /// A pool of `threads` workers with the default settings.
    ///
    /// # Errors
    ///
    /// As [`ThreadPoolBuilder::build`].
    pub fn new(threads: usize) -> Result<ThreadPool, Error> {
        ThreadPoolBuilder::new().num_threads(threads).build()
    }

    /// The number of worker threads.
    #[must_use]
    pub fn num_threads(&self) -> usize {
        self.registry.num_threads()
    }

    /// Runs `f` on the calling thread with this pool in place of the global one: the loops, tasks,
    /// scopes and joins in it use this pool.
    pub fn install<R>(&self, f: impl FnOnce() -> R) -> R {
        Deferred::open_all();
        let _installed = self.registry.install();
        f()
    }

    /// Queues `task` and returns a handle to join it. Cost: two allocations, and a wake if all
    /// workers sleep.
    pub fn spawn<F, T>(&self, task: F) -> JoinHandle<T>
    where
        F: FnOnce() -> T + Send + 'static,
        T: Send + 'static,
    {
        task::spawn_in(&self.registry, task)
    }

    /// Runs `body` on the calling thread with a [`Scope`] whose tasks may borrow from outside of it,
    /// and waits until all of them have ended.
    ///
    /// # Panics
    ///
    /// Rethrows the panic of `body`, else the first of a task.
    pub fn scope<'scope, R>(&self, body: impl FnOnce(&Scope<'scope>) -> R) -> R {
        scope::scope_in(&self.registry, body)
    }

    /// Runs `a` on the calling thread and `b` there or on a worker, and returns both results. Neither is to wait for the other: they run at the
    /// same time only if a worker has time for `b`. Cost: a few nanoseconds where joins are deeply nested, else some fifty, and a wake if all workers
    /// sleep.
    ///
    /// # Panics
    ///
    /// Rethrows the panic of `a`, else that of `b`. If `a` panics before `b` has begun, `b` is not run.
    pub fn join<A, B, RA, RB>(&self, a: A, b: B) -> (RA, RB)
    where
        A: FnOnce() -> RA,
        B: FnOnce() -> RB + Send,
        RB: Send,
    {
        join::join_in(Some(&self.registry), a, b)
    }

    /// Runs `f(index)` once on each worker and returns the answers in the order of the workers.
    ///
    /// A worker answers when it has done what it is at.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `f`; and panics when called from inside a loop, scope or task of this pool,
    /// where the answer could never come.
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
            // There is nobody to wait for.
            std::mem::forget(std::mem::take(&mut self.threads));
            return;
        }
        self.registry.terminate();
        let this = thread::current().id();
        for handle in self.threads.drain(..) {
            // A pool dropped by a task of its own cannot wait for the thread that runs it.
            if handle.thread().id() != this {
                // The worker aborts the process rather than panic, so this cannot be an error.
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

/// The global pool, if it is made.
fn global_if_made() -> Option<&'static ThreadPool> {
    GLOBAL.get().get().map(|(pool, _)| pool)
}

/// The global pool, made now if need be.
fn global() -> &'static ThreadPool {
    global_if_made().unwrap_or_else(|| {
        // Before the lock can be in use: a process that is forked meanwhile has another one.
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

/// The global pool if it is made, for `Debug`.
#[doc(hidden)]
pub fn __global_pool() -> Option<impl std::fmt::Debug> {
    global_if_made()
}

/// The pool that the calling thread is in. One that was global in the process from which this one is forked has a successor.
fn entered() -> Option<Arc<Registry>> {
    let has_successor = |registry: &Arc<Registry>| {
        registry.in_forked_child() && {
            let mut pools = GLOBAL.inherited().filter_map(OnceLock::get);
            pools.any(|(pool, _)| Arc::ptr_eq(&pool.registry, registry))
        }
    };
    Registry::entered().filter(|registry| !has_successor(registry))
}

/// The pool that the calling thread is in, else the global one.
pub(crate) fn current() -> Arc<Registry> {
    entered().unwrap_or_else(|| Arc::clone(&global().registry))
}

/// The pool that the calling thread is in, else the global one if it exists already.
pub(crate) fn current_if_made() -> Option<Arc<Registry>> {
    entered().or_else(|| global_if_made().map(|pool| Arc::clone(&pool.registry)))
}

/// Whether the current pool has no second thread.
pub(crate) fn is_alone() -> bool {
    let global = || global_if_made().map(|pool| pool.registry.num_threads());
    any_single() && Registry::entered_threads().or_else(global) == Some(1)
}

/// The number of threads of the current pool: the one whose loop, task or
/// [`install`](ThreadPool::install) the caller is in, else the global one.
#[must_use]
pub fn current_num_threads() -> usize {
    current().num_threads()
}

/// The calling thread's index among the workers of its pool; `None` on a thread that is no worker.
#[must_use]
pub fn current_thread_index() -> Option<usize> {
    entered()?.worker_index()
}

/// [`ThreadPool::spawn`] on the current pool.
pub fn spawn<F, T>(task: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    task::spawn_in(&current(), task)
}

/// [`ThreadPool::scope`] on the current pool.
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

/// [`ThreadPool::join`] on the current pool.
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
