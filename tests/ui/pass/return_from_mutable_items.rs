//! Later items may be written by the time the loop is left.

use prange::prelude::*;

#[parallel]
fn f(v: &[i64]) -> bool {
    for x in prange(v) {
        if *x < 0 {
            return false;
        }
    }
    true
}

pub fn main() {
    assert!(!f(&[1, -1]));
}
