//! A macro of the function's own names a private variable by itself.

use prange::prelude::*;

#[parallel]
fn f(c: &mut [usize]) {
    let t = 7;
    macro_rules! get {
        () => {
            t
        };
    }
    for i in prange(0..c.len()) {
        c[i] = get!();
    }
    assert!(t < 100);
}

pub fn main() {
    let mut c = [0; 2];
    f(&mut c);
    assert_eq!(c, [7, 7]);
}
