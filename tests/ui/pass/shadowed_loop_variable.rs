//! An inner variable of the same name is another variable.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [i64], a: &[usize]) {
    for i in prange(0..c.len()) {
        let k = a[i];
        c[i] = k as i64;
    }
}

pub fn main() {
    let mut c = [0; 2];
    f(&mut c, &[7, 8]);
    assert_eq!(c, [7, 8]);
}
