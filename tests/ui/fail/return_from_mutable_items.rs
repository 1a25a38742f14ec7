//! Later items may be written by the time the loop is left.

use prange::prelude::*;

#[parallel]
fn f(v: &mut [i64]) -> bool {
    for x in prange(v) {
        if *x < 0 {
            return false;
        }
        *x = 0;
    }
    true
}

fn main() {}
