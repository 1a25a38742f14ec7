//! A hidden `return Default::default()` must not end an iteration.

use prange::prelude::*;

#[parallel]
fn f(n: usize) -> usize {
    let mut sum = 0;
    for i in prange(0..n) {
        if i > 40 {
            return Default::default();
        }
        sum += i;
    }
    sum
}

pub fn main() {
    assert_eq!(f(42), 0);
}
