//! Items of a slice may be equal: they own no elements.

use prange::prelude::*;

#[parallel]
fn f(picks: &[usize], c: &mut [i64]) {
    for (i, k) in prange(picks).enumerate() {
        c[i] = *k as i64;
    }
}

pub fn main() {
    let mut c = [0; 2];
    f(&[5, 5], &mut c);
    assert_eq!(c, [5, 5]);
}
