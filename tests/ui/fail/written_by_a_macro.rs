//! All iterations write to one string.

use prange::prelude::*;
use std::fmt::Write;

#[parallel]
fn f(n: usize) -> String {
    let mut text = String::new();
    for i in prange(0..n) {
        write!(text, "{i},").unwrap();
    }
    text
}

fn main() {}
