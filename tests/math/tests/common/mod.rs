//! What the tests of all families share.

#![allow(dead_code, reason = "each test uses its part")]

use std::hash::{DefaultHasher, Hasher};
use std::hint::black_box;

use astro_float::BigFloat;
use math::{Neighbours, Worst, arguments, bits, error_f64, full};
use prange::prelude::*;

pub(crate) mod check;

/// Returns the largest error of a function over so many arguments, and prints it.
pub(crate) fn worst(
    name: &str,
    n: usize,
    argument: impl Fn(u64) -> f64 + Sync,
    error: impl Fn(f64) -> f64 + Sync,
) -> Worst {
    worst_of(name, arguments(n), argument, error)
}

/// As [`worst`], for all `n` arguments.
pub(crate) fn worst_of(
    name: &str,
    n: usize,
    argument: impl Fn(u64) -> f64 + Sync,
    error: impl Fn(f64) -> f64 + Sync,
) -> Worst {
    let worst = prange(0..n)
        .map(|k| {
            let x = argument(k as u64);
            Worst::default().with(error(x), x)
        })
        .reduce(Worst::default, Worst::or);
    println!("{name}: {:.4} ulp at {:?}", worst.error, worst.x);
    worst
}

/// What a function takes: one number or two. The last one varies among neighbours.
pub(crate) trait Argument: Copy + Default + std::fmt::Debug + Send + Sync {
    /// Returns the last number.
    fn last(self) -> f64;

    /// Returns the argument with another last number.
    fn with_last(self, last: f64) -> Self;
}

impl Argument for f64 {
    fn last(self) -> f64 {
        self
    }

    fn with_last(self, last: f64) -> Self {
        last
    }
}

impl Argument for (f64, f64) {
    fn last(self) -> f64 {
        self.1
    }

    fn with_last(self, last: f64) -> Self {
        (self.0, last)
    }
}

/// How many neighbours of an argument are looked at.
const NEIGHBOURS: u64 = 500;

/// Returns the largest error of a function for `f64` beside exact results, and prints it: over the thousandth part of `n` arguments, under
/// `PRANGE_TESTS=full` over more than `n`, most of which are neighbours of others.
pub(crate) fn worst_f64<A: Argument>(
    name: &str,
    n: usize,
    argument: impl Fn(u64) -> A + Sync,
    f: impl Fn(A) -> f64 + Sync,
    exact: impl Fn(A) -> BigFloat + Sync,
) -> Worst<A> {
    let single = n / 1000;
    let groups = if full() { n / NEIGHBOURS as usize } else { 0 };
    let error = |x: A| error_f64(f(x), &exact(x));
    let (worst, count) = prange(0..single + groups)
        .map(|k| {
            let x = argument(k as u64);
            let worst = Worst::default().with(error(x), x);
            if k < single {
                return (worst, 1);
            }
            let exact_at = |last| exact(x.with_last(last));
            let Some(neighbours) = Neighbours::around(x.last(), exact_at) else {
                return (worst, 1);
            };
            let first = k as u64 * NEIGHBOURS;
            let worst = (first..first + NEIGHBOURS).fold(worst, |worst, number| {
                let last = neighbours.argument(bits(number));
                let x = x.with_last(last);
                let found = neighbours.error(last, f(x));
                worst.with(found.unwrap_or_else(|| error(x)), x)
            });
            (worst, NEIGHBOURS as usize)
        })
        .reduce(|| (Worst::default(), 0), |a, b| (a.0.or(b.0), a.1 + b.1));
    println!(
        "{name}: {:.4} ulp at {:?}, of {count}",
        worst.error, worst.x
    );
    worst
}

/// Arguments of pinned hashes, beside pseudo-random ones.
pub(crate) const SPECIAL: [f64; 10] = [
    0.0,
    -0.0,
    1.0,
    -1.0,
    0.5,
    5e-324,
    -1e-310,
    f64::INFINITY,
    f64::NEG_INFINITY,
    f64::NAN,
];

/// The number of arguments behind a pinned hash.
const PINNED: usize = 100_000;

/// Floats of which a hash takes the bits, of all NaN the same.
pub(crate) trait Bits: Copy + Default + Send + Sync {
    /// Returns the bits.
    fn bits(self) -> u64;
}

impl Bits for f64 {
    fn bits(self) -> u64 {
        if self.is_nan() {
            u64::MAX
        } else {
            self.to_bits()
        }
    }
}

impl Bits for f32 {
    fn bits(self) -> u64 {
        if self.is_nan() {
            u64::MAX
        } else {
            u64::from(self.to_bits())
        }
    }
}

/// Asserts that the bits of results have this hash, all NaN as one. The loops vectorise if `f` is a closure, but not if it is a pointer.
pub(crate) fn pinned<T: Bits>(
    name: &str,
    expected: u64,
    argument: impl Fn(u64) -> T,
    f: impl Fn(T) -> T + Sync,
) {
    let arguments: Vec<T> = (0..PINNED as u64).map(argument).collect();
    let hash = hash(&arguments, |x| f(x).bits());
    assert_eq!(hash, expected, "{name}: {hash:#018x}");
}

/// Asserts the bits of results, any NaN for NaN.
pub(crate) fn special_f64(name: &str, table: &[(f64, f64)], f: impl Fn(f64) -> f64) {
    for &(x, expected) in table {
        check::same_f64(name, x, f(x), expected);
    }
}

/// Asserts the bits of results, any NaN for NaN.
pub(crate) fn special_f32(name: &str, table: &[(f32, f32)], f: impl Fn(f32) -> f32) {
    for &(x, expected) in table {
        check::same_f32(name, x, f(x), expected);
    }
}

/// Returns the largest error over all arguments of 32 bits for which there is a finite result.
pub(crate) fn worst_of_all_f32(
    name: &str,
    f: impl Fn(f32) -> f32 + Sync,
    error: impl Fn(f32, f64) -> f64 + Sync,
    exact: impl Fn(f64) -> f64 + Sync,
) -> Worst {
    let worst = prange(0..1 << 16)
        .map(|high: usize| {
            let mut worst = Worst::default();
            for low in 0..1 << 16 {
                let x = f32::from_bits((high << 16 | low) as u32);
                let (result, exact) = (f(x), exact(f64::from(x)));
                assert_eq!(result.is_nan(), exact.is_nan(), "{x:?}");
                if exact.is_finite() {
                    worst = worst.with(error(result, exact), f64::from(x));
                }
            }
            worst
        })
        .reduce(Worst::default, Worst::or);
    println!("{name}: {:.4} ulp at {:?}", worst.error, worst.x);
    worst
}

/// Returns the hash of the results, in which a parallel loop and a serial one of single calls, which is not vectorised, must agree.
pub(crate) fn hash<A: Copy + Sync>(arguments: &[A], f: impl Fn(A) -> u64 + Sync) -> u64 {
    let hashed = |results: &[u64]| {
        let mut hasher = DefaultHasher::new();
        for result in results {
            hasher.write(&result.to_le_bytes());
        }
        hasher.finish()
    };
    let mut results = vec![0; arguments.len()];
    prange((&mut results, arguments)).for_each(|(result, x)| *result = f(*x));
    let single: Vec<u64> = arguments.iter().map(|x| f(*black_box(x))).collect();
    let hash = hashed(&results);
    assert_eq!(hash, hashed(&single));
    hash
}
