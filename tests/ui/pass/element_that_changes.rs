use prange::prelude::*;

#[parallel]
fn shift(m: &mut [f64]) {
    m[0] -= m[0];
    let first = m[0];
    for i in prange(1..m.len()) {
        m[i] -= first;
    }
}

pub fn main() {
    let mut m = [1.0, 2.0];
    shift(&mut m);
    assert_eq!(m, [0.0, 2.0]);
}
