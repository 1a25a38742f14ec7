//! A hidden `return Default::default()` must not end a stretch, where all that it lends has a default.

use prange::prelude::*;

macro_rules! bail {
    () => {
        return Default::default()
    };
}

#[parallel]
fn f(n: usize) -> Vec<usize> {
    let mut found = Vec::new();
    for i in prange(0..n) {
        if i > 40 {
            bail!();
        }
        found.push(i);
    }
    found
}

fn main() {}
