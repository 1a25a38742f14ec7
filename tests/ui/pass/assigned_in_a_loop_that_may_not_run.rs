//! A loop may run no time at all.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64], c: &mut [i64]) {
    let mut t;
    for i in prange(0..c.len()) {
        t = 0;
        for x in a {
            t = *x;
        }
        c[i] = t;
    }
}

pub fn main() {
    let mut c = [9; 2];
    f(&[], &mut c);
    assert_eq!(c, [0, 0]);
}
