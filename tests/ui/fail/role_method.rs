//! What a role does for the engine, done by hand.
#![forbid(unsafe_code)]

use prange::prelude::*;

fn main() {
    let mut sum = 0.0;
    let role = prange(0..9).__prange_kit().adding(&mut sum).__prange_sum();
    role.segment(0);
}
