//! `x = e - x` changes its sign each time.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64]) -> i64 {
    let mut x = 0;
    for i in prange(0..a.len()) {
        x = a[i] - x;
    }
    x
}

fn main() {}
