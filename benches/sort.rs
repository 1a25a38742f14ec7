//! Sorts beside std's and rayon's. Rows: std, prange on one thread and on two, and rayon on two.
//!
//! `cargo bench --bench sort`, or a part: `cargo bench --bench sort -- 'stable/u64/random'`. `PRANGE_BENCH_LENGTHS=100000000` for other lengths.

use std::hint::black_box;

use criterion::{BatchSize, Criterion, SamplingMode, Throughput, criterion_group, criterion_main};
use prange::ThreadPool;
use prange::slice::ParallelSliceMut as _;

fn random(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut x = *seed;
    x = (x ^ x >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ x >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ x >> 31
}

fn lengths() -> Vec<usize> {
    let asked = std::env::var("PRANGE_BENCH_LENGTHS");
    let asked = asked.unwrap_or_else(|_| String::from("10000,100000,1000000"));
    let lengths = asked.split(',').map(str::parse);
    lengths
        .collect::<Result<_, _>>()
        .expect("numbers with commas between them")
}

type Sort<'s, T> = (&'s str, &'s dyn Fn(&mut Vec<T>));

/// The rows of a group, each on copies of `input`.
fn rows<T: Ord + Clone + Send>(criterion: &mut Criterion, name: &str, input: &[T]) {
    let pools = [1, 2].map(|threads| ThreadPool::new(threads).expect("threads"));
    let rayon = rayon::ThreadPoolBuilder::new().num_threads(2).build();
    let rayon = rayon.expect("threads");
    let stable: [Sort<'_, T>; 4] = [
        ("std", &|v| v.sort()),
        ("prange/1", &|v| pools[0].install(|| v.par_sort())),
        ("prange/2", &|v| pools[1].install(|| v.par_sort())),
        ("rayon/2", &|v| {
            rayon.install(|| rayon::slice::ParallelSliceMut::par_sort(&mut v[..]));
        }),
    ];
    let unstable: [Sort<'_, T>; 4] = [
        ("std", &|v| v.sort_unstable()),
        ("prange/1", &|v| pools[0].install(|| v.par_sort_unstable())),
        ("prange/2", &|v| pools[1].install(|| v.par_sort_unstable())),
        ("rayon/2", &|v| {
            rayon.install(|| rayon::slice::ParallelSliceMut::par_sort_unstable(&mut v[..]));
        }),
    ];
    let mut expected = input.to_vec();
    expected.sort();
    for (kind, sorts) in [("stable", stable), ("unstable", unstable)] {
        let mut group = criterion.benchmark_group(format!("{kind}/{name}/{}", input.len()));
        group.throughput(Throughput::Elements(input.len() as u64));
        group.sampling_mode(SamplingMode::Flat).sample_size(10);
        for (row, sort) in sorts {
            let mut sorted = input.to_vec();
            sort(&mut sorted);
            assert!(sorted == expected, "{kind}/{name}/{row}");
            group.bench_function(row, |bencher| {
                bencher.iter_batched_ref(
                    || input.to_vec(),
                    |v| sort(black_box(v)),
                    BatchSize::LargeInput,
                );
            });
        }
    }
}

fn patterns(criterion: &mut Criterion) {
    for len in lengths() {
        let mut seed = 1;
        let n = len as u64;
        let random: Vec<u64> = (0..n).map(|_| random(&mut seed)).collect();
        let patterns: [(&str, &dyn Fn(u64) -> u64); 4] = [
            ("random", &|i| random[i as usize]),
            ("sorted", &|i| i),
            ("reversed", &|i| n - i),
            ("few", &|i| random[i as usize] % 16),
        ];
        for (pattern, key) in patterns {
            let keys: Vec<u64> = (0..n).map(key).collect();
            rows(criterion, &format!("u64/{pattern}"), &keys);
            if len <= 10_000_000 {
                let texts: Vec<_> = keys.iter().map(|key| format!("{key:016x}")).collect();
                rows(criterion, &format!("string/{pattern}"), &texts);
            }
        }
    }
}

criterion_group!(benches, patterns);
criterion_main!(benches);
