//! The body of a loop that has roles: which iterations need no checks, and how they go to lanes.

use std::marker::PhantomData;
use std::ops::{ControlFlow, Range};

use super::set::{Fits, Moment, RoleSet};
use crate::engine::{Body, Clauses, run};
use crate::grid::{BLOCK, LANES, LEAF, first_leaf};
use crate::policy::Cuts;
use crate::simd::{KernelOn, dispatch_on};
use crate::source::Source;

/// Runs `step` on each item, with what its thread keeps and what the roles give the iteration. A result of `Some`
/// leaves the loop; of several, the first in loop order counts. `LONG`: the body is too long to be written out for each lane.
pub(crate) fn run_roles<const LONG: bool, S: Source, R: RoleSet + Fits<S>, E: Send>(
    source: S,
    clauses: &Clauses,
    roles: R,
    step: impl Fn(S::Item, &mut R::Scratch, R::Values) -> (Option<E>, R::Values) + Sync,
) -> (Option<E>, R::Outputs) {
    let len = source.len();
    let block = roles.block(len);
    let body = RoleBody::<LONG, _, _, _, _> {
        source,
        roles,
        step,
        block,
        exit: PhantomData::<fn() -> E>,
    };
    let Outcome { roles, exit, .. } = run(clauses, len, &body);
    (exit, body.roles.finish(roles))
}

struct RoleBody<const LONG: bool, S, R, F, E> {
    source: S,
    roles: R,
    step: F,
    /// As [`RoleSet::block`].
    block: usize,
    exit: PhantomData<fn() -> E>,
}

struct Outcome<R, E> {
    /// The first iteration.
    start: usize,
    roles: R,
    exit: Option<E>,
}

/// Of what a stretch of iterations has in hand.
const PUT_BACK: &str = "put back by those who took it";

impl<const LONG: bool, S, R, F, E> RoleBody<LONG, S, R, F, E>
where
    S: Source,
    R: RoleSet,
    E: Send,
    F: Fn(S::Item, &mut R::Scratch, R::Values) -> (Option<E>, R::Values) + Sync,
{
    /// Whether values wait in blocks: each iteration has one, and none leaves the loop.
    const BLOCKS: bool = LONG && S::DENSE && size_of::<Option<E>>() == 0;

    /// Runs a range, cut between blocks and at the leaves of the grid if a role asks for it.
    ///
    /// # Safety
    ///
    /// As for [`Source::each`].
    #[inline(always)]
    unsafe fn items(
        &self,
        scratch: &mut R::Scratch,
        segment: &mut Outcome<R::Segment, E>,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        let head_end = first_leaf(segment.start);
        let mut start = range.start;
        while start < range.end {
            let leaf = match R::GRID {
                true if start < head_end => 1,
                true => LEAF - start % LEAF,
                false => usize::MAX,
            };
            let (block, room) = match R::BLOCKED && self.block > 0 {
                true => (start / self.block, self.block - start % self.block),
                false => (0, usize::MAX),
            };
            let end = range.end.min(start.saturating_add(leaf.min(room)));
            let mut runs = Some(self.roles.open(&mut segment.roles, start, block));
            // SAFETY: a part of the range.
            let exit = unsafe { self.stretch(scratch, &mut runs, start..end, at) };
            let done = if exit.is_some() { *at + 1 } else { end };
            let runs = runs.expect(PUT_BACK);
            self.roles.close(&mut segment.roles, runs, start..done);
            if exit.is_some() {
                segment.exit = exit;
                return ControlFlow::Break(());
            }
            start = end;
        }
        ControlFlow::Continue(())
    }

    /// Runs a stretch; the exit that ended it, at iteration `at`.
    ///
    /// # Safety
    ///
    /// As for [`Source::each`].
    #[inline(always)]
    unsafe fn stretch(
        &self,
        scratch: &mut R::Scratch,
        runs: &mut Option<R::Runs>,
        range: Range<usize>,
        at: &mut usize,
    ) -> Option<E> {
        let line = match R::INDEXED {
            true => self.source.line(range.clone()),
            false => None,
        };
        let inside = match line {
            Some(line) => {
                let inside = self.roles.inside(line);
                range.start + inside.start..range.start + inside.end
            }
            None => range.clone(),
        };
        let free = Self::groups_in(inside);
        let mut exit = None;
        if range.start < free.start {
            // SAFETY: a part of the range.
            exit = unsafe { self.checked(scratch, runs, range.start..free.start, at) };
        }
        if exit.is_none() && !free.is_empty() {
            let part = free.clone();
            exit = match line {
                Some(line) => {
                    let moment = |index: usize| Moment {
                        slot: Some(line.slot(index - range.start)),
                        inside: true,
                    };
                    // SAFETY: as above.
                    unsafe { self.groups(scratch, runs, part, at, moment) }
                }
                // SAFETY: as above.
                None => unsafe { self.groups(scratch, runs, part, at, |index| self.moment(index)) },
            };
        }
        if exit.is_none() && free.end < range.end {
            // SAFETY: as above.
            exit = unsafe { self.checked(scratch, runs, free.end..range.end, at) };
        }
        exit
    }

    /// The whole groups in a range.
    #[inline(always)]
    fn groups_in(range: Range<usize>) -> Range<usize> {
        let group = match R::LANED {
            true if Self::BLOCKS => BLOCK,
            true => LANES,
            false => return range,
        };
        let start = range.start.checked_next_multiple_of(LANES);
        let start = start.unwrap_or(range.end).min(range.end);
        start..range.end - (range.end - start) % group
    }

    /// Runs whole groups.
    ///
    /// # Safety
    ///
    /// As for [`Source::each`].
    #[inline(always)]
    unsafe fn groups(
        &self,
        scratch: &mut R::Scratch,
        runs: &mut Option<R::Runs>,
        range: Range<usize>,
        at: &mut usize,
        moment: impl Fn(usize) -> Moment,
    ) -> Option<E> {
        let mut exit = None;
        // What is lent to no call can stay in registers.
        let mut own = runs.take().expect(PUT_BACK);
        if R::LANED && Self::BLOCKS {
            let mut buffers = R::buffers();
            for block in 0..range.len() / BLOCK {
                let start = range.start + block * BLOCK;
                // SAFETY: a part of the range.
                let _ = unsafe {
                    self.source.group::<BLOCK>(
                        start,
                        at,
                        #[inline(always)]
                        |k, item| {
                            let values = self.roles.values(&mut own, &moment(start + k));
                            let (_, values) = (self.step)(item, scratch, values);
                            self.roles.keep(&mut own, &mut buffers, k, values);
                            ControlFlow::Continue(())
                        },
                    )
                };
                self.roles.drain(&mut own, &buffers);
            }
        } else if R::LANED {
            for group in 0..range.len() / LANES {
                let start = range.start + group * LANES;
                // SAFETY: as above.
                let flow = unsafe {
                    self.source.group::<LANES>(
                        start,
                        at,
                        #[inline(always)]
                        |lane, item| {
                            let now = moment(start + lane);
                            self.step(scratch, &mut own, now, lane, item, &mut exit)
                        },
                    )
                };
                if flow.is_break() {
                    break;
                }
            }
        } else {
            // SAFETY: the caller's promise.
            let _ = unsafe {
                self.source.each(
                    range,
                    at,
                    #[inline(always)]
                    |index, item| self.step(scratch, &mut own, moment(index), 0, item, &mut exit),
                )
            };
        }
        *runs = Some(own);
        exit
    }

    /// Runs iterations with all their checks: in a function of its own, so that the loop without them stays clear of it.
    ///
    /// # Safety
    ///
    /// As for [`Source::each`].
    #[inline(never)]
    unsafe fn checked(
        &self,
        scratch: &mut R::Scratch,
        runs: &mut Option<R::Runs>,
        range: Range<usize>,
        at: &mut usize,
    ) -> Option<E> {
        let middle = Self::groups_in(range.clone());
        if middle.is_empty() {
            // SAFETY: the caller's promise.
            return unsafe { self.singles(scratch, runs, range, at) };
        }
        // SAFETY: parts of the range, one after the other.
        unsafe {
            let mut exit = self.singles(scratch, runs, range.start..middle.start, at);
            if exit.is_none() {
                let checked = Checked {
                    scratch,
                    runs,
                    range: middle.clone(),
                    at,
                };
                exit = dispatch_on(self, checked);
            }
            if exit.is_none() {
                exit = self.singles(scratch, runs, middle.end..range.end, at);
            }
            exit
        }
    }

    /// Runs iterations one by one.
    ///
    /// # Safety
    ///
    /// As for [`Source::each`].
    #[inline(never)]
    unsafe fn singles(
        &self,
        scratch: &mut R::Scratch,
        runs: &mut Option<R::Runs>,
        range: Range<usize>,
        at: &mut usize,
    ) -> Option<E> {
        let mut exit = None;
        if range.is_empty() {
            return exit;
        }
        let mut own = runs.take().expect(PUT_BACK);
        // SAFETY: the caller's promise.
        let _ = unsafe {
            self.source.each(range, at, |index, item| {
                let (now, lane) = (self.moment(index), index % LANES);
                self.step(scratch, &mut own, now, lane, item, &mut exit)
            })
        };
        *runs = Some(own);
        exit
    }

    /// A moment of which nothing is known.
    #[inline(always)]
    fn moment(&self, index: usize) -> Moment {
        Moment {
            slot: self.source.slot(index),
            inside: false,
        }
    }

    #[inline(always)]
    fn step(
        &self,
        scratch: &mut R::Scratch,
        runs: &mut R::Runs,
        moment: Moment,
        lane: usize,
        item: S::Item,
        left_by: &mut Option<E>,
    ) -> ControlFlow<()> {
        let values = self.roles.values(runs, &moment);
        let (exit, values) = (self.step)(item, scratch, values);
        self.roles.commit(runs, lane, values);
        match exit {
            None => ControlFlow::Continue(()),
            exit => {
                *left_by = exit;
                ControlFlow::Break(())
            }
        }
    }
}

/// Whole groups that are run with all their checks.
struct Checked<'r, P, Q> {
    scratch: &'r mut P,
    runs: &'r mut Option<Q>,
    range: Range<usize>,
    at: &'r mut usize,
}

impl<const LONG: bool, S, R, F, E> KernelOn<RoleBody<LONG, S, R, F, E>>
    for Checked<'_, R::Scratch, R::Runs>
where
    S: Source,
    R: RoleSet,
    E: Send,
    F: Fn(S::Item, &mut R::Scratch, R::Values) -> (Option<E>, R::Values) + Sync,
{
    type Output = Option<E>;

    #[inline(always)]
    fn run_on(self, body: &RoleBody<LONG, S, R, F, E>) -> Option<E> {
        let moment = |index| body.moment(index);
        // SAFETY: only `checked` makes one, of a range that its caller has promised.
        unsafe { body.groups(self.scratch, self.runs, self.range, self.at, moment) }
    }
}

impl<const LONG: bool, S, R, F, E> Body for RoleBody<LONG, S, R, F, E>
where
    S: Source,
    R: RoleSet,
    E: Send,
    F: Fn(S::Item, &mut R::Scratch, R::Values) -> (Option<E>, R::Values) + Sync,
{
    type Scratch = R::Scratch;
    type Segment = Outcome<R::Segment, E>;

    // An uninhabited exit takes no room.
    const MERGES: bool = R::MERGES || size_of::<Option<E>>() > 0;

    #[inline(always)]
    fn cuts(&self) -> Cuts {
        Cuts {
            only: if R::BLOCKED { self.block.max(1) } else { 1 },
            best: if R::GRID { LEAF } else { 1 },
        }
    }
    fn joining(&self) -> u64 {
        self.roles.joining()
    }

    fn scratch(&self) -> R::Scratch {
        self.roles.scratch()
    }

    fn segment(&self, start: usize) -> Self::Segment {
        Outcome {
            start,
            roles: self.roles.segment(start),
            exit: None,
        }
    }

    #[inline(always)]
    fn run(
        &self,
        scratch: &mut R::Scratch,
        segment: &mut Self::Segment,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        // SAFETY: the engine keeps the range inside the loop and hands out each iteration once.
        unsafe { self.items(scratch, segment, range, at) }
    }

    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        self.roles.merge(&mut left.roles, right.roles);
        left.exit = right.exit;
    }
}
