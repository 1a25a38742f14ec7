//! An iteration reads what the next one overwrites.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64], n: usize) {
    for i in prange(0..n) {
        c[i] = c[i + 1];
    }
}

fn main() {}
