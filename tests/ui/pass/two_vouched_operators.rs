//! Two operators on one variable, both vouched for.

use prange::prelude::*;

#[parallel]
fn f(a: &[u64]) -> u64 {
    let (mut x, mut y) = (0, 0);
    for i in prange(0..a.len()) {
        if a[i] % 2 == 0 {
            x = associative(u64::max(x, a[i]));
        } else {
            y = associative(u64::wrapping_add(y, a[i]));
        }
    }
    x + y
}

pub fn main() {
    assert_eq!(f(&[2, 4, 1, 3]), 8);
}
