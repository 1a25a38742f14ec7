//! One variable is a minimum and a maximum.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64]) -> f64 {
    let mut m = 0.0_f64;
    for i in prange(0..a.len()) {
        m = m.min(a[i].max(-1.0));
    }
    m
}

pub fn main() {
    assert_eq!(f(&[-0.5, -3.0]), -1.0);
}
