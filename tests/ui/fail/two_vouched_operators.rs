//! Two operators on one variable, both vouched for.

use prange::prelude::*;

#[parallel]
fn f(a: &[u64]) -> u64 {
    let mut x = 0;
    for i in prange(0..a.len()) {
        if a[i] % 2 == 0 {
            x = associative(u64::max(x, a[i]));
        } else {
            x = associative(u64::wrapping_add(x, a[i]));
        }
    }
    x
}

fn main() {}
