//! A running total beside an array reduction.

use prange::prelude::*;

#[parallel]
fn f(a: &[usize], hist: &mut [u32]) {
    let mut sums = vec![0; a.len()];
    let mut sum = 0;
    for i in prange(0..a.len()) {
        sum += a[i];
        sums[i] = sum;
    }
    for i in prange(0..a.len()) {
        hist[sums[i] % 8] += 1;
    }
}

pub fn main() {
    let mut hist = [0; 8];
    f(&[3, 5, 3], &mut hist);
    assert_eq!(hist, [1, 0, 0, 2, 0, 0, 0, 0]);
}
