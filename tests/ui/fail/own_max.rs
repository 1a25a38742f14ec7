//! A function named `max` that is not std's.

use prange::prelude::*;

fn max(a: u64, b: u64) -> u64 {
    if a % 10 > b % 10 { a } else { b }
}

#[parallel]
fn f(a: &[u64]) -> u64 {
    let mut m = 0;
    for i in prange(0..a.len()) {
        m = max(m, a[i]);
    }
    m
}

fn main() {}
