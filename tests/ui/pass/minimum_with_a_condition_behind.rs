//! The condition in front.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64], d: &[f64]) -> f64 {
    let mut m = f64::INFINITY;
    for i in prange(0..a.len()) {
        if d[i] > 0.0 && a[i] < m {
            m = a[i];
        }
    }
    m
}

pub fn main() {
    assert_eq!(f(&[3.0, 2.0, 1.0], &[1.0, 1.0, 0.0]), 2.0);
}
