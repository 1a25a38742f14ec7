//! The number that a thread has among the participants of the loop that it runs.

use std::cell::Cell;

use crate::sys::sync::thread_local;

thread_local! {
    /// One more than the thread's number in the innermost loop that it runs; 0 outside of loops.
    static NUMBER: Cell<usize> = const { Cell::new(0) };
}

/// A section of a thread's execution in which it is a member of a loop, or of none. It ends when this value drops.
pub(crate) struct Membership {
    before: usize,
}

impl Membership {
    /// Begins a section as member `number` of a loop.
    #[inline]
    pub(crate) fn of(number: usize) -> Membership {
        Membership::begin(number + 1)
    }

    /// Begins a section that belongs to no loop.
    pub(crate) fn none() -> Membership {
        Membership::begin(0)
    }

    #[inline]
    fn begin(number: usize) -> Membership {
        let before = NUMBER.try_with(|current| current.replace(number));
        Membership {
            before: before.unwrap_or_default(),
        }
    }

    /// Returns the calling thread's number in the innermost loop that it runs.
    pub(crate) fn current() -> Option<usize> {
        let number = NUMBER.try_with(Cell::get).unwrap_or_default();
        number.checked_sub(1)
    }
}

impl Drop for Membership {
    #[inline]
    fn drop(&mut self) {
        let _ = NUMBER.try_with(|current| current.set(self.before));
    }
}
