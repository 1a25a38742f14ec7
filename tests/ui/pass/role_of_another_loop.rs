//! A role that owns elements by the numbers of a loop, in that loop.
#![forbid(unsafe_code)]

use prange::prelude::*;

fn main() {
    let mut c = vec![0; 9];
    let numbers = prange(0..9usize);
    let role = numbers.__prange_sliced::<i32, false>(&mut c, 0, "c");
    let kit = numbers.__prange_kit();
    numbers.__prange_run::<false, _, _>((role, ()), |i, (mut c, ())| {
        *c = i as i32;
        kit.step(None, (c, ()))
    });
    assert_eq!(c, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
}
