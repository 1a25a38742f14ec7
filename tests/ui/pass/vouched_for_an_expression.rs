//! What is vouched for must be one operation on two values.

use prange::prelude::*;

#[parallel]
fn f(a: &[u64]) -> u64 {
    let mut x = 0;
    for i in prange(0..a.len()) {
        x = associative(u64::max(x, a[i]));
    }
    x
}

pub fn main() {
    assert_eq!(f(&[12, 18]), 18);
}
