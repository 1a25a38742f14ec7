use prange::prelude::*;

fn f(c: &mut Vec<f64>) {
    prange! {
        for i in 0..c.len() {
            c[i] = "1.0";
        }
    }
}

fn main() {}
