//! All of a sliced array is lent to a function.

use prange::prelude::*;

fn fill(c: &mut [i64], i: usize) {
    c[i] = 1;
}

#[parallel]
fn f(c: &mut [i64]) {
    for i in prange(0..c.len()) {
        c[i] = 2;
        fill(&mut c[..], i);
    }
}

fn main() {}
