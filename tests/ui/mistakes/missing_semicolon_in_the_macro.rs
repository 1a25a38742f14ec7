use prange::prelude::*;

fn f(a: &[f64]) -> f64 {
    let mut sum = 0.0;
    prange! {
        for i in 0..a.len() {
            let x = a[i]
            sum += x;
        }
    }
    sum
}

fn main() {}
