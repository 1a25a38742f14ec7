//! Loops over arrays of ndarray: rows serial, prange on one thread, prange, and ndarray's own `Zip` by rayon.
//!
//! `cargo bench --features ndarray --bench arrays`

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use ndarray::{Array1, Array2, Axis, Zip};
use prange::ThreadPoolBuilder;

/// The loops, with the attribute and without.
macro_rules! twins {
    ($($name:ident($c:ident, $norms:ident, $a:ident) $body:block)*) => {
        mod serial {
            use super::*;
            use prange::prelude::*;
            $(pub(crate) fn $name($c: &mut Array2<f64>, $norms: &mut Array1<f64>, $a: &Array2<f64>) $body)*
        }
        mod parallel {
            use super::*;
            use prange::prelude::*;
            $(#[parallel] pub(crate) fn $name($c: &mut Array2<f64>, $norms: &mut Array1<f64>, $a: &Array2<f64>) $body)*
        }
    };
}

twins! {
    elements(c, _norms, a) {
        for i in prange(0..a.nrows()) {
            for j in 0..a.ncols() {
                c[[i, j]] = a[[i, j]] * 2.0 + 1.0;
            }
        }
    }
    stencil(c, _norms, a) {
        for i in prange(1..a.nrows() - 1) {
            for j in 1..a.ncols() - 1 {
                c[[i, j]] = a[[i - 1, j]] + a[[i + 1, j]] + a[[i, j - 1]] + a[[i, j + 1]];
            }
        }
    }
    norms(_c, norms, a) {
        for i in prange(0..a.nrows()) {
            norms[i] = a.row(i).iter().map(|x| x * x).sum::<f64>().sqrt();
        }
    }
}

type Body = fn(&mut Array2<f64>, &mut Array1<f64>, &Array2<f64>);

fn row(criterion: &mut Criterion, name: &str, serial: Body, parallel: Body, rayon: Option<Body>) {
    let n = 1000;
    let a = Array2::from_shape_fn((n, n), |(i, j)| ((i * 7 + j * 3) % 11) as f64);
    let (mut c, mut norms) = (Array2::zeros((n, n)), Array1::zeros(n));
    let mut expected = (c.clone(), norms.clone());
    serial(&mut expected.0, &mut expected.1, &a);
    for body in [Some(parallel), rayon].into_iter().flatten() {
        body(&mut c, &mut norms, &a);
        assert_eq!((&c, &norms), (&expected.0, &expected.1));
    }
    let one = ThreadPoolBuilder::new().num_threads(1).build();
    let one = one.expect("one thread");
    let mut group = criterion.benchmark_group(format!("ndarray/{name}"));
    group.throughput(Throughput::Elements((n * n) as u64));
    group.bench_function("serial", |bencher| {
        bencher.iter(|| serial(&mut c, &mut norms, black_box(&a)));
    });
    group.bench_function("one thread", |bencher| {
        one.install(|| bencher.iter(|| parallel(&mut c, &mut norms, black_box(&a))));
    });
    group.bench_function("prange", |bencher| {
        bencher.iter(|| parallel(&mut c, &mut norms, black_box(&a)));
    });
    if let Some(rayon) = rayon {
        group.bench_function("rayon", |bencher| {
            bencher.iter(|| rayon(&mut c, &mut norms, black_box(&a)));
        });
    }
}

fn arrays(criterion: &mut Criterion) {
    row(
        criterion,
        "elements",
        serial::elements,
        parallel::elements,
        Some(|c, _, a| Zip::from(c).and(a).par_for_each(|c, a| *c = a * 2.0 + 1.0)),
    );
    row(
        criterion,
        "stencil",
        serial::stencil,
        parallel::stencil,
        None,
    );
    row(
        criterion,
        "norms",
        serial::norms,
        parallel::norms,
        Some(|_, norms, a| {
            let rows = Zip::from(norms).and(a.axis_iter(Axis(0)));
            rows.par_for_each(|norm, row| {
                *norm = row.iter().map(|x| x * x).sum::<f64>().sqrt();
            });
        }),
    );
}

criterion_group!(benches, arrays);
criterion_main!(benches);
