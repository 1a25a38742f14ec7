//! The serial loops, made parallel by `prange!`.

use prange::prelude::*;

use super::body::{density, escape_count};
use super::{Kernels, SEED};
use crate::math;

/// On the global pool; the image pixel by pixel.
pub struct Loop;

/// The image row by row.
pub struct Rows;

impl Kernels for Loop {
    fn add(&self, c: &mut [f64], a: &[f64], b: &[f64]) -> Option<()> {
        prange! {
            for i in 0..c.len() {
                c[i] = a[i] + b[i];
            }
        }
        Some(())
    }

    fn axpy(&self, y: &mut [f64], alpha: f64, x: &[f64]) -> Option<()> {
        prange! {
            for i in 0..y.len() {
                y[i] += alpha * x[i];
            }
        }
        Some(())
    }

    fn dot(&self, a: &[f64], b: &[f64]) -> Option<f64> {
        let mut sum = 0.0;
        prange! {
            for i in 0..a.len() {
                sum += a[i] * b[i];
            }
        }
        Some(sum)
    }

    fn mandelbrot(&self, image: &mut [u8], xs: &[f64], ys: &[f64]) -> Option<()> {
        let width = xs.len();
        prange! {
            for pixel in 0..image.len() {
                image[pixel] = escape_count(xs[pixel % width], ys[pixel / width]);
            }
        }
        Some(())
    }

    fn kde(&self, x: f64, means: &[f64], widths: &[f64]) -> Option<f64> {
        let n = means.len();
        let mut sum = 0.0;
        prange! {
            for i in 0..n {
                let u = (x - means[i]) / widths[i];
                sum += (-0.5 * u * u).exp() / widths[i];
            }
        }
        Some(density(sum, n))
    }

    fn pi(&self, samples: u64) -> Option<u64> {
        let mut hits = 0;
        prange! {
            for (_, mut random) in prange(0..samples).rng(SEED) {
                let (x, y) = (random.next_f64(), random.next_f64());
                if x * x + y * y < 1.0 {
                    hits += 1;
                }
            }
        }
        Some(hits)
    }
}

impl Kernels for Rows {
    fn mandelbrot(&self, image: &mut [u8], xs: &[f64], ys: &[f64]) -> Option<()> {
        let width = xs.len();
        prange! {
            for row in 0..ys.len() {
                for column in 0..width {
                    image[row * width + column] = escape_count(xs[column], ys[row]);
                }
            }
        }
        Some(())
    }
}

// With the crate's exponential, which vectorises.
impl Kernels for math::Loop {
    fn kde(&self, x: f64, means: &[f64], widths: &[f64]) -> Option<f64> {
        let n = means.len();
        let mut sum = 0.0;
        prange! {
            for i in 0..n {
                let u = (x - means[i]) / widths[i];
                sum += prange::math::exp(-0.5 * u * u) / widths[i];
            }
        }
        Some(density(sum, n))
    }
}
