//! A minimum that begins with the greatest value.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64]) -> Option<i64> {
    let mut best = i64::MAX;
    for i in prange(0..a.len()) {
        if a[i] < best {
            best = a[i];
        }
    }
    (!a.is_empty()).then_some(best)
}

pub fn main() {
    assert_eq!((f(&[2, 1]), f(&[])), (Some(1), None));
}
