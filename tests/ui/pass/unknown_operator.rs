//! An operator that pieces cannot combine by.

use prange::prelude::*;

#[parallel]
fn f(a: &[u32]) -> u32 {
    let mut x = 1000;
    for i in prange(0..a.len()) {
        x ^= a[i];
    }
    x
}

pub fn main() {
    assert_eq!(f(&[1]), 1001);
}
