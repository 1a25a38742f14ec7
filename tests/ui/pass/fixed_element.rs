//! All iterations write one element.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64], c: &mut [i64]) {
    let mut last = c[0];
    for i in prange(0..a.len()) {
        last = a[i];
    }
    c[0] = last;
}

pub fn main() {
    let mut c = [0];
    f(&[1, 2], &mut c);
    assert_eq!(c, [2]);
}
