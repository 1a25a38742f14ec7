//! Scratch that all iterations would share.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [usize]) {
    for i in prange(0..c.len()) {
        let mut buffer: Vec<usize> = Vec::new();
        buffer.resize(i, 1);
        c[i] = buffer.len();
    }
}

pub fn main() {
    let mut c = [9; 3];
    f(&mut c);
    assert_eq!(c, [0, 1, 2]);
}
