//! The row whose element at the loop variable is read is that of the first iteration.

use prange::prelude::*;

#[parallel]
fn f(a: &mut [f64], k: usize, n: usize) {
    for i in prange(k..n) {
        for j in i..n {
            a[i * n + j] -= a[k * n + i] * 0.5;
        }
    }
}

fn main() {}
