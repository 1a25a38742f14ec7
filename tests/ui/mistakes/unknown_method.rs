use prange::prelude::*;

#[parallel]
fn f(a: &[f64], c: &mut [f64]) {
    for i in prange(0..c.len()) {
        c[i] = a[i].sinus();
    }
}

fn main() {}
