//! Each iteration would take the same text.

use prange::prelude::*;

fn len(text: String) -> usize {
    text.len()
}

#[parallel]
fn f(c: &mut [usize]) {
    let text = String::from("abc");
    for i in prange(0..c.len()) {
        c[i] = len(text);
    }
}

fn main() {
    f(&mut [0, 0]);
}
