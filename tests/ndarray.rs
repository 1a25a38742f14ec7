//! Arrays of ndarray, sliced along their first axis by `c[[i, j]]`.
#![deny(unsafe_code)]

use ndarray::{Array1, Array2, Array3, ArrayViewMut2, s};
use prange::ThreadPoolBuilder;
use prange::prelude::*;

/// On an eager pool of four.
fn shared<T: Send>(run: impl Fn() -> T + Sync) -> T {
    let pool = ThreadPoolBuilder::new().num_threads(4).eager(true).build();
    pool.expect("threads for a test pool").install(&run)
}

#[parallel]
fn fill(m: &mut Array2<usize>, scale: &Array1<usize>) {
    for i in prange(0..m.nrows()) {
        for j in 0..scale.len() {
            m[[i, j]] = i * scale[[j]];
            m[[i, j]] += 1;
        }
    }
}

#[test]
fn two_axes() {
    let scale = Array1::from_iter(0..5);
    let m = shared(|| {
        let mut m = Array2::zeros((40, 5));
        fill(&mut m, &scale);
        m
    });
    for ((i, j), x) in m.indexed_iter() {
        assert_eq!(*x, i * j + 1);
    }
}

#[parallel]
fn backwards(v: &mut Array1<usize>, n: usize) {
    for i in prange(0..n) {
        v[[n - 1 - i]] = i;
    }
}

#[parallel]
fn shifted(cube: &mut Array3<usize>, n: usize) {
    for i in prange(0..n) {
        for j in 0..2 {
            for k in 0..3 {
                cube[[i + 1, j, k]] = 100 * i + 10 * j + k;
            }
        }
    }
}

#[test]
fn one_and_three_axes() {
    let v = shared(|| {
        let mut v = Array1::zeros(30);
        backwards(&mut v, 30);
        v
    });
    assert!(v.iter().rev().copied().eq(0..30));
    let cube = shared(|| {
        let mut cube = Array3::zeros((21, 2, 3));
        shifted(&mut cube, 20);
        cube
    });
    assert_eq!((cube[[0, 1, 1]], cube[[20, 1, 2]]), (0, 1912));
}

#[parallel]
fn ones(view: &mut ArrayViewMut2<'_, i32>, h: usize) {
    for i in prange(0..h) {
        view[[i, 0]] = 1;
    }
}

#[test]
fn views_with_strides() {
    let m = shared(|| {
        let mut m = Array2::zeros((20, 20));
        ones(&mut m.slice_mut(s![..;2, 1..;3]), 10);
        ones(&mut m.slice_mut(s![..;-1, 2..]), 20);
        m
    });
    assert_eq!(m.sum(), 30);
    assert_eq!((m[[4, 1]], m[[5, 1]], m[[5, 2]]), (1, 0, 1));
}

#[test]
#[should_panic(expected = "m has the shape [3, 5], the loop needs index [3, 0]")]
fn too_few_rows() {
    let mut m = Array2::<usize>::zeros((3, 5));
    prange! {
        for i in 0..4usize {
            m[[i, 0]] = i;
        }
    }
}
