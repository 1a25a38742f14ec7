//! The loop variable wraps round: iterations meet.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64]) {
    for i in prange(0..100usize) {
        c[i % 7] ^= i as i64;
    }
}

pub fn main() {
    f(&mut [0; 7]);
}
