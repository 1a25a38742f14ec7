//! A `push` that is not known to append.

use prange::prelude::*;

struct Bag(usize);

impl Bag {
    fn push(&mut self, x: usize) {
        self.0 ^= x;
    }
}

#[parallel]
fn f(n: usize) -> usize {
    let mut bag = Bag(0);
    for i in prange(0..n) {
        bag.push(i);
    }
    bag.0
}

fn main() {}
