//! A string that each iteration would take.

use prange::prelude::*;

#[parallel]
fn names(n: usize, name: String) -> Vec<String> {
    let mut names = Vec::new();
    for _ in prange(0..n) {
        names.push(name);
    }
    names
}

fn main() {}
