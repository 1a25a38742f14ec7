//! A map that iterations read while they change it.

use prange::prelude::*;
use std::collections::HashMap;

#[parallel]
fn f(n: usize) -> (HashMap<usize, usize>, Vec<usize>) {
    let mut map = HashMap::new();
    let mut numbers = Vec::new();
    for i in prange(0..n) {
        *map.entry(i % 7).or_insert(0) += 1;
        numbers.push(7.min(i + 1));
    }
    (map, numbers)
}

pub fn main() {
    assert_eq!(f(9).0[&1], 2);
}
