//! A variable is lent out before it is assigned.

use prange::prelude::*;

fn take(x: &mut i64) -> i64 {
    std::mem::take(x)
}

#[parallel]
fn f(c: &mut [i64]) {
    let mut x;
    for i in prange(0..c.len()) {
        x = 1;
        c[i] = take(&mut x);
    }
}

pub fn main() {
    let mut c = [0; 2];
    f(&mut c);
    assert_eq!(c, [1, 1]);
}
