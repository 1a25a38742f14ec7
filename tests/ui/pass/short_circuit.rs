//! `&&` skips its right side.

use prange::prelude::*;

#[parallel]
fn f(a: &[i64]) -> bool {
    let mut ok = true;
    for i in prange(0..a.len()) {
        ok &= a[i] > 0;
    }
    ok
}

pub fn main() {
    assert!(!f(&[1, 0]));
}
