//! An array reduction by two operators.

use prange::prelude::*;

#[parallel]
fn f(a: &[usize], c: &mut [i64]) {
    for i in prange(0..a.len()) {
        c[a[i]] += 1;
        c[a[i] + 1] -= 2;
    }
}

pub fn main() {
    let mut c = [0; 3];
    f(&[0, 1], &mut c);
    assert_eq!(c, [1, -1, -2]);
}
