//! A running total is read before it is updated.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64], c: &mut [f64]) -> f64 {
    let mut sum = 0.0;
    for i in prange(0..a.len()) {
        let term = a[i];
        sum += term;
        c[i] = sum - term;
    }
    sum
}

pub fn main() {
    let mut c = [0.0; 3];
    assert_eq!(f(&[1.0, 2.0, 4.0], &mut c), 7.0);
    assert_eq!(c, [0.0, 1.0, 3.0]);
}
