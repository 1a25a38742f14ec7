//! `?` while rows are written.

use prange::prelude::*;

#[parallel]
fn f(m: &mut [i64], w: usize) -> Option<()> {
    for i in prange(0..m.len() / w) {
        m[i * w] = 10i64.checked_sub(i as i64).unwrap_or(0);
    }
    Some(())
}

pub fn main() {
    assert!(f(&mut [0; 4], 2).is_some());
}
