use prange::prelude::*;

fn g(x: f64) -> f64 {
    x
}

fn f(c: &mut [f64]) {
    prange! {
        for i in 0..c.len() {
            c[i] = g(i);
        }
    }
}

fn main() {}
