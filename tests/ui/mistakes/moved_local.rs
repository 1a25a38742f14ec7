use prange::prelude::*;

#[parallel]
fn f(n: usize) -> Vec<Vec<usize>> {
    let mut all = Vec::new();
    for i in prange(0..n) {
        let row = vec![i];
        all.push(row);
        all.push(row);
    }
    all
}

fn main() {}
