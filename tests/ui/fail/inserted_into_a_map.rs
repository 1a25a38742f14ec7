//! A map that all iterations would change.

use prange::prelude::*;
use std::collections::HashMap;

#[parallel]
fn f(n: usize) -> HashMap<usize, usize> {
    let mut map = HashMap::new();
    for i in prange(0..n) {
        map.insert(i % 7, i);
    }
    map
}

fn main() {}
