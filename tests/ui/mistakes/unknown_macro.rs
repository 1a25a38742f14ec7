use prange::prelude::*;

#[parallel]
fn f(n: usize) {
    for i in prange(0..n) {
        printn!("{i}");
    }
}

fn main() {}
