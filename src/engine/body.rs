//! What a loop does: with its types, as its roles say it; and without them, so that the engine is compiled once, and not for each loop.

use std::ops::{ControlFlow, Range};

use crate::cost_model::Cuts;
use crate::sys::recycle;

/// What a loop does with its iterations.
pub(crate) trait Body: Sync {
    /// Scratch of one participant.
    type Scratch;
    /// The partial result of a contiguous run of iterations.
    type Segment: Send;

    /// Whether segments carry anything to merge.
    const MERGES: bool = true;

    /// How many iterations the caller runs alone first. `cuts` and `joining` are asked before them, and again after.
    #[inline(always)]
    fn trial(&self) -> usize {
        0
    }
    /// Where two participants' segments may meet. Batches of one participant end anywhere.
    #[inline(always)]
    fn cuts(&self) -> Cuts {
        Cuts::ANYWHERE
    }
    /// What a participant does besides its iterations, in nanoseconds; only if that is much. The trial has taken this long.
    fn joining(&self, _trial: u64) -> u64 {
        0
    }
    /// Called before others take part. The caller's own segment.
    fn share(&self, _: &Self::Segment) {}
    fn scratch(&self) -> Self::Scratch;
    fn segment(&self, start: usize) -> Self::Segment;
    /// Runs `range`, which begins where the segment ends. Keeps `at` at the iteration under way,
    /// when it unwinds too. `Break` leaves the loop at iteration `at`.
    ///
    /// The engine calls this at most once for each iteration, with `range` inside the loop.
    fn run(
        &self,
        scratch: &mut Self::Scratch,
        segment: &mut Self::Segment,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()>;
    /// Takes `right`, the next segment in iteration order, into `left`.
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment);
}

/// A [`Body`] without its types.
pub(super) trait AnyBody: Sync {
    /// As [`Body::cuts`].
    fn cuts(&self) -> Cuts;
    /// As [`Body::joining`].
    fn joining(&self, trial: u64) -> u64;
    /// Lends a participant's part of this loop.
    fn lend_part<'l>(&'l self, take_part: &mut dyn FnMut(&mut dyn AnyPart<'l>));
}

/// What one participant has in hand: its scratch, made when it is needed first, and the segment that it is at.
pub(super) trait AnyPart<'l> {
    /// Begins a segment.
    fn begin(&mut self, start: usize);
    /// As [`Body::share`], with the segment in hand.
    fn share(&self);
    /// As [`Body::run`], from the end of the segment in hand.
    fn run(&mut self, range: Range<usize>, at: &mut usize) -> ControlFlow<()>;
    /// Gives the segment away, if there is one and it carries anything.
    fn give(&mut self) -> Option<Partial<'l>>;
}

/// A segment that no participant has in hand.
pub(super) type Partial<'l> = Box<dyn AnySegment + 'l>;

/// A [`Body::Segment`] without its type.
pub(super) trait AnySegment: Send {
    /// As [`Body::merge`].
    ///
    /// # Safety
    ///
    /// Both come from parts of one loop.
    unsafe fn merge(&mut self, right: Partial<'_>);
    /// Drops it, and keeps its room for later.
    fn drop_boxed(self: Box<Self>);
}

/// The part that belongs to a body.
pub(super) struct BodyPart<'s, 'l, B: Body> {
    body: &'l B,
    scratch: Option<B::Scratch>,
    segment: &'s mut Option<B::Segment>,
}

/// The segment that belongs to a body.
struct BodySegment<'l, B: Body> {
    body: &'l B,
    segment: B::Segment,
}

impl<'s, 'l, B: Body> BodyPart<'s, 'l, B> {
    #[inline]
    pub(super) fn new(body: &'l B, segment: &'s mut Option<B::Segment>) -> Self {
        BodyPart {
            body,
            scratch: None,
            segment,
        }
    }

    /// What a loop is known by when it comes again.
    pub(super) fn code() -> usize {
        let run: fn(&mut Self, Range<usize>, &mut usize) -> ControlFlow<()> = AnyPart::run;
        run as usize
    }

    /// Takes the segment in hand that all parts together have left.
    ///
    /// # Safety
    ///
    /// It comes from parts of this loop.
    #[cold]
    #[inline(never)]
    pub(super) unsafe fn take(&mut self, whole: Partial<'_>) {
        // SAFETY: the caller's promise.
        *self.segment = Some(unsafe { BodySegment::<B>::of(whole) }.segment);
    }
}

impl<'l, B: Body> BodySegment<'l, B> {
    /// # Safety
    ///
    /// `partial` comes from a part of a loop of this body.
    unsafe fn of(partial: Partial<'_>) -> Self {
        // SAFETY: a part of this body gives no other type away, by `BodyPart::give`.
        recycle::unbox(unsafe { Box::from_raw(Box::into_raw(partial).cast()) })
    }
}

impl<B: Body> AnySegment for BodySegment<'_, B> {
    unsafe fn merge(&mut self, right: Partial<'_>) {
        // SAFETY: the caller's promise.
        let right = unsafe { Self::of(right) };
        self.body.merge(&mut self.segment, right.segment);
    }

    fn drop_boxed(self: Box<Self>) {
        recycle::unbox(self);
    }
}

impl<'l, B: Body> AnyPart<'l> for BodyPart<'_, 'l, B> {
    fn begin(&mut self, start: usize) {
        *self.segment = Some(self.body.segment(start));
    }

    fn share(&self) {
        if let Some(segment) = &*self.segment {
            self.body.share(segment);
        }
    }

    fn run(&mut self, range: Range<usize>, at: &mut usize) -> ControlFlow<()> {
        let scratch = self.scratch.get_or_insert_with(|| self.body.scratch());
        let segment = self.segment.as_mut().expect("a segment that has begun");
        self.body.run(scratch, segment, range, at)
    }

    fn give(&mut self) -> Option<Partial<'l>> {
        if !B::MERGES {
            *self.segment = None;
            return None;
        }
        let body = self.body;
        let segment = self.segment.take()?;
        Some(recycle::boxed(BodySegment { body, segment }))
    }
}

impl<B: Body> AnyBody for B {
    fn cuts(&self) -> Cuts {
        Body::cuts(self)
    }

    fn joining(&self, trial: u64) -> u64 {
        Body::joining(self, trial)
    }

    fn lend_part<'l>(&'l self, take_part: &mut dyn FnMut(&mut dyn AnyPart<'l>)) {
        take_part(&mut BodyPart::new(self, &mut None));
    }
}
