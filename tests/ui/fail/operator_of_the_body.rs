//! An operator that the body itself makes.

use prange::prelude::*;

#[parallel]
fn f(a: &[u64]) -> u64 {
    let mut x = 0;
    for i in prange(0..a.len()) {
        let larger = |a: u64, b: u64| a.max(b);
        x = associative(larger(x, a[i]));
    }
    x
}

fn main() {}
