//! An iteration reads what the one before it wrote.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64]) {
    let before = c.to_vec();
    for i in prange(1..c.len()) {
        c[i] = before[i - 1] + 1;
    }
}

pub fn main() {
    let mut c = [1, 2, 3];
    f(&mut c);
    assert_eq!(c, [1, 2, 3]);
}
