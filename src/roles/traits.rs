//! What a role is to the engine, alone and in a list.

use std::ops::Range;

use super::stretch::{Group, Position};
use crate::sealed::Sealed;
use crate::source::{Line, Source, both};

/// One variable's part in a loop, or a list of such parts: `()`, or a role and the rest of the list. Made by the role clauses; implemented
/// by this crate alone. Users cannot name this trait, nor those below: when and with what its methods are called is the engine's to say.
///
/// A stretch of neighbouring iterations takes what it needs in hand by [`lend`](Self::lend), and gives it back when it ends. Between, each
/// iteration may have the variable by [`begin`](Self::begin), and ends with [`commit`](Self::commit).
pub trait Role: Sync + Sealed {
    /// What each thread keeps for itself.
    type Scratch;
    /// What a contiguous run of iterations leaves.
    type Segment: Send;
    /// What a stretch of neighbouring iterations has in hand.
    type Lent;
    /// Values of iterations that wait for the end of their group.
    type Waiting;
    /// What an iteration gets a `&mut` to.
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
    /// Whether pieces best meet between leaves of a chain.
    #[doc(hidden)]
    const CHAINED: bool = false;
    /// Whether what is lent depends on the iterations' slots.
    #[doc(hidden)]
    const INDEXED: bool = false;
    /// Whether iterations whose indices are all inside of their arrays are best run apart from the others.
    #[doc(hidden)]
    const GUARDED: bool = false;
    /// Whether [`block`](Self::block) may say something.
    #[doc(hidden)]
    const BLOCKED: bool = false;
    /// Whether stretches may be logged, which are not easy then.
    #[doc(hidden)]
    const LOGGED: bool = false;
    /// Whether iterations are known to write to places in what the role lends that are no neighbours; as
    /// [`Source::SPREAD`](crate::source::Source::SPREAD).
    #[doc(hidden)]
    const SPREAD: bool = false;
    /// Whether [`begin_once`](Self::begin_once) leaves nothing to commit.
    #[doc(hidden)]
    const AT_ONCE: bool = false;

    /// How many iterations of a loop of `len` the caller runs first, alone and logged, before it is known how the others combine.
    #[doc(hidden)]
    fn trial(&self, _len: usize) -> usize {
        0
    }
    /// Half of the trial has run, if it has halves.
    #[doc(hidden)]
    fn trial_half(&self, _: &mut Self::Segment) {}
    /// The trial of a loop of `len` has run.
    #[doc(hidden)]
    fn trial_end(&self, _: &Self::Segment, _trial: usize, _len: usize) {}
    /// How many neighbouring iterations of a loop of `len` make a block, which no two threads share; 0 if there are no blocks. Asked
    /// after the trial.
    #[doc(hidden)]
    fn block(&self, _len: usize) -> usize {
        0
    }
    /// Whether the stretches of segments that begin after the trial are logged.
    #[doc(hidden)]
    fn logs(&self) -> bool {
        false
    }
    /// What there is to do before other threads join; the caller's own segment.
    #[doc(hidden)]
    fn share(&self, _: &Self::Segment) {}
    /// Which of a line's iterations need no bounds check.
    #[doc(hidden)]
    #[inline(always)]
    fn inside(&self, line: Line) -> Range<usize> {
        0..line.len
    }
    /// Whether a stretch of all of a line can have its part of the array as one.
    #[doc(hidden)]
    #[inline]
    fn has_parts(&self, _: Line) -> bool {
        true
    }
    /// What a thread that joins the loop does besides its iterations, in nanoseconds; only if that is much. The trial has taken this long.
    #[doc(hidden)]
    fn joining(&self, _trial: u64) -> u64 {
        0
    }
    #[doc(hidden)]
    fn scratch(&self) -> Self::Scratch;
    #[doc(hidden)]
    fn segment(&self, start: usize, len: usize) -> Self::Segment;
    /// What a stretch gets. Called once for each stretch.
    #[doc(hidden)]
    fn lend(
        &self,
        scratch: &mut Self::Scratch,
        segment: &mut Self::Segment,
        opening: &Opening,
    ) -> Self::Lent;
    /// Room for what waits, for a stretch.
    #[doc(hidden)]
    fn waiting(&self, lent: &mut Self::Lent) -> Self::Waiting;
    /// What an iteration gets.
    #[doc(hidden)]
    fn begin<'x>(&self, lent: &'x mut Self::Lent, position: &Position) -> &'x mut Self::Target;
    /// As [`begin`](Self::begin), for a body that is known to do nothing but combine.
    #[doc(hidden)]
    #[inline(always)]
    fn begin_to_combine<'x>(
        &self,
        lent: &'x mut Self::Lent,
        position: &Position,
    ) -> &'x mut Self::Target {
        self.begin(lent, position)
    }
    /// As [`begin_to_combine`](Self::begin_to_combine), for a body that combines once at most. [`commit_combined`](Self::commit_combined)
    /// follows, but where this is all, by [`AT_ONCE`](Self::AT_ONCE).
    #[doc(hidden)]
    #[inline(always)]
    fn begin_once<'x>(
        &self,
        lent: &'x mut Self::Lent,
        position: &Position,
    ) -> &'x mut Self::Target {
        self.begin_to_combine(lent, position)
    }
    /// Ends an iteration.
    #[doc(hidden)]
    #[inline(always)]
    fn commit(&self, _: &mut Self::Lent, _: &mut Self::Waiting, _: &Position) {}
    /// As [`commit`](Self::commit), after [`begin_to_combine`](Self::begin_to_combine).
    #[doc(hidden)]
    #[inline(always)]
    fn commit_combined(
        &self,
        lent: &mut Self::Lent,
        waiting: &mut Self::Waiting,
        position: &Position,
    ) {
        self.commit(lent, waiting, position);
    }
    /// Ends a group of iterations.
    #[doc(hidden)]
    #[inline(always)]
    fn end_group(&self, _: &mut Self::Lent, _: &mut Self::Waiting, _: Group) {}
    /// Takes back what waits, at a stretch's end.
    #[doc(hidden)]
    #[inline(always)]
    fn end_stretch(&self, _: &mut Self::Lent, _: Self::Waiting) {}
    /// Takes back what was lent, after the iterations `done`.
    #[doc(hidden)]
    fn take_back(
        &self,
        scratch: &mut Self::Scratch,
        segment: &mut Self::Segment,
        lent: Self::Lent,
        done: Range<usize>,
    );
    #[doc(hidden)]
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment);
    #[doc(hidden)]
    fn finish(self, segment: Self::Segment) -> Self::Output;
}

/// The methods of a role that leaves nothing behind but what its iterations have done.
macro_rules! keeps_nothing {
    () => {
        const MERGES: bool = false;

        fn scratch(&self) {}
        fn segment(&self, _: usize, _: usize) {}
        #[inline(always)]
        fn take_back(&self, (): &mut (), (): &mut (), _: Self::Lent, _: std::ops::Range<usize>) {}
        fn merge(&self, (): &mut (), (): ()) {}
        fn finish(self, (): ()) {}
    };
}
pub(super) use keeps_nothing;

/// The methods of a role whose iterations end at once.
macro_rules! nothing_waits {
    () => {
        type Waiting = ();

        #[inline(always)]
        fn waiting(&self, _: &mut Self::Lent) {}
    };
}
pub(super) use nothing_waits;

/// Where a stretch begins. Only the engine makes one, once for each stretch; a stretch has its iterations for itself.
#[derive(Debug)]
pub struct Opening {
    /// The first iteration.
    pub(super) start: usize,
    /// How many there are.
    pub(super) len: usize,
    /// The block that the stretch lies in.
    pub(super) block: usize,
    /// The slots of its iterations, if a role is [`INDEXED`](Role::INDEXED): without a line it is one iteration then, which has no slot.
    pub(super) line: Option<Line>,
    /// Whether every role's [`inside`](Role::inside) has all of the line.
    pub(super) inside: bool,
    /// Whether updates are logged.
    pub(super) logged: bool,
}

impl Opening {
    /// One of a loop whose roles ask for nothing.
    #[inline(always)]
    pub(super) fn plain(range: Range<usize>) -> Opening {
        Opening {
            start: range.start,
            len: range.end - range.start,
            block: 0,
            line: None,
            inside: false,
            logged: false,
        }
    }

    #[inline(always)]
    pub(crate) fn len(&self) -> usize {
        self.len
    }
}

/// What can run in a loop over `S`. A role that hands out parts of an array by the loop variable was made where `S` was known to have
/// different slots: it fits no other source. Most roles ask nothing of the source.
#[diagnostic::on_unimplemented(
    message = "a role that was made for one loop cannot run in a loop over other items",
    label = "the loop has no such role"
)]
pub trait Fits<S>: Sealed {}

impl<S> Fits<S> for () {}
impl<S: Source, A: Fits<S>, R: Fits<S>> Fits<S> for (A, R) {}

impl Sealed for () {}

impl Role for () {
    type Scratch = ();
    type Segment = ();
    type Lent = ();
    type Target = ();
    type Output = ();

    keeps_nothing!();
    nothing_waits!();

    #[inline(always)]
    fn lend(&self, (): &mut (), (): &mut (), _: &Opening) {}
    #[inline(always)]
    fn begin<'x>(&self, lent: &'x mut (), _: &Position) -> &'x mut () {
        lent
    }
}

impl<A, R> Sealed for (A, R) {}

impl<A: Role, R: Role> Role for (A, R) {
    type Scratch = (A::Scratch, R::Scratch);
    type Segment = (A::Segment, R::Segment);
    type Lent = (A::Lent, R::Lent);
    type Waiting = (A::Waiting, R::Waiting);
    /// Each role begins by itself.
    type Target = Self::Lent;
    type Output = (A::Output, R::Output);

    const MERGES: bool = A::MERGES || R::MERGES;
    const LANED: bool = A::LANED || R::LANED;
    const GRID: bool = A::GRID || R::GRID;
    const CHAINED: bool = A::CHAINED || R::CHAINED;
    const INDEXED: bool = A::INDEXED || R::INDEXED;
    const GUARDED: bool = A::GUARDED || R::GUARDED;
    const BLOCKED: bool = A::BLOCKED || R::BLOCKED;
    const LOGGED: bool = A::LOGGED || R::LOGGED;
    const SPREAD: bool = A::SPREAD || R::SPREAD;

    fn trial(&self, len: usize) -> usize {
        self.0.trial(len).max(self.1.trial(len))
    }
    fn trial_half(&self, segment: &mut Self::Segment) {
        self.0.trial_half(&mut segment.0);
        self.1.trial_half(&mut segment.1);
    }
    fn trial_end(&self, segment: &Self::Segment, trial: usize, len: usize) {
        self.0.trial_end(&segment.0, trial, len);
        self.1.trial_end(&segment.1, trial, len);
    }
    fn block(&self, len: usize) -> usize {
        self.0.block(len).max(self.1.block(len))
    }
    fn logs(&self) -> bool {
        self.0.logs() || self.1.logs()
    }
    fn share(&self, segment: &Self::Segment) {
        self.0.share(&segment.0);
        self.1.share(&segment.1);
    }
    #[inline(always)]
    fn inside(&self, line: Line) -> Range<usize> {
        both(self.0.inside(line), self.1.inside(line))
    }
    #[inline]
    fn has_parts(&self, line: Line) -> bool {
        self.0.has_parts(line) && self.1.has_parts(line)
    }
    fn joining(&self, trial: u64) -> u64 {
        self.0.joining(trial).saturating_add(self.1.joining(trial))
    }
    fn scratch(&self) -> Self::Scratch {
        (self.0.scratch(), self.1.scratch())
    }
    fn segment(&self, start: usize, len: usize) -> Self::Segment {
        (self.0.segment(start, len), self.1.segment(start, len))
    }
    #[inline(always)]
    fn lend(
        &self,
        scratch: &mut Self::Scratch,
        segment: &mut Self::Segment,
        opening: &Opening,
    ) -> Self::Lent {
        (
            self.0.lend(&mut scratch.0, &mut segment.0, opening),
            self.1.lend(&mut scratch.1, &mut segment.1, opening),
        )
    }
    #[inline(always)]
    fn waiting(&self, lent: &mut Self::Lent) -> Self::Waiting {
        (self.0.waiting(&mut lent.0), self.1.waiting(&mut lent.1))
    }
    #[inline(always)]
    fn begin<'x>(&self, lent: &'x mut Self::Lent, _: &Position) -> &'x mut Self::Lent {
        lent
    }
    #[inline(always)]
    fn commit(&self, lent: &mut Self::Lent, waiting: &mut Self::Waiting, position: &Position) {
        self.0.commit(&mut lent.0, &mut waiting.0, position);
        self.1.commit(&mut lent.1, &mut waiting.1, position);
    }
    #[inline(always)]
    fn end_group(&self, lent: &mut Self::Lent, waiting: &mut Self::Waiting, group: Group) {
        self.0.end_group(&mut lent.0, &mut waiting.0, group);
        self.1.end_group(&mut lent.1, &mut waiting.1, group);
    }
    #[inline(always)]
    fn end_stretch(&self, lent: &mut Self::Lent, waiting: Self::Waiting) {
        self.0.end_stretch(&mut lent.0, waiting.0);
        self.1.end_stretch(&mut lent.1, waiting.1);
    }
    #[inline(always)]
    fn take_back(
        &self,
        scratch: &mut Self::Scratch,
        segment: &mut Self::Segment,
        lent: Self::Lent,
        done: Range<usize>,
    ) {
        self.0
            .take_back(&mut scratch.0, &mut segment.0, lent.0, done.clone());
        self.1
            .take_back(&mut scratch.1, &mut segment.1, lent.1, done);
    }
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        self.0.merge(&mut left.0, right.0);
        self.1.merge(&mut left.1, right.1);
    }
    #[inline(always)]
    fn finish(self, segment: Self::Segment) -> Self::Output {
        (self.0.finish(segment.0), self.1.finish(segment.1))
    }
}
