//! A running total is read before it is updated.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64], c: &mut [f64]) -> f64 {
    let mut sum = 0.0;
    for i in prange(0..a.len()) {
        c[i] = sum;
        sum += a[i];
    }
    sum
}

fn main() {}
