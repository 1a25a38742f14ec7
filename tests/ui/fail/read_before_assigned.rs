//! A value carries over from the iteration before.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64], c: &mut [i64]) {
    let mut t = 0;
    for i in prange(0..a.len()) {
        c[i] = t;
        t = a[i];
    }
}

fn main() {}
