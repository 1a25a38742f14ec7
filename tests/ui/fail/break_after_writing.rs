//! Later elements may be written by the time the loop is left.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64]) {
    for i in prange(0..c.len()) {
        if c[i] < 0 {
            break;
        }
        c[i] = 0;
    }
}

fn main() {}
