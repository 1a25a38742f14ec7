//! All of a vector is changed by each iteration.

use prange::prelude::*;

#[parallel]
fn f(v: &mut Vec<i64>) -> i64 {
    let mut sum = 0;
    for i in prange(0..10) {
        v.sort();
        sum += v[i];
    }
    sum
}

fn main() {}
