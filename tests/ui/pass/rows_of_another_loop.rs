//! A role that owns rows by the numbers of a loop, in that loop.
#![forbid(unsafe_code)]

use prange::prelude::*;

fn main() {
    let mut c = vec![0; 9];
    let numbers = prange(0..3usize);
    let role = numbers.__prange_rows::<i32>(&mut c, 0, 3, "c");
    let kit = numbers.__prange_kit();
    numbers.__prange_run::<false, _, _>((role, ()), |i, (mut c, ())| {
        c[i * 3 + 1] = 1;
        kit.step(None, (c, ()))
    });
    assert_eq!(c, [0, 1, 0, 0, 1, 0, 0, 1, 0]);
}
