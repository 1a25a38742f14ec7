use prange::prelude::*;

#[parallel]
fn f(c: &mut [f64]) {
    for i in prange(0..c.len()) {
        let x = 1.0;
        x += 2.0;
        c[i] = x;
    }
}

fn main() {}
