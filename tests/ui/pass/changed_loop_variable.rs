//! The body changes its loop variable, then indexes by it.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64]) {
    for i in prange(0..c.len() / 2) {
        c[i + 1] = 1;
    }
}

pub fn main() {
    let mut c = [0; 4];
    f(&mut c);
    assert_eq!(c, [0, 1, 1, 0]);
}
