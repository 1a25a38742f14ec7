//! The interface between the engine and a role, and lists of roles.

use std::ops::Range;

use super::stretch::{Group, Position};
use crate::sealed::Sealed;
use crate::source::{Line, Source, both};

/// The role of one variable in a loop, or a list of roles: `()`, or a pair of a role and the rest of the list.
///
/// Role clauses make roles. This trait and those below are implemented by this crate alone, and users cannot name them: the engine decides when their
/// methods are called, and with which arguments.
///
/// A stretch takes what it needs by [`lend`](Self::lend), and gives it back by [`take_back`](Self::take_back) when it ends. In between, each
/// iteration gets access to the variable by [`begin`](Self::begin), and ends with [`commit`](Self::commit).
pub trait Role: Sync + Sealed {
    /// State that each thread keeps for itself.
    type Scratch;
    /// The partial result of a contiguous run of iterations.
    type Segment: Send;
    /// The state that a stretch holds while it runs.
    type Lent;
    /// Values of iterations that are combined only when their group ends.
    type Waiting;
    /// The type to which an iteration gets a `&mut`.
    type Target: ?Sized;
    /// The result that remains when the loop has ended and the variable is written.
    type Output;

    /// Whether segments carry anything that has to be merged.
    #[doc(hidden)]
    const MERGES: bool = true;
    /// Whether iterations go to lanes. Then the loop is best run in groups of as many iterations as there are lanes.
    #[doc(hidden)]
    const LANED: bool = false;
    /// Whether a stretch must lie within one leaf of the grid.
    #[doc(hidden)]
    const GRID: bool = Self::LANED;
    /// Whether segments best meet at the ends of a chain's leaves.
    #[doc(hidden)]
    const CHAINED: bool = false;
    /// Whether [`lend`](Self::lend) depends on the slots of the iterations.
    #[doc(hidden)]
    const INDEXED: bool = false;
    /// Whether iterations whose indices all lie inside their arrays are best run apart from the others.
    #[doc(hidden)]
    const GUARDED: bool = false;
    /// Whether [`block`](Self::block) may return anything but 0.
    #[doc(hidden)]
    const BLOCKED: bool = false;
    /// Whether stretches may be logged. A stretch that is logged is never easy.
    #[doc(hidden)]
    const LOGGED: bool = false;
    /// Whether neighbouring iterations are known to write to elements that are not side by side in the lent memory; as
    /// [`Source::SPREAD`](crate::source::Source::SPREAD).
    #[doc(hidden)]
    const SPREAD: bool = false;
    /// Whether iterations call so much that wider vectors gain nothing. Then the body is compiled once, and the compiler inlines what it calls once.
    #[doc(hidden)]
    const BASELINE: bool = false;
    /// Whether threads claim iterations in loop order, as an iteration may wait for those before it.
    #[doc(hidden)]
    const IN_ORDER: bool = false;
    /// Whether there is nothing to commit after [`begin_once`](Self::begin_once).
    #[doc(hidden)]
    const AT_ONCE: bool = false;

    /// Returns how many iterations of a loop of `len` the caller runs first, alone and logged, before the role decides how the others combine.
    #[doc(hidden)]
    fn trial(&self, _len: usize) -> usize {
        0
    }
    /// Called when the first half of the trial has run. Not called if the trial is a single iteration.
    #[doc(hidden)]
    fn trial_half(&self, _: &mut Self::Segment) {}
    /// Called when the trial of a loop of `len` iterations has run.
    #[doc(hidden)]
    fn trial_end(&self, _: &Self::Segment, _trial: usize, _len: usize) {}
    /// Returns how many neighbouring iterations of a loop of `len` make a block, which is never divided between threads; 0 if there are no blocks.
    /// Called after the trial.
    #[doc(hidden)]
    fn block(&self, _len: usize) -> usize {
        0
    }
    /// Returns whether stretches are logged in segments that begin after the trial.
    #[doc(hidden)]
    fn logs(&self) -> bool {
        false
    }
    /// Returns how many updates the caller's own segment has made so far which another thread would note, to be carried out later.
    #[doc(hidden)]
    fn updates(&self, _: &Self::Segment) -> u64 {
        0
    }
    /// Prepares for other threads to join. Called before they do, with the caller's own segment.
    #[doc(hidden)]
    fn share(&self, _: &Self::Segment) {}
    /// Called when iteration `at` has panicked: later ones may never run.
    #[doc(hidden)]
    fn stop(&self, _at: usize) {}
    /// Returns whether the threads wait for one another so long that one of them would be faster alone.
    #[doc(hidden)]
    fn is_stalled(&self) -> bool {
        false
    }
    /// Returns which of a line's iterations need no bounds check.
    #[doc(hidden)]
    #[inline(always)]
    fn inside(&self, line: Line) -> Range<usize> {
        0..line.len
    }
    /// Returns whether a stretch of all iterations of a line can be lent its part of the array as one slice.
    #[doc(hidden)]
    #[inline]
    fn has_parts(&self, _: Line) -> bool {
        true
    }
    /// Returns how many nanoseconds a thread that joins the loop spends on work other than its iterations; 0 if that is little. `trial` is how many
    /// nanoseconds the trial took.
    #[doc(hidden)]
    fn joining(&self, _trial: u64) -> u64 {
        0
    }
    /// Makes the state of a thread. Called at most once for each participant.
    #[doc(hidden)]
    fn scratch(&self) -> Self::Scratch;
    /// Returns the partial result of no iterations, for a segment that begins at `start` in a loop of `len`.
    #[doc(hidden)]
    fn segment(&self, start: usize, len: usize) -> Self::Segment;
    /// Returns the state for a stretch. Called once for each stretch.
    #[doc(hidden)]
    fn lend(
        &self,
        scratch: &mut Self::Scratch,
        segment: &mut Self::Segment,
        opening: &Opening,
    ) -> Self::Lent;
    /// Returns the buffer of a stretch for values that wait for the end of their group.
    #[doc(hidden)]
    fn waiting(&self, lent: &mut Self::Lent) -> Self::Waiting;
    /// Begins an iteration, and returns its view of the variable.
    #[doc(hidden)]
    fn begin<'x>(&self, lent: &'x mut Self::Lent, position: &Position) -> &'x mut Self::Target;
    /// As [`begin`](Self::begin), for a body that is known to do nothing with the variable but combine into it.
    #[doc(hidden)]
    #[inline(always)]
    fn begin_to_combine<'x>(
        &self,
        lent: &'x mut Self::Lent,
        position: &Position,
    ) -> &'x mut Self::Target {
        self.begin(lent, position)
    }
    /// As [`begin_to_combine`](Self::begin_to_combine), for a body that combines at most once. [`commit_combined`](Self::commit_combined) follows,
    /// unless [`AT_ONCE`](Self::AT_ONCE) says that there is nothing to commit.
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
    /// Ends a group of iterations, and combines the values that wait.
    #[doc(hidden)]
    #[inline(always)]
    fn end_group(&self, _: &mut Self::Lent, _: &mut Self::Waiting, _: Group) {}
    /// Takes back the buffer for waiting values, when a stretch ends.
    #[doc(hidden)]
    #[inline(always)]
    fn end_stretch(&self, _: &mut Self::Lent, _: Self::Waiting) {}
    /// Takes back the state of a stretch that has run the iterations `done`.
    #[doc(hidden)]
    fn take_back(
        &self,
        scratch: &mut Self::Scratch,
        segment: &mut Self::Segment,
        lent: Self::Lent,
        done: Range<usize>,
    );
    /// Takes `right`, the next segment in iteration order, into `left`.
    #[doc(hidden)]
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment);
    /// Returns the result of a loop that has ended, and writes the variable if the role borrows it.
    #[doc(hidden)]
    fn finish(self, segment: Self::Segment) -> Self::Output;
}

/// The methods of a role that leaves nothing behind but the effects of its iterations.
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

/// The methods of a role none of whose values wait for the end of a group.
macro_rules! nothing_waits {
    () => {
        type Waiting = ();

        #[inline(always)]
        fn waiting(&self, _: &mut Self::Lent) {}
    };
}
pub(super) use nothing_waits;

/// The iterations of a stretch that begins. Only the engine makes one, once for each stretch; no iteration belongs to two stretches.
#[derive(Debug)]
pub struct Opening {
    /// The first iteration.
    pub(super) start: usize,
    /// Number of iterations.
    pub(super) len: usize,
    /// Number of the block that contains the stretch.
    pub(super) block: usize,
    /// The slots of the iterations, if a role is [`INDEXED`](Role::INDEXED). `None` in such a loop means that the stretch is one iteration without a
    /// slot.
    pub(super) line: Option<Line>,
    /// Whether [`inside`](Role::inside) of every role covers the whole line.
    pub(super) inside: bool,
    /// Whether updates are logged.
    pub(super) logged: bool,
}

impl Opening {
    /// Returns the opening of a stretch in a loop whose roles make no demands.
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

/// A role, or a list of roles, that can run in a loop over `S`.
///
/// A role that hands out parts of an array by the loop variable was made where `S` was known to have a different slot for each item, so it fits no
/// other source. Most roles demand nothing of the source.
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
    /// All that was lent, because an iteration calls [`begin`](Role::begin) on each role of the list separately.
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
    const BASELINE: bool = A::BASELINE || R::BASELINE;
    const IN_ORDER: bool = A::IN_ORDER || R::IN_ORDER;

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
    fn updates(&self, segment: &Self::Segment) -> u64 {
        self.0.updates(&segment.0) + self.1.updates(&segment.1)
    }
    fn share(&self, segment: &Self::Segment) {
        self.0.share(&segment.0);
        self.1.share(&segment.1);
    }
    fn stop(&self, at: usize) {
        self.0.stop(at);
        self.1.stop(at);
    }
    fn is_stalled(&self) -> bool {
        self.0.is_stalled() || self.1.is_stalled()
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
