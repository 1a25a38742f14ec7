//! A reference count that threads would share.

use prange::prelude::*;
use std::sync::Arc;

#[parallel]
fn f(n: usize) -> usize {
    let one = Arc::new(1);
    let mut sum = 0;
    for _ in prange(0..n) {
        sum += *one;
    }
    sum
}

pub fn main() {
    assert_eq!(f(3), 3);
}
