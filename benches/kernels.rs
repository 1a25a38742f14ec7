//! The four kernels: the plain serial loop, rayon on the same loop, and `prange::kernels`.
//!
//! `cargo bench --bench kernels`

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use prange::kernels::{self, serial};
use prange::random::Stream;
use rand::{RngExt, SeedableRng, rngs::StdRng};
use rayon::prelude::*;

fn uniform(n: usize, low: f64, high: f64) -> Vec<f64> {
    let mut rng = StdRng::seed_from_u64(n as u64);
    (0..n).map(|_| rng.random_range(low..high)).collect()
}

fn add(criterion: &mut Criterion) {
    for n in [1 << 13, 1 << 20, 10_000_000] {
        let (a, b) = (uniform(n, 0.0, 1.0), uniform(n, 1.0, 2.0));
        let mut c = vec![0.0; n];
        let mut group = criterion.benchmark_group(format!("add/{n}"));
        group.throughput(Throughput::Elements(n as u64));
        let expected: Vec<f64> = a.iter().zip(&b).map(|(a, b)| a + b).collect();
        kernels::add(&mut c, &a, &b);
        assert_eq!(c, expected);
        group.bench_function("serial", |bencher| {
            bencher.iter(|| {
                for i in 0..n {
                    c[i] = a[i] + b[i];
                }
                black_box(&mut c);
            });
        });
        group.bench_function("rayon", |bencher| {
            bencher.iter(|| {
                let parts = c.par_iter_mut().zip(&a).zip(&b);
                parts.for_each(|((c, a), b)| *c = a + b);
                black_box(&mut c);
            });
        });
        group.bench_function("prange", |bencher| {
            bencher.iter(|| {
                kernels::add(&mut c, &a, &b);
                black_box(&mut c);
            });
        });
    }
}

fn mandelbrot(criterion: &mut Criterion) {
    const SIZE: usize = 2048;
    const ITERS: u32 = 20;
    let line = |from: f64, to: f64| -> Vec<f64> {
        let step = (to - from) / (SIZE - 1) as f64;
        (0..SIZE).map(|i| from + i as f64 * step).collect()
    };
    let (xs, ys) = (line(-2.0, 1.0), line(-1.0, 1.0));
    let row = |row: &mut [u8], y: f64| {
        for (pixel, &x) in row.iter_mut().zip(&xs) {
            *pixel = serial::escape_count(x, y, ITERS) as u8;
        }
    };
    let mut expected = vec![0u8; SIZE * SIZE];
    for (out, &y) in expected.chunks_mut(SIZE).zip(&ys) {
        row(out, y);
    }
    let mut image = vec![0u8; SIZE * SIZE];
    kernels::mandelbrot(&mut image, &xs, &ys, ITERS, (64, SIZE));
    assert!(image == expected);
    let mut group = criterion.benchmark_group("mandelbrot/2048x2048");
    group.throughput(Throughput::Elements((SIZE * SIZE) as u64));
    group.sample_size(20);
    group.bench_function("serial", |bencher| {
        bencher.iter(|| {
            for (out, &y) in image.chunks_mut(SIZE).zip(&ys) {
                row(out, y);
            }
            black_box(&mut image);
        });
    });
    group.bench_function("rayon", |bencher| {
        bencher.iter(|| {
            let rows = image.par_chunks_mut(SIZE).zip(&ys);
            rows.for_each(|(out, &y)| row(out, y));
            black_box(&mut image);
        });
    });
    group.bench_function("prange", |bencher| {
        bencher.iter(|| {
            kernels::mandelbrot(&mut image, &xs, &ys, ITERS, (64, SIZE));
            black_box(&mut image);
        });
    });
}

fn kde(criterion: &mut Criterion) {
    for n in [10_000, 1_000_000] {
        let (means, widths) = (uniform(n, -1.0, 1.0), uniform(n, 0.1, 0.3));
        let term = |i: usize| {
            let u: f64 = (0.4 - means[i]) / widths[i];
            (-0.5 * (u * u)).exp() / widths[i]
        };
        let scale = n as f64 * (2.0 * std::f64::consts::PI).sqrt();
        let expected = (0..n).map(term).sum::<f64>() / scale;
        assert!((kernels::kde(0.4, &means, &widths) - expected).abs() < 1e-12 * expected);
        let mut group = criterion.benchmark_group(format!("kde/{n}"));
        group.throughput(Throughput::Elements(n as u64));
        group.bench_function("serial", |bencher| {
            bencher.iter(|| (0..n).map(term).sum::<f64>() / black_box(scale));
        });
        group.bench_function("rayon", |bencher| {
            bencher.iter(|| (0..n).into_par_iter().map(term).sum::<f64>() / black_box(scale));
        });
        group.bench_function("prange", |bencher| {
            bencher.iter(|| kernels::kde(black_box(0.4), &means, &widths));
        });
    }
}

fn monte_carlo_pi(criterion: &mut Criterion) {
    for samples in [100_000, 10_000_000u64] {
        let hit = |i: u64| {
            let mut rng = Stream::new(42, i);
            let (x, y) = (rng.next_f64(), rng.next_f64());
            u64::from(x * x + y * y < 1.0)
        };
        let expected: u64 = (0..samples).map(hit).sum();
        assert_eq!(kernels::monte_carlo_hits::<f64>(0..samples, 42), expected);
        let mut group = criterion.benchmark_group(format!("monte_carlo_pi/{samples}"));
        group.throughput(Throughput::Elements(samples));
        group.sample_size(20);
        group.bench_function("serial", |bencher| {
            bencher.iter(|| (0..black_box(samples)).map(hit).sum::<u64>());
        });
        group.bench_function("rayon", |bencher| {
            bencher.iter(|| {
                (0..black_box(samples))
                    .into_par_iter()
                    .map(hit)
                    .sum::<u64>()
            });
        });
        group.bench_function("prange", |bencher| {
            bencher.iter(|| kernels::monte_carlo_hits::<f64>(0..black_box(samples), 42));
        });
    }
}

criterion_group!(benches, add, mandelbrot, kde, monte_carlo_pi);
criterion_main!(benches);
