//! Every terminal, over every length, thread count and schedule, against std's serial iterators.

use prange::prelude::*;
use prange::{Prange, source::Indexed};

mod full;
use full::is_full;

const LENGTHS: [usize; 11] = [0, 1, 2, 7, 63, 64, 65, 1000, 4095, 4096, 4097];
/// Three leaves and a part of one.
const LONG: usize = 12_301;

fn threads() -> &'static [usize] {
    match is_full() {
        true => &[1, 2, 3, 8],
        false => &[1, 3],
    }
}

fn schedules() -> impl Iterator<Item = Schedule> {
    let chunks: &[usize] = if is_full() { &[1, 16, 1000] } else { &[16] };
    chunks
        .iter()
        .flat_map(|&chunk| {
            [
                Schedule::Static(chunk),
                Schedule::Dynamic(chunk),
                Schedule::Guided(chunk),
            ]
        })
        .chain([Schedule::Auto])
}

/// Work that takes long enough for the engine to call for help.
fn slowly<T>(value: T) -> T {
    for _ in 0..20 {
        std::hint::spin_loop();
    }
    value
}

/// Runs `check(length, loop over 0..length)` for all combinations, light and heavy.
fn matrix<F>(check: F)
where
    F: Fn(usize, &dyn Fn() -> Prange<prange::source::RangeSource<usize>>),
{
    for &threads in threads() {
        let pool = ThreadPool::new(threads).unwrap();
        for schedule in schedules() {
            for n in LENGTHS.into_iter().chain([LONG]) {
                check(n, &|| prange(0..n).pool(&pool).schedule(schedule));
            }
        }
    }
}

fn assert_indexed<S: Indexed>(_: &Prange<S>) {}

#[test]
fn for_each_runs_each_iteration_once() {
    use std::sync::atomic::{AtomicU8, Ordering::Relaxed};
    matrix(|n, range| {
        let runs: Vec<AtomicU8> = (0..n).map(|_| AtomicU8::new(0)).collect();
        range().for_each(|i| {
            slowly(runs[i].fetch_add(1, Relaxed));
        });
        assert!(runs.iter().all(|runs| runs.load(Relaxed) == 1));
    });
}

#[test]
fn sums_and_products() {
    let mut bits = std::collections::HashMap::new();
    let bits = std::cell::RefCell::new(&mut bits);
    matrix(|n, range| {
        let value = |i: usize| ((i * 37 % 1001) as f64).sqrt();
        let serial: f64 = (0..n).map(value).sum();
        let sum: f64 = range().map(|i| slowly(value(i))).sum();
        assert!((sum - serial).abs() <= 1e-9 * serial.abs().max(1.0));
        let same = *bits.borrow_mut().entry(n).or_insert(sum.to_bits());
        assert_eq!(same, sum.to_bits());
        let sum: u64 = range().map(|i| slowly(i as u64)).sum();
        assert_eq!(sum, (0..n as u64).sum());
        let product: u32 = range().map(|i| slowly(2 * i as u32 + 1)).product();
        assert_eq!(
            product,
            (0..n as u32).fold(1, |p: u32, i| p.wrapping_mul(2 * i + 1))
        );
        let mean: f64 = range()
            .filter(|i| i % 3 == 1)
            .map(|i| slowly(i as f64))
            .mean();
        let serial: Vec<_> = (0..n).filter(|i| i % 3 == 1).collect();
        if serial.is_empty() {
            assert!(mean.is_nan());
        } else {
            let expected = serial.iter().sum::<usize>() as f64 / serial.len() as f64;
            assert!((mean - expected).abs() < 1e-9 * expected);
        }
        assert_eq!(
            range().filter(|i| slowly(i % 7 == 0)).count(),
            n.div_ceil(7)
        );
    });
}

#[test]
fn reductions_keep_the_order() {
    // Composition of affine maps modulo a prime: associative, not commutative.
    let compose = |(a, b): (u64, u64), (c, d): (u64, u64)| (a * c % 65521, (c * b + d) % 65521);
    let map = |i: usize| (i as u64 % 65520 + 1, i as u64 * 7 % 65521);
    matrix(|n, range| {
        let serial = (0..n).map(map).fold((1, 0), compose);
        let reduced = range().map(|i| slowly(map(i))).reduce(|| (1, 0), compose);
        assert_eq!(reduced, serial);
        let scanned = range().map(|i| slowly(map(i)));
        let (before, all) = scanned.exclusive_scan((1, 0), compose);
        assert_eq!((before.len(), all), (n, serial));
        let up_to = range().map(|i| slowly(map(i))).inclusive_scan(compose);
        assert_eq!(up_to.last().copied().unwrap_or((1, 0)), serial);
        let folded = range()
            .filter(|i| i % 5 != 2)
            .fold(|| (1, 0), |acc, i| compose(acc, slowly(map(i))))
            .reduce(|| (1, 0), compose);
        assert_eq!(
            folded,
            (0..n).filter(|i| i % 5 != 2).map(map).fold((1, 0), compose)
        );
    });
}

#[test]
fn collections_keep_the_order() {
    matrix(|n, range| {
        let all: Vec<_> = range().map(|i| slowly(i.to_string())).collect();
        assert!(
            all.iter()
                .enumerate()
                .all(|(i, text)| *text == i.to_string())
        );
        assert_eq!(all.len(), n);
        let some: Vec<_> = range().filter(|i| slowly(i % 3 != 0)).collect();
        assert!(some.iter().copied().eq((0..n).filter(|i| i % 3 != 0)));
        let mut into = vec![0; n];
        range().map(|i| slowly(i + 1)).collect_into(&mut into);
        assert!(into.iter().copied().eq(1..=n));
    });
}

#[test]
fn extremes_keep_the_first_or_the_last() {
    matrix(|n, range| {
        let key = |i: &usize| i * 7919 % 101;
        assert_eq!(range().map(slowly).min_by_key(key), (0..n).min_by_key(key));
        assert_eq!(range().map(slowly).max_by_key(key), (0..n).max_by_key(key));
        assert_eq!(
            range().map(|i| key(&i)).min(),
            (0..n).map(|i| key(&i)).min()
        );
        assert_eq!(
            range().map(|i| key(&i)).max(),
            (0..n).map(|i| key(&i)).max()
        );
        let compare = |a: &usize, b: &usize| key(a).cmp(&key(b));
        assert_eq!(range().min_by(compare), (0..n).min_by(compare));
        assert_eq!(range().max_by(compare), (0..n).max_by(compare));
    });
}

#[test]
fn searches_find_the_serial_answer() {
    matrix(|n, range| {
        for target in [0, 1, n / 2, n.saturating_sub(1), n] {
            let hit = |i: &usize| slowly(*i >= target);
            assert_eq!(range().find_first(hit), (0..n).find(hit));
            assert_eq!(
                range().position_first(|i| hit(&i)),
                (0..n).position(|i| hit(&i))
            );
            assert_eq!(range().find_any(hit).is_some(), target < n);
            assert_eq!(range().any(|i| slowly(i == target)), target < n);
            assert_eq!(range().all(|i| slowly(i != target)), target >= n);
            let fail = |i: usize| {
                if slowly(i % (target + 1) == target) {
                    Err(i)
                } else {
                    Ok(())
                }
            };
            assert_eq!(range().try_for_each(fail), (0..n).try_for_each(fail));
            let item = |i: usize| {
                if i == target {
                    None
                } else {
                    Some(slowly(i as u64))
                }
            };
            let sum = range().map(item).try_reduce(|| 0, |a, b| a.checked_add(b));
            assert_eq!(sum, (0..n).map(item).sum());
        }
    });
}

#[test]
fn roles_mean_what_the_serial_loop_means() {
    matrix(|n, range| {
        let (mut sum, mut last, mut text, mut c) = (7u64, usize::MAX, vec![1], vec![0; n]);
        range()
            .private(|| 0usize)
            .reduction(&mut sum, Sum)
            .lastprivate(&mut last)
            .reduction(&mut text, Append)
            .sliced(&mut c)
            .for_each(|i, (runs, sum, last, text, c)| {
                *runs += 1;
                *sum += slowly(i as u64);
                if i % 3 == 0 {
                    *last = Some(i);
                    text.push(i);
                }
                *c += i;
            });
        assert_eq!(sum, 7 + (0..n as u64).sum::<u64>());
        assert_eq!(last, (0..n).rfind(|i| i % 3 == 0).unwrap_or(usize::MAX));
        assert!(
            text.into_iter()
                .eq([1].into_iter().chain((0..n).step_by(3)))
        );
        assert!(c.into_iter().eq(0..n));
    });
}

#[test]
fn adaptors_stay_indexed() {
    let v = [1, 2, 3, 4];
    let zipped = prange(&v)
        .zip(10..20)
        .enumerate()
        .map(|(i, (a, b))| i as i32 + a + b);
    assert_indexed(&zipped);
    assert_eq!(zipped.collect::<Vec<_>>(), [11, 14, 17, 20]);
}

#[test]
fn several_items_of_a_number_stay_in_order() {
    matrix(|n, range| {
        let inner = |i: usize| (0..i % 4).map(move |j| slowly(i + j));
        let serial: Vec<usize> = (0..n).flat_map(inner).collect();
        let flat = range().flat_map(inner).collect::<Vec<_>>();
        assert_eq!(flat, serial);
        let sum = range().flat_map(inner).map(|x| (x as f64).sqrt());
        let expected: f64 = serial.iter().map(|x| (*x as f64).sqrt()).sum();
        assert!((sum.sum::<f64>() - expected).abs() <= 1e-9 * expected.max(1.0));
        let texts = range().map_init(String::new, |text, i| {
            text.clear();
            text.push_str(&i.to_string());
            slowly(text.len())
        });
        assert!(
            texts
                .collect::<Vec<_>>()
                .into_iter()
                .eq((0..n).map(|i| i.to_string().len()))
        );
    });
}

#[test]
fn flat_sums_have_the_same_bits() {
    let mut bits = std::collections::HashMap::new();
    let bits = std::cell::RefCell::new(&mut bits);
    matrix(|n, range| {
        let inner = |i: usize| (0..i % 3).map(move |j| 1.0 / slowly(i + 7 * j + 1) as f64);
        let sum: f64 = range().flat_map(inner).sum();
        let with_scratch = range().map_init(|| 0.1, |tenth, i| 1.0 / (slowly(i) as f64 + *tenth));
        let reduced = range().flat_map(inner).reduce(|| -0.0, |a, b| a + b);
        let tried = range().flat_map(inner).map(Some);
        let tried = tried.try_reduce(|| -0.0, |a, b| Some(a + b)).unwrap();
        let found = [sum, with_scratch.sum(), reduced, tried].map(f64::to_bits);
        assert_eq!(*bits.borrow_mut().entry(n).or_insert(found), found);
    });
}

#[test]
fn collections_stop_at_the_first_failure() {
    matrix(|n, range| {
        for limit in [0, n / 2, n] {
            let checked = |i: usize| match slowly(i) < limit {
                true => Ok(i.to_string()),
                false => Err(i),
            };
            let serial: Result<Vec<String>, usize> = (0..n).map(checked).collect();
            assert_eq!(range().map(checked).collect::<Result<Vec<_>, _>>(), serial);
            let some = range().filter(|i| i % 3 == 1).map(checked);
            let expected = (0..n)
                .filter(|i| i % 3 == 1)
                .map(checked)
                .collect::<Result<Vec<_>, _>>();
            assert_eq!(some.collect::<Result<Vec<_>, _>>(), expected);
            let sum = |sum: usize, i: usize| checked(i).map(|text| sum + text.len());
            let folded = range()
                .try_fold(|| 0, sum)
                .try_reduce(|| 0, |a, b| Ok(a + b));
            assert_eq!(folded, (0..n).try_fold(0, sum));
        }
    });
}

#[test]
fn the_first_panic_counts_among_several_items() {
    use std::panic::{AssertUnwindSafe, catch_unwind};
    let pool = ThreadPoolBuilder::new()
        .num_threads(3)
        .eager(true)
        .build()
        .unwrap();
    for n in [1, 40, LONG] {
        let first = n / 2;
        let flat = prange(0..n).pool(&pool).flat_map(|i| {
            (0..3).map(move |j| {
                assert!(slowly(i) < first || j == 0, "{i}");
                String::from("text")
            })
        });
        let result = catch_unwind(AssertUnwindSafe(|| flat.collect::<Vec<String>>()));
        let payload = result.unwrap_err();
        assert_eq!(payload.downcast_ref::<String>(), Some(&first.to_string()));
        let mapped = prange(0..n).pool(&pool).map_init(String::new, |_, i| {
            assert!(slowly(i) < first, "{i}");
            String::from("text")
        });
        let result = catch_unwind(AssertUnwindSafe(|| mapped.collect::<Vec<String>>()));
        let payload = result.unwrap_err();
        assert_eq!(payload.downcast_ref::<String>(), Some(&first.to_string()));
    }
}
