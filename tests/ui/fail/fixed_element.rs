//! All iterations write one element.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64], c: &mut [i64]) {
    for i in prange(0..a.len()) {
        c[0] = a[i];
    }
}

fn main() {}
