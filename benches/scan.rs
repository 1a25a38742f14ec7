//! Scans beside the serial loop, and beside two passes by hand with rayon, which has no scan. Rows: serial, prange on one thread and on two, and
//! rayon on two.
//!
//! `cargo bench --bench scan`

use std::hint::black_box;
use std::ops::Add;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use prange::ThreadPool;
use prange::prelude::*;
use rayon::iter::{
    IndexedParallelIterator as _, IntoParallelIterator as _, IntoParallelRefMutIterator as _,
    ParallelIterator as _,
};
use rayon::slice::{ParallelSlice as _, ParallelSliceMut as _};

/// The totals of blocks, their scan, and the blocks again.
fn by_hand<T: Copy + Send + Sync + Add<Output = T>>(a: &[T], out: &mut [T], zero: T) {
    const BLOCK: usize = 16_384;
    let total = |block: &[T]| block.iter().fold(zero, |sum, a| sum + *a);
    let mut carries: Vec<T> = a.par_chunks(BLOCK).map(total).collect();
    let mut sum = zero;
    for carry in &mut carries {
        sum = sum + std::mem::replace(carry, sum);
    }
    let blocks = a.par_chunks(BLOCK).zip(out.par_chunks_mut(BLOCK));
    let blocks = blocks.zip(carries.into_par_iter());
    blocks.for_each(|((a, out), mut sum)| {
        for (a, out) in a.iter().zip(out) {
            sum = sum + *a;
            *out = sum;
        }
    });
}

fn rows<T: Copy + Send + Sync + Add<Output = T>>(
    criterion: &mut Criterion,
    name: &str,
    a: &[T],
    zero: T,
    is_close: impl Fn(T, T) -> bool,
) {
    let pools = [1, 2].map(|threads| ThreadPool::new(threads).expect("threads"));
    let rayon = rayon::ThreadPoolBuilder::new().num_threads(2).build();
    let rayon = rayon.expect("threads");
    let scan = |out: &mut [T]| {
        prange(a).map(|a| *a).inclusive_scan_into(out, |a, b| a + b);
    };
    type Row<'r, T> = (&'r str, &'r dyn Fn(&mut [T]));
    let rows: [Row<'_, T>; 4] = [
        ("serial", &|out| {
            let mut sum = zero;
            for (a, out) in black_box(a).iter().zip(out) {
                sum = sum + *a;
                *out = sum;
            }
        }),
        ("prange/1", &|out| pools[0].install(|| scan(out))),
        ("prange/2", &|out| pools[1].install(|| scan(out))),
        ("rayon/2", &|out| rayon.install(|| by_hand(a, out, zero))),
    ];
    let mut out = vec![zero; a.len()];
    let mut expected = out.clone();
    rows[0].1(&mut expected);
    let mut group = criterion.benchmark_group(format!("{name}/{}", a.len()));
    group.throughput(Throughput::Elements(a.len() as u64));
    for (row, scan) in rows {
        scan(&mut out);
        let mut pairs = out.iter().zip(&expected);
        assert!(pairs.all(|(a, b)| is_close(*a, *b)), "{name}/{row}");
        group.bench_function(row, |bencher| bencher.iter(|| scan(black_box(&mut out))));
    }
}

fn sums(criterion: &mut Criterion) {
    for len in [100, 1000, 10_000, 100_000, 1_000_000, 10_000_000] {
        let doubles: Vec<f64> = (0..len).map(|i| 1.0 / (f64::from(i) + 0.7)).collect();
        let is_close = |a: f64, b: f64| (a - b).abs() <= 1e-12 * a;
        rows(criterion, "f64", &doubles, 0.0, is_close);
        let integers: Vec<u64> = (0..len).map(|i| i as u64 % 1000).collect();
        rows(criterion, "u64", &integers, 0, |a, b| a == b);
    }
}

/// A running sum, and work on its values.
fn serial(a: &[f64], out: &mut [f64]) {
    let mut sum = 0.0;
    for i in 0..a.len() {
        sum += a[i].ln_1p();
        out[i] = sum.sqrt().ln_1p();
    }
}

#[parallel]
fn in_parallel(a: &[f64], out: &mut [f64]) {
    let mut sum = 0.0;
    for i in prange(0..a.len()) {
        sum += a[i].ln_1p();
        out[i] = sum.sqrt().ln_1p();
    }
}

/// The logarithms, their sums on one thread, and the work on these.
fn in_three_passes(a: &[f64], out: &mut [f64]) {
    out.par_iter_mut()
        .zip(a)
        .for_each(|(out, a)| *out = a.ln_1p());
    let mut sum = 0.0;
    for out in &mut *out {
        sum += *out;
        *out = sum;
    }
    out.par_iter_mut().for_each(|out| *out = out.sqrt().ln_1p());
}

fn loop_form(criterion: &mut Criterion) {
    let pools = [1, 2].map(|threads| ThreadPool::new(threads).expect("threads"));
    let rayon = rayon::ThreadPoolBuilder::new().num_threads(2).build();
    let rayon = rayon.expect("threads");
    type Row<'r> = (&'r str, &'r dyn Fn(&[f64], &mut [f64]));
    let rows: [Row<'_>; 4] = [
        ("serial", &serial),
        ("prange/1", &|a, out| {
            pools[0].install(|| in_parallel(a, out))
        }),
        ("prange/2", &|a, out| {
            pools[1].install(|| in_parallel(a, out))
        }),
        ("rayon/2", &|a, out| {
            rayon.install(|| in_three_passes(a, out))
        }),
    ];
    for len in [100, 10_000, 1_000_000] {
        let a: Vec<f64> = (0..len).map(f64::from).collect();
        let mut expected = vec![0.0; a.len()];
        serial(&a, &mut expected);
        let mut group = criterion.benchmark_group(format!("loop/{len}"));
        group.throughput(Throughput::Elements(a.len() as u64));
        for (row, scan) in rows {
            let mut out = vec![0.0; a.len()];
            scan(&a, &mut out);
            assert_eq!(out, expected, "{row}");
            let mut body = || scan(black_box(&a), black_box(&mut out));
            group.bench_function(row, |bencher| bencher.iter(&mut body));
        }
    }
}

criterion_group!(benches, sums, loop_form);
criterion_main!(benches);
