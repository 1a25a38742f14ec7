//! A condition of each iteration's own.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64]) -> f64 {
    let mut m = 1e9;
    for i in prange(0..a.len()) {
        if a[i] < m && a[i] > 0.5 {
            m = a[i];
        }
    }
    m
}

pub fn main() {
    assert_eq!(f(&[3.0, 0.0, 1.0]), 1.0);
}
