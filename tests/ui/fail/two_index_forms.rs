//! One array, two forms of index: they meet.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64], n: usize) {
    for i in prange(0..n) {
        c[i] = 1;
        c[2 * i] = 2;
    }
}

fn main() {}
