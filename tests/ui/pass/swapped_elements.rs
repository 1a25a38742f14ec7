use prange::prelude::*;

#[parallel]
fn mirror(n: usize, a: &mut [f64]) {
    for i in prange(0..n) {
        for j in 0..n / 2 {
            a[i * n..(i + 1) * n].swap(j, n - 1 - j);
        }
    }
}

#[parallel]
fn rotate(n: usize, a: &mut [f64]) {
    for i in prange(0..n) {
        a[i * n] += 1.0;
        let kept = a[i * n];
        a[i * n] = a[i * n + 1];
        a[i * n + 1] = kept;
    }
}

pub fn main() {
    let mut a: Vec<f64> = (0..9).map(f64::from).collect();
    mirror(3, &mut a);
    assert_eq!(a, [2.0, 1.0, 0.0, 5.0, 4.0, 3.0, 8.0, 7.0, 6.0]);
    rotate(3, &mut a);
    assert_eq!(a, [1.0, 3.0, 0.0, 4.0, 6.0, 3.0, 7.0, 9.0, 6.0]);
}
