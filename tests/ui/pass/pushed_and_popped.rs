//! A stack that all iterations would share.

use prange::prelude::*;

#[parallel]
fn f(n: usize) -> Vec<usize> {
    let mut v = Vec::new();
    for i in prange(0..n) {
        let mut stack = vec![i];
        v.extend(stack.pop());
    }
    v
}

pub fn main() {
    assert_eq!(f(2), [0, 1]);
}
