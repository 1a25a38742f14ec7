//! As above, with the path of the crate, and on what has functions.

use prange::math;

#[math(crate = ::prange)]
fn call(x: f64) -> f64 {
    x.exp()
}

struct Model(f64);

#[math]
impl Model {
    fn call(&self) -> f64 {
        self.0.exp()
    }
}

pub fn main() {
    assert_eq!(call(1.0), Model(1.0).call());
    assert_eq!(call(1.0), math::exp(1.0));
}
