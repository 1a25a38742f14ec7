//! A minimum with a condition that is evaluated only for smaller values.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64], d: &[f64]) -> f64 {
    let mut m = f64::INFINITY;
    for i in prange(0..a.len()) {
        if a[i] < m && d[i] > 0.0 {
            m = a[i];
        }
    }
    m
}

fn main() {}
