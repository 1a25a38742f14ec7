//! One variable, two classes of operators.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64]) -> f64 {
    let (mut x, mut y) = (1.0, 1.0);
    for i in prange(0..a.len()) {
        x += a[i];
        y *= 2.0;
    }
    x * y
}

pub fn main() {
    assert_eq!(f(&[1.0]), 4.0);
}
