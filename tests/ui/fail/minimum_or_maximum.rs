//! A maximum that misses the values of the minimum.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64]) -> (f64, f64) {
    let (mut low, mut high) = (a[0], a[0]);
    for i in prange(0..a.len()) {
        if a[i] < low {
            low = a[i];
        } else if a[i] > high {
            high = a[i];
        }
    }
    (low, high)
}

fn main() {}
