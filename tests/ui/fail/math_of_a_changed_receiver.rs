//! An argument that changes the receiver.

use prange::math;

#[math]
fn call(mut x: f64) -> f64 {
    x.powf({
        x += 1.0;
        x
    })
}

fn main() {
    call(1.0);
}
