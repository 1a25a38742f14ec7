//! How a range of iterations is cut into stretches, and which of them need no checks. This code is apart from the loops' own code, which runs one
//! stretch, so that builds without optimisation compile it once for all loops.

use std::ops::Range;

use super::stretch::Cut;
use super::traits::{Opening, Role};
use crate::reduce_tree::{LANES, LEAF, chain_leaf, first_of};
use crate::source::Line;

/// The demands of a loop's roles, as the constants of [`Role`] state them.
#[derive(Clone, Copy)]
pub(super) struct Demands {
    laned: bool,
    grid: bool,
    chained: bool,
    indexed: bool,
    guarded: bool,
    blocked: bool,
    logged: bool,
    cut: Cut,
}

impl Demands {
    pub(super) const fn of<R: Role>(cut: Cut) -> Demands {
        Demands {
            laned: R::LANED,
            grid: R::GRID,
            chained: R::CHAINED,
            indexed: R::INDEXED,
            guarded: R::GUARDED,
            blocked: R::BLOCKED,
            logged: R::LOGGED,
            cut,
        }
    }

    /// Returns whether a range may have to be cut into several stretches. Guarded roles are not asked for, as all of them are indexed; nor are roles
    /// with a grid, as all of them are laned.
    #[inline(always)]
    pub(super) const fn any(&self) -> bool {
        self.laned || self.chained || self.indexed || self.blocked || self.logged
    }
}

/// A loop, and the state that a participant holds for it.
pub(super) trait Stretches {
    /// As [`Source::line`](crate::source::Source::line).
    fn line(&self, range: Range<usize>) -> Option<Line>;
    /// As [`Source::slot`](crate::source::Source::slot).
    fn slot(&self, at: usize) -> Option<usize>;
    /// As [`Role::inside`].
    fn inside(&self, line: Line) -> Range<usize>;
    /// As [`Role::has_parts`].
    fn has_parts(&self, line: Line) -> bool;
    /// As [`Role::block`].
    fn block(&self) -> usize;
    /// As [`Role::logs`].
    fn logs(&self) -> bool;
    /// As [`Role::trial_half`].
    fn trial_half(&mut self);
    /// As [`Role::trial_end`].
    fn trial_end(&mut self);
    /// Runs one stretch, and returns whether it leaves the loop. `leaf` is the number of iterations in the leaves at which its groups are cut.
    ///
    /// # Safety
    ///
    /// The iterations are in the loop, and run once. If the stretch is easy, all its groups are complete.
    unsafe fn run(&mut self, opening: &Opening, leaf: usize, is_easy: bool) -> bool;
}

/// Where the stretches of a segment are cut for the grids of its roles.
pub(super) struct Leaves {
    /// Number of iterations of a leaf; in a loop with both lanes and chains, of the shorter leaves, which are those of chains.
    leaf: usize,
    /// Where the first whole leaf begins; in a loop with both lanes and chains, the first of the longer leaves.
    first: usize,
}

impl Leaves {
    #[inline(always)]
    pub(super) fn of(demands: &Demands, len: usize, start: usize) -> Leaves {
        let leaf = if demands.chained {
            chain_leaf(len)
        } else {
            LEAF
        };
        let first = match (demands.grid, demands.chained) {
            (true, _) => first_of(LEAF, start),
            (false, true) => first_of(leaf, start),
            (false, false) => 0,
        };
        Leaves { leaf, first }
    }

    /// Returns the most iterations that a stretch from `start` may have, and the number of iterations in the leaves at which its groups are cut if it
    /// has no lanes. In front of the first whole leaf a stretch has one iteration for each lane; of chains, each iteration is a group, or a stretch beside
    /// lanes.
    #[inline(always)]
    pub(super) fn from(&self, demands: &Demands, start: usize) -> (usize, usize) {
        // Groups of lanes do not end at leaves, so the stretch has to.
        let within = demands.grid || demands.laned && demands.chained;
        match start < self.first {
            true if within && demands.chained => (1, 1),
            true if within => ((self.first - start).min(LANES - start % LANES), 1),
            true => (self.first - start, 1),
            // The length of a leaf is a power of two.
            false if within => (self.leaf - (start & (self.leaf - 1)), self.leaf),
            false => (usize::MAX, self.leaf),
        }
    }
}

/// Cuts the ranges of one segment.
pub(super) struct Cutting<'c> {
    pub(super) demands: &'c Demands,
    /// Number of iterations of the loop.
    pub(super) len: usize,
    /// As [`Role::trial`].
    pub(super) trial: usize,
    /// The first iteration of the segment.
    pub(super) segment: usize,
}

impl Cutting<'_> {
    /// As [`run_parts`](Self::run_parts), compiled once for any demands.
    ///
    /// # Safety
    ///
    /// As for [`run_parts`](Self::run_parts).
    pub(super) unsafe fn run(&self, stretches: &mut dyn Stretches, range: Range<usize>) -> bool {
        // SAFETY: the caller promises what `run_parts` demands.
        unsafe { self.run_parts::<true, dyn Stretches>(stretches, range) }
    }

    /// Runs a range, cut between blocks and at the leaves of the grid if a role demands it, and returns whether it leaves the loop. Without `BLOCKS`,
    /// no role may have blocks or logs.
    ///
    /// # Safety
    ///
    /// The iterations are in the loop, and run once.
    #[inline(always)]
    pub(super) unsafe fn run_parts<const BLOCKS: bool, S: Stretches + ?Sized>(
        &self,
        stretches: &mut S,
        range: Range<usize>,
    ) -> bool {
        let demands = self.demands;
        let leaves = Leaves::of(demands, self.len, self.segment);
        let mut start = range.start;
        while start < range.end {
            let (room, leaf) = leaves.from(demands, start);
            let (blocked, logged) = (BLOCKS && demands.blocked, BLOCKS && demands.logged);
            let in_trial = logged && start < self.trial;
            let half = self.trial / 2;
            let (block, in_block) = match blocked {
                true if in_trial && start < half => (0, half - start),
                true if in_trial => (0, self.trial - start),
                true => match stretches.block() {
                    0 => (0, usize::MAX),
                    block => (start / block, block - start % block),
                },
                false => (0, usize::MAX),
            };
            let end = range.end.min(start.saturating_add(room.min(in_block)));
            let logged = in_trial || logged && self.segment > 0 && stretches.logs();
            let part = start..end;
            let exits = match logged {
                // SAFETY: the iterations are a part of the range, and parts do not overlap.
                true => unsafe { self.checked(stretches, part, None, block, leaf, true) },
                // SAFETY: as above.
                false => unsafe { self.cut(stretches, part, block, leaf) },
            };
            if exits {
                return true;
            }
            start = end;
            if in_trial && start == half {
                stretches.trial_half();
            }
            if in_trial && start == self.trial {
                stretches.trial_end();
            }
        }
        false
    }

    /// Runs neighbouring iterations, and returns whether they leave the loop. Those that need no checks run apart from the others.
    #[inline(always)]
    unsafe fn cut<S: Stretches + ?Sized>(
        &self,
        stretches: &mut S,
        range: Range<usize>,
        block: usize,
        leaf: usize,
    ) -> bool {
        let demands = self.demands;
        let line = match demands.indexed {
            true => stretches.line(range.clone()),
            false => None,
        };
        let free = match (demands.guarded, line) {
            (true, Some(line)) => {
                let inside = stretches.inside(line);
                range.start + inside.start..range.start + inside.end
            }
            // Without a line each iteration is a stretch by itself.
            _ if demands.indexed && line.is_none() => range.start..range.start,
            _ => range.clone(),
        };
        let free = demands.cut.groups_in(free);
        let part = |part: Range<usize>| {
            line.map(|line| Line {
                first: line.slot(part.start - range.start),
                len: part.len(),
                ..line
            })
        };
        if range.start < free.start {
            let before = range.start..free.start;
            let line = part(before.clone());
            // SAFETY: the iterations are a part of the range, and the three parts do not overlap.
            if unsafe { self.checked(stretches, before, line, block, leaf, false) } {
                return true;
            }
        }
        if free.start < free.end {
            let line = part(free.clone());
            let opening = Opening {
                start: free.start,
                len: free.len(),
                block,
                line,
                inside: demands.guarded && line.is_some(),
                logged: false,
            };
            // SAFETY: as above; the stretch may be easy, as `groups_in` has returned whole groups.
            if unsafe { stretches.run(&opening, leaf, true) } {
                return true;
            }
        }
        if free.end < range.end {
            let after = free.end..range.end;
            let line = part(after.clone());
            // SAFETY: as above.
            return unsafe { self.checked(stretches, after, line, block, leaf, false) };
        }
        false
    }

    /// Runs iterations with all their checks, and returns whether they leave the loop. `line` has their slots, if these are known already.
    #[inline(never)]
    unsafe fn checked<S: Stretches + ?Sized>(
        &self,
        stretches: &mut S,
        range: Range<usize>,
        mut line: Option<Line>,
        block: usize,
        leaf: usize,
        logged: bool,
    ) -> bool {
        let mut start = range.start;
        while start < range.end {
            let rest = start..range.end;
            let line = match self.demands.indexed {
                true => line.take().or_else(|| stretches.line(rest.clone())),
                false => None,
            };
            let line = line.filter(|line| stretches.has_parts(*line));
            let (rest, line) = match line {
                None if self.demands.indexed => {
                    let slot = stretches.slot(start);
                    let single = |first| Line {
                        first,
                        step: 1,
                        len: 1,
                    };
                    (start..start + 1, slot.map(single))
                }
                line => (rest, line),
            };
            start = rest.end;
            let opening = Opening {
                start: rest.start,
                len: rest.len(),
                block,
                line,
                inside: false,
                logged,
            };
            // SAFETY: the iterations are a part of the range, and parts do not overlap.
            if unsafe { stretches.run(&opening, leaf, false) } {
                return true;
            }
        }
        false
    }
}

impl Cut {
    /// Returns the number of iterations in a group that is run by vectors.
    pub(super) const fn group(self) -> usize {
        match self {
            Cut::Not | Cut::Leaves => 1,
            Cut::Lanes { .. } => LANES,
        }
    }

    /// Returns the whole groups in a range.
    #[inline(always)]
    fn groups_in(self, range: Range<usize>) -> Range<usize> {
        let Range { start, end } = range;
        match self {
            Cut::Not | Cut::Leaves => start..end,
            Cut::Lanes { .. } => {
                let first = start.checked_next_multiple_of(LANES).unwrap_or(end);
                let start = first.min(end);
                start..end - (end - start) % LANES
            }
        }
    }
}
