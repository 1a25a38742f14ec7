//! One hash of the bits of five results, whatever the threads and the schedule.

use std::hash::{DefaultHasher, Hash, Hasher};

use prange::prelude::*;

fn slowly<T>(iterations: usize, value: T) -> T {
    for i in 0..iterations {
        std::hint::black_box(i);
    }
    value
}

/// Sum, product, dot, kernel density and pi, by loops of `n` iterations.
fn results(pool: &ThreadPool, schedule: Schedule, n: usize, delay: usize) -> [u64; 5] {
    let range = || prange(0..n).pool(pool).schedule(schedule);
    let value = |i: usize| slowly(delay, ((i * 7919 % 10_007) as f64 + 0.1).sqrt());
    let sum: f64 = range().map(value).sum();
    let product: f64 = range().map(|i| 1.0 + value(i) / 1e5).product();
    let dot: f64 = range().map(|i| value(i) * value(n - i)).sum();
    let density: f64 = range()
        .map(|i| {
            let u = (0.4 - value(i) / 50.0) / 0.2;
            (-0.5 * (u * u)).exp() / 0.2
        })
        .mean();
    let hits: u64 = range()
        .rng(42)
        .map(|(_, mut rng)| {
            let (x, y) = (rng.next_f64(), rng.next_f64());
            slowly(delay, u64::from(x * x + y * y < 1.0))
        })
        .sum();
    let pi = 4.0 * hits as f64 / n as f64;
    [sum, product, dot, density, pi].map(f64::to_bits)
}

#[test]
fn one_hash_for_all_threads_and_schedules() {
    let schedules = [1, 16, 1000].into_iter().flat_map(|chunk| {
        [
            Schedule::Static(chunk),
            Schedule::Dynamic(chunk),
            Schedule::Guided(chunk),
        ]
    });
    let schedules: Vec<_> = schedules.chain([Schedule::Auto]).collect();
    let mut expected = None;
    for threads in [1, 2, 3, 7, 64] {
        let pool = ThreadPool::new(threads).unwrap();
        for &schedule in &schedules {
            let mut hasher = DefaultHasher::new();
            results(&pool, schedule, 100_003, 0).hash(&mut hasher);
            // Few and slow: leaves are cut between single iterations.
            results(&pool, schedule, 300, 4000).hash(&mut hasher);
            let hash = hasher.finish();
            println!("threads {threads:2}  schedule {schedule:12}  hash {hash:016x}");
            assert_eq!(*expected.get_or_insert(hash), hash);
        }
    }
}
