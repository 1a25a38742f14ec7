//! The table "From OpenMP" of the guide: each row, beside the serial loop.
#![deny(unsafe_code)]

mod rows;

use std::cell::Cell;
use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use prange::prelude::*;
use prange::{current_num_threads, current_thread_index, join, scope};

const N: usize = 3000;

fn numbers() -> Vec<i64> {
    (0..N as i64).map(|i| i * 7919 % 1009 - 300).collect()
}

#[parallel]
fn parallel_for_here() -> Vec<i64> {
    let a = numbers();
    let mut c = vec![0; N];
    for i in prange(0..N) {
        c[i] = 2 * a[i];
    }
    c
}

#[parallel]
fn sum_here() -> i64 {
    let a = numbers();
    let mut sum = 5;
    for i in prange(0..N) {
        sum += a[i];
    }
    sum
}

#[parallel]
fn minimum_here() -> i64 {
    let a = numbers();
    let mut low = i64::MAX;
    for i in prange(0..N) {
        low = low.min(a[i]);
    }
    low
}

#[parallel]
fn and_here() -> bool {
    let a = numbers();
    let mut small = true;
    for i in prange(0..N) {
        small &= a[i] < 1009;
    }
    small
}

#[parallel]
fn array_here() -> [i64; 8] {
    let a = numbers();
    let mut bins = [0; 8];
    for i in prange(0..N) {
        bins[a[i].unsigned_abs() as usize % 8] += 1;
    }
    bins
}

fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

#[parallel]
fn declared_here() -> u64 {
    let mut divisor = 0;
    for i in prange(1..N) {
        divisor = associative(gcd(divisor, 12 * i as u64));
    }
    divisor
}

#[parallel]
fn private_here() -> Vec<i64> {
    let a = numbers();
    let mut c = vec![0; N];
    let mut t;
    for i in prange(0..N) {
        t = a[i] + 1;
        c[i] = t * t;
    }
    c
}

#[parallel]
fn firstprivate_here() -> Vec<usize> {
    let start = vec![1, 2];
    let mut c = vec![0; N];
    for i in prange(0..N) {
        let mut own = start.clone();
        own.push(i);
        c[i] = own.iter().sum();
    }
    c
}

#[parallel]
fn lastprivate_here() -> i64 {
    let a = numbers();
    let mut last = 0;
    for i in prange(0..N) {
        if a[i] > 0 {
            last = a[i];
        }
    }
    last
}

#[parallel]
fn scheduled_here() -> i64 {
    let a = numbers();
    let mut sum = 0;
    for i in prange(0..N).schedule(Schedule::Static(16)) {
        sum += a[i];
    }
    for i in prange(0..N).schedule(Schedule::Dynamic(16)) {
        sum += a[i];
    }
    for i in prange(0..N).schedule(Schedule::Guided(4)) {
        sum += a[i];
    }
    for i in prange(0..N).schedule(Schedule::Runtime) {
        sum += a[i];
    }
    sum
}

#[parallel]
fn collapsed_here() -> Vec<usize> {
    let (h, w) = (30, 40);
    let mut m = vec![0; h * w];
    for y in prange(0..h) {
        for x in 0..w {
            m[y * w + x] = x * y;
        }
    }
    m
}

#[parallel]
fn critical_here() -> BTreeMap<i64, u64> {
    let a = numbers();
    let counts = Mutex::new(BTreeMap::new());
    for i in prange(0..N) {
        *counts.lock().unwrap().entry(a[i] % 7).or_insert(0) += 1;
    }
    counts.into_inner().unwrap()
}

#[parallel]
fn ordered_here() -> String {
    let a = numbers();
    let mut text = String::new();
    for i in prange(0..N) {
        text.push_str(&format!("{}\n", a[i]));
    }
    text
}

#[parallel]
fn conditional_here() -> i64 {
    let a = numbers();
    let mut sum = 0;
    for i in prange(0..N).serial_if(N < 1000).num_threads(2) {
        sum += a[i];
    }
    sum
}

#[parallel]
fn linear_here() -> Vec<usize> {
    let mut c = vec![0; N];
    for i in prange(0..N) {
        let j = 5 + 2 * i;
        c[i] = j;
    }
    c
}

#[parallel]
fn cancelled_here() -> Option<usize> {
    let a = numbers();
    let mut found = None;
    for i in prange(0..N) {
        if a[i] == 700 {
            found = Some(i);
            break;
        }
    }
    found
}

thread_local! {
    static CALLS: Cell<u64> = const { Cell::new(0) };
}

fn fibonacci(n: u64) -> u64 {
    if n < 2 {
        return n;
    }
    let (a, b) = join(|| fibonacci(n - 1), || fibonacci(n - 2));
    a + b
}

rows! {
    "From OpenMP":
    parallel_for "parallel for": parallel_for_here, || numbers().iter().map(|x| 2 * x).collect::<Vec<_>>();
    reduction "reduction(+: x)": sum_here, || numbers().iter().sum::<i64>() + 5;
    reduction_of_minima "reduction(min: x)": minimum_here, || *numbers().iter().min().unwrap();
    reduction_of_bits "reduction(&&: x)": and_here, || numbers().iter().all(|x| *x < 1009);
    reduction_of_arrays "reduction(+: x[:8])": array_here, || {
        let mut bins = [0; 8];
        numbers().iter().for_each(|x| bins[x.unsigned_abs() as usize % 8] += 1);
        bins
    };
    declare_reduction "declare reduction": declared_here, || 12;
    private "private(t)": private_here, || numbers().iter().map(|x| (x + 1) * (x + 1)).collect::<Vec<_>>();
    firstprivate "firstprivate(t)": firstprivate_here, || (0..N).map(|i| 3 + i).collect::<Vec<_>>();
    lastprivate "lastprivate(t)": lastprivate_here, || *numbers().iter().rev().find(|x| **x > 0).unwrap();
    schedule "schedule(dynamic, 16)": scheduled_here, || 4 * numbers().iter().sum::<i64>();
    collapse "collapse(2)": || {
        let products = prange(0..30).collapse(0..40).map(|(y, x)| x * y).collect::<Vec<usize>>();
        assert_eq!(collapsed_here(), products);
        products
    }, || (0..1200).map(|i| (i / 40) * (i % 40)).collect::<Vec<_>>();
    atomic "atomic": || {
        let total = AtomicU64::new(0);
        prange(0..N as u64).for_each(|i| _ = total.fetch_add(i, Relaxed));
        total.into_inner()
    }, || (0..N as u64).sum::<u64>();
    critical "critical": critical_here, || {
        let mut counts = BTreeMap::new();
        numbers().iter().for_each(|x| *counts.entry(x % 7).or_insert(0) += 1);
        counts
    };
    ordered "ordered": ordered_here, || numbers().iter().map(|x| format!("{x}\n")).collect::<String>();
    sections "sections": || join(|| 1, || 2), || (1, 2);
    tasks "task": || fibonacci(12), || 144;
    task_groups "taskgroup": || {
        let mut parts = [0; 4];
        scope(|scope| parts.iter_mut().enumerate().for_each(|(i, part)| scope.spawn(move |_| *part = i)));
        parts
    }, || [0, 1, 2, 3];
    task_loops "taskloop": || prange(0..10).map(|i| prange(0..i).sum::<u64>()).sum::<u64>(), || 120;
    simd "simd": parallel_for_here, || numbers().iter().map(|x| 2 * x).collect::<Vec<_>>();
    inscan "reduction(inscan, +: x)": || prange(&numbers()).copied().inclusive_scan(|a, b| a + b), || {
        let mut sum = 0;
        numbers().iter().map(|x| { sum += x; sum }).collect::<Vec<_>>()
    };
    threadprivate "threadprivate(x)": || prange(0..N).map(|_| CALLS.with(|calls| calls.replace(0))).sum::<u64>(), || 0;
    num_threads "num_threads(2)": conditional_here, || numbers().iter().sum::<i64>();
    conditional "if(n > 1000)": conditional_here, || numbers().iter().sum::<i64>();
    no_wait "nowait": || join(sum_here, minimum_here), || (sum_here(), minimum_here());
    linear "linear(j: 2)": linear_here, || (0..N).map(|i| 5 + 2 * i).collect::<Vec<_>>();
    cancel "cancel for": cancelled_here, || numbers().iter().position(|x| *x == 700);
    single "single": || (sum_here(), minimum_here()), || (sum_here(), minimum_here());
    barrier "barrier": || (parallel_for_here(), sum_here()), || (parallel_for_here(), sum_here());
    thread_number "omp_get_thread_num()": || current_thread_index().is_none_or(|index| index < current_num_threads()), || true;
    thread_count "omp_get_max_threads()": || current_num_threads() > 0, || true;
}
