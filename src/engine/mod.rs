#![doc = include_str!("README.md")]

pub(crate) mod claim;
mod history;
#[cfg(all(test, loom))]
mod models;
mod ordered;

use std::ops::{ControlFlow, Range};
use std::time::{Duration, Instant};

use crate::clock;
use crate::policy::{Cuts, Pace, TRIAL, WORTH_FREE, WORTH_POOL};
use crate::pool::deferred::Deferred;
use crate::pool::frame::{Closed, Help, Inside};
use crate::pool::registry::{Registry, any_eager, any_single};
use crate::pool::unwind::{Payload, catch, discard};
use crate::pool::{current, current_if_made};
use crate::schedule::Schedule;
use crate::sync::{Arc, AtomicUsize, Mutex, Relaxed, lock, plain};
use claim::{Claims, Turn};
use history::Loop;
use ordered::{Ordered, Piece};

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
    fn head(&self) -> usize {
        0
    }
    /// Where two participants' segments may meet. Batches of one participant end anywhere.
    #[inline(always)]
    fn cuts(&self) -> Cuts {
        Cuts::ANYWHERE
    }
    /// What a participant does besides its iterations, in nanoseconds; only if that is much. The head has taken this long.
    fn joining(&self, _head: u64) -> u64 {
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
    /// Whether any exit ends the loop at once; else one stands only if no earlier iteration exits.
    pub(crate) any_exit: bool,
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

/// How long an eager pool's loop waits for its first helper; under Miri one takes long to come.
const EAGER_WAIT: Duration = Duration::from_millis(if cfg!(miri) { 100 } else { 1 });

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
    let _entered = clauses.registry.as_ref().map(|registry| {
        Deferred::open_all();
        registry.install()
    });
    let mut segment = body.segment(0);
    if len == 0 {
        return segment;
    }
    let mut scratch = body.scratch();
    let mut at = 0;
    let (head, cuts) = (body.head(), body.cuts());
    if clauses.serial || clauses.num_threads == 1 || len <= cuts.only || is_alone() {
        let _ = body.run(&mut scratch, &mut segment, 0..len, &mut at);
        return segment;
    }
    let mut prefix = Prefix {
        scratch,
        segment,
        done: 0,
        pace: Pace::default(),
        work: 0,
    };
    let (this, expected) = Loop::recall(run::<B> as fn(&_, _, &_) -> _ as usize, len);
    let mut plan = Plan {
        schedule,
        clauses,
        len,
        cuts,
        joining: body.joining(0).saturating_mul(2),
        this,
    };
    let remembered = Pace::remembered(expected, len);
    // The work of a loop that is dear to join was in good part the joining, and says little.
    let expected = match head == 0 && plan.joining == 0 && remembered.can_share(0, len, cuts) {
        true => expected,
        false => 0,
    };
    if head == 0
        && let Some(registry) = at_once(expected)
        && plan.seats(&registry) > 1
    {
        prefix.pace = remembered;
        return plan.share(&registry, body, prefix);
    }

    let start = clock::now();
    let mut clock = start;
    // As many iterations as took too short a time, when the loop last ran, to be worth a look at the clock.
    let usual = match head == 0 && plan.joining == 0 {
        true => this.dearest.map_or(0, Pace::trial),
        false => 0,
    };
    let mut batch = clauses.min_chunk.max(head).max(usual).clamp(1, len);
    let mut asked = false;
    loop {
        let range = prefix.done..prefix.done + batch;
        let flow = body.run(&mut prefix.scratch, &mut prefix.segment, range, &mut at);
        let is_first = prefix.done == 0;
        prefix.done += batch;
        let ends = flow.is_break() || prefix.done == len;
        if ends && !is_first {
            // The last batch needs no clock.
            this.remember(prefix.work + prefix.pace.time(batch));
            return prefix.segment;
        }
        let now = clock::now();
        if ends {
            this.remember(now.saturating_sub(start));
            return prefix.segment;
        }
        prefix.pace.record(batch, now.saturating_sub(clock));
        prefix.work = now.saturating_sub(start);
        clock = now;
        if head > 0 && prefix.done == batch {
            plan.cuts = body.cuts();
            plan.joining = body.joining(prefix.work).saturating_mul(2);
            if let Some(registry) = at_once(0)
                && plan.seats(&registry) > 1
            {
                return plan.share(&registry, body, prefix);
            }
            if plan.joining == u64::MAX || len <= plan.cuts.only {
                let rest = prefix.done..len;
                let _ = body.run(&mut prefix.scratch, &mut prefix.segment, rest, &mut at);
                return prefix.segment;
            }
        }
        // Half of what is left is saved, at the price of what it takes to join.
        let left = prefix.pace.time(len - prefix.done);
        let left = left.saturating_sub(plan.joining);
        if prefix.work >= plan.joining.saturating_add(TRIAL)
            && left >= WORTH_FREE
            && prefix.pace.can_share(prefix.done, len, plan.cuts)
        {
            let first = !std::mem::replace(&mut asked, true);
            let in_row = |price| history::saves(start, now, left, price);
            if let Some(registry) = worth_sharing(left, first.then_some(in_row))
                && plan.seats(&registry) > 1
            {
                return plan.share(&registry, body, prefix);
            }
        }
        let next = prefix.pace.next(prefix.done);
        batch = next.max(clauses.min_chunk).min(len - prefix.done);
    }
}

/// Whether the current pool has no second thread.
#[inline]
fn is_alone() -> bool {
    any_single() && current_if_made().is_some_and(|registry| registry.num_threads() == 1)
}

/// The pool to share a loop with before it begins: because it is eager; or because the loop can be expected to be worth sharing
/// with a worker that looks for work, or even so heavy that a wake is a trifle.
#[inline]
fn at_once(expected: u64) -> Option<Arc<Registry>> {
    if expected < WORTH_FREE && !any_eager() {
        return None;
    }
    let ready = |registry: &Arc<Registry>| {
        let help = || registry.sleep.has_spinners() || registry.sleep.price().is_trifle(expected);
        let eager = registry.eager && !registry.has_ended();
        eager || expected >= WORTH_FREE && registry.has_room(expected) && help()
    };
    current_if_made().filter(ready)
}

/// The pool to share with, if its help would come in time for `left`, the time that is left; or if, in a row of such loops, help
/// of some price would, which is asked once for each loop.
fn worth_sharing(left: u64, in_row: Option<impl FnOnce(u64) -> bool>) -> Option<Arc<Registry>> {
    let Some(registry) = current_if_made() else {
        // What help could have saved so far, whatever went on between the loops.
        static LOST: plain::AtomicU64 = plain::AtomicU64::new(0);
        in_row?;
        let lost = LOST.fetch_add(left / 2, Relaxed).saturating_add(left);
        return (lost >= WORTH_POOL).then(current);
    };
    if !registry.has_room(left) {
        return None;
    }
    let sleep = &registry.sleep;
    if sleep.is_worth_calling(left) {
        return Some(registry);
    }
    let pays = in_row?(sleep.price().of_row());
    if !pays {
        sleep.doubt();
    }
    pays.then_some(registry)
}

/// What the caller has done before the loop is shared.
struct Prefix<B: Body> {
    scratch: B::Scratch,
    segment: B::Segment,
    done: usize,
    pace: Pace,
    /// Nanoseconds that it took.
    work: u64,
}

/// How to run a loop.
struct Plan<'c> {
    schedule: Schedule,
    clauses: &'c Clauses,
    len: usize,
    cuts: Cuts,
    /// Nanoseconds for two of [`Body::joining`].
    joining: u64,
    this: Loop,
}

impl Plan<'_> {
    /// The most participants, the caller among them.
    fn seats(&self, registry: &Registry) -> usize {
        match self.clauses.num_threads {
            0 => registry.num_threads(),
            asked => asked.min(registry.num_threads()),
        }
    }

    /// Runs the rest of a loop with the pool's help.
    fn share<B: Body>(&self, registry: &Arc<Registry>, body: &B, prefix: Prefix<B>) -> B::Segment {
        body.share(&prefix.segment);
        Deferred::open_all();
        let frame = Closed::obtain(registry);
        let seats = self.seats(registry);
        let schedule = match self.schedule {
            Schedule::Auto if registry.eager => Schedule::Dynamic(1),
            schedule => schedule,
        };
        // What a cut has to come before stays with the caller.
        let cut = self.cuts.next(prefix.done, self.len);
        let places = &frame.seats()[..seats];
        let shared = Shared {
            body,
            claims: Claims::new(
                schedule,
                cut..self.len,
                places,
                self.cuts,
                self.clauses.min_chunk,
            ),
            seats,
            any_exit: self.clauses.any_exit,
            joining: self.joining,
            pace: prefix.pace.hearsay(),
            work: plain::AtomicU64::new(prefix.work),
            limit: AtomicUsize::new(usize::MAX),
            ordered: Ordered::default(),
            panic: Mutex::new(None),
        };
        frame.open(&shared, |inside| {
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
                claimed: prefix.done..cut,
            };
            inside.offer();
            if registry.eager {
                let deadline = Instant::now() + EAGER_WAIT;
                while inside.helpers() == 0 && Instant::now() < deadline {
                    std::thread::yield_now();
                }
            }
            loop {
                shared.participate(inside, &mut participant);
                // A thief may be between taking a range and showing it.
                if !inside.linger(|| {
                    shared
                        .claims
                        .any(&inside.seats()[..seats], &participant.pace)
                }) {
                    break;
                }
            }
        });
        self.this.remember(shared.work.load(Relaxed));
        shared.finish()
    }
}

/// A loop that participants share.
struct Shared<'l, B: Body> {
    body: &'l B,
    claims: Claims,
    /// The most participants, the caller among them.
    seats: usize,
    /// As [`Clauses::any_exit`].
    any_exit: bool,
    /// As [`Plan::joining`].
    joining: u64,
    /// What helpers are told of the iterations' cost.
    pace: Pace,
    /// Nanoseconds, summed over the participants.
    work: plain::AtomicU64,
    /// No iteration from here on counts. Orders nothing: pieces and panics have locks of their own.
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
    /// What it has claimed and not yet run.
    claimed: Range<usize>,
}

impl<B: Body> Shared<'_, B> {
    /// Runs what the participant has claimed, then claims and runs chunks until none is left.
    fn participate(&self, inside: Inside<'_>, participant: &mut Participant<B>) {
        let seats = &inside.seats()[..self.seats];
        let seat = participant.seat;
        let start = clock::now();
        let mut clock = start;
        let mut turn = Turn::default();
        loop {
            let rest = Some(std::mem::take(&mut participant.claimed));
            let next = || self.claims.next(seats, seat, &participant.pace, &mut turn);
            let Some(mut range) = rest.filter(|rest| !rest.is_empty()).or_else(next) else {
                break;
            };
            loop {
                // Others may find an earlier end of the loop at any time.
                let end = range.end.min(self.limit.load(Relaxed));
                if range.start >= end {
                    break;
                }
                let batch = participant.pace.batch().min(end - range.start);
                let middle = range.start + batch;
                self.run_batch(participant, range.start..middle);
                inside.assert_whole();
                range.start = middle;
                let now = clock::now();
                let time = now.saturating_sub(clock);
                participant.pace.record(batch, time);
                clock = now;
                if inside.helpers() + 1 < self.seats {
                    let left = self.claims.left(&seats[seat], &participant.pace);
                    let left = participant.pace.time(left);
                    inside.call_for_help(left.saturating_sub(self.joining));
                }
            }
            if range.start < range.end {
                self.claims.abandon(&seats[seat], &mut turn);
            }
        }
        self.work.fetch_add(clock.saturating_sub(start), Relaxed);
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
                let limit = if self.any_exit { 0 } else { at };
                self.limit.fetch_min(limit, Relaxed);
            }
            Err(payload) => {
                discard(participant.piece.take());
                self.panicked(at, payload);
            }
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
        self.limit.fetch_min(at, Relaxed);
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
    fn help(&self, inside: Inside<'_>) {
        let Some(seat) = inside.sit(self.seats) else {
            return;
        };
        let mut participant = Participant {
            seat,
            scratch: None,
            piece: None,
            pace: self.pace,
            claimed: 0..0,
        };
        self.participate(inside, &mut participant);
        inside.rise(seat);
        discard(participant.scratch);
    }
}
