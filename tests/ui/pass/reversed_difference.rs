//! `x = e - x` changes its sign each time.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64]) -> i64 {
    let mut x = 0;
    for i in prange(0..a.len()) {
        x = x - a[i];
    }
    x
}

pub fn main() {
    assert_eq!(f(&[1, 2]), -3);
}
