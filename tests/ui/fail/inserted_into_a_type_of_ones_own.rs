//! A method by the name of a map's, which changes what all iterations share.

use prange::prelude::*;

#[derive(Default)]
struct Numbers(Vec<usize>);

impl Numbers {
    fn insert(&mut self, number: usize) {
        self.0.push(number);
    }
}

fn f(n: usize) -> Numbers {
    let mut numbers = Numbers::default();
    prange! {
        for i in 0..n {
            numbers.insert(i);
        }
    }
    numbers
}

fn main() {}
