use prange::prelude::*;

#[parallel]
fn f(n: usize) -> f64 {
    let mut sum = 0.0;
    for i in prange(0..n) {
        sum += i;
    }
    sum
}

fn main() {}
