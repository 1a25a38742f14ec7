//! What one iteration does, in plain scalar Rust: for all peers that take any loop body.

use std::f64::consts::TAU;

use prange::random::Stream;

use super::{ITERATIONS, SEED};

/// The escape count of a point.
#[inline]
pub fn escape_count(x: f64, y: f64) -> u8 {
    let (mut re, mut im) = (0.0, 0.0);
    for i in 0..ITERATIONS {
        (re, im) = (re * re - im * im + x, 2.0 * re * im + y);
        if re * re + im * im >= 4.0 {
            return i;
        }
    }
    ITERATIONS
}

/// A Gaussian kernel, short of the constant of [`density`].
#[inline]
pub fn gaussian(x: f64, mean: f64, width: f64) -> f64 {
    let u = (x - mean) / width;
    (-0.5 * u * u).exp() / width
}

/// The density, from the sum of `n` kernels.
pub fn density(sum: f64, n: usize) -> f64 {
    sum / n as f64 / TAU.sqrt()
}

/// Whether a random point is in the unit circle; each has a stream of its own.
#[inline]
pub fn hit(sample: u64) -> bool {
    let mut random = Stream::new(SEED, sample);
    let (x, y) = (random.next_f64(), random.next_f64());
    x * x + y * y < 1.0
}
