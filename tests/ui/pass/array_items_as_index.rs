//! Items of an array may be equal: they own no elements.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64]) {
    for (i, k) in prange([0usize, 1, 1]).enumerate() {
        c[i] = k as i64;
    }
}

pub fn main() {
    let mut c = [9; 3];
    f(&mut c);
    assert_eq!(c, [0, 1, 1]);
}
