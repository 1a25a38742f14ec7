use prange::prelude::*;

#[parallel]
fn f(n: usize) -> usize {
    let mut sum = 0;
    for i in prange(0..n) {
        let r;
        {
            let x = i;
            r = &x;
        }
        sum += *r;
    }
    sum
}

fn main() {}
