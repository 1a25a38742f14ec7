use prange::prelude::*;

#[parallel]
fn f(a: &[u32]) -> u64 {
    let mut sum: u64 = 0;
    for i in prange(0..a.len()) {
        sum += a[i];
    }
    sum
}

fn main() {}
