//! The description of a loop: typed, as its roles define it, and with its types erased, so that the engine is compiled once instead of once
//! per loop.

use std::ops::{ControlFlow, Range};

use crate::cost_model::Cuts;
use crate::sys::recycle;

/// The operations of a loop on its iterations, scratch and segments.
pub trait Body: Sync {
    /// Scratch memory of one participant.
    type Scratch;
    /// The partial result of a contiguous run of iterations.
    type Segment: Send;

    /// Whether segments carry anything that has to be merged.
    const MERGES: bool = true;
    /// Whether iterations are claimed in loop order, as one may wait for those before it.
    const IN_ORDER: bool = false;

    /// Returns the number of iterations that the caller runs alone first. `cuts` and `joining` are called before these iterations and again
    /// after them.
    #[inline(always)]
    fn trial(&self) -> usize {
        0
    }
    /// Returns where two participants' segments may meet. Batches of one participant may end anywhere.
    #[inline(always)]
    fn cuts(&self) -> Cuts {
        Cuts::ANYWHERE
    }
    /// Returns the time, in nanoseconds, that a participant spends on things other than its iterations, or 0 if that is little. `trial` is the time
    /// that the trial has taken.
    fn joining(&self, _trial: u64) -> u64 {
        0
    }
    /// Returns how many updates the caller's own segment has made so far which another participant would note, to be carried out later.
    fn updates(&self, _: &Self::Segment) -> u64 {
        0
    }
    /// Called with the caller's own segment before others take part.
    fn share(&self, _: &Self::Segment) {}
    /// Called when iteration `at` has panicked: later ones may never run.
    fn stop(&self, _at: usize) {}
    /// Returns whether the participants of a loop that runs in order wait for one another so long that one would be faster alone.
    fn is_stalled(&self) -> bool {
        false
    }
    /// Creates a participant's scratch.
    fn scratch(&self) -> Self::Scratch;
    /// Creates the empty segment that begins at iteration `start`.
    fn segment(&self, start: usize) -> Self::Segment;
    /// Runs `range`, which begins where the segment ends. Keeps `at` at the index of the current iteration, so that the index is known
    /// after a panic too. `Break` means that iteration `at` has left the loop.
    ///
    /// The engine calls this at most once for each iteration, with `range` inside the loop.
    fn run(
        &self,
        scratch: &mut Self::Scratch,
        segment: &mut Self::Segment,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()>;
    /// Merges `right`, the next segment in iteration order, into `left`.
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment);
}

/// A [`Body`] with its types erased.
pub(super) trait AnyBody: Sync {
    /// See [`Body::cuts`].
    fn cuts(&self) -> Cuts;
    /// See [`Body::joining`].
    fn joining(&self, trial: u64) -> u64;
    /// See [`Body::stop`].
    fn stop(&self, at: usize);
    /// See [`Body::is_stalled`].
    fn is_stalled(&self) -> bool;
    /// Calls `take_part` with a new participant's part of this loop.
    fn lend_part<'l>(&'l self, take_part: &mut dyn FnMut(&mut dyn AnyPart<'l>));
}

/// One participant's part of a loop: its scratch, created on first use, and its current segment.
pub(super) trait AnyPart<'l> {
    /// Begins a segment at iteration `start`.
    fn begin(&mut self, start: usize);
    /// Calls [`Body::updates`] with the segment in hand.
    fn updates(&self) -> u64;
    /// Calls [`Body::share`] with the segment in hand.
    fn share(&self);
    /// Runs `range` by [`Body::run`], from the end of the segment in hand.
    fn run(&mut self, range: Range<usize>, at: &mut usize) -> ControlFlow<()>;
    /// Gives the segment in hand away. `None` if there is no segment or segments carry nothing.
    fn give(&mut self) -> Option<Partial<'l>>;
}

/// A segment that no participant has in hand, with its type erased.
pub(super) type Partial<'l> = Box<dyn AnySegment + 'l>;

/// A [`Body::Segment`] with its type erased.
pub(super) trait AnySegment: Send {
    /// Merges `right` into this segment, see [`Body::merge`].
    ///
    /// # Safety
    ///
    /// Both segments must come from parts of the same loop.
    unsafe fn merge(&mut self, right: Partial<'_>);
    /// Drops the segment, and keeps its allocation for later use.
    fn drop_boxed(self: Box<Self>);
}

/// A participant's part of a loop with the body `B`.
pub(super) struct BodyPart<'s, 'l, B: Body> {
    body: &'l B,
    scratch: Option<B::Scratch>,
    segment: &'s mut Option<B::Segment>,
}

/// A segment of a loop with the body `B`.
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

    /// Returns the address by which a loop is recognised when it runs again.
    pub(super) fn code() -> usize {
        let run: fn(&mut Self, Range<usize>, &mut usize) -> ControlFlow<()> = AnyPart::run;
        run as usize
    }

    /// Makes `whole`, the merged segment of all parts, the segment in hand.
    ///
    /// # Safety
    ///
    /// `whole` must come from parts of this loop.
    #[cold]
    #[inline(never)]
    pub(super) unsafe fn take(&mut self, whole: Partial<'_>) {
        // SAFETY: the caller promises that `whole` comes from parts of this loop.
        *self.segment = Some(unsafe { BodySegment::<B>::of(whole) }.segment);
    }
}

impl<'l, B: Body> BodySegment<'l, B> {
    /// Moves a segment of this type out of its box.
    ///
    /// # Safety
    ///
    /// `partial` must come from a part of a loop with this body.
    unsafe fn of(partial: Partial<'_>) -> Self {
        // SAFETY: a part of a loop with this body gives away only boxes of `BodySegment<'_, B>`, see `BodyPart::give`.
        recycle::unbox(unsafe { Box::from_raw(Box::into_raw(partial).cast()) })
    }
}

impl<B: Body> AnySegment for BodySegment<'_, B> {
    unsafe fn merge(&mut self, right: Partial<'_>) {
        // SAFETY: the caller promises that both segments come from parts of the same loop, so `right` has this type too.
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

    fn updates(&self) -> u64 {
        let segment = self.segment.as_ref();
        segment.map_or(0, |segment| self.body.updates(segment))
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

    fn stop(&self, at: usize) {
        Body::stop(self, at);
    }

    fn is_stalled(&self) -> bool {
        Body::is_stalled(self)
    }

    fn lend_part<'l>(&'l self, take_part: &mut dyn FnMut(&mut dyn AnyPart<'l>)) {
        take_part(&mut BodyPart::new(self, &mut None));
    }
}
