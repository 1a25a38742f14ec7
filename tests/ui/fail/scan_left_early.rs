//! A loop that reads a running total is left early.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64]) -> usize {
    let (mut sum, mut count) = (0.0, 0);
    for i in prange(0..a.len()) {
        sum += a[i];
        if sum > 10.0 {
            break;
        }
        count += 1;
    }
    count
}

fn main() {}
