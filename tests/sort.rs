//! Sorts of slices beside std's, for any number of threads; and that nothing is lost, whatever a comparison does.
#![forbid(unsafe_code)]

use std::cell::Cell;
use std::cmp::Ordering;
use std::panic::{AssertUnwindSafe, catch_unwind, panic_any};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{LazyLock, Mutex};

use prange::prelude::*;
use proptest::prelude::*;

mod full;
use full::cases;

/// A slice of this many elements is shared, and has many leaves. Everything takes long under Miri.
const LONG: usize = if cfg!(miri) { 200 } else { 20_000 };

/// Eager pools share what may not pay.
static POOLS: LazyLock<Vec<ThreadPool>> = LazyLock::new(|| {
    let eager = |threads| {
        let pool = ThreadPoolBuilder::new().num_threads(threads).eager(true);
        pool.build().expect("threads for a test pool")
    };
    match cfg!(miri) {
        true => [3].map(eager).into(),
        false => [1, 2, 3, 8].map(eager).into(),
    }
});

/// What a sort makes of a slice, the same on all pools.
fn on_all_pools<T: Clone + PartialEq + Send + Sync>(
    input: &[T],
    sort: impl Fn(&mut [T]) + Sync,
) -> Vec<T> {
    let mut results = POOLS.iter().map(|pool| {
        let mut slice = input.to_vec();
        pool.install(|| sort(&mut slice));
        slice
    });
    let first = results.next().expect("a pool");
    for (other, pool) in results.zip(&POOLS[1..]) {
        assert!(other == first, "another order on {pool:?}");
    }
    first
}

fn random(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut x = *seed;
    x = (x ^ x >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    x = (x ^ x >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
    x ^ x >> 31
}

/// Keys in orders that sorts treat differently.
#[derive(Clone, Copy, Debug)]
enum Pattern {
    Random,
    Few(u64),
    Sorted,
    Reversed,
    /// Sorted in pieces of this length, or reversed, in turn.
    Saw(usize),
    /// Reversed with neighbours that are equal.
    Stairs,
    /// Sorted, then reversed.
    Pipe,
    /// Sorted, but for some.
    Nearly,
    /// The first elements last.
    Rotated(usize),
}

impl Pattern {
    fn keys(self, len: usize, mut seed: u64) -> Vec<u64> {
        let mut random = || random(&mut seed);
        let n = len as u64;
        let key = |i: u64| match self {
            Pattern::Random => random(),
            Pattern::Few(values) => random() % values,
            Pattern::Sorted => i,
            Pattern::Reversed => n - i,
            Pattern::Saw(piece) => match (i / piece as u64) % 2 {
                0 => i,
                _ => 2 * n - i,
            },
            Pattern::Stairs => (n - i) / 2,
            Pattern::Pipe => i.min(n - i),
            Pattern::Nearly => match random() % 50 {
                0 => random() % n,
                _ => i,
            },
            Pattern::Rotated(by) => (i + by as u64) % n,
        };
        (0..n).map(key).collect()
    }
}

fn patterns() -> impl Strategy<Value = Pattern> {
    prop_oneof![
        Just(Pattern::Random),
        (1..20u64).prop_map(Pattern::Few),
        Just(Pattern::Sorted),
        Just(Pattern::Reversed),
        (1..LONG / 2).prop_map(Pattern::Saw),
        Just(Pattern::Stairs),
        Just(Pattern::Pipe),
        Just(Pattern::Nearly),
        (1..LONG).prop_map(Pattern::Rotated),
    ]
}

fn lengths() -> impl Strategy<Value = usize> {
    prop_oneof![0..40usize, LONG / 10..LONG / 4, LONG / 4..LONG]
}

/// An element whose key is not all of it.
type Pair = (u64, usize);

fn by_key(a: &Pair, b: &Pair) -> Ordering {
    a.0.cmp(&b.0)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases(40)))]

    #[test]
    fn sorts_are_those_of_std(pattern in patterns(), len in lengths(), seed: u64) {
        let pairs: Vec<Pair> = pattern.keys(len, seed).into_iter().zip(0..).collect();
        let mut stable = pairs.clone();
        stable.sort_by(by_key);
        prop_assert!(on_all_pools(&pairs, |v| v.par_sort_by(by_key)) == stable);
        prop_assert!(on_all_pools(&pairs, |v| v.par_sort_by_key(|pair| pair.0)) == stable);
        prop_assert!(on_all_pools(&pairs, |v| v.par_sort_by_cached_key(|pair| pair.0)) == stable);
        // All of a pair makes it different from all others.
        prop_assert!(on_all_pools(&pairs, |v| v.par_sort()) == stable);
        prop_assert!(on_all_pools(&pairs, |v| v.par_sort_unstable()) == stable);
        // Equal keys come in some order, which is the same on all pools.
        for unstable in [
            on_all_pools(&pairs, |v| v.par_sort_unstable_by(by_key)),
            on_all_pools(&pairs, |v| v.par_sort_unstable_by_key(|pair| pair.0)),
        ] {
            prop_assert!(unstable.is_sorted_by_key(|pair| pair.0));
            let mut again = unstable;
            again.sort();
            prop_assert!(again == stable);
        }
    }

    #[test]
    fn elements_of_any_size_are_sorted(pattern in patterns(), len in lengths(), seed: u64) {
        fn check<T: Ord + Clone + Send + Sync>(keys: &[u64], element: impl Fn(u64) -> T) {
            let elements: Vec<T> = keys.iter().map(|&key| element(key)).collect();
            let mut sorted = elements.clone();
            sorted.sort();
            assert!(on_all_pools(&elements, |v| v.par_sort()) == sorted);
            assert!(on_all_pools(&elements, |v| v.par_sort_unstable()) == sorted);
        }
        let keys = pattern.keys(len, seed);
        check(&keys, |key| key as u8);
        check(&keys, |key| key.to_string());
        check(&keys, |key| [key; 20]);
        check(&keys, |_| ());
    }
}

/// A key, which owns memory, so that one that is lost, or there twice, is noticed.
type Boxed = Box<u64>;

/// The keys of `slice` after `sort`, and whether it panicked. Counts the comparisons.
fn surviving(
    keys: &[u64],
    pool: &ThreadPool,
    sort: impl FnOnce(&mut Vec<Boxed>) + Send,
) -> (Vec<u64>, bool) {
    let mut slice: Vec<Boxed> = keys.iter().copied().map(Box::new).collect();
    let result = catch_unwind(AssertUnwindSafe(|| pool.install(|| sort(&mut slice))));
    if let Err(payload) = &result {
        assert!(payload.is::<Stop>(), "the payload of the comparison");
    }
    let mut left: Vec<u64> = slice.into_iter().map(|boxed| *boxed).collect();
    left.sort_unstable();
    (left, result.is_err())
}

struct Stop;

#[test]
fn a_panic_leaves_all_elements() {
    let patterns = [Pattern::Random, Pattern::Few(3), Pattern::Saw(LONG / 7)];
    let patterns = &patterns[..if cfg!(miri) { 1 } else { 3 }];
    for pattern in patterns {
        let keys = pattern.keys(LONG, 5);
        let mut sorted = keys.clone();
        sorted.sort_unstable();
        for pool in POOLS.iter() {
            for stable in [false, true] {
                let count = AtomicUsize::new(0);
                let run = |stop: usize| {
                    count.store(0, Relaxed);
                    let compare = |a: &Boxed, b: &Boxed| {
                        if count.fetch_add(1, Relaxed) == stop {
                            panic_any(Stop);
                        }
                        a.cmp(b)
                    };
                    surviving(&keys, pool, |slice| match stable {
                        true => slice.par_sort_by(compare),
                        false => slice.par_sort_unstable_by(compare),
                    })
                };
                assert_eq!(run(usize::MAX), (sorted.clone(), false));
                let all = count.load(Relaxed);
                // The end is where merges are, of more than one level.
                let stops = (0..10).map(|i| i * all / 10);
                let late = (0..8).map(|i| all - 1 - (all / 4) * i / 8);
                for stop in stops.chain(late).step_by(if cfg!(miri) { 7 } else { 1 }) {
                    let (left, panicked) = run(stop);
                    assert!(left == sorted, "{pattern:?} {stop} {stable} {pool:?}");
                    // The number of comparisons may be a few less another time: other threads have made others.
                    assert!(panicked || stop > all / 2);
                }
            }
        }
    }
}

#[test]
fn a_panic_of_a_key_moves_nothing() {
    let keys = Pattern::Random.keys(LONG, 6);
    for pool in POOLS.iter() {
        let mut slice = keys.clone();
        let sort = || {
            slice.par_sort_by_cached_key(|&key| match key == keys[LONG / 2] {
                true => panic_any(Stop),
                false => key,
            });
        };
        let payload = catch_unwind(AssertUnwindSafe(|| pool.install(sort)));
        assert!(payload.expect_err("a panic").is::<Stop>());
        assert!(slice == keys);
    }
}

#[test]
fn a_wrong_order_leaves_all_elements() {
    let keys = Pattern::Random.keys(LONG, 7);
    let mut sorted = keys.clone();
    sorted.sort_unstable();
    let orders: [fn(&Boxed, &Boxed) -> Ordering; 3] = [
        |_, _| Ordering::Less,
        |_, _| Ordering::Greater,
        |a, b| {
            (**a ^ **b)
                .wrapping_mul(0x9E37_79B9_7F4A_7C15)
                .cmp(&(1 << 63))
        },
    ];
    for pool in POOLS.iter() {
        for order in orders {
            for stable in [false, true] {
                let mut slice: Vec<Boxed> = keys.iter().copied().map(Box::new).collect();
                // std's sorts may panic.
                let _ = catch_unwind(AssertUnwindSafe(|| {
                    pool.install(|| match stable {
                        true => slice.par_sort_by(order),
                        false => slice.par_sort_unstable_by(order),
                    });
                }));
                let mut left: Vec<u64> = slice.into_iter().map(|boxed| *boxed).collect();
                left.sort_unstable();
                assert!(left == sorted, "{stable} {pool:?}");
            }
        }
    }
}

/// What a comparison changes belongs to the element, wherever the element goes.
#[test]
fn comparisons_may_change_what_elements_hold() {
    /// A key behind a lock, in a box that each comparison replaces, and a count of these.
    struct Changing(Mutex<(Boxed, usize)>);
    let keys = Pattern::Few(LONG as u64 / 4).keys(LONG, 8);
    let mut sorted = keys.clone();
    sorted.sort_unstable();
    for pool in POOLS.iter() {
        for stable in [false, true] {
            let changing = |key: &u64| Changing(Mutex::new((Box::new(*key), 0)));
            let mut slice: Vec<Changing> = keys.iter().map(changing).collect();
            let total = AtomicUsize::new(0);
            let key = |element: &Changing| {
                total.fetch_add(1, Relaxed);
                let mut inner = element.0.lock().expect("no panic");
                let key = *inner.0;
                *inner = (Box::new(key), inner.1 + 1);
                key
            };
            pool.install(|| match stable {
                true => slice.par_sort_by_key(key),
                false => slice.par_sort_unstable_by_key(key),
            });
            let inner = slice.into_iter().map(|element| element.0.into_inner());
            let (left, counts): (Vec<u64>, Vec<usize>) = inner
                .map(|inner| inner.expect("no panic"))
                .map(|(key, count)| (*key, count))
                .unzip();
            assert!(left == sorted);
            assert_eq!(counts.iter().sum::<usize>(), total.load(Relaxed));
        }
    }
}

/// Elements need not be `Sync`: no two threads compare one at the same time. Miri would report it.
#[test]
fn elements_need_not_be_shared() {
    let keys = Pattern::Random.keys(LONG, 9);
    let mut sorted = keys.clone();
    sorted.sort_unstable();
    for pool in POOLS.iter() {
        for stable in [false, true] {
            let cell = |&key: &u64| (Cell::new(0usize), key);
            let mut slice: Vec<_> = keys.iter().map(cell).collect();
            let key = |(count, key): &(Cell<usize>, u64)| {
                count.set(count.get() + 1);
                *key
            };
            pool.install(|| match stable {
                true => slice.par_sort_by_key(key),
                false => slice.par_sort_unstable_by_key(key),
            });
            assert!(slice.iter().map(|(_, key)| *key).eq(sorted.iter().copied()));
            assert!(slice.iter().all(|(count, _)| count.get() > 0));
        }
    }
}

#[test]
fn sorts_run_inside_of_everything() {
    let keys = Pattern::Random.keys(LONG, 10);
    let mut sorted = keys.clone();
    sorted.sort_unstable();
    let check = |stable: bool| {
        let mut slice = keys.clone();
        match stable {
            true => slice.par_sort(),
            false => slice.par_sort_unstable(),
        }
        assert!(slice == sorted);
    };
    for pool in POOLS.iter() {
        pool.install(|| {
            prange(0..4).for_each(|i| check(i % 2 == 0));
            prange::join(|| check(true), || check(false));
            prange::scope(|scope| {
                scope.spawn(|_| check(true));
                check(false);
            });
            let (mut slice, expected) = (keys.clone(), sorted.clone());
            let task = prange::spawn(move || {
                slice.par_sort_unstable();
                assert!(slice == expected);
            });
            task.join().expect("no panic");
        });
        // A comparison may run a loop of its own; an eager pool shares it, which takes long.
        let count = AtomicUsize::new(0);
        let slow = |a: &u64, b: &u64| {
            let sum: u64 = match count.fetch_add(1, Relaxed) % (LONG / 2) {
                0 => prange(0..3u64).sum(),
                _ => 3,
            };
            (a + sum).cmp(&(b + sum))
        };
        let mut slice: Vec<u64> = keys.iter().map(|key| key % 1000).collect();
        let mut expected = slice.clone();
        expected.sort_unstable();
        pool.install(|| slice.par_sort_by(slow));
        assert!(slice == expected);
    }
}

/// Slices, and what derefs to them.
#[test]
fn all_that_derefs_to_a_slice_is_sorted() {
    let mut array = [3, 1, 2];
    array.par_sort();
    assert_eq!(array, [1, 2, 3]);
    let mut boxed: Box<[i32]> = Box::new([3, 1, 2]);
    boxed.par_sort_unstable();
    assert_eq!(*boxed, [1, 2, 3]);
    let mut vec = vec![3, 1, 2, 0];
    vec[1..].par_sort_by(|a, b| b.cmp(a));
    assert_eq!(vec, [3, 2, 1, 0]);
}
