//! An iteration may end before it has updated a running total.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64], c: &mut [i64]) {
    let mut sum = 0;
    for i in prange(0..a.len()) {
        if a[i] < 0 {
            continue;
        }
        sum += a[i];
        c[i] = sum;
    }
}

fn main() {}
