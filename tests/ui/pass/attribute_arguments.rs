//! Clauses belong to the loop.

use prange::prelude::*;

#[parallel]
fn f(n: usize) -> usize {
    let mut sum = 0;
    for i in prange(0..n).num_threads(4) {
        sum += i;
    }
    sum
}

pub fn main() {
    assert_eq!(f(3), 3);
}
