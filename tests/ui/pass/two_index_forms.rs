//! One array, two forms of index: they meet.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64], n: usize) {
    for i in prange(0..n) {
        c[2 * i] = 1;
        c[2 * i + 1] = 2;
    }
}

pub fn main() {
    let mut c = [0; 4];
    f(&mut c, 2);
    assert_eq!(c, [1, 2, 1, 2]);
}
