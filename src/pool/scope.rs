//! Scopes: any number of tasks that may borrow from the frame that waits for them.

use std::collections::VecDeque;
use std::marker::PhantomData;

use super::deferred::Deferred;
use super::frame::{Closed, Frame, Help, Inside};
use super::registry::Registry;
use super::unwind::{Payload, catch, discard};
use crate::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, lock, wait};

type ScopeTask<'scope> = Box<dyn FnOnce(&Scope<'scope>) + Send + 'scope>;

/// A place to spawn tasks that borrow from outside, see [`scope`](crate::scope).
pub struct Scope<'scope> {
    state: Mutex<Tasks<'scope>>,
    changed: Condvar,
    frame: OnceLock<Arc<Frame>>,
    /// `'scope` may be neither shortened nor stretched.
    marker: PhantomData<fn(&'scope ()) -> &'scope ()>,
}

struct Tasks<'scope> {
    queue: VecDeque<ScopeTask<'scope>>,
    running: usize,
    panic: Option<Payload>,
}

impl<'scope> Scope<'scope> {
    /// Queues a task of this scope. It gets the scope, so that it can spawn more.
    ///
    /// The thread that waits for the scope runs queued tasks too, so they all run even when no worker
    /// is free.
    pub fn spawn<F>(&self, task: F)
    where
        F: FnOnce(&Scope<'scope>) + Send + 'scope,
    {
        self.tasks().queue.push_back(Box::new(task));
        self.changed.notify_one();
        if let Some(frame) = self.frame.get() {
            frame.offer();
        }
    }

    fn tasks(&self) -> MutexGuard<'_, Tasks<'scope>> {
        if let Some(frame) = self.frame.get() {
            frame.assert_whole();
        }
        lock(&self.state)
    }

    /// Runs the oldest queued task, if there is one, and calls for help with the rest.
    fn run_one(&self) -> bool {
        let (task, more) = {
            let mut tasks = self.tasks();
            let Some(task) = tasks.queue.pop_front() else {
                return false;
            };
            tasks.running += 1;
            (task, !tasks.queue.is_empty())
        };
        if more && let Some(frame) = self.frame.get() {
            frame.offer();
        }
        let result = catch(|| task(self));
        let mut tasks = self.tasks();
        tasks.running -= 1;
        let late = match result {
            Err(payload) if tasks.panic.is_none() => {
                tasks.panic = Some(payload);
                None
            }
            Err(payload) => Some(payload),
            Ok(()) => None,
        };
        drop(tasks);
        self.changed.notify_one();
        discard(late);
        true
    }

    /// Runs this scope's tasks until all have ended.
    fn finish(&self) {
        loop {
            while self.run_one() {}
            let tasks = self.tasks();
            if tasks.queue.is_empty() {
                if tasks.running == 0 {
                    return;
                }
                drop(wait(&self.changed, tasks));
            }
        }
    }
}

impl Help for Scope<'_> {
    fn help(&self, _: Inside<'_>) {
        while self.run_one() {}
    }
}

impl std::fmt::Debug for Scope<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Scope").finish_non_exhaustive()
    }
}

/// Runs `body` with a scope on `registry`, then waits for the scope's tasks.
pub(crate) fn scope_in<'scope, R>(
    registry: &Arc<Registry>,
    body: impl FnOnce(&Scope<'scope>) -> R,
) -> R {
    let scope = Scope {
        state: Mutex::new(Tasks {
            queue: VecDeque::new(),
            running: 0,
            panic: None,
        }),
        changed: Condvar::new(),
        frame: OnceLock::new(),
        marker: PhantomData,
    };
    Deferred::open_all();
    let result = Closed::obtain(registry).open(&scope, |frame| {
        if registry.num_threads() > 1 {
            frame.await_help();
            // The first and only set: nobody else has the scope yet.
            let _ = scope.frame.set(Arc::clone(&frame));
        }
        let result = catch(|| body(&scope));
        scope.finish();
        result
    });
    let panic = lock(&scope.state).panic.take();
    match (result, panic) {
        (Ok(result), None) => result,
        // What is not rethrown must not be dropped by unwinding: a panic in that would abort.
        (Err(payload), other) => {
            discard(other);
            std::panic::resume_unwind(payload)
        }
        (Ok(result), Some(payload)) => {
            discard(result);
            std::panic::resume_unwind(payload)
        }
    }
}
