//! A minimum that begins with the first value.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64]) -> Option<i64> {
    let mut best = None;
    for i in prange(0..a.len()) {
        if best.is_none() || a[i] < best.unwrap() {
            best = Some(a[i]);
        }
    }
    best
}

fn main() {}
