//! The bound that all numbers have.

use prange::Number;
use prange::prelude::*;

#[parallel]
fn f<T: Number>(a: &[T]) -> T {
    let mut total = T::default();
    for i in prange(0..a.len()) {
        total += a[i];
    }
    total
}

pub fn main() {
    assert_eq!((f(&[1, 2]), f(&[0.5, 0.25])), (3, 0.75));
}
