//! The smallest value so far is read.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64]) -> usize {
    let (mut low, mut at) = (i64::MAX, 0);
    for i in prange(0..a.len()) {
        if a[i] < low {
            low = a[i];
            at = i;
        }
    }
    at + (low > 100) as usize
}

pub fn main() {
    assert_eq!(f(&[3, 1, 2]), 1);
}
