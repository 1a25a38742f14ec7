//! Integer division rounds: its order shows.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64]) -> f64 {
    let mut x = 1000.0;
    for i in prange(0..a.len()) {
        x /= a[i];
    }
    x
}

pub fn main() {
    assert_eq!(f(&[2.0, 5.0]), 100.0);
}
