//! Tasks: closures that a pool runs once, and the handles to join them.

use std::collections::VecDeque;

use super::deferred::Deferred;
use super::job::{Job, Ticket};
use super::registry::Registry;
use super::stack;
use super::unwind::{catch, discard, report};
use crate::observe::{self, Resumed, Watch, What};
use crate::sys::fork::{self, ForkAware};
use crate::sys::sync::{Arc, AtomicBool, Condvar, Mutex, Relaxed, lock, plain, thread, wait};

enum State<T> {
    Queued(Box<dyn FnOnce() -> T + Send>),
    Running,
    Done(thread::Result<T>),
    Taken,
}

struct Task<T> {
    state: Mutex<State<T>>,
    /// Whether a thread waits until the task is done. Changes under the lock.
    awaited: AtomicBool,
    /// Whether the waiting thread is one that runs tasks which no thread has begun.
    by_worker: AtomicBool,
    done: Condvar,
    registry: Arc<Registry>,
    /// What the thread that started the task was in.
    watch: Option<Watch>,
}

impl<T> Task<T> {
    /// Runs the closure unless another thread has claimed it.
    fn run_unclaimed(&self) {
        let claimed = {
            let mut state = lock(&self.state);
            match std::mem::replace(&mut *state, State::Running) {
                State::Queued(closure) => closure,
                other => {
                    *state = other;
                    return;
                }
            }
        };
        let watching = Resumed::from(self.watch.clone());
        let span = observe::begin(What::Task);
        let result = catch(claimed);
        drop((span, watching));
        let mut state = lock(&self.state);
        *state = State::Done(result);
        let is_awaited = self.awaited.load(Relaxed);
        let by_worker = self.by_worker.load(Relaxed);
        drop(state);
        if is_awaited {
            self.done.notify_all();
        }
        if by_worker {
            self.registry.go_ahead();
        }
    }
}

impl<T: Send> Job for Task<T> {
    fn run(self: Arc<Self>, room: bool) {
        // Loops, scopes and tasks that the task starts belong to its own pool.
        let _entered = self.registry.enter();
        match room {
            true => self.run_unclaimed(),
            false => self.registry.while_busy(|| self.run_unclaimed()),
        }
    }
}

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        // The result of a detached task is dropped by a worker, which must not unwind.
        let state = self.state.get_mut();
        let state = state.unwrap_or_else(std::sync::PoisonError::into_inner);
        match (
            std::mem::replace(state, State::Taken),
            &self.registry.panic_handler,
        ) {
            (State::Done(Err(payload)), Some(handler)) => report(handler, payload),
            (state, _) => discard(state),
        }
    }
}

/// A handle to a task started with [`spawn`](crate::ThreadPool::spawn), similar to [`std::thread::JoinHandle`].
///
/// Dropping the handle detaches the task: it still runs, and its result is dropped. If it panics, the pool's
/// [`panic_handler`](crate::ThreadPoolBuilder::panic_handler) is called.
///
/// A pool may have no thread that could run the task: because the pool has been dropped, because the system refused all threads of the
/// global pool, or in a forked process. Then the thread that joins the task runs it. When [`is_finished`](Self::is_finished) is called or
/// the handle is dropped instead, the task gets a thread of its own, as with [`std::thread::spawn`]. If the system refuses that thread too,
/// the task waits until another such thread has nothing to do, or until a thread is granted: the system is asked again whenever a task
/// finds no thread, and with each use of the handle. A task never runs on a thread that does not wait for it, because that thread may hold
/// a lock that the task needs.
///
/// # Examples
///
/// ```
/// let handle = prange::spawn(|| 6 * 7);
/// assert_eq!(handle.join().unwrap(), 42);
/// ```
pub struct JoinHandle<T> {
    task: Arc<Task<T>>,
    /// The process that the task belongs to, by [`fork::generation`].
    process: usize,
    late: Option<Late>,
}

/// A task that no thread of its pool will run.
struct Late {
    task: Ticket,
    /// Whether the task has been queued to get a thread of its own.
    apart: plain::AtomicBool,
}

impl<T: Send> JoinHandle<T> {
    /// Waits for the task and returns its result, or the payload of its panic.
    ///
    /// A thread that is itself at work for a pool runs the task on the spot if no other thread has begun it, so tasks can join tasks even
    /// on a pool of one thread. While it waits it never runs any other work.
    ///
    /// Therefore a task that starts a few others and joins them usually waits for the first, which another thread has begun by then. A
    /// [`scope`](crate::scope) has no such wait: its caller runs whichever of its tasks are left.
    ///
    /// # Errors
    ///
    /// Returns the payload if the task panicked, or a text if the task was running in the process from which this one was forked.
    ///
    /// # Examples
    ///
    /// ```
    /// let fine = prange::spawn(|| 6 * 7);
    /// let fails = prange::spawn(|| -> i32 { panic!("no result") });
    /// assert_eq!(fine.join().unwrap(), 42);
    ///
    /// let payload = fails.join().unwrap_err();
    /// assert_eq!(payload.downcast_ref(), Some(&"no result"));
    /// ```
    pub fn join(mut self) -> thread::Result<T> {
        let late = self.late.take().is_some();
        let registry = &self.task.registry;
        let by_worker = Registry::counts_caller_anywhere();
        Deferred::open_all();
        if self.in_forked_child() {
            // If a thread of the parent process holds the lock, it is never released here.
            let unlocked = self.task.state.try_lock().is_ok();
            if unlocked {
                self.task.run_unclaimed();
            }
            if !unlocked || !self.is_done() {
                return Err(Box::new(
                    "a task of another process: a fork leaves it behind",
                ));
            }
        } else if late || by_worker {
            // The task's loops are below the team that the caller is inside of, because that team waits for this call.
            Arc::clone(&self.task).run(true);
        }
        if late {
            start_apart();
        }
        match registry.counts_caller() {
            true => registry.while_idle(|| self.wait(by_worker)),
            false => self.wait(by_worker),
        }
    }

    fn wait(&self, by_worker: bool) -> thread::Result<T> {
        let mut state = lock(&self.task.state);
        loop {
            match std::mem::replace(&mut *state, State::Taken) {
                State::Done(result) => return result,
                pending => *state = pending,
            }
            self.task.awaited.store(true, Relaxed);
            self.task.by_worker.store(by_worker, Relaxed);
            state = wait(&self.task.done, state);
        }
    }

    /// Returns whether the task has ended, so that [`join`](Self::join) would not wait.
    ///
    /// # Examples
    ///
    /// ```
    /// let handle = prange::spawn(|| 6 * 7);
    /// while !handle.is_finished() {
    ///     std::thread::yield_now(); // other work
    /// }
    /// assert_eq!(handle.join().unwrap(), 42);
    /// ```
    #[must_use]
    pub fn is_finished(&self) -> bool {
        // In a forked process `join` never waits for the task.
        self.in_forked_child() || {
            self.set_apart();
            self.is_done()
        }
    }

    fn is_done(&self) -> bool {
        matches!(*lock(&self.task.state), State::Done(_))
    }
}

impl<T> JoinHandle<T> {
    /// Returns whether the task belongs to the process from which this one was forked, which may run it there.
    fn in_forked_child(&self) -> bool {
        self.process != fork::generation()
    }

    /// Makes sure that a late task gets a thread of its own.
    fn set_apart(&self) {
        if let Some(late) = &self.late {
            if !late.apart.swap(true, Relaxed) {
                plain::lock(APART.get()).push_back(Arc::clone(&late.task));
            }
            start_apart();
        }
    }
}

impl<T> Drop for JoinHandle<T> {
    fn drop(&mut self) {
        if !self.in_forked_child() {
            self.set_apart();
        }
    }
}

/// Tasks that wait for a thread of their own. One thread for several could deadlock, because one task may wait for the next.
static APART: ForkAware<plain::Mutex<VecDeque<Ticket>>> =
    ForkAware::new(plain::Mutex::new(VecDeque::new()));

fn next_apart() -> Option<Ticket> {
    plain::lock(APART.get()).pop_front()
}

/// Starts threads for the tasks in [`APART`], as far as the system grants them.
fn start_apart() {
    while let Some(task) = next_apart() {
        let same = Arc::clone(&task);
        let mut thread = thread::Builder::new().name("prange-task".to_owned());
        if let Some(bytes) = stack::default_size() {
            thread = thread.stack_size(bytes);
        }
        let run = move || {
            let mut next = Some(same);
            while let Some(task) = next {
                task.run(true);
                // A task for which the system has refused a thread runs on this one.
                next = next_apart();
            }
        };
        if thread.spawn(run).is_err() {
            plain::lock(APART.get()).push_front(task);
            return;
        }
    }
}

impl<T> std::fmt::Debug for JoinHandle<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("JoinHandle").finish_non_exhaustive()
    }
}

/// Queues `closure` on `registry`.
pub(crate) fn spawn_in<F, T>(registry: &Arc<Registry>, closure: F) -> JoinHandle<T>
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    let task = Arc::new(Task {
        state: Mutex::new(State::Queued(Box::new(closure))),
        awaited: AtomicBool::new(false),
        by_worker: AtomicBool::new(false),
        done: Condvar::new(),
        registry: Arc::clone(registry),
        watch: observe::watch(),
    });
    let queued = registry.push(Arc::clone(&task) as Ticket, usize::MAX);
    let late = (!queued).then(|| {
        start_apart();
        Late {
            task: Arc::clone(&task) as Ticket,
            apart: plain::AtomicBool::new(false),
        }
    });
    JoinHandle {
        task,
        process: fork::generation(),
        late,
    }
}
