//! A role that owns rows by the numbers of one loop, in a loop over other items.
#![forbid(unsafe_code)]

use prange::prelude::*;

fn main() {
    let mut c = vec![0; 9];
    let numbers = prange(0..3usize);
    let kit = numbers.__prange_kit();
    let role = numbers.__prange_rows::<i32, false>(kit.whole(&mut c), 0, 3, 1, "c");
    let pairs = prange((0..3usize).step_by(1));
    pairs.__prange_run((role, ()), |_, _, lent| kit.step(None, lent));
}
