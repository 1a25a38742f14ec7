//! A closure that changes what it has captured.

use prange::prelude::*;

#[parallel]
fn f(n: usize) -> usize {
    let mut count = 0;
    for _ in prange(0..n) {
        let mut bump = || count += 1;
        bump();
    }
    count
}

pub fn main() {
    assert_eq!(f(3), 3);
}
