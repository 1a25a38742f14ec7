//! An operator that the body itself makes.

use prange::prelude::*;

#[parallel]
fn f(a: &[u64]) -> u64 {
    let mut x = 0;
    let larger = |a: u64, b: u64| a.max(b);
    for i in prange(0..a.len()) {
        x = associative(larger(x, a[i]));
    }
    x
}

pub fn main() {
    assert_eq!(f(&[2, 5]), 5);
}
