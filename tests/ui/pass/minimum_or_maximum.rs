//! Two comparisons.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64]) -> (f64, f64) {
    let (mut low, mut high) = (a[0], a[0]);
    for i in prange(0..a.len()) {
        if a[i] < low {
            low = a[i];
        }
        if a[i] > high {
            high = a[i];
        }
    }
    (low, high)
}

pub fn main() {
    assert_eq!(f(&[3.0, 2.0, 4.0]), (2.0, 4.0));
}
