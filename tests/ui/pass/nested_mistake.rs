//! The inner loop is wrong by itself.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64], n: usize) {
    for i in prange(0..n) {
        let mut t = 0;
        for j in 1..5i64 {
            t = t * j + 1;
        }
        c[i] = t;
    }
}

pub fn main() {
    let mut c = [0];
    f(&mut c, 1);
    assert_eq!(c, [41]);
}
