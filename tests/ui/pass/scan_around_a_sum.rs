//! Another sum is updated on both sides of a running total's update.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64], c: &mut [f64]) -> f64 {
    let (mut sum, mut total) = (0.0, 0.0);
    for i in prange(0..a.len()) {
        sum += a[i];
        c[i] = sum;
        total += a[i] + sum;
    }
    total
}

pub fn main() {
    assert_eq!(f(&[1.0, 2.0], &mut [0.0; 2]), 7.0);
}
