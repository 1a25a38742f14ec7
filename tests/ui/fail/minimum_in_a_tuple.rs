//! A minimum and its place in one variable, whose new value comes from a function.

use prange::prelude::*;

fn at(value: f64, place: usize) -> (f64, usize) {
    (value, place)
}

#[parallel]
fn f(a: &[f64]) -> (f64, usize) {
    let mut best = (f64::INFINITY, 0);
    for i in prange(0..a.len()) {
        if a[i] < best.0 {
            best = at(a[i], i);
        }
    }
    best
}

fn main() {}
