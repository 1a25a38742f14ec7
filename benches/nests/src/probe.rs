//! How many processors this process really gets: where other programs run, the times of several threads say little.

use std::hint::black_box;
use std::thread::scope;
use std::time::Instant;

/// Some milliseconds of work.
const UNITS: u64 = 20_000_000;

/// The processors that `threads` plain threads have at once: as many as they, if all is well.
pub fn processors(threads: usize) -> f64 {
    let alone = median(|| time(1));
    threads as f64 * alone / median(|| time(threads))
}

fn median(measure: impl Fn() -> f64) -> f64 {
    let mut times = [(); 5].map(|()| measure());
    times.sort_unstable_by(f64::total_cmp);
    times[2]
}

/// The time in which each of the threads does the same work.
fn time(threads: usize) -> f64 {
    let work = || (0..UNITS).fold(0, |x, unit| black_box(x ^ unit));
    let start = Instant::now();
    scope(|scope| {
        for _ in 1..threads {
            scope.spawn(work);
        }
        work();
    });
    start.elapsed().as_secs_f64()
}
