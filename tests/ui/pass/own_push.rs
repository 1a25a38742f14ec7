//! A `push` that is not known to append.

use prange::prelude::*;

#[derive(Default)]
struct Bag(Vec<usize>);

impl Bag {
    fn push(&mut self, x: usize) {
        self.0.push(x);
    }
}

impl Extend<usize> for Bag {
    fn extend<I: IntoIterator<Item = usize>>(&mut self, items: I) {
        self.0.extend(items);
    }
}

impl prange::roles::Collection for Bag {
    fn append(&mut self, later: Self) {
        self.0.extend(later.0);
    }
}

#[parallel]
fn f(n: usize) -> usize {
    let mut bag = Bag(vec![7]);
    for i in prange(0..n) {
        bag.push(i);
    }
    bag.0.len()
}

pub fn main() {
    assert_eq!(f(3), 4);
}
