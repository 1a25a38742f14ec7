//! Scopes: any number of tasks that may borrow from the stack frame of the caller, which waits for them.

use std::collections::VecDeque;
use std::marker::PhantomData;

use super::deferred::Deferred;
use super::registry::Registry;
use super::team::{Closed, Help, Inside, ThreadTeam};
use super::unwind::{Payload, catch, discard};
use crate::observe::{self, What};
use crate::sys::sync::{Arc, Condvar, Mutex, MutexGuard, OnceLock, lock, wait};

type ScopeTask<'scope> = Box<dyn FnOnce(&Scope<'scope>) + Send + 'scope>;

/// A scope for tasks that borrow from outside it, see [`scope`](crate::scope).
///
/// # Examples
///
/// ```
/// use prange::Scope;
/// use std::sync::atomic::{AtomicUsize, Ordering};
///
/// struct Tree(Vec<Tree>);
///
/// /// Counts the nodes, with a task for each.
/// fn count<'scope>(tree: &'scope Tree, nodes: &'scope AtomicUsize, scope: &Scope<'scope>) {
///     nodes.fetch_add(1, Ordering::Relaxed);
///     for child in &tree.0 {
///         scope.spawn(move |scope| count(child, nodes, scope));
///     }
/// }
///
/// let (tree, nodes) = (Tree(vec![Tree(vec![]), Tree(vec![Tree(vec![])])]), AtomicUsize::new(0));
/// prange::scope(|scope| count(&tree, &nodes, scope));
/// assert_eq!(nodes.into_inner(), 4);
/// ```
pub struct Scope<'scope> {
    state: Mutex<Tasks<'scope>>,
    changed: Condvar,
    team: OnceLock<Arc<ThreadTeam>>,
    /// Makes `'scope` invariant.
    marker: PhantomData<fn(&'scope ()) -> &'scope ()>,
}

struct Tasks<'scope> {
    queue: VecDeque<ScopeTask<'scope>>,
    running: usize,
    /// Whether the scope's owner waits for a change.
    awaited: bool,
    panic: Option<Payload>,
}

impl<'scope> Scope<'scope> {
    /// Queues a task of this scope. The task is called with the scope, so that it can spawn more tasks.
    ///
    /// Tasks begin in the order in which they are spawned, on whichever thread. (rayon calls such a scope `scope_fifo`.)
    ///
    /// The thread that waits for the scope runs queued tasks too, so all tasks run even when no worker is free.
    ///
    /// # Examples
    ///
    /// ```
    /// let (mut first, mut second) = (0, 0);
    /// prange::scope(|scope| {
    ///     scope.spawn(|scope| {
    ///         first = 1;
    ///         scope.spawn(|_| second = 2);
    ///     });
    /// });
    /// assert_eq!((first, second), (1, 2));
    /// ```
    pub fn spawn<F>(&self, task: F)
    where
        F: FnOnce(&Scope<'scope>) + Send + 'scope,
    {
        let task = Box::new(task);
        let (is_first, is_awaited) = {
            let mut tasks = self.tasks();
            tasks.queue.push_back(task);
            (tasks.queue.len() == 1, tasks.awaited)
        };
        if is_awaited {
            self.changed.notify_one();
        }
        // Each thread that takes a task calls for help with the tasks behind it, so only the first task needs a call.
        if is_first && let Some(team) = self.team.get() {
            team.offer();
        }
    }

    fn tasks(&self) -> MutexGuard<'_, Tasks<'scope>> {
        if let Some(team) = self.team.get() {
            team.abort_if_forked();
        }
        lock(&self.state)
    }

    /// Runs the queued tasks, oldest first, and calls for help with the rest.
    fn run_queued(&self) {
        let mut tasks = self.tasks();
        while let Some(task) = tasks.queue.pop_front() {
            tasks.running += 1;
            let more = !tasks.queue.is_empty();
            drop(tasks);
            if more && let Some(team) = self.team.get() {
                team.offer_more();
            }
            let span = observe::begin(What::Task);
            let result = catch(|| task(self));
            drop(span);
            tasks = self.tasks();
            tasks.running -= 1;
            if let Err(payload) = result {
                let late = match tasks.panic {
                    None => tasks.panic.replace(payload),
                    Some(_) => Some(payload),
                };
                drop(tasks);
                discard(late);
                tasks = self.tasks();
            }
        }
        let ends = tasks.running == 0 && tasks.awaited;
        drop(tasks);
        if ends {
            self.changed.notify_one();
        }
    }

    /// Runs this scope's tasks until all of them have ended.
    fn finish(&self) {
        loop {
            self.run_queued();
            let mut tasks = self.tasks();
            if tasks.queue.is_empty() {
                if tasks.running == 0 {
                    return;
                }
                tasks.awaited = true;
                wait(&self.changed, tasks).awaited = false;
            }
        }
    }
}

impl Help for Scope<'_> {
    fn help(&self, _: Inside<'_>) {
        self.run_queued();
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
            awaited: false,
            panic: None,
        }),
        changed: Condvar::new(),
        team: OnceLock::new(),
        marker: PhantomData,
    };
    Deferred::open_all();
    let result = Closed::obtain(registry).open(&scope, |team| {
        if registry.num_threads() > 1 {
            team.await_help();
            // This is the only `set`: no other thread has the scope yet.
            let _ = scope.team.set(Arc::clone(&team));
        }
        let result = catch(|| body(&scope));
        scope.finish();
        result
    });
    let panic = lock(&scope.state).panic.take();
    match (result, panic) {
        (Ok(result), None) => result,
        // Values that are not rethrown must not be dropped by unwinding, because a panic in their drop would then abort.
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
