//! Tasks: closures that a pool runs once, and the handles to join them.

use std::cell::RefCell;
use std::collections::VecDeque;

use super::job::{Job, Ticket};
use super::registry::Registry;
use super::unwind::{catch, discard};
use crate::sync::{Arc, Condvar, Mutex, lock, thread, thread_local, wait};

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
/// Where the pool has no thread that could run the task, because it has been dropped, because the system refused all threads of the
/// global one, or in a forked process, the handle runs it: when it is joined, asked, or dropped.
///
/// ```
/// let handle = prange::spawn(|| 6 * 7);
/// assert_eq!(handle.join().unwrap(), 42);
/// ```
pub struct JoinHandle<T> {
    task: Arc<Task<T>>,
    /// The task, if no thread of the pool is left that could come for it.
    late: Option<Ticket>,
}

impl<T: Send> JoinHandle<T> {
    /// Waits for the task and returns its result, or the payload of its panic.
    ///
    /// A thread that is itself at work for a pool runs the task on the spot if no other thread has
    /// begun it, so tasks can join tasks even on a pool of one. It never runs any other work meanwhile.
    ///
    /// # Errors
    ///
    /// The payload, if the task panicked; a text, if it was running in the process from which this one is forked.
    pub fn join(mut self) -> thread::Result<T> {
        let registry = &self.task.registry;
        if let Some(late) = self.late.take() {
            late.run(false);
        } else if registry.is_foreign() {
            // A lock that a thread of that process holds is never given back here.
            let unlocked = self.task.state.try_lock().is_ok();
            if unlocked {
                self.task.run_unclaimed();
            }
            if !unlocked || !self.is_done() {
                return Err(Box::new(
                    "a task of another process: a fork leaves it behind",
                ));
            }
        } else if Registry::counts_caller_anywhere() {
            // What it starts belongs to its own pool, and is below the frame that the caller is inside of: that one waits for this call.
            let _entered = registry.enter();
            self.task.run_unclaimed();
        }
        match registry.counts_caller() {
            true => registry.while_idle(|| self.wait()),
            false => self.wait(),
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
        if let Some(late) = &self.late {
            Arc::clone(late).run(false);
        }
        // In another process nobody waits for it.
        self.task.registry.is_foreign() || self.is_done()
    }

    fn is_done(&self) -> bool {
        matches!(*lock(&self.task.state), State::Done(_))
    }
}

impl<T> Drop for JoinHandle<T> {
    fn drop(&mut self) {
        if let Some(late) = self.late.take() {
            run_late(late);
        }
    }
}

thread_local! {
    /// The tasks that the calling thread is to run after the late one that it runs, if it does.
    static AFTERWARDS: RefCell<Option<VecDeque<Ticket>>> = const { RefCell::new(None) };
}

/// Runs a detached task that nobody else would. One that it detaches in turn comes after it: a chain must not fill the stack.
fn run_late(late: Ticket) {
    let mut late = Some(late);
    let is_first = AFTERWARDS.try_with(|tasks| match &mut *tasks.borrow_mut() {
        Some(tasks) => {
            tasks.extend(late.take());
            false
        }
        none => {
            *none = Some(VecDeque::new());
            true
        }
    });
    while let Some(task) = late.take() {
        task.run(false);
        if let Ok(true) = is_first {
            late = AFTERWARDS.with(|tasks| {
                let mut tasks = tasks.borrow_mut();
                let next = tasks.as_mut().and_then(VecDeque::pop_front);
                if next.is_none() {
                    *tasks = None;
                }
                next
            });
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
        done: Condvar::new(),
        registry: Arc::clone(registry),
    });
    let late = registry.push(Arc::clone(&task) as Ticket);
    JoinHandle { task, late }
}
