//! A fold by a function that nobody vouches for.

use prange::prelude::*;

fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

#[parallel]
fn f(a: &[u64]) -> u64 {
    let mut x = 0;
    for i in prange(0..a.len()) {
        x = associative(gcd(x, a[i]));
    }
    x
}

pub fn main() {
    assert_eq!(f(&[12, 18]), 6);
}
