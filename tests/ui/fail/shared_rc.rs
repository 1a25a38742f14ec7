//! A reference count that threads would share.

use prange::prelude::*;
use std::rc::Rc;

#[parallel]
fn f(n: usize) -> usize {
    let one = Rc::new(1);
    let mut sum = 0;
    for _ in prange(0..n) {
        sum += *one;
    }
    sum
}

fn main() {}
