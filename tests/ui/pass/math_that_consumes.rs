//! As above, by paths.

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
    Big::ln(&mut x);
    Big::exp(x)
}

pub fn main() {
    assert_eq!(call(Big("a".to_string())), "");
}
