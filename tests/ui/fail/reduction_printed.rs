//! A running total is read by a macro.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64]) -> i64 {
    let mut sum = 0;
    for i in prange(0..a.len()) {
        println!("{i}: {sum}");
        sum += a[i];
    }
    sum
}

fn main() {}
