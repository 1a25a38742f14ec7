//! As above, with floats.

use prange::math;

#[math]
fn call(x: f64, numbers: &[f64]) -> [f64; 4] {
    let _: f64 = x.exp();
    let n = 2.0;
    [numbers[0].exp(), x.powf(0.5), f64::exp(0.5), n.exp()]
}

pub fn main() {
    let [first, ..] = call(1.0, &[0.5]);
    assert_eq!(first, math::exp(0.5));
}
