//! An element of an array with one axis, in a macro that sees no declaration.

use ndarray::prelude::*;
use prange::prelude::*;

fn f(c: &mut Array1<f64>) {
    prange! {
        for i in 0..c.len() {
            c[i] = 1.0;
        }
    }
}

fn main() {}
