use prange::prelude::*;

#[parallel]
fn f(n: usize) {
    for _ in prange(0..n) {
        println!("{j}");
    }
}

fn main() {}
