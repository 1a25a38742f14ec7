//! A loop may run no time at all.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64], c: &mut [i64]) {
    let mut t = 0;
    for i in prange(0..c.len()) {
        for x in a {
            t = *x;
        }
        c[i] = t;
    }
}

fn main() {}
