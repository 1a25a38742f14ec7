//! A replacement for the part of crossbeam-deque that the library uses, which loom can examine.
//!
//! It guarantees no more than the original: everything that the owner of an item did before the push happens before a taker has the item,
//! and nothing else is ordered. A thief, or a check for emptiness, may miss an item if no happens-before relation makes the push visible to
//! it.

use std::collections::VecDeque;
use std::sync::Mutex;

use crate::sys::sync::{Acquire, Arc, AtomicUsize, Relaxed, Release};

pub(crate) enum Steal<T> {
    Empty,
    Success(T),
    /// The original may return this when thieves collide. Here thieves wait for one another.
    #[expect(dead_code)]
    Retry,
}

pub(crate) struct Worker<T>(Arc<Queue<T>>);

pub(crate) struct Stealer<T>(Arc<Queue<T>>);

struct Queue<T> {
    /// Never more than the number of `items`. All that threads learn about one another's pushes they learn from this value.
    len: AtomicUsize,
    items: Mutex<VecDeque<T>>,
}

impl<T> Queue<T> {
    fn take(&self, f: impl FnOnce(&mut VecDeque<T>) -> Option<T>) -> Option<T> {
        let less = |len: usize| len.checked_sub(1);
        self.len.fetch_update(Acquire, Relaxed, less).ok()?;
        f(&mut self.items.lock().expect("never poisoned"))
    }
}

impl<T> Worker<T> {
    pub(crate) fn new_lifo() -> Self {
        Worker(Arc::new(Queue {
            len: AtomicUsize::new(0),
            items: Mutex::default(),
        }))
    }

    pub(crate) fn stealer(&self) -> Stealer<T> {
        Stealer(Arc::clone(&self.0))
    }

    pub(crate) fn push(&self, item: T) {
        let items = self.0.items.lock();
        items.expect("never poisoned").push_back(item);
        self.0.len.fetch_add(1, Release);
    }

    pub(crate) fn pop(&self) -> Option<T> {
        self.0.take(VecDeque::pop_back)
    }
}

impl<T> Stealer<T> {
    pub(crate) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len.load(Relaxed)
    }

    pub(crate) fn steal(&self) -> Steal<T> {
        self.0
            .take(VecDeque::pop_front)
            .map_or(Steal::Empty, Steal::Success)
    }
}
