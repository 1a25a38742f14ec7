//! Items of an array may be equal: they own no elements.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64]) {
    for k in prange([0usize, 1, 1]) {
        c[k] = 1;
    }
}

fn main() {}
