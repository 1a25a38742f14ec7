//! The kernels of `prange::kernels`, and the function form for the other loops.

use prange::{kernels, prelude::*};

use super::{ITERATIONS, Kernels, SEED};

/// On the global pool.
pub struct Function;

impl Kernels for Function {
    fn add(&self, c: &mut [f64], a: &[f64], b: &[f64]) -> Option<()> {
        kernels::add(c, a, b);
        Some(())
    }

    fn axpy(&self, y: &mut [f64], alpha: f64, x: &[f64]) -> Option<()> {
        prange((y, x)).for_each(|(y, x)| *y += alpha * x);
        Some(())
    }

    fn dot(&self, a: &[f64], b: &[f64]) -> Option<f64> {
        Some(prange((a, b)).map(|(a, b)| a * b).sum())
    }

    fn mandelbrot(&self, image: &mut [u8], xs: &[f64], ys: &[f64]) -> Option<()> {
        let tile = (64, xs.len());
        kernels::mandelbrot(image, xs, ys, u32::from(ITERATIONS), tile);
        Some(())
    }

    fn kde(&self, x: f64, means: &[f64], widths: &[f64]) -> Option<f64> {
        Some(kernels::kde(x, means, widths))
    }

    fn pi(&self, samples: u64) -> Option<u64> {
        Some(kernels::monte_carlo_hits::<f64>(0..samples, SEED))
    }
}
