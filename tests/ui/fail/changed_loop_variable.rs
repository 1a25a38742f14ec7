//! The body changes its loop variable, then indexes by it.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64]) {
    for mut i in prange(0..c.len() / 2) {
        i += 1;
        c[i] = 1;
    }
}

fn main() {}
