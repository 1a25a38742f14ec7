//! The engine's clock: nanoseconds, at a cost low enough to time a loop of a hundred iterations.
//!
//! On x86-64 the clock is the processor's time stamp counter, if the counter is known to run at a constant rate. A reading takes a third of
//! the time of `Instant::now`. The rate is found by comparison with `Instant` over the first [`WINDOW`] of the process in which the clock
//! is used. Until then, and on other processors, `Instant` is used. Nothing ever waits for the comparison.

use std::time::Instant;

use crate::sys::fork::with_forks_blocked;
use crate::sys::sync::plain::{Acquire, AtomicU64, Mutex, OnceLock, Relaxed, Release};

/// Nanoseconds from the first reading to the comparison: long compared with the duration of one reading.
const WINDOW: u128 = 100_000;
const LONGEST_WINDOW: u128 = 1_000_000_000;

/// Nanoseconds per tick, times 2^32; 0 if unknown.
static RATE: AtomicU64 = AtomicU64::new(0);
/// The tick count at the time when the clock began, in nanoseconds.
static ORIGIN: AtomicU64 = AtomicU64::new(0);

/// Returns nanoseconds since some moment in the past. Readings on different threads may be out of order by as much as the processors'
/// counters differ.
#[inline]
pub(crate) fn now() -> u64 {
    let rate = RATE.load(Acquire);
    if rate == 0 {
        return by_instant();
    }
    in_nanoseconds(ticks(), rate).wrapping_sub(ORIGIN.load(Relaxed))
}

/// Returns the nanoseconds from `before`, an earlier reading, to now; 0 if the counters disagree.
#[inline]
pub(crate) fn since(before: u64) -> u64 {
    now().saturating_sub(before)
}

fn in_nanoseconds(ticks: u64, rate: u64) -> u64 {
    ((u128::from(ticks) * u128::from(rate)) >> 32) as u64
}

/// A reading of both clocks at one moment.
#[derive(Clone, Copy)]
struct Moment {
    instant: Instant,
    ticks: u64,
    /// Ticks that passed while both clocks were read.
    blur: u64,
}

impl Moment {
    /// Reads both clocks a few times and returns the reading with the least blur.
    fn now() -> Moment {
        let read = |_| {
            let (before, instant, after) = (ticks(), Instant::now(), ticks());
            Moment {
                instant,
                ticks: before,
                blur: after.wrapping_sub(before),
            }
        };
        let first = read(0);
        (1..3)
            .map(read)
            .fold(first, |a, b| if b.blur < a.blur { b } else { a })
    }
}

#[cold]
fn by_instant() -> u64 {
    static BEGIN: OnceLock<(Instant, Option<Mutex<Moment>>)> = OnceLock::new();
    let (origin, window) = BEGIN.get().unwrap_or_else(|| {
        let steady = || is_steady().then(|| Mutex::new(Moment::now()));
        with_forks_blocked(|| BEGIN.get_or_init(|| (Instant::now(), steady())))
    });
    if let Some(window) = window
        && let Ok(mut begin) = window.try_lock()
        && begin.instant.elapsed().as_nanos() >= WINDOW
    {
        compare(*origin, &mut begin);
    }
    origin.elapsed().as_nanos() as u64
}

/// Sets the rate. If the thread was interrupted while it read the clocks, or so much time has passed since the window began that the
/// machine may have slept or been migrated, begins another window instead.
fn compare(origin: Instant, begin: &mut Moment) {
    let end = Moment::now();
    let ticks = end.ticks.wrapping_sub(begin.ticks);
    let elapsed = (end.instant - begin.instant).as_nanos();
    let rate = (elapsed << 32).checked_div(u128::from(ticks)).unwrap_or(0);
    let blurred = (begin.blur + end.blur).saturating_mul(256) > ticks;
    // A tick takes between a fiftieth of a nanosecond and fifty nanoseconds.
    let plausible = (1 << 32) / 50..50 << 32;
    if blurred || elapsed > LONGEST_WINDOW || !plausible.contains(&rate) {
        *begin = end;
        return;
    }
    if RATE.load(Relaxed) == 0 {
        let since = (end.instant - origin).as_nanos() as u64;
        let rate = rate as u64;
        ORIGIN.store(in_nanoseconds(end.ticks, rate).wrapping_sub(since), Relaxed);
        RATE.store(rate, Release);
    }
}

#[cfg(all(target_arch = "x86_64", not(miri)))]
#[inline(always)]
fn ticks() -> u64 {
    // SAFETY: every x86-64 processor has the instruction.
    unsafe { std::arch::x86_64::_rdtsc() }
}

#[cfg(any(not(target_arch = "x86_64"), miri))]
fn ticks() -> u64 {
    0
}

/// Returns whether the counter runs at a constant rate, in sleep states too.
#[cfg(all(target_arch = "x86_64", not(miri)))]
fn is_steady() -> bool {
    // Newer compilers treat `__cpuid` as safe, because the instruction always exists.
    #[allow(unused_unsafe)]
    // SAFETY: every x86-64 processor has the instruction. Leaf 0x8000_0000 returns the highest extended leaf, and no higher leaf is read.
    let leaf = |leaf| unsafe { std::arch::x86_64::__cpuid(leaf) };
    leaf(0x8000_0000).eax >= 0x8000_0007 && leaf(0x8000_0007).edx & (1 << 8) != 0
}

#[cfg(any(not(target_arch = "x86_64"), miri))]
fn is_steady() -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn it_keeps_time_with_the_standard_clock() {
        let _ = now();
        // Gives the comparison time, and several attempts.
        for _ in 0..20 {
            std::thread::sleep(Duration::from_micros(200));
            let _ = now();
        }
        let (ours, theirs) = (now(), Instant::now());
        std::thread::sleep(Duration::from_millis(20));
        let (ours, theirs) = (since(ours) as f64, theirs.elapsed().as_nanos() as f64);
        // The second reading of `Instant` comes later than that of the clock, by an unknown time.
        assert!(ours > 19e6 && ours < theirs * 1.05, "{ours} {theirs}");
        assert!(!is_steady() || RATE.load(Relaxed) > 0);
    }

    #[test]
    fn it_never_goes_back_on_one_thread() {
        let mut last = now();
        let begin = Instant::now();
        while begin.elapsed() < Duration::from_millis(5) {
            let next = now();
            assert!(next >= last);
            last = next;
        }
    }
}
