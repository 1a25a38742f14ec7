//! Items of a slice may be equal: they own no elements.

use prange::prelude::*;

#[parallel]
fn f(picks: &[usize], c: &mut [i64]) {
    for &k in prange(picks) {
        c[k] = 1;
    }
}

fn main() {}
