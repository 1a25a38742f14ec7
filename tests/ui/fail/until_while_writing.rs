use std::time::Instant;

use prange::prelude::*;

#[parallel]
fn roots(a: &[f64], c: &mut [f64], deadline: Instant) -> usize {
    let mut reached = 0;
    for i in prange(0..a.len()).until(&deadline, &mut reached) {
        c[i] = a[i].sqrt();
    }
    reached
}

fn main() {}
