use prange::prelude::*;

#[parallel]
fn f(a: &[f32], c: &mut [f64]) {
    for i in prange(0..c.len()) {
        c[i] = a[i] + 1.0;
    }
}

fn main() {}
