//! The length of a growing vector.

use prange::prelude::*;

#[parallel]
fn f(n: usize) -> Vec<usize> {
    let mut v = Vec::new();
    for i in prange(0..n) {
        if i < 10 {
            v.push(i);
        }
    }
    v
}

pub fn main() {
    assert_eq!(f(12).len(), 10);
}
