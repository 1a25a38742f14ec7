//! Measures the costs of the simulated steps on this machine, with two plain threads.

use std::hint::{black_box, spin_loop};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering::SeqCst};
use std::thread::{park, scope, sleep, yield_now};
use std::time::{Duration, Instant};

use crossbeam_utils::CachePadded;

use crate::simulation::Costs;

const ROUNDS: u64 = 20_000;
const WAKES: usize = 100;
const LINES: usize = 512;

type Word = CachePadded<AtomicU64>;

/// Returns the measured costs, each the median of several rounds. `clock` is the cost of `Instant::now`, which takes two or
/// three times as long as the library's own clock.
pub(crate) fn costs(hot: bool) -> Costs {
    let contended = median(|| hand_over() / 2.0);
    let claim = median(claim);
    let (wake_cost, wake_latency) = wake();
    Costs {
        claim,
        contended,
        clock: median(|| each(|| _ = black_box(Instant::now()))),
        // The victim's word changes hands; then the thief stores the stolen range in its own word.
        steal: contended + claim,
        look: median(look).max(1),
        // The worker sees a call; then the ticket, the team's state and the member change hands.
        join: 4 * contended,
        wake_cost,
        wake_latency,
        pause: median(|| each(spin_loop)).max(1),
        hot,
    }
}

fn median(mut measure: impl FnMut() -> f64) -> u64 {
    let mut samples: Vec<f64> = (0..15).map(|_| measure()).collect();
    samples.sort_by(f64::total_cmp);
    samples[samples.len() / 2].round() as u64
}

/// Returns the nanoseconds of one `step`.
fn each(mut step: impl FnMut()) -> f64 {
    let begin = Instant::now();
    for _ in 0..ROUNDS {
        step();
    }
    begin.elapsed().as_nanos() as f64 / ROUNDS as f64
}

/// Measures a compare-exchange of a word that no other thread touches.
fn claim() -> f64 {
    let word = Word::default();
    each(|| {
        let seen = word.load(SeqCst);
        let _ = black_box(word.compare_exchange(seen, seen + 1, SeqCst, SeqCst));
    })
}

/// Measures the time of a change when two threads change a word in turns.
fn hand_over() -> f64 {
    let word = Word::default();
    let play = |odd: u64| {
        for turn in 0..ROUNDS {
            let mine = 2 * turn + odd;
            let mut spins = 0;
            while word
                .compare_exchange(mine, mine + 1, SeqCst, SeqCst)
                .is_err()
            {
                spins += 1;
                // The two threads may have to share a processor.
                if spins % 1000 == 0 {
                    yield_now()
                } else {
                    spin_loop()
                }
            }
        }
    };
    scope(|scope| {
        scope.spawn(|| play(1));
        let begin = Instant::now();
        play(0);
        begin.elapsed().as_nanos() as f64 / ROUNDS as f64
    })
}

/// Measures, for each word, a scan over words that another thread has written since.
fn look() -> f64 {
    let words: Vec<Word> = (0..LINES).map(|_| Word::default()).collect();
    let turn = AtomicU64::new(0);
    let write = || {
        for word in &words {
            word.fetch_add(1, SeqCst);
        }
        turn.store(1, SeqCst);
        // The thread stays awake until the scan is over, so that the cache lines stay in its cache.
        while turn.load(SeqCst) == 1 {
            spin_loop();
        }
    };
    scope(|scope| {
        scope.spawn(write);
        while turn.load(SeqCst) == 0 {
            spin_loop();
        }
        let begin = Instant::now();
        let sum: u64 = words.iter().map(|word| word.load(SeqCst)).sum();
        let time = begin.elapsed().as_nanos() as f64 / LINES as f64;
        turn.store(2, SeqCst);
        assert_eq!(sum, LINES as u64);
        time
    })
}

/// Measures the cost of waking a parked thread after a rest, and the time until that thread runs. A plain wake may leave the
/// thread on its waker's processor; such samples are far longer, but do not affect the median.
fn wake() -> (u64, u64) {
    let origin = Instant::now();
    let now = || origin.elapsed().as_nanos() as u64;
    let (woken, done) = (AtomicU64::new(0), AtomicBool::new(false));
    let sleeper = || {
        while !done.load(SeqCst) {
            park();
            woken.store(now(), SeqCst);
        }
    };
    let mut samples: (Vec<u64>, Vec<u64>) = scope(|scope| {
        let handle = scope.spawn(sleeper);
        let sample = |_| {
            sleep(Duration::from_millis(1));
            woken.store(0, SeqCst);
            let begin = now();
            handle.thread().unpark();
            let cost = now() - begin;
            while woken.load(SeqCst) == 0 {
                spin_loop();
            }
            (cost, woken.load(SeqCst) - begin)
        };
        let samples = (0..WAKES).map(sample).unzip();
        done.store(true, SeqCst);
        handle.thread().unpark();
        samples
    });
    samples.0.sort_unstable();
    samples.1.sort_unstable();
    (samples.0[WAKES / 2], samples.1[WAKES / 2])
}
