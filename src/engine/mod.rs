#![doc = include_str!("README.md")]

mod body;
pub(crate) mod claims;
mod clauses;
mod history;
mod merge;
#[cfg(all(test, loom))]
mod models;
mod shared_loop;

use std::ops::Range;
use std::time::{Duration, Instant};

pub(crate) use body::Body;
pub(crate) use clauses::Clauses;

use crate::cost_model::{
    CostEstimate, Cuts, MIN_POOL_NS, MIN_SHARE_NS, MIN_TRIAL_NS, UpdateInterval,
};
use crate::observe::{self, LoopRun, Observed, PoolState, Site, WhyAlone};
use crate::pool::deferred::Deferred;
use crate::pool::member::Membership;
use crate::pool::registry::{Registry, any_eager};
use crate::pool::team::Closed;
use crate::pool::{current, current_if_made, is_alone};
use crate::schedule::Schedule;
use crate::sys::clock;
use crate::sys::sync::{Arc, AtomicUsize, Mutex, Relaxed, plain};
use body::{AnyBody, AnyPart, BodyPart, Partial};
use claims::Claims;
use history::Loop;
use merge::PendingPieces;
use shared_loop::{Participant, SharedLoop};

/// How long a loop of an eager pool waits for its first helper; under Miri a helper takes long to arrive.
const EAGER_WAIT: Duration = Duration::from_millis(if cfg!(miri) { 100 } else { 1 });

/// Runs iterations `0..len` of `body`, and stores in `segment` their merged result, without the iterations after an exit. The segment may be
/// large, so it is written in place and not returned.
///
/// # Panics
///
/// Rethrows the panic of the first iteration in loop order, unless an earlier one exits.
#[inline]
pub(crate) fn run<B: Body>(
    clauses: &Clauses,
    len: usize,
    body: &B,
    segment: &mut Option<B::Segment>,
) {
    let mut part = BodyPart::new(body, segment);
    // There is nothing to plan, and planning would take longer than one light iteration does.
    if len <= 1 && clauses.kept.is_nothing() && clauses.schedule != Schedule::Runtime {
        part.begin(0);
        if len == 1 {
            let _member = Membership::of(0);
            let _ = part.run(0..1, &mut 0);
        }
        return;
    }
    let plan = Plan {
        clauses,
        schedule: clauses.schedule,
        len,
        code: BodyPart::<B>::code(),
        trial: body.trial(),
        cuts: body.cuts(),
        joining: body.joining(0),
        merges: B::MERGES,
        in_order: B::IN_ORDER,
        work: body,
    };
    if let Some(whole) = plan.run(&mut part)
        && B::MERGES
    {
        // SAFETY: `plan.run` returns a segment that the parts of this loop have made, and `part` is one of them.
        unsafe { part.take(whole) };
    }
    if segment.is_none() {
        *segment = Some(body.segment(0));
    }
}

/// The decisions about one loop: how it is to be run.
struct Plan<'l> {
    clauses: &'l Clauses,
    schedule: Schedule,
    len: usize,
    /// The address that identifies the loop, see [`BodyPart::code`].
    code: usize,
    /// See [`Body::trial`].
    trial: usize,
    cuts: Cuts,
    /// See [`Body::joining`].
    joining: u64,
    /// See [`Body::MERGES`].
    merges: bool,
    /// See [`Body::IN_ORDER`].
    in_order: bool,
    work: &'l dyn AnyBody,
}

/// The iterations that the caller has run before the loop is shared.
#[derive(Default)]
struct Prefix {
    done: usize,
    estimate: CostEstimate,
    interval: UpdateInterval,
    /// Time that these iterations took, in nanoseconds.
    work: u64,
}

impl<'l> Plan<'l> {
    /// Runs the loop. Returns its merged segment, or `None` if the result is the segment that `part` has in hand.
    fn run(self, part: &mut dyn AnyPart<'l>) -> Option<Partial<'l>> {
        match observe::is_on() {
            true => self.run_observed(part),
            false => self.run_with(part, None),
        }
    }

    /// As [`run`](Self::run), for a report, or to tell how far the loop is.
    #[cold]
    #[inline(never)]
    fn run_observed(self, part: &mut dyn AnyPart<'l>) -> Option<Partial<'l>> {
        let observed = Observed::begin(self.len, self.clauses.kept.progress(), || self.describe());
        self.run_with(part, observed.run())
    }

    /// Inlined, so that the code of a loop that is not observed has no part in it.
    #[inline(always)]
    fn run_with(
        mut self,
        part: &mut dyn AnyPart<'l>,
        observed: Option<&plain::Arc<LoopRun>>,
    ) -> Option<Partial<'l>> {
        if let Schedule::Runtime = self.schedule {
            self.schedule = Schedule::from_env().unwrap_or_else(|error| panic!("{error}"));
        }
        let Plan {
            clauses,
            len,
            trial,
            ..
        } = self;
        let _entered = clauses.kept.registry().map(|registry| {
            Deferred::open_all();
            registry.install()
        });
        let _member = Membership::of(0);
        part.begin(0);
        let mut at = 0;
        let is_serial = clauses.serial || clauses.num_threads == 1;
        if is_serial || len <= self.cuts.only || is_alone() {
            if let Some(run) = observed {
                run.is_alone(match is_serial {
                    true => WhyAlone::Clause,
                    false if is_alone() => WhyAlone::OneThread,
                    false => WhyAlone::OnePiece,
                });
            }
            if len > 0 {
                self.run_alone(part, 0..len, &mut at, observed);
            }
            return None;
        }
        let (this, expected) = Loop::recall(self.code, len);
        let remembered = CostEstimate::remembered(expected, len);
        // A loop that is expensive to join spent much of its measured work on joining, so that time says little about its iterations.
        let is_plain = trial == 0 && self.joining == 0;
        // How long threads waited for their turns says nothing about iterations.
        let is_plain = is_plain && !self.in_order;
        let expected = match is_plain && remembered.can_share(0, len, self.cuts) {
            true => expected,
            false => 0,
        };
        let mut prefix = Prefix::default();
        if trial == 0
            && let Some(registry) = at_once(expected)
            && self.members(&registry) > 1
        {
            prefix.estimate = remembered;
            return self.share(&registry, part, prefix, this, observed);
        }

        let start = clock::now();
        let mut clock = start;
        // Begin with a first batch that should take less than `MIN_TRIAL_NS`, by the more expensive of the last two runs.
        let usual = match is_plain {
            true => this
                .dearest
                .map_or(0, |cost| cost.rounded(0, cost.trial(), self.cuts.group)),
            false => 0,
        };
        let mut batch = clauses.min_chunk.max(trial).max(usual).clamp(1, len);
        let mut asked = false;
        loop {
            let flow = part.run(prefix.done..prefix.done + batch, &mut at);
            let is_first = prefix.done == 0;
            prefix.done += batch;
            let ends = flow.is_break() || prefix.done == len;
            if let (Some(run), true) = (observed, flow.is_break()) {
                run.is_left();
            }
            if ends && !is_first {
                // The last batch is not timed: the estimate is good enough.
                this.remember(prefix.work + prefix.estimate.time(batch));
                return None;
            }
            let now = clock::now();
            if ends {
                this.remember(now.saturating_sub(start));
                return None;
            }
            let before = prefix.estimate;
            let time = now.saturating_sub(clock);
            prefix.estimate.record(batch, time);
            prefix.interval.record(part.updates(), time);
            if let Some(run) = observed {
                self.note(run, &prefix, batch, time);
            }
            prefix.work = now.saturating_sub(start);
            clock = now;
            if trial > 0 && prefix.done == batch {
                self.cuts = self.work.cuts();
                self.joining = self.work.joining(prefix.work);
                if let Some(registry) = at_once(0)
                    && self.members(&registry) > 1
                {
                    return self.share(&registry, part, prefix, this, observed);
                }
                if self.joining == u64::MAX || len <= self.cuts.only {
                    if let Some(run) = observed {
                        run.is_alone(match self.joining {
                            u64::MAX => WhyAlone::LightUpdates,
                            _ => WhyAlone::OnePiece,
                        });
                    }
                    self.run_alone(part, prefix.done..len, &mut at, observed);
                    return None;
                }
            }
            // Sharing saves half of the time that is left, less the time that joining takes.
            let joining = self.joining.saturating_mul(2);
            let left = prefix.estimate.time(len - prefix.done);
            let left = left.saturating_sub(joining);
            if prefix.work >= joining.saturating_add(MIN_TRIAL_NS)
                && left >= MIN_SHARE_NS
                && prefix.estimate.can_share(prefix.done, len, self.cuts)
                && prefix.interval.is_worth_noting()
                && (!self.in_order || prefix.estimate.is_worth_ordering(&before))
            {
                let first = !std::mem::replace(&mut asked, true);
                let in_row = |price| history::saves(start, now, left, price);
                if let Some(registry) = worth_sharing(left, first.then_some(in_row))
                    && self.members(&registry) > 1
                {
                    return self.share(&registry, part, prefix, this, observed);
                }
            }
            let next = prefix.estimate.next(prefix.done, self.cuts.group);
            batch = next.max(clauses.min_chunk).min(len - prefix.done);
        }
    }

    /// Runs iterations that nobody helps with.
    #[inline(always)]
    fn run_alone(
        &self,
        part: &mut dyn AnyPart<'l>,
        range: Range<usize>,
        at: &mut usize,
        observed: Option<&plain::Arc<LoopRun>>,
    ) {
        match observed {
            Some(run) if run.has_progress() => self.run_in_batches(part, range, at, run),
            _ => drop(part.run(range, at)),
        }
    }

    /// Runs iterations that nobody helps with, and tells how far they are.
    #[cold]
    fn run_in_batches(
        &self,
        part: &mut dyn AnyPart<'l>,
        range: Range<usize>,
        at: &mut usize,
        run: &LoopRun,
    ) {
        let mut estimate = CostEstimate::default();
        let mut done = range.start;
        while done < range.end {
            let batch = estimate.next(done, self.cuts.group).min(range.end - done);
            let start = clock::now();
            if part.run(done..done + batch, at).is_break() {
                return run.is_left();
            }
            done += batch;
            let time = clock::since(start);
            estimate.record(batch, time);
            run.batch(done - batch..done, time);
        }
    }

    /// Describes the loop for a report.
    #[cold]
    fn describe(&self) -> (Site, PoolState, bool) {
        let site = Site {
            location: self.clauses.location,
            code: self.code,
            roles: self.clauses.roles,
        };
        let registry = self.clauses.kept.registry().cloned();
        let registry = registry.or_else(current_if_made);
        let pool = registry.map_or(PoolState::default(), |registry| PoolState {
            threads: self.members(&registry),
            worth: registry.sleep.price().of_row() + MIN_SHARE_NS,
        });
        let is_scheduled = !matches!(self.schedule, Schedule::Auto);
        (site, pool, is_scheduled)
    }

    /// Tells a report of the last batch, which took `time`, and of why the loop would not be shared after it.
    #[cold]
    fn note(&self, run: &LoopRun, prefix: &Prefix, batch: usize, time: u64) {
        run.batch(prefix.done - batch..prefix.done, time);
        let left = prefix.estimate.time(self.len - prefix.done);
        if left >= MIN_SHARE_NS {
            let can_share = prefix.estimate.can_share(prefix.done, self.len, self.cuts);
            run.is_alone(match can_share {
                _ if !prefix.interval.is_worth_noting() => WhyAlone::LightUpdates,
                true => WhyAlone::NoThread,
                false => WhyAlone::OnePiece,
            });
        }
    }

    /// Returns the maximum number of participants, including the caller.
    fn members(&self, registry: &Registry) -> usize {
        match self.clauses.num_threads {
            0 => registry.num_threads(),
            asked => asked.min(registry.num_threads()),
        }
    }

    /// Runs the rest of a loop with the pool's help.
    fn share(
        &self,
        registry: &Arc<Registry>,
        part: &mut dyn AnyPart<'l>,
        prefix: Prefix,
        this: Loop,
        observed: Option<&plain::Arc<LoopRun>>,
    ) -> Option<Partial<'l>> {
        if let Some(run) = observed {
            run.is_shared(prefix.done, prefix.work);
        }
        part.share();
        Deferred::open_all();
        let team = Closed::obtain(registry);
        let members = self.members(registry);
        let chunk = (prefix.estimate).ordered_chunk(self.len - prefix.done, members, self.cuts);
        let schedule = match self.schedule {
            Schedule::Dynamic(_) | Schedule::Guided(_) => self.schedule,
            // The others do not hand out iterations in loop order.
            _ if self.in_order => Schedule::Dynamic(chunk),
            Schedule::Auto if registry.eager => Schedule::Dynamic(1),
            schedule => schedule,
        };
        // The iterations up to the next cut stay with the caller.
        let cut = self.cuts.next(prefix.done, self.len);
        let cut = match self.in_order && chunk == self.cuts.best {
            true => cut.next_multiple_of(chunk).min(self.len),
            false => cut,
        };
        let places = &team.members()[..members];
        let shared = SharedLoop {
            body: self.work,
            merges: self.merges,
            claims: Claims::new(
                schedule,
                cut..self.len,
                places,
                self.cuts,
                self.clauses.min_chunk,
            ),
            group: self.cuts.group,
            in_order: self.in_order,
            members,
            any_exit: self.clauses.any_exit,
            joining: self.joining.saturating_mul(2),
            estimate: prefix.estimate.for_helper(),
            work: plain::AtomicU64::new(prefix.work),
            limit: AtomicUsize::new(usize::MAX),
            ordered: PendingPieces::default(),
            panic: Mutex::new(None),
            observed: observed.cloned(),
        };
        team.open(&shared, |inside| {
            let mut participant = Participant {
                member: 0,
                part,
                // No piece if there are no iterations: an empty piece would start where another piece starts.
                piece: (prefix.done > 0).then_some(0..prefix.done),
                estimate: prefix.estimate,
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
                // A thief may have taken a range and not yet published it.
                if !inside.spin_until(|| {
                    shared
                        .claims
                        .any(&inside.members()[..members], &participant.estimate)
                }) {
                    break;
                }
            }
        });
        this.remember(shared.work.load(Relaxed));
        shared.finish()
    }
}

/// Returns the current pool, if a loop should be shared with it before the loop's first iteration, because
/// - the pool is eager; or
/// - the loop is expected to be worth sharing, and a worker is looking for work; or
/// - the loop is expected to be so heavy that the cost of a wake is negligible.
///
/// The last two require idle capacity of the pool too.
#[inline]
fn at_once(expected: u64) -> Option<Arc<Registry>> {
    if expected < MIN_SHARE_NS && !any_eager() {
        return None;
    }
    let ready = |registry: &Arc<Registry>| {
        let help = || registry.sleep.has_spinners() || registry.sleep.price().is_trifle(expected);
        let eager = registry.eager && !registry.has_ended();
        eager || expected >= MIN_SHARE_NS && registry.has_idle_capacity(expected) && help()
    };
    current_if_made().filter(ready)
}

/// Returns the pool to share with if its help would come in time for `left`, the nanoseconds of work that are left, or if a row of such loops has
/// together paid for a wake. `in_row`, given only at a loop's first question, decides that.
fn worth_sharing(left: u64, in_row: Option<impl FnOnce(u64) -> bool>) -> Option<Arc<Registry>> {
    let Some(registry) = current_if_made() else {
        // Total time that help could have saved so far, in nanoseconds, over all loops, however long the pauses between them.
        static LOST: plain::AtomicU64 = plain::AtomicU64::new(0);
        in_row?;
        let lost = LOST.fetch_add(left / 2, Relaxed).saturating_add(left);
        return (lost >= MIN_POOL_NS).then(current);
    };
    if !registry.has_idle_capacity(left) {
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
