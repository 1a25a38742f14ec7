//! As above, with the calls outside of the macro.

use prange::math;

macro_rules! double {
    ($x:expr) => {
        2.0 * $x
    };
}

#[math]
fn call(x: f64) -> f64 {
    let y = x.exp();
    double!(y)
}

pub fn main() {
    assert_eq!(call(1.0), 2.0 * math::exp(1.0));
}
