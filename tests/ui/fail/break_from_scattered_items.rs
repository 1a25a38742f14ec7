//! Later items may be written by the time the loop is left.

use prange::prelude::*;

#[parallel]
fn f(y: &mut [i64], p: &[usize]) {
    for (k, y) in prange(scatter(y, p)).enumerate() {
        if *y < 0 {
            break;
        }
        *y = k as i64;
    }
}

fn main() {}
