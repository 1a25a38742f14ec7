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

/// Asserts that the bits of results have this hash, computed by a parallel loop and by a serial one that does not vectorise.
///
/// The loops vectorise if `f` is a closure, but not if it is a pointer.
pub(crate) fn pinned<T: Bits>(
    name: &str,
    expected: u64,
    argument: impl Fn(u64) -> T,
    f: impl Fn(T) -> T + Sync,
) {
    let hash = |results: &[T]| {
        let mut hasher = DefaultHasher::new();
        for &result in results {
            hasher.write(&result.bits().to_le_bytes());
        }
        hasher.finish()
    };
    let arguments: Vec<T> = (0..PINNED as u64).map(argument).collect();
    let mut results = vec![T::default(); PINNED];
    prange(&mut results)
        .zip(&arguments)
        .for_each(|(result, &x)| *result = f(x));
    let parallel = hash(&results);
    for (result, &x) in results.iter_mut().zip(&arguments) {
        *result = std::hint::black_box(f(std::hint::black_box(x)));
    }
    let serial = hash(&results);
    println!("{name}: {parallel:#x}, {serial:#x}");
    assert_eq!((parallel, serial), (expected, expected), "{name}");
}

/// Asserts the bits of results, any NaN for NaN.
pub(crate) fn special_f64(name: &str, table: &[(f64, f64)], f: impl Fn(f64) -> f64) {
    for &(x, expected) in table {
        let result = f(x);
        let same = result.to_bits() == expected.to_bits();
        assert!(
            same || result.is_nan() && expected.is_nan(),
            "{name}({x:?}) = {result:?}"
        );
    }
}

/// Asserts the bits of results, any NaN for NaN.
pub(crate) fn special_f32(name: &str, table: &[(f32, f32)], f: impl Fn(f32) -> f32) {
    for &(x, expected) in table {
        let result = f(x);
        let same = result.to_bits() == expected.to_bits();
        assert!(
            same || result.is_nan() && expected.is_nan(),
            "{name}({x:?}) = {result:?}"
        );
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

/// Returns the hash of the results' bits, which a parallel loop and a serial one of single calls must agree in.
pub(crate) fn hash<T: Copy + Sync + Send>(
    arguments: &[T],
    f: impl Fn(T) -> T + Sync,
    bits: impl Fn(T) -> u64 + Sync,
) -> u64 {
    let hashed = |results: &mut dyn Iterator<Item = u64>| {
        let mut hasher = DefaultHasher::new();
        for result in results {
            hasher.write(&result.to_le_bytes());
        }
        hasher.finish()
    };
    let parallel: Vec<T> = prange(0..arguments.len())
        .map(|i| f(arguments[i]))
        .collect();
    let mut serial = arguments.iter().map(|&x| bits(black_box(f(black_box(x)))));
    let hash = hashed(&mut parallel.into_iter().map(&bits));
    assert_eq!(hash, hashed(&mut serial));
    hash
}
