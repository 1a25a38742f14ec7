//! The sum of a type of one's own, as another reduction than the one that its operator is.
#![forbid(unsafe_code)]

use prange::prelude::*;

struct Meters(f64);

impl prange::roles::Reduction<Meters> for Sum {}

fn main() {
    let mut total = Meters(0.0);
    let _ = &mut total.0;
}
