use std::time::{Duration, Instant};

use prange::prelude::*;

#[parallel]
fn roots(a: &[f64], c: &mut Vec<f64>, deadline: Instant) -> usize {
    let mut reached = 0;
    for i in prange(0..a.len()).until(&deadline, &mut reached) {
        c.push(a[i].sqrt());
    }
    reached
}

pub fn main() {
    let mut c = Vec::new();
    let deadline = Instant::now() + Duration::from_secs(100);
    assert_eq!(roots(&[4.0, 9.0], &mut c, deadline), 2);
    assert_eq!(c, [2.0, 3.0]);
}
