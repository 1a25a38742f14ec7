//! An exit that only the macro's own code shows.

use prange::prelude::*;

macro_rules! check {
    ($condition:expr) => {
        if !$condition {
            return -1;
        }
    };
}

#[parallel]
fn f(a: &[i64]) -> i64 {
    let mut sum = 0;
    for i in prange(0..a.len()) {
        check!(a[i] >= 0);
        sum += a[i];
    }
    sum
}

fn main() {}
