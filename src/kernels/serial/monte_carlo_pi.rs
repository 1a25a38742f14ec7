//! The Monte Carlo estimate of pi.

use std::marker::PhantomData;
use std::ops::Range;

use crate::kernels::Real;
use crate::random::philox_lanes;
use crate::simd::{Kernel, dispatch};

/// Samples side by side: two 512-bit registers of 64-bit words.
const LANES: usize = 16;

/// How many of the samples in `samples` fall inside the unit circle: `x * x + y * y < 1` for `x` and then `y`
/// drawn in `[0, 1)` from [`Stream::new(seed, sample)`](crate::random::Stream).
///
/// The plain loop over streams gives exactly the same hits, and so do the parts of a split range, added up.
/// `O(samples)` time: about ten rounds of the generator each.
///
/// ```
/// use prange::kernels::serial;
/// use prange::random::Stream;
///
/// let plain = (0..1000).filter(|&sample| {
///     let mut rng = Stream::new(42, sample);
///     let (x, y) = (rng.next_f64(), rng.next_f64());
///     x * x + y * y < 1.0
/// });
/// assert_eq!(serial::monte_carlo_hits::<f64>(0..1000, 42), plain.count() as u64);
/// ```
#[must_use]
pub fn monte_carlo_hits<T: Real>(samples: Range<u64>, seed: u64) -> u64 {
    dispatch(Hits {
        samples,
        seed,
        real: PhantomData::<T>,
    })
}

/// An estimate of pi from `samples` random points: four times the share of hits of [`monte_carlo_hits`]. NaN
/// for no samples. Its standard error is `1.64 / sqrt(samples)`.
///
/// ```
/// let pi = prange::kernels::serial::monte_carlo_pi::<f64>(100_000, 1);
/// assert!((pi - std::f64::consts::PI).abs() < 0.02);
/// ```
#[must_use]
pub fn monte_carlo_pi<T: Real>(samples: u64, seed: u64) -> f64 {
    estimate(monte_carlo_hits::<T>(0..samples, seed), samples)
}

pub(crate) fn estimate(hits: u64, samples: u64) -> f64 {
    4.0 * hits as f64 / samples as f64
}

struct Hits<T> {
    samples: Range<u64>,
    seed: u64,
    real: PhantomData<T>,
}

impl<T: Real> Kernel for Hits<T> {
    type Output = u64;

    #[inline(always)]
    fn run(self) -> u64 {
        let Range { mut start, end } = self.samples;
        let mut hits = [0u64; LANES];
        while end.saturating_sub(start) >= LANES as u64 {
            add_hits::<T>(&mut hits, self.seed, start);
            start += LANES as u64;
        }
        let mut sum = hits.iter().sum();
        if start < end {
            // The lanes behind the end are counted apart and left out.
            let mut last = [0u64; LANES];
            add_hits::<T>(&mut last, self.seed, start);
            sum += last[..(end - start) as usize].iter().sum::<u64>();
        }
        sum
    }
}

/// Adds one to the lanes whose sample, counted from `first`, is a hit.
#[inline(always)]
fn add_hits<T: Real>(hits: &mut [u64; LANES], seed: u64, first: u64) {
    let (mut low, mut high) = ([0; LANES], [0; LANES]);
    for lane in 0..LANES {
        // Lanes behind the end may wrap.
        low[lane] = first.wrapping_add(lane as u64);
        high[lane] = low[lane] >> 32;
    }
    let words = philox_lanes(seed, [[0; LANES], [0; LANES], low, high]);
    for lane in 0..LANES {
        let (x, y) = T::draws([
            words[0][lane],
            words[1][lane],
            words[2][lane],
            words[3][lane],
        ]);
        hits[lane] += u64::from(x * x + y * y < T::ONE);
    }
}
