//! Gaussian kernel density estimation.

use crate::grid::{Chain, Grid};
use crate::kernels::Real;
use crate::simd::{Kernel, dispatch};

/// Partial sums side by side: a full 512-bit register of `f32`.
const LANES: usize = 16;
/// Kernels in one chunk of a sum.
pub(crate) const CHUNK: usize = 4096;

/// The values at `x` of `n = means.len()` Gaussian kernels, each with its share of `1 / n`:
/// `out[k] = exp(-0.5 * ((x - means[k]) / widths[k])^2) / widths[k] / sqrt(2 pi) / n`.
///
/// `means` and `widths` (standard deviations) are in the unit of `x`; the values are densities, in its
/// reciprocal, and sum to [`kde`] up to rounding. The operations are rounded one by one in the order of
/// the formula, with an `exp` that is within 0.8 units in the last place.
///
/// A width of zero gives NaN (0 / 0), and so does any NaN; a negative width gives minus the value of the
/// positive one; an infinite width, mean or `x` gives zero (two infinities that meet in `x - mean` or in
/// the quotient: NaN). Nothing panics for its value.
///
/// `O(n)` time: about four divisions and one `exp` an element.
///
/// # Panics
///
/// If the lengths of `out`, `means` and `widths` differ.
///
/// # Examples
///
/// ```
/// use prange::kernels::serial;
///
/// let mut out = [0.0_f64; 2];
/// serial::gaussians(&mut out, 0.5, &[0.5, 1.5], &[1.0, 1.0]);
/// assert!((out[0] - 0.3989422804014327 / 2.0).abs() < 1e-15);
/// assert!((out[1] - 0.24197072451914337 / 2.0).abs() < 1e-15);
/// ```
pub fn gaussians<T: Real>(out: &mut [T], x: T, means: &[T], widths: &[T]) {
    gaussians_of(out, x, means, widths, means.len());
}

/// [`gaussians`] for one chunk of `n` kernels: element by element, so that no bit depends on the
/// chunking.
pub(crate) fn gaussians_of<T: Real>(out: &mut [T], x: T, means: &[T], widths: &[T], n: usize) {
    assert!(
        out.len() == means.len() && out.len() == widths.len(),
        "gaussians: the lengths differ: out has {}, means has {}, widths has {} elements",
        out.len(),
        means.len(),
        widths.len(),
    );
    dispatch(Gaussians {
        out,
        x,
        means,
        widths,
        n: T::from_usize(n),
    });
}

struct Gaussians<'a, T> {
    out: &'a mut [T],
    x: T,
    means: &'a [T],
    widths: &'a [T],
    n: T,
}

impl<T: Real> Kernel for Gaussians<'_, T> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        for ((out, &mean), &width) in self.out.iter_mut().zip(self.means).zip(self.widths) {
            *out = term(self.x, mean, width) / T::SQRT_TWO_PI / self.n;
        }
    }
}

/// A Gaussian kernel, short of the constant `sqrt(2 pi)`.
#[inline(always)]
fn term<T: Real>(x: T, mean: T, width: T) -> T {
    let u = (x - mean) / width;
    (T::MINUS_HALF * (u * u)).exp() / width
}

/// The sum over `k` of `exp(-0.5 * ((x - means[k]) / widths[k])^2) / widths[k]`: one chunk of [`kde`].
///
/// The order of the additions is fixed, and the same on every instruction set: element `k` is added to
/// lane `k % 16`, in order and starting from -0.0; then lane `j` takes in lane `j + 8` for `j < 8`, lane
/// `j + 4` for `j < 4`, and so on. The sum of no kernels is -0.0.
///
/// Zeros, NaN and infinities follow the formula, as in [`gaussians`].
///
/// `O(n)` time for `n` kernels: about two divisions and one `exp` each.
///
/// # Panics
///
/// If the lengths of `means` and `widths` differ.
///
/// # Examples
///
/// ```
/// use prange::kernels::serial;
///
/// assert_eq!(serial::kernel_sum(0.5, &[0.5, 0.5], &[0.25, 0.5]), 6.0);
/// ```
pub fn kernel_sum<T: Real>(x: T, means: &[T], widths: &[T]) -> T {
    assert_same_length("kernel_sum", means, widths);
    dispatch(KernelSum { x, means, widths })
}

fn assert_same_length<T>(kernel: &str, means: &[T], widths: &[T]) {
    assert!(
        means.len() == widths.len(),
        "{kernel}: the lengths differ: means has {}, widths has {} elements",
        means.len(),
        widths.len(),
    );
}

struct KernelSum<'a, T> {
    x: T,
    means: &'a [T],
    widths: &'a [T],
}

impl<T: Real> Kernel for KernelSum<'_, T> {
    type Output = T;

    #[inline(always)]
    fn run(self) -> T {
        let mut lanes = [T::NEGATIVE_ZERO; LANES];
        let (means, last_means) = self.means.as_chunks::<LANES>();
        let (widths, last_widths) = self.widths.as_chunks::<LANES>();
        for (means, widths) in means.iter().zip(widths) {
            for lane in 0..LANES {
                lanes[lane] += term(self.x, means[lane], widths[lane]);
            }
        }
        for (lane, (&mean, &width)) in last_means.iter().zip(last_widths).enumerate() {
            lanes[lane] += term(self.x, mean, width);
        }
        let mut half = LANES / 2;
        while half > 0 {
            for lane in 0..half {
                lanes[lane] += lanes[lane + half];
            }
            half /= 2;
        }
        lanes[0]
    }
}

/// The Gaussian kernel density estimate at `x`: the mean over `k` of
/// `exp(-0.5 * ((x - means[k]) / widths[k])^2) / widths[k]`, divided by `sqrt(2 pi)`.
///
/// `means` and `widths` (standard deviations, one a kernel) are in the unit of `x`; the result is a density,
/// in its reciprocal. The estimator is that of Rosenblatt (1956) and Parzen (1962), with a width for each
/// kernel.
///
/// The order of the additions is a function of the number of kernels alone: chunks of 4096 by
/// [`kernel_sum`], and their sums in the fixed shape of [`Prange::reduce`](crate::Prange::reduce). The bits are the
/// same on every instruction set, and those of the parallel [`kde`](crate::kernels::kde).
///
/// No kernels give NaN, the mean of nothing. Zeros, NaN and infinities follow the formula, as in
/// [`gaussians`].
///
/// `O(n)` time for `n` kernels, and no allocation.
///
/// # Panics
///
/// If the lengths of `means` and `widths` differ.
///
/// # Examples
///
/// ```
/// use prange::kernels::serial;
///
/// let (means, widths) = ([-1.0_f64, 0.0, 1.0], [0.5, 1.0, 0.5]);
/// let density = serial::kde(0.0, &means, &widths);
/// let expected = (1.0 + 4.0 * (-2.0_f64).exp()) / 3.0 / std::f64::consts::TAU.sqrt();
/// assert!((density - expected).abs() < 1e-15);
/// assert!(serial::kde(0.0_f64, &[], &[]).is_nan());
/// ```
pub fn kde<T: Real>(x: T, means: &[T], widths: &[T]) -> T {
    assert_same_length("kde", means, widths);
    kde_of(x, means, widths)
}

fn kde_of<T: Real>(x: T, means: &[T], widths: &[T]) -> T {
    let chain = Chain::new(|left: T, right: T| left + right);
    let mut sums = Grid::new(0);
    let chunks = means.chunks(CHUNK).zip(widths.chunks(CHUNK));
    for (index, (means, widths)) in chunks.enumerate() {
        sums.push(&chain, index, Some(kernel_sum(x, means, widths)));
    }
    let sum = sums.finish(&chain).unwrap_or(T::NEGATIVE_ZERO);
    sum / T::from_usize(means.len()) / T::SQRT_TWO_PI
}

/// The density estimate at many points: `out[k] = kde(xs[k], means, widths)`, bit for bit.
///
/// `out` and `xs` have one length, `means` and `widths` another. `O(xs.len() * means.len())` time.
///
/// # Panics
///
/// If the lengths of `out` and `xs` differ, or those of `means` and `widths`.
///
/// # Examples
///
/// ```
/// use prange::kernels::serial;
///
/// let (means, widths) = ([0.2_f32, 0.7], [0.1, 0.3]);
/// let xs = [0.0, 0.5, 1.0];
/// let mut out = [0.0; 3];
/// serial::density(&mut out, &xs, &means, &widths);
/// assert_eq!(out, xs.map(|x| serial::kde(x, &means, &widths)));
/// ```
pub fn density<T: Real>(out: &mut [T], xs: &[T], means: &[T], widths: &[T]) {
    assert!(
        out.len() == xs.len(),
        "density: the lengths differ: out has {}, xs has {} elements",
        out.len(),
        xs.len(),
    );
    assert_same_length("density", means, widths);
    for (out, &x) in out.iter_mut().zip(xs) {
        *out = kde_of(x, means, widths);
    }
}
