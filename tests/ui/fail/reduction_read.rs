//! A running total is read in the body.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64], c: &mut [f64]) -> f64 {
    let mut sum = 0.0;
    for i in prange(0..a.len()) {
        sum += a[i];
        c[i] = sum;
    }
    sum
}

fn main() {}
