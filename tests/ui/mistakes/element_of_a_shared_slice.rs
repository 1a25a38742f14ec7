use prange::prelude::*;

#[parallel]
fn f(c: &[f64]) {
    for i in prange(0..c.len()) {
        c[i] = 1.0;
    }
}

fn main() {}
