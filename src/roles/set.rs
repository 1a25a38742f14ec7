//! What a role is to the engine, and the body of a loop that has a set of them.

use std::marker::PhantomData;
use std::ops::{ControlFlow, Range};

use crate::engine::{Body, Clauses, run};
use crate::grid::{BLOCK, Buffer, LANES, LEAF};
use crate::private::Sealed;
use crate::source::{Line, Source, both};

/// One variable's part in a loop. Made by the role clauses; implemented by this crate alone.
pub trait Role: Sync + Sealed {
    /// What each thread keeps for itself.
    type Scratch;
    /// What a contiguous run of iterations leaves.
    type Segment: Send;
    /// What a stretch of neighbouring iterations has in hand.
    type Run;
    /// What one iteration starts with and gives back.
    type Value;
    /// Where the values of a block of iterations wait, if they go to lanes.
    type Buffer: Buffer;
    /// What the body of the function form gets a `&mut` to.
    type Target: ?Sized;
    /// What is left when the loop has ended and the variable is written.
    type Output;

    /// Whether segments carry anything.
    #[doc(hidden)]
    const MERGES: bool = true;
    /// Whether iterations go to lanes, so that the loop is best run in groups of them.
    #[doc(hidden)]
    const LANED: bool = false;
    /// Whether a stretch must lie within a leaf of the grid.
    #[doc(hidden)]
    const GRID: bool = Self::LANED;

    /// Whether values depend on the iteration's slot.
    #[doc(hidden)]
    const INDEXED: bool = false;

    /// Whether [`blocks`](Self::blocks) may say something.
    #[doc(hidden)]
    const BLOCKED: bool = false;
    /// Into how many blocks of neighbouring iterations a loop of `len` is cut at most. No block is
    /// shared by two threads.
    #[doc(hidden)]
    fn blocks(&self, _len: usize) -> usize {
        usize::MAX
    }
    /// Which of a line's iterations need no bounds check.
    #[doc(hidden)]
    #[inline(always)]
    fn inside(&self, line: Line) -> Range<usize> {
        0..line.len
    }
    /// What a thread that joins the loop does besides its iterations, in nanoseconds; only if that is much.
    #[doc(hidden)]
    fn joining(&self) -> u64 {
        0
    }
    #[doc(hidden)]
    fn scratch(&self) -> Self::Scratch;
    #[doc(hidden)]
    fn segment(&self, start: usize) -> Self::Segment;
    /// Begins a stretch at iteration `start` of `block`.
    #[doc(hidden)]
    fn open(&self, segment: &mut Self::Segment, start: usize, block: usize) -> Self::Run;
    #[doc(hidden)]
    fn value(&self, run: &mut Self::Run, moment: &Moment) -> Self::Value;
    #[doc(hidden)]
    fn target<'x>(
        scratch: &'x mut Self::Scratch,
        value: &'x mut Self::Value,
    ) -> &'x mut Self::Target;
    /// Takes the value of an iteration, whose number is `lane` modulo [`LANES`].
    #[doc(hidden)]
    fn commit(&self, run: &mut Self::Run, lane: usize, value: Self::Value);
    /// As [`commit`](Self::commit) of the `k`-th value of a block, which may wait for [`drain`](Self::drain).
    #[doc(hidden)]
    #[inline(always)]
    fn keep(&self, run: &mut Self::Run, _: &mut Self::Buffer, k: usize, value: Self::Value) {
        self.commit(run, k % LANES, value);
    }
    /// Commits what waits, a whole block.
    #[doc(hidden)]
    #[inline(always)]
    fn drain(&self, _: &mut Self::Run, _: &Self::Buffer) {}
    /// Ends a stretch.
    #[doc(hidden)]
    fn close(&self, segment: &mut Self::Segment, run: Self::Run, stretch: Range<usize>);
    #[doc(hidden)]
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment);
    #[doc(hidden)]
    fn finish(self, segment: Self::Segment) -> Self::Output;
}

/// The methods of a role that leaves nothing behind but what its values have done; by `open` a stretch has what values are made from.
macro_rules! keeps_nothing {
    ($value:ty) => {
        super::set::keeps_nothing!($value, (), |_| ());
    };
    ($value:ty, $run:ty, $open:expr) => {
        const MERGES: bool = false;

        fn segment(&self, _: usize) {}
        #[inline(always)]
        fn open(&self, (): &mut (), _: usize, _: usize) -> $run {
            let open: fn(&Self) -> $run = $open;
            open(self)
        }
        #[inline(always)]
        fn commit(&self, _: &mut $run, _: usize, _: $value) {}
        #[inline(always)]
        fn close(&self, (): &mut (), _: $run, _: std::ops::Range<usize>) {}
        fn merge(&self, (): &mut (), (): ()) {}
        fn finish(self, (): ()) {}
    };
}
pub(super) use keeps_nothing;

/// A role's own data again, for a stretch of iterations. It is no role itself: what two roles of one array would hand out could be
/// the same element twice.
#[derive(Debug)]
pub struct Alias<R>(pub(super) R);

/// Where the loop is. Only the engine makes one, once for each iteration.
#[derive(Debug)]
pub struct Moment {
    /// An index that the iteration has to itself.
    pub(super) slot: Option<usize>,
    /// Whether every role's [`inside`](Role::inside) has found the slot inside.
    pub(super) inside: bool,
}

/// Roles in a list: `()`, or a role and the rest of the list.
pub trait RoleSet: Sync + Sealed {
    /// As [`Role::Scratch`], of each role.
    type Scratch;
    /// As [`Role::Segment`], of each role.
    type Segment: Send;
    /// As [`Role::Run`], of each role.
    type Runs;
    /// As [`Role::Value`], of each role.
    type Values;
    /// As [`Role::Buffer`], of each role.
    type Buffers;
    /// As [`Role::Output`], of each role.
    type Outputs;

    #[doc(hidden)]
    const MERGES: bool;
    #[doc(hidden)]
    const LANED: bool;
    #[doc(hidden)]
    const GRID: bool;
    #[doc(hidden)]
    const INDEXED: bool;
    #[doc(hidden)]
    const BLOCKED: bool;

    #[doc(hidden)]
    fn blocks(&self, len: usize) -> usize;
    #[doc(hidden)]
    fn inside(&self, line: Line) -> Range<usize>;
    #[doc(hidden)]
    fn joining(&self) -> u64;
    #[doc(hidden)]
    fn scratch(&self) -> Self::Scratch;
    #[doc(hidden)]
    fn segment(&self, start: usize) -> Self::Segment;
    #[doc(hidden)]
    fn open(&self, segment: &mut Self::Segment, start: usize, block: usize) -> Self::Runs;
    #[doc(hidden)]
    fn values(&self, runs: &mut Self::Runs, moment: &Moment) -> Self::Values;
    #[doc(hidden)]
    fn commit(&self, runs: &mut Self::Runs, lane: usize, values: Self::Values);
    #[doc(hidden)]
    fn buffers() -> Self::Buffers;
    #[doc(hidden)]
    fn keep(
        &self,
        runs: &mut Self::Runs,
        buffers: &mut Self::Buffers,
        k: usize,
        values: Self::Values,
    );
    #[doc(hidden)]
    fn drain(&self, runs: &mut Self::Runs, buffers: &Self::Buffers);
    #[doc(hidden)]
    fn close(&self, segment: &mut Self::Segment, runs: Self::Runs, stretch: Range<usize>);
    #[doc(hidden)]
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment);
    #[doc(hidden)]
    fn finish(self, segment: Self::Segment) -> Self::Outputs;
}

impl Sealed for () {}

impl RoleSet for () {
    type Scratch = ();
    type Segment = ();
    type Runs = ();
    type Values = ();
    type Buffers = ();
    type Outputs = ();

    const MERGES: bool = false;
    const LANED: bool = false;
    const GRID: bool = false;
    const INDEXED: bool = false;
    const BLOCKED: bool = false;

    fn blocks(&self, _: usize) -> usize {
        usize::MAX
    }
    #[inline(always)]
    fn inside(&self, line: Line) -> Range<usize> {
        0..line.len
    }
    fn joining(&self) -> u64 {
        0
    }
    fn scratch(&self) {}
    fn segment(&self, _: usize) {}
    #[inline(always)]
    fn open(&self, (): &mut (), _: usize, _: usize) {}
    #[inline(always)]
    fn values(&self, (): &mut (), _: &Moment) {}
    #[inline(always)]
    fn commit(&self, (): &mut (), _: usize, (): ()) {}
    fn buffers() {}
    #[inline(always)]
    fn keep(&self, (): &mut (), (): &mut (), _: usize, (): ()) {}
    #[inline(always)]
    fn drain(&self, (): &mut (), (): &()) {}
    #[inline(always)]
    fn close(&self, (): &mut (), (): (), _: Range<usize>) {}
    fn merge(&self, (): &mut (), (): ()) {}
    fn finish(self, (): ()) {}
}

impl<A, R> Sealed for (A, R) {}

impl<A: Role, R: RoleSet> RoleSet for (A, R) {
    type Scratch = (A::Scratch, R::Scratch);
    type Segment = (A::Segment, R::Segment);
    type Runs = (A::Run, R::Runs);
    type Values = (A::Value, R::Values);
    type Buffers = (A::Buffer, R::Buffers);
    type Outputs = (A::Output, R::Outputs);

    const MERGES: bool = A::MERGES || R::MERGES;
    const LANED: bool = A::LANED || R::LANED;
    const GRID: bool = A::GRID || R::GRID;
    const INDEXED: bool = A::INDEXED || R::INDEXED;
    const BLOCKED: bool = A::BLOCKED || R::BLOCKED;

    fn blocks(&self, len: usize) -> usize {
        self.0.blocks(len).min(self.1.blocks(len))
    }
    #[inline(always)]
    fn inside(&self, line: Line) -> Range<usize> {
        both(self.0.inside(line), self.1.inside(line))
    }
    fn joining(&self) -> u64 {
        self.0.joining().saturating_add(self.1.joining())
    }
    fn scratch(&self) -> Self::Scratch {
        (self.0.scratch(), self.1.scratch())
    }
    fn segment(&self, start: usize) -> Self::Segment {
        (self.0.segment(start), self.1.segment(start))
    }
    #[inline(always)]
    fn open(&self, segment: &mut Self::Segment, start: usize, block: usize) -> Self::Runs {
        (
            self.0.open(&mut segment.0, start, block),
            self.1.open(&mut segment.1, start, block),
        )
    }
    #[inline(always)]
    fn values(&self, runs: &mut Self::Runs, moment: &Moment) -> Self::Values {
        (
            self.0.value(&mut runs.0, moment),
            self.1.values(&mut runs.1, moment),
        )
    }
    #[inline(always)]
    fn commit(&self, runs: &mut Self::Runs, lane: usize, values: Self::Values) {
        self.0.commit(&mut runs.0, lane, values.0);
        self.1.commit(&mut runs.1, lane, values.1);
    }
    #[inline(always)]
    fn buffers() -> Self::Buffers {
        (A::Buffer::new(), R::buffers())
    }
    #[inline(always)]
    fn keep(
        &self,
        runs: &mut Self::Runs,
        buffers: &mut Self::Buffers,
        k: usize,
        values: Self::Values,
    ) {
        self.0.keep(&mut runs.0, &mut buffers.0, k, values.0);
        self.1.keep(&mut runs.1, &mut buffers.1, k, values.1);
    }
    #[inline(always)]
    fn drain(&self, runs: &mut Self::Runs, buffers: &Self::Buffers) {
        self.0.drain(&mut runs.0, &buffers.0);
        self.1.drain(&mut runs.1, &buffers.1);
    }
    #[inline(always)]
    fn close(&self, segment: &mut Self::Segment, runs: Self::Runs, stretch: Range<usize>) {
        self.0.close(&mut segment.0, runs.0, stretch.clone());
        self.1.close(&mut segment.1, runs.1, stretch);
    }
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        self.0.merge(&mut left.0, right.0);
        self.1.merge(&mut left.1, right.1);
    }
    fn finish(self, segment: Self::Segment) -> Self::Outputs {
        (self.0.finish(segment.0), self.1.finish(segment.1))
    }
}

/// Runs `step` on each item, with what its thread keeps and what the roles give the iteration. A result of `Some`
/// leaves the loop; of several, the first in loop order counts. `LONG`: the body is too long to be written out for each lane.
pub(crate) fn run_roles<const LONG: bool, S: Source, R: RoleSet, E: Send>(
    source: S,
    clauses: &Clauses,
    roles: R,
    step: impl Fn(S::Item, &mut R::Scratch, R::Values) -> (Option<E>, R::Values) + Sync,
) -> (Option<E>, R::Outputs) {
    let len = source.len();
    let blocks = roles.blocks(len).max(1);
    let block = len.div_ceil(blocks).max(1);
    let body = RoleBody::<LONG, _, _, _, _> {
        source,
        roles,
        step,
        len,
        block,
        single: block == 1 && blocks < usize::MAX,
        exit: PhantomData::<fn() -> E>,
    };
    let Outcome { roles, exit, .. } = run(clauses, len.div_ceil(block), &body);
    (exit, body.roles.finish(roles))
}

/// To the engine an iteration is a block of `block` items.
struct RoleBody<const LONG: bool, S, R, F, E> {
    source: S,
    roles: R,
    step: F,
    len: usize,
    block: usize,
    /// Whether each iteration is a block of its own to the roles too.
    single: bool,
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

    /// Runs a range, cut at the leaves of the grid if a role asks for it.
    ///
    /// # Safety
    ///
    /// As for [`Source::each`].
    #[inline(always)]
    unsafe fn items(
        &self,
        scratch: &mut R::Scratch,
        segment: &mut Outcome<R::Segment, E>,
        block: usize,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        let single = R::BLOCKED && self.single;
        let head_end = segment.start.next_multiple_of(LEAF);
        let mut start = range.start;
        while start < range.end {
            let room = match single || R::GRID && start < head_end {
                true => 1,
                false if R::GRID => LEAF - start % LEAF,
                false => usize::MAX,
            };
            let end = range.end.min(start.saturating_add(room));
            let block = if single { start } else { block };
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

    /// Runs a stretch; the exit that ended it, at iteration `at`. The part that needs no bounds checks, in whole groups of
    /// lanes, is compiled for each instruction set; what is in front and behind runs as it comes.
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
        let mut fast = match line {
            Some(line) => {
                let inside = self.roles.inside(line);
                range.start + inside.start..range.start + inside.end
            }
            None => range.clone(),
        };
        if R::LANED {
            let group = if Self::BLOCKS { BLOCK } else { LANES };
            let start = fast.start.checked_next_multiple_of(LANES);
            fast.start = start.unwrap_or(fast.end).min(fast.end);
            fast.end -= fast.len() % group;
        }
        let mut exit = None;
        if range.start < fast.start {
            // SAFETY: a part of the range.
            exit = unsafe { self.plain(scratch, runs, range.start..fast.start, at) };
        }
        if exit.is_none() && !fast.is_empty() {
            let part = fast.clone();
            exit = match line {
                Some(line) => {
                    let moment = |index: usize| Moment {
                        slot: Some(line.slot(index - range.start)),
                        inside: true,
                    };
                    // SAFETY: as above.
                    unsafe { self.fast(scratch, runs, part, at, moment) }
                }
                // SAFETY: as above.
                None => unsafe { self.fast(scratch, runs, part, at, |index| self.moment(index)) },
            };
        }
        if exit.is_none() && fast.end < range.end {
            // SAFETY: as above.
            exit = unsafe { self.plain(scratch, runs, fast.end..range.end, at) };
        }
        exit
    }

    /// Runs iterations, whole groups of lanes if a role has lanes.
    ///
    /// # Safety
    ///
    /// As for [`Source::each`].
    #[inline(always)]
    unsafe fn fast(
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
                // SAFETY: a part of the range.
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

    /// Runs iterations with all their checks.
    ///
    /// # Safety
    ///
    /// As for [`Source::each`].
    #[inline(never)]
    unsafe fn plain(
        &self,
        scratch: &mut R::Scratch,
        runs: &mut Option<R::Runs>,
        range: Range<usize>,
        at: &mut usize,
    ) -> Option<E> {
        let mut exit = None;
        let mut own = runs.take().expect(PUT_BACK);
        // Whole groups of lanes, between what is not.
        let middle = match R::LANED {
            true => {
                let start = range.start.checked_next_multiple_of(LANES);
                let start = start.unwrap_or(range.end).min(range.end);
                start..range.end - (range.end - start) % LANES
            }
            false => range.end..range.end,
        };
        for part in [
            range.start..middle.start,
            middle.clone(),
            middle.end..range.end,
        ] {
            if exit.is_some() {
                break;
            }
            if R::LANED && part == middle {
                for group in part.step_by(LANES) {
                    // SAFETY: a part of the range.
                    let flow = unsafe {
                        self.source.group::<LANES>(group, at, |lane, item| {
                            let now = self.moment(group + lane);
                            self.step(scratch, &mut own, now, lane, item, &mut exit)
                        })
                    };
                    if flow.is_break() {
                        break;
                    }
                }
            } else {
                // SAFETY: as above.
                let _ = unsafe {
                    self.source.each(part, at, |index, item| {
                        let (now, lane) = (self.moment(index), index % LANES);
                        self.step(scratch, &mut own, now, lane, item, &mut exit)
                    })
                };
            }
        }
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
    const ALIGN: usize = if R::GRID { LEAF } else { 1 };

    fn joining(&self) -> u64 {
        self.roles.joining()
    }

    fn scratch(&self) -> R::Scratch {
        self.roles.scratch()
    }

    fn segment(&self, start: usize) -> Self::Segment {
        Outcome {
            start: start * self.block,
            roles: self.roles.segment(start * self.block),
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
        if !R::BLOCKED || self.block == 1 {
            // SAFETY: the engine keeps the range inside the loop and hands out each iteration once.
            return unsafe { self.items(scratch, segment, 0, range, at) };
        }
        for block in range {
            *at = block;
            let start = block * self.block;
            let items = start..self.len.min(start.saturating_add(self.block));
            // SAFETY: as above; blocks have no item in common.
            unsafe { self.items(scratch, segment, block, items, &mut 0) }?;
        }
        ControlFlow::Continue(())
    }

    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        self.roles.merge(&mut left.roles, right.roles);
        left.exit = right.exit;
    }
}
