//! `prange!` holds one loop.

use prange::prelude::*;

fn f(n: usize) -> usize {
    let mut sum = 0;
    prange! {
        for i in 0..n { sum += i; }
        for i in 0..n { sum += i; }
    }
    sum
}

fn main() {}
