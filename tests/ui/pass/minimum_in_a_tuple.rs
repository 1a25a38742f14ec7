//! A variable for each.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64]) -> (f64, usize) {
    let (mut m, mut at) = (f64::INFINITY, 0);
    for i in prange(0..a.len()) {
        if a[i] < m {
            (m, at) = (a[i], i);
        }
    }
    (m, at)
}

pub fn main() {
    assert_eq!(f(&[2.0, 1.0, 1.0]), (1.0, 1));
}
