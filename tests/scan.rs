//! Scans beside the serial loop, and beside the shape that their documentation states, for any number of threads.
#![forbid(unsafe_code)]

use std::panic::{AssertUnwindSafe, catch_unwind, panic_any};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicIsize, AtomicUsize, Ordering::Relaxed};

use prange::prelude::*;
use proptest::prelude::*;

mod full;
use full::cases;

const LONG: usize = 30_000;

/// Pools and schedules.
static WAYS: LazyLock<Vec<(ThreadPool, Schedule)>> = LazyLock::new(|| {
    let eager = |(threads, schedule)| {
        let pool = ThreadPoolBuilder::new().num_threads(threads).eager(true);
        (pool.build().expect("threads for a test pool"), schedule)
    };
    let ways = [
        (1, Schedule::Auto),
        (3, Schedule::Auto),
        (2, Schedule::Dynamic(1)),
        (3, Schedule::Static(1)),
        (8, Schedule::Guided(1)),
    ];
    ways.map(eager)
        .into_iter()
        .take(if cfg!(miri) { 2 } else { 5 })
        .collect()
});

/// The same result in all ways.
fn in_all_ways<R: PartialEq + Send>(run: impl Fn(Schedule) -> R + Sync) -> R {
    let mut results = WAYS
        .iter()
        .map(|(pool, schedule)| pool.install(|| run(*schedule)));
    let first = results.next().expect("a way");
    for (other, way) in results.zip(&WAYS[1..]) {
        assert!(other == first, "another result by {way:?}");
    }
    first
}

/// The results of the four terminals and of the scans in place: the inclusive scan, and the exclusive one with what it returns.
fn scans<T: Clone + Send + Sync + PartialEq + std::fmt::Debug>(
    values: &[T],
    initial: T,
    operator: impl Fn(T, T) -> T + Sync,
) -> (Vec<T>, Vec<T>, T) {
    in_all_ways(|schedule| {
        let prange = || prange(values).map(|value| value.clone()).schedule(schedule);
        let inclusive = prange().inclusive_scan(&operator);
        let (exclusive, all) = prange().exclusive_scan(initial.clone(), &operator);

        let mut out = vec![initial.clone(); values.len()];
        prange().inclusive_scan_into(&mut out, &operator);
        assert!(out == inclusive);
        let all_into = prange().exclusive_scan_into(&mut out, initial.clone(), &operator);
        assert!(out == exclusive && all_into == all);

        let mut out = values.to_vec();
        out.par_inclusive_scan(&operator);
        assert!(out == inclusive);
        let mut out = values.to_vec();
        assert!(out.par_exclusive_scan(initial.clone(), &operator) == all);
        assert!(out == exclusive);
        (inclusive, exclusive, all)
    })
}

fn lengths() -> impl Strategy<Value = usize> {
    prop_oneof![0..40usize, 0..LONG / 10, LONG / 10..LONG]
}

/// The number of items in a block, as the documentation has it.
fn block(len: usize) -> usize {
    let most = if len < 1024 { 8 } else { 16 };
    let mut block = 1;
    while block < 4096 && len.div_ceil(block) > most {
        block *= 2;
    }
    block
}

/// The scans in the shape that the documentation states.
fn by_the_book<T: Clone>(
    values: &[T],
    initial: T,
    operator: impl Fn(T, T) -> T,
) -> (Vec<T>, Vec<T>, T) {
    let (mut inclusive, mut exclusive) = (Vec::new(), Vec::new());
    let (mut carry, mut all) = (None::<T>, initial);
    for block in values.chunks(block(values.len())) {
        let mut chain = None::<T>;
        let with = |carry: &Option<T>, chain: T| match carry.clone() {
            Some(carry) => operator(carry, chain),
            None => chain,
        };
        for value in block {
            exclusive.push(match chain.clone() {
                Some(chain) => operator(all.clone(), chain),
                None => all.clone(),
            });
            let next = match chain {
                Some(chain) => operator(chain, value.clone()),
                None => value.clone(),
            };
            inclusive.push(with(&carry, next.clone()));
            chain = Some(next);
        }
        let total = chain.expect("no empty block");
        all = operator(all, total.clone());
        carry = Some(with(&carry, total));
    }
    (inclusive, exclusive, all)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(80)))]

    #[test]
    fn integers_are_those_of_the_serial_loop(len in lengths(), seed: u64) {
        let value = |i: u64| i.wrapping_mul(seed | 1).rotate_left(17);
        let values: Vec<u64> = (0..len as u64).map(value).collect();
        let (inclusive, exclusive, all) = scans(&values, 7, u64::wrapping_add);
        let mut sum = 7u64;
        for i in 0..len {
            assert_eq!(exclusive[i], sum);
            sum = sum.wrapping_add(values[i]);
            assert_eq!(inclusive[i], sum.wrapping_sub(7));
        }
        assert_eq!(all, sum);
        let (highest, ..) = scans(&values, 0, u64::max);
        assert!(highest.is_sorted() && highest.last() == values.iter().max());
    }

    #[test]
    fn floats_have_the_shape_of_the_documentation(len in lengths()) {
        let values: Vec<f64> = (0..len).map(|i| 1.0 / (i as f64 + 0.7)).collect();
        let add = |a: f64, b: f64| a + b;
        assert!(scans(&values, 0.1, add) == by_the_book(&values, 0.1, add));
    }

    #[test]
    fn operators_need_not_commute(len in 0..2000usize, take: u32) {
        // Affine maps, one after the other: they own memory, and their order counts.
        let values: Vec<_> = (0..len as u32)
            .map(|i| Box::new((i.wrapping_mul(take | 1), i ^ take)))
            .collect();
        let then = |f: Box<(u32, u32)>, g: Box<(u32, u32)>| {
            Box::new((f.0.wrapping_mul(g.0), f.1.wrapping_mul(g.0).wrapping_add(g.1)))
        };
        let (inclusive, _, all) = scans(&values, Box::new((1, 0)), then);
        let mut map = Box::new((1, 0));
        for (value, result) in values.iter().zip(inclusive) {
            map = then(map, value.clone());
            assert_eq!(map, result);
        }
        assert_eq!(map, all);
    }
}

#[test]
fn brackets_have_the_shape_of_the_documentation() {
    let bracket = |a: String, b: String| format!("({a}{b})");
    let lengths = [0, 1, 17, 2, 7, 8, 9, 16, 40];
    for &len in &lengths[..if cfg!(miri) { 3 } else { 9 }] {
        let values: Vec<String> = (0..len).map(|i| i.to_string()).collect();
        let initial = String::from("i");
        let expected = by_the_book(&values, initial.clone(), bracket);
        assert_eq!(scans(&values, initial, bracket), expected);
    }
}

#[test]
fn scans_run_over_all_sources_with_an_item_for_every_number() {
    let add = |a: i64, b: i64| a + b;
    let sums = in_all_ways(|_| prange((0..LONG as i64).rev().step_by(3)).inclusive_scan(add));
    let mut sum = 0;
    let serial = (0..LONG as i64).rev().step_by(3).map(|i| {
        sum += i;
        sum
    });
    assert!(serial.eq(sums));
    let a = [1, 2, 3];
    let dots = prange((&a, &a)).map(|(a, b)| a * b).inclusive_scan(add);
    assert_eq!(dots, [1, 5, 14]);
    let cells = prange(0..3i64).collapse(0..2i64);
    let cells = cells.map(|(i, j)| 10 * i + j).inclusive_scan(add);
    assert_eq!(cells, [0, 1, 11, 22, 42, 63]);
    let enumerated = prange(&a).enumerate().map(|(i, a)| i as i64 * a);
    assert_eq!(enumerated.exclusive_scan(1, add), (vec![1, 1, 3], 9));
    let units = prange(&[(); 5]).map(|()| ()).inclusive_scan(|(), ()| ());
    assert_eq!(units.len(), 5);
    let serial = prange(0..5).serial_if(true).num_threads(1);
    assert_eq!(serial.inclusive_scan(|a, b| a + b), [0, 1, 3, 6, 10]);
}

#[test]
fn scans_run_inside_of_everything() {
    let check = || {
        let sums = prange(0..LONG as u64).inclusive_scan(|a, b| a + b);
        let sum = |i: u64| i * (i + 1) / 2;
        assert!(sums.iter().copied().eq((0..LONG as u64).map(sum)));
    };
    for (pool, _) in WAYS.iter() {
        pool.install(|| {
            prange(0..4).for_each(|_| check());
            prange::join(check, check);
            prange::scope(|scope| scope.spawn(|_| check()));
            prange::spawn(check).join().expect("no panic");
        });
    }
}

#[test]
fn slices_of_another_length_are_refused() {
    let mut out = [0; 3];
    let run = || prange(0..4).inclusive_scan_into(&mut out, |a, b| a + b);
    let payload = catch_unwind(AssertUnwindSafe(run)).expect_err("a panic");
    let text = payload.downcast::<String>().expect("a text");
    assert_eq!(
        *text,
        "inclusive_scan_into: the loop has 4 items, the slice 3"
    );
}

static ALIVE: AtomicIsize = AtomicIsize::new(0);

/// A number that counts how many there are.
struct Counted(u64);

impl Counted {
    fn new(number: u64) -> Self {
        ALIVE.fetch_add(1, Relaxed);
        Counted(number)
    }
}

impl Clone for Counted {
    fn clone(&self) -> Self {
        Counted::new(self.0)
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        ALIVE.fetch_sub(1, Relaxed);
    }
}

#[test]
fn nothing_leaks_or_drops_twice() {
    let len = if cfg!(miri) { 20 } else { LONG / 10 };
    for (pool, schedule) in WAYS.iter() {
        let stops = [len, usize::MAX, 0, 1, len / 3, 2 * len - 20];
        for &stop in &stops[..if cfg!(miri) { 2 } else { 6 }] {
            let calls = AtomicUsize::new(0);
            let add = |a: Counted, b: Counted| match calls.fetch_add(1, Relaxed) == stop {
                true => panic_any(stop),
                false => Counted::new(a.0 + b.0),
            };
            let run = || {
                let values = prange(0..len).schedule(*schedule);
                let values = values.map(|i| Counted::new(i as u64));
                let (results, all) = values.exclusive_scan(Counted::new(0), add);
                assert_eq!(results.len(), len);
                all.0
            };
            match catch_unwind(AssertUnwindSafe(|| pool.install(run))) {
                Ok(all) => assert_eq!(all, (len * (len - 1) / 2) as u64),
                Err(payload) => assert_eq!(*payload.downcast::<usize>().expect("ours"), stop),
            }
            assert_eq!(ALIVE.load(Relaxed), 0, "{stop} {pool:?} {schedule:?}");
        }
    }
}
