//! An inner variable of the same name is another variable.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64], a: &[usize]) {
    for i in prange(0..c.len()) {
        let i = a[i];
        c[i] = 1;
    }
}

fn main() {}
