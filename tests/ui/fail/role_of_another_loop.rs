//! A role that owns elements by the numbers of one loop, in a loop over other items.
#![forbid(unsafe_code)]

use prange::prelude::*;

fn main() {
    let mut c = vec![0; 9];
    let numbers = prange(0..9usize);
    let kit = numbers.__prange_kit();
    let role = numbers.__prange_sliced::<i32, false>(kit.whole(&mut c), 0, "c");
    let pairs = prange(0..9usize).enumerate();
    pairs.__prange_run((role, ()), |_, _, lent| kit.step(None, lent));
}
