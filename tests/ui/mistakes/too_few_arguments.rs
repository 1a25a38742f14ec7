use prange::prelude::*;

fn g(x: f64, y: f64) -> f64 {
    x + y
}

#[parallel]
fn f(c: &mut [f64], x: f64) {
    for i in prange(0..c.len()) {
        c[i] = g(x);
    }
}

fn main() {}
