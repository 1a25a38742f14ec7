//! Later items may be written by the time the loop is left.

use prange::prelude::*;

#[parallel]
fn f(y: &mut [i64], p: &[usize]) {
    let mut end = p.len();
    for k in prange(0..p.len()) {
        if y[p[k]] < 0 {
            end = k;
            break;
        }
    }
    for (k, y) in prange(scatter(y, &p[..end])).enumerate() {
        *y = k as i64;
    }
}

pub fn main() {
    let mut y = [7, -1, 7, 7];
    f(&mut y, &[2, 0, 1, 3]);
    assert_eq!(y, [1, -1, 0, 7]);
}
