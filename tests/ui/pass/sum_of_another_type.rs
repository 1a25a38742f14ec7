use prange::prelude::*;

#[parallel]
fn total(n: usize) -> f64 {
    let mut sum = 0.0;
    for i in prange(0..n) {
        sum += i as f64;
    }
    sum
}

pub fn main() {
    assert_eq!(total(4), 6.0);
}
