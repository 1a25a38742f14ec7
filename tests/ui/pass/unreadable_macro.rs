//! A macro whose code cannot be read changes a variable.

use prange::prelude::*;

macro_rules! one {
    ($n:ident) => {
        $n / $n
    };
}

#[parallel]
fn f(n: usize) -> usize {
    let mut x = 0;
    for i in prange(0..n) {
        x += i;
        x += one!(n);
    }
    x
}

pub fn main() {
    assert_eq!(f(3), 6);
}
