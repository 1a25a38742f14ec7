//! What is taken out of the loop must not panic where the loop would not.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [usize], offsets: &[usize], n: usize) {
    for i in prange(0..n) {
        c[i + offsets[0]] = i;
    }
}

fn main() {}
