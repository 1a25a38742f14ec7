//! Sleep: how idle workers spin and park, and how new work wakes them.
//!
//! # Protocol
//!
//! A worker without work first *spins*, counted in `spinning`, for about as long as a wake costs. Then it
//! *registers* in `idle`, looks at the queues once more, and parks. A thread that adds work pushes it
//! and then wakes one registered worker, unless some worker is spinning, or as many are being woken as there is room for.
//!
//! No work is lost: both sides put a sequentially consistent fence between their write and their read. The worker stops spinning and
//! registers, fence, looks at the queues; the producer pushes, fence, looks at `spinning`, `waking` and `sleepers`. So at least one of them
//! sees the other. A worker that has been woken leaves `waking`, fence, and looks at the queues. A spinner watches `calls`, which each producer increments after its push, so the spinner need not touch the queues to know that
//! they are empty. A spinner that finds work passes on the duty to watch the queues: it stops spinning, fence, and if it was the last
//! spinner and there is more work, it wakes the next worker.
//!
//! The waker says whether it is a worker itself. A waker from outside the pool occupies a processor too, but only for the moment, because
//! it may be about to wait for the work that it has queued.
//!
//! The price of a wake is measured at each wake: the time that it costs the waker, and the time until the sleeper runs. Both are kept as
//! estimates, in nanoseconds, that follow the lower samples.

use std::cmp::Ordering;

use crossbeam_utils::CachePadded;

use super::affinity::{Sleeper, Way};
use crate::cost_model::{MIN_SHARE_NS, WakeCost};
use crate::observe::{self, What};
use crate::sys::clock;
use crate::sys::sync::{
    AtomicBool, AtomicUsize, Mutex, OnceLock, Relaxed, SeqCst, fence, lock, pause, plain, thread,
    turns,
};

/// Initial estimates, in nanoseconds, until a wake has been measured.
const FIRST_COST: u64 = 20_000;
const FIRST_LATENCY: u64 = 20_000;
/// Bounds of the estimates, in nanoseconds.
const CHEAPEST: u64 = 500;
const LONGEST: u64 = 100_000;

/// The shortest and the longest spin, in nanoseconds. The shortest is the time in which a caller finds out that its next loop is worth sharing.
const SPIN: (u64, u64) = (25_000, 100_000);
/// Number of spins between looks at the clock.
const LOOKS: usize = turns(16);

/// The idle workers of one pool.
pub(crate) struct Sleep {
    /// Number of calls for workers so far; a spinner watches it.
    calls: CachePadded<AtomicUsize>,
    spinning: AtomicUsize,
    /// Length of `idle`, which can be read without the lock.
    sleepers: AtomicUsize,
    idle: Mutex<Vec<usize>>,
    park_states: Box<[ParkState]>,
    /// Number of workers that have been woken and have not looked for work since.
    waking: AtomicUsize,
    /// Number of processors, used to steer a woken worker to a processor; 0 if that is left to the system.
    processors: usize,
    cost: plain::AtomicU64,
    latency: plain::AtomicU64,
}

#[derive(Default)]
struct ParkState {
    sleeper: OnceLock<Sleeper>,
    asleep: AtomicBool,
    /// Time at which the waker began, by the clock; 0 if the worker has not been woken.
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
            waking: AtomicUsize::new(0),
            processors,
            cost: plain::AtomicU64::new(FIRST_COST),
            latency: plain::AtomicU64::new(FIRST_LATENCY),
        }
    }

    /// Returns the costs of waking a parked worker, as measured so far.
    pub(crate) fn price(&self) -> WakeCost {
        WakeCost {
            cost: self.cost.load(Relaxed),
            latency: self.latency.load(Relaxed),
        }
    }

    /// Returns whether calling for a worker pays when `left` nanoseconds of work are to be shared with it.
    pub(crate) fn is_worth_calling(&self, left: u64) -> bool {
        match self.has_spinners() {
            true => left >= MIN_SHARE_NS,
            false => self.price().is_worth(left),
        }
    }

    /// Lowers the estimates a little after a loop that was not worth a wake, so that an outdated estimate does not rule out wakes for ever.
    pub(crate) fn doubt(&self) {
        for estimate in [&self.cost, &self.latency] {
            let old = estimate.load(Relaxed);
            estimate.store((old - old / 256).max(CHEAPEST), Relaxed);
        }
    }

    /// Returns the number of workers that are awake and look for work.
    pub(crate) fn spinning(&self) -> usize {
        self.spinning.load(Relaxed)
    }

    /// Returns whether a worker is awake and looks for work.
    pub(crate) fn has_spinners(&self) -> bool {
        self.spinning() > 0
    }

    /// Returns the number of parked workers.
    pub(crate) fn sleeping(&self) -> usize {
        self.sleepers.load(Relaxed)
    }

    /// Rests worker `index`: spins until `ready` finds something, or parks until the worker is woken. Returns what `ready` has found.
    pub(crate) fn rest<T>(&self, index: usize, mut ready: impl FnMut() -> Option<T>) -> Option<T> {
        self.spinning.fetch_add(1, SeqCst);
        let span = observe::begin(What::Search);
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
        drop(span);
        if found.is_some() {
            return found;
        }
        self.park(index, ready)
    }

    /// As [`rest`](Self::rest), without spinning.
    pub(crate) fn park<T>(&self, index: usize, mut ready: impl FnMut() -> Option<T>) -> Option<T> {
        let _span = observe::begin(What::Sleep);
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
        let mut is_woken = true;
        if found.is_some() {
            let mut idle = lock(&self.idle);
            if let Some(at) = idle.iter().position(|&sleeper| sleeper == index) {
                idle.swap_remove(at);
                self.sleepers.store(idle.len(), SeqCst);
                park_state.asleep.store(false, SeqCst);
                is_woken = false;
            }
            // Otherwise a waker has chosen this worker and is about to wake it. The worker waits for that wake, so that the wake does not
            // disturb a later sleep.
        }
        while park_state.asleep.load(SeqCst) {
            thread::park();
        }
        if is_woken {
            self.waking.fetch_sub(1, SeqCst);
            // A thread that has woken nobody because of this worker has pushed before, so the worker's next look finds the work.
            fence(SeqCst);
        }
        sleeper.awake();
        let woken = park_state.woken.swap(0, Relaxed);
        if woken != 0 && found.is_none() {
            learn(&self.latency, clock::since(woken));
        }
        found
    }

    /// Makes sure that a worker looks for work that has just been pushed: wakes one, unless a worker is looking already, or as many are being
    /// woken as there is room for.
    pub(crate) fn notify(&self, by_worker: bool, room: usize) {
        self.calls.fetch_add(1, SeqCst);
        fence(SeqCst);
        if self.spinning.load(SeqCst) == 0 && self.waking.load(SeqCst) < room {
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
        // No fence is needed: a worker that registers after this search sees what was sent before it, because both hold the lock.
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
            // The other workers that are awake or about to be, plus the waker if it is not one of them.
            let others = self.park_states.len().saturating_sub(self.sleeping() + 1);
            let awake = others + usize::from(!by_worker);
            match awake.cmp(&self.processors) {
                Ordering::Less => sleeper.steer(Way::Off),
                Ordering::Equal => sleeper.steer(Way::Onto),
                Ordering::Greater => {}
            }
        }
        park_state.woken.store(begin.max(1), Relaxed);
        self.waking.fetch_add(1, SeqCst);
        park_state.asleep.store(false, SeqCst);
        sleeper.unpark();
        learn(&self.cost, clock::since(begin));
        observe::woke(begin);
    }
}

/// Moves an estimate towards `sample`: half of the way down, but only slowly up. On a machine that is busy with other work a wake can take
/// milliseconds, which does not predict the next wake.
fn learn(estimate: &plain::AtomicU64, sample: u64) {
    let old = estimate.load(Relaxed);
    let new = match sample < old {
        true => (old + sample) / 2,
        false => old + (sample.min(2 * old) - old) / 8,
    };
    estimate.store(new.clamp(CHEAPEST, LONGEST), Relaxed);
}
