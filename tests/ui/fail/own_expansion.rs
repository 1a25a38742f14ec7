//! An operator of one's own in place of the one that the loop form means.
#![forbid(unsafe_code)]

struct Meters(f64);

impl prange::expansion::operators::AddInto<Meters> for f64 {
    fn add_into(&mut self, right: Meters) {
        *self = right.0;
    }
}

fn main() {}
