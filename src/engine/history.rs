//! What the calling thread's latest loops were worth, so that the next ones begin as the last ones should have.
//!
//! A loop's first iterations run on the caller alone, until the clock has seen enough. That is lost time when the first
//! iteration is already a large part of the loop, and loops come again: so a loop that was worth sharing twice in a row is
//! shared at once. One that was over before the clock would be asked begins with all of it, as looking at the clock on the way takes longer
//! than it. And one loop alone may not be worth a wake, where a row of them is: what a worker
//! could have saved is added up, until it has paid for the wake.

use std::cell::Cell;

use crate::cost_model::{CostEstimate, MIN_SHARE_NS};
use crate::sys::sync::thread_local;

/// Loops that a thread remembers; more share places.
const PLACES: usize = 64;

/// A row of loops has pauses no longer than this many times the time that the loop could share.
const PAUSES: u64 = 2;

#[derive(Clone, Copy)]
struct Entry {
    /// The loop, by the address of the code that runs it; 0: none.
    code: usize,
    len: usize,
    /// Nanoseconds of work, summed over the threads, in the latest run and in the one before.
    work: [u64; 2],
}

/// The loops since the last pause.
#[derive(Clone, Copy)]
struct LoopRow {
    end: u64,
    savings: u64,
}

thread_local! {
    static ENTRIES: [Cell<Entry>; PLACES] = const {
        [const { Cell::new(Entry { code: 0, len: 0, work: [0; 2] }) }; PLACES]
    };
    static ROW: Cell<LoopRow> = const { Cell::new(LoopRow { end: 0, savings: 0 }) };
}

/// A loop that a thread may have run before.
#[derive(Clone, Copy)]
pub(super) struct Loop {
    code: usize,
    len: usize,
    /// By the dearer one of the latest two runs, if there were such.
    pub(super) dearest: Option<CostEstimate>,
}

impl Loop {
    /// The loop behind `code`, with `len` iterations; and the nanoseconds of work to expect, 0 if that is not known.
    #[inline]
    pub(super) fn recall(code: usize, len: usize) -> (Loop, u64) {
        let entry = ENTRIES.try_with(|entries| entries[place(code)].get()).ok();
        let entry = entry.filter(|entry| entry.code == code);
        // Another length says little, unless it is close.
        let entry = entry.filter(|entry| entry.len / 2 <= len && len / 2 <= entry.len);
        let least = entry.map_or(0, |Entry { work: [a, b], .. }| a.min(b));
        let dearest = entry.filter(|entry| entry.work[1] > 0);
        let dearest = dearest.map(
            |Entry {
                 work: [a, b], len, ..
             }| CostEstimate::remembered(a.max(b), len),
        );
        (Loop { code, len, dearest }, least)
    }

    /// After a run of the loop: the `work` of its threads. A light loop does not make one be forgotten that was heavy.
    #[inline]
    pub(super) fn remember(self, work: u64) {
        let _ = ENTRIES.try_with(|entries| {
            let entry = &entries[place(self.code)];
            // A loop inside of this one may have taken the place since.
            let Entry {
                code, work: old, ..
            } = entry.get();
            if code != self.code && work < MIN_SHARE_NS && old[0] >= MIN_SHARE_NS {
                return;
            }
            let before = if code == self.code { old[0] } else { 0 };
            entry.set(Entry {
                code: self.code,
                len: self.len,
                work: [work, before],
            });
        });
    }
}

fn place(code: usize) -> usize {
    // The golden ratio spreads addresses, whose low bits are alike.
    (code as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) as usize >> (usize::BITS - PLACES.ilog2())
}

/// Whether a wake of this price pays now: because the loops of a row, of which this one began at `start` and has `left` to
/// share at `now`, could together have saved it. Asked once for each loop.
pub(super) fn saves(start: u64, now: u64, left: u64, price: u64) -> bool {
    let with = |row: &Cell<LoopRow>| {
        let LoopRow { end, savings } = row.get();
        let in_row = start.saturating_sub(end) <= PAUSES * left;
        let savings = if in_row { savings } else { 0 } + left / 2;
        let pays = savings >= price;
        row.set(LoopRow {
            end: now + left,
            savings: if pays { 0 } else { savings },
        });
        pays
    };
    ROW.try_with(with).unwrap_or(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_loop_is_expected_to_be_as_heavy_as_the_lighter_of_two() {
        let (first, nothing) = Loop::recall(1, 100);
        assert_eq!(nothing, 0);
        first.remember(70_000);
        assert_eq!(Loop::recall(1, 100).1, 0);
        Loop::recall(1, 100).0.remember(90_000);
        assert_eq!(Loop::recall(1, 100).1, 70_000);
        assert_eq!(
            (Loop::recall(1, 199).1, Loop::recall(1, 51).1),
            (70_000, 70_000)
        );
        assert_eq!((Loop::recall(1, 300).1, Loop::recall(1, 40).1), (0, 0));
        Loop::recall(1, 100).0.remember(3);
        assert_eq!(Loop::recall(1, 100).1, 3);
    }

    #[test]
    fn a_light_loop_is_known_after_two_runs() {
        let cost = |len| {
            Loop::recall(2, len)
                .0
                .dearest
                .map(|estimate| estimate.time(len))
        };
        assert_eq!(cost(100), None);
        Loop::recall(2, 100).0.remember(50);
        assert_eq!(cost(100), None);
        Loop::recall(2, 100).0.remember(40);
        assert_eq!(
            (cost(100), cost(150), cost(300)),
            (Some(50), Some(75), None)
        );
    }

    #[test]
    fn light_loops_leave_heavy_ones_alone() {
        let other = (4..)
            .find(|code| place(*code) == place(3))
            .expect("one of 65");
        Loop::recall(3, 100).0.remember(70_000);
        Loop::recall(other, 100).0.remember(50);
        Loop::recall(3, 100).0.remember(70_000);
        assert_eq!(Loop::recall(3, 100).1, 70_000);
        Loop::recall(other, 100).0.remember(80_000);
        assert_eq!(Loop::recall(3, 100).1, 0);
    }

    #[test]
    fn a_row_of_loops_pays_for_a_wake() {
        // Ten microseconds to share each, at once one after the other.
        let loops = |pause: u64| {
            let ask = |k| {
                let start = 1_000_000_000 + k * (12_000 + pause);
                saves(start, start + 2000, 10_000, 50_000)
            };
            (0..100).filter(|&k| ask(k)).count()
        };
        assert_eq!(loops(0), 10);
        assert_eq!(loops(20_000), 10);
        assert_eq!(loops(30_000), 0);
    }
}
