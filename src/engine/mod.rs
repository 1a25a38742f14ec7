//! The engine: runs one loop, on the caller alone or shared, and combines its partial results.
//!
//! The caller runs the loop at once, in growing batches, and looks at the clock between them. A loop
//! that ends before a wake would have paid disturbs nobody. Else it is published: a frame is opened to the
//! pool, participants claim chunks by the schedule, and each keeps the partial result of its contiguous
//! runs of iterations, the *segments*. Neighbouring segments merge in iteration order.
//!
//! `limit` is the index of the first iteration known to leave the loop, by an exit or a panic. Iterations
//! before it all run, because one of them may leave still earlier; those after it are skipped. So the exit
//! that wins is the serial loop's, whatever the schedule.

mod claim;
mod ordered;

use std::ops::{ControlFlow, Range};
use std::time::{Duration, Instant};

use crate::pool::frame::{Closed, Frame, Help};
use crate::pool::registry::Registry;
use crate::pool::unwind::{Payload, catch, discard};
use crate::pool::{current, current_if_made};
use crate::schedule::Schedule;
use crate::sync::{AcqRel, Acquire, Arc, AtomicUsize, Mutex, lock};
use claim::{Claims, Pace};
use ordered::{Ordered, Piece};

/// What a loop does with its iterations.
pub(crate) trait Body: Sync {
    /// Scratch of one participant.
    type Scratch;
    /// The partial result of a contiguous run of iterations.
    type Segment: Send;

    /// Whether segments carry anything to merge.
    const MERGES: bool = true;
    /// Whether an exit stands only if no earlier iteration exits; else any exit ends the loop at once.
    const FIRST_EXIT: bool = true;
    /// Cuts between segments are cheapest at multiples of this.
    const ALIGN: usize = 1;

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

/// The clauses of a loop, as the user gave them.
#[derive(Clone, Default)]
pub(crate) struct Clauses {
    pub(crate) registry: Option<Arc<Registry>>,
    /// 0: as many as the pool has.
    pub(crate) num_threads: usize,
    pub(crate) schedule: Schedule,
    /// 0 and 1 mean the same.
    pub(crate) min_chunk: usize,
    pub(crate) serial: bool,
}

impl std::fmt::Debug for Clauses {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Clauses")
            .field("num_threads", &self.num_threads)
            .field("schedule", &self.schedule)
            .field("min_chunk", &self.min_chunk)
            .field("serial", &self.serial)
            .finish_non_exhaustive()
    }
}

/// Below this the caller runs on whatever is left: the clock has not seen enough.
const TRIAL: Duration = Duration::from_micros(2);
/// Worth sharing with a worker that is awake already.
const WORTH_FREE: Duration = Duration::from_micros(6);
/// Worth making the global pool for.
const WORTH_POOL: Duration = Duration::from_micros(200);

/// How long an eager pool's loop waits for its first helper.
const EAGER_WAIT: Duration = Duration::from_millis(1);

/// Runs iterations `0..len` of `body`; the merged segment of all that counts.
///
/// # Panics
///
/// Rethrows the panic of the first iteration in loop order, unless an earlier one exits.
pub(crate) fn run<B: Body>(clauses: &Clauses, len: usize, body: &B) -> B::Segment {
    let schedule = match clauses.schedule {
        Schedule::Runtime => Schedule::from_env().unwrap_or_else(|error| panic!("{error}")),
        schedule => schedule,
    };
    let _entered = clauses.registry.as_ref().map(|registry| registry.install());
    let mut segment = body.segment(0);
    if len == 0 {
        return segment;
    }
    let mut scratch = body.scratch();
    let mut at = 0;
    if clauses.serial || clauses.num_threads == 1 || len == 1 {
        let _ = body.run(&mut scratch, &mut segment, 0..len, &mut at);
        return segment;
    }

    let mut pace = Pace::default();
    if let Some(registry) = current_if_made().filter(|registry| registry.eager) {
        let seats = participants(&registry, clauses);
        if seats > 1 {
            let schedule = match schedule {
                Schedule::Auto => Schedule::Dynamic(1),
                schedule => schedule,
            };
            let prefix = Prefix {
                scratch,
                segment,
                done: 0,
                pace,
            };
            return share(&registry, seats, schedule, clauses, len, body, prefix);
        }
    }
    let mut clock = Instant::now();
    let mut elapsed = Duration::ZERO;
    let mut batch = 0..clauses.min_chunk.clamp(1, len);
    loop {
        let flow = body.run(&mut scratch, &mut segment, batch.clone(), &mut at);
        let done = batch.end;
        if flow.is_break() || done == len {
            return segment;
        }
        let now = Instant::now();
        elapsed += now - clock;
        // The last batch says more about what is left than the first ones.
        pace.record(batch.len(), now - clock);
        clock = now;
        let left = Duration::from_nanos((pace.cost * (len - done) as f64) as u64);
        if elapsed >= TRIAL
            && let Some(registry) = worth_sharing(left)
        {
            let seats = participants(&registry, clauses);
            if seats > 1 {
                let prefix = Prefix {
                    scratch,
                    segment,
                    done,
                    pace,
                };
                return share(&registry, seats, schedule, clauses, len, body, prefix);
            }
        }
        batch = done..done + pace.batch().max(clauses.min_chunk).min(len - done);
    }
}

fn participants(registry: &Registry, clauses: &Clauses) -> usize {
    match clauses.num_threads {
        0 => registry.num_threads(),
        asked => asked.min(registry.num_threads()),
    }
}

/// The pool to share with, if its help would come in time for `left`, the time that is left.
fn worth_sharing(left: Duration) -> Option<Arc<Registry>> {
    if left < WORTH_FREE {
        return None;
    }
    let registry = match current_if_made() {
        Some(registry) => registry,
        None if left >= WORTH_POOL => current(),
        None => return None,
    };
    worth_waking(&registry, left).then_some(registry)
}

fn worth_waking(registry: &Registry, left: Duration) -> bool {
    let sleep = &registry.sleep;
    if sleep.has_spinners() {
        return left >= WORTH_FREE;
    }
    // Two share what is left once the second runs: half of it is saved, less the waker's cost and
    // half of the delay.
    left >= 2 * sleep.wake_cost() + sleep.wake_latency() + WORTH_FREE
}

/// What the caller has done before the loop is shared.
struct Prefix<B: Body> {
    scratch: B::Scratch,
    segment: B::Segment,
    done: usize,
    pace: Pace,
}

/// Runs the rest of a loop with the pool's help.
fn share<B: Body>(
    registry: &Arc<Registry>,
    seats: usize,
    schedule: Schedule,
    clauses: &Clauses,
    len: usize,
    body: &B,
    prefix: Prefix<B>,
) -> B::Segment {
    let frame = Closed::obtain(registry);
    let left = prefix.done..len;
    let places = &frame.seats()[..seats];
    let shared = Shared {
        body,
        claims: Claims::new(schedule, left, places, B::ALIGN, clauses.min_chunk),
        seats,
        limit: AtomicUsize::new(usize::MAX),
        ordered: Ordered::default(),
        panic: Mutex::new(None),
    };
    frame.open(&shared, |frame| {
        let mut participant = Participant {
            seat: 0,
            scratch: Some(prefix.scratch),
            // A piece of no iterations would stand at the start of another one.
            piece: (prefix.done > 0).then_some(Piece {
                start: 0,
                end: prefix.done,
                segment: prefix.segment,
            }),
            pace: prefix.pace,
        };
        frame.offer();
        if registry.eager {
            let deadline = Instant::now() + EAGER_WAIT;
            while frame.helpers() == 0 && Instant::now() < deadline {
                std::thread::yield_now();
            }
        }
        loop {
            shared.participate(frame, &mut participant);
            // A thief may be between taking a range and showing it.
            if !frame.linger(|| shared.claims.any(&frame.seats()[..seats])) {
                break;
            }
        }
    });
    shared.finish()
}

/// A loop that participants share.
struct Shared<'l, B: Body> {
    body: &'l B,
    claims: Claims,
    /// The most participants, the caller among them.
    seats: usize,
    limit: AtomicUsize,
    ordered: Ordered<B::Segment>,
    /// The panic of the first iteration in loop order, as far as is known.
    panic: Mutex<Option<(usize, Payload)>>,
}

/// One thread's part in a shared loop.
struct Participant<B: Body> {
    seat: usize,
    scratch: Option<B::Scratch>,
    piece: Option<Piece<B::Segment>>,
    pace: Pace,
}

impl<B: Body> Shared<'_, B> {
    /// Claims and runs chunks until none is left.
    fn participate(&self, frame: &Arc<Frame>, participant: &mut Participant<B>) {
        let seats = &frame.seats()[..self.seats];
        let mut clock = Instant::now();
        while let Some(mut range) = self
            .claims
            .next(seats, participant.seat, &mut participant.pace)
        {
            loop {
                // Others may find an earlier end of the loop at any time.
                let end = range.end.min(self.limit.load(Acquire));
                if range.start >= end {
                    break;
                }
                let batch = participant.pace.batch().min(end - range.start);
                let middle = range.start + batch;
                self.run_batch(participant, range.start..middle);
                range.start = middle;
                let now = Instant::now();
                participant.pace.record(batch, now - clock);
                clock = now;
                self.call_for_help(frame, participant);
            }
            if range.start < range.end {
                let seat = &frame.seats()[participant.seat];
                self.claims.abandon(seat, &mut participant.pace);
            }
        }
        if let Some(piece) = participant.piece.take() {
            self.flush(piece);
        }
    }

    fn run_batch(&self, participant: &mut Participant<B>, range: Range<usize>) {
        let mut at = range.start;
        let result = catch(|| {
            let Participant { scratch, piece, .. } = participant;
            if B::MERGES
                && let Some(done) = piece.take_if(|piece| piece.end != range.start)
            {
                self.flush(done);
            }
            let scratch = scratch.get_or_insert_with(|| self.body.scratch());
            let piece = piece.get_or_insert_with(|| Piece {
                start: range.start,
                end: range.start,
                segment: self.body.segment(range.start),
            });
            let flow = self
                .body
                .run(scratch, &mut piece.segment, range.clone(), &mut at);
            // After an exit the piece ends at it, so that nothing later can join.
            piece.end = if flow.is_break() { at } else { range.end };
            flow
        });
        match result {
            Ok(ControlFlow::Continue(())) => {}
            Ok(ControlFlow::Break(())) => {
                let limit = if B::FIRST_EXIT { at } else { 0 };
                self.limit.fetch_min(limit, AcqRel);
            }
            Err(payload) => {
                discard(participant.piece.take());
                self.panicked(at, payload);
            }
        }
    }

    /// Offers a ticket if another worker would be worth its wake.
    fn call_for_help(&self, frame: &Arc<Frame>, participant: &Participant<B>) {
        if frame.is_queued() || frame.helpers() + 1 >= self.seats || !frame.registry().has_room() {
            return;
        }
        let left = self.claims.left(&frame.seats()[participant.seat]);
        let left = Duration::from_nanos((left as f64 * participant.pace.cost) as u64);
        if worth_waking(frame.registry(), left) {
            frame.offer();
        }
    }

    fn flush(&self, piece: Piece<B::Segment>) {
        if !B::MERGES {
            return;
        }
        let start = piece.start;
        let merge = |left: &mut B::Segment, right| self.body.merge(left, right);
        if let Err((at, payload)) = self.ordered.insert(piece, merge) {
            self.panicked(at.min(start), payload);
        }
    }

    fn panicked(&self, at: usize, payload: Payload) {
        self.limit.fetch_min(at, AcqRel);
        let mut panic = lock(&self.panic);
        let late = match &*panic {
            Some((first, _)) if *first <= at => Some((at, payload)),
            _ => panic.replace((at, payload)),
        };
        drop(panic);
        discard(late);
    }

    /// After all participants have left: the result, or the panic that the serial loop would show.
    fn finish(self) -> B::Segment {
        let limit = self.limit.into_inner();
        let panic = self.panic.into_inner();
        let panic = panic.unwrap_or_else(std::sync::PoisonError::into_inner);
        let (first, rest) = self.ordered.into_first();
        discard(rest);
        match panic {
            Some((at, payload)) if at <= limit => {
                discard(first);
                std::panic::resume_unwind(payload)
            }
            hidden => discard(hidden),
        }
        first.unwrap_or_else(|| self.body.segment(0))
    }
}

impl<B: Body> Help for Shared<'_, B> {
    fn help(&self, frame: &Arc<Frame>) {
        let Some(seat) = frame.sit(self.seats) else {
            return;
        };
        let mut participant = Participant {
            seat,
            scratch: None,
            piece: None,
            pace: Pace::default(),
        };
        self.participate(frame, &mut participant);
        frame.rise(seat);
        discard(participant.scratch);
    }
}
