//! An iteration may end before it has updated a running total.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64], c: &mut [i64]) {
    let mut sum = 0;
    for i in prange(0..a.len()) {
        sum += a[i].max(0);
        if a[i] < 0 {
            continue;
        }
        c[i] = sum;
    }
}

pub fn main() {
    let mut c = [0; 3];
    f(&[1, -5, 2], &mut c);
    assert_eq!(c, [1, 0, 3]);
}
