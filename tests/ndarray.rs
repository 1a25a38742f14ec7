//! Arrays of ndarray, sliced along an axis.
#![deny(unsafe_code)]

use ndarray::{
    Array1, Array2, Array3, ArrayD, ArrayView1, ArrayView2, ArrayViewMut1, ArrayViewMut2, Axis,
    ShapeBuilder, s,
};
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

#[parallel]
fn any_axis(cube: &mut Array3<usize>, m: &mut Array2<usize>) {
    for i in prange(0..cube.dim().1) {
        for j in 0..cube.dim().0 {
            for k in 0..cube.len_of(Axis(2)) {
                cube[(j, i, k)] = 100 * j + 10 * i + k;
                cube[[j, i, k]] += m[[j, i]] * cube.shape()[2];
            }
        }
    }
    for k in prange(0..m.ncols()) {
        for i in 0..m.nrows() {
            m[[i, k]] *= 3;
            m[(i, k)] += m.len() + k;
        }
    }
}

#[test]
fn every_axis_and_both_spellings() {
    let run = || {
        let mut m = Array2::from_shape_fn((13, 21), |(i, j)| i + j);
        let mut cube = Array3::zeros((13, 21, 4));
        any_axis(&mut cube, &mut m);
        (cube, m)
    };
    let mut m = Array2::from_shape_fn((13, 21), |(i, j)| i + j);
    let cube = Array3::from_shape_fn((13, 21, 4), |(j, i, k)| 100 * j + 10 * i + k + (i + j) * 4);
    for ((_, k), x) in m.indexed_iter_mut() {
        *x = *x * 3 + 273 + k;
    }
    assert_eq!(shared(run), (cube, m));
}

#[parallel]
fn parts(m: &mut Array2<f64>, t: &mut Array2<f64>, cube: &mut Array3<f64>, scale: &Array1<f64>) {
    for i in prange(0..m.nrows()) {
        let mut row = m.row_mut(i);
        row *= scale[i];
        row[0] = -1.0;
        m[[i, 1]] += m.row(i).sum();
        t.column_mut(i).fill(m[[i, 1]]);
        t.column_mut(i)[1] = t.column(i)[0] + 1.0;
        let mut slab = cube.index_axis_mut(Axis(2), i);
        slab.assign(&m.row(i).broadcast((2, 3)).unwrap());
        cube[[1, 2, i]] = cube.index_axis(Axis(2), i).sum();
    }
}

#[test]
fn rows_columns_and_slabs() {
    let all = || {
        let m = Array2::from_shape_fn((9, 3), |(i, j)| (i * 3 + j) as f64);
        (m, Array2::zeros((2, 9)), Array3::zeros((2, 3, 9)))
    };
    let scale = Array1::linspace(0.0, 2.0, 9);
    let ours = shared(|| {
        let (mut m, mut t, mut cube) = all();
        parts(&mut m, &mut t, &mut cube, &scale);
        (m, t, cube)
    });
    let (mut m, mut t, mut cube) = all();
    for i in 0..m.nrows() {
        let mut row = m.row_mut(i);
        row *= scale[i];
        row[0] = -1.0;
        m[[i, 1]] += m.row(i).sum();
        t.column_mut(i).fill(m[[i, 1]]);
        t.column_mut(i)[1] = t.column(i)[0] + 1.0;
        let mut slab = cube.index_axis_mut(Axis(2), i);
        slab.assign(&m.row(i).broadcast((2, 3)).unwrap());
        cube[[1, 2, i]] = cube.index_axis(Axis(2), i).sum();
    }
    assert_eq!(ours, (m, t, cube));
}

struct Grid {
    cells: Array2<u32>,
}

impl Grid {
    #[parallel]
    fn step(&mut self, n: usize) {
        for i in prange(0..n) {
            for j in 0..self.cells.ncols() {
                self.cells[[n - 1 - i, j]] += (i + j) as u32;
            }
        }
    }
}

#[test]
fn fields_boxes_and_dynamic_arrays() {
    let mut grid = Grid {
        cells: Array2::zeros((20, 3)),
    };
    grid.step(20);
    assert_eq!((grid.cells[[0, 2]], grid.cells[[19, 1]]), (21, 1));
    let mut dynamic = ArrayD::<usize>::zeros(vec![2, 30, 3]);
    let mut boxed = Box::new(Array2::<usize>::zeros((30, 2)));
    prange! {
        for i in 0..30usize {
            for k in 0..3 {
                dynamic[[1, i, k]] = 10 * i + k;
            }
            boxed[(i, 1)] = dynamic[[1, i, 2]];
            boxed.row_mut(i)[0] = dynamic.ndim();
        }
    }
    assert_eq!(dynamic[[1, 29, 2]], 292);
    assert_eq!(boxed.row(7), ndarray::array![3, 72]);
}

#[test]
#[should_panic(expected = "m has the shape [3, 5], the loop needs index 3 in axis 0")]
fn too_few_rows_for_views() {
    let mut m = Array2::<usize>::zeros((3, 5));
    prange! {
        for i in 0..4usize {
            m.row_mut(i).fill(i);
        }
    }
}

#[test]
#[should_panic(expected = "m has the shape [3, 5], the loop needs index [2, 5]")]
fn too_few_columns() {
    let mut m = Array2::<usize>::zeros((3, 5));
    let width = 6;
    prange! {
        for i in 2..3usize {
            for j in 0..width {
                m[(i, j)] = j;
            }
        }
    }
}

#[parallel]
fn histogram(h: &mut ArrayViewMut2<'_, u64>, low: &mut Array1<f64>, w: &[f64], x: &[usize]) {
    for i in prange(0..x.len()) {
        let rows = h.nrows();
        h[[x[i] % rows, x[i] / 7 % 4]] += 1;
        low[[x[i] % 5]] = low[[x[i] % 5]].min(w[i]);
    }
}

#[test]
fn array_reductions() {
    let x: Vec<usize> = (0..5000).map(|i| i * i * 31 % 1009).collect();
    let w: Vec<f64> = x.iter().map(|x| 1.0 / (*x + 1) as f64).collect();
    let run = |parallel: bool| {
        let mut h = Array2::<u64>::zeros((8, 6));
        h[[1, 1]] = 100;
        let mut t = Array2::<u64>::zeros((4, 3));
        let mut low = Array1::from_elem(5, 0.5);
        let mut sums = ArrayD::<f64>::from_elem(vec![3, 2], 0.25);
        // Strided, transposed and dynamic.
        match parallel {
            true => histogram(&mut h.slice_mut(s![..;-2, 1..5]), &mut low, &w, &x),
            false => {
                let mut h = h.slice_mut(s![..;-2, 1..5]);
                for i in 0..x.len() {
                    h[[x[i] % 4, x[i] / 7 % 4]] += 1;
                    low[[x[i] % 5]] = low[[x[i] % 5]].min(w[i]);
                }
            }
        }
        let mut t_view = t.view_mut().reversed_axes();
        match parallel {
            true => prange! {
                for i in 0..x.len() {
                    t_view[(x[i] % 3, x[i] % 4)] += x[i] as u64;
                    sums[[x[i] % 3, x[i] % 2]] += w[i];
                }
            },
            false => {
                for i in 0..x.len() {
                    t_view[(x[i] % 3, x[i] % 4)] += x[i] as u64;
                    sums[[x[i] % 3, x[i] % 2]] += w[i];
                }
            }
        }
        (h, t, low, sums)
    };
    let (h, t, low, sums) = shared(|| run(true));
    let (h_serial, t_serial, low_serial, sums_serial) = run(false);
    assert_eq!((h, t, low), (h_serial, t_serial, low_serial));
    assert!(
        sums.iter()
            .zip(&sums_serial)
            .all(|(a, b)| (a - b).abs() < 1e-9)
    );
    assert_eq!(run(true).3, sums, "the same bits for any number of threads");
}

#[test]
#[should_panic(expected = "index [2, 0] is out of bounds for an array of the shape [2, 2]")]
fn no_such_bin() {
    let mut h = Array2::<u64>::zeros((2, 2));
    let x = [0usize, 1, 2];
    prange! {
        for i in 0..3usize {
            h[[x[i], 0]] += 1;
        }
    }
}

#[parallel]
fn one_axis(
    a: &Array1<f64>,
    b: ArrayView1<'_, f64>,
    c: &mut Array1<f64>,
    d: &mut ArrayViewMut1<'_, f64>,
    k: &[usize],
) -> Array1<f64> {
    let n = c.len();
    for i in prange(0..n) {
        c[i] = a[i] + b[n - 1 - i];
        d[n - 1 - i] += c[i] + c.dim() as f64;
    }
    let mut sums = Array1::<f64>::zeros(7);
    for i in prange(0..n) {
        sums[k[i]] += a[i] * sums.len() as f64;
    }
    sums
}

#[test]
fn plain_subscripts_of_one_axis() {
    let a = Array1::linspace(0.0, 1.0, 300);
    let k: Vec<usize> = (0..100).map(|i| i * i % 7).collect();
    let run = |parallel: bool| {
        let mut c = Array1::zeros(100);
        let mut d = Array1::from_elem(200, 0.5);
        let b = a.slice(s![..;-3]);
        let sums = match parallel {
            true => one_axis(&a, b, &mut c, &mut d.slice_mut(s![..;2]), &k),
            false => {
                for i in 0..100 {
                    c[i] = a[i] + b[99 - i];
                    d[2 * (99 - i)] += c[i] + 100.0;
                }
                let mut sums = Array1::<f64>::zeros(7);
                for i in 0..100 {
                    sums[k[i]] += a[i] * 7.0;
                }
                sums
            }
        };
        (c, d, sums)
    };
    let (c, d, sums) = shared(|| run(true));
    let (c_serial, d_serial, sums_serial) = run(false);
    assert_eq!((c, d), (c_serial, d_serial));
    assert!(
        sums.iter()
            .zip(&sums_serial)
            .all(|(a, b)| (a - b).abs() < 1e-9)
    );
}

#[parallel]
fn a_vector_of_an_array(n: usize) -> Vec<f64> {
    let mut v = Array1::<f64>::zeros(n).to_vec();
    for i in prange(0..n) {
        v[i] = i as f64;
    }
    v
}

/// The name means a slice at the loop.
#[parallel]
fn shadowed(c: &mut Array1<f64>) {
    let c = c.as_slice_mut().unwrap();
    for i in prange(0..c.len()) {
        c[i] = i as f64;
    }
}

#[test]
fn a_slice_of_an_array() {
    let mut c = Array1::zeros(50);
    shadowed(&mut c);
    assert_eq!(c, Array1::from_iter((0..50).map(f64::from)));
    assert_eq!(a_vector_of_an_array(50), c.to_vec());
}

/// A table that is no array, with indices as one.
struct Table;

impl std::ops::Index<[usize; 2]> for Table {
    type Output = i64;

    fn index(&self, [i, j]: [usize; 2]) -> &i64 {
        [&3, &5][(i + j) % 2]
    }
}

/// Defines loops with inner loops along each axis.
macro_rules! inner_loops {
    ($(#[$parallel:meta])? $rows:ident $columns:ident $cube:ident) => {
        $(#[$parallel])?
        fn $rows(c: &mut ArrayViewMut2<'_, i64>, a: &ArrayView2<'_, i64>, table: &Table) {
            let (h, w) = a.dim();
            for i in prange(1..h - 1) {
                for j in 1..w - 1 {
                    c[[i, j]] += a[[i - 1, j]] - a[(i, j + 1)] * table[[i, j]];
                }
            }
        }

        $(#[$parallel])?
        fn $columns(c: &mut ArrayViewMut2<'_, i64>, a: &ArrayView2<'_, i64>) {
            for j in prange(0..a.ncols()) {
                for i in 1..a.nrows() {
                    let up = &mut c[[i - 1, j]];
                    *up += a[[i, j]];
                }
                for i in 1..a.nrows() {
                    c[[i, j]] -= c[[i - 1, j]];
                }
            }
        }

        $(#[$parallel])?
        fn $cube(c: &mut Array3<i64>, d: &mut ArrayD<i64>, n: usize) {
            for j in prange(0..n) {
                for i in 0..n {
                    for k in 0..=n {
                        c[(i, j, k)] += d[[i, j, k]] + k as i64;
                        d[[i, j, k]] = -1;
                    }
                }
            }
        }
    };
}
inner_loops!(#[parallel] rows columns cube);

inner_loops!(serial_rows serial_columns serial_cube);

#[test]
fn inner_loops_in_all_layouts() {
    let (h, w) = (9, 12);
    let value = |(i, j): (usize, usize)| (i * 31 + j * 7) as i64 % 23;
    let plain = Array2::from_shape_fn((h, w), value);
    let mut columns_first = Array2::zeros((h, w).f());
    columns_first.assign(&plain);
    let wide = Array2::from_shape_fn((2 * h, 3 * w), value);
    let views = [
        plain.view(),
        columns_first.view(),
        wide.slice(s![..;2, ..;-3]),
        wide.slice(s![..;-2, ..;3]),
    ];
    for a in &views {
        for to in [&plain, &columns_first] {
            let found = shared(|| {
                let mut c = to.clone();
                rows(&mut c.view_mut(), a, &Table);
                columns(&mut c.slice_mut(s![.., ..;-1]), a);
                c
            });
            let mut expected = to.clone();
            serial_rows(&mut expected.view_mut(), a, &Table);
            serial_columns(&mut expected.slice_mut(s![.., ..;-1]), a);
            assert_eq!(found, expected);
        }
    }
    let make = || (Array3::ones((7, 7, 8)), ArrayD::ones(vec![7, 7, 8]));
    let (mut c, mut d) = make();
    serial_cube(&mut c, &mut d, 7);
    let found = shared(|| {
        let (mut c, mut d) = make();
        cube(&mut c, &mut d, 7);
        (c, d)
    });
    assert_eq!(found, (c, d));
}

#[test]
fn an_array_with_too_few_columns_is_read_as_far_as_it_goes() {
    let (a, mut c) = (Array2::<i32>::ones((3, 5)), Array2::zeros((3, 6)));
    let run = std::panic::AssertUnwindSafe(|| {
        prange! {
            for i in 0..1usize {
                for j in 0..6 {
                    c[[i, j]] = a[[i, j]];
                }
            }
        }
    });
    assert!(std::panic::catch_unwind(run).is_err());
    assert_eq!(c.row(0).to_vec(), [1, 1, 1, 1, 1, 0]);
}

#[test]
fn a_loop_variable_that_an_inner_loop_changes() {
    let a = Array2::from_shape_fn((9, 6), |(i, j)| i * 10 + j);
    let mut sum = 0;
    prange! {
        for mut i in 0..3usize {
            for j in 0..6 {
                sum += a[[i, j]];
                i += 1;
            }
        }
    }
    assert_eq!(sum, 3 * 165 + 180);
}
