//! Trait objects that threads may not share.

use prange::prelude::*;

trait Shape {
    fn area(&self) -> f64;
}

#[parallel]
fn total(shapes: &[Box<dyn Shape>]) -> f64 {
    let mut sum = 0.0;
    for i in prange(0..shapes.len()) {
        sum += shapes[i].area();
    }
    sum
}

fn main() {}
