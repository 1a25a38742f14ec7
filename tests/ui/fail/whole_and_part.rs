//! A method sees all of a value of which a part is a reduction.

use prange::prelude::*;

struct State {
    sum: f64,
    scale: f64,
}

impl State {
    fn scaled(&self, x: f64) -> f64 {
        self.scale * x
    }

    #[parallel]
    fn run(&mut self, a: &[f64]) {
        for i in prange(0..a.len()) {
            self.sum += self.scaled(a[i]);
        }
    }
}

fn main() {}
