//! The smallest value so far is read.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64]) -> usize {
    let (mut low, mut records) = (i64::MAX, 0);
    for i in prange(0..a.len()) {
        if a[i] < low {
            low = a[i];
            records += 1;
        }
    }
    records
}

fn main() {}
