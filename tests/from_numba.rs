//! The table "From Numba" of the guide: each row, beside the serial loop.
#![deny(unsafe_code)]

mod rows;

use prange::prelude::*;
use prange::{current_num_threads, current_thread_index};

const N: usize = 3000;

/// Small integers, whose sums have no rounding.
fn numbers() -> Vec<f64> {
    (0..N).map(|i| (i * 7919 % 1009) as f64 - 300.0).collect()
}

#[parallel]
fn doubled() -> Vec<f64> {
    let a = numbers();
    let mut c = vec![0.0; N];
    for i in prange(0..N) {
        c[i] = 2.0 * a[i];
    }
    c
}

#[parallel]
fn sum_and_maximum() -> (f64, f64) {
    let a = numbers();
    let (mut sum, mut greatest) = (0.0, f64::NEG_INFINITY);
    for i in prange(0..N) {
        sum += a[i];
        greatest = greatest.max(a[i]);
    }
    (sum, greatest)
}

#[parallel]
fn least_at() -> usize {
    let a = numbers();
    let (mut least, mut at) = (f64::INFINITY, 0);
    for i in prange(0..N) {
        if a[i] < least {
            least = a[i];
            at = i;
        }
    }
    at
}

#[parallel]
fn smoothed() -> Vec<f64> {
    let a = numbers();
    let mut c = vec![0.0; N];
    for i in prange(1..N - 1) {
        c[i] = a[i - 1] + a[i] + a[i + 1];
    }
    c
}

#[parallel]
fn row_sums(rows: &[f64], width: usize, c: &mut [f64]) {
    for i in prange(0..c.len()) {
        let mut sum = 0.0;
        for j in 0..width {
            sum += rows[i * width + j];
        }
        c[i] = sum;
    }
}

fn generalised() -> Vec<f64> {
    let mut c = vec![0.0; N / 10];
    row_sums(&numbers(), 10, &mut c);
    c
}

fn hits(seed: u64) -> u64 {
    let points = prange(0..N).rng(seed);
    points
        .map(|(_, mut rng)| u64::from(rng.next_f64().hypot(rng.next_f64()) < 1.0))
        .sum()
}

fn greatest() -> f64 {
    numbers().into_iter().fold(f64::NEG_INFINITY, f64::max)
}

rows! {
    "From Numba":
    njit "@njit(parallel=True)": doubled, || numbers().iter().map(|x| 2.0 * x).collect::<Vec<_>>();
    prange_of_numbers "prange(n)": doubled, || numbers().iter().map(|x| 2.0 * x).collect::<Vec<_>>();
    reductions "s += x": sum_and_maximum, || (numbers().iter().sum::<f64>(), greatest());
    argument_of_the_least "if x < m: m, at = x, i": least_at, || {
        let a = numbers();
        (0..N).fold(0, |at, i| if a[i] < a[at] { i } else { at })
    };
    array_expressions "a * a + b": || {
        let (a, b) = (numbers(), doubled());
        prange((&a, &b)).map(|(a, b)| a * a + b).collect::<Vec<f64>>()
    }, || numbers().iter().map(|x| x * x + 2.0 * x).collect::<Vec<_>>();
    sum "np.sum(a)": || prange(&numbers()).sum::<f64>(), || numbers().iter().sum::<f64>();
    product "np.prod(a)": || prange(&numbers()[..2]).product::<f64>(), || numbers()[..2].iter().product::<f64>();
    mean "np.mean(a)": || prange(&numbers()).mean::<f64>(), || numbers().iter().sum::<f64>() / N as f64;
    dot "np.dot(a, b)": || {
        let a = numbers();
        prange((&a, &a)).map(|(a, b)| a * b).sum::<f64>()
    }, || numbers().iter().map(|x| x * x).sum::<f64>();
    maximum "np.max(a)": || prange(&numbers()).copied().reduce(|| f64::NEG_INFINITY, f64::max), greatest;
    arg_maximum "np.argmax(a)": || {
        let a = numbers();
        prange(0..N).max_by(|i, j| a[*i].total_cmp(&a[*j]).then(j.cmp(i)))
    }, || numbers().iter().position(|x| *x == greatest());
    running_sums "np.cumsum(a)": || prange(&numbers()).copied().inclusive_scan(|a, b| a + b), || {
        let mut sum = 0.0;
        numbers().iter().map(|x| { sum += x; sum }).collect::<Vec<_>>()
    };
    range "np.arange(n)": || prange(0..N).collect::<Vec<_>>(), || (0..N).collect::<Vec<_>>();
    sort "np.sort(a)": || {
        let mut a = numbers();
        a.par_sort_by(f64::total_cmp);
        a
    }, || {
        let mut a = numbers();
        a.sort_by(f64::total_cmp);
        a
    };
    random "np.random.rand()": || hits(7), || hits(7);
    vectorize "@vectorize(target=\"parallel\")": || {
        let mut c = vec![0.0; N];
        prange(&numbers()).map(|x| x.abs()).collect_into(&mut c);
        c
    }, || numbers().iter().map(|x| x.abs()).collect::<Vec<_>>();
    guvectorize "@guvectorize": generalised, || numbers().chunks(10).map(|row| row.iter().sum()).collect::<Vec<f64>>();
    stencil "@stencil": smoothed, || {
        let mut c = vec![0.0; N];
        numbers().windows(3).zip(&mut c[1..]).for_each(|(window, c)| *c = window.iter().sum());
        c
    };
    number_of_threads "set_num_threads(2)": || prange(&numbers()).num_threads(2).sum::<f64>(), || numbers().iter().sum::<f64>();
    threads_at_hand "get_num_threads()": || current_num_threads() > 0, || true;
    thread_number "get_thread_id()": || current_thread_index().is_none_or(|index| index < current_num_threads()), || true;
    chunks "set_parallel_chunksize(8)": || prange(&numbers()).schedule(Schedule::Dynamic(8)).sum::<f64>(), || numbers().iter().sum::<f64>();
    diagnostics "f.parallel_diagnostics()": || {
        let table = prange::roles! { for i in prange(0..n) { sum += a[i]; } };
        table.rows[0].role
    }, || "reduction (sum)";
}
