//! A macro whose code cannot be read changes a variable.

use prange::prelude::*;

macro_rules! count {
    ($x:ident) => {
        $x += 1
    };
}

#[parallel]
fn f(n: usize) -> usize {
    let mut x = 0;
    for i in prange(0..n) {
        x += i;
        count!(x);
    }
    x
}

fn main() {}
