//! Updates of maps and sets: rows serial, prange on one thread, and prange. All loops but `heavy_keys` are so light that they stay on one thread.
//!
//! `cargo bench --bench maps`

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Debug;
use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use prange::ThreadPoolBuilder;

/// The loops, with the attribute and without.
macro_rules! twins {
    ($($name:ident($keys:ident) -> $result:ty $body:block)*) => {
        mod serial {
            use super::*;
            use prange::prelude::*;
            $(pub(crate) fn $name($keys: &[u64]) -> $result $body)*
        }
        mod parallel {
            use super::*;
            use prange::prelude::*;
            $(#[parallel] pub(crate) fn $name($keys: &[u64]) -> $result $body)*
        }
    };
}

twins! {
    few_keys(keys) -> HashMap<u64, u64> {
        let mut counts = HashMap::new();
        for i in prange(0..keys.len()) {
            *counts.entry(keys[i] % 1000).or_insert(0) += 1;
        }
        counts
    }
    many_keys(keys) -> HashMap<u64, u64> {
        let mut counts = HashMap::new();
        for i in prange(0..keys.len()) {
            *counts.entry(keys[i]).or_insert(0) += 1;
        }
        counts
    }
    tree(keys) -> BTreeMap<u64, u64> {
        let mut counts = BTreeMap::new();
        for i in prange(0..keys.len()) {
            *counts.entry(keys[i] % 1000).or_insert(0) += 1;
        }
        counts
    }
    float_sums(keys) -> HashMap<u64, f64> {
        let mut sums = HashMap::new();
        for i in prange(0..keys.len()) {
            *sums.entry(keys[i] % 1000).or_insert(0.0) += (keys[i] as f64).sqrt();
        }
        sums
    }
    lists(keys) -> HashMap<u64, Vec<usize>> {
        let mut lists: HashMap<u64, Vec<usize>> = HashMap::new();
        for i in prange(0..keys.len()) {
            lists.entry(keys[i] % 1000).or_default().push(i);
        }
        lists
    }
    heavy_keys(keys) -> HashMap<u64, u64> {
        let mut counts = HashMap::new();
        for i in prange(0..keys.len()) {
            let key = (0..400).fold(keys[i], |key, _| (key ^ key >> 31).wrapping_mul(0x9E37_79B9_7F4A_7C15));
            *counts.entry(key % 1000).or_insert(0) += 1;
        }
        counts
    }
    set(keys) -> HashSet<u64> {
        let mut set = HashSet::new();
        for i in prange(0..keys.len()) {
            set.insert(keys[i] % 5000);
        }
        set
    }
}

fn row<T: Debug + PartialEq + Send>(
    criterion: &mut Criterion,
    name: &str,
    serial: fn(&[u64]) -> T,
    parallel: fn(&[u64]) -> T,
) {
    let mut state = 1u64;
    let next = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        state >> 20
    };
    let keys: Vec<u64> = std::iter::repeat_with(next).take(300_000).collect();
    let one = ThreadPoolBuilder::new().num_threads(1).build();
    let one = one.expect("one thread");
    assert_eq!(parallel(&keys), serial(&keys));
    let mut group = criterion.benchmark_group(format!("maps/{name}"));
    group.throughput(Throughput::Elements(keys.len() as u64));
    group.bench_function("serial", |bencher| {
        bencher.iter(|| serial(black_box(&keys)));
    });
    group.bench_function("one thread", |bencher| {
        one.install(|| bencher.iter(|| parallel(black_box(&keys))));
    });
    group.bench_function("prange", |bencher| {
        bencher.iter(|| parallel(black_box(&keys)));
    });
}

fn maps(criterion: &mut Criterion) {
    macro_rules! rows {
        ($($name:ident)*) => { $(row(criterion, stringify!($name), serial::$name, parallel::$name);)* };
    }
    rows!(few_keys many_keys tree float_sums lists heavy_keys set);
}

criterion_group!(benches, maps);
criterion_main!(benches);
