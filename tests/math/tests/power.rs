//! Powers, cube roots and lengths.

use astro_float::BigFloat;
use math::{BITS, NONE, Worst, big, bits, error_f32_of, even, with_constants};
use prange::math as ours;

mod common;

use common::check::Range::{Even, Exponents, Signed};
use common::check::{Range, check, every_f32, pinned, same_f32, same_f64};
use common::{worst, worst_f64};

/// Tests a function of two arguments, as `check` does for one.
fn check_two(
    name: &str,
    n: usize,
    arguments: impl Fn(u64) -> (f64, f64) + Sync,
    f: impl Fn(f64, f64) -> f64 + Sync,
    exact: impl Fn(f64, f64) -> BigFloat + Sync,
    bound: f64,
) {
    let found = worst_f64(name, n, arguments, |(x, y)| f(x, y), |(x, y)| exact(x, y));
    assert!(found.error <= bound, "{found:?}");
}

/// Tests a function of two `f32`, beside the one for `f64`.
fn check_two_f32(
    name: &str,
    n: usize,
    arguments: impl Fn(u64) -> (f64, f64) + Sync,
    error: impl Fn(f64, f64) -> f64 + Sync,
    bound: f64,
) {
    let found = worst(
        name,
        n,
        |k| k as f64,
        |k| {
            let (x, y) = arguments(k as u64);
            error(x, y)
        },
    );
    let Worst { error, x: k } = found;
    println!("  {:?}", arguments(k as u64));
    assert!(error <= bound, "{error} at {:?}", arguments(k as u64));
}

/// Bases and exponents whose power has a logarithm in this range.
fn bases_and_exponents(bases: Range, low: f64, high: f64) -> impl Fn(u64) -> (f64, f64) + Sync {
    move |k| {
        let x = bases.at(k);
        (x, even(!k, low, high) / ours::ln(x))
    }
}

#[test]
fn powf() {
    let exact = |x: f64, y: f64| {
        with_constants(|constants| {
            let product = big(x)
                .ln(2 * BITS, NONE, constants)
                .mul(&big(y), 2 * BITS, NONE);
            product.exp(BITS, NONE, constants)
        })
    };
    let bases = [
        Even(0.01, 10.0),
        Even(0.7, 1.42),
        Even(0.99, 1.01),
        Even(1.0 - 1e-9, 1.0 + 1e-9),
        Exponents(5e-324, f64::MIN_POSITIVE),
        Exponents(f64::MIN_POSITIVE, f64::MAX),
    ];
    let sizes = [
        (-708.0, 709.7, 0.75),
        (-10.0, 10.0, 0.75),
        (-745.0, -708.4, 0.875),
    ];
    for bases in bases {
        for (low, high, bound) in sizes {
            check_two(
                &format!("powf f64 {bases:?}, logarithms {low} to {high}"),
                10_000_000 / 18,
                bases_and_exponents(bases, low, high),
                ours::powf,
                exact,
                bound,
            );
        }
    }
    // Near 1 an f32 has few digits, and the logarithm of the power may exceed the range.
    let bases = [
        Even(0.01, 10.0),
        Even(0.7, 1.42),
        Even(0.99, 1.01),
        Exponents(1e-45, f32::MAX as f64),
    ];
    for bases in bases {
        for (low, high, bound) in [(-87.0, 88.7, 0.6), (-3.0, 3.0, 0.6), (-103.0, -87.0, 0.6)] {
            check_two_f32(
                &format!("powf f32 {bases:?}, logarithms {low} to {high}"),
                10_000_000 / 12,
                move |k| {
                    let x = f64::from(bases.at(k) as f32);
                    (x, f64::from((even(!k, low, high) / ours::ln(x)) as f32))
                },
                |x, y| {
                    let (result, exact) = (ours::powf(x as f32, y as f32), ours::powf(x, y));
                    let overflow = result.is_infinite() && exact > f64::from(f32::MAX);
                    if overflow || x == 1.0 {
                        0.0
                    } else {
                        error_f32_of(result, exact)
                    }
                },
                bound,
            );
        }
    }
}

#[test]
fn powf_of_integers() {
    for x in -20..=20 {
        for y in 0..=12 {
            let exact = i64::pow(x, y);
            if exact.abs() < 1 << 53 {
                let result = ours::powf(x as f64, f64::from(y));
                same_f64("powf", (x, y), result, exact as f64);
            }
            if exact.abs() < 1 << 24 {
                let result = ours::powf(x as f32, y as f32);
                same_f32("powf", (x, y), result, exact as f32);
            }
        }
    }
}

/// std is right where the result is exact.
#[test]
fn powf_of_special_values() {
    const TWO53: f64 = 9_007_199_254_740_992.0;
    let numbers = [
        0.0,
        5e-324,
        f64::MIN_POSITIVE,
        0.25,
        0.5,
        1.0,
        2.0,
        3.0,
        4.0,
        1e300,
        f64::MAX,
        f64::INFINITY,
        TWO53 - 1.0,
        TWO53,
        TWO53 + 2.0,
        TWO53 / 2.0 + 1.0,
        TWO53 / 2.0 - 0.5,
        f64::NAN,
    ];
    let exponents = numbers.map(|y| [y, -y]);
    for x in numbers.iter().flat_map(|x| [*x, -x]) {
        for y in exponents.iter().flatten() {
            let expected = f64::powf(x, *y);
            let result = ours::powf(x, *y);
            let exact = expected == 0.0 || !expected.is_finite() || x.abs() == 1.0 || *y == 0.0;
            if exact {
                same_f64("powf", (x, y), result, expected);
            } else {
                assert!(
                    (result / expected - 1.0).abs() < 1e-15,
                    "powf of {x} {y}: {result}"
                );
            }
        }
    }
    let numbers = [
        0.0,
        1e-45,
        f32::MIN_POSITIVE,
        0.25,
        0.5,
        1.0,
        2.0,
        3.0,
        4.0,
        1e30,
        f32::MAX,
        f32::INFINITY,
        16_777_215.0,
        16_777_216.0,
        16_777_218.0,
        8_388_609.0,
        8_388_607.5,
        f32::NAN,
    ];
    let exponents = numbers.map(|y| [y, -y]);
    for x in numbers.iter().flat_map(|x| [*x, -x]) {
        for y in exponents.iter().flatten() {
            let expected = f32::powf(x, *y);
            let result = ours::powf(x, *y);
            let exact = expected == 0.0 || !expected.is_finite() || x.abs() == 1.0 || *y == 0.0;
            if exact {
                same_f32("powf", (x, y), result, expected);
            } else {
                assert!(
                    (result / expected - 1.0).abs() < 1e-6,
                    "powf of {x} {y}: {result}"
                );
            }
        }
    }
}

#[test]
fn cbrt() {
    let exact = |x: f64| big(x).cbrt(BITS, NONE);
    let ranges = [
        Even(-10.0, 10.0),
        Even(0.9, 1.1),
        Signed(5e-324, f64::MIN_POSITIVE),
        Signed(f64::MIN_POSITIVE, f64::MAX),
    ];
    let ranges_f32 = [
        Even(-10.0, 10.0),
        Even(0.9, 1.1),
        Signed(1e-45, f32::MIN_POSITIVE as f64),
        Signed(f32::MIN_POSITIVE as f64, f32::MAX as f64),
    ];
    check(
        "cbrt",
        (ours::cbrt, ours::cbrt),
        exact,
        &ranges,
        &ranges_f32,
        (0.55, 0.55),
    );
    for x in [0.0, -0.0, f64::INFINITY, -f64::INFINITY, f64::NAN] {
        same_f64("cbrt", x, ours::cbrt(x), x);
        same_f32("cbrt", x, ours::cbrt(x as f32), x as f32);
    }
    for root in -200..=200_i32 {
        same_f64(
            "cbrt",
            root,
            ours::cbrt(f64::from(root.pow(3))),
            f64::from(root),
        );
        same_f32("cbrt", root, ours::cbrt(root.pow(3) as f32), root as f32);
    }
}

fn exact_hypot(x: f64, y: f64) -> BigFloat {
    let square = |x: f64| big(x).mul(&big(x), 2 * BITS, NONE);
    square(x).add(&square(y), 2 * BITS, NONE).sqrt(BITS, NONE)
}

#[test]
fn hypot() {
    let ranges = [
        Even(-10.0, 10.0),
        Even(0.9, 1.1),
        Signed(5e-324, f64::MIN_POSITIVE),
        Signed(f64::MIN_POSITIVE, f64::MAX / 2.0),
        Exponents(1e-138, 1e-134),
        Exponents(1e149, 1e152),
    ];
    for range in ranges {
        check_two(
            &format!("hypot f64 {range:?}"),
            10_000_000 / 12,
            |k| (range.at(k), range.at(!k)),
            ours::hypot,
            exact_hypot,
            0.76,
        );
        // The second one is smaller, by up to 60 binary digits.
        check_two(
            &format!("hypot f64 {range:?} and smaller"),
            10_000_000 / 12,
            |k| {
                (
                    range.at(k),
                    range.at(k) * even(!k, 0.0, 1.0) * 2f64.powi(-((bits(!k) % 60) as i32)),
                )
            },
            ours::hypot,
            exact_hypot,
            0.76,
        );
    }
    let ranges = [
        Even(-10.0, 10.0),
        Even(0.9, 1.1),
        Signed(1e-45, f32::MIN_POSITIVE as f64),
        Signed(f32::MIN_POSITIVE as f64, f32::MAX as f64 / 2.0),
    ];
    for range in ranges {
        check_two_f32(
            &format!("hypot f32 {range:?}"),
            10_000_000 / 4,
            |k| {
                (
                    f64::from(range.at(k) as f32),
                    f64::from(range.at(!k) as f32),
                )
            },
            |x, y| error_f32_of(ours::hypot(x as f32, y as f32), ours::hypot(x, y)),
            0.51,
        );
    }
}

#[test]
fn hypot_of_special_values() {
    const INF: f64 = f64::INFINITY;
    const NAN: f64 = f64::NAN;
    let table = [
        (0.0, 0.0, 0.0),
        (-0.0, -0.0, 0.0),
        (0.0, -2.5, 2.5),
        (3.0, 4.0, 5.0),
        (-5.0, 12.0, 13.0),
        (INF, 1.0, INF),
        (-INF, 0.0, INF),
        (INF, -INF, INF),
        (INF, NAN, INF),
        (NAN, -INF, INF),
        (NAN, 1.0, NAN),
        (0.0, NAN, NAN),
    ];
    for (x, y, expected) in table {
        same_f64("hypot", (x, y), ours::hypot(x, y), expected);
        same_f64("hypot", (y, x), ours::hypot(y, x), expected);
        same_f32(
            "hypot",
            (x, y),
            ours::hypot(x as f32, y as f32),
            expected as f32,
        );
        same_f32(
            "hypot",
            (y, x),
            ours::hypot(y as f32, x as f32),
            expected as f32,
        );
    }
    for (x, y, expected) in [
        (f64::MAX, f64::MAX, INF),
        (f64::MAX, 1.0, f64::MAX),
        (5e-324, 0.0, 5e-324),
    ] {
        same_f64("hypot", (x, y), ours::hypot(x, y), expected);
    }
    same_f32(
        "hypot",
        f32::MAX,
        ours::hypot(f32::MAX, f32::MAX),
        f32::INFINITY,
    );
    same_f32("hypot", f32::MAX, ours::hypot(f32::MAX, 1.0), f32::MAX);
    same_f32("hypot", 1e-45, ours::hypot(1e-45_f32, 0.0), 1e-45);
}

#[test]
#[ignore = "takes a minute for each function"]
fn every_argument() {
    every_f32("cbrt", (ours::cbrt::<f64>, ours::cbrt::<f32>), 0.55);
    let powers = [1.5, -7.3];
    for y in powers {
        let functions = (|x| ours::powf(x, f64::from(y)), |x| ours::powf(x, y));
        every_f32(&format!("powf of {y}"), functions, 0.6);
    }
    for x in [0.3, 10.0] {
        let functions = (|y| ours::powf(f64::from(x), y), |y| ours::powf(x, y));
        every_f32(&format!("powf of base {x}"), functions, 0.6);
    }
    let functions = (|x| ours::hypot(x, 0.75), |x| ours::hypot(x, 0.75_f32));
    every_f32("hypot beside 0.75", functions, 0.51);
}

#[test]
fn pinned_bits() {
    let x = |k| Signed(5e-324, f64::MAX).at(k);
    pinned(
        "cbrt f64",
        x,
        |x| ours::cbrt(x).to_bits(),
        0x516f_2c8a_ae4b_69f0,
    );
    let x = |k| Signed(1e-45, f32::MAX as f64).at(k) as f32;
    pinned(
        "cbrt f32",
        x,
        |x| ours::cbrt(x).to_bits().into(),
        0x7da1_50b1_84aa_4289,
    );

    let x = bases_and_exponents(Exponents(1e-3, 1e3), -745.0, 709.7);
    pinned(
        "powf f64",
        x,
        |(x, y)| ours::powf(x, y).to_bits(),
        0x8a83_d731_dae1_6329,
    );
    let x = bases_and_exponents(Exponents(1e-3, 1e3), -103.0, 88.7);
    let x = |k| (x(k).0 as f32, x(k).1 as f32);
    pinned(
        "powf f32",
        x,
        |(x, y)| ours::powf(x, y).to_bits().into(),
        0xaf01_2c2d_6fb3_c3af,
    );

    let x = |k| (Signed(1e-3, 1e3).at(k), Signed(1e-3, 1e3).at(!k));
    pinned(
        "hypot f64",
        x,
        |(x, y)| ours::hypot(x, y).to_bits(),
        0x98d0_f2f8_d7c2_ca08,
    );
    let x = |k| (x(k).0 as f32, x(k).1 as f32);
    pinned(
        "hypot f32",
        x,
        |(x, y)| ours::hypot(x, y).to_bits().into(),
        0xe99a_14c2_5f2c_ed94,
    );
}
