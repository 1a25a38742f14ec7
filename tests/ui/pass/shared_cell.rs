//! A cell that threads would write.

use prange::prelude::*;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

#[parallel]
fn f(n: usize) -> usize {
    let count = AtomicUsize::new(0);
    for i in prange(0..n) {
        count.fetch_max(i, Relaxed);
    }
    count.into_inner()
}

pub fn main() {
    assert_eq!(f(3), 2);
}
