//! An operator of one's own, of a type that says that it is a sum.
#![forbid(unsafe_code)]

use prange::prelude::*;
use prange::roles::Reducible;

#[derive(Clone, Copy)]
struct Meters(f64);

impl std::ops::AddAssign for Meters {
    fn add_assign(&mut self, right: Meters) {
        self.0 += right.0;
    }
}

impl Reducible for Meters {
    fn identity() -> Self {
        Meters(0.0)
    }
    fn combine(self, later: Self) -> Self {
        Meters(self.0 + later.0)
    }
}

#[parallel]
fn total(ways: &[Meters]) -> f64 {
    let mut total = Meters(0.0);
    for i in prange(0..ways.len()) {
        total += ways[i];
    }
    total.0
}

pub fn main() {
    assert_eq!(total(&[Meters(1.0), Meters(2.0)]), 3.0);
}
