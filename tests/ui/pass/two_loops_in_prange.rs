//! `prange!` holds one loop.

use prange::prelude::*;

fn f(n: usize) -> usize {
    let mut sum = 0;
    prange! { for i in 0..n { sum += i; } }
    prange! { for i in 0..n { sum += i; } }
    sum
}

pub fn main() {
    assert_eq!(f(3), 6);
}
