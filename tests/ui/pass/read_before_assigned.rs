//! A value carries over from the iteration before.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64], c: &mut [i64]) {
    let mut t;
    for i in prange(0..a.len()) {
        t = a[i];
        c[i] = t;
    }
}

pub fn main() {
    let mut c = [0; 2];
    f(&[3, 4], &mut c);
    assert_eq!(c, [3, 4]);
}
