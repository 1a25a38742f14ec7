//! A matrix that is transposed in place.

use ndarray::prelude::*;
use prange::prelude::*;

#[parallel]
fn f(c: &mut Array2<f64>) {
    for i in prange(0..c.nrows()) {
        for j in 0..i {
            c[[j, i]] = c[[i, j]];
        }
    }
}

fn main() {}
