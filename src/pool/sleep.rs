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
//! `spinning` and `sleepers`), so at least one of them sees the other. A spinner that finds work passes
//! the duty on: if it was the last one and there is more work, it wakes the next worker.
//!
//! The price of a wake is measured each time: what it costs the waker, and how long the sleeper
//! takes to run. Both are kept as running averages, in nanoseconds.

use std::time::{Duration, Instant};

use crate::sync::{
    AtomicBool, AtomicU64, AtomicUsize, Mutex, OnceLock, Relaxed, SeqCst, Thread, fence, lock,
    pause, thread,
};

/// First guesses, until a wake has been measured.
const FIRST_COST: u64 = 20_000;
const FIRST_LATENCY: u64 = 20_000;
/// The most that one wake counts for, in nanoseconds.
const LONGEST: u64 = 100_000;

/// The shortest and the longest spin. The shortest is what a caller needs to find out that its next
/// loop is worth sharing.
const SPIN: (Duration, Duration) = (Duration::from_micros(25), Duration::from_micros(100));

/// The rest room of one pool.
pub(crate) struct Sleep {
    spinning: AtomicUsize,
    /// The length of `idle`, to be read without the lock.
    sleepers: AtomicUsize,
    idle: Mutex<Vec<usize>>,
    beds: Box<[Bed]>,
    epoch: Instant,
    cost: AtomicU64,
    latency: AtomicU64,
}

#[derive(Default)]
struct Bed {
    thread: OnceLock<Thread>,
    asleep: AtomicBool,
    /// When the waker began, in nanoseconds since `epoch`; 0: not woken.
    woken: AtomicU64,
}

impl Sleep {
    pub(crate) fn new(workers: usize) -> Self {
        Sleep {
            spinning: AtomicUsize::new(0),
            sleepers: AtomicUsize::new(0),
            idle: Mutex::new(Vec::with_capacity(workers)),
            beds: (0..workers).map(|_| Bed::default()).collect(),
            epoch: Instant::now(),
            cost: AtomicU64::new(FIRST_COST),
            latency: AtomicU64::new(FIRST_LATENCY),
        }
    }

    /// What waking a parked worker costs the waker, as measured so far.
    pub(crate) fn wake_cost(&self) -> Duration {
        Duration::from_nanos(self.cost.load(Relaxed))
    }

    /// How long after the call a woken worker runs, as measured so far.
    pub(crate) fn wake_latency(&self) -> Duration {
        Duration::from_nanos(self.latency.load(Relaxed))
    }

    /// Whether a worker is awake and looking for work.
    pub(crate) fn has_spinners(&self) -> bool {
        self.spinning.load(Relaxed) > 0
    }

    /// Rests worker `index` until `ready` holds: spins, then parks.
    pub(crate) fn rest<T>(&self, index: usize, mut ready: impl FnMut() -> Option<T>) -> Option<T> {
        self.spinning.fetch_add(1, SeqCst);
        let begin = Instant::now();
        let budget = (self.wake_cost() + self.wake_latency()).clamp(SPIN.0, SPIN.1);
        let mut found = None;
        for spin in 0.. {
            found = ready();
            if found.is_some() || (spin % 16 == 15 && begin.elapsed() > budget) {
                break;
            }
            pause(spin);
        }
        self.spinning.fetch_sub(1, SeqCst);
        if found.is_some() {
            return found;
        }
        self.park(index, ready)
    }

    fn park<T>(&self, index: usize, mut ready: impl FnMut() -> Option<T>) -> Option<T> {
        let bed = &self.beds[index];
        bed.thread.get_or_init(thread::current);
        {
            let mut idle = lock(&self.idle);
            bed.asleep.store(true, SeqCst);
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
                bed.asleep.store(false, SeqCst);
            }
            // Else a waker has chosen this worker and is about to say so: that is waited for, so that
            // it cannot disturb a later sleep.
        }
        while bed.asleep.load(SeqCst) {
            thread::park();
        }
        let woken = bed.woken.swap(0, Relaxed);
        if woken != 0 && found.is_none() {
            average(&self.latency, self.now().saturating_sub(woken));
        }
        found
    }

    /// After a push: lets a worker come for it, unless one is looking already.
    pub(crate) fn notify(&self) {
        fence(SeqCst);
        if self.spinning.load(SeqCst) == 0 {
            self.wake_one();
        }
    }

    /// Wakes one parked worker, if there is one.
    pub(crate) fn wake_one(&self) {
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
            self.wake(index);
        }
    }

    /// Wakes worker `index` if it is parked.
    pub(crate) fn wake_index(&self, index: usize) {
        fence(SeqCst);
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
            self.wake(index);
        }
    }

    fn wake(&self, index: usize) {
        let bed = &self.beds[index];
        let begin = self.now();
        bed.woken.store(begin.max(1), Relaxed);
        bed.asleep.store(false, SeqCst);
        bed.thread
            .get()
            .expect("registered sleepers are known")
            .unpark();
        average(&self.cost, self.now() - begin);
    }

    fn now(&self) -> u64 {
        self.epoch.elapsed().as_nanos() as u64
    }
}

/// Moves a running average an eighth of the way to `sample`. A sample is cut to [`LONGEST`]: on a
/// machine that is busy with other things a wake can take milliseconds, but an estimate that high
/// would keep loops from waking anybody and so never be mended.
fn average(value: &AtomicU64, sample: u64) {
    let old = value.load(Relaxed);
    value.store((old * 7 + sample.min(LONGEST)) / 8, Relaxed);
}
