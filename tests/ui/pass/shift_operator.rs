//! Shifts depend on each other.

use prange::prelude::*;

#[parallel]
fn f(a: &[u32]) -> u32 {
    let mut shift = 0;
    for i in prange(0..a.len()) {
        shift += a[i];
    }
    1 << shift
}

pub fn main() {
    assert_eq!(f(&[1, 2]), 8);
}
