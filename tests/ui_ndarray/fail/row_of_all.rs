//! A row that all iterations change.

use ndarray::prelude::*;
use prange::prelude::*;

#[parallel]
fn f(c: &mut Array2<f64>, a: &Array2<f64>) {
    for i in prange(0..a.nrows()) {
        c.row_mut(0).scaled_add(1.0, &a.row(i));
    }
}

fn main() {}
