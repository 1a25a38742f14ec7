//! An iterator that is no source of a parallel loop.

use prange::prelude::*;
use std::collections::HashMap;

fn f(map: &HashMap<u32, u32>) -> u32 {
    let mut sum = 0;
    prange! {
        for x in map.values() {
            sum += x;
        }
    }
    sum
}

fn main() {}
