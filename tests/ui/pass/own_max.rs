//! A function named `max` that is not std's.

use prange::prelude::*;
use std::cmp::max;

#[parallel]
fn f(a: &[u32]) -> u32 {
    let mut m = 0;
    for i in prange(0..a.len()) {
        m = max(m, a[i]);
    }
    m
}

pub fn main() {
    assert_eq!(f(&[2, 5]), 5);
}
