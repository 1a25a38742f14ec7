//! A running total beside an array reduction.

use prange::prelude::*;

#[parallel]
fn f(a: &[usize], hist: &mut [u32]) {
    let mut sum = 0;
    for i in prange(0..a.len()) {
        sum += a[i];
        hist[sum % 8] += 1;
    }
}

fn main() {}
