//! One hash of the bits of five results, whatever the threads, the schedule and the system.

use std::hash::{DefaultHasher, Hasher};

use prange::prelude::*;

mod full;

fn slowly<T>(iterations: usize, value: T) -> T {
    for i in 0..iterations {
        std::hint::black_box(i);
    }
    value
}

/// Sum, product, dot, kernel density and pi, by loops of `n` iterations.
fn results(pool: Option<&ThreadPool>, schedule: Schedule, n: usize, delay: usize) -> [u64; 5] {
    let range = || match pool {
        Some(pool) => prange(0..n).pool(pool).schedule(schedule),
        None => prange(0..n).schedule(schedule),
    };
    let value = |i: usize| slowly(delay, ((i * 7919 % 10_007) as f64 + 0.1).sqrt());
    let sum: f64 = range().map(value).sum();
    let product: f64 = range().map(|i| 1.0 + value(i) / 1e5).product();
    let dot: f64 = range().map(|i| value(i) * value(n - i)).sum();
    let density: f64 = range()
        .map(|i| {
            let u = (0.4 - value(i) / 50.0) / 0.2;
            prange::kernels::exp(-0.5 * (u * u)) / 0.2
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
    // Three leaves and a part of one, or many. The hash is that of every system, of 32 or 64 bits, with the first byte first or last.
    let (long, delay, expected) = match full::is_full() {
        true => (100_003, 4000, 0x56d1_bc14_202c_bce3),
        false => (12_301, 1000, 0xb87c_96ee_17ed_27c2),
    };
    // Without threads there is only the global pool.
    let has_threads = !cfg!(target_family = "wasm");
    let pools =
        [1, 2, 3, 7, 64].map(|threads| has_threads.then(|| ThreadPool::new(threads).unwrap()));
    for pool in pools {
        let threads = pool.as_ref().map_or(0, ThreadPool::num_threads);
        for &schedule in &schedules {
            let mut hasher = DefaultHasher::new();
            // Few and slow in the second: leaves are cut between single iterations.
            for (n, delay) in [(long, 0), (300, delay)] {
                for bits in results(pool.as_ref(), schedule, n, delay) {
                    hasher.write(&bits.to_le_bytes());
                }
            }
            let hash = hasher.finish();
            println!("threads {threads:2}  schedule {schedule:12}  hash {hash:016x}");
            assert_eq!(hash, expected, "{hash:016x}");
        }
    }
}

/// Brackets round what an operator combines, so that the text shows the shape; to the operator it is associative.
fn bracket(left: String, right: String) -> String {
    format!("({left}{right})")
}

/// The documented shape: leaves by the length, in order; of them a tree, of which the last nodes combine from the right.
fn shape(values: &[Option<String>]) -> String {
    let most = if values.len() < 1024 { 8 } else { 16 };
    let leaf = values.len().div_ceil(most).next_power_of_two().min(4096);
    let both = |left: Option<String>, right: Option<String>| match (left, right) {
        (Some(left), Some(right)) => Some(bracket(left, right)),
        (left, right) => left.or(right),
    };
    let chain = |leaf: &[Option<String>]| leaf.iter().flatten().cloned().reduce(bracket);
    let (whole, rest) = values.split_at(values.len() / leaf * leaf);
    let mut level: Vec<_> = whole.chunks(leaf).map(chain).collect();
    let mut last = chain(rest);
    while !level.is_empty() {
        if level.len() % 2 == 1 {
            last = both(level.pop().unwrap(), last);
        }
        let pairs = level.chunks(2);
        level = pairs
            .map(|pair| both(pair[0].clone(), pair[1].clone()))
            .collect();
    }
    last.unwrap_or_default()
}

/// Of the iteration's value, if it has one, in all forms and beside a sum in lanes.
fn shapes(n: usize, delay: usize) -> [String; 5] {
    let text = |i: usize| format!("{i},");
    let has = |i: &usize| n == 3 || !i.is_multiple_of(5) && !(700..760).contains(i);
    let range = || prange(0..n).filter(|i| has(&slowly(delay, *i)));
    let reduced = range().map(text).reduce(String::new, bracket);
    let tried = range()
        .map(|i| Some(text(i)))
        .try_reduce(String::new, |left, right| Some(bracket(left, right)));
    let ordered = range()
        .map(text)
        .min_by(|_, _| std::cmp::Ordering::Equal)
        .unwrap_or_default();
    let (mut sum, mut beside) = (0.0, None);
    prange! {
        for i in prange(0..n) {
            if has(&slowly(delay, i)) {
                sum += (i as f64).sqrt();
                beside = associative(either(beside, Some(text(i))));
            }
        }
    }
    let (mut least, mut again) = (usize::MAX, None);
    prange! {
        for i in prange(0..n) {
            if i ^ 37 < least {
                least = i ^ 37;
            }
            if has(&slowly(delay, i)) {
                again = associative(either(again, Some(text(i))));
            }
        }
    }
    assert_eq!(again, beside);
    assert_eq!(least, (0..n).map(|i| i ^ 37).min().unwrap_or(usize::MAX));
    let beside = beside.unwrap_or_default();
    [reduced, tried.unwrap(), ordered, beside, sum.to_string()]
}

fn either(left: Option<String>, right: Option<String>) -> Option<String> {
    match (left, right) {
        (Some(left), Some(right)) => Some(bracket(left, right)),
        (left, right) => left.or(right),
    }
}

#[test]
fn operators_combine_in_the_documented_shape() {
    let pools = [1, 2, 5].map(|threads| ThreadPool::new(threads).unwrap());
    for n in [
        0, 1, 2, 3, 7, 8, 9, 12, 31, 100, 500, 512, 800, 1023, 1024, 1025, 2100,
    ] {
        let value = |i: usize| {
            let has = n == 3 || !i.is_multiple_of(5) && !(700..760).contains(&i);
            has.then(|| format!("{i},"))
        };
        let values: Vec<_> = (0..n).map(value).collect();
        let expected = shape(&values);
        let first = values.iter().flatten().next().cloned().unwrap_or_default();
        let mut sum = None;
        // A delay makes leaves worth cutting.
        for (pool, delay) in pools.iter().flat_map(|pool| [(pool, 0), (pool, 20_000)]) {
            if delay * n > 10_000_000 {
                continue;
            }
            let [reduced, tried, ordered, beside, total] = pool.install(|| shapes(n, delay));
            assert_eq!(reduced, expected, "{n}");
            assert_eq!(tried, expected, "{n}");
            assert_eq!(ordered, first, "{n}");
            assert_eq!(beside, expected, "{n}");
            assert_eq!(*sum.get_or_insert(total.clone()), total, "{n}");
        }
    }
}
