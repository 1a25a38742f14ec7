//! Claims: who runs which iterations, by each schedule's rule.

use std::ops::Range;

use crossbeam_utils::CachePadded;

use crate::policy::{Cuts, PROBES, Pace, Span, guided_chunk, scattered, unit_for, victim};
use crate::pool::frame::Seat;
use crate::schedule::Schedule;
use crate::sync::{AtomicUsize, Relaxed};

/// The unclaimed iterations of one running loop.
pub(crate) enum Claims {
    Ranges {
        /// Iteration `start + k * unit` is the first of unit `k`.
        start: usize,
        end: usize,
        unit: usize,
        align: u32,
    },
    Shared {
        next: AtomicUsize,
        end: usize,
        /// With participants: a guided schedule.
        guided: Option<usize>,
        chunk: usize,
        cuts: Cuts,
    },
    Hands {
        next: AtomicUsize,
        hands: usize,
        start: usize,
        end: usize,
        chunk: usize,
    },
}

/// What a participant remembers between its claims.
#[derive(Default)]
pub(crate) struct Turn {
    /// Static schedule: the next chunk of the hand that it plays.
    hand: Option<usize>,
    thefts: u64,
}

impl Claims {
    /// The iterations `left` of a loop, from a cut on, all in the hands of the owner in seat 0.
    pub(crate) fn new(
        schedule: Schedule,
        left: Range<usize>,
        seats: &[CachePadded<Seat>],
        cuts: Cuts,
        min_chunk: usize,
    ) -> Self {
        let (start, end) = (left.start, left.end);
        let participants = seats.len();
        match schedule {
            Schedule::Static(chunk) => Claims::Hands {
                next: AtomicUsize::new(0),
                hands: participants,
                start,
                end,
                chunk: cuts.whole(chunk.max(min_chunk)),
            },
            Schedule::Dynamic(chunk) | Schedule::Guided(chunk) => Claims::Shared {
                next: AtomicUsize::new(start),
                end,
                guided: matches!(schedule, Schedule::Guided(_)).then_some(participants),
                chunk: cuts.whole(chunk.max(min_chunk)),
                cuts,
            },
            Schedule::Auto | Schedule::Runtime => {
                let unit = cuts.whole(unit_for(end - start).max(min_chunk));
                let units = (end - start).div_ceil(unit) as u32;
                for seat in seats {
                    seat.word.store(Span::EMPTY.pack(), Relaxed);
                }
                let all = Span {
                    front: 0,
                    back: units,
                };
                seats[0].word.store(all.pack(), Relaxed);
                Claims::Ranges {
                    start,
                    end,
                    unit,
                    align: if unit == 1 { cuts.best as u32 } else { 1 },
                }
            }
        }
    }

    /// Claims the next chunk for the participant in `seat`.
    pub(crate) fn next(
        &self,
        seats: &[CachePadded<Seat>],
        seat: usize,
        pace: &Pace,
        turn: &mut Turn,
    ) -> Option<Range<usize>> {
        match self {
            Claims::Ranges {
                start,
                end,
                unit,
                align,
            } => loop {
                if let Some(span) = take_front(&seats[seat], *start, *unit, pace) {
                    let first = start + span.front as usize * unit;
                    let last = (span.back as usize).saturating_mul(*unit);
                    return Some(first..start.saturating_add(last).min(*end));
                }
                turn.thefts += 1;
                let from = longest(seats, seat, turn.thefts)?;
                let cut = |span: Span| span.steal(pace, *start as u64, *align);
                steal(seats, seat, from, cut)?;
            },
            Claims::Shared {
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
            Claims::Hands {
                next,
                hands,
                start,
                end,
                chunk,
            } => {
                let chunks = (end - start).div_ceil(*chunk);
                let index = match turn.hand.filter(|&index| index < chunks) {
                    Some(index) => index,
                    None => {
                        let step = |hand| (hand < *hands).then_some(hand + 1);
                        next.fetch_update(Relaxed, Relaxed, step).ok()?
                    }
                };
                // The last hands may be empty.
                if index >= chunks {
                    return None;
                }
                turn.hand = index.checked_add(*hands);
                let first = start + index * chunk;
                Some(first..first.saturating_add(*chunk).min(*end))
            }
        }
    }

    /// Gives up what the participant in `seat` would claim next, all of it behind the loop's end.
    pub(crate) fn abandon(&self, seat: &Seat, turn: &mut Turn) {
        match self {
            Claims::Ranges { .. } => seat.word.store(Span::EMPTY.pack(), Relaxed),
            Claims::Shared { next, end, .. } => next.store(*end, Relaxed),
            Claims::Hands { .. } => turn.hand = None,
        }
    }

    /// Iterations that a thief of this pace could share with the participant in `seat` now.
    pub(crate) fn left(&self, seat: &Seat, pace: &Pace) -> usize {
        match self {
            Claims::Ranges {
                start, unit, align, ..
            } => {
                let span = Span::unpack(seat.word.load(Relaxed));
                let can_share = span.steal(pace, *start as u64, *align).is_some();
                let units = if can_share { span.len() } else { 0 };
                (units as usize).saturating_mul(*unit)
            }
            Claims::Shared { next, end, .. } => end - next.load(Relaxed).min(*end),
            Claims::Hands {
                next,
                hands,
                start,
                end,
                ..
            } => (hands - next.load(Relaxed).min(*hands)) * ((end - start) / hands),
        }
    }

    /// As [`left`](Self::left), with another participant if there is nothing to share with the one in `seat`.
    pub(crate) fn left_of_any(
        &self,
        seats: &[CachePadded<Seat>],
        seat: usize,
        pace: &Pace,
    ) -> usize {
        match self.left(&seats[seat], pace) {
            0 => longest(seats, seat, 0).map_or(0, |(other, _)| self.left(&seats[other], pace)),
            left => left,
        }
    }

    /// Whether anything is left to claim for a thief of this pace.
    pub(crate) fn any(&self, seats: &[CachePadded<Seat>], pace: &Pace) -> bool {
        seats.iter().any(|seat| self.left(seat, pace) > 0)
    }
}

fn take_front(seat: &Seat, start: usize, unit: usize, pace: &Pace) -> Option<Span> {
    let mut word = seat.word.load(Relaxed);
    loop {
        let span = Span::unpack(word);
        if span.len() == 0 {
            return None;
        }
        let (taken, rest) = span.claim(pace, start, unit);
        match seat
            .word
            .compare_exchange_weak(word, rest.pack(), Relaxed, Relaxed)
        {
            Ok(_) => return Some(taken),
            Err(seen) => word = seen,
        }
    }
}

/// A long range of those that are not the thief's own, and whose it is; `None` if all are empty. Where there are many, a few
/// are looked at first, so that not all thieves crowd on the same victim.
fn longest(seats: &[CachePadded<Seat>], thief: usize, theft: u64) -> Option<(usize, Span)> {
    let look = |seat: usize| (seat, Span::unpack(seats[seat].word.load(Relaxed)));
    let others = |seat: &usize| *seat != thief;
    let all = || victim((0..seats.len()).filter(others).map(look));
    if seats.len() <= PROBES {
        return all();
    }
    let few = scattered(thief, theft, seats.len());
    victim(few.filter(others).map(look)).or_else(all)
}

/// Moves a part of the victim's range, as `cut` says, to the thief's seat, unless others were there first; `None` if the range cannot be cut.
fn steal(
    seats: &[CachePadded<Seat>],
    thief: usize,
    (victim, mut span): (usize, Span),
    cut: impl Fn(Span) -> Option<(Span, Span)>,
) -> Option<()> {
    while span.len() > 0 {
        let (kept, stolen) = cut(span)?;
        match seats[victim]
            .word
            .compare_exchange(span.pack(), kept.pack(), Relaxed, Relaxed)
        {
            Ok(_) => {
                // Only its owner fills an empty seat.
                seats[thief].word.store(stolen.pack(), Relaxed);
                break;
            }
            // Once more with what is there now: to look for another victim would take longer, and others do so too.
            Err(seen) => span = Span::unpack(seen),
        }
    }
    Some(())
}
