//! Sleep: how idle workers rest and how work wakes them.
//!
//! # Protocol
//!
//! A worker without work first *spins*, counted in `spinning`, about as long as a wake costs; then it
//! *registers* in `idle`, looks at the queues once more, and parks. A thread that adds work pushes it,
//! and then wakes one registered worker unless some worker spins.
//!
//! No work is lost: both sides put a sequentially consistent fence between their write and their read
//! (worker: stop spinning and register, fence, look at the queues; producer: push, fence, look at
//! `spinning` and `sleepers`), so at least one of them sees the other. What a spinner looks at is `calls`,
//! which each producer moves after its push, so that it need not touch the queues to know that they are
//! empty. A spinner that finds work passes the duty on: it stops spinning, fence, and if it was the last one
//! and there is more work, it wakes the next worker.
//!
//! Who wakes a worker says whether it is one itself: a thread from outside takes a processor too, but only for now, as it may be about to
//! wait for what it has queued.
//!
//! The price of a wake is measured each time: what it costs the waker, and how long the sleeper
//! takes to run. Both are kept as estimates, in nanoseconds, that follow the lower samples.

use std::cmp::Ordering;

use crossbeam_utils::CachePadded;

use super::affinity::{Sleeper, Way};
use crate::cost_model::{MIN_SHARE_NS, WakeCost};
use crate::sys::clock;
use crate::sys::sync::{
    AtomicBool, AtomicUsize, Mutex, OnceLock, Relaxed, SeqCst, fence, lock, pause, plain, thread,
    turns,
};

/// First guesses, until a wake has been measured.
const FIRST_COST: u64 = 20_000;
const FIRST_LATENCY: u64 = 20_000;
/// The bounds of the estimates, in nanoseconds.
const CHEAPEST: u64 = 500;
const LONGEST: u64 = 100_000;

/// The shortest and the longest spin. The shortest is what a caller needs to find out that its next
/// loop is worth sharing.
const SPIN: (u64, u64) = (25_000, 100_000);
/// Turns between looks at the clock.
const LOOKS: usize = turns(16);

/// The rest room of one pool.
pub(crate) struct Sleep {
    /// Counts the calls for workers; what a spinner watches.
    calls: CachePadded<AtomicUsize>,
    spinning: AtomicUsize,
    /// The length of `idle`, to be read without the lock.
    sleepers: AtomicUsize,
    idle: Mutex<Vec<usize>>,
    park_states: Box<[ParkState]>,
    /// How many processors there are, for where a woken worker is to run; 0: it is left to the system.
    processors: usize,
    cost: plain::AtomicU64,
    latency: plain::AtomicU64,
}

#[derive(Default)]
struct ParkState {
    sleeper: OnceLock<Sleeper>,
    asleep: AtomicBool,
    /// When the waker began, by the clock; 0: not woken.
    woken: plain::AtomicU64,
}

impl Sleep {
    pub(crate) fn new(workers: usize, processors: usize) -> Self {
        Sleep {
            calls: CachePadded::new(AtomicUsize::new(0)),
            spinning: AtomicUsize::new(0),
            sleepers: AtomicUsize::new(0),
            idle: Mutex::new(Vec::with_capacity(workers)),
            park_states: (0..workers).map(|_| ParkState::default()).collect(),
            processors,
            cost: plain::AtomicU64::new(FIRST_COST),
            latency: plain::AtomicU64::new(FIRST_LATENCY),
        }
    }

    /// What waking a parked worker costs, as measured so far.
    pub(crate) fn price(&self) -> WakeCost {
        WakeCost {
            cost: self.cost.load(Relaxed),
            latency: self.latency.load(Relaxed),
        }
    }

    /// Whether to call for a worker pays when `left` nanoseconds of work are to be shared with it.
    pub(crate) fn is_worth_calling(&self, left: u64) -> bool {
        match self.has_spinners() {
            true => left >= MIN_SHARE_NS,
            false => self.price().is_worth(left),
        }
    }

    /// After a loop that was not worth a wake: lowers the estimates a little, so that what is out of date is tried again.
    pub(crate) fn doubt(&self) {
        for estimate in [&self.cost, &self.latency] {
            let old = estimate.load(Relaxed);
            estimate.store((old - old / 256).max(CHEAPEST), Relaxed);
        }
    }

    /// How many workers are awake and look for work.
    pub(crate) fn spinning(&self) -> usize {
        self.spinning.load(Relaxed)
    }

    /// Whether a worker is awake and looking for work.
    pub(crate) fn has_spinners(&self) -> bool {
        self.spinning() > 0
    }

    /// How many workers are parked.
    pub(crate) fn sleeping(&self) -> usize {
        self.sleepers.load(Relaxed)
    }

    /// Rests worker `index` until `ready` holds: spins, then parks.
    pub(crate) fn rest<T>(&self, index: usize, mut ready: impl FnMut() -> Option<T>) -> Option<T> {
        self.spinning.fetch_add(1, SeqCst);
        let begin = clock::now();
        let WakeCost { cost, latency } = self.price();
        let budget = (cost + latency).clamp(SPIN.0, SPIN.1);
        let mut calls = self.calls.load(SeqCst);
        let mut found = ready();
        for spin in 0.. {
            if found.is_some() || (spin % LOOKS == LOOKS - 1 && clock::since(begin) > budget) {
                break;
            }
            pause(spin);
            let now = self.calls.load(SeqCst);
            if now != calls {
                calls = now;
                found = ready();
            }
        }
        self.spinning.fetch_sub(1, SeqCst);
        fence(SeqCst);
        if found.is_some() {
            return found;
        }
        self.park(index, ready)
    }

    fn park<T>(&self, index: usize, mut ready: impl FnMut() -> Option<T>) -> Option<T> {
        let park_state = &self.park_states[index];
        let sleeper = park_state.sleeper.get_or_init(Sleeper::this);
        {
            let mut idle = lock(&self.idle);
            park_state.asleep.store(true, SeqCst);
            idle.push(index);
            self.sleepers.store(idle.len(), SeqCst);
        }
        fence(SeqCst);
        let found = ready();
        if found.is_some() {
            let mut idle = lock(&self.idle);
            if let Some(at) = idle.iter().position(|&sleeper| sleeper == index) {
                idle.swap_remove(at);
                self.sleepers.store(idle.len(), SeqCst);
                park_state.asleep.store(false, SeqCst);
            }
            // Else a waker has chosen this worker and is about to say so: that is waited for, so that
            // it cannot disturb a later sleep.
        }
        while park_state.asleep.load(SeqCst) {
            thread::park();
        }
        sleeper.awake();
        let woken = park_state.woken.swap(0, Relaxed);
        if woken != 0 && found.is_none() {
            learn(&self.latency, clock::since(woken));
        }
        found
    }

    /// After a push: lets a worker come for it, unless one is looking already.
    pub(crate) fn notify(&self, by_worker: bool) {
        self.calls.fetch_add(1, SeqCst);
        fence(SeqCst);
        if self.spinning.load(SeqCst) == 0 {
            self.wake_one(by_worker);
        }
    }

    /// Wakes one parked worker, if there is one.
    pub(crate) fn wake_one(&self, by_worker: bool) {
        if self.sleepers.load(SeqCst) == 0 {
            return;
        }
        let sleeper = {
            let mut idle = lock(&self.idle);
            let sleeper = idle.pop();
            self.sleepers.store(idle.len(), SeqCst);
            sleeper
        };
        if let Some(index) = sleeper {
            self.wake(index, by_worker);
        }
    }

    /// Wakes worker `index` if it is parked.
    pub(crate) fn wake_index(&self, index: usize, by_worker: bool) {
        self.calls.fetch_add(1, SeqCst);
        // No fence: a worker that registers after this look has what was sent before it, by the lock.
        let chosen = {
            let mut idle = lock(&self.idle);
            let at = idle.iter().position(|&sleeper| sleeper == index);
            if let Some(at) = at {
                idle.swap_remove(at);
                self.sleepers.store(idle.len(), SeqCst);
            }
            at.is_some()
        };
        if chosen {
            self.wake(index, by_worker);
        }
    }

    fn wake(&self, index: usize, by_worker: bool) {
        let park_state = &self.park_states[index];
        let sleeper = park_state
            .sleeper
            .get()
            .expect("registered sleepers are known");
        let begin = clock::now();
        if self.processors > 0 {
            // Those that are awake, or about to be, and the waker.
            let others = self.park_states.len().saturating_sub(self.sleeping() + 1);
            let awake = others + usize::from(!by_worker);
            match awake.cmp(&self.processors) {
                Ordering::Less => sleeper.steer(Way::Off),
                Ordering::Equal => sleeper.steer(Way::Onto),
                Ordering::Greater => {}
            }
        }
        park_state.woken.store(begin.max(1), Relaxed);
        park_state.asleep.store(false, SeqCst);
        sleeper.unpark();
        learn(&self.cost, clock::since(begin));
    }
}

/// Moves an estimate towards `sample`: half of the way down, but only slowly up. On a machine that is busy with other
/// things a wake can take milliseconds, which says nothing about the next one.
fn learn(estimate: &plain::AtomicU64, sample: u64) {
    let old = estimate.load(Relaxed);
    let new = match sample < old {
        true => (old + sample) / 2,
        false => old + (sample.min(2 * old) - old) / 8,
    };
    estimate.store(new.clamp(CHEAPEST, LONGEST), Relaxed);
}
