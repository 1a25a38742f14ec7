//! One variable, two classes of operators.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64]) -> f64 {
    let mut x = 1.0;
    for i in prange(0..a.len()) {
        x += a[i];
        x *= 2.0;
    }
    x
}

fn main() {}
