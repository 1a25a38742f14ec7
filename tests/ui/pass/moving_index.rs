//! The loop variable plus something that moves: iterations meet.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64], n: usize) {
    for i in prange(0..n) {
        for j in 0..3 {
            c[3 * i + j] = 1;
        }
    }
}

pub fn main() {
    let mut c = [0; 6];
    f(&mut c, 2);
    assert_eq!(c, [1; 6]);
}
