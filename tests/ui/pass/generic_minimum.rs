//! A total order, and floats.

use prange::Real;
use prange::prelude::*;

#[parallel]
fn f<T: Ord + Copy + Send + Sync>(a: &[T]) -> T {
    let mut least = a[0];
    for i in prange(0..a.len()) {
        if a[i] < least {
            least = a[i];
        }
    }
    least
}

#[parallel]
fn g<T: Real>(a: &[T]) -> T {
    let mut least = a[0];
    for i in prange(0..a.len()) {
        if a[i] < least {
            least = a[i];
        }
    }
    least
}

pub fn main() {
    assert_eq!((f(&[2, 1]), g(&[0.5, 0.25])), (1, 0.25));
}
