//! A macro of the function's own names a private variable by itself.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [usize]) {
    let mut t = 7;
    macro_rules! get {
        () => {
            t
        };
    }
    for i in prange(0..c.len()) {
        t = i;
        c[i] = get!();
    }
    assert!(t < 100);
}

fn main() {}
