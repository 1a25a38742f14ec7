//! The new value as a tuple.

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

pub fn main() {
    assert_eq!(f(&[2.0, 1.0, 1.0]), (1.0, 1));
}
