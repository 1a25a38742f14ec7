//! The attribute belongs on a function.

use prange::prelude::*;

#[parallel]
struct Sum {
    value: usize,
}

fn main() {}
