//! What the simulated steps cost on this machine, measured with two plain threads.

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

/// The measured costs, each the median of some rounds; `clock` is that of `Instant`, twice or three times that of the
/// library's own.
pub(crate) fn costs(hot: bool) -> Costs {
    let contended = median(|| hand_over() / 2.0);
    let claim = median(claim);
    let (wake_cost, wake_latency) = wake();
    Costs {
        claim,
        contended,
        clock: median(|| each(|| _ = black_box(Instant::now()))),
        // The victim's word changes hands, then the thief's own is shown.
        steal: contended + claim,
        look: median(look).max(1),
        // A call is seen; then the ticket, the team's state and the member change hands.
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

/// Nanoseconds of one `step`.
fn each(mut step: impl FnMut()) -> f64 {
    let begin = Instant::now();
    for _ in 0..ROUNDS {
        step();
    }
    begin.elapsed().as_nanos() as f64 / ROUNDS as f64
}

/// A compare-exchange of a word that nobody else touches.
fn claim() -> f64 {
    let word = Word::default();
    each(|| {
        let seen = word.load(SeqCst);
        let _ = black_box(word.compare_exchange(seen, seen + 1, SeqCst, SeqCst));
    })
}

/// Two threads change a word in turns: the time of a change by each.
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
                // Both may have to share a processor.
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

/// A scan over words that another thread has written since, for each of them.
fn look() -> f64 {
    let words: Vec<Word> = (0..LINES).map(|_| Word::default()).collect();
    let turn = AtomicU64::new(0);
    let write = || {
        for word in &words {
            word.fetch_add(1, SeqCst);
        }
        turn.store(1, SeqCst);
        // Awake until the scan is over, so that the lines stay in its cache.
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

/// What it costs to wake a parked thread after a rest, and how long it takes to run. A plain wake, which may leave the thread on
/// its waker's processor: such ones, far longer, do not decide the median.
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
