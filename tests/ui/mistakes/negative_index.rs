use prange::prelude::*;

fn f(a: &[f64], n: i32) -> f64 {
    let mut sum = 0.0;
    prange! {
        for i in 0..n {
            sum += a[i];
        }
    }
    sum
}

fn main() {}
