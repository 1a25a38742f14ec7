//! A narrowing cast makes two indices one.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64]) {
    for i in prange(0..1000usize) {
        c[(i as u8) as usize] = 1;
    }
}

fn main() {}
