//! A payload that may leave the loop would be evaluated for a value that only a piece takes for the best.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64], names: &[usize]) -> Option<usize> {
    let (mut low, mut at) = (i64::MAX, 0);
    for i in prange(0..a.len()) {
        if a[i] < low {
            low = a[i];
            at = i;
        }
    }
    Some(*names.get(at)? + (low == 0) as usize)
}

pub fn main() {
    assert_eq!(f(&[3, 1], &[5, 6]), Some(6));
}
