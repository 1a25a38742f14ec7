//! Another sum is updated on both sides of a running total's update.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64], c: &mut [f64]) -> f64 {
    let (mut sum, mut total) = (0.0, 0.0);
    for i in prange(0..a.len()) {
        total += a[i];
        sum += a[i];
        c[i] = sum;
        total += sum;
    }
    total
}

fn main() {}
