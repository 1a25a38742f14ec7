//! What a role is to the engine, alone and in a set.

use std::ops::Range;

use crate::grid::{Buffer, LANES};
use crate::private::Sealed;
use crate::source::{Line, both};

/// One variable's part in a loop. Made by the role clauses; implemented by this crate alone. Users cannot name this trait, nor those
/// below: when and with what its methods are called is the engine's to say.
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

    /// Whether [`block`](Self::block) may say something.
    #[doc(hidden)]
    const BLOCKED: bool = false;
    /// How many neighbouring iterations of a loop of `len` make a block, which no two threads share; 0 if there are no blocks.
    #[doc(hidden)]
    fn block(&self, _len: usize) -> usize {
        0
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

/// What can run in a loop over `S`. A role that hands out parts of an array by the loop variable was made where `S` was known to have
/// different slots: it fits no other source. Most roles ask nothing of the source.
#[diagnostic::on_unimplemented(
    message = "a role that was made for one loop cannot run in a loop over other items",
    label = "the loop has no such role"
)]
pub trait Fits<S>: Sealed {}

impl<S> Fits<S> for () {}
impl<S, A: Fits<S>, R: Fits<S>> Fits<S> for (A, R) {}

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
    fn block(&self, len: usize) -> usize;
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

    fn block(&self, _: usize) -> usize {
        0
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

    fn block(&self, len: usize) -> usize {
        self.0.block(len).max(self.1.block(len))
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
