//! The row whose element at the loop variable is read is before that of the first iteration.

use prange::prelude::*;

#[parallel]
fn f(a: &mut [f64], k: usize, n: usize) {
    for i in prange(k + 1..n) {
        for j in i..n {
            a[i * n + j] -= a[k * n + i] * 0.5;
        }
    }
}

pub fn main() {
    let mut a = [2.0; 4];
    f(&mut a, 0, 2);
    assert_eq!(a, [2.0, 2.0, 2.0, 1.0]);
}
