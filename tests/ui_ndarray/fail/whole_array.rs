//! A whole array that all iterations change.

use ndarray::prelude::*;
use prange::prelude::*;

#[parallel]
fn f(c: &mut Array2<f64>, a: &Array2<f64>) {
    for i in prange(0..a.nrows()) {
        c.fill(a[[i, 0]]);
    }
}

fn main() {}
