//! The seed: `*` is a product reduction, not a sum reduction.

use prange::prelude::*;

#[parallel]
fn privatization_rules() -> f64 {
    let mut reduction = 1.0;
    for i in prange(0..100) {
        reduction += i as f64;
        reduction -= 1.0;
        reduction *= 4.0;
    }
    reduction
}

fn main() {}
