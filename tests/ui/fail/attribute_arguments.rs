//! Clauses belong to the loop.

use prange::prelude::*;

#[parallel(num_threads = 4)]
fn f(n: usize) -> usize {
    let mut sum = 0;
    for i in prange(0..n) {
        sum += i;
    }
    sum
}

fn main() {}
