//! All iterations write to one string.

use prange::prelude::*;

#[parallel]
fn f(n: usize) -> String {
    let mut text = String::new();
    for i in prange(0..n) {
        text.push_str(&format!("{i},"));
    }
    text
}

pub fn main() {
    assert_eq!(f(3), "0,1,2,");
}
