//! A cell that threads would write.

use prange::prelude::*;
use std::cell::Cell;

#[parallel]
fn f(n: usize) -> usize {
    let count = Cell::new(0);
    for i in prange(0..n) {
        count.set(i);
    }
    count.get()
}

fn main() {}
