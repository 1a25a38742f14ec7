use prange::prelude::*;

#[parallel]
fn f(n: usize) -> Vec<f64> {
    let mut all: Vec<f64> = Vec::new();
    for i in prange(0..n) {
        all.push(i);
    }
    all
}

fn main() {}
