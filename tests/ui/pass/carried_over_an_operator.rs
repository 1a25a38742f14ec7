//! A recurrence that is no reduction.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64]) -> f64 {
    let mut x = 0.0;
    for i in prange(0..a.len()) {
        x = x + 0.5 * a[i];
    }
    x
}

pub fn main() {
    assert_eq!(f(&[2.0, 4.0]), 3.0);
}
