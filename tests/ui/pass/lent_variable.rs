//! `&mut` to a variable of the surroundings.

use prange::prelude::*;

fn bump() -> i64 {
    1
}

#[parallel]
fn f(n: usize) -> i64 {
    let mut x = 0;
    for _ in prange(0..n) {
        x += bump();
    }
    x
}

pub fn main() {
    assert_eq!(f(5), 5);
}
