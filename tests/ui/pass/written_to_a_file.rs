use prange::prelude::*;
use std::io::Write;

#[parallel]
fn print(a: &[f64], w: &mut impl Write) -> std::io::Result<()> {
    let mut text = String::new();
    for i in prange(0..a.len()) {
        text.push_str(&format!("{}\n", a[i]));
    }
    write!(w, "{text}")
}

pub fn main() {
    let mut lines = Vec::new();
    print(&[1.0, 2.5], &mut lines).unwrap();
    assert_eq!(lines, b"1\n2.5\n");
}
