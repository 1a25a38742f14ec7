//! A running total is read in the body.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64], c: &mut [f64]) -> f64 {
    let mut sum = 0.0;
    for i in prange(0..a.len()) {
        let term = a[i] * 2.0;
        sum += term;
        c[i] = term;
    }
    sum
}

pub fn main() {
    assert_eq!(f(&[1.0, 2.0], &mut [0.0; 2]), 6.0);
}
