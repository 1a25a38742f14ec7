use prange::prelude::*;

#[parallel]
fn f(n: usize, name: String) -> Vec<String> {
    let mut all = Vec::new();
    for _ in prange(0..n) {
        all.push(name);
    }
    all
}

fn main() {}
