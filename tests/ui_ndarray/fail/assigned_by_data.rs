//! An array by a subscript that is data.

use ndarray::prelude::*;
use prange::prelude::*;

#[parallel]
fn f(c: &mut Array1<f64>, keys: &[usize]) {
    for i in prange(0..keys.len()) {
        c[[keys[i]]] = 1.0;
    }
}

fn main() {}
