//! A type parameter of which some values may not compare.

use prange::prelude::*;

#[parallel]
fn f<T: PartialOrd + Copy + Send + Sync>(a: &[T]) -> T {
    let mut least = a[0];
    for i in prange(0..a.len()) {
        if a[i] < least {
            least = a[i];
        }
    }
    least
}

fn main() {}
