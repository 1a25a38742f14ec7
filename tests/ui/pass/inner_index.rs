//! The inner loop's variable is no iteration's own.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64], n: usize) {
    for i in prange(0..n) {
        for j in 0..n {
            c[i] += j as i64;
        }
    }
}

pub fn main() {
    let mut c = [0; 2];
    f(&mut c, 2);
    assert_eq!(c, [1, 1]);
}
