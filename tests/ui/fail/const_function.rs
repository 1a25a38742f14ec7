//! There are no threads at compile time.

use prange::prelude::*;

#[parallel]
const fn f(n: usize) -> usize {
    let mut sum = 0;
    for i in prange(0..n) {
        sum += i;
    }
    sum
}

fn main() {}
