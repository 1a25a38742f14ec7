//! What the tests of all families share.

#![allow(dead_code, reason = "each test uses its part")]

use std::hash::{DefaultHasher, Hasher};
use std::hint::black_box;

use math::{Worst, arguments};
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
    let larger = |a: Worst, b: Worst| if b.error > a.error { b } else { a };
    let worst = prange(0..n)
        .map(|k| {
            let x = argument(k as u64);
            Worst::default().with(error(x), x)
        })
        .reduce(Worst::default, larger);
    println!("{name}: {:.4} ulp at {:?}", worst.error, worst.x);
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
    let larger = |a: Worst, b: Worst| if b.error > a.error { b } else { a };
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
        .reduce(Worst::default, larger);
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
