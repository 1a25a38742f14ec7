//! What a role does for the engine, done by the engine.
#![forbid(unsafe_code)]

use prange::prelude::*;

pub fn main() {
    let mut sum = 0.0;
    let numbers = prange(0..9);
    let kit = numbers.__prange_kit();
    let role = kit.adding(&mut sum).__prange_sum();
    numbers.__prange_run((role, ()), |(role, ()), mut stretch, (mut run, ())| {
        let mut waiting = kit.waiting(role, &mut run);
        while let Some(mut items) = stretch.__prange_group() {
            let group = items.__prange_group();
            while items.__prange_next() {
                let i = items.__prange_item();
                let position = items.__prange_position();
                *kit.begin(role, &mut run, position) += f64::from(i);
                kit.commit(role, &mut run, &mut waiting, position);
            }
            kit.end_group(role, &mut run, &mut waiting, group);
        }
        kit.end_stretch(role, &mut run, waiting);
        kit.step(None, (run, ()))
    });
    assert_eq!(sum, 36.0);
}
