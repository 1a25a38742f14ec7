//! An iteration reads what the one before it wrote.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64]) {
    for i in prange(1..c.len()) {
        c[i] = c[i - 1] + 1;
    }
}

fn main() {}
