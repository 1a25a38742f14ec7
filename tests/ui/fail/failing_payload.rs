//! A payload that may leave the loop would be evaluated for a value that only a piece takes for the best.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64], names: &[usize]) -> Option<usize> {
    let (mut low, mut at) = (i64::MAX, 0);
    for i in prange(0..a.len()) {
        if a[i] < low {
            low = a[i];
            at = *names.get(i)?;
        }
    }
    Some(at + (low == 0) as usize)
}

fn main() {}
