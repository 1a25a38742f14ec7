use prange::prelude::*;

#[parallel]
fn f(c: &mut [f64]) {
    for i in prange(0..c.len()) {
        c[i] = i;
    }
}

fn main() {}
