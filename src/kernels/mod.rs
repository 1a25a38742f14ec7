//! Four ready-made workloads: array addition, the Mandelbrot set, Gaussian kernel density, Monte Carlo pi.
//!
//! The functions of this module run on all threads of the current pool, those of [`serial`] on the calling thread. Both give
//! the same bits, for any number of threads and on every instruction set.

mod real;
pub mod serial;

pub use crate::math::exp;
pub use real::{Count, Real};

use std::ops::Range;

use crate::prange::prange;
use crate::source::tiles_mut;

/// Number of elements of one parallel chunk: a few microseconds of work, and a whole number of vectors.
const CHUNK: usize = 4096;

/// Computes `c[i] = a[i] + b[i]` on all threads, with the results of [`serial::add`].
///
/// # Panics
///
/// If the lengths differ.
///
/// # Examples
/// ```
/// let mut c = [0.0; 2];
/// prange::kernels::add(&mut c, &[1.0, 2.0], &[10.0, 20.0]);
/// assert_eq!(c, [11.0, 22.0]);
/// ```
#[track_caller]
pub fn add<T: Real>(c: &mut [T], a: &[T], b: &[T]) {
    let past_caches = size_of_val(c) >= serial::LARGE;
    // At the end of each chunk that is stored past the caches, the thread waits for its last stores: fewer chunks are faster.
    let chunk = if past_caches { 4 * CHUNK } else { CHUNK };
    prange((c, a, b))
        .chunks(chunk)
        .for_each(|(c, a, b)| serial::add_chunk(c, a, b, past_caches));
}

/// Computes the escape counts of [`serial::mandelbrot`] on all threads, by tiles of at most `(rows, columns)`:
/// `out[row * xs.len() + column]` becomes the count of the point `(xs[column], ys[row])`.
///
/// # Panics
///
/// If the length of `out` is not `xs.len() * ys.len()`, a tile has no rows or columns, or the element type cannot represent
/// `max_iters`.
///
/// # Examples
/// ```
/// let (xs, ys) = ([-2.0, -1.0, 0.0, 1.0], [-1.0, 0.0, 1.0]);
/// let mut image = [0u8; 12];
/// prange::kernels::mandelbrot(&mut image, &xs, &ys, 20, (2, 2));
/// assert_eq!(image[4..8], [0, 20, 20, 1]);
/// ```
#[track_caller]
pub fn mandelbrot<T: Real, I: Count>(
    out: &mut [I],
    xs: &[T],
    ys: &[T],
    max_iters: u32,
    tile: (usize, usize),
) {
    assert!(
        xs.len().checked_mul(ys.len()) == Some(out.len()),
        "mandelbrot: the image has {} elements, xs and ys make {} times {}",
        out.len(),
        xs.len(),
        ys.len()
    );
    prange(tiles_mut(out, xs.len(), tile)).for_each(|mut tile| {
        let (xs, ys) = (&xs[tile.columns()], &ys[tile.rows()]);
        for (row, &y) in tile.rows_mut().zip(ys) {
            serial::mandelbrot_row(row, xs, y, max_iters);
        }
    });
}

/// Computes the values of Gaussian kernels at `x` on all threads, with the results of [`serial::gaussians`].
///
/// # Panics
///
/// If the lengths differ.
///
/// # Examples
/// ```
/// let mut out = [0.0f64; 2];
/// prange::kernels::gaussians(&mut out, 0.0, &[0.0, 1.0], &[1.0, 1.0]);
/// assert!((out[0] - 0.199471).abs() < 1e-6);
/// ```
#[track_caller]
pub fn gaussians<T: Real>(out: &mut [T], x: T, means: &[T], widths: &[T]) {
    let n = means.len();
    prange((out, means, widths))
        .chunks(CHUNK)
        .for_each(|(out, means, widths)| serial::gaussians_of(out, x, means, widths, n));
}

/// Returns the Gaussian kernel density estimate at `x`, computed on all threads, with the result of [`serial::kde`].
///
/// # Panics
///
/// If the lengths differ.
///
/// # Examples
/// ```
/// let (means, widths) = ([0.0, 1.0], [1.0, 0.5]);
/// let density: f64 = prange::kernels::kde(0.4, &means, &widths);
/// assert_eq!(density, prange::kernels::serial::kde(0.4, &means, &widths));
/// ```
#[track_caller]
#[must_use]
pub fn kde<T: Real>(x: T, means: &[T], widths: &[T]) -> T {
    let [density] = kdes(&[x], means, widths);
    density
}

/// Returns the estimates at up to `N` points.
#[track_caller]
fn kdes<T: Real, const N: usize>(xs: &[T], means: &[T], widths: &[T]) -> [T; N] {
    let sums = prange((means, widths))
        .chunks(serial::CHUNK)
        .map(|(means, widths)| serial::kernel_sums(xs, means, widths))
        .reduce(|| [T::NEGATIVE_ZERO; N], serial::add_sums);
    serial::means_of(sums, means.len())
}

/// Computes the density estimates at many points on all threads, with the results of [`serial::density`]:
/// `out[k] = kde(xs[k], ..)`.
///
/// # Panics
///
/// If the lengths of `out` and `xs` differ, or those of `means` and `widths`.
///
/// # Examples
/// ```
/// let mut out = [0.0f64; 3];
/// prange::kernels::density(&mut out, &[-1.0, 0.0, 1.0], &[0.0], &[1.0]);
/// assert!((out[1] - 0.398942).abs() < 1e-6);
/// ```
#[track_caller]
pub fn density<T: Real>(out: &mut [T], xs: &[T], means: &[T], widths: &[T]) {
    assert!(
        means.len() == widths.len(),
        "density: the lengths differ: means has {}, widths has {} elements",
        means.len(),
        widths.len()
    );
    assert!(
        out.len() == xs.len(),
        "density: the lengths differ: out has {}, xs has {} elements",
        out.len(),
        xs.len()
    );
    prange((out, xs))
        .chunks(serial::POINTS)
        .for_each(|(out, xs)| {
            let densities: [T; serial::POINTS] = kdes(xs, means, widths);
            out.copy_from_slice(&densities[..xs.len()]);
        });
}

/// Returns the number of samples inside the unit circle, counted on all threads, with the result of
/// [`serial::monte_carlo_hits`].
///
/// # Examples
/// ```
/// use prange::kernels::{monte_carlo_hits, serial};
/// assert_eq!(monte_carlo_hits::<f64>(0..9999, 1), serial::monte_carlo_hits::<f64>(0..9999, 1));
/// ```
#[must_use]
pub fn monte_carlo_hits<T: Real>(samples: Range<u64>, seed: u64) -> u64 {
    use serial::HITS_BLOCK as BLOCK;
    let count = samples.end.saturating_sub(samples.start);
    prange(0..count.div_ceil(BLOCK))
        .map(|block| {
            let first = block * BLOCK;
            let last = count.min(first.saturating_add(BLOCK));
            serial::monte_carlo_hits::<T>(samples.start + first..samples.start + last, seed)
        })
        .sum()
}

/// Returns an estimate of pi, computed on all threads, with the result of [`serial::monte_carlo_pi`] for any number of threads.
///
/// # Examples
/// ```
/// let pi = prange::kernels::monte_carlo_pi::<f64>(1_000_000, 42);
/// assert!((pi - std::f64::consts::PI).abs() < 0.01);
/// ```
#[must_use]
pub fn monte_carlo_pi<T: Real>(samples: u64, seed: u64) -> f64 {
    serial::estimate(monte_carlo_hits::<T>(0..samples, seed), samples)
}
