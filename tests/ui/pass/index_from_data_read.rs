//! Own elements are written, others are read.

use prange::prelude::*;

#[parallel]
fn f(from: &[usize], c: &mut [i64]) {
    let before = c.to_vec();
    for i in prange(0..c.len()) {
        c[i] += before[from[i]];
    }
}

pub fn main() {
    let mut c = [1, 2];
    f(&[1, 0], &mut c);
    assert_eq!(c, [3, 3]);
}
