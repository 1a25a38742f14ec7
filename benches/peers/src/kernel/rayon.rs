//! rayon's iterators.

use rayon::prelude::*;

use super::Kernels;
use super::body::{density, escape_count, gaussian, hit};

/// On the global pool.
pub struct Rayon;

impl Kernels for Rayon {
    fn add(&self, c: &mut [f64], a: &[f64], b: &[f64]) -> Option<()> {
        let elements = c.par_iter_mut().zip(a).zip(b);
        elements.for_each(|((c, a), b)| *c = a + b);
        Some(())
    }

    fn axpy(&self, y: &mut [f64], alpha: f64, x: &[f64]) -> Option<()> {
        let elements = y.par_iter_mut().zip(x);
        elements.for_each(|(y, x)| *y += alpha * x);
        Some(())
    }

    fn dot(&self, a: &[f64], b: &[f64]) -> Option<f64> {
        Some(a.par_iter().zip(b).map(|(a, b)| a * b).sum())
    }

    fn mandelbrot(&self, image: &mut [u8], xs: &[f64], ys: &[f64]) -> Option<()> {
        let rows = image.par_chunks_mut(xs.len()).zip(ys);
        rows.for_each(|(row, &y)| {
            for (pixel, &x) in row.iter_mut().zip(xs) {
                *pixel = escape_count(x, y);
            }
        });
        Some(())
    }

    fn kde(&self, x: f64, means: &[f64], widths: &[f64]) -> Option<f64> {
        let kernels = means.par_iter().zip(widths);
        let sum = kernels.map(|(&mean, &width)| gaussian(x, mean, width));
        Some(density(sum.sum(), means.len()))
    }

    fn pi(&self, samples: u64) -> Option<u64> {
        let samples = (0..samples).into_par_iter();
        Some(samples.map(|sample| u64::from(hit(sample))).sum())
    }
}
