//! A minimum with a condition that depends on the iterations before.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64]) -> f64 {
    let mut m = 1e9;
    for i in prange(0..a.len()) {
        if a[i] < m && m - a[i] > 0.5 {
            m = a[i];
        }
    }
    m
}

fn main() {}
