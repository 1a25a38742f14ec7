//! Elements are written while the array grows.

use prange::prelude::*;

#[parallel]
fn f(c: &mut Vec<i64>, n: usize) {
    for i in prange(0..n) {
        c.push(i as i64);
    }
}

pub fn main() {
    let mut c = vec![9];
    f(&mut c, 2);
    assert_eq!(c, [9, 0, 1]);
}
