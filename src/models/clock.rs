//! The clock of models: everything that is timed takes long, so that each look at the clock ends a wait, and all work is worth sharing.

use std::cell::Cell;

/// More than any time that the library waits before it parks, and more than the work that is worth more threads than there are processors.
const TICK: u64 = 20_000_000;

loom::thread_local! {
    static NOW: Cell<u64> = Cell::new(0);
}

pub(crate) fn now() -> u64 {
    let tick = |now: &Cell<u64>| {
        now.set(now.get() + TICK);
        now.get()
    };
    NOW.try_with(tick).unwrap_or(0)
}

pub(crate) fn since(before: u64) -> u64 {
    now().saturating_sub(before)
}
