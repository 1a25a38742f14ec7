//! The seed: `*` is a product reduction, not a sum reduction.

use prange::prelude::*;

#[parallel]
fn privatization_rules() -> f64 {
    let mut reduction = 1.0;
    for i in prange(0..100) {
        reduction += i as f64;
        reduction -= 1.0;
    }
    reduction
}

pub fn main() {
    assert_eq!(privatization_rules(), 4851.0);
}
