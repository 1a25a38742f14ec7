//! The seed: a private variable is read before it is initialised.

use prange::prelude::*;

#[parallel]
fn privatization_rules() -> f64 {
    let mut private = 2.0;
    for i in prange(0..100) {
        private = i as f64 * 4.0;
        println!("{private}");
    }
    private
}

pub fn main() {
    assert_eq!(privatization_rules(), 396.0);
}
