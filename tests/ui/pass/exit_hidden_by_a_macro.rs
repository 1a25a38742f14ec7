//! An exit that only the macro's own code shows.

use prange::prelude::*;

macro_rules! check {
    ($condition:expr) => {
        if !$condition {
            panic!("refused");
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

pub fn main() {
    assert_eq!(f(&[3, 1]), 4);
}
