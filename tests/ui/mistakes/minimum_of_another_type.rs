use prange::prelude::*;

#[parallel]
fn f(a: &[f64]) -> f64 {
    let mut low = 0.0_f64;
    for i in prange(0..a.len()) {
        low = low.min(i);
    }
    low
}

fn main() {}
