//! `sin`, `cos`, `sin_cos` and `tan`.

use std::f64::consts::{FRAC_PI_2, FRAC_PI_4};

use astro_float::BigFloat;
use math::{BITS, NONE, big, bits, error_f32_of, error_f64, even, over_exponents, with_constants};
use prange::math as ours;

mod common;

use common::{
    SPECIAL, pinned, special_f32, special_f64, worst, worst_f64, worst_of, worst_of_all_f32,
};

/// The largest argument.
const LIMIT: f64 = 1_073_741_824.0;

type Function = fn(f64) -> f64;
type Single = fn(f32) -> f32;
type Exact = fn(f64) -> BigFloat;

fn sin(x: f64) -> BigFloat {
    with_constants(|constants| big(x).sin(BITS, NONE, constants))
}

fn cos(x: f64) -> BigFloat {
    with_constants(|constants| big(x).cos(BITS, NONE, constants))
}

fn tan(x: f64) -> BigFloat {
    with_constants(|constants| big(x).tan(BITS, NONE, constants))
}

/// Positive and negative by turns.
fn signed(k: u64, x: f64) -> f64 {
    if k & 1 == 0 { x } else { -x }
}

/// A neighbour of a multiple of `pi/2`, small or large.
fn near_multiple(k: u64) -> f64 {
    let multiples = if k & 1 == 0 { 683_565_275 } else { 1000 };
    let multiple = (1 + bits(k) % multiples) as f64 * FRAC_PI_2;
    f64::from_bits(multiple.to_bits() - 2 + (k >> 1) % 5)
}

fn errors_f64(name: &str, bound: f64, f: fn(f64) -> f64, exact: fn(f64) -> BigFloat) {
    let n = 2_000_000;
    let found = [
        worst_f64(
            &format!("{name} f64, 1"),
            n,
            |k| even(k, -0.8, 0.8),
            f,
            exact,
        ),
        worst_f64(
            &format!("{name} f64, 20"),
            n,
            |k| even(k, -20.0, 20.0),
            f,
            exact,
        ),
        worst_f64(
            &format!("{name} f64, huge"),
            n,
            |k| signed(k, over_exponents(k, 0.5, LIMIT)),
            f,
            exact,
        ),
        worst_f64(
            &format!("{name} f64, tiny"),
            n,
            |k| signed(k, over_exponents(k, 0.0, 0.5)),
            f,
            exact,
        ),
        worst_f64(
            &format!("{name} f64, denormal"),
            n,
            |k| signed(k, over_exponents(k, 0.0, f64::MIN_POSITIVE)),
            f,
            exact,
        ),
        worst_f64(&format!("{name} f64, k pi/2"), n, near_multiple, f, exact),
    ];
    assert!(found.iter().all(|worst| worst.error <= bound), "{found:?}");
}

fn errors_f32(name: &str, f: fn(f32) -> f32, exact: fn(f64) -> f64) {
    let error = |x: f64| error_f32_of(f(x as f32), exact(x));
    let n = 10_000_000;
    let found = [
        worst(
            &format!("{name} f32, 20"),
            n,
            |k| f64::from(even(k, -20.0, 20.0) as f32),
            error,
        ),
        worst(
            &format!("{name} f32, all"),
            n,
            |k| signed(k, f64::from(over_exponents(k, 1e-45, LIMIT) as f32)),
            error,
        ),
    ];
    assert!(found.iter().all(|worst| worst.error <= 0.51), "{found:?}");
}

#[test]
fn sin_f64() {
    errors_f64("sin", 0.85, ours::sin, sin);
}

#[test]
fn cos_f64() {
    errors_f64("cos", 0.8, ours::cos, cos);
}

#[test]
fn tan_f64() {
    errors_f64("tan", 0.85, ours::tan, tan);
}

#[test]
fn sin_f32() {
    errors_f32("sin", ours::sin, ours::sin);
}

#[test]
fn cos_f32() {
    errors_f32("cos", ours::cos, ours::cos);
}

#[test]
fn tan_f32() {
    errors_f32("tan", ours::tan, ours::tan);
}

#[test]
fn sin_cos_is_sin_and_cos() {
    for k in 0..100_000 {
        let x = signed(k, over_exponents(k, 0.0, 2.0 * LIMIT));
        let (sin, cos) = ours::sin_cos(x);
        let both = (ours::sin(x).to_bits(), ours::cos(x).to_bits());
        assert_eq!((sin.to_bits(), cos.to_bits()), both, "{x:?}");
        let far = signed(k, over_exponents(k, 1.0, f64::MAX));
        let both = (ours::sin_unbounded(far), ours::cos_unbounded(far));
        assert_eq!(ours::sin_cos_unbounded(far), both, "{far:?}");
        let far = far.sqrt().sqrt().sqrt() as f32;
        let both = (ours::sin_unbounded(far), ours::cos_unbounded(far));
        assert_eq!(ours::sin_cos_unbounded(far).0.to_bits(), both.0.to_bits());
        assert_eq!(ours::sin_cos_unbounded(far).1.to_bits(), both.1.to_bits());
        let x = x as f32;
        let (sin, cos) = ours::sin_cos(x);
        let both = (ours::sin(x).to_bits(), ours::cos(x).to_bits());
        assert_eq!((sin.to_bits(), cos.to_bits()), both, "{x:?}");
    }
}

/// Beyond the limit a function is within the bound of its namesake, and below it has its bits.
fn unbounded(name: &str, bound: f64, (f, bounded): (Function, Function), exact: Exact) {
    let error = |x: f64| error_f64(f(x), &exact(x));
    // The `f64` that is nearest to a multiple of pi/2, and one of the nearest.
    let hard = [
        6_381_956_970_095_103.0 * 2f64.powi(797),
        5_319_372_648_326_541.0 * 2f64.powi(-(52 - 21) + 62),
    ];
    let n = 2_000_000;
    let found = [
        worst_f64(
            &format!("{name} f64, beyond"),
            n,
            |k| signed(k, over_exponents(k, LIMIT, f64::MAX)),
            f,
            exact,
        ),
        worst_of(
            &format!("{name} f64, each exponent"),
            2 * 993,
            |k| {
                signed(
                    k,
                    2f64.powi(30 + (k / 2) as i32) * (1.0 + even(k, 0.0, 1.0)),
                )
            },
            error,
        ),
        worst_of(&format!("{name} f64, hard"), 2, |k| hard[k as usize], error),
    ];
    assert!(found.iter().all(|worst| worst.error <= bound), "{found:?}");
    for k in 0..100_000 {
        let x = signed(k, over_exponents(k, 0.0, LIMIT));
        assert_eq!(f(x).to_bits(), bounded(x).to_bits(), "{name} {x:?}");
    }
    assert_eq!(f(LIMIT).to_bits(), bounded(LIMIT).to_bits());
    special_f64(
        name,
        &[f64::INFINITY, -f64::INFINITY, f64::NAN].map(|x| (x, f64::NAN)),
        f,
    );
}

/// As [`unbounded`], beside the function for `f64`.
fn unbounded_f32(name: &str, (f, bounded): (Single, Single), exact: Function) {
    let found = worst(
        &format!("{name} f32, beyond"),
        10_000_000,
        |k| {
            signed(
                k,
                f64::from(over_exponents(k, LIMIT, f32::MAX.into()) as f32),
            )
        },
        |x| error_f32_of(f(x as f32), exact(x)),
    );
    assert!(found.error <= 0.51, "{found:?}");
    for k in 0..100_000 {
        let x = signed(k, over_exponents(k, 1e-45, LIMIT)) as f32;
        assert_eq!(f(x).to_bits(), bounded(x).to_bits(), "{name} {x:?}");
    }
    special_f32(
        name,
        &[f32::INFINITY, -f32::INFINITY, f32::NAN].map(|x| (x, f32::NAN)),
        f,
    );
}

#[test]
fn sin_unbounded() {
    unbounded("sin", 0.8, (ours::sin_unbounded, ours::sin), sin);
    unbounded_f32("sin", (ours::sin_unbounded, ours::sin), ours::sin_unbounded);
}

#[test]
fn cos_unbounded() {
    unbounded("cos", 0.8, (ours::cos_unbounded, ours::cos), cos);
    unbounded_f32("cos", (ours::cos_unbounded, ours::cos), ours::cos_unbounded);
}

#[test]
fn tan_unbounded() {
    unbounded("tan", 0.85, (ours::tan_unbounded, ours::tan), tan);
    unbounded_f32("tan", (ours::tan_unbounded, ours::tan), ours::tan_unbounded);
}

#[test]
fn special_values() {
    const LEAST: f64 = f64::from_bits(1);
    const LEAST_F32: f32 = f32::from_bits(1);
    let past = f64::from_bits(LIMIT.to_bits() + 1);
    let none = [
        f64::INFINITY,
        -f64::INFINITY,
        f64::NAN,
        past,
        -past,
        f64::MAX,
    ]
    .map(|x| (x, f64::NAN));
    let kept = [0.0, -0.0, LEAST, -LEAST, f64::MIN_POSITIVE, 1e-300, -1e-9].map(|x| (x, x));
    let one = [0.0, -0.0, LEAST, -LEAST, 1e-300, -1e-9].map(|x| (x, 1.0));
    for (name, f, table) in [
        ("sin", ours::sin as fn(f64) -> f64, &kept[..]),
        ("tan", ours::tan, &kept),
        ("cos", ours::cos, &one),
    ] {
        special_f64(name, &none, f);
        special_f64(name, table, f);
        assert!(f(LIMIT).is_finite() && f(-LIMIT).is_finite());
    }
    special_f64("sin", &[(FRAC_PI_2, 1.0), (-FRAC_PI_2, -1.0)], ours::sin);
    special_f64("tan", &[(FRAC_PI_2, 16_331_239_353_195_370.0)], ours::tan);
    special_f64("cos", &[(FRAC_PI_2, 6.123233995736766e-17)], ours::cos);
    assert!((ours::tan(FRAC_PI_4) - 1.0).abs() < 2e-16);

    let past = f32::from_bits((LIMIT as f32).to_bits() + 1);
    let none = [
        f32::INFINITY,
        -f32::INFINITY,
        f32::NAN,
        past,
        -past,
        f32::MAX,
    ]
    .map(|x| (x, f32::NAN));
    let kept = [
        0.0,
        -0.0,
        LEAST_F32,
        -LEAST_F32,
        f32::MIN_POSITIVE,
        1e-30,
        -1e-5,
    ]
    .map(|x| (x, x));
    let one = [0.0, -0.0, LEAST_F32, -LEAST_F32, 1e-30, -1e-5].map(|x| (x, 1.0));
    for (name, f, table) in [
        ("sin", ours::sin as fn(f32) -> f32, &kept[..]),
        ("tan", ours::tan, &kept),
        ("cos", ours::cos, &one),
    ] {
        special_f32(name, &none, f);
        special_f32(name, table, f);
    }
}

#[test]
fn bits_are_pinned() {
    let x = |k: u64| match k % 3 {
        0 => even(k, -20.0, 20.0),
        1 => signed(k / 3, over_exponents(k, 1e-40, LIMIT)),
        _ => SPECIAL[(k / 3) as usize % SPECIAL.len()],
    };
    pinned("sin", 0x64b8_ea16_15a5_cf15, x, ours::sin);
    pinned("cos", 0xe735_3b7d_f027_9fb7, x, ours::cos);
    pinned("tan", 0x6383_2fc5_cad9_cfdd, x, ours::tan);
    let far = |k| signed(k, over_exponents(k, 1.0, f64::MAX));
    pinned(
        "sin_unbounded",
        0x545f_d589_31ab_b809,
        far,
        ours::sin_unbounded,
    );
    pinned(
        "cos_unbounded",
        0xfe51_987b_6c8f_1bd5,
        far,
        ours::cos_unbounded,
    );
    pinned(
        "tan_unbounded",
        0x03cd_0df9_33ca_626f,
        far,
        ours::tan_unbounded,
    );
    let x = |k| x(k) as f32;
    pinned("sin f32", 0xaa8b_d75a_93a2_45c6, x, ours::sin);
    pinned("cos f32", 0x0055_54b5_9791_c5f8, x, ours::cos);
    pinned("tan f32", 0xc566_d556_65cf_0f6a, x, ours::tan);
}

#[test]
#[ignore = "minutes"]
fn all_f32() {
    for (name, f, exact) in [
        (
            "sin",
            ours::sin as fn(f32) -> f32,
            ours::sin as fn(f64) -> f64,
        ),
        ("cos", ours::cos, ours::cos),
        ("tan", ours::tan, ours::tan),
    ] {
        let found = worst_of_all_f32(name, f, error_f32_of, exact);
        assert!(found.error <= 0.51, "{found:?}");
    }
}
