//! A role that owns elements by the numbers of a loop, in that loop.
#![forbid(unsafe_code)]

use prange::prelude::*;

pub fn main() {
    let mut c = vec![0; 9];
    let numbers = prange(0..9usize);
    let kit = numbers.__prange_kit();
    let role = numbers.__prange_sliced::<i32, false>(kit.whole(&mut c), 0, "c");
    numbers.__prange_run((role, ()), |(role, ()), mut stretch, (mut c, ())| {
        while let Some(mut items) = stretch.__prange_group() {
            while items.__prange_next() {
                let i = items.__prange_item();
                *kit.begin(role, &mut c, items.__prange_position()) = i as i32;
            }
        }
        kit.step(None, (c, ()))
    });
    assert_eq!(c, [0, 1, 2, 3, 4, 5, 6, 7, 8]);
}
