use prange::prelude::*;

trait Shape: Sync {
    fn area(&self) -> f64;
}

struct Square(f64);

impl Shape for Square {
    fn area(&self) -> f64 {
        self.0 * self.0
    }
}

#[parallel]
fn total(shapes: &[Box<dyn Shape>]) -> f64 {
    let mut sum = 0.0;
    for i in prange(0..shapes.len()) {
        sum += shapes[i].area();
    }
    sum
}

pub fn main() {
    assert_eq!(total(&[Box::new(Square(2.0)), Box::new(Square(3.0))]), 13.0);
}
