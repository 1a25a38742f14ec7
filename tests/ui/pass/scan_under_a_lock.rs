//! A lock is held from before the update of a running total until the end of the body.

use std::sync::Mutex;

use prange::prelude::*;

#[parallel]
fn f(a: &[i64], c: &mut [i64], lock: &Mutex<()>) {
    let mut sum = 0;
    for i in prange(0..a.len()) {
        sum += a[i];
        let _guard = lock.lock();
        c[i] = sum;
    }
}

pub fn main() {
    let mut c = [0; 3];
    f(&[1, -5, 2], &mut c, &Mutex::new(()));
    assert_eq!(c, [1, -4, -2]);
}
