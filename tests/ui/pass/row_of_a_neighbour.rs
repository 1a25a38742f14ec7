//! The row before of another array, and the element before in the iteration's own row.

use prange::prelude::*;

#[parallel]
fn above(a: &mut [f64], before: &[f64], n: usize) {
    for i in prange(1..n) {
        for j in 0..n {
            a[i * n + j] += before[(i - 1) * n + j];
        }
    }
}

#[parallel]
fn left(image: &mut [f64], h: usize, w: usize) {
    for i in prange(0..h) {
        for j in 1..w {
            image[i * w + j] = image[i * w + j - 1];
        }
    }
}

pub fn main() {
    let mut a = [1.0, 1.0, 1.0, 1.0];
    above(&mut a, &[2.0, 3.0, 4.0, 5.0], 2);
    assert_eq!(a, [1.0, 1.0, 3.0, 4.0]);
    left(&mut a, 2, 2);
    assert_eq!(a, [1.0, 1.0, 3.0, 3.0]);
}
