//! Own elements are written, others are read.

use prange::prelude::*;

#[parallel]
fn f(from: &[usize], c: &mut [i64]) {
    for i in prange(0..c.len()) {
        c[i] += c[from[i]];
    }
}

fn main() {}
