//! What a role does for the engine, done by the engine.
#![forbid(unsafe_code)]

use prange::prelude::*;

fn main() {
    let mut sum = 0.0;
    let numbers = prange(0..9);
    let kit = numbers.__prange_kit();
    let role = kit.sum(&mut sum);
    numbers.__prange_run::<false, _, _>((role, ()), |i, (value, ())| {
        kit.step(None, (value + f64::from(i), ()))
    });
    assert_eq!(sum, 36.0);
}
