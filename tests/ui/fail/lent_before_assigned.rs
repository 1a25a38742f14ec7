//! A variable is lent out before it is assigned.

use prange::prelude::*;

fn take(x: &mut i64) -> i64 {
    std::mem::take(x)
}

#[parallel]
fn f(c: &mut [i64]) {
    let mut x = 0;
    for i in prange(0..c.len()) {
        c[i] = take(&mut x);
        x = 1;
    }
}

fn main() {}
