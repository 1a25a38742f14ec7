//! Loops: the overhead of small ones, a sum, and an imbalanced one. Rows serial, rayon and prange.
//!
//! `cargo bench --bench loops`

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use prange::prelude::*;
use rayon::prelude::*;

fn overhead(criterion: &mut Criterion) {
    for n in [1, 100, 10_000, 1_000_000] {
        let mut out = vec![0usize; n];
        prange(&mut out)
            .enumerate()
            .for_each(|(i, out)| *out = i * i);
        assert!(out.iter().enumerate().all(|(i, &out)| out == i * i));
        let mut group = criterion.benchmark_group(format!("square/{n}"));
        group.throughput(Throughput::Elements(n as u64));
        group.bench_function("serial", |bencher| {
            bencher.iter(|| {
                for (i, out) in out.iter_mut().enumerate() {
                    *out = i * i;
                }
                black_box(&mut out);
            });
        });
        group.bench_function("rayon", |bencher| {
            bencher.iter(|| {
                out.par_iter_mut()
                    .enumerate()
                    .for_each(|(i, out)| *out = i * i);
                black_box(&mut out);
            });
        });
        group.bench_function("prange", |bencher| {
            bencher.iter(|| {
                prange(&mut out)
                    .enumerate()
                    .for_each(|(i, out)| *out = i * i);
                black_box(&mut out);
            });
        });
    }
}

fn sum(criterion: &mut Criterion) {
    for n in [1 << 10, 1 << 14, 1 << 20, 1 << 24] {
        let a: Vec<f64> = (0..n).map(|i| f64::from(i % 1000)).collect();
        let expected: f64 = a.iter().sum();
        assert_eq!(prange(&a).sum::<f64>(), expected);
        let mut group = criterion.benchmark_group(format!("sum/{n}"));
        group.throughput(Throughput::Elements(n as u64));
        group.bench_function("serial", |bencher| {
            bencher.iter(|| black_box(&a).iter().sum::<f64>());
        });
        group.bench_function("rayon", |bencher| {
            bencher.iter(|| black_box(&a).par_iter().sum::<f64>());
        });
        group.bench_function("prange", |bencher| {
            bencher.iter(|| prange(black_box(&a)).sum::<f64>());
        });
    }
}

/// Work of about `units` nanoseconds that no compiler can shorten.
fn work(units: u64) -> u64 {
    (0..units).fold(units, |x, i| black_box(x ^ i))
}

fn imbalanced(criterion: &mut Criterion) {
    type Cost = fn(u64) -> u64;
    let kinds: [(&str, Cost); 4] = [
        ("triangular", |i| 4 * i),
        ("early", |i| if i == 10 { 1_000_000 } else { 1000 }),
        ("late", |i| if i == 990 { 1_000_000 } else { 1000 }),
        ("bimodal", |i| if i % 10 == 0 { 10_000 } else { 500 }),
    ];
    for (name, cost) in kinds {
        let n = 1000;
        let expected = (0..n).map(|i| work(cost(i))).fold(0, u64::wrapping_add);
        let prange_sum = || prange(0..n).map(|i| work(cost(i))).sum::<u64>();
        assert_eq!(prange_sum(), expected);
        let mut group = criterion.benchmark_group(format!("imbalanced/{name}"));
        group.sample_size(30);
        group.bench_function("serial", |bencher| {
            bencher.iter(|| (0..n).map(|i| work(cost(i))).fold(0, u64::wrapping_add));
        });
        group.bench_function("rayon", |bencher| {
            bencher.iter(|| {
                let items = (0..n).into_par_iter().map(|i| work(cost(i)));
                items.reduce(|| 0, u64::wrapping_add)
            });
        });
        group.bench_function("prange", |bencher| bencher.iter(prange_sum));
    }
}

criterion_group!(benches, overhead, sum, imbalanced);
criterion_main!(benches);
