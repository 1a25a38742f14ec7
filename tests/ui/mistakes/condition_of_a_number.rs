use prange::prelude::*;

#[parallel]
fn f(a: &[u32]) -> u32 {
    let mut sum = 0;
    for i in prange(0..a.len()) {
        if a[i] % 2 {
            sum += 1;
        }
    }
    sum
}

fn main() {}
