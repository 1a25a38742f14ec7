//! Integer division rounds: its order shows.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64]) -> i64 {
    let mut x = 1000;
    for i in prange(0..a.len()) {
        x /= a[i];
    }
    x
}

fn main() {}
