//! The queues of a pool, on top of crossbeam-deque: one for each worker, from which others can steal, and a shared one for threads without a queue.
//!
//! The shared queue is a deque behind a lock. crossbeam's injector needs no lock, but it allocates a block for every thirty items, and a
//! loop must not allocate.

use std::collections::VecDeque;

#[cfg(not(all(test, loom)))]
use crossbeam_deque::{Steal, Stealer, Worker};
use crossbeam_utils::CachePadded;

#[cfg(all(test, loom))]
use crate::models::deque::{Steal, Stealer, Worker};
use crate::sys::fork::with_forks_blocked;
use crate::sys::sync::{AtomicUsize, Mutex, Relaxed, lock};

/// The queues of one pool, as every thread sees them.
pub(crate) struct Queues<T> {
    shared: CachePadded<SharedQueue<T>>,
    stealers: Box<[Stealer<T>]>,
}

struct SharedQueue<T> {
    /// Length of the queue, which can be read without the lock.
    len: AtomicUsize,
    items: Mutex<QueueState<T>>,
}

struct QueueState<T> {
    queue: VecDeque<T>,
    /// Number of workers that have not stepped aside.
    workers: usize,
}

/// A worker's own queue: last in, first out for its owner.
pub(crate) struct Local<T>(Worker<T>);

impl<T> Queues<T> {
    /// Creates the queues for `workers` threads. The second value has the own queue of each worker.
    pub(crate) fn new(workers: usize) -> (Self, Vec<Local<T>>) {
        let locals: Vec<_> = (0..workers).map(|_| Local(Worker::new_lifo())).collect();
        let queues = Queues {
            shared: CachePadded::new(SharedQueue {
                len: AtomicUsize::new(0),
                items: Mutex::new(QueueState {
                    queue: VecDeque::new(),
                    workers,
                }),
            }),
            stealers: locals.iter().map(|local| local.0.stealer()).collect(),
        };
        // The first theft in a process creates the data that all thefts share; a fork in the middle could leave it half-made.
        with_forks_blocked(|| queues.stealers.iter().next().map(Stealer::steal));
        (queues, locals)
    }

    /// Adds work from a thread that has no queue of its own. If the queues are closed, drops the work and returns false.
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

    /// Lets a worker that has found nothing after the pool's end wait for the others, unless the shared queue is not empty. Workers that
    /// are still at work may queue more; when the last one steps aside the queues are closed. Returns whether the worker has stepped aside.
    pub(crate) fn step_aside(&self) -> bool {
        self.shared.change(|items| {
            let steps = items.queue.is_empty();
            items.workers -= usize::from(steps);
            steps
        })
    }

    /// Counts a worker that waits for the others in the middle of its work as having stepped aside.
    pub(crate) fn step_aside_at_work(&self) {
        self.shared.change(|items| items.workers -= 1);
    }

    /// Undoes [`step_aside`](Self::step_aside), unless the queues are closed. Returns whether it did.
    pub(crate) fn step_back(&self) -> bool {
        self.shared.change(|items| {
            let steps = items.workers > 0;
            items.workers += usize::from(steps);
            steps
        })
    }

    /// Returns whether nothing can be queued any more, because all workers have stepped aside.
    pub(crate) fn is_closed(&self) -> bool {
        lock(&self.shared.items).workers == 0
    }

    /// Returns whether each queue looked empty at some moment during the call.
    pub(crate) fn is_empty(&self) -> bool {
        self.shared.len.load(Relaxed) == 0 && self.stealers.iter().all(Stealer::is_empty)
    }

    /// Returns the approximate number of queued items.
    pub(crate) fn len(&self) -> usize {
        let locals = self.stealers.iter().map(Stealer::len);
        self.shared.len.load(Relaxed) + locals.sum::<usize>()
    }

    /// Takes the next item for worker `index`: the newest of its own queue, or else the oldest of the shared queue, or else the oldest of
    /// another worker's queue.
    pub(crate) fn take(&self, index: usize, local: &Local<T>) -> Option<T> {
        local.0.pop().or_else(|| {
            let mut victims = self.others(index);
            self.shared.pop().or_else(|| victims.find_map(steal))
        })
    }

    /// Takes the next item as [`take`](Self::take) does, except that it takes the middle item of another worker's queue. The older items
    /// before it move to the worker's own queue, which the worker then empties from the other end, towards a thread that takes the same
    /// items from the oldest on. The order of the shared queue is kept.
    pub(crate) fn take_ahead(&self, index: usize, local: &Local<T>) -> Option<T> {
        local.0.pop().or_else(|| self.shared.pop()).or_else(|| {
            let victim = self.others(index).next()?;
            let items = (0..victim.len().div_ceil(2)).map_while(|_| steal(victim));
            items.for_each(|item| local.push(item));
            // Other threads may have taken all items in the meantime.
            self.take(index, local)
        })
    }

    /// Returns the non-empty queues of the other workers.
    fn others(&self, index: usize) -> impl Iterator<Item = &Stealer<T>> {
        let all = self.stealers.len();
        let others = (1..all).map(move |k| &self.stealers[(index + k) % all]);
        others.filter(|other| !other.is_empty())
    }
}

impl<T> Local<T> {
    pub(crate) fn push(&self, item: T) {
        self.0.push(item);
    }
}

impl<T> SharedQueue<T> {
    fn change<R>(&self, f: impl FnOnce(&mut QueueState<T>) -> R) -> R {
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

#[cfg(all(test, not(loom)))]
mod tests {
    use super::*;

    /// Returns all items that worker 1 gets: the first by `take_ahead`, the rest by `take`.
    fn taken(queues: &Queues<usize>, local: &Local<usize>) -> Vec<usize> {
        let rest = std::iter::from_fn(|| queues.take(1, local));
        queues
            .take_ahead(1, local)
            .into_iter()
            .chain(rest)
            .collect()
    }

    #[test]
    fn who_goes_ahead_comes_towards_the_others() {
        let (queues, locals) = Queues::new(3);
        for len in 0..6 {
            let middle = len / 2 + len % 2;
            let order: Vec<_> = (0..middle).rev().chain(middle..len).collect();
            (0..len).for_each(|item| locals[2].push(item));
            assert_eq!(taken(&queues, &locals[1]), order);
            // Items from outside keep their order.
            assert!((0..len).all(|item| queues.inject(item)));
            assert_eq!(taken(&queues, &locals[1]), (0..len).collect::<Vec<_>>());
        }
        // The worker's own items come first.
        for (worker, item) in [(0, 7), (1, 7), (1, 8)] {
            locals[worker].push(item);
        }
        assert_eq!(taken(&queues, &locals[1]), [8, 7, 7]);
    }
}
