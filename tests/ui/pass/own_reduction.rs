//! The sum of a type of one's own, by the trait that is there for it.
#![forbid(unsafe_code)]

use prange::prelude::*;

struct Meters(f64);

impl prange::roles::Reducible for Meters {
    fn identity() -> Self {
        Meters(0.0)
    }
    fn combine(self, later: Self) -> Self {
        Meters(self.0 + later.0)
    }
}

pub fn main() {
    let mut total = Meters(0.0);
    prange(0..9)
        .reduction(&mut total, Sum)
        .for_each(|i, total| *total = Meters(f64::from(i)));
    assert_eq!(total.0, 36.0);
}
