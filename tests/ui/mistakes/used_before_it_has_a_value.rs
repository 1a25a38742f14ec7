use prange::prelude::*;

#[parallel]
fn f(c: &mut [f64]) {
    for i in prange(0..c.len()) {
        let x: f64;
        c[i] = x;
    }
}

fn main() {}
