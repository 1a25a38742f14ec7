//! A map that all iterations would change.

use prange::prelude::*;
use std::collections::HashMap;

#[parallel]
fn f(n: usize) -> HashMap<usize, usize> {
    let mut pairs = Vec::new();
    for i in prange(0..n) {
        pairs.push((i % 7, i));
    }
    pairs.into_iter().collect()
}

pub fn main() {
    assert_eq!(f(9)[&1], 8);
}
