//! Array reductions beside the serial loop: the same elements where all combine in its order, the same bits for any threads everywhere.

use std::panic::{AssertUnwindSafe, catch_unwind};

use prange::prelude::*;
use proptest::prelude::*;

/// Pools and schedules that a loop is run by; the first is the caller alone.
fn ways() -> Vec<(ThreadPool, Schedule)> {
    let pool = |threads, eager| {
        let pool = ThreadPoolBuilder::new().num_threads(threads).eager(eager);
        pool.build().expect("threads for a test pool")
    };
    vec![
        (pool(1, false), Schedule::Auto),
        (pool(2, true), Schedule::Auto),
        (pool(3, true), Schedule::Static(1)),
        (pool(4, true), Schedule::Dynamic(7)),
        (pool(2, true), Schedule::Guided(1)),
        (pool(2, false), Schedule::Auto),
    ]
}

/// The bits of what a loop leaves, the same in all ways.
fn all_ways(
    ways: &[(ThreadPool, Schedule)],
    run: impl Fn(Schedule) -> Vec<f64> + Sync,
) -> Vec<u64> {
    let bits = |(pool, schedule): &(ThreadPool, Schedule)| -> Vec<u64> {
        let result = pool.install(|| run(*schedule));
        result.into_iter().map(f64::to_bits).collect()
    };
    let first = bits(&ways[0]);
    for way in &ways[1..] {
        assert!(bits(way) == first, "{way:?}");
    }
    first
}

/// Numbers that are not exact in any order.
fn scattered(seed: u64) -> (usize, f64) {
    let mut x = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    x = (x ^ x >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ x >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^= x >> 31;
    ((x >> 40) as usize, (x % 1_000_003) as f64 / 977.0 - 300.0)
}

/// How many updates an iteration makes.
#[derive(Clone, Copy, Debug)]
enum Count {
    None,
    Same(usize),
    Growing,
    Shrinking,
    First(usize),
    Last(usize),
    Data,
}

impl Count {
    fn of(self, i: usize, n: usize) -> usize {
        match self {
            Count::None => 0,
            Count::Same(count) => count,
            Count::Growing => i,
            Count::Shrinking => n - i,
            // What the first iterations tell is wrong.
            Count::First(many) => many * usize::from(i < n / 100 + 1),
            Count::Last(many) => many * usize::from(i > n / 2),
            Count::Data => scattered(i as u64).0 % 9,
        }
    }
}

fn counts() -> impl Strategy<Value = Count> {
    prop_oneof![
        Just(Count::None),
        (1usize..40).prop_map(Count::Same),
        Just(Count::Growing),
        Just(Count::Shrinking),
        (1usize..5000).prop_map(Count::First),
        (1usize..60).prop_map(Count::Last),
        Just(Count::Data),
    ]
}

#[parallel]
fn histogram(n: usize, len: usize, count: Count, schedule: Schedule) -> Vec<f64> {
    let mut bins = vec![0.1; len];
    for i in prange(0..n).schedule(schedule) {
        for k in 0..count.of(i, n) {
            let (at, weight) = scattered((i * 10_007 + k) as u64);
            bins[at % len] += weight;
            bins[(at + k) % len] -= weight / 3.0;
        }
    }
    bins
}

fn serial_histogram(n: usize, len: usize, count: Count) -> (Vec<f64>, usize) {
    let (mut bins, mut updates) = (vec![0.1; len], 0);
    for i in 0..n {
        for k in 0..count.of(i, n) {
            let (at, weight) = scattered((i * 10_007 + k) as u64);
            bins[at % len] += weight;
            bins[(at + k) % len] -= weight / 3.0;
            updates += 2;
        }
    }
    (bins, updates)
}

fn bits(values: &[f64]) -> Vec<u64> {
    values.iter().map(|value| value.to_bits()).collect()
}

#[test]
fn the_bits_are_the_same_for_all_threads() {
    let ways = ways();
    let mut runner =
        proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(if cfg!(miri) {
            2
        } else {
            150
        }));
    let most = if cfg!(miri) { 40usize } else { 700 };
    let loops = (0..most, 1usize..400, counts());
    let outcome = runner.run(&loops, |(n, len, count)| {
        let result = all_ways(&ways, |schedule| histogram(n, len, count, schedule));
        let (serial, updates) = serial_histogram(n, len, count);
        let close = |(bits, serial): (&u64, &f64)| {
            let error = (f64::from_bits(*bits) - serial).abs();
            error <= 1e-10 * (1.0 + updates as f64) * 1000.0
        };
        prop_assert!(result.iter().zip(&serial).all(close));
        if let Count::Same(_) | Count::Shrinking | Count::None = count
            && updates < 16 * len
        {
            prop_assert_eq!(result, bits(&serial));
        }
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

#[test]
fn few_updates_are_made_in_the_order_of_the_loop() {
    let ways = ways();
    for (n, len) in [
        (0, 3),
        (1, 1),
        (2, 1),
        (30, 1),
        (100, 300),
        (999, 5000),
        (5, 0),
    ] {
        let result = all_ways(&ways, |schedule| {
            let mut bins = vec![[0.1, 0.2]; len];
            prange! {
                for i in prange(0..n).schedule(schedule) {
                    if len > 0 {
                        let (at, weight) = scattered(i as u64);
                        bins[at % len][i % 2] += weight;
                    }
                }
            }
            bins.concat()
        });
        let mut bins = vec![[0.1, 0.2]; len];
        for i in 0..n {
            if len > 0 {
                let (at, weight) = scattered(i as u64);
                bins[at % len][i % 2] += weight;
            }
        }
        assert!(result == bits(&bins.concat()), "{n} {len}");
    }
}

#[test]
fn products_and_quotients() {
    let ways = ways();
    for (n, len) in [(64, 400), (5000, 7)] {
        all_ways(&ways, |schedule| {
            let (mut product, mut quotient) = (vec![3.0; len], vec![5.0; len]);
            prange! {
                for i in prange(0..n).schedule(schedule) {
                    let (at, weight) = scattered(i as u64);
                    product[at % len] *= 1.0 + weight / 1e4;
                    quotient[(at + i) % len] /= 1.0 + weight / 1e4;
                }
            }
            product.append(&mut quotient);
            product
        });
    }
}

#[test]
fn elements_that_are_vectors() {
    let ways = ways();
    for (n, len) in [(64, 200), (3000, 4)] {
        let result = all_ways(&ways, |schedule| {
            let mut rows: Vec<Vec<f64>> = (0..len).map(|row| vec![0.5; row % 5 + 1]).collect();
            let mut counts: Vec<Vec<u32>> = rows.iter().map(|row| vec![0; row.len()]).collect();
            prange! {
                for i in prange(0..n).schedule(schedule) {
                    let (at, weight) = scattered(i as u64);
                    let at = at % len;
                    rows[at][i % (at % 5 + 1)] += weight;
                    counts[at][i % (at % 5 + 1)] += 1;
                }
            }
            let counts = counts.concat().into_iter().map(f64::from);
            rows.concat().into_iter().chain(counts).collect()
        });
        let counted: f64 = result[result.len() / 2..]
            .iter()
            .map(|&c| f64::from_bits(c))
            .sum();
        assert_eq!(counted, n as f64);
    }
}

#[test]
fn two_arrays_of_which_one_has_blocks() {
    let ways = ways();
    all_ways(&ways, |schedule| {
        let (mut few, mut many, mut sum) = (vec![0.1; 3], vec![0.1; 50_000], 0.0);
        prange! {
            for i in prange(0..2000).schedule(schedule) {
                let (at, weight) = scattered(i as u64);
                few[at % 3] += weight;
                many[at % 50_000] += weight;
                sum += weight;
            }
        }
        many.append(&mut few);
        many.push(sum);
        many
    });
}

#[test]
fn inner_loops_combine_by_themselves() {
    let ways = ways();
    all_ways(&ways, |schedule| {
        let mut bins = vec![0.1; 20];
        prange! {
            for i in prange(0..300).schedule(schedule) {
                for j in prange(0..i) {
                    let (at, weight) = scattered((i * 300 + j) as u64);
                    bins[at % 20] += weight;
                }
                bins[i % 20] += 0.7;
            }
        }
        bins
    });
}

#[test]
fn a_panic_in_mid_loop_is_the_serial_loops() {
    for (pool, schedule) in ways() {
        for len in [20, 100_000] {
            let mut bins = vec![0.1; len];
            let payload = pool.install(|| {
                catch_unwind(AssertUnwindSafe(|| {
                    prange! {
                        for i in prange(0..3000).schedule(schedule) {
                            let (at, weight) = scattered(i as u64);
                            bins[if i < 1000 { at % len } else { len + i }] += weight;
                        }
                    }
                }))
            });
            let payload = payload.expect_err("an index is out of bounds");
            let text = payload.downcast_ref::<String>().expect("formatted");
            let (len, at) = (len, len + 1000);
            assert_eq!(
                *text,
                format!("index out of bounds: the len is {len} but the index is {at}")
            );
        }
    }
}

#[test]
fn a_break_counts_what_came_before() {
    for (pool, schedule) in ways() {
        for len in [20, 100_000] {
            let mut bins = vec![0.0; len];
            pool.install(|| {
                prange! {
                    for i in prange(0..3000).schedule(schedule) {
                        bins[i % len] += 1.0;
                        if i >= 1234 {
                            break;
                        }
                    }
                }
            });
            assert_eq!(bins.iter().sum::<f64>(), 1235.0);
        }
    }
}

#[test]
fn the_table_shows_what_fills_buckets() {
    let mut buckets = vec![Vec::new(); 3];
    let table = prange::roles! { for i in prange(0..9) { buckets[i % 3].push(i); } };
    buckets[0].push(0);
    let row = &table.rows[0];
    assert_eq!((row.variable, row.operator), ("buckets", "push"));
}
