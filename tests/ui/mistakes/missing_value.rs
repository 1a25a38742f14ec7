use prange::prelude::*;

fn f(c: &mut [f64]) {
    prange! {
        for i in 0..c.len() {
            c[i] = ;
        }
    }
}

fn main() {}
