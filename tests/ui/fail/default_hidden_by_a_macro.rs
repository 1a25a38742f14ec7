//! A hidden `return Default::default()` must not end an iteration.

use prange::prelude::*;

macro_rules! bail {
    () => {
        return Default::default()
    };
}

#[parallel]
fn f(n: usize) -> usize {
    let mut sum = 0;
    for i in prange(0..n) {
        if i > 40 {
            bail!();
        }
        sum += i;
    }
    sum
}

fn main() {}
