use prange::prelude::*;

struct Point {
    x: f64,
}

#[parallel]
fn f(p: &[Point]) -> f64 {
    let mut sum = 0.0;
    for i in prange(0..p.len()) {
        sum += p[i].z;
    }
    sum
}

fn main() {}
