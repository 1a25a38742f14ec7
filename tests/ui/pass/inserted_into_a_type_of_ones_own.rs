//! A method by the name of a map's, which changes what all iterations share.

use prange::prelude::*;
use std::sync::Mutex;

#[derive(Default)]
struct Numbers(Mutex<Vec<usize>>);

impl Numbers {
    fn insert(&self, number: usize) {
        self.0.lock().unwrap().push(number);
    }
}

fn f(n: usize) -> Numbers {
    let numbers = Numbers::default();
    prange! {
        for i in 0..n {
            numbers.insert(i);
        }
    }
    numbers
}

pub fn main() {
    assert_eq!(f(9).0.into_inner().unwrap().len(), 9);
}
