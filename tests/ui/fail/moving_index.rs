//! The loop variable plus something that moves: iterations meet.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64], n: usize) {
    for i in prange(0..n) {
        for j in 0..3 {
            c[i + j] = 1;
        }
    }
}

fn main() {}
