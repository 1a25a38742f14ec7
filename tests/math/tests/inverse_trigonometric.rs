//! `atan`, `atan2`, `asin` and `acos`.

use std::f64::consts::{FRAC_PI_2, FRAC_PI_4, PI};

use astro_float::BigFloat;
use math::{BITS, NONE, big, bits, error_f32_of, even, over_exponents, with_constants};
use prange::math as ours;

mod common;

use common::{SPECIAL, pinned, special_f32, special_f64, worst, worst_f64, worst_of_all_f32};

fn atan(x: f64) -> BigFloat {
    with_constants(|constants| big(x).atan(BITS, NONE, constants))
}

fn asin(x: f64) -> BigFloat {
    with_constants(|constants| big(x).asin(BITS, NONE, constants))
}

fn acos(x: f64) -> BigFloat {
    with_constants(|constants| big(x).acos(BITS, NONE, constants))
}

fn atan2(y: f64, x: f64) -> BigFloat {
    with_constants(|constants| {
        let angle = big(y).div(&big(x), BITS, NONE).atan(BITS, NONE, constants);
        if x > 0.0 {
            return angle;
        }
        let pi = constants.pi(BITS, NONE);
        if y > 0.0 {
            angle.add(&pi, BITS, NONE)
        } else {
            angle.sub(&pi, BITS, NONE)
        }
    })
}

/// Positive and negative by turns.
fn signed(k: u64, x: f64) -> f64 {
    if k & 1 == 0 { x } else { -x }
}

fn errors_f64(name: &str, largest: f64, f: fn(f64) -> f64, exact: fn(f64) -> BigFloat) {
    let n = 2_000_000;
    let found = [
        worst_f64(
            &format!("{name} f64, 1"),
            n,
            |k| even(k, -1.0, 1.0),
            f,
            exact,
        ),
        worst_f64(
            &format!("{name} f64, near 1"),
            n,
            |k| signed(k, 1.0 - over_exponents(k, 1e-16, 0.5)),
            f,
            exact,
        ),
        worst_f64(
            &format!("{name} f64, tiny"),
            n,
            |k| signed(k, over_exponents(k, 1e-300, 1.0)),
            f,
            exact,
        ),
        worst_f64(
            &format!("{name} f64, denormal"),
            n,
            |k| signed(k, over_exponents(k, 5e-324, f64::MIN_POSITIVE)),
            f,
            exact,
        ),
        worst_f64(
            &format!("{name} f64, all"),
            n,
            |k| signed(k, over_exponents(k, 0.3_f64.min(largest), largest)),
            f,
            exact,
        ),
        worst_f64(
            &format!("{name} f64, 5"),
            n,
            |k| even(k, -largest.min(5.0), largest.min(5.0)),
            f,
            exact,
        ),
    ];
    assert!(found.iter().all(|worst| worst.error <= 0.7), "{found:?}");
}

fn errors_f32(name: &str, largest: f32, f: fn(f32) -> f32, exact: fn(f64) -> f64) {
    let error = |x: f64| error_f32_of(f(x as f32), exact(x));
    let n = 10_000_000;
    let most = f64::from(largest);
    let found = [
        worst(
            &format!("{name} f32, 5"),
            n,
            |k| f64::from(even(k, -most.min(5.0), most.min(5.0)) as f32),
            error,
        ),
        worst(
            &format!("{name} f32, all"),
            n,
            |k| signed(k, f64::from(over_exponents(k, 1e-45, most) as f32)),
            error,
        ),
    ];
    assert!(found.iter().all(|worst| worst.error <= 0.75), "{found:?}");
}

/// The points of `atan2`, in six kinds. Both coordinates keep the sign that the number gives.
fn point(kind: usize, k: u64) -> (f64, f64) {
    let (first, second) = (bits(2 * k), bits(2 * k + 1));
    let (y, x) = match kind {
        0 => (even(first, 0.0, 5.0), even(second, 0.0, 5.0)),
        1 => (
            over_exponents(first, 5e-324, f64::MAX),
            over_exponents(second, 5e-324, f64::MAX),
        ),
        // Near the diagonal and where the interval changes.
        2 => {
            let x = over_exponents(first, 1e-300, 1e300);
            (x * (1.0 + over_exponents(second, 1e-17, 1.0)), x)
        }
        3 => (even(first, 0.4142, 0.4143), even(second, 0.999, 1.001)),
        // Denormal and huge coordinates of one size.
        4 => (
            over_exponents(first, 5e-324, 1e-300),
            over_exponents(second, 5e-324, 1e-300),
        ),
        _ => (
            over_exponents(first, 1e300, f64::MAX),
            over_exponents(second, 1e300, f64::MAX),
        ),
    };
    (signed(k, y), signed(k >> 1, x))
}

#[test]
fn atan_f64() {
    errors_f64("atan", f64::MAX, ours::atan, atan);
}

#[test]
fn asin_f64() {
    errors_f64("asin", 1.0, ours::asin, asin);
}

#[test]
fn acos_f64() {
    errors_f64("acos", 1.0, ours::acos, acos);
}

#[test]
fn atan2_f64() {
    for kind in 0..6 {
        let found = worst_f64(
            &format!("atan2 f64, {kind}"),
            2_000_000,
            |k| point(kind, k),
            |(y, x)| ours::atan2(y, x),
            |(y, x)| atan2(y, x),
        );
        assert!(found.error <= 0.8, "{found:?}");
    }
}

#[test]
fn atan_f32() {
    errors_f32("atan", f32::MAX, ours::atan, ours::atan);
}

#[test]
fn asin_f32() {
    errors_f32("asin", 1.0, ours::asin, ours::asin);
}

#[test]
fn acos_f32() {
    errors_f32("acos", 1.0, ours::acos, ours::acos);
}

/// As [`point`], in the range of `f32`.
fn point_f32(kind: usize, k: u64) -> (f32, f32) {
    let (first, second) = (bits(2 * k), bits(2 * k + 1));
    let over = |k: u64, low: f32, high: f32| over_exponents(k, low.into(), high.into());
    let (y, x) = match kind {
        0 => (even(first, 0.0, 5.0), even(second, 0.0, 5.0)),
        1 => (over(first, 1e-45, f32::MAX), over(second, 1e-45, f32::MAX)),
        2 => {
            let x = over(first, 1e-30, 1e30);
            (x * (1.0 + over(second, 1e-8, 1.0)), x)
        }
        3 => (even(first, 0.4142, 0.4143), even(second, 0.999, 1.001)),
        4 => (over(first, 1e-45, 1e-34), over(second, 1e-45, 1e-34)),
        _ => (over(first, 1e34, f32::MAX), over(second, 1e34, f32::MAX)),
    };
    (signed(k, y) as f32, signed(k >> 1, x) as f32)
}

#[test]
fn atan2_f32() {
    for kind in 0..6 {
        let found = worst(
            &format!("atan2 f32, {kind}"),
            10_000_000,
            |k| k as f64,
            |k| {
                let (y, x) = point_f32(kind, k as u64);
                error_f32_of(ours::atan2(y, x), ours::atan2(f64::from(y), f64::from(x)))
            },
        );
        assert!(
            found.error <= 0.9,
            "{found:?}: {:?}",
            point_f32(kind, found.x as u64)
        );
    }
}

#[test]
fn special_values() {
    const INF: f64 = f64::INFINITY;
    let beyond = [
        INF,
        -INF,
        f64::NAN,
        1.0 + f64::EPSILON,
        -1.0 - f64::EPSILON,
        f64::MAX,
    ];
    let kept = [0.0, -0.0, 5e-324, -5e-324, f64::MIN_POSITIVE, 1e-300, -1e-9].map(|x| (x, x));
    let none = beyond.map(|x| (x, f64::NAN));
    special_f64("asin", &kept, ours::asin);
    special_f64("asin", &none, ours::asin);
    special_f64("asin", &[(1.0, FRAC_PI_2), (-1.0, -FRAC_PI_2)], ours::asin);
    special_f64("acos", &none, ours::acos);
    special_f64(
        "acos",
        &[
            (1.0, 0.0),
            (-1.0, PI),
            (0.0, FRAC_PI_2),
            (-0.0, FRAC_PI_2),
            (5e-324, FRAC_PI_2),
        ],
        ours::acos,
    );
    special_f64("atan", &kept, ours::atan);
    special_f64(
        "atan",
        &[
            (1.0, FRAC_PI_4),
            (-1.0, -FRAC_PI_4),
            (INF, FRAC_PI_2),
            (-INF, -FRAC_PI_2),
            (f64::MAX, FRAC_PI_2),
            (f64::NAN, f64::NAN),
        ],
        ours::atan,
    );

    const INF_F32: f32 = f32::INFINITY;
    let beyond = [
        INF_F32,
        -INF_F32,
        f32::NAN,
        1.0 + f32::EPSILON,
        -1.0 - f32::EPSILON,
        f32::MAX,
    ];
    let kept = [0.0, -0.0, 1e-45, -1e-45, f32::MIN_POSITIVE, 1e-30, -1e-5].map(|x| (x, x));
    let none = beyond.map(|x| (x, f32::NAN));
    let (pi, pi_2, pi_4) = (PI as f32, FRAC_PI_2 as f32, FRAC_PI_4 as f32);
    special_f32("asin", &kept, ours::asin);
    special_f32("asin", &none, ours::asin);
    special_f32("asin", &[(1.0, pi_2), (-1.0, -pi_2)], ours::asin);
    special_f32("acos", &none, ours::acos);
    special_f32(
        "acos",
        &[
            (1.0, 0.0),
            (-1.0, pi),
            (0.0, pi_2),
            (-0.0, pi_2),
            (1e-45, pi_2),
        ],
        ours::acos,
    );
    special_f32("atan", &kept, ours::atan);
    special_f32(
        "atan",
        &[
            (1.0, pi_4),
            (-1.0, -pi_4),
            (INF_F32, pi_2),
            (-INF_F32, -pi_2),
            (f32::NAN, f32::NAN),
        ],
        ours::atan,
    );
}

/// Every pair of these is beside the result of std, which is that of the standards.
#[test]
fn special_points() {
    const VALUES: [f64; 16] = [
        0.0,
        -0.0,
        1.0,
        -1.0,
        5e-324,
        -5e-324,
        f64::MIN_POSITIVE,
        -1e-310,
        1e300,
        -1e300,
        f64::MAX,
        f64::MIN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NAN,
        -f64::NAN,
    ];
    let near = |a: u64, b: u64| a.abs_diff(b) <= 1;
    for y in VALUES {
        for x in VALUES {
            let (result, expected) = (ours::atan2(y, x), y.atan2(x));
            let same = near(result.to_bits(), expected.to_bits());
            assert!(
                same || result.is_nan() && expected.is_nan(),
                "{y:?}, {x:?}: {result:?}"
            );
            let (y, x) = (y as f32, x as f32);
            let (result, expected) = (ours::atan2(y, x), y.atan2(x));
            let same = near(result.to_bits().into(), expected.to_bits().into());
            assert!(
                same || result.is_nan() && expected.is_nan(),
                "{y:?}, {x:?}: {result:?}"
            );
        }
    }
}

#[test]
fn bits_are_pinned() {
    let x = |k: u64| match k % 3 {
        0 => even(k, -1.0, 1.0),
        1 => signed(k / 3, over_exponents(k, 1e-40, 1e35)),
        _ => SPECIAL[(k / 3) as usize % SPECIAL.len()],
    };
    let other = |x: f64| 0.3 - 1.5 * x;
    pinned("atan", 0x6faf_6d89_b5ee_267a, x, ours::atan);
    pinned("atan2", 0x348c_09ca_4b11_94a7, x, |x| {
        ours::atan2(x, other(x))
    });
    pinned("asin", 0xbdbd_bbfa_25b7_ac34, x, ours::asin);
    pinned("acos", 0x1e7c_945b_a701_7880, x, ours::acos);
    let x = |k| x(k) as f32;
    let other = |x: f32| 0.3 - 1.5 * x;
    pinned("atan f32", 0x17c2_5e96_4e44_bb94, x, ours::atan);
    pinned("atan2 f32", 0xee5a_0586_9c31_ffb7, x, |x| {
        ours::atan2(x, other(x))
    });
    pinned("asin f32", 0x51c1_2d51_6935_0b13, x, ours::asin);
    pinned("acos f32", 0x81c1_eba8_24b4_c29b, x, ours::acos);
}

#[test]
#[ignore = "minutes"]
fn all_f32() {
    for (name, f, exact) in [
        (
            "atan",
            ours::atan as fn(f32) -> f32,
            ours::atan as fn(f64) -> f64,
        ),
        ("asin", ours::asin, ours::asin),
        ("acos", ours::acos, ours::acos),
    ] {
        let found = worst_of_all_f32(name, f, error_f32_of, exact);
        assert!(found.error <= 0.7, "{found:?}");
    }
}
