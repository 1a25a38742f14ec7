//! Lines that would come in the order of the threads.

use prange::prelude::*;
use std::io::Write;

#[parallel]
fn print(a: &[f64], w: &mut impl Write) -> std::io::Result<()> {
    for i in prange(0..a.len()) {
        writeln!(w, "{}", a[i])?;
    }
    Ok(())
}

fn main() {}
