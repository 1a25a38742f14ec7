//! One path reads what only the other assigns.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64], c: &mut [i64]) {
    let mut t = 0;
    for i in prange(0..a.len()) {
        if a[i] > 0 {
            t = a[i];
        }
        c[i] = t;
    }
}

fn main() {}
