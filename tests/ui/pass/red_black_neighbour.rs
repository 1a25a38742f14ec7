//! At the same residue of the step is an element of another iteration; at others there are none.

use prange::prelude::*;

#[parallel]
fn relax(c: &mut [f64]) {
    for i in prange((2..c.len() - 1).step_by(2)) {
        c[i] = 0.5 * (c[i - 1] + c[i + 1]);
    }
}

pub fn main() {
    relax(&mut [0.0; 4]);
}
