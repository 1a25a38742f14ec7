//! A thin wrapper over crossbeam-deque: each worker's own queue, and stealing; and a queue for threads that have none.
//!
//! The latter is a deque behind a lock. crossbeam's injector needs none, but it allocates a block for every thirty items, and a
//! loop is to allocate nothing.

use std::collections::VecDeque;

#[cfg(not(all(test, loom)))]
use crossbeam_deque::{Steal, Stealer, Worker};
use crossbeam_utils::CachePadded;

use crate::fork::whole;
#[cfg(all(test, loom))]
use crate::models::deque::{Steal, Stealer, Worker};
use crate::sync::{AtomicUsize, Mutex, Relaxed, lock};

/// The queues of one pool, as every thread sees them.
pub(crate) struct Queues<T> {
    shared: CachePadded<Shared<T>>,
    stealers: Box<[Stealer<T>]>,
}

struct Shared<T> {
    /// To be read without the lock.
    len: AtomicUsize,
    items: Mutex<Items<T>>,
}

struct Items<T> {
    queue: VecDeque<T>,
    /// The workers that have not stepped aside.
    workers: usize,
}

/// A worker's own queue: last in, first out for its owner.
pub(crate) struct Local<T>(Worker<T>);

impl<T> Queues<T> {
    /// Queues for `workers` threads; the second part is handed out one to each.
    pub(crate) fn new(workers: usize) -> (Self, Vec<Local<T>>) {
        let locals: Vec<_> = (0..workers).map(|_| Local(Worker::new_lifo())).collect();
        let queues = Queues {
            shared: CachePadded::new(Shared {
                len: AtomicUsize::new(0),
                items: Mutex::new(Items {
                    queue: VecDeque::new(),
                    workers,
                }),
            }),
            stealers: locals.iter().map(|local| local.0.stealer()).collect(),
        };
        // The first theft of a process makes what all thefts share.
        whole(|| queues.stealers.iter().next().map(Stealer::steal));
        (queues, locals)
    }

    /// Adds work from a thread that has no queue of its own. False if the queues are closed: then it is dropped.
    pub(crate) fn inject(&self, item: T) -> bool {
        let late = self.shared.change(|items| {
            if items.workers == 0 {
                return Some(item);
            }
            items.queue.push_back(item);
            None
        });
        late.is_none()
    }

    /// For a worker that has found nothing after the end: lets it wait for the others, unless there is something now. They may
    /// start more as long as they are at work; when the last one steps aside the queues are closed.
    pub(crate) fn step_aside(&self) -> bool {
        self.shared.change(|items| {
            let steps = items.queue.is_empty();
            items.workers -= usize::from(steps);
            steps
        })
    }

    /// Counts a worker that waits for the others in the middle of its work as one that has stepped aside.
    pub(crate) fn step_aside_at_work(&self) {
        self.shared.change(|items| items.workers -= 1);
    }

    /// Undoes [`step_aside`](Self::step_aside), unless the queues are closed.
    pub(crate) fn step_back(&self) -> bool {
        self.shared.change(|items| {
            let steps = items.workers > 0;
            items.workers += usize::from(steps);
            steps
        })
    }

    /// Whether nothing is queued any more, because all workers have stepped aside.
    pub(crate) fn is_closed(&self) -> bool {
        lock(&self.shared.items).workers == 0
    }

    /// Whether every queue looked empty at some moment of the call.
    pub(crate) fn is_empty(&self) -> bool {
        self.shared.len.load(Relaxed) == 0 && self.stealers.iter().all(Stealer::is_empty)
    }

    /// How many items wait, about.
    pub(crate) fn len(&self) -> usize {
        let locals = self.stealers.iter().map(Stealer::len);
        self.shared.len.load(Relaxed) + locals.sum::<usize>()
    }

    /// The next item for worker `index`: its own newest, else the shared queue's oldest, else another's oldest.
    pub(crate) fn take(&self, index: usize, local: &Local<T>) -> Option<T> {
        local.0.pop().or_else(|| {
            self.shared.pop().or_else(|| {
                let others = self.stealers.len();
                let victims = (1..others).map(|k| &self.stealers[(index + k) % others]);
                victims.filter(|victim| !victim.is_empty()).find_map(steal)
            })
        })
    }
}

impl<T> Local<T> {
    pub(crate) fn push(&self, item: T) {
        self.0.push(item);
    }
}

impl<T> Shared<T> {
    fn change<R>(&self, f: impl FnOnce(&mut Items<T>) -> R) -> R {
        let mut items = lock(&self.items);
        let result = f(&mut items);
        self.len.store(items.queue.len(), Relaxed);
        result
    }

    fn pop(&self) -> Option<T> {
        match self.len.load(Relaxed) {
            0 => None,
            _ => self.change(|items| items.queue.pop_front()),
        }
    }
}

fn steal<T>(victim: &Stealer<T>) -> Option<T> {
    loop {
        match victim.steal() {
            Steal::Success(item) => return Some(item),
            Steal::Empty => return None,
            Steal::Retry => {}
        }
    }
}
