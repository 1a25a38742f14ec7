//! Methods of the user's that take more than a reference.

use prange::math;

struct Big(String);

impl Big {
    fn exp(self) -> String {
        self.0
    }

    fn ln(&mut self) {
        self.0.clear();
    }
}

#[math]
fn call(mut x: Big) -> String {
    x.ln();
    x.exp()
}

fn main() {
    call(Big(String::new()));
}
