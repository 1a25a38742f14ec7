//! Scratch that all iterations would share.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [usize]) {
    let mut buffer: Vec<usize> = Vec::new();
    for i in prange(0..c.len()) {
        buffer.clear();
        buffer.resize(i, 1);
        c[i] = buffer.len();
    }
}

fn main() {}
