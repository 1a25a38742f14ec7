//! An iteration reads what the next one overwrites.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64], n: usize) {
    for i in prange(0..n) {
        c[i + 1] = c[i + 1] * 2;
    }
}

pub fn main() {
    let mut c = [1, 2, 3];
    f(&mut c, 2);
    assert_eq!(c, [1, 4, 6]);
}
