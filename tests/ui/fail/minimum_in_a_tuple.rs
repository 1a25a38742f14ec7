//! A minimum and its place in one variable.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64]) -> (f64, usize) {
    let mut best = (f64::INFINITY, 0);
    for i in prange(0..a.len()) {
        if a[i] < best.0 {
            best = (a[i], i);
        }
    }
    best
}

fn main() {}
