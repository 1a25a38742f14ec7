//! Tasks: closures that a pool runs once, and the handles to join them.

use super::job::{Job, Ticket};
use super::registry::Registry;
use super::unwind::{catch, discard};
use crate::sync::{Arc, Condvar, Mutex, lock, thread, wait};

enum State<T> {
    Queued(Box<dyn FnOnce() -> T + Send>),
    Running,
    Done(thread::Result<T>),
    Taken,
}

struct Task<T> {
    state: Mutex<State<T>>,
    done: Condvar,
    registry: Arc<Registry>,
}

impl<T> Task<T> {
    /// Runs the closure unless somebody has claimed it.
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
        let result = catch(claimed);
        *lock(&self.state) = State::Done(result);
        self.done.notify_all();
    }
}

impl<T: Send> Job for Task<T> {
    fn run(self: Arc<Self>, _: bool) {
        self.run_unclaimed();
    }
}

impl<T> Drop for Task<T> {
    fn drop(&mut self) {
        // A detached task's result is dropped by a worker, which must not unwind.
        let state = self.state.get_mut();
        let state = state.unwrap_or_else(std::sync::PoisonError::into_inner);
        discard(std::mem::replace(state, State::Taken));
    }
}

/// A handle to a task started with [`spawn`](crate::ThreadPool::spawn), as [`std::thread::JoinHandle`].
///
/// Dropping the handle detaches the task: it still runs, and its result is dropped.
///
/// ```
/// let handle = prange::spawn(|| 6 * 7);
/// assert_eq!(handle.join().unwrap(), 42);
/// ```
pub struct JoinHandle<T> {
    task: Arc<Task<T>>,
}

impl<T: Send> JoinHandle<T> {
    /// Waits for the task and returns its result, or the payload of its panic.
    ///
    /// A thread that is itself at work for the pool runs the task on the spot if no other thread has
    /// begun it, so tasks can join tasks even on a pool of one. It never runs any other work meanwhile.
    ///
    /// # Errors
    ///
    /// The payload, if the task panicked; a text, if it was running in the process from which this one is forked.
    pub fn join(self) -> thread::Result<T> {
        let registry = &self.task.registry;
        if registry.is_foreign() {
            // A lock that a thread of that process holds is never given back here.
            let unlocked = self.task.state.try_lock().is_ok();
            if unlocked {
                self.task.run_unclaimed();
            }
            if !unlocked || !self.is_finished() {
                return Err(Box::new(
                    "a task of another process: a fork leaves it behind",
                ));
            }
        }
        if registry.counts_caller() {
            self.task.run_unclaimed();
            registry.while_idle(|| self.wait())
        } else {
            self.wait()
        }
    }

    fn wait(&self) -> thread::Result<T> {
        let mut state = lock(&self.task.state);
        loop {
            match std::mem::replace(&mut *state, State::Taken) {
                State::Done(result) => return result,
                pending => *state = pending,
            }
            state = wait(&self.task.done, state);
        }
    }

    /// Whether the task has ended, so that [`join`](Self::join) would not wait.
    #[must_use]
    pub fn is_finished(&self) -> bool {
        matches!(*lock(&self.task.state), State::Done(_))
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
        done: Condvar::new(),
        registry: Arc::clone(registry),
    });
    registry.push(Arc::clone(&task) as Ticket);
    JoinHandle { task }
}
