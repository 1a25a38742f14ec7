//! A hidden `return Default::default()` must not end a stretch, where all that it lends has a default.

use prange::prelude::*;

#[parallel]
fn f(n: usize) -> Vec<usize> {
    let mut found = Vec::new();
    for i in prange(0..n) {
        if i > 40 {
            return Default::default();
        }
        found.push(i);
    }
    found
}

pub fn main() {
    assert!(f(42).is_empty());
}
