//! A record of the calling thread's latest loops, by which later runs of the same loops decide sooner.
//!
//! A loop's first iterations run on the caller alone, until the clock has seen enough. That time is lost when the first
//! iteration is already a large part of the loop. Programs run the same loops repeatedly, so a loop that was worth sharing twice in a row is
//! shared at once the next time. A loop that ended before the first decision begins with all its iterations as one batch, because readings
//! of the clock on the way take longer than the loop. Also, one loop alone may not be worth a wake where a row of such loops is: the time
//! that a worker could have saved is added up until it equals the price of the wake.

use std::cell::Cell;

use crate::cost_model::{CostEstimate, MIN_SHARE_NS};
use crate::sys::sync::thread_local;

/// Number of slots for the loops that a thread remembers; further loops share the slots.
const PLACES: usize = 64;

/// Loops are in a row if the pause between two of them is at most this many times the time that the later loop could share.
const PAUSES: u64 = 2;

#[derive(Clone, Copy)]
struct Entry {
    /// Address of the code that runs the loop; 0 if the slot is empty.
    code: usize,
    len: usize,
    /// Nanoseconds of work, summed over the threads, in the latest run and in the run before it.
    work: [u64; 2],
}

/// The loops since the last long pause.
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
    /// Estimate by the more expensive of the latest two runs, if there were two.
    pub(super) dearest: Option<CostEstimate>,
}

impl Loop {
    /// Looks up the loop that `code` identifies, with `len` iterations. Also returns the nanoseconds of work to expect, 0 if unknown.
    #[inline]
    pub(super) fn recall(code: usize, len: usize) -> (Loop, u64) {
        let entry = ENTRIES.try_with(|entries| entries[place(code)].get()).ok();
        let entry = entry.filter(|entry| entry.code == code);
        // A run of another length says little, unless the lengths are close.
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

    /// Records a run of the loop: the `work` of its threads. A light loop does not displace a heavy one from the slot that they share.
    #[inline]
    pub(super) fn remember(self, work: u64) {
        let _ = ENTRIES.try_with(|entries| {
            let entry = &entries[place(self.code)];
            // A loop inside this one may have taken the slot in the meantime.
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
    // Multiplying by the golden ratio spreads addresses, whose low bits are alike.
    (code as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) as usize >> (usize::BITS - PLACES.ilog2())
}

/// Returns whether a wake of this price pays now, because the loops of the current row could together have saved that much. The loop in question
/// began at `start` and has `left` nanoseconds to share at time `now`. To be called once for each loop.
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
        // Each loop has ten microseconds to share; the loops follow one another after `pause`.
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
