//! A type whose `+=` is not known to be associative.

use prange::prelude::*;

#[derive(Clone, Copy)]
struct Meters(f64);

impl std::ops::AddAssign for Meters {
    fn add_assign(&mut self, other: Meters) {
        self.0 += other.0;
    }
}

impl prange::roles::Reducible for Meters {
    fn identity() -> Self {
        Meters(-0.0)
    }
    fn combine(self, later: Self) -> Self {
        Meters(self.0 + later.0)
    }
}

#[parallel]
fn f(a: &[Meters]) -> f64 {
    let mut total = Meters(0.0);
    for i in prange(0..a.len()) {
        total += a[i];
    }
    total.0
}

pub fn main() {
    assert_eq!(f(&[Meters(1.5); 2]), 3.0);
}
