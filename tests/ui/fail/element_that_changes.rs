//! An element that one of the iterations changes.

use prange::prelude::*;

#[parallel]
fn shift(m: &mut [f64]) {
    for i in prange(0..m.len()) {
        m[i] -= m[0];
    }
}

fn main() {}
