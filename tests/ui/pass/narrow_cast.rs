//! A narrowing cast makes two indices one.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64]) {
    for i in prange(0..10i32) {
        c[i as usize] = 1;
    }
}

pub fn main() {
    f(&mut [0; 10]);
}
