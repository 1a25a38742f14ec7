//! The value of the iteration before.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64], c: &mut [f64]) {
    let mut before = 0.0;
    for i in prange(0..a.len()) {
        c[i] = a[i] - before;
        before = a[i];
    }
}

fn main() {}
