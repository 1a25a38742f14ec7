//! Elements are written while the array grows.

use prange::prelude::*;

#[parallel]
fn f(c: &mut Vec<i64>, n: usize) {
    for i in prange(0..n) {
        c.push(0);
        c[i] = 1;
    }
}

fn main() {}
