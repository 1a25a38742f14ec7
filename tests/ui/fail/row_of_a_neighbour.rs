//! The row before is not the iteration's own, nor is the end of it.

use prange::prelude::*;

#[parallel]
fn above(a: &mut [f64], n: usize) {
    for i in prange(1..n) {
        for j in 0..n {
            a[i * n + j] += a[(i - 1) * n + j];
        }
    }
}

#[parallel]
fn left(image: &mut [f64], h: usize, w: usize) {
    for i in prange(0..h) {
        for j in 0..w {
            image[i * w + j] = image[i * w + j - 1];
        }
    }
}

fn main() {}
