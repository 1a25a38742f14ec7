//! A loop that several participants share: each claims iterations and runs them, until none are left.

use std::ops::{ControlFlow, Range};

use super::body::{AnyBody, AnyPart, AnySegment, Partial};
use super::claims::{ClaimState, Claims};
use super::merge::{PendingPieces, Piece};
use crate::cost_model::CostEstimate;
use crate::observe::LoopRun;
use crate::pool::member::Membership;
use crate::pool::team::{Help, Inside};
use crate::pool::unwind::{Payload, catch, discard};
use crate::sys::clock;
use crate::sys::sync::{AtomicUsize, Mutex, Relaxed, lock, plain};

/// The state of a loop that several participants share.
pub(super) struct SharedLoop<'l> {
    pub(super) body: &'l dyn AnyBody,
    /// See [`Body::MERGES`].
    pub(super) merges: bool,
    pub(super) claims: Claims,
    /// See [`Cuts::group`].
    pub(super) group: usize,
    /// See [`Body::IN_ORDER`].
    pub(super) in_order: bool,
    /// Maximum number of participants, including the caller.
    pub(super) members: usize,
    /// See [`Clauses::any_exit`].
    pub(super) any_exit: bool,
    /// Twice the time that [`Body::joining`] returns.
    pub(super) joining: u64,
    /// Estimate of the iterations' cost that helpers begin with.
    pub(super) estimate: CostEstimate,
    /// Total time that the participants have worked, in nanoseconds.
    pub(super) work: plain::AtomicU64,
    /// Iterations from this index on do not count. Accesses need no ordering: pieces and panics have locks of their own.
    pub(super) limit: AtomicUsize,
    pub(super) ordered: PendingPieces<Partial<'l>>,
    /// The panic of the first iteration in loop order, among those known so far.
    pub(super) panic: Mutex<Option<(usize, Payload)>>,
    pub(super) observed: Option<plain::Arc<LoopRun>>,
}

/// One thread's state while it takes part in a shared loop.
pub(super) struct Participant<'p, 'l> {
    pub(super) member: usize,
    pub(super) part: &'p mut dyn AnyPart<'l>,
    /// Iterations of the segment in hand.
    pub(super) piece: Option<Range<usize>>,
    pub(super) estimate: CostEstimate,
    /// Iterations that the participant has claimed and not yet run.
    pub(super) claimed: Range<usize>,
}

impl<'l> SharedLoop<'l> {
    /// Runs the iterations that the participant has claimed already, then claims and runs chunks until none is left.
    pub(super) fn participate(&self, inside: Inside<'_>, participant: &mut Participant<'_, 'l>) {
        let members = &inside.members()[..self.members];
        let member = participant.member;
        let start = clock::now();
        let mut clock = start;
        let mut state = ClaimState::default();
        // Only a helper calls for the next one on joining: the caller has called for the first helper already.
        let mut has_joined = member > 0;
        loop {
            if member > 0 && self.body.is_stalled() {
                break;
            }
            let rest = Some(std::mem::take(&mut participant.claimed));
            let next = || {
                self.claims
                    .next(members, member, &participant.estimate, &mut state)
            };
            let Some(mut range) = rest.filter(|rest| !rest.is_empty()).or_else(next) else {
                break;
            };
            let claimed = (range.start, clock);
            if std::mem::take(&mut has_joined) && participant.estimate.is_heavy() {
                let left = || {
                    self.claims
                        .left_of_any(members, member, &participant.estimate)
                };
                self.call_for_help(inside, &participant.estimate, left);
            }
            loop {
                // Another participant may lower the limit at any time.
                let end = range.end.min(self.limit.load(Relaxed));
                if range.start >= end {
                    break;
                }
                let batch = match self.in_order {
                    // Others wait for what a part of the range leaves to be done in order.
                    true => usize::MAX,
                    false => participant.estimate.next(range.start, self.group),
                };
                let batch = batch.min(end - range.start);
                let middle = range.start + batch;
                self.run_batch(participant, range.start..middle);
                inside.abort_if_forked();
                range.start = middle;
                let now = clock::now();
                let time = now.saturating_sub(clock);
                participant.estimate.record(batch, time);
                clock = now;
                if let Some(run) = &self.observed {
                    run.batch(middle - batch..middle, time);
                }
                let left = || self.claims.left(&members[member], &participant.estimate);
                self.call_for_help(inside, &participant.estimate, left);
            }
            if range.start < range.end {
                self.claims.abandon(&members[member], &mut state);
            }
            if let Some(run) = &self.observed {
                let (first, begun) = claimed;
                run.chunk(first..range.start, begun..clock, state.take_stolen());
            }
        }
        let work = clock.saturating_sub(start);
        self.work.fetch_add(work, Relaxed);
        if let Some(run) = &self.observed {
            run.ran(work);
        }
        self.flush(participant);
    }

    /// Calls for another participant, if the iterations that are `left` are worth it.
    fn call_for_help(
        &self,
        inside: Inside<'_>,
        estimate: &CostEstimate,
        left: impl FnOnce() -> usize,
    ) {
        if inside.helpers() + 1 < self.members && !self.body.is_stalled() {
            let left = estimate.time(left());
            inside.call_for_help(left.saturating_sub(self.joining));
        }
    }

    fn run_batch(&self, participant: &mut Participant<'_, 'l>, range: Range<usize>) {
        let mut at = range.start;
        let result = catch(|| {
            if self.merges
                && participant
                    .piece
                    .as_ref()
                    .is_some_and(|piece| piece.end != range.start)
            {
                self.flush(participant);
            }
            let Participant { part, piece, .. } = participant;
            let piece = piece.get_or_insert_with(|| {
                part.begin(range.start);
                range.start..range.start
            });
            let flow = part.run(range.clone(), &mut at);
            // After an exit the piece ends at the exit, so that no later piece is merged with it.
            piece.end = if flow.is_break() { at } else { range.end };
            flow
        });
        match result {
            Ok(ControlFlow::Continue(())) => {}
            Ok(ControlFlow::Break(())) => {
                if let Some(run) = &self.observed {
                    run.is_left();
                }
                let limit = if self.any_exit { 0 } else { at };
                self.limit.fetch_min(limit, Relaxed);
            }
            Err(payload) => {
                participant.piece = None;
                drop_segment(participant.part.give());
                self.panicked(at, payload);
            }
        }
    }

    /// Gives the segment in hand to the pieces of the other participants.
    fn flush(&self, participant: &mut Participant<'_, 'l>) {
        if !self.merges {
            return;
        }
        let Some(Range { start, end }) = participant.piece.take() else {
            return;
        };
        let segment = participant.part.give();
        let segment = segment.expect("a piece has its segment in hand");
        let piece = Piece {
            start,
            end,
            segment,
        };
        // SAFETY: all segments that are merged here come from parts of this loop.
        let merge = |left: &mut Partial<'l>, right| unsafe { left.merge(right) };
        if let Err((at, payload)) = self.ordered.insert(piece, merge) {
            self.panicked(at.min(start), payload);
        }
    }

    fn panicked(&self, at: usize, payload: Payload) {
        self.limit.fetch_min(at, Relaxed);
        self.body.stop(at);
        let mut panic = lock(&self.panic);
        let late = match &*panic {
            Some((first, _)) if *first <= at => Some((at, payload)),
            _ => panic.replace((at, payload)),
        };
        drop(panic);
        discard(late);
    }

    /// Returns the result, or rethrows the panic that the serial loop would show. Called after all participants have left.
    pub(super) fn finish(self) -> Option<Partial<'l>> {
        let limit = self.limit.into_inner();
        let panic = self.panic.into_inner();
        let panic = panic.unwrap_or_else(std::sync::PoisonError::into_inner);
        let (first, rest) = self.ordered.into_first();
        rest.map(Some).for_each(drop_segment);
        match panic {
            Some((at, payload)) if at <= limit => {
                drop_segment(first);
                std::panic::resume_unwind(payload)
            }
            hidden => discard(hidden),
        }
        first
    }
}

impl Help for SharedLoop<'_> {
    fn help(&self, inside: Inside<'_>) {
        let Some(member) = inside.acquire_member(self.members) else {
            return;
        };
        let _member = Membership::of(member);
        if let Some(run) = &self.observed {
            run.helps();
        }
        let help = || {
            self.body.lend_part(&mut |part| {
                let mut participant = Participant {
                    member,
                    part,
                    piece: None,
                    estimate: self.estimate,
                    claimed: 0..0,
                };
                self.participate(inside, &mut participant);
                inside.release_member(member);
            });
        };
        // The drop of the scratch may panic.
        if let Err(payload) = catch(help) {
            discard(payload);
        }
    }
}

/// Drops a segment. If its drop panics, the hook reports the panic, and it is not propagated.
fn drop_segment(segment: Option<Partial<'_>>) {
    if let Err(payload) = catch(|| segment.map(AnySegment::drop_boxed)) {
        discard(payload);
    }
}
