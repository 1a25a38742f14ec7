use prange::prelude::*;

#[parallel]
fn f(a: &[f64]) -> f64 {
    let mut sum = 0.0;
    for i in prange(0..a.length()) {
        sum += a[i];
    }
    sum
}

fn main() {}
