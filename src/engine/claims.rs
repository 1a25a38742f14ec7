//! Claims: which participant runs which iterations, by the rule of each schedule.

use std::ops::Range;

use crossbeam_utils::CachePadded;

use crate::cost_model::{
    CostEstimate, Cuts, PROBES, WorkRange, guided_chunk, scattered, unit_for, victim,
};
use crate::pool::team::Member;
use crate::schedule::Schedule;
use crate::sys::sync::{AtomicUsize, Relaxed};

/// The unclaimed iterations of one running loop.
pub(crate) enum Claims {
    WorkStealing {
        /// Unit `k` begins at iteration `start + k * unit`.
        start: usize,
        end: usize,
        unit: usize,
        align: u32,
        /// As [`Cuts::group`].
        group: usize,
    },
    SharedCounter {
        next: AtomicUsize,
        end: usize,
        /// Number of participants if the schedule is guided, else `None`.
        guided: Option<usize>,
        chunk: usize,
        cuts: Cuts,
    },
    RoundRobin {
        next: AtomicUsize,
        hands: usize,
        start: usize,
        end: usize,
        chunk: usize,
    },
}

/// The state that a participant keeps between its claims.
#[derive(Default)]
pub(crate) struct ClaimState {
    /// Static schedule: index of the next chunk in the participant's share.
    hand: Option<usize>,
    steals: u64,
    /// Number of steals that moved something, since the last [`take_stolen`](Self::take_stolen).
    stolen: u64,
}

impl ClaimState {
    /// Returns how often the participant has stolen since this was last called.
    pub(crate) fn take_stolen(&mut self) -> u64 {
        std::mem::take(&mut self.stolen)
    }
}

impl Claims {
    /// Creates the claims on the iterations `left` of a loop, which begin at a cut. With the automatic schedule all of them belong to
    /// the owner, member 0, at first.
    pub(crate) fn new(
        schedule: Schedule,
        left: Range<usize>,
        members: &[CachePadded<Member>],
        cuts: Cuts,
        min_chunk: usize,
    ) -> Self {
        let (start, end) = (left.start, left.end);
        let participants = members.len();
        match schedule {
            Schedule::Static(chunk) => Claims::RoundRobin {
                next: AtomicUsize::new(0),
                hands: participants,
                start,
                end,
                chunk: cuts.whole(chunk.max(min_chunk)),
            },
            Schedule::Dynamic(chunk) | Schedule::Guided(chunk) => Claims::SharedCounter {
                next: AtomicUsize::new(start),
                end,
                guided: matches!(schedule, Schedule::Guided(_)).then_some(participants),
                chunk: cuts.whole(chunk.max(min_chunk)),
                cuts,
            },
            Schedule::Auto | Schedule::Runtime => {
                let unit = cuts.whole(unit_for(end - start).max(min_chunk));
                let units = (end - start).div_ceil(unit) as u32;
                for member in members {
                    member.word.store(WorkRange::EMPTY.pack(), Relaxed);
                }
                let all = WorkRange {
                    front: 0,
                    back: units,
                };
                members[0].word.store(all.pack(), Relaxed);
                Claims::WorkStealing {
                    start,
                    end,
                    unit,
                    align: if unit == 1 { cuts.best as u32 } else { 1 },
                    group: cuts.group,
                }
            }
        }
    }

    /// Claims the next chunk for the participant with the index `member`.
    pub(crate) fn next(
        &self,
        members: &[CachePadded<Member>],
        member: usize,
        estimate: &CostEstimate,
        state: &mut ClaimState,
    ) -> Option<Range<usize>> {
        match self {
            Claims::WorkStealing {
                start,
                end,
                unit,
                align,
                group,
            } => loop {
                let claim = |span: WorkRange| span.claim(estimate, *start, *unit, *group);
                if let Some(span) = take_front(&members[member], claim) {
                    let first = start + span.front as usize * unit;
                    let last = (span.back as usize).saturating_mul(*unit);
                    return Some(first..start.saturating_add(last).min(*end));
                }
                state.steals += 1;
                let from = longest(members, member, state.steals)?;
                let cut = |span: WorkRange| span.steal(estimate, *start as u64, *align);
                state.stolen += u64::from(steal(members, member, from, cut)?);
            },
            Claims::SharedCounter {
                next,
                end,
                guided,
                chunk,
                cuts,
            } => {
                let size = |at: usize| {
                    let left = end - at;
                    let fair = |participants| cuts.whole(guided_chunk(left, participants, *chunk));
                    guided.map_or(*chunk, fair).min(left)
                };
                let step = |at| (at < *end).then(|| at + size(at));
                let at = next.fetch_update(Relaxed, Relaxed, step).ok()?;
                Some(at..at + size(at))
            }
            Claims::RoundRobin {
                next,
                hands,
                start,
                end,
                chunk,
            } => {
                let chunks = (end - start).div_ceil(*chunk);
                let index = match state.hand.filter(|&index| index < chunks) {
                    Some(index) => index,
                    None => {
                        let step = |hand| (hand < *hands).then_some(hand + 1);
                        next.fetch_update(Relaxed, Relaxed, step).ok()?
                    }
                };
                // The last shares may be empty.
                if index >= chunks {
                    return None;
                }
                state.hand = index.checked_add(*hands);
                let first = start + index * chunk;
                Some(first..first.saturating_add(*chunk).min(*end))
            }
        }
    }

    /// Gives up the iterations that the participant at `member` would claim next. All of them must be behind the loop's end.
    pub(crate) fn abandon(&self, member: &Member, state: &mut ClaimState) {
        match self {
            Claims::WorkStealing { .. } => member.word.store(WorkRange::EMPTY.pack(), Relaxed),
            Claims::SharedCounter { next, end, .. } => next.store(*end, Relaxed),
            Claims::RoundRobin { .. } => state.hand = None,
        }
    }

    /// Returns the number of iterations that a thief with this estimate could take over from the participant at `member` now.
    pub(crate) fn left(&self, member: &Member, estimate: &CostEstimate) -> usize {
        match self {
            Claims::WorkStealing {
                start, unit, align, ..
            } => {
                let span = WorkRange::unpack(member.word.load(Relaxed));
                let can_share = span.steal(estimate, *start as u64, *align).is_some();
                let units = if can_share { span.len() } else { 0 };
                (units as usize).saturating_mul(*unit)
            }
            Claims::SharedCounter { next, end, .. } => end - next.load(Relaxed).min(*end),
            Claims::RoundRobin {
                next,
                hands,
                start,
                end,
                ..
            } => (hands - next.load(Relaxed).min(*hands)) * ((end - start) / hands),
        }
    }

    /// Returns what [`left`](Self::left) returns for the participant at `member`, or for another participant if that is 0.
    pub(crate) fn left_of_any(
        &self,
        members: &[CachePadded<Member>],
        member: usize,
        estimate: &CostEstimate,
    ) -> usize {
        match self.left(&members[member], estimate) {
            0 => longest(members, member, 0)
                .map_or(0, |(other, _)| self.left(&members[other], estimate)),
            left => left,
        }
    }

    /// Returns whether a thief with this estimate could still claim anything.
    pub(crate) fn any(&self, members: &[CachePadded<Member>], estimate: &CostEstimate) -> bool {
        members.iter().any(|member| self.left(member, estimate) > 0)
    }
}

fn take_front(
    member: &Member,
    claim: impl Fn(WorkRange) -> (WorkRange, WorkRange),
) -> Option<WorkRange> {
    let mut word = member.word.load(Relaxed);
    loop {
        let span = WorkRange::unpack(word);
        if span.len() == 0 {
            return None;
        }
        let (taken, rest) = claim(span);
        match member
            .word
            .compare_exchange_weak(word, rest.pack(), Relaxed, Relaxed)
        {
            Ok(_) => return Some(taken),
            Err(seen) => word = seen,
        }
    }
}

/// Returns a long range that is not the thief's own, with the index of its owner; `None` if all are empty. It is the longest one, or, of many
/// members, the longest of a few, so that thieves do not all choose the same victim.
fn longest(
    members: &[CachePadded<Member>],
    thief: usize,
    theft: u64,
) -> Option<(usize, WorkRange)> {
    let look = |member: usize| {
        (
            member,
            WorkRange::unpack(members[member].word.load(Relaxed)),
        )
    };
    let others = |member: &usize| *member != thief;
    let all = || victim((0..members.len()).filter(others).map(look));
    if members.len() <= PROBES {
        return all();
    }
    let few = scattered(thief, theft, members.len());
    victim(few.filter(others).map(look)).or_else(all)
}

/// Moves a part of the victim's range, cut by `cut`, to the thief's member, and returns whether it has: it moves nothing if other threads empty
/// the range first. `None` if the range cannot be cut.
fn steal(
    members: &[CachePadded<Member>],
    thief: usize,
    (victim, mut span): (usize, WorkRange),
    cut: impl Fn(WorkRange) -> Option<(WorkRange, WorkRange)>,
) -> Option<bool> {
    while span.len() > 0 {
        let (kept, stolen) = cut(span)?;
        match members[victim]
            .word
            .compare_exchange(span.pack(), kept.pack(), Relaxed, Relaxed)
        {
            Ok(_) => {
                // Only its owner writes to an empty member, so a plain store loses nothing.
                members[thief].word.store(stolen.pack(), Relaxed);
                return Some(true);
            }
            // Retry with the victim's present range: searching for another victim would take longer, and other thieves search too.
            Err(seen) => span = WorkRange::unpack(seen),
        }
    }
    Some(false)
}
