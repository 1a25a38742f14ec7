//! Claims: who runs which iterations, by each schedule's rule.

use std::ops::Range;
use std::time::Duration;

use crossbeam_utils::CachePadded;

use crate::pool::frame::Seat;
use crate::schedule::{Schedule, Span, guided_chunk, unit_for};
use crate::sync::{AcqRel, Acquire, AtomicUsize, Relaxed, Release};

/// How long a chunk of the automatic schedule should run: two hundred times what a claim costs. Towards
/// the end of a range chunks are shorter.
pub(crate) const CHUNK: Duration = Duration::from_micros(20);

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
pub(crate) struct Pace {
    /// Nanoseconds an iteration, by the last batch; 0: not known.
    pub(crate) cost: f64,
    /// The iterations of the last batch.
    last: usize,
    /// Static schedule: the next chunk of the hand that this participant plays.
    hand: Option<usize>,
}

impl Pace {
    /// After a batch of `iterations`.
    pub(crate) fn record(&mut self, iterations: usize, time: Duration) {
        self.cost = time.as_nanos() as f64 / iterations as f64;
        self.last = iterations;
    }

    /// How many iterations to run before the next look at the clock and at the loop's end: a chunk's
    /// worth of time, but no more than eight times the last batch, whose cost may mislead.
    pub(crate) fn batch(&self) -> usize {
        // Float to integer casts saturate, and 0 costs nothing.
        let chunk = (CHUNK.as_nanos() as f64 / self.cost) as usize;
        chunk.min(self.last.saturating_mul(8)).max(1)
    }
}

impl Claims {
    /// The iterations `left` of a loop, all in the hands of the owner in seat 0.
    pub(crate) fn new(
        schedule: Schedule,
        left: Range<usize>,
        seats: &[CachePadded<Seat>],
        align: usize,
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
                chunk: chunk.max(min_chunk),
            },
            Schedule::Dynamic(chunk) | Schedule::Guided(chunk) => Claims::Shared {
                next: AtomicUsize::new(start),
                end,
                guided: matches!(schedule, Schedule::Guided(_)).then_some(participants),
                chunk: chunk.max(min_chunk),
            },
            Schedule::Auto | Schedule::Runtime => {
                let unit = unit_for(end - start).max(min_chunk);
                let units = (end - start).div_ceil(unit) as u32;
                for seat in seats {
                    seat.word.store(Span::EMPTY.pack(), Relaxed);
                }
                let all = Span {
                    front: 0,
                    back: units,
                };
                seats[0].word.store(all.pack(), Release);
                Claims::Ranges {
                    start,
                    end,
                    unit,
                    align: if unit == 1 { align as u32 } else { 1 },
                }
            }
        }
    }

    /// Claims the next chunk for the participant in `seat`.
    pub(crate) fn next(
        &self,
        seats: &[CachePadded<Seat>],
        seat: usize,
        pace: &mut Pace,
    ) -> Option<Range<usize>> {
        match self {
            Claims::Ranges {
                start,
                end,
                unit,
                align,
            } => {
                let units = (pace.batch() / unit).clamp(1, u32::MAX as usize) as u32;
                loop {
                    if let Some(span) = take_front(&seats[seat], units) {
                        let first = start + span.front as usize * unit;
                        let last = (span.back as usize).saturating_mul(*unit);
                        return Some(first..start.saturating_add(last).min(*end));
                    }
                    if !steal(seats, seat, *start as u64, *align) {
                        return None;
                    }
                }
            }
            Claims::Shared {
                next,
                end,
                guided,
                chunk,
            } => {
                let size = |at: usize| match guided {
                    Some(participants) => guided_chunk(end - at, *participants, *chunk),
                    None => (*chunk).min(end - at),
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
                let index = match pace.hand.filter(|&index| index < chunks) {
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
                pace.hand = index.checked_add(*hands);
                let first = start + index * chunk;
                Some(first..first.saturating_add(*chunk).min(*end))
            }
        }
    }

    /// Gives up what the participant in `seat` would claim next, all of it behind the loop's end.
    pub(crate) fn abandon(&self, seat: &Seat, pace: &mut Pace) {
        match self {
            Claims::Ranges { .. } => seat.word.store(Span::EMPTY.pack(), Release),
            Claims::Shared { next, end, .. } => next.store(*end, Relaxed),
            Claims::Hands { .. } => pace.hand = None,
        }
    }

    /// Iterations that a thief could take from the participant in `seat` now.
    pub(crate) fn left(&self, seat: &Seat) -> usize {
        match self {
            Claims::Ranges { unit, .. } => {
                let span = Span::unpack(seat.word.load(Relaxed));
                (span.len() as usize).saturating_mul(*unit)
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

    /// Whether anything is left to claim.
    pub(crate) fn any(&self, seats: &[CachePadded<Seat>]) -> bool {
        seats.iter().any(|seat| self.left(seat) > 0)
    }
}

fn take_front(seat: &Seat, units: u32) -> Option<Span> {
    let mut word = seat.word.load(Acquire);
    loop {
        let span = Span::unpack(word);
        if span.len() == 0 {
            return None;
        }
        // Towards the end of the range ever less, so that a thief finds something to the last.
        let (taken, rest) = span.take(units.min(span.len().div_ceil(4)));
        match seat
            .word
            .compare_exchange_weak(word, rest.pack(), AcqRel, Acquire)
        {
            Ok(_) => return Some(taken),
            Err(seen) => word = seen,
        }
    }
}

/// Moves the back half of the longest range to the thief's seat; false if all are empty.
fn steal(seats: &[CachePadded<Seat>], thief: usize, start: u64, align: u32) -> bool {
    loop {
        let longest = (0..seats.len())
            .filter(|&seat| seat != thief)
            .map(|seat| (seat, seats[seat].word.load(Acquire)))
            .max_by_key(|&(_, word)| Span::unpack(word).len());
        let Some((victim, word)) = longest else {
            return false;
        };
        let span = Span::unpack(word);
        if span.len() == 0 {
            return false;
        }
        let (kept, stolen) = span.halve(start, align);
        let moved = seats[victim]
            .word
            .compare_exchange(word, kept.pack(), AcqRel, Relaxed);
        if moved.is_ok() {
            // Only its owner fills an empty seat.
            seats[thief].word.store(stolen.pack(), Release);
            return true;
        }
    }
}
