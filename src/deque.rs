//! A thin wrapper over crossbeam-deque: each worker's own queue, the shared injector, and stealing.

use crossbeam_deque::{Injector, Steal, Stealer, Worker};

/// The queues of one pool, as every thread sees them.
pub(crate) struct Queues<T> {
    injector: Injector<T>,
    stealers: Box<[Stealer<T>]>,
}

/// A worker's own queue: last in, first out for its owner.
pub(crate) struct Local<T>(Worker<T>);

impl<T> Queues<T> {
    /// Queues for `workers` threads; the second part is handed out one to each.
    pub(crate) fn new(workers: usize) -> (Self, Vec<Local<T>>) {
        let locals: Vec<_> = (0..workers).map(|_| Local(Worker::new_lifo())).collect();
        let queues = Queues {
            injector: Injector::new(),
            stealers: locals.iter().map(|local| local.0.stealer()).collect(),
        };
        (queues, locals)
    }

    /// Adds work from a thread that has no queue of its own.
    pub(crate) fn inject(&self, item: T) {
        self.injector.push(item);
    }

    /// Whether every queue looked empty at some moment of the call.
    pub(crate) fn is_empty(&self) -> bool {
        self.injector.is_empty() && self.stealers.iter().all(Stealer::is_empty)
    }

    /// The next item for worker `index`: its own newest, else the injector's, else another's oldest.
    pub(crate) fn take(&self, index: usize, local: &Local<T>) -> Option<T> {
        local.0.pop().or_else(|| {
            let others = self.stealers.len();
            settled(|| self.injector.steal_batch_and_pop(&local.0)).or_else(|| {
                (1..others).find_map(|k| {
                    let victim = &self.stealers[(index + k) % others];
                    settled(|| victim.steal())
                })
            })
        })
    }
}

impl<T> Local<T> {
    pub(crate) fn push(&self, item: T) {
        self.0.push(item);
    }
}

fn settled<T>(mut attempt: impl FnMut() -> Steal<T>) -> Option<T> {
    loop {
        match attempt() {
            Steal::Success(item) => return Some(item),
            Steal::Empty => return None,
            Steal::Retry => {}
        }
    }
}
