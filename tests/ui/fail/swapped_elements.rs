use prange::prelude::*;

#[parallel]
fn mirror(n: usize, a: &mut [f64]) {
    for i in prange(0..n) {
        for j in 0..n / 2 {
            a.swap(i * n + j, i * n + n - 1 - j);
        }
    }
}

#[parallel]
fn rotate(n: usize, a: &mut [f64]) {
    for i in prange(0..n) {
        a[i * n] += 1.0;
        a.swap(i * n, i * n + 1);
    }
}

fn main() {
    let mut a = vec![1.0; 9];
    mirror(3, &mut a);
    rotate(3, &mut a);
}
