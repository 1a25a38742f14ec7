//! Plain loops by index on one thread, as a user writes them first.

use std::arch::asm;
use std::hint::black_box;

use super::Kernels;
use super::body::{density, escape_count, gaussian, hit};
use crate::math;

/// As the compiler makes them.
pub struct Serial;

/// One element at a time: what the compiler made of such loops before it learnt to vectorise checked ones.
pub struct Scalar;

/// Hides an index, so that nothing is known of those behind it.
#[inline(always)]
fn hidden(mut i: usize) -> usize {
    // SAFETY: no instruction, and none that the compiler has to know of.
    unsafe { asm!("/* {0} */", inout(reg) i, options(pure, nomem, nostack, preserves_flags)) };
    i
}

impl Kernels for Scalar {
    fn add(&self, c: &mut [f64], a: &[f64], b: &[f64]) -> Option<()> {
        for i in 0..black_box(c.len()) {
            let i = hidden(i);
            c[i] = a[i] + b[i];
        }
        Some(())
    }

    fn axpy(&self, y: &mut [f64], alpha: f64, x: &[f64]) -> Option<()> {
        for i in 0..black_box(y.len()) {
            let i = hidden(i);
            y[i] += alpha * x[i];
        }
        Some(())
    }
}

// The number of iterations is a variable of its own, as in a function that is given `n`: each access is checked.
impl Kernels for Serial {
    fn add(&self, c: &mut [f64], a: &[f64], b: &[f64]) -> Option<()> {
        for i in 0..black_box(c.len()) {
            c[i] = a[i] + b[i];
        }
        Some(())
    }

    fn axpy(&self, y: &mut [f64], alpha: f64, x: &[f64]) -> Option<()> {
        for i in 0..black_box(y.len()) {
            y[i] += alpha * x[i];
        }
        Some(())
    }

    fn dot(&self, a: &[f64], b: &[f64]) -> Option<f64> {
        let mut sum = 0.0;
        for i in 0..black_box(a.len()) {
            sum += a[i] * b[i];
        }
        Some(sum)
    }

    fn mandelbrot(&self, image: &mut [u8], xs: &[f64], ys: &[f64]) -> Option<()> {
        let width = xs.len();
        for row in 0..ys.len() {
            for column in 0..width {
                image[row * width + column] = escape_count(xs[column], ys[row]);
            }
        }
        Some(())
    }

    fn kde(&self, x: f64, means: &[f64], widths: &[f64]) -> Option<f64> {
        let n = black_box(means.len());
        let mut sum = 0.0;
        for i in 0..n {
            sum += gaussian(x, means[i], widths[i]);
        }
        Some(density(sum, n))
    }

    fn pi(&self, samples: u64) -> Option<u64> {
        let mut hits = 0;
        for sample in 0..samples {
            hits += u64::from(hit(sample));
        }
        Some(hits)
    }
}

impl Kernels for math::Ours {
    fn kde(&self, x: f64, means: &[f64], widths: &[f64]) -> Option<f64> {
        let n = black_box(means.len());
        let mut sum = 0.0;
        for i in 0..n {
            let u = (x - means[i]) / widths[i];
            sum += prange::math::exp(-0.5 * u * u) / widths[i];
        }
        Some(density(sum, n))
    }
}
