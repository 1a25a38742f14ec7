//! One path reads what only the other assigns.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64], c: &mut [i64]) {
    let mut t;
    for i in prange(0..a.len()) {
        if a[i] > 0 {
            t = a[i];
        } else {
            t = 0;
        }
        c[i] = t;
    }
}

pub fn main() {
    let mut c = [9; 2];
    f(&[3, -4], &mut c);
    assert_eq!(c, [3, 0]);
}
