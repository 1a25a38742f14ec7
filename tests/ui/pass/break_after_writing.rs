//! Later elements may be written by the time the loop is left.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64]) {
    let mut end = c.len();
    for i in prange(0..c.len()) {
        if c[i] < 0 {
            end = i;
            break;
        }
    }
    c[..end].fill(0);
}

pub fn main() {
    let mut c = [1, -1, 1];
    f(&mut c);
    assert_eq!(c, [0, -1, 1]);
}
