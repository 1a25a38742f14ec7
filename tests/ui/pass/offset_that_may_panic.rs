//! What is taken out of the loop must not panic where the loop would not.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [usize], offsets: &[usize], n: usize) {
    let offset = offsets[0];
    for i in prange(0..n) {
        c[i + offset] = i;
    }
}

pub fn main() {
    let mut c = [9; 3];
    f(&mut c, &[1], 2);
    assert_eq!(c, [9, 0, 1]);
}
