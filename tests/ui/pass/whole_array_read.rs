//! Elements are written while all of the array is read.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64]) -> i64 {
    let mut sum = 0;
    for i in prange(0..c.len()) {
        c[i] = 1;
        sum += c[i];
    }
    sum
}

pub fn main() {
    assert_eq!(f(&mut [0; 3]), 3);
}
