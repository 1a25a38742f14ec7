//! A closure that changes what it has captured.

use prange::prelude::*;

#[parallel]
fn f(n: usize) -> usize {
    let mut count = 0;
    let mut bump = || count += 1;
    for _ in prange(0..n) {
        bump();
    }
    count
}

fn main() {}
