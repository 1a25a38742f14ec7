//! A stack that all iterations would share.

use prange::prelude::*;

#[parallel]
fn f(n: usize) -> Vec<usize> {
    let mut v = Vec::new();
    for i in prange(0..n) {
        v.push(i);
        v.pop();
    }
    v
}

fn main() {}
