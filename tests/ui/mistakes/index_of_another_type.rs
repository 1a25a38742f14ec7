use prange::prelude::*;

#[parallel]
fn f(a: &[f64], c: &mut [f64]) {
    for i in prange(0..c.len()) {
        let j = i as u32;
        c[i] = a[j];
    }
}

fn main() {}
