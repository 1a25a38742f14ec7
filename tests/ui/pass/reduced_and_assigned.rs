//! A reduction on one path, private on another.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64]) -> i64 {
    let (mut x, mut y) = (0, 0);
    for i in prange(0..a.len()) {
        if a[i] > 0 {
            x += 1;
        } else {
            y = 3;
        }
    }
    x + y
}

pub fn main() {
    assert_eq!(f(&[1, -1]), 4);
}
