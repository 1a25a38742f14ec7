//! Escape counts of the Mandelbrot set.

use crate::kernels::real::sealed::Word;
use crate::kernels::{Count, Real};
use crate::simd::{Kernel, dispatch};

/// Number of iterations between two checks whether any lane of a group is still inside. With three, few iterations are run in
/// vain, and the check costs little beside them.
const STRIDE: u32 = 3;

/// Returns the escape count of the point `(x, y)`: the number of steps of `z = z * z + (x + iy)`, from `z = 0`, after which
/// `|z| < 2` still holds, at most `max_iters`.
///
/// Step `i` computes `re' = (re * re - im * im) + x` and `im' = (re + re) * im + y`, in this order of operations, each rounded
/// separately. The result is the first `i` after whose step `re * re + im * im >= 4` (so a point that starts outside has the
/// count 0), or `max_iters` if there is no such step. A point with a NaN coordinate never escapes; a point with an infinite
/// coordinate and no NaN escapes at once.
///
/// This function is the definition: [`mandelbrot`] and [`mandelbrot_row`] give the same count for every point. It is the
/// escape-time algorithm in plain scalar code.
///
/// At most `max_iters` steps of eight floating-point operations.
///
/// # Examples
///
/// ```
/// use prange::kernels::serial::escape_count;
///
/// assert_eq!(escape_count(0.0, 0.0, 1000), 1000);
/// assert_eq!(escape_count(-2.0, 0.0, 1000), 0);
/// assert_eq!(escape_count(1.0, 0.0, 1000), 1); // 1, then 2
/// assert_eq!(escape_count(f32::NAN, 0.0, 1000), 1000);
/// ```
#[inline]
pub fn escape_count<T: Real>(x: T, y: T, max_iters: u32) -> u32 {
    let (mut re, mut im) = (T::ZERO, T::ZERO);
    for i in 0..max_iters {
        (re, im) = ((re * re - im * im) + x, (re + re) * im + y);
        if re * re + im * im >= T::FOUR {
            return i;
        }
    }
    max_iters
}

/// Computes the [`escape_count`]s of a grid of points, row by row.
///
/// `out[row * xs.len() + column]` becomes the count of the point `(xs[column], ys[row])`. The image has `xs.len() * ys.len()`
/// elements of any integer type that represents `max_iters`. The points of a row are iterated side by side in vector lanes; the
/// counts are exactly those of `escape_count`.
///
/// At most `O(xs.len() * ys.len() * max_iters)` time; a group of neighbouring points takes as many steps as its slowest point.
///
/// # Panics
///
/// If the size of `out` is not `xs.len() * ys.len()`, or `I` cannot represent `max_iters`.
///
/// # Examples
///
/// ```
/// use prange::kernels::serial;
///
/// let xs = [-2.5, -1.0, 0.0, 1.0];
/// let ys = [0.0, 1.0];
/// let mut image = [0_i8; 8];
/// serial::mandelbrot(&mut image, &xs, &ys, 20);
/// assert_eq!(image, [0, 20, 20, 1, 0, 2, 20, 1]);
/// ```
pub fn mandelbrot<T: Real, I: Count>(out: &mut [I], xs: &[T], ys: &[T], max_iters: u32) {
    assert!(
        Some(out.len()) == xs.len().checked_mul(ys.len()),
        "mandelbrot: out has {} elements, but xs has {} and ys has {}: their product is needed",
        out.len(),
        xs.len(),
        ys.len(),
    );
    assert_represents::<I>("mandelbrot", max_iters);
    dispatch(Image {
        out,
        xs,
        ys,
        max_iters,
    });
}

/// Computes one row of [`mandelbrot`]: `out_row[column]` becomes the [`escape_count`] of the point `(xs[column], y)`.
///
/// The row has `xs.len()` elements of any integer type that represents `max_iters`.
/// `O(xs.len() * max_iters)` time at most.
///
/// # Panics
///
/// If the lengths of `out_row` and `xs` differ, or `I` cannot represent `max_iters`.
///
/// # Examples
///
/// ```
/// use prange::kernels::serial;
///
/// let mut row = [0_u16; 3];
/// serial::mandelbrot_row(&mut row, &[-1.0_f32, 0.3, 2.0], 0.0, 1000);
/// assert_eq!(row, [1000, 11, 0]);
/// ```
pub fn mandelbrot_row<T: Real, I: Count>(out_row: &mut [I], xs: &[T], y: T, max_iters: u32) {
    assert!(
        out_row.len() == xs.len(),
        "mandelbrot_row: the lengths differ: out_row has {}, xs has {} elements",
        out_row.len(),
        xs.len(),
    );
    assert_represents::<I>("mandelbrot_row", max_iters);
    dispatch(Image {
        out: out_row,
        xs,
        ys: &[y],
        max_iters,
    });
}

fn assert_represents<I: Count>(kernel: &str, max_iters: u32) {
    assert!(
        I::represents(max_iters),
        "{kernel}: max_iters is {max_iters}, which {} cannot represent",
        I::NAME,
    );
}

/// The arguments of a kernel. `out` has `xs.len() * ys.len()` elements, and `I` represents `max_iters`.
struct Image<'a, T, I> {
    out: &'a mut [I],
    xs: &'a [T],
    ys: &'a [T],
    max_iters: u32,
}

// Several registers for each variable of a group hide the latency of the steps: two registers of 256 bits, four of 512. That
// uses about as many registers as there are, 16 and 32.
impl<T: Real, I: Count> Kernel for Image<'_, T, I> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        if size_of::<T>() == 4 {
            self.rows::<16>();
        } else {
            self.rows::<8>();
        }
    }

    #[inline(always)]
    fn run_wide(self) {
        if size_of::<T>() == 4 {
            self.rows::<64>();
        } else {
            self.rows::<32>();
        }
    }
}

impl<T: Real, I: Count> Image<'_, T, I> {
    #[inline(always)]
    fn rows<const LANES: usize>(self) {
        let width = self.xs.len();
        if width == 0 {
            return;
        }
        for (row, &y) in self.out.chunks_exact_mut(width).zip(self.ys) {
            let mut start = 0;
            while start < width {
                // The last group overlaps the group before it, if there is one.
                let at = start.min(width.saturating_sub(LANES));
                if let (Some(out), Some(xs)) = (
                    row[at..].first_chunk_mut::<LANES>(),
                    self.xs[at..].first_chunk::<LANES>(),
                ) {
                    let counts = group(xs, y, self.max_iters);
                    for lane in 0..LANES {
                        out[lane] = I::from_count(counts[lane].to_u32());
                    }
                } else {
                    narrow_row::<T, I, LANES>(row, self.xs, y, self.max_iters);
                }
                start += LANES;
            }
        }
    }
}

/// Computes a row that is narrower than a group.
#[inline(always)]
fn narrow_row<T: Real, I: Count, const LANES: usize>(
    row: &mut [I],
    xs: &[T],
    y: T,
    max_iters: u32,
) {
    // The lanes behind the row get points that escape in the first step.
    let mut points = [T::FOUR; LANES];
    for (point, &x) in points.iter_mut().zip(xs) {
        *point = x;
    }
    let counts = group(&points, y, max_iters);
    for (out, count) in row.iter_mut().zip(counts) {
        *out = I::from_count(count.to_u32());
    }
}

/// Returns the escape counts of `LANES` points of one row. A lane that has escaped is iterated further, without being counted,
/// until all lanes have escaped.
#[expect(clippy::needless_range_loop, reason = "the form that vectorises")]
#[inline(always)]
fn group<T: Real, const LANES: usize>(xs: &[T; LANES], y: T, max_iters: u32) -> [T::Word; LANES] {
    // Carrying `re * re - im * im` in place of the two squares saves a register.
    let xs = *xs;
    let mut re = [T::ZERO; LANES];
    let mut im = [T::ZERO; LANES];
    let mut difference = [T::ZERO; LANES];
    // All ones, which is -1, until the lane escapes: this is both a mask and the value that is subtracted from the count.
    let mut inside = [T::Word::ALL; LANES];
    let mut counts = [T::Word::NONE; LANES];
    let mut left = max_iters;
    while left > 0 {
        let stride = left.min(STRIDE);
        left -= stride;
        for _ in 0..stride {
            for lane in 0..LANES {
                im[lane] = (re[lane] + re[lane]) * im[lane] + y;
                re[lane] = difference[lane] + xs[lane];
                let re2 = re[lane] * re[lane];
                let im2 = im[lane] * im[lane];
                difference[lane] = re2 - im2;
                // A select, because a conditional store would not vectorise.
                inside[lane] = if re2 + im2 >= T::FOUR {
                    T::Word::NONE
                } else {
                    inside[lane]
                };
                counts[lane] = counts[lane].minus(inside[lane]);
            }
        }
        let mut any = T::Word::NONE;
        for lane in 0..LANES {
            any = any.or(inside[lane]);
        }
        if any == T::Word::NONE {
            break;
        }
    }
    counts
}
