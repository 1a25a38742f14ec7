//! The inner loop's variable is no iteration's own.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64], n: usize) {
    for i in prange(0..n) {
        for j in 0..n {
            c[j] = i as i64;
        }
    }
}

fn main() {}
