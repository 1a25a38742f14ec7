//! Checks of functions of one argument, for both types.

use astro_float::BigFloat;
use math::{Worst, bits, error_f32_of, even, over_exponents};
use prange::prelude::*;

use super::{hash, worst, worst_f64};

/// Arguments from one number to another.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Range {
    /// Evenly spread.
    Even(f64, f64),
    /// As many in each power of two.
    Exponents(f64, f64),
    /// As many in each power of two, of both signs.
    Signed(f64, f64),
}

impl Range {
    /// Returns argument number `k`.
    pub(crate) fn at(self, k: u64) -> f64 {
        match self {
            Range::Even(low, high) => even(k, low, high),
            Range::Exponents(low, high) => over_exponents(k, low, high),
            Range::Signed(low, high) => {
                over_exponents(k, low, high).copysign((bits(!k) as i64) as f64)
            }
        }
    }
}

/// One function, for both types.
pub(crate) type Functions = (fn(f64) -> f64, fn(f32) -> f32);

/// Tests a function of one argument: for `f64` beside `exact` results, for `f32` beside those for `f64`.
pub(crate) fn check(
    name: &str,
    (for_f64, for_f32): Functions,
    exact: fn(f64) -> BigFloat,
    ranges: &[Range],
    ranges_f32: &[Range],
    (bound, bound_f32): (f64, f64),
) {
    for &range in ranges {
        let found = worst_f64(
            &format!("{name} f64 {range:?}"),
            10_000_000 / ranges.len(),
            |k| range.at(k),
            for_f64,
            exact,
        );
        assert!(found.error <= bound, "{found:?}");
    }
    for &range in ranges_f32 {
        let found = worst(
            &format!("{name} f32 {range:?}"),
            10_000_000 / ranges_f32.len(),
            |k| f64::from(range.at(k) as f32),
            |x| error_f32_of(for_f32(x as f32), for_f64(x)),
        );
        assert!(found.error <= bound_f32, "{found:?}");
    }
}

/// Tests a function over all 2^32 arguments, beside the one for `f64`.
pub(crate) fn every_f32(
    name: &str,
    (for_f64, for_f32): (impl Fn(f64) -> f64 + Sync, impl Fn(f32) -> f32 + Sync),
    bound: f64,
) {
    const BLOCK: u32 = 1 << 10;
    let worst = prange(0..u32::MAX / BLOCK + 1)
        .map(|block| {
            // Two loops that are vectorised, and one that compares.
            let mut exact = [0.0; BLOCK as usize];
            let mut results = [0.0; BLOCK as usize];
            for i in 0..BLOCK {
                exact[i as usize] = for_f64(f64::from(f32::from_bits(block * BLOCK + i)));
            }
            for i in 0..BLOCK {
                results[i as usize] = for_f32(f32::from_bits(block * BLOCK + i));
            }
            let mut worst = Worst::default();
            for i in 0..BLOCK {
                let x = f64::from(f32::from_bits(block * BLOCK + i));
                worst = worst.with(error_of_any(results[i as usize], exact[i as usize]), x);
            }
            worst
        })
        .reduce(Worst::default, Worst::or);
    println!("{name}, every f32: {:.4} ulp at {:?}", worst.error, worst.x);
    assert!(worst.error <= bound, "{worst:?}");
}

/// Returns the error of an `f32` beside a result in `f64`, which may be any number or none.
fn error_of_any(result: f32, exact: f64) -> f64 {
    const LARGEST: f64 = f32::MAX as f64;
    let size = exact.abs();
    let ordinary = size > 0.0 && size <= LARGEST && result.is_finite();
    if ordinary && result.is_sign_negative() == exact.is_sign_negative() {
        return error_f32_of(result, exact);
    }
    // Half a unit above the largest number, rounding goes to infinity. Within a unit both are within the bound.
    let unit = 2f64.powi(104);
    let same = result.to_bits() == (exact as f32).to_bits() || (result.is_nan() && exact.is_nan());
    let near = (size - (LARGEST + unit / 2.0)).abs() < unit / 4.0 && result.abs() >= f32::MAX;
    if same || near { 0.0 } else { f64::INFINITY }
}

/// Tests that results have the expected bits, but for those of NaN.
pub(crate) fn same_f64(name: &str, argument: impl std::fmt::Debug, result: f64, expected: f64) {
    let same = result.to_bits() == expected.to_bits() || (result.is_nan() && expected.is_nan());
    assert!(same, "{name} of {argument:?}: {result:?}, not {expected:?}");
}

/// Tests that results have the expected bits, but for those of NaN.
pub(crate) fn same_f32(name: &str, argument: impl std::fmt::Debug, result: f32, expected: f32) {
    same_f64(name, argument, f64::from(result), f64::from(expected));
}

/// Tests that a loop, which is vectorised, and single calls give results with this hash. The results must not be NaN.
pub(crate) fn pinned<A: Copy + Sync>(
    name: &str,
    argument: impl Fn(u64) -> A,
    f: impl Fn(A) -> u64 + Sync,
    expected: u64,
) {
    let arguments: Vec<A> = (0..100_003).map(argument).collect();
    let hash = hash(&arguments, f);
    assert_eq!(hash, expected, "{name}: {hash:#018x}");
}
