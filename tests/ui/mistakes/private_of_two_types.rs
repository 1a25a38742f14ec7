use prange::prelude::*;

#[parallel]
fn f(n: usize, c: &mut [f64]) {
    let mut last = 0;
    for i in prange(0..n) {
        last = 1.5;
        c[i] = 1.0;
    }
    println!("{last}");
}

fn main() {}
