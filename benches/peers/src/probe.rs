//! How many processors this process really gets: on a shared machine it may be fewer than there are threads, and
//! then no peer can gain anything.

use std::hint::black_box;
use std::thread::scope;
use std::time::Instant;

use crate::work::work;

/// Some tens of milliseconds, so that the system has time to spread the threads.
const UNITS: u32 = 40_000_000;

/// The processors that `threads` plain threads have at once: as many as they, if all is well.
pub fn processors(threads: usize) -> f64 {
    let alone = time(1);
    threads as f64 * alone / time(threads)
}

/// The time in which each of the threads does the same work.
fn time(threads: usize) -> f64 {
    let start = Instant::now();
    scope(|scope| {
        for seed in 1..threads {
            scope.spawn(move || black_box(work(seed as u64, black_box(UNITS))));
        }
        black_box(work(0, black_box(UNITS)));
    });
    start.elapsed().as_secs_f64()
}
