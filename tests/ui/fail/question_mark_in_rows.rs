//! `?` while rows are written.

use prange::prelude::*;

#[parallel]
fn f(m: &mut [i64], w: usize) -> Option<()> {
    for i in prange(0..m.len() / w) {
        m[i * w] = 10i64.checked_sub(i as i64)?;
    }
    Some(())
}

fn main() {}
