//! The length of a growing vector.

use prange::prelude::*;

#[parallel]
fn f(n: usize) -> Vec<usize> {
    let mut v = Vec::new();
    for i in prange(0..n) {
        if v.len() < 10 {
            v.push(i);
        }
    }
    v
}

fn main() {}
