//! An array reduction by two operators.

use prange::prelude::*;

#[parallel]
fn f(a: &[usize], c: &mut [i64]) {
    for i in prange(0..a.len()) {
        c[a[i]] += 1;
        c[a[i] + 1] *= 2;
    }
}

fn main() {}
