//! What a role is to the engine, and the body of a loop that has a set of them.

use std::marker::PhantomData;
use std::ops::{ControlFlow, Range};

use crate::engine::{Body, Clauses, run};
use crate::grid::{LANES, LEAF};
use crate::private::Sealed;
use crate::source::Source;

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

    /// Into how many blocks of neighbouring iterations a loop of `len` is cut at most. No block is
    /// shared by two threads.
    #[doc(hidden)]
    fn blocks(&self, _len: usize) -> usize {
        usize::MAX
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
    /// Ends a stretch.
    #[doc(hidden)]
    fn close(&self, segment: &mut Self::Segment, run: Self::Run, stretch: Range<usize>);
    #[doc(hidden)]
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment);
    #[doc(hidden)]
    fn finish(self, segment: Self::Segment) -> Self::Output;
}

/// The methods of a role that leaves nothing behind but what its values have done.
macro_rules! keeps_nothing {
    ($value:ty) => {
        const MERGES: bool = false;

        fn segment(&self, _: usize) {}
        #[inline(always)]
        fn open(&self, (): &mut (), _: usize, _: usize) {}
        #[inline(always)]
        fn commit(&self, (): &mut (), _: usize, _: $value) {}
        #[inline(always)]
        fn close(&self, (): &mut (), (): (), _: std::ops::Range<usize>) {}
        fn merge(&self, (): &mut (), (): ()) {}
        fn finish(self, (): ()) {}
    };
}
pub(super) use keeps_nothing;

/// Where the loop is. Only the engine makes one, once for each iteration.
#[derive(Debug)]
pub struct Moment {
    /// An index that the iteration has to itself.
    pub(super) slot: Option<usize>,
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
    /// As [`Role::Output`], of each role.
    type Outputs;

    #[doc(hidden)]
    const MERGES: bool;
    #[doc(hidden)]
    const LANED: bool;
    #[doc(hidden)]
    const GRID: bool;

    #[doc(hidden)]
    fn blocks(&self, len: usize) -> usize;
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
    type Outputs = ();

    const MERGES: bool = false;
    const LANED: bool = false;
    const GRID: bool = false;

    fn blocks(&self, _: usize) -> usize {
        usize::MAX
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
    type Outputs = (A::Output, R::Outputs);

    const MERGES: bool = A::MERGES || R::MERGES;
    const LANED: bool = A::LANED || R::LANED;
    const GRID: bool = A::GRID || R::GRID;

    fn blocks(&self, len: usize) -> usize {
        self.0.blocks(len).min(self.1.blocks(len))
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
/// leaves the loop; of several, the first in loop order counts.
pub(crate) fn run_roles<S: Source, R: RoleSet, E: Send>(
    source: S,
    clauses: &Clauses,
    roles: R,
    step: impl Fn(S::Item, &mut R::Scratch, R::Values) -> (Option<E>, R::Values) + Sync,
) -> (Option<E>, R::Outputs) {
    let len = source.len();
    let blocks = roles.blocks(len).max(1);
    let block = len.div_ceil(blocks).max(1);
    let body = RoleBody {
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
struct RoleBody<S, R, F, E> {
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

impl<S, R, F, E> RoleBody<S, R, F, E>
where
    S: Source,
    R: RoleSet,
    E: Send,
    F: Fn(S::Item, &mut R::Scratch, R::Values) -> (Option<E>, R::Values) + Sync,
{
    /// Runs a range, cut at the leaves of the grid if a role asks for it.
    ///
    /// # Safety
    ///
    /// As for [`Source::each`].
    #[inline]
    unsafe fn items(
        &self,
        scratch: &mut R::Scratch,
        segment: &mut Outcome<R::Segment, E>,
        block: usize,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        let head_end = segment.start.next_multiple_of(LEAF);
        let mut start = range.start;
        while start < range.end {
            let room = match self.single || R::GRID && start < head_end {
                true => 1,
                false if R::GRID => LEAF - start % LEAF,
                false => usize::MAX,
            };
            let end = range.end.min(start.saturating_add(room));
            let block = if self.single { start } else { block };
            let mut runs = self.roles.open(&mut segment.roles, start, block);
            // SAFETY: a part of the range.
            let exit = unsafe { self.stretch(scratch, &mut runs, start..end, at) };
            let done = if exit.is_some() { *at + 1 } else { end };
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
        runs: &mut R::Runs,
        range: Range<usize>,
        at: &mut usize,
    ) -> Option<E> {
        let mut left_by = None;
        let mut step = |index, lane, item| {
            let slot = self.source.slot(index);
            let values = self.roles.values(runs, &Moment { slot });
            let (exit, values) = (self.step)(item, scratch, values);
            self.roles.commit(runs, lane, values);
            match exit {
                None => ControlFlow::Continue(()),
                exit => {
                    left_by = exit;
                    ControlFlow::Break(())
                }
            }
        };
        let mut start = range.start;
        while start < range.end {
            let end = match R::LANED {
                true => range.end.min((start / LANES + 1).saturating_mul(LANES)),
                false => range.end,
            };
            let flow = if R::LANED && end - start == LANES {
                // A whole group: its length and lanes are known while the program is compiled.
                let step = |index: usize, item| step(index, index - start, item);
                // SAFETY: a part of the range, after those before it.
                unsafe { self.source.each(start..start + LANES, at, step) }
            } else {
                let step = |index: usize, item| step(index, index % LANES, item);
                // SAFETY: as above.
                unsafe { self.source.each(start..end, at, step) }
            };
            if flow.is_break() {
                break;
            }
            start = end;
        }
        left_by
    }
}

impl<S, R, F, E> Body for RoleBody<S, R, F, E>
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

    #[inline]
    fn run(
        &self,
        scratch: &mut R::Scratch,
        segment: &mut Self::Segment,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        if self.block == 1 {
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
