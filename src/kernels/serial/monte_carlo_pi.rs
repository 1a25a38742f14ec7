//! The Monte Carlo estimate of pi.

use std::marker::PhantomData;
use std::ops::Range;

use crate::kernels::Real;
use crate::random::{Stream, philox_lanes};
use crate::simd::{Kernel, dispatch};

/// Number of samples that are decided together: a whole number of vector groups at every level.
pub(crate) const BLOCK: u64 = 3840;
/// Number of lanes of the widest vector of words.
const LANES: u64 = 8;

/// Returns the number of samples in the unit circle: those of `samples` with `x * x + y * y < 1`, for `x` and then `y` drawn in
/// `[0, 1)` from [`Stream::new(seed, sample)`](crate::random::Stream).
///
/// The result is exactly that of the plain loop over streams; the results for the parts of a split range add up to it.
/// `O(samples)` time: about ten rounds of the generator for each sample.
///
/// # Examples
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

/// Returns an estimate of pi from `samples` random points: four times the share of [`monte_carlo_hits`]; NaN for no samples.
/// The standard error is `1.64 / sqrt(samples)`.
///
/// # Examples
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

impl<T: Real> Hits<T> {
    /// Counts the hits block by block. `WAYS` samples side by side in each lane hide the latency of the multiplications.
    #[inline(always)]
    fn by_blocks<const WAYS: usize>(self) -> u64 {
        let Range { mut start, end } = self.samples;
        let mut hits = 0;
        while start < end {
            let block = start..start + BLOCK.min(end - start);
            start = block.end;
            hits += hits_by_leading_bits::<T, WAYS>(block.clone(), self.seed)
                .unwrap_or_else(|| hits_by_definition::<T>(block, self.seed));
        }
        hits
    }
}

impl<T: Real> Kernel for Hits<T> {
    type Output = u64;

    #[inline(always)]
    fn run(self) -> u64 {
        self.by_blocks::<1>()
    }

    #[inline(always)]
    fn run_wide(self) -> u64 {
        self.by_blocks::<6>()
    }
}

fn hits_by_definition<T: Real>(samples: Range<u64>, seed: u64) -> u64 {
    let is_hit = |&sample: &u64| {
        let (x, y) = T::draws(&mut Stream::new(seed, sample));
        x * x + y * y < T::ONE
    };
    samples.filter(is_hit).count() as u64
}

/// Returns the hits of a block; `None` if the leading bits do not decide all of its samples, or if the block crosses a multiple
/// of 2^32.
#[inline(always)]
fn hits_by_leading_bits<T: Real, const WAYS: usize>(block: Range<u64>, seed: u64) -> Option<u64> {
    let high = block.start >> 32;
    if (block.end - 1) >> 32 != high {
        return None;
    }
    let low = block.start & 0xFFFF_FFFF;
    let samples = block.end - block.start;
    let each = samples / (WAYS as u64 * LANES) * LANES;
    let (hits, clearance) = leading_bits::<T, WAYS>(low, each, high, seed);
    let most = WAYS as u64 * each;
    let (rest_hits, rest_clearance) = leading_bits::<T, 1>(low + most, samples - most, high, seed);
    (clearance.min(rest_clearance) >= 2 * T::DOUBT).then_some(hits + rest_hits)
}

/// Returns the hits and the least clearance (see [`decide`]) of `WAYS` runs of `each` samples.
///
/// The loop over samples does scalar arithmetic alone, so that it vectorises as a whole.
#[inline(always)]
fn leading_bits<T: Real, const WAYS: usize>(
    low: u64,
    each: u64,
    high: u64,
    seed: u64,
) -> (u64, u64) {
    let (mut hits, mut least) = (0, u64::MAX);
    for at in 0..each {
        let mut lows = [0; WAYS];
        for way in 0..WAYS {
            lows[way] = low + way as u64 * each + at;
        }
        let words = philox_lanes(seed, [[0; WAYS], [0; WAYS], lows, [high; WAYS]]);
        for way in 0..WAYS {
            let words = [words[0][way], words[1][way], words[2][way], words[3][way]];
            let (hit, clearance) = decide(T::leading(words), T::DOUBT);
            hits += u64::from(hit);
            least = clearance.min(least);
        }
    }
    (hits, least)
}

/// Returns whether a sample hits, judged by the leading 32 bits of its draws, and a clearance. The answer is right if the
/// clearance is at least `2 * doubt`.
///
/// With the leading bits `X` and `Y`, `x` lies in `X / 2^32 .. (X + 1) / 2^32`, and `y` likewise. With `S = X * X + Y * Y`,
/// `x * x + y * y` is then at least `S / 2^64` and less than `(S + 2^34) / 2^64`; it is exactly `S / 2^64` if the draws have no
/// further bits. The computed value has two relative rounding errors of `2^-53` (`2^-24` for `f32`): up to `2^12` (`2^41`) in
/// units of `S`. So the leading bits decide where `S` is further from `2^64` than `doubt`, which is `2^35` (`2^41`). There the
/// 64-bit sum overflows if and only if the sample is a miss.
#[inline(always)]
fn decide((x, y): (u64, u64), doubt: u64) -> (bool, u64) {
    let square = x * x;
    let sum = square.wrapping_add(y * y);
    (sum >= square, sum.wrapping_add(doubt))
}
#[cfg(test)]
mod tests {
    use super::*;
    use crate::simd::tests::at_every_level;

    /// Returns the number of points near the circle that [`decide`] gets wrong with enough clearance, and the number of points
    /// without. The coordinates are integers of `digits` bits, which are also the bits of the float's draws.
    fn mistakes<T: Real>(digits: u32, doubt: u64, draw: fn(u64) -> T) -> (usize, usize) {
        let further = digits.saturating_sub(32);
        let leading = |x: u64| x >> further << 32u32.saturating_sub(digits);
        let (mut wrong, mut doubted) = (0, 0);
        for point in 0..100_000u64 {
            let mix = point.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> (64 - digits);
            let tail =
                |choice: u64| [0, (1 << further) - 1, mix % (1 << further)][choice as usize % 3];
            let x = mix >> further << further | tail(point);
            let edge = ((1u128 << (2 * digits)) - u128::from(x) * u128::from(x)).isqrt() as u64;
            let row = (edge >> further).saturating_add_signed(point as i64 / 9 % 25 - 12);
            let y = row.min((1 << (digits - further)) - 1) << further | tail(point / 3);
            let (hit, clearance) = decide((leading(x), leading(y)), doubt);
            if clearance < 2 * doubt {
                doubted += 1;
            } else {
                let (x, y) = (draw(x), draw(y));
                wrong += usize::from(hit != (x * x + y * y < T::ONE));
            }
        }
        (wrong, doubted)
    }

    #[test]
    fn doubt_is_as_wide_as_it_must_be() {
        fn check<T: Real>(digits: u32, draw: fn(u64) -> T) {
            let (wrong, doubted) = mistakes(digits, T::DOUBT, draw);
            assert_eq!(wrong, 0);
            assert!((10_000..90_000).contains(&doubted), "{doubted}");
            assert_ne!(mistakes(digits, T::DOUBT / 4, draw).0, 0);
        }
        check(53, |x| x as f64 * 2f64.powi(-53));
        check(24, |x| x as f32 * 2f32.powi(-24));
    }

    /// Samples that the leading bits alone would decide wrongly; they were found by trying all samples.
    #[test]
    fn a_sample_in_doubt_is_decided_by_the_definition() {
        fn check<T: Real>(sample: u64) {
            let words = philox_lanes(42, [[0], [0], [sample & 0xFFFF_FFFF], [sample >> 32]]);
            let words = [words[0][0], words[1][0], words[2][0], words[3][0]];
            let (hit, clearance) = decide(T::leading(words), T::DOUBT);
            assert!(hit && clearance < 2 * T::DOUBT);
            assert_eq!(monte_carlo_hits::<T>(sample..sample + 1, 42), 0);
            let block = sample - 1000..sample + BLOCK;
            let expected = hits_by_definition::<T>(block.clone(), 42);
            let hits = at_every_level(|| monte_carlo_hits::<T>(block.clone(), 42));
            assert_eq!(hits, expected);
        }
        for sample in [27_373_005_163, 28_261_285_394] {
            check::<f64>(sample);
        }
        for sample in [11_652_535, 140_631_429, 294_788_682] {
            check::<f32>(sample);
        }
    }

    #[test]
    fn blocks_of_any_length_anywhere() {
        let ends = [
            0,
            1,
            7,
            8,
            47,
            48,
            49,
            1000,
            BLOCK - 1,
            BLOCK,
            BLOCK + 1,
            2 * BLOCK + 55,
        ];
        for start in [0, (1 << 32) - 500, u64::MAX - 3 * BLOCK] {
            for samples in ends.map(|samples| start..start + samples) {
                let expected = (
                    hits_by_definition::<f64>(samples.clone(), 7),
                    hits_by_definition::<f32>(samples.clone(), 7),
                );
                let hits = at_every_level(|| {
                    (
                        monte_carlo_hits::<f64>(samples.clone(), 7),
                        monte_carlo_hits::<f32>(samples.clone(), 7),
                    )
                });
                assert_eq!(hits, expected, "{samples:?}");
            }
        }
    }
}
