//! A lock is held from before the update of a running total until the end of the body.

use std::sync::Mutex;

use prange::prelude::*;

#[parallel]
fn f(a: &[i64], c: &mut [i64], lock: &Mutex<()>) {
    let mut sum = 0;
    for i in prange(0..a.len()) {
        let _guard = lock.lock();
        sum += a[i];
        c[i] = sum;
    }
}

fn main() {}
