//! All of a sliced array is lent to a function.

use prange::prelude::*;

fn fill(c: &mut i64) {
    *c = 1;
}

#[parallel]
fn f(c: &mut [i64]) {
    for i in prange(0..c.len()) {
        c[i] = 2;
        fill(&mut c[i]);
    }
}

pub fn main() {
    let mut c = [0; 2];
    f(&mut c);
    assert_eq!(c, [1, 1]);
}
