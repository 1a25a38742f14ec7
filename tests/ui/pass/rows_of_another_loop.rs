//! A role that owns rows by the numbers of a loop, in that loop.
#![forbid(unsafe_code)]

use prange::prelude::*;

pub fn main() {
    let mut c = vec![0; 9];
    let numbers = prange(0..3usize);
    let kit = numbers.__prange_kit();
    let role = numbers.__prange_rows::<i32, false>(kit.whole(&mut c), 0, 3, 1, "c");
    numbers.__prange_run((role, ()), |_, mut stretch, (mut part, ())| {
        let (window, owned) = part.__prange_parts();
        let mut c = owned.__prange_elements(window, &stretch);
        while let Some(mut items) = stretch.__prange_group() {
            while items.__prange_next() {
                let i = items.__prange_item();
                c.__prange_row(i)[i * 3 + 1] = 1;
            }
        }
        kit.step(None, (part, ()))
    });
    assert_eq!(c, [0, 1, 0, 0, 1, 0, 0, 1, 0]);
}
