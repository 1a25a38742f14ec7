//! The programs that Numba's documentation shows, as loops.

use prange::prelude::*;

/// Returns the sum of an array.
#[parallel]
pub fn parallel_sum(a: &[f64]) -> f64 {
    let mut sum = 0.0;
    for i in prange(0..a.len()) {
        sum += a[i];
    }
    sum
}

/// Returns the values of a reduction and of a private variable after a loop that also uses a shared one.
#[parallel]
pub fn privatization_rules() -> (f64, f64) {
    let mut reduction = 1.0;
    let mut private = 2.0;
    let shared = 3.0;
    for i in prange(0..100) {
        reduction += i as f64; // The operator makes it a reduction, a sum.
        reduction -= 1.0;

        private = i as f64 * 4.0; // The assignment makes it private.
        assert_eq!(private, i as f64 * 4.0);

        assert_eq!(shared, 3.0); // Only read: shared.
    }
    (reduction, private) // The reduced value, and the last one: 99 * 4.0.
}

/// Returns the number of steps for which a point stays in the circle of radius two.
pub fn mandel(x: f64, y: f64, max_iters: u32) -> u32 {
    let (cr, ci) = (x, y);
    let (mut zr, mut zi) = (0.0, 0.0);
    for i in 0..max_iters {
        (zr, zi) = (zr * zr - zi * zi + cr, 2.0 * zr * zi + ci);
        if zr * zr + zi * zi >= 4.0 {
            return i;
        }
    }
    max_iters
}

/// Draws the Mandelbrot set, one row of the image for each of `xs`.
#[parallel]
pub fn mandelbrot(xs: &[f64], ys: &[f64], img: &mut [u32]) {
    for i in prange(0..xs.len()) {
        for j in 0..ys.len() {
            img[i * ys.len() + j] = mandel(xs[i], ys[j], 20);
        }
    }
}

/// Computes `c = a + b`.
#[parallel]
pub fn add(a: &[f64], b: &[f64], c: &mut [f64]) {
    for i in prange(0..c.len()) {
        c[i] = a[i] + b[i];
    }
}

/// Returns the density at `x`: the mean of Gaussian kernels.
#[parallel]
pub fn kde(x: f64, means: &[f64], widths: &[f64]) -> f64 {
    let sqrt_2pi = (2.0 * std::f64::consts::PI).sqrt();
    let n = means.len();
    let mut result = 0.0;
    for i in prange(0..n) {
        result += (-0.5 * ((x - means[i]) / widths[i]).powi(2)).exp() / widths[i];
    }
    result / n as f64 / sqrt_2pi
}

/// Estimates pi by random points.
#[parallel]
pub fn monte_carlo_pi(nsamples: u64, seed: u64) -> f64 {
    let mut acc = 0;
    for (_, mut rng) in prange(0..nsamples).rng(seed) {
        let x = rng.next_f64();
        let y = rng.next_f64();
        if x * x + y * y < 1.0 {
            acc += 1;
        }
    }
    4.0 * acc as f64 / nsamples as f64
}
