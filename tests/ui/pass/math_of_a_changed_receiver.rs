//! As above, with a copy.

use prange::math;

#[math]
fn call(mut x: f64) -> f64 {
    let base = x;
    base.powf({
        x += 1.0;
        x
    })
}

pub fn main() {
    assert_eq!(call(2.0), math::powf(2.0, 3.0));
}
