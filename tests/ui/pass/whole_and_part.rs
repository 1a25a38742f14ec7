//! A method sees all of a value of which a part is a reduction.

use prange::prelude::*;

struct State {
    sum: f64,
    scale: f64,
}

impl State {
    #[parallel]
    fn run(&mut self, a: &[f64]) {
        for i in prange(0..a.len()) {
            self.sum += self.scale * a[i];
        }
    }
}

pub fn main() {
    let mut state = State {
        sum: 0.0,
        scale: 2.0,
    };
    state.run(&[1.0, 2.0]);
    assert_eq!(state.sum, 6.0);
}
