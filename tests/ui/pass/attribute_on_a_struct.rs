//! The attribute belongs on a function.

use prange::prelude::*;

struct Sum {
    value: usize,
}

#[parallel]
fn f(sum: &mut Sum, n: usize) {
    for i in prange(0..n) {
        sum.value += i;
    }
}

pub fn main() {
    let mut sum = Sum { value: 0 };
    f(&mut sum, 3);
    assert_eq!(sum.value, 3);
}
