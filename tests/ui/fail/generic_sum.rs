//! A type parameter of which nothing is known but `+=`.

use std::ops::AddAssign;

use prange::prelude::*;

#[parallel]
fn f<T: AddAssign + Copy + Default + Send + Sync>(a: &[T]) -> T {
    let mut total = T::default();
    for i in prange(0..a.len()) {
        total += a[i];
    }
    total
}

fn main() {}
