//! Shifts depend on each other.

use prange::prelude::*;

#[parallel]
fn f(a: &[u32]) -> u32 {
    let mut x = 1;
    for i in prange(0..a.len()) {
        x <<= a[i];
    }
    x
}

fn main() {}
