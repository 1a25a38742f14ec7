//! Arrays of ndarray as sources: elements in logical order whatever the layout, views of parts, arrays in lockstep.
#![deny(unsafe_code)]

use std::panic::{AssertUnwindSafe, catch_unwind};

use ndarray::{
    Array, Array0, Array1, Array2, Array3, ArrayD, ArrayView, ArrayViewMut, Axis, Dimension, Ix2,
    ShapeBuilder, Zip, arr0, array, indices, s,
};
use prange::ThreadPoolBuilder;
use prange::prelude::*;

/// Runs on eager pools of one, two and four threads, and on the global one; the results must agree.
fn same<T: Send + PartialEq + std::fmt::Debug>(run: impl Fn() -> T + Sync) -> T {
    let result = run();
    for threads in [1, 2, 4] {
        let pool = ThreadPoolBuilder::new()
            .num_threads(threads)
            .eager(true)
            .build();
        let pool = pool.expect("threads for a test pool");
        assert_eq!(pool.install(&run), result, "{threads} threads");
    }
    result
}

fn message<R>(f: impl FnOnce() -> R) -> String {
    let Err(payload) = catch_unwind(AssertUnwindSafe(f)) else {
        panic!("no panic");
    };
    *payload.downcast::<String>().expect("a formatted message")
}

/// The elements of a view, by all ways to read them.
fn reads<D: Dimension>(view: ArrayView<'_, f64, D>) {
    let serial: Vec<f64> = view.iter().copied().collect();
    assert_eq!(same(|| prange(&view).copied().collect::<Vec<_>>()), serial);
    assert!(prange(view.clone()).into_iter().eq(&serial));
    let numbered = same(|| {
        prange(&view)
            .enumerate()
            .map(|(k, x)| x * k as f64)
            .collect::<Vec<_>>()
    });
    assert!(
        numbered.iter().eq(serial
            .iter()
            .enumerate()
            .map(|(k, x)| x * k as f64)
            .collect::<Vec<_>>()
            .iter())
    );
    let reversed = same(|| prange(&view).rev().copied().collect::<Vec<_>>());
    assert!(reversed.iter().eq(serial.iter().rev()));
    let some = same(|| {
        prange(&view)
            .filter(|x| **x > 3.0)
            .map(|x| x + 1.0)
            .collect::<Vec<_>>()
    });
    assert_eq!(
        some,
        serial
            .iter()
            .filter(|x| **x > 3.0)
            .map(|x| x + 1.0)
            .collect::<Vec<_>>()
    );
    // The bits of a sum are those of the sum over a slice in logical order.
    let sum = same(|| prange(&view).sum::<f64>().to_bits());
    assert_eq!(sum, prange(&serial).sum::<f64>().to_bits());
    let largest = same(|| {
        prange(&view)
            .copied()
            .reduce(|| f64::NEG_INFINITY, f64::max)
    });
    assert_eq!(
        largest,
        serial.iter().copied().fold(f64::NEG_INFINITY, f64::max)
    );
    let mapped = prange(&view).map(|x| 2.0 * x).collect_array();
    assert_eq!(mapped, view.map(|x| 2.0 * x));
}

/// Each element of a view is written, once, and no other.
fn writes<D: Dimension>(mut view: ArrayViewMut<'_, f64, D>) {
    prange(&mut view)
        .enumerate()
        .for_each(|(k, x)| *x += k as f64);
    let pool = ThreadPoolBuilder::new()
        .num_threads(3)
        .eager(true)
        .build()
        .expect("a pool");
    pool.install(|| prange(view).for_each(|x| *x = -*x));
}

/// A large array whose elements round when they are added up.
fn cube() -> Array3<f64> {
    Array3::from_shape_fn((23, 17, 19), |(i, j, k)| {
        0.1 * i as f64 + 0.01 * j as f64 + 1.0 / (k + 1) as f64
    })
}

macro_rules! layouts {
    ($a:ident $call:ident $view:ident $slice:ident) => {
        $call($a.$view());
        $call($a.$view().reversed_axes());
        $call($a.$view().permuted_axes([1, 2, 0]));
        $call($a.$slice(s![..;-1, .., ..]));
        $call($a.$slice(s![.., ..;-3, 1..]));
        $call($a.$slice(s![1..;2, 2..9, ..;-1]));
        $call($a.$slice(s![.., 3, ..]));
        $call($a.$slice(s![4, ..;2, 7]));
        $call($a.$slice(s![4, 2, 7]));
        $call($a.$slice(s![.., 3..3, ..]));
        $call($a.$slice(s![4..4, .., 1..2]));
        $call($a.$slice(s![5..6, 2..3, ..]));
        $call($a.$view().into_dyn());
        $call($a.$slice(s![..;2, .., 1..;3]).into_dyn());
    };
}

#[test]
fn reads_of_any_layout() {
    let a = cube();
    layouts!(a reads view slice);
    reads(
        a.slice(s![2, .., 3])
            .broadcast((5, 17))
            .expect("the last axis fits"),
    );
    reads(arr0(1.5).view());
    reads(
        arr0(1.5)
            .broadcast((4, 3))
            .expect("one element fits everywhere"),
    );
    reads(Array1::<f64>::zeros(0).view());
    reads(ArrayD::<f64>::zeros(vec![]).view());
    reads(ArrayD::<f64>::zeros(vec![3, 0, 2]).view());
    reads(Array2::from_shape_fn((9, 8).f(), |(i, j)| (i * 10 + j) as f64).view());
}

#[test]
fn writes_of_any_layout() {
    let mut ours = cube();
    layouts!(ours writes view_mut slice_mut);
    fn serial<D: Dimension>(mut view: ArrayViewMut<'_, f64, D>) {
        for (k, x) in view.iter_mut().enumerate() {
            *x += k as f64;
        }
        view.iter_mut().for_each(|x| *x = -*x);
    }
    let mut expected = cube();
    layouts!(expected serial view_mut slice_mut);
    assert_eq!(ours, expected);
    let mut single = arr0(2.0);
    writes(single.view_mut());
    assert_eq!(single, arr0(-2.0));
}

#[test]
fn arrays_of_any_layout_in_lockstep() {
    let a = cube();
    let b = Array3::from_shape_fn((19, 17, 23), |(i, j, k)| (i * j + k) as f64);
    let b = b.reversed_axes();
    let flipped = a.slice(s![.., ..;-1, ..]);
    let mut expected = Array3::zeros(a.raw_dim());
    Zip::from(&mut expected)
        .and(&a)
        .and(&b)
        .and(&flipped)
        .for_each(|c, a, b, f| *c = a * b + f);
    let sums = same(|| {
        let mut c = Array3::zeros((23, 17, 19).f());
        prange((&mut c, &a, &b, flipped)).for_each(|(c, a, b, f)| *c = a * b + f);
        assert_eq!(c, expected);
        prange((&c, &b)).map(|(c, b)| c * b).sum::<f64>().to_bits()
    });
    let flat: Vec<f64> = expected.iter().zip(b.iter()).map(|(c, b)| c * b).collect();
    assert_eq!(sums, prange(&flat).sum::<f64>().to_bits());
    // A static and a dynamic number of axes, and a range as the logical number.
    let d = a.clone().into_dyn();
    let total =
        prange((&a, &d, 0..a.len())).map(|(x, y, k)| (*x == *y && *x == flat_at(&a, k)) as usize);
    assert_eq!(total.sum::<usize>(), a.len());
    let zipped: Vec<f64> = prange(&b).zip(&a).map(|(b, a)| b - a).collect();
    assert!(zipped.into_iter().eq(b.iter().zip(&a).map(|(b, a)| b - a)));
}

fn flat_at(a: &Array3<f64>, k: usize) -> f64 {
    a.as_slice().expect("standard layout")[k]
}

#[test]
fn shapes_that_differ_are_named() {
    let (a, mut b) = (Array2::<f64>::zeros((2, 3)), Array2::<f64>::ones((3, 2)));
    let text = message(|| prange((&mut b, &a)).for_each(|(b, a)| *b = *a));
    assert_eq!(
        text,
        "prange: the parts of a tuple differ in shape: [[3, 2], [2, 3]]"
    );
    assert!(b.iter().all(|x| *x == 1.0));
    let text = message(|| prange((&a, 0..6, b.slice(s![.., 1..]))).count());
    assert_eq!(
        text,
        "prange: the parts of a tuple differ in shape: [[2, 3], [6], [3, 1]]"
    );
    let text = message(|| prange((&a, 0..5)).count());
    assert_eq!(
        text,
        "prange: the parts of a tuple differ in length: [6, 5]"
    );
    let (none, nothing) = (Array2::<f64>::zeros((0, 3)), Array2::<f64>::zeros((3, 0)));
    let text = message(|| prange((&none, &nothing)).count());
    assert_eq!(
        text,
        "prange: the parts of a tuple differ in shape: [[0, 3], [3, 0]]"
    );
}

#[test]
fn indices_and_new_arrays() {
    let expected = Array3::from_shape_fn((4, 0, 2), |(i, j, k)| i + j + k);
    assert_eq!(
        prange(indices((4, 0, 2)))
            .map(|(i, j, k)| i + j + k)
            .collect_array(),
        expected
    );
    let expected = Array3::from_shape_fn((14, 11, 12), |(i, j, k)| 1000 * i + 100 * j + k);
    let found = same(|| {
        prange(indices((14, 11, 12)))
            .map(|(i, j, k)| 1000 * i + 100 * j + k)
            .collect_array()
    });
    assert_eq!(found, expected);
    assert_eq!(
        prange(indices(5)).map(|i| i * i).collect_array(),
        array![0, 1, 4, 9, 16]
    );
    assert_eq!(prange(indices(())).map(|()| 7).collect_array(), arr0(7));
    assert!(prange(indices((3, 4))).into_iter().eq(indices((3, 4))));
    assert_eq!(prange(indices((3, 4))).rev().collect::<Vec<_>>()[0], (2, 3));
    // As `indexed_iter_mut`.
    let mut c = Array2::zeros((30, 40).f());
    prange((&mut c, indices((30, 40)))).for_each(|(c, (i, j))| *c = 100 * i + j);
    assert_eq!(c, Array2::from_shape_fn((30, 40), |(i, j)| 100 * i + j));
    let squares: Array1<usize> = prange(0..9).map(|i| i * i).collect();
    assert_eq!(squares, Array1::from_shape_fn(9, |i| i * i));
    let numbered = prange(&c).enumerate().map(|(k, x)| k + x).collect_array();
    assert_eq!(numbered[[1, 2]], 42 + 102);
    let nothing: Array0<String> = prange(&arr0("a")).map(|x| x.to_string()).collect_array();
    assert_eq!(nothing.into_scalar(), "a");
}

#[test]
fn views_of_parts() {
    let a = cube();
    for axis in [Axis(0), Axis(1), Axis(2)] {
        let sums = same(|| {
            prange(a.axis_iter(axis))
                .map(|part| part.sum())
                .collect::<Vec<_>>()
        });
        assert!(
            sums.into_iter()
                .eq(a.axis_iter(axis).map(|part| part.sum()))
        );
        let chunks = same(|| {
            prange(a.axis_chunks_iter(axis, 5))
                .map(|part| part.to_owned())
                .collect::<Vec<_>>()
        });
        assert!(
            chunks
                .iter()
                .map(|part| part.view())
                .eq(a.axis_chunks_iter(axis, 5))
        );
        let lanes: Vec<f64> = prange(a.lanes(axis)).map(|lane| lane.sum()).collect();
        assert!(
            lanes
                .into_iter()
                .eq(a.lanes(axis).into_iter().map(|lane| lane.sum()))
        );
    }
    let outer: Vec<_> = prange(a.outer_iter()).rev().enumerate().collect();
    assert_eq!((outer[3].0, outer[3].1), (3, a.index_axis(Axis(0), 19)));
    let rows: Array1<f64> = prange(a.rows()).map(|row| row[1]).collect();
    assert_eq!(rows.len(), 23 * 17);
    assert_eq!(prange(a.windows((2, 2, 2))).count(), 22 * 16 * 18);
    assert_eq!(
        prange(a.exact_chunks((5, 5, 5)))
            .map(|chunk| chunk.len())
            .sum::<usize>(),
        4 * 3 * 3 * 125
    );
    assert_eq!(prange(a.iter()).count(), a.len());
    assert!(
        prange(a.indexed_iter())
            .map(|(at, x)| a[at] == *x)
            .all(|is| is)
    );
    assert_eq!(prange(Array2::<f64>::zeros((0, 3)).outer_iter()).count(), 0);
}

#[test]
fn parts_to_write() {
    let fill = |parallel: bool| {
        let mut a = cube();
        macro_rules! each {
            ($parts:expr, $change:expr) => {
                match parallel {
                    true => prange($parts).enumerate().for_each($change),
                    false => $parts.into_iter().enumerate().for_each($change),
                }
            };
        }
        each!(a.axis_iter_mut(Axis(1)), |(k, mut part)| part += k as f64);
        each!(a.axis_chunks_iter_mut(Axis(2), 4), |(k, mut part)| part *=
            1.0 + k as f64);
        each!(a.outer_iter_mut(), |(k, mut part)| part[[0, k % 17]] = 5.0);
        each!(a.rows_mut(), |(k, mut row)| row[k % 19] -= 1.0);
        each!(a.lanes_mut(Axis(0)), |(_, mut lane)| lane.swap(0, 5));
        each!(a.exact_chunks_mut((2, 3, 4)), |(k, mut part)| part
            [[1, 0, 1]] =
            k as f64);
        each!(a.iter_mut(), |(k, x)| *x += k as f64);
        each!(a.indexed_iter_mut(), |(_, ((i, j, _), x))| *x *=
            (i + j) as f64);
        a
    };
    assert_eq!(same(|| fill(true)), fill(false));
}

#[test]
fn items_by_value() {
    let words = Array::from_shape_fn((3, 4), |(i, j)| format!("{i}{j}"));
    let expected: Vec<String> = words.t().iter().cloned().collect();
    let found: Vec<String> = prange(words.reversed_axes()).collect();
    assert_eq!(found, expected);
}

#[parallel]
fn normalise(m: &mut Array2<f64>) {
    for mut row in prange(m.axis_iter_mut(Axis(0))) {
        let sum: f64 = row.sum();
        row /= sum;
    }
}

#[parallel]
fn total(m: &Array2<f64>, other: ArrayView<'_, f64, Ix2>) -> f64 {
    let mut total = 0.0;
    for (x, y) in prange((m, other)) {
        total += x * y;
    }
    total
}

#[test]
fn in_the_loop_form() {
    let mut m = Array2::from_shape_fn((37, 11), |(i, j)| (i * j + 1) as f64);
    let n = m.clone();
    normalise(&mut m);
    assert!((m.row(3).sum() - 1.0).abs() < 1e-12);
    let t = n.t().to_owned();
    let flat: Vec<f64> = m.iter().zip(n.iter()).map(|(x, y)| x * y).collect();
    let found = same(|| total(&m, t.t()).to_bits());
    assert_eq!(found, prange(&flat).sum::<f64>().to_bits());
    prange! {
        for x in &mut m {
            *x = 1.0;
        }
    }
    let mut count = 0;
    prange! {
        for x in &m {
            count += *x as usize;
        }
    }
    assert_eq!(count, 37 * 11);
}
