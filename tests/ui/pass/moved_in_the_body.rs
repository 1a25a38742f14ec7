//! Each iteration clones the text.

use prange::prelude::*;

fn len(text: String) -> usize {
    text.len()
}

#[parallel]
fn f(c: &mut [usize]) {
    let text = String::from("abc");
    for i in prange(0..c.len()) {
        c[i] = len(text.clone());
    }
}

pub fn main() {
    let mut c = [0, 0];
    f(&mut c);
    assert_eq!(c, [3, 3]);
}
