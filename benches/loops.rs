//! Loops: the overhead of small ones, a sum, an imbalanced one, and indirect ones. Rows serial, rayon and prange.
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

/// Two dimensions as one loop: rows of 8 and of 1000.
fn collapsed(criterion: &mut Criterion) {
    for (h, w) in [(12_500, 8), (100, 1000)] {
        let value = |(y, x): (usize, usize)| (y ^ x) * y;
        let expected: usize = (0..h)
            .map(|y| (0..w).map(|x| value((y, x))).sum::<usize>())
            .sum();
        let mut group = criterion.benchmark_group(format!("collapse/{h}x{w}"));
        group.throughput(Throughput::Elements((h * w) as u64));
        group.bench_function("serial", |bencher| {
            bencher.iter(|| {
                let mut sum = 0;
                for y in 0..black_box(h) {
                    for x in 0..black_box(w) {
                        sum += value((y, x));
                    }
                }
                sum
            });
        });
        group.bench_function("rayon", |bencher| {
            bencher.iter(|| {
                let rows = (0..black_box(h)).into_par_iter();
                rows.map(|y| (0..w).map(|x| value((y, x))).sum::<usize>())
                    .sum::<usize>()
            });
        });
        for threads in [1, 2] {
            let cells = || prange(0..black_box(h)).collapse(0..black_box(w));
            let total = || cells().num_threads(threads).map(value).sum::<usize>();
            assert_eq!(total(), expected);
            group.bench_function(format!("prange/{threads}"), |bencher| bencher.iter(total));
        }
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

/// `y[p[k]] = f(x[k])` by a permutation that leaps. Rayon has no such source.
fn scattered(criterion: &mut Criterion) {
    for n in [1000, 100_000, 4_000_000] {
        let leap = 7919; // prime, and no factor of any `n`
        let p: Vec<u32> = (0..n).map(|k| (k * leap % n) as u32).collect();
        let x: Vec<f64> = (0..n).map(|k| k as f64).collect();
        let mut y = vec![0.0; n];
        let checked = Injection::new(&p, n);
        prange((checked.scatter(&mut y), &x)).for_each(|(y, x)| *y = 2.0 * x);
        assert!((0..n).all(|k| y[p[k] as usize] == 2.0 * x[k]));
        let mut group = criterion.benchmark_group(format!("scatter/{n}"));
        group.throughput(Throughput::Elements(n as u64));
        group.bench_function("serial", |bencher| {
            bencher.iter(|| {
                let (y, x, p) = (black_box(&mut y[..]), black_box(&x[..]), black_box(&p[..]));
                for k in 0..n {
                    y[p[k] as usize] = 2.0 * x[k];
                }
            });
        });
        group.bench_function("check", |bencher| {
            bencher.iter(|| Injection::new(black_box(&p), n));
        });
        for threads in [1, 2] {
            group.bench_function(format!("prange/{threads}"), |bencher| {
                bencher.iter(|| {
                    let source = (checked.scatter(black_box(&mut y)), black_box(&x));
                    let loop_over = prange(source).num_threads(threads);
                    loop_over.for_each(|(y, x)| *y = 2.0 * x);
                });
            });
            group.bench_function(format!("loop-form/{threads}"), |bencher| {
                bencher.iter(|| {
                    let (y, x) = (black_box(&mut y[..]), black_box(&x[..]));
                    prange! {
                        for (k, y) in prange(checked.scatter(y)).enumerate().num_threads(threads) {
                            *y = 2.0 * x[k];
                        }
                    }
                });
            });
        }
    }
}

/// Rows of 0 to 12 elements, one behind the other.
fn ragged_rows(criterion: &mut Criterion) {
    for n in [1000, 100_000, 4_000_000] {
        let mut ptr = vec![0u32];
        while (ptr[ptr.len() - 1] as usize) < n {
            let row = ptr.len() as u32 * 7 % 13;
            ptr.push((ptr[ptr.len() - 1] + row).min(n as u32));
        }
        let rows = ptr.len() - 1;
        let x: Vec<f64> = (0..rows).map(|i| i as f64).collect();
        let mut y = vec![0.0; n];
        let checked = RowOffsets::new(&ptr, n);
        prange((checked.of_mut(&mut y), &x)).for_each(|(row, x)| row.fill(*x));
        let numbered = checked.offsets().windows(2).zip(&x);
        for (ends, x) in numbered {
            assert!(y[ends[0] as usize..ends[1] as usize].iter().all(|y| y == x));
        }
        let mut group = criterion.benchmark_group(format!("ragged/{n}"));
        group.throughput(Throughput::Elements(n as u64));
        group.bench_function("serial", |bencher| {
            bencher.iter(|| {
                let (y, x, ptr) = (
                    black_box(&mut y[..]),
                    black_box(&x[..]),
                    black_box(&ptr[..]),
                );
                for i in 0..rows {
                    for c in &mut y[ptr[i] as usize..ptr[i + 1] as usize] {
                        *c = *c * 0.5 + x[i];
                    }
                }
            });
        });
        group.bench_function("check", |bencher| {
            bencher.iter(|| RowOffsets::new(black_box(&ptr), n));
        });
        for threads in [1, 2] {
            group.bench_function(format!("prange/{threads}"), |bencher| {
                bencher.iter(|| {
                    let source = (checked.of_mut(black_box(&mut y)), black_box(&x));
                    let loop_over = prange(source).num_threads(threads);
                    loop_over.for_each(|(row, x)| row.iter_mut().for_each(|c| *c = *c * 0.5 + x));
                });
            });
            group.bench_function(format!("loop-form/{threads}"), |bencher| {
                bencher.iter(|| {
                    let (y, x) = (black_box(&mut y[..]), black_box(&x[..]));
                    prange! {
                        for (i, row) in prange(checked.of_mut(y)).enumerate().num_threads(threads) {
                            for c in row {
                                *c = *c * 0.5 + x[i];
                            }
                        }
                    }
                });
            });
        }
    }
}

criterion_group!(
    benches,
    overhead,
    sum,
    collapsed,
    imbalanced,
    scattered,
    ragged_rows
);
criterion_main!(benches);
