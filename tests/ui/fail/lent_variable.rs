//! `&mut` to a variable of the surroundings.

use prange::prelude::*;

fn bump(x: &mut i64) {
    *x += 1;
}

#[parallel]
fn f(n: usize) -> i64 {
    let mut x = 0;
    for _ in prange(0..n) {
        bump(&mut x);
    }
    x
}

fn main() {}
