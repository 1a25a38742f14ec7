//! A thin wrapper over crossbeam-deque: each worker's own queue, and stealing; and a queue for threads that have none.
//!
//! The latter is a deque behind a lock. crossbeam's injector needs none, but it allocates a block for every thirty items, and a
//! loop is to allocate nothing.

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
    /// To be read without the lock.
    len: AtomicUsize,
    items: Mutex<QueueState<T>>,
}

struct QueueState<T> {
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
            shared: CachePadded::new(SharedQueue {
                len: AtomicUsize::new(0),
                items: Mutex::new(QueueState {
                    queue: VecDeque::new(),
                    workers,
                }),
            }),
            stealers: locals.iter().map(|local| local.0.stealer()).collect(),
        };
        // The first theft of a process makes what all thefts share.
        with_forks_blocked(|| queues.stealers.iter().next().map(Stealer::steal));
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
            let mut victims = self.others(index);
            self.shared.pop().or_else(|| victims.find_map(steal))
        })
    }

    /// As [`take`](Self::take), but from the middle of another's queue. What is before it goes to the worker's own, which it takes from the
    /// other end: towards a thread that does the same items from the oldest on. The shared queue keeps its order.
    pub(crate) fn take_ahead(&self, index: usize, local: &Local<T>) -> Option<T> {
        local.0.pop().or_else(|| self.shared.pop()).or_else(|| {
            let victim = self.others(index).next()?;
            let items = (0..victim.len().div_ceil(2)).map_while(|_| steal(victim));
            items.for_each(|item| local.push(item));
            // They may all have gone.
            self.take(index, local)
        })
    }

    /// The queues of others in which there is something.
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

    /// All that worker 1 gets: first from ahead, then as always.
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
            // Those from outside keep theirs.
            assert!((0..len).all(|item| queues.inject(item)));
            assert_eq!(taken(&queues, &locals[1]), (0..len).collect::<Vec<_>>());
        }
        // Its own come first.
        for (worker, item) in [(0, 7), (1, 7), (1, 8)] {
            locals[worker].push(item);
        }
        assert_eq!(taken(&queues, &locals[1]), [8, 7, 7]);
    }
}
