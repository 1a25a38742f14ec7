//! The value of the iteration before.

use prange::prelude::*;

#[parallel]
fn f(a: &[f64], c: &mut [f64]) {
    let mut before;
    for i in prange(0..a.len()) {
        before = if i == 0 { 0.0 } else { a[i - 1] };
        c[i] = a[i] - before;
    }
}

pub fn main() {
    let mut c = [0.0; 2];
    f(&[3.0, 5.0], &mut c);
    assert_eq!(c, [3.0, 2.0]);
}
