//! The automatic schedule, with decisions made by the library's `cost_model`.
//!
//! This module repeats, in virtual time, what the engine and the pool do around these decisions: the trial on the caller alone,
//! the team with its members and tickets, the claims, the scan for a victim, the call for help after each batch and before the
//! first heavy iteration, the spinning workers, and the caller's last looks before it closes the team.

use std::collections::VecDeque;
use std::ops::Range;

use super::cost_model::{
    CostEstimate, MIN_SHARE_NS, MIN_TRIAL_NS, PROBES, WakeCost, WorkRange, scattered, victim,
};
use super::{Agenda, Costs, Line, Outcome, Work};

/// The number of times that the caller looks for iterations that a thief has taken but not yet stored in its own word.
const GLANCES: usize = 100;
/// The time for which the caller spins for the last helpers before it parks.
const WAIT: u64 = 1_000_000;
/// The shortest and the longest time that a worker spins.
const SPIN: (u64, u64) = (25_000, 100_000);

/// The time by which a loop may exceed the serial loop before the simulation gives it up: thieves that crowd on one victim can
/// keep all threads from getting on.
const PATIENCE: u64 = 1_000_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    /// A worker arrives with a ticket.
    Join(usize),
    /// A thread claims from its own range.
    Claim(usize),
    BatchEnd(usize),
    /// A thread has looked at a few members.
    Probed(usize),
    /// A steal has failed and is tried once more at the same victim.
    Again(usize, usize),
    Scanned(usize, u64),
    /// The caller looks whether iterations are left anywhere.
    Glance(usize),
    /// A worker parks, if it has been spinning since the given rest.
    Park(usize, u64),
}

#[derive(Clone, Debug, Default)]
struct Thread {
    member: usize,
    estimate: CostEstimate,
    /// Time of the thread's last clock reading.
    clock: u64,
    /// Whether the thread has just joined.
    is_new: bool,
    /// The rest of the thread's chunk.
    range: Range<usize>,
    /// Number of iterations in the current batch.
    batch: usize,
    /// Number of times that the thread has rested.
    rests: u64,
    probes: u64,
}

/// A member's word with its cache line, and the word's latest values, for scans that read the word at an earlier time.
#[derive(Clone, Debug)]
struct Member {
    taken: bool,
    span: WorkRange,
    line: Line,
    past: VecDeque<(u64, WorkRange)>,
}

impl Member {
    /// Stores a word that is visible from `time` on. Values from before `oldest` are no longer needed.
    fn set(&mut self, time: u64, span: WorkRange, oldest: u64) {
        while self.past.len() > 1 && self.past[1].0 <= oldest {
            self.past.pop_front();
        }
        self.span = span;
        self.past.push_back((time, span));
    }

    /// Returns the word at `time`.
    fn at(&self, time: u64) -> WorkRange {
        let value = self.past.iter().rev().find(|&&(since, _)| since <= time);
        value.map_or(WorkRange::EMPTY, |&(_, span)| span)
    }
}

struct Simulation<'a> {
    work: &'a Work,
    costs: &'a Costs,
    agenda: Agenda<Event>,
    /// First iteration of the shared part of the loop.
    start: usize,
    /// The threads; thread 0 is the caller.
    threads: Vec<Thread>,
    members: Vec<Member>,
    /// Estimate of the iterations' cost that helpers start with.
    estimate: CostEstimate,
    /// Cache line of the word that counts the helpers.
    state: Line,
    helpers: usize,
    closed: bool,
    /// Number of tickets that are queued, or for which a worker is on its way.
    queued: usize,
    /// Number of those tickets for which no worker is on its way.
    waiting: usize,
    spinning: Vec<usize>,
    parked: Vec<usize>,
    /// Time at which the caller began to wait for the last helpers.
    waits: u64,
    end: Option<u64>,
    outcome: Outcome,
}

pub(super) fn simulate(work: &Work, processors: usize, costs: &Costs, remembered: bool) -> Outcome {
    let workers = (1..processors).rev().collect();
    let (spinning, parked) = if costs.hot {
        (workers, Vec::new())
    } else {
        (Vec::new(), workers)
    };
    let member = Member {
        taken: false,
        span: WorkRange::EMPTY,
        line: Line::default(),
        past: VecDeque::new(),
    };
    let mut simulation = Simulation {
        work,
        costs,
        agenda: Agenda::new(),
        start: 0,
        threads: vec![Thread::default(); processors],
        members: vec![member; processors],
        estimate: CostEstimate::default(),
        state: Line::default(),
        helpers: 0,
        closed: false,
        queued: 0,
        waiting: 0,
        spinning,
        parked,
        waits: 0,
        end: None,
        outcome: Outcome::default(),
    };
    let expected = if remembered { work.total() } else { 0 };
    let at_once = expected >= MIN_SHARE_NS
        && processors > 1
        && (costs.hot || simulation.price().is_trifle(expected));
    if at_once {
        let estimate = CostEstimate::remembered(expected, work.iterations());
        simulation.share(0, 0, estimate);
    } else {
        simulation.begin();
    }
    while simulation.end.is_none() {
        let (now, event) = simulation.agenda.next().expect("the loop has not ended");
        if now > work.total() + PATIENCE {
            simulation.end = Some(now);
            simulation.outcome.gave_up = true;
            break;
        }
        simulation.react(now, event);
    }
    simulation.outcome.time = simulation.end.unwrap_or(0);
    simulation.outcome
}

impl Simulation<'_> {
    fn price(&self) -> WakeCost {
        WakeCost {
            cost: self.costs.wake_cost,
            latency: self.costs.wake_latency,
        }
    }

    /// Returns whether calling a worker pays.
    fn is_worth_calling(&self, left: u64) -> bool {
        match self.spinning.is_empty() {
            true => self.price().is_worth(left),
            false => left >= MIN_SHARE_NS,
        }
    }

    /// Runs the loop on the caller alone, until it is worth sharing.
    fn begin(&mut self) {
        let n = self.work.iterations();
        let mut estimate = CostEstimate::default();
        let (mut done, mut clock) = (0, self.costs.clock);
        let start = clock;
        let mut batch = 1;
        loop {
            let end = done + batch;
            let now = clock + self.work.time(done..end) + self.costs.clock;
            self.outcome.runs.push(done..end);
            done = end;
            if done == n {
                // No clock is read after the last batch.
                self.end = Some(now - self.costs.clock);
                return;
            }
            estimate.record(batch, now - clock);
            clock = now;
            let left = estimate.time(n - done);
            let worth =
                now - start >= MIN_TRIAL_NS && left >= MIN_SHARE_NS && self.is_worth_calling(left);
            if worth && self.members.len() > 1 {
                return self.share(now, done, estimate);
            }
            batch = estimate.next(done, 1).min(n - done);
        }
    }

    /// Opens the team; all iterations that are left go to the caller's member.
    fn share(&mut self, now: u64, done: usize, estimate: CostEstimate) {
        self.start = done;
        self.estimate = estimate.for_helper();
        let all = WorkRange {
            front: 0,
            back: (self.work.iterations() - done) as u32,
        };
        self.members[0].taken = true;
        self.set(now, 0, now, all);
        let now = now + self.offer(now);
        self.threads[0].estimate = estimate;
        self.participate(now, 0);
    }

    fn participate(&mut self, now: u64, thread: usize) {
        self.threads[thread].clock = now;
        self.agenda.plan(now, Event::Claim(thread));
    }

    fn react(&mut self, now: u64, event: Event) {
        match event {
            Event::Join(thread) => self.join(now, thread),
            Event::Claim(thread) => self.claim(now, thread),
            Event::BatchEnd(thread) => self.end_batch(now, thread),
            Event::Probed(thread) => self.probed(now, thread),
            Event::Again(thread, from) => {
                let seen = self.members[from].span;
                if seen.len() > 0 {
                    self.steal(now, thread, (from, seen));
                } else {
                    self.search(now, thread);
                }
            }
            Event::Scanned(thread, began) => self.scanned(now, thread, began),
            Event::Glance(glances) => self.glance(now, glances),
            Event::Park(thread, rests) => {
                if self.threads[thread].rests == rests {
                    self.spinning.retain(|&spinner| spinner != thread);
                    self.parked.push(thread);
                }
            }
        }
    }

    fn claim(&mut self, now: u64, thread: usize) {
        let Thread {
            member, estimate, ..
        } = self.threads[thread];
        let span = self.members[member].span;
        if span.len() == 0 {
            return self.search(now, thread);
        }
        let done = self.members[member].line.change(thread, now, self.costs);
        let (taken, rest) = span.claim(&estimate, self.start, 1, 1);
        self.set(now, member, done, rest);
        self.outcome.claims += 1;
        let range = self.start + taken.front as usize..self.start + taken.back as usize;
        self.outcome.runs.push(range.clone());
        self.threads[thread].range = range;
        let mut now = done;
        if std::mem::take(&mut self.threads[thread].is_new) && estimate.is_heavy() {
            let left = self.left_of_any(&mut now, member);
            now += self.call_for_help(now, estimate.time(left));
        }
        self.begin_batch(now, thread);
    }

    fn begin_batch(&mut self, now: u64, thread: usize) {
        let Thread {
            estimate,
            range,
            batch,
            ..
        } = &mut self.threads[thread];
        *batch = estimate.next(range.start, 1).min(range.len());
        let middle = range.start + *batch;
        let time = self.work.time(range.start..middle);
        range.start = middle;
        self.agenda
            .plan(now + time + self.costs.clock, Event::BatchEnd(thread));
    }

    fn end_batch(&mut self, mut now: u64, thread: usize) {
        let Thread {
            member,
            estimate,
            range,
            batch,
            clock,
            ..
        } = &mut self.threads[thread];
        estimate.record(*batch, now - *clock);
        *clock = now;
        let (member, is_done) = (*member, range.start == range.end);
        let left = estimate.time(self.members[member].span.len() as usize);
        now += self.call_for_help(now, left);
        if is_done {
            self.agenda.plan(now, Event::Claim(thread));
        } else {
            self.begin_batch(now, thread);
        }
    }

    /// Returns the number of iterations that the participant in `member` has left to share, or, if there are none, the largest
    /// number that another participant has.
    fn left_of_any(&mut self, now: &mut u64, member: usize) -> usize {
        let mut left = self.members[member].span.len();
        let width = self.members.len();
        let few: Vec<usize> = match width > PROBES {
            true => scattered(member, 0, width).collect(),
            false => Vec::new(),
        };
        for members in [few, (0..width).collect()] {
            if left == 0 {
                *now += members.len() as u64 * self.costs.look;
                let spans = members
                    .into_iter()
                    .map(|other| self.look(other, *now).len());
                left = spans.max().unwrap_or(0);
            }
        }
        left as usize
    }

    /// Calls for a worker if that pays for the time that is `left`, and returns the cost of the call.
    fn call_for_help(&mut self, now: u64, left: u64) -> u64 {
        let wanted = self.helpers + 1 < self.members.len()
            && left >= MIN_SHARE_NS
            && self.queued <= self.helpers
            && self.is_worth_calling(left);
        if wanted { self.offer(now) } else { 0 }
    }

    /// Queues a ticket, lets a worker come for it, and returns the cost.
    fn offer(&mut self, now: u64) -> u64 {
        self.queued += 1;
        let Costs {
            contended,
            join,
            wake_cost,
            wake_latency,
            ..
        } = *self.costs;
        if let Some(spinner) = self.spinning.pop() {
            self.threads[spinner].rests += 1;
            self.agenda
                .plan(now + contended + join, Event::Join(spinner));
            return contended;
        }
        if let Some(sleeper) = self.parked.pop() {
            self.outcome.wakes += 1;
            let runs = now + contended + wake_latency;
            self.agenda.plan(runs + join, Event::Join(sleeper));
            return contended + wake_cost;
        }
        self.waiting += 1;
        contended
    }

    fn join(&mut self, now: u64, thread: usize) {
        self.queued -= 1;
        let free = (1..self.members.len()).find(|&member| !self.members[member].taken);
        let Some(member) = free.filter(|_| !self.closed) else {
            return self.rest(now, thread);
        };
        let now = self.state.change(thread, now, self.costs) + member as u64 * self.costs.look;
        self.helpers += 1;
        self.outcome.joins += 1;
        self.members[member].taken = true;
        self.threads[thread].member = member;
        self.threads[thread].estimate = self.estimate;
        self.threads[thread].clock = now;
        self.threads[thread].is_new = true;
        self.agenda.plan(now, Event::Claim(thread));
    }

    /// Looks for a victim.
    fn search(&mut self, now: u64, thread: usize) {
        if PROBES < self.members.len() {
            let seen = now + PROBES as u64 * self.costs.look;
            self.agenda.plan(seen, Event::Probed(thread));
        } else {
            self.scan(now, thread);
        }
    }

    fn scan(&mut self, now: u64, thread: usize) {
        let seen = now + self.members.len() as u64 * self.costs.look;
        self.agenda.plan(seen, Event::Scanned(thread, now));
    }

    fn look(&mut self, member: usize, time: u64) -> WorkRange {
        let member = &mut self.members[member];
        member.line.read();
        member.at(time)
    }

    /// Changes the word of a member; `now` is the time at which the thread began the change.
    fn set(&mut self, now: u64, member: usize, time: u64, span: WorkRange) {
        // The longest time that a scan takes.
        let oldest = now.saturating_sub(self.members.len() as u64 * self.costs.look);
        self.members[member].set(time, span, oldest);
    }

    fn probed(&mut self, now: u64, thread: usize) {
        let Thread { member, probes, .. } = &mut self.threads[thread];
        *probes += 1;
        let (own, probes) = (*member, *probes);
        let others = scattered(own, probes, self.members.len()).filter(|&member| member != own);
        let seen: Vec<_> = others
            .map(|member| (member, self.look(member, now)))
            .collect();
        match victim(seen.into_iter()) {
            Some(found) => self.steal(now, thread, found),
            None => self.scan(now, thread),
        }
    }

    fn scanned(&mut self, now: u64, thread: usize, began: u64) {
        let own = self.threads[thread].member;
        let width = self.members.len();
        let mut seen = Vec::with_capacity(width);
        for member in (0..width).filter(|&member| member != own) {
            let time = began + (member as u64 + 1) * self.costs.look;
            seen.push((member, self.look(member, time)));
        }
        match victim(seen.into_iter()) {
            Some(found) => self.steal(now, thread, found),
            None => self.leave(now, thread),
        }
    }

    fn steal(&mut self, now: u64, thread: usize, (from, span): (usize, WorkRange)) {
        let Thread {
            member, estimate, ..
        } = self.threads[thread];
        let halves = span.steal(&estimate, self.start as u64, 1);
        let Some((kept, stolen)) = halves else {
            return self.leave(now, thread);
        };
        let done = self.members[from].line.change(thread, now, self.costs);
        if self.members[from].span != span {
            self.outcome.failed_steals += 1;
            let event = match self.members[from].span.len() > 0 {
                true => Event::Again(thread, from),
                false => Event::Claim(thread),
            };
            self.agenda.plan(done, event);
            return;
        }
        self.outcome.steals += 1;
        self.set(now, from, done, kept);
        let shown = done + self.costs.after_steal();
        self.set(now, member, shown, stolen);
        self.members[member].line.holder = Some(thread);
        self.agenda.plan(shown, Event::Claim(thread));
    }

    /// Ends the participation of a thread.
    fn leave(&mut self, now: u64, thread: usize) {
        if thread == 0 {
            self.agenda
                .plan(now + self.costs.pause.max(1), Event::Glance(0));
            return;
        }
        let member = self.threads[thread].member;
        self.members[member].taken = false;
        self.helpers -= 1;
        let left = self.state.change(thread, now, self.costs);
        if self.closed && self.helpers == 0 {
            self.finish(left);
        }
        self.rest(left, thread);
    }

    /// Lets a worker without work take a ticket, or spin for a while.
    fn rest(&mut self, now: u64, thread: usize) {
        if self.waiting > 0 {
            self.waiting -= 1;
            self.agenda.plan(now + self.costs.join, Event::Join(thread));
            return;
        }
        let rests = self.threads[thread].rests + 1;
        self.threads[thread].rests = rests;
        self.spinning.push(thread);
        let spin = (self.costs.wake_cost + self.costs.wake_latency).clamp(SPIN.0, SPIN.1);
        self.agenda.plan(now + spin, Event::Park(thread, rests));
    }

    fn glance(&mut self, now: u64, glances: usize) {
        if self.helpers == 0 {
            return self.finish(now);
        }
        let width = self.members.len();
        if (0..width).any(|member| self.look(member, now).len() > 0) {
            return self.participate(now, 0);
        }
        if glances < GLANCES {
            let pause = self.costs.pause + width as u64 * self.costs.look;
            self.agenda
                .plan(now + pause.max(1), Event::Glance(glances + 1));
        } else {
            self.closed = true;
            self.waits = now;
        }
    }

    /// Ends the loop after the last helper has left. A caller that has parked must be woken.
    fn finish(&mut self, now: u64) {
        let parked = self.closed && now - self.waits > WAIT;
        let delay = if parked { self.costs.wake_latency } else { 0 };
        self.end = Some(now + delay);
    }
}
