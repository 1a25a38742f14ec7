use prange::prelude::*;

#[parallel]
fn f(a: &[f64], k: usize) -> f64 {
    let mut product = 1.0;
    for i in prange(0..a.len()) {
        product *= k;
    }
    product
}

fn main() {}
