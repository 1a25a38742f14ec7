//! An iterator that is no source of a parallel loop.

use prange::prelude::*;
use std::collections::HashMap;

fn f(map: &HashMap<u32, u32>) -> u32 {
    let mut sum = 0;
    let values: Vec<u32> = map.values().copied().collect();
    prange! {
        for x in &values {
            sum += x;
        }
    }
    sum
}

pub fn main() {
    assert_eq!(f(&HashMap::from([(1, 2)])), 2);
}
