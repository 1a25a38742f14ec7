//! Arguments and places that the attribute does not know.

use prange::math;

#[math(fast)]
fn call(x: f64) -> f64 {
    x.exp()
}

#[math]
struct Model(f64);

fn main() {
    println!("{}", call(Model(1.0).0));
}
