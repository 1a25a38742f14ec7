//! Array reductions of floats. Rows: serial, rayon with a copy for each thread, and prange on one thread and on two.
//!
//! `cargo bench --bench bins`

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use prange::prelude::*;
use rayon::prelude::*;

/// Adds `parts`, one for each thread, to `whole`.
fn add(whole: &mut [f64], parts: impl IntoIterator<Item = Vec<f64>>) {
    for part in parts {
        whole.iter_mut().zip(part).for_each(|(w, p)| *w += p);
    }
}

/// By hand: a part of the iterations and a copy of the array for each thread.
fn by_hand(out: &mut [f64], n: usize, each: impl Fn(usize, &mut [f64]) + Sync) {
    let (threads, len) = (rayon::current_num_threads(), out.len());
    // Dealt out in turn, so that a triangle is even.
    let part = |thread: usize| {
        let mut copy = vec![0.0; len];
        (thread..n)
            .step_by(threads)
            .for_each(|i| each(i, &mut copy));
        copy
    };
    let parts: Vec<_> = (0..threads).into_par_iter().map(part).collect();
    add(out, parts);
}

fn close(a: &[f64], b: &[f64]) {
    let near = |(a, b): (&f64, &f64)| (a - b).abs() <= 1e-9 * (1.0 + a.abs());
    assert!(a.iter().zip(b).all(near));
}

/// Rows of a loop: `serial` and `loop_form` with the number of threads, and `each` by hand.
fn rows(
    criterion: &mut Criterion,
    name: &str,
    updates: usize,
    out: &mut [f64],
    serial: impl Fn(&mut [f64]),
    (n, each): (usize, impl Fn(usize, &mut [f64]) + Sync),
    loop_form: impl Fn(&mut [f64], usize),
) {
    let mut expected = out.to_vec();
    serial(&mut expected);
    for threads in [1, 2] {
        let mut result = out.to_vec();
        loop_form(&mut result, threads);
        close(&expected, &result);
    }
    let mut result = out.to_vec();
    by_hand(&mut result, n, &each);
    close(&expected, &result);
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Elements(updates as u64));
    group.bench_function("serial", |bencher| bencher.iter(|| serial(black_box(out))));
    group.bench_function("prange/1", |bencher| {
        bencher.iter(|| loop_form(black_box(out), 1));
    });
    group.bench_function("prange/2", |bencher| {
        bencher.iter(|| loop_form(black_box(out), 2));
    });
    group.bench_function("rayon", |bencher| {
        bencher.iter(|| by_hand(black_box(out), n, &each));
    });
}

fn histograms(criterion: &mut Criterion) {
    for n in [100, 1000, 65_536] {
        for bins in [16, 256, 4096] {
            let at: Vec<u32> = (0..n as u32)
                .map(|i| i.wrapping_mul(2_654_435_761) % bins)
                .collect();
            let weight: Vec<f64> = (0..n).map(|i| i as f64 * 0.37).collect();
            rows(
                criterion,
                &format!("histogram/{n}/{bins}"),
                n,
                &mut vec![0.0; bins as usize],
                |out| {
                    for i in 0..n {
                        out[at[i] as usize] += weight[i];
                    }
                },
                (n, |i: usize, out: &mut [f64]| {
                    out[at[i] as usize] += weight[i]
                }),
                |out, threads| {
                    prange! {
                        for i in prange(0..n).num_threads(threads) {
                            out[at[i] as usize] += weight[i];
                        }
                    }
                },
            );
        }
    }
}

fn pair(x: &[f64], i: usize, j: usize) -> [f64; 3] {
    let d = [
        x[3 * j] - x[3 * i],
        x[3 * j + 1] - x[3 * i + 1],
        x[3 * j + 2] - x[3 * i + 2],
    ];
    let r = d[0] * d[0] + d[1] * d[1] + d[2] * d[2] + 1e-3;
    let s = 1.0 / (r * r.sqrt());
    [d[0] * s, d[1] * s, d[2] * s]
}

/// Bodies that attract each other, each pair once.
fn n_body(criterion: &mut Criterion) {
    let n = 2000;
    let x: Vec<f64> = (0..3 * n).map(|i| (i as f64 * 0.7).sin()).collect();
    for growing in [false, true] {
        let others = |i: usize| if growing { 0..i } else { i + 1..n };
        let each = |i: usize, f: &mut [f64]| {
            for j in others(i) {
                let g = pair(&x, i, j);
                for k in 0..3 {
                    f[3 * i + k] += g[k];
                    f[3 * j + k] -= g[k];
                }
            }
        };
        rows(
            criterion,
            if growing {
                "n-body/growing"
            } else {
                "n-body/shrinking"
            },
            3 * n * n,
            &mut vec![0.0; 3 * n],
            |f| {
                for i in 0..n {
                    for j in others(i) {
                        let g = pair(&x, i, j);
                        f[3 * i] += g[0];
                        f[3 * i + 1] += g[1];
                        f[3 * i + 2] += g[2];
                        f[3 * j] -= g[0];
                        f[3 * j + 1] -= g[1];
                        f[3 * j + 2] -= g[2];
                    }
                }
            },
            (n, each),
            |f, threads| {
                prange! {
                    for i in prange(0..n).num_threads(threads) {
                        for j in others(i) {
                            let g = pair(&x, i, j);
                            f[3 * i] += g[0];
                            f[3 * i + 1] += g[1];
                            f[3 * i + 2] += g[2];
                            f[3 * j] -= g[0];
                            f[3 * j + 1] -= g[1];
                            f[3 * j + 2] -= g[2];
                        }
                    }
                }
            },
        );
    }
}

/// A row times a matrix.
fn transposed_product(criterion: &mut Criterion) {
    let (n, m) = (1900, 2100);
    let a: Vec<f64> = (0..n * m).map(|i| (i % 1009) as f64).collect();
    let r: Vec<f64> = (0..n).map(|i| i as f64 / n as f64).collect();
    rows(
        criterion,
        "bicg",
        n * m,
        &mut vec![0.0; m],
        |s| {
            for i in 0..n {
                for j in 0..m {
                    s[j] += r[i] * a[i * m + j];
                }
            }
        },
        (n, |i: usize, s: &mut [f64]| {
            let row = &a[i * m..][..m];
            s.iter_mut().zip(row).for_each(|(s, a)| *s += r[i] * a);
        }),
        |s, threads| {
            prange! {
                for i in prange(0..n).num_threads(threads) {
                    for j in 0..m {
                        s[j] += r[i] * a[i * m + j];
                    }
                }
            }
        },
    );
}

/// Heavy elements, each with a few updates of a long array.
fn assembly(criterion: &mut Criterion) {
    let (n, len) = (4000, 16_384);
    let element = |i: usize| -> [f64; 16] {
        std::array::from_fn(|k| (0..40).fold(1.0 + (i * 16 + k) as f64, |x, _| (x * 1.5).sqrt()))
    };
    let place = |i: usize, k: usize| (i * 7 + k * k) % len;
    let each = |i: usize, out: &mut [f64]| {
        let values = element(i);
        for k in 0..16 {
            out[place(i, k)] += values[k];
        }
    };
    rows(
        criterion,
        "assembly",
        16 * n,
        &mut vec![0.0; len],
        |out| (0..n).for_each(|i| each(i, out)),
        (n, each),
        |out, threads| {
            prange! {
                for i in prange(0..n).num_threads(threads) {
                    let values = element(i);
                    for k in 0..16 {
                        out[place(i, k)] += values[k];
                    }
                }
            }
        },
    );
}

criterion_group!(benches, histograms, n_body, transposed_product, assembly);
criterion_main!(benches);
