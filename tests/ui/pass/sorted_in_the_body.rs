//! All of a vector is changed by each iteration.

use prange::prelude::*;

#[parallel]
fn f(v: &mut Vec<i64>) -> i64 {
    let mut sum = 0;
    v.sort();
    for i in prange(0..10) {
        sum += v[i];
    }
    sum
}

pub fn main() {
    assert_eq!(f(&mut vec![1; 10]), 10);
}
