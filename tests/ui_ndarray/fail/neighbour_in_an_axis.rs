//! An element that another iteration changes.

use ndarray::prelude::*;
use prange::prelude::*;

#[parallel]
fn f(c: &mut Array2<f64>) {
    for i in prange(1..c.nrows()) {
        for j in 0..c.ncols() {
            c[[i, j]] += c[[i - 1, j]];
        }
    }
}

fn main() {}
