//! `exp` and its relatives.

use math::{BITS, NONE, big, error_f32_of, error_f64, even, with_constants};
use prange::math as ours;

mod common;

use common::worst;

#[test]
fn exp_f64() {
    let exact = |x: f64| with_constants(|constants| big(x).exp(BITS, NONE, constants));
    let found = worst(
        "exp f64",
        10_000_000,
        |k| even(k, -708.0, 709.7),
        |x| error_f64(ours::exp(x), &exact(x)),
    );
    assert!(found.error <= 0.75, "{found:?}");
}

#[test]
fn exp_f32() {
    let found = worst(
        "exp f32",
        10_000_000,
        |k| f64::from(even(k, -103.0, 88.7) as f32),
        |x| error_f32_of(ours::exp(x as f32), ours::exp(x)),
    );
    assert!(found.error <= 0.78, "{found:?}");
}
