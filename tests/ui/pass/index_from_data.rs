//! The index comes from data: two iterations may have the same.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64], to: &[usize], c: &mut [i64]) {
    for i in prange(0..a.len()) {
        c[to[i]] += a[i];
    }
}

pub fn main() {
    let mut c = [0; 2];
    f(&[1, 2, 3], &[1, 0, 1], &mut c);
    assert_eq!(c, [2, 4]);
}
