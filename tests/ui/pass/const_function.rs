//! There are no threads at compile time.

use prange::prelude::*;

#[parallel]
fn f(n: usize) -> usize {
    let mut sum = 0;
    for i in prange(0..n) {
        sum += i;
    }
    sum
}

pub fn main() {
    assert_eq!(f(3), 3);
}
