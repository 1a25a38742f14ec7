//! Gaussian kernel density estimation.

use crate::kernels::Real;
use crate::reduce_tree::{By, Chain, Grid, chain_leaf};
use crate::simd::{Kernel, dispatch};

/// Number of partial sums side by side: a full 512-bit register of `f32`.
const LANES: usize = 16;
/// Number of kernels in one chunk of a sum.
pub(crate) const CHUNK: usize = 4096;
/// Number of points whose sums are computed in one pass over the kernels, so that kernels are read, and their widths inverted,
/// once for all these points.
pub(crate) const POINTS: usize = 8;
/// Number of kernels side by side in a lane: their chains of operations hide each other's latency.
const WAYS: usize = 8;

/// Computes the values at `x` of `n = means.len()` Gaussian kernels, each with its share of `1 / n`:
/// `out[k] = exp(-0.5 * ((x - means[k]) / widths[k])^2) / widths[k] / sqrt(2 pi) / n`.
///
/// `means` and `widths` (standard deviations) are in the unit of `x`. The values are densities, in the reciprocal of that unit,
/// and their sum is [`kde`] up to rounding. With `inverse = 1 / widths[k]`, `u = (x - means[k]) * inverse` and
/// `share = 1 / (n * sqrt(2 pi))` the value is `exp(-0.5 * u * u) * inverse * share`, each operation rounded separately. The
/// relative error of `exp` is at most `1.2 + 1.1 * u * u` times half the machine epsilon; a result below half the least normal
/// number is zero.
///
/// A width of zero, or one so small that its reciprocal overflows, gives NaN, and so does any NaN. A negative width gives minus
/// the value of the positive width. An infinite width, mean or `x` gives zero (or NaN, if two infinities meet in `x - mean` or
/// in the quotient). No value causes a panic.
///
/// `O(n)` time: one division and about 40 additions and multiplications for each element.
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

/// Computes [`gaussians`] for one chunk of `n` kernels. Elements are computed separately, so that no bit depends on the chunks.
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
        share: T::ONE / (T::from_usize(n) * T::SQRT_TWO_PI),
    });
}

struct Gaussians<'a, T> {
    out: &'a mut [T],
    x: T,
    means: &'a [T],
    widths: &'a [T],
    share: T,
}

impl<T: Real> Gaussians<'_, T> {
    #[inline(always)]
    fn by_blocks<const BLOCK: usize>(self) {
        let mut last = [[T::ONE; BLOCK]; 2];
        let blocks = self.means.chunks(BLOCK).zip(self.widths.chunks(BLOCK));
        for (out, block) in self.out.chunks_mut(BLOCK).zip(blocks) {
            let (means, widths) = whole(block, &mut last);
            let terms = terms_at(self.x, means, &invert(widths));
            for (out, term) in out.iter_mut().zip(terms.0) {
                *out = term * self.share;
            }
        }
    }
}

impl<T: Real> Kernel for Gaussians<'_, T> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        if size_of::<T>() == 4 {
            self.by_blocks::<{ 16 * WAYS }>();
        } else {
            self.by_blocks::<{ 8 * WAYS }>();
        }
    }
}

/// The values of the kernels of a block, aligned to cache lines.
#[repr(align(64))]
struct AlignedValues<T, const BLOCK: usize>([T; BLOCK]);

/// Returns the means and widths of a block. A block that is not full is copied to `last`; the values behind it are then
/// arbitrary.
#[inline(always)]
fn whole<'a, T: Real, const BLOCK: usize>(
    (means, widths): (&'a [T], &'a [T]),
    last: &'a mut [[T; BLOCK]; 2],
) -> (&'a [T; BLOCK], &'a [T; BLOCK]) {
    if let (Ok(means), Ok(widths)) = (means.try_into(), widths.try_into()) {
        return (means, widths);
    }
    last[0][..means.len()].copy_from_slice(means);
    last[1][..widths.len()].copy_from_slice(widths);
    (&last[0], &last[1])
}

#[inline(always)]
fn invert<T: Real, const BLOCK: usize>(widths: &[T; BLOCK]) -> AlignedValues<T, BLOCK> {
    let mut inverses = AlignedValues([T::ZERO; BLOCK]);
    for k in 0..BLOCK {
        inverses.0[k] = T::ONE / widths[k];
    }
    inverses
}

/// Computes the kernels of a block at `x`, without the constant factor `1 / sqrt(2 pi)`.
///
/// The loop over the kernels handles `WAYS` of them side by side by scalar arithmetic alone, so that it vectorises as a whole.
#[inline(always)]
fn terms_at<T: Real, const BLOCK: usize>(
    x: T,
    means: &[T; BLOCK],
    inverses: &AlignedValues<T, BLOCK>,
) -> AlignedValues<T, BLOCK> {
    let mut terms = AlignedValues([T::ZERO; BLOCK]);
    let each = BLOCK / WAYS;
    for at in 0..each {
        let mut u = [T::ZERO; WAYS];
        for way in 0..WAYS {
            let k = way * each + at;
            u[way] = (x - means[k]) * inverses.0[k];
        }
        let gaussians = T::gaussians(u);
        for way in 0..WAYS {
            let k = way * each + at;
            terms.0[k] = gaussians[way] * inverses.0[k];
        }
    }
    terms
}

/// Returns the sum over `k` of `exp(-0.5 * ((x - means[k]) / widths[k])^2) / widths[k]`: one chunk of [`kde`].
///
/// The terms are `exp(-0.5 * u * u) * inverse` as in [`gaussians`].
///
/// The order of the additions is fixed, and the same on every instruction set: element `k` is added to lane `k % 16`, in order
/// and starting from -0.0; then lane `j + 8` is added to lane `j` for `j < 8`, lane `j + 4` to lane `j` for `j < 4`, and so on.
/// The sum of no kernels is -0.0.
///
/// Zeros, NaN and infinities follow the formula, as in [`gaussians`].
///
/// `O(n)` time for `n` kernels.
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
    let [sum] = kernel_sums(&[x], means, widths);
    sum
}

/// Returns the [`kernel_sum`] at each of up to `N` points; the elements behind them are sums of no kernels.
pub(crate) fn kernel_sums<T: Real, const N: usize>(xs: &[T], means: &[T], widths: &[T]) -> [T; N] {
    dispatch(KernelSums { xs, means, widths })
}

fn assert_same_length<T>(kernel: &str, means: &[T], widths: &[T]) {
    assert!(
        means.len() == widths.len(),
        "{kernel}: the lengths differ: means has {}, widths has {} elements",
        means.len(),
        widths.len(),
    );
}

struct KernelSums<'a, T, const N: usize> {
    xs: &'a [T],
    means: &'a [T],
    widths: &'a [T],
}

impl<T: Real, const N: usize> KernelSums<'_, T, N> {
    #[inline(always)]
    fn by_blocks<const BLOCK: usize>(self) -> [T; N] {
        let mut lanes = [[T::NEGATIVE_ZERO; LANES]; N];
        let mut last = [[T::ONE; BLOCK]; 2];
        let blocks = self.means.chunks(BLOCK).zip(self.widths.chunks(BLOCK));
        for block in blocks {
            let count = block.0.len();
            let (means, widths) = whole(block, &mut last);
            let inverses = invert(widths);
            for (lanes, &x) in lanes.iter_mut().zip(self.xs) {
                let mut terms = terms_at(x, means, &inverses);
                if count < BLOCK {
                    // Adding -0.0 changes no sum.
                    terms.0[count..].fill(T::NEGATIVE_ZERO);
                }
                for terms in terms.0.as_chunks::<LANES>().0 {
                    for lane in 0..LANES {
                        lanes[lane] += terms[lane];
                    }
                }
            }
        }
        let mut sums = [T::NEGATIVE_ZERO; N];
        for (sum, mut lanes) in sums.iter_mut().zip(lanes) {
            let mut half = LANES / 2;
            while half > 0 {
                for lane in 0..half {
                    lanes[lane] += lanes[lane + half];
                }
                half /= 2;
            }
            *sum = lanes[0];
        }
        sums
    }
}

impl<T: Real, const N: usize> Kernel for KernelSums<'_, T, N> {
    type Output = [T; N];

    #[inline(always)]
    fn run(self) -> [T; N] {
        if size_of::<T>() == 4 {
            self.by_blocks::<{ 16 * WAYS }>()
        } else {
            self.by_blocks::<{ 8 * WAYS }>()
        }
    }
}

/// Returns the Gaussian kernel density estimate at `x`: the mean over `k` of
/// `exp(-0.5 * ((x - means[k]) / widths[k])^2) / widths[k]`, divided by `sqrt(2 pi)`.
///
/// `means` and `widths` (standard deviations, one for each kernel) are in the unit of `x`; the result is a density, in the
/// reciprocal of that unit. The estimator is that of Rosenblatt (1956) and Parzen (1962), with a width for each kernel.
///
/// The order of the additions depends on the number of kernels alone: chunks of 4096 are added up by [`kernel_sum`], and their
/// sums are combined in the fixed shape of [`Prange::reduce`](crate::Prange::reduce). The bits are the same on every
/// instruction set, and the same as those of the parallel [`kde`](crate::kernels::kde).
///
/// Without kernels the result is NaN. Zeros, NaN and infinities follow the formula, as in [`gaussians`].
///
/// `O(n)` time for `n` kernels. The buffer for some sums is kept for the next call.
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
    let [density] = kdes(&[x], means, widths);
    density
}

/// Returns the estimates at up to `N` points.
fn kdes<T: Real, const N: usize>(xs: &[T], means: &[T], widths: &[T]) -> [T; N] {
    let chain = Chain::new(By(|| [T::NEGATIVE_ZERO; N], add_sums::<T, N>));
    let mut sums = Grid::of(chain_leaf(means.len().div_ceil(CHUNK)), 0);
    let chunks = means.chunks(CHUNK).zip(widths.chunks(CHUNK));
    for (index, (means, widths)) in chunks.enumerate() {
        sums.push(&chain, index, Some(kernel_sums(xs, means, widths)));
    }
    let sums = sums.finish(&chain).unwrap_or([T::NEGATIVE_ZERO; N]);
    means_of(sums, means.len())
}

pub(crate) fn add_sums<T: Real, const N: usize>(mut left: [T; N], right: [T; N]) -> [T; N] {
    for at in 0..N {
        left[at] += right[at];
    }
    left
}

/// Returns the densities, given the sums over `count` kernels.
pub(crate) fn means_of<T: Real, const N: usize>(sums: [T; N], count: usize) -> [T; N] {
    sums.map(|sum| sum / T::from_usize(count) / T::SQRT_TWO_PI)
}

/// Computes the density estimate at many points: `out[k] = kde(xs[k], means, widths)`, bit for bit.
///
/// `out` and `xs` have the same length, and so have `means` and `widths`. `O(xs.len() * means.len())` time; eight points share
/// one pass over the kernels and its divisions.
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
    for (out, xs) in out.chunks_mut(POINTS).zip(xs.chunks(POINTS)) {
        let densities: [T; POINTS] = kdes(xs, means, widths);
        out.copy_from_slice(&densities[..xs.len()]);
    }
}
