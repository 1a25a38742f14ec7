//! An exit inside of a macro that cannot be read.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64]) -> i64 {
    let mut sum = 0;
    for i in prange(0..a.len()) {
        if a[i] < 0 {
            return -1;
        }
        sum += a[i];
    }
    sum
}

pub fn main() {
    assert_eq!(f(&[3, -1]), -1);
}
