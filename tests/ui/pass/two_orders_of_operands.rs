//! Which of two equals stays must not change.

use prange::prelude::*;

#[parallel]
fn f(a: &[u64]) -> u64 {
    let mut m = 0;
    for i in prange(0..a.len()) {
        m = std::cmp::max(m, a[i]);
        m = std::cmp::max(m, a[i] / 2);
    }
    m
}

pub fn main() {
    assert_eq!(f(&[3, 2]), 3);
}
