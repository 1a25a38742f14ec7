//! Logarithms.

use astro_float::BigFloat;
use math::{BITS, NONE, big, with_constants};
use prange::math as ours;

mod common;

use common::check::Range::{Even, Exponents, Signed};
use common::check::{Range, check, every_f32, pinned, same_f32, same_f64};

/// Ordinary arguments, those near 1, denormal ones, small ones, and large ones.
const RANGES: [Range; 7] = [
    Even(0.01, 10.0),
    Even(0.7, 1.42),
    Even(0.99, 1.01),
    Even(1.0 - 1e-9, 1.0 + 1e-9),
    Exponents(5e-324, f64::MIN_POSITIVE),
    Exponents(f64::MIN_POSITIVE, 1.0),
    Exponents(1.0, f64::MAX),
];
const RANGES_F32: [Range; 6] = [
    Even(0.01, 10.0),
    Even(0.7, 1.42),
    Even(0.999, 1.001),
    Exponents(1e-45, f32::MIN_POSITIVE as f64),
    Exponents(f32::MIN_POSITIVE as f64, 1.0),
    Exponents(1.0, f32::MAX as f64),
];

#[test]
fn ln() {
    let exact = |x: f64| with_constants(|constants| big(x).ln(BITS, NONE, constants));
    check(
        "ln",
        (ours::ln, ours::ln),
        exact,
        &RANGES,
        &RANGES_F32,
        (0.75, 0.75),
    );
}

#[test]
fn log2() {
    let exact = |x: f64| with_constants(|constants| big(x).log2(BITS, NONE, constants));
    check(
        "log2",
        (ours::log2, ours::log2),
        exact,
        &RANGES,
        &RANGES_F32,
        (0.85, 0.85),
    );
}

#[test]
fn log10() {
    let exact = |x: f64| with_constants(|constants| big(x).log10(BITS, NONE, constants));
    check(
        "log10",
        (ours::log10, ours::log10),
        exact,
        &RANGES,
        &RANGES_F32,
        (0.75, 0.75),
    );
}

/// Returns the logarithm of `1 + x`, which for small `x` has many digits: then by the series.
fn exact_ln_1p(x: f64) -> BigFloat {
    if x.abs() > 2f64.powi(-60) {
        let sum = big(1.0).add(&big(x), 2 * BITS, NONE);
        return with_constants(|constants| sum.ln(BITS, NONE, constants));
    }
    let (mut sum, mut power) = (big(0.0), big(x));
    for n in 1..5 {
        let term = power.div(&big(f64::from(n)), BITS, NONE);
        sum = sum.add(&term, BITS, NONE);
        power = power.mul(&big(-x), BITS, NONE);
    }
    sum
}

#[test]
fn ln_1p() {
    let ranges = [
        Even(-0.999, 10.0),
        Even(-0.3, 0.42),
        Exponents(1.0, f64::MAX),
        Signed(5e-324, f64::MIN_POSITIVE),
        Signed(f64::MIN_POSITIVE, 1e-10),
        Signed(1e-10, 0.999),
        Even(-1.0 + 1e-16, -1.0 + 1e-10),
    ];
    let ranges_f32 = [
        Even(-0.999, 10.0),
        Even(-0.3, 0.42),
        Exponents(1.0, f32::MAX as f64),
        Signed(1e-45, f32::MIN_POSITIVE as f64),
        Signed(f32::MIN_POSITIVE as f64, 1e-4),
        Signed(1e-4, 0.999),
    ];
    check(
        "ln_1p",
        (ours::ln_1p, ours::ln_1p),
        exact_ln_1p,
        &ranges,
        &ranges_f32,
        (0.75, 0.75),
    );
}

#[test]
fn special_values() {
    const INF: f64 = f64::INFINITY;
    const NAN: f64 = f64::NAN;
    let table = [
        (0.0, -INF),
        (-0.0, -INF),
        (1.0, 0.0),
        (INF, INF),
        (-INF, NAN),
        (-1.0, NAN),
        (-5e-324, NAN),
        (-f64::MAX, NAN),
        (NAN, NAN),
    ];
    for (x, expected) in table {
        same_f64("ln", x, ours::ln(x), expected);
        same_f64("log2", x, ours::log2(x), expected);
        same_f64("log10", x, ours::log10(x), expected);
        let (x, expected) = (x as f32, expected as f32);
        // The least numbers of f64 are zero in f32.
        if x != 0.0 || expected.is_infinite() {
            same_f32("ln", x, ours::ln(x), expected);
            same_f32("log2", x, ours::log2(x), expected);
            same_f32("log10", x, ours::log10(x), expected);
        }
    }
    for negative in [-1e-45_f32, -f32::MIN_POSITIVE, -f32::MAX] {
        same_f32("ln", negative, ours::ln(negative), f32::NAN);
        same_f32("log2", negative, ours::log2(negative), f32::NAN);
        same_f32("log10", negative, ours::log10(negative), f32::NAN);
    }
    let table = [
        (0.0, 0.0),
        (-0.0, -0.0),
        (5e-324, 5e-324),
        (-5e-324, -5e-324),
        (-1.0, -INF),
        (-1.0 - f64::EPSILON, NAN),
        (-2.0, NAN),
        (INF, INF),
        (-INF, NAN),
        (NAN, NAN),
    ];
    for (x, expected) in table {
        same_f64("ln_1p", x, ours::ln_1p(x), expected);
    }
    let table = [
        (0.0, 0.0),
        (-0.0, -0.0),
        (1e-45, 1e-45),
        (-1e-45, -1e-45),
        (-1.0, f32::NEG_INFINITY),
        (-1.0 - f32::EPSILON, f32::NAN),
        (f32::INFINITY, f32::INFINITY),
        (f32::NEG_INFINITY, f32::NAN),
        (f32::NAN, f32::NAN),
    ];
    for (x, expected) in table {
        same_f32("ln_1p", x, ours::ln_1p(x), expected);
    }
}

#[test]
fn powers_of_the_base() {
    for k in -1074..1024 {
        let x = match k < -1022 {
            true => f64::from_bits(1 << (k + 1074)),
            false => 2f64.powi(k),
        };
        same_f64("log2", x, ours::log2(x), f64::from(k));
        if (-149..128).contains(&k) {
            same_f32("log2", x, ours::log2(x as f32), k as f32);
        }
    }
    for k in 0..=22 {
        let x: f64 = format!("1e{k}").parse().unwrap();
        same_f64("log10", x, ours::log10(x), f64::from(k));
        if k <= 10 {
            same_f32("log10", x, ours::log10(x as f32), k as f32);
        }
    }
}

#[test]
#[ignore = "takes a minute for each function"]
fn every_argument() {
    every_f32("ln", (ours::ln::<f64>, ours::ln::<f32>), 0.75);
    every_f32("log2", (ours::log2::<f64>, ours::log2::<f32>), 0.85);
    every_f32("log10", (ours::log10::<f64>, ours::log10::<f32>), 0.8);
    every_f32("ln_1p", (ours::ln_1p::<f64>, ours::ln_1p::<f32>), 0.75);
}

#[test]
fn pinned_bits() {
    let x = |k| Exponents(5e-324, f64::MAX).at(k);
    pinned(
        "ln f64",
        x,
        |x| ours::ln(x).to_bits(),
        0x8a21_ad38_92b6_c79d,
    );
    pinned(
        "log2 f64",
        x,
        |x| ours::log2(x).to_bits(),
        0x49bc_6227_a8f7_1228,
    );
    pinned(
        "log10 f64",
        x,
        |x| ours::log10(x).to_bits(),
        0x0a53_db80_d607_1232,
    );
    let x = |k| Exponents(1e-45, f32::MAX as f64).at(k) as f32;
    pinned(
        "ln f32",
        x,
        |x| ours::ln(x).to_bits().into(),
        0xebad_ba54_4eca_b100,
    );
    pinned(
        "log2 f32",
        x,
        |x| ours::log2(x).to_bits().into(),
        0x6e26_09f8_88e9_50b2,
    );
    pinned(
        "log10 f32",
        x,
        |x| ours::log10(x).to_bits().into(),
        0x1ca9_ba0e_3005_2b7c,
    );
    let x = |k| {
        if k % 2 == 0 {
            Even(-0.999, 10.0).at(k)
        } else {
            Signed(1e-300, 0.99).at(k)
        }
    };
    pinned(
        "ln_1p f64",
        x,
        |x| ours::ln_1p(x).to_bits(),
        0x799a_a401_3815_9a41,
    );
    let x = |k| if k % 2 == 0 { Even(-0.999, 10.0).at(k) } else { Signed(1e-38, 0.99).at(k) } as f32;
    pinned(
        "ln_1p f32",
        x,
        |x| ours::ln_1p(x).to_bits().into(),
        0xec6c_4e10_344c_78ed,
    );
}
