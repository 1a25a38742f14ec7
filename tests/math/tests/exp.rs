//! `exp` and its relatives.

use astro_float::BigFloat;
use math::{BITS, NONE, big, with_constants};
use prange::math as ours;

mod common;

use common::check::Range::{Even, Signed};
use common::check::{check, every_f32, pinned, same_f32, same_f64};

#[test]
fn exp() {
    let exact = |x: f64| with_constants(|constants| big(x).exp(BITS, NONE, constants));
    let normal = [Even(-708.0, 709.7), Even(-1.0, 1.0), Signed(1e-300, 1.0)];
    let normal_f32 = [Even(-103.0, 88.7), Even(-1.0, 1.0), Signed(1e-40, 1.0)];
    check(
        "exp",
        (ours::exp, ours::exp),
        exact,
        &normal,
        &normal_f32,
        (0.75, 0.78),
    );
    check(
        "exp",
        (ours::exp, ours::exp),
        exact,
        &[Even(-745.1, -708.0)],
        &[],
        (0.875, 0.0),
    );
}

/// Returns 2 to the power of `x`. The product with the logarithm has 512 bits.
fn exact_exp2(x: f64) -> BigFloat {
    with_constants(|constants| {
        let product = big(2.0)
            .ln(2 * BITS, NONE, constants)
            .mul(&big(x), 2 * BITS, NONE);
        product.exp(BITS, NONE, constants)
    })
}

#[test]
fn exp2() {
    let normal = [Even(-1022.0, 1023.99), Even(-1.0, 1.0), Signed(1e-300, 1.0)];
    let normal_f32 = [Even(-126.0, 127.99), Even(-1.0, 1.0), Signed(1e-40, 1.0)];
    check(
        "exp2",
        (ours::exp2, ours::exp2),
        exact_exp2,
        &normal,
        &normal_f32,
        (0.75, 0.75),
    );
    let denormal = ([Even(-1074.9, -1022.0)], [Even(-149.9, -126.0)]);
    check(
        "exp2",
        (ours::exp2, ours::exp2),
        exact_exp2,
        &denormal.0,
        &denormal.1,
        (0.875, 0.875),
    );
}

/// Returns `exp(x) - 1`, for small `x` by the series.
fn exact_exp_m1(x: f64) -> BigFloat {
    if x.abs() > 2f64.powi(-60) {
        let power = with_constants(|constants| big(x).exp(2 * BITS, NONE, constants));
        return power.sub(&big(1.0), BITS, NONE);
    }
    let (mut sum, mut term) = (big(0.0), big(x));
    for n in 2..6 {
        sum = sum.add(&term, BITS, NONE);
        term = term
            .mul(&big(x), BITS, NONE)
            .div(&big(f64::from(n)), BITS, NONE);
    }
    sum
}

#[test]
fn exp_m1() {
    let ranges = [
        Even(-50.0, 709.7),
        Even(-2.0, 2.0),
        Even(-0.4, 0.4),
        Even(0.34, 0.36),
        Signed(1e-10, 1.0),
        Signed(f64::MIN_POSITIVE, 1e-10),
        Signed(5e-324, f64::MIN_POSITIVE),
    ];
    let ranges_f32 = [
        Even(-30.0, 88.7),
        Even(-2.0, 2.0),
        Even(-0.4, 0.4),
        Even(0.34, 0.36),
        Signed(1e-4, 1.0),
        Signed(f32::MIN_POSITIVE as f64, 1e-4),
        Signed(1e-45, f32::MIN_POSITIVE as f64),
    ];
    let functions = (ours::exp_m1 as _, ours::exp_m1 as _);
    check(
        "exp_m1",
        functions,
        exact_exp_m1,
        &ranges,
        &ranges_f32,
        (0.85, 0.85),
    );
}

#[test]
fn special_values() {
    const INF: f64 = f64::INFINITY;
    const NAN: f64 = f64::NAN;
    let table = [
        (0.0, 1.0),
        (-0.0, 1.0),
        (5e-324, 1.0),
        (INF, INF),
        (-INF, 0.0),
        (NAN, NAN),
        (1e9, INF),
        (-1e9, 0.0),
    ];
    for (x, expected) in table {
        same_f64("exp", x, ours::exp(x), expected);
        same_f64("exp2", x, ours::exp2(x), expected);
        same_f32("exp", x, ours::exp(x as f32), expected as f32);
        same_f32("exp2", x, ours::exp2(x as f32), expected as f32);
    }
    let table = [
        (0.0, 0.0),
        (-0.0, -0.0),
        (INF, INF),
        (-INF, -1.0),
        (NAN, NAN),
        (1e9, INF),
        (-1e9, -1.0),
        (-38.0, -1.0),
        (-40.0, -1.0),
    ];
    for (x, expected) in table {
        same_f64("exp_m1", x, ours::exp_m1(x), expected);
        same_f32("exp_m1", x, ours::exp_m1(x as f32), expected as f32);
    }
    for x in [5e-324, -5e-324, 1e-310, -1e-310] {
        same_f64("exp_m1", x, ours::exp_m1(x), x);
    }
    for x in [1e-45_f32, -1e-45, 1e-40, -1e-40] {
        same_f32("exp_m1", x, ours::exp_m1(x), x);
    }
    same_f64("exp2", 1024.0, ours::exp2(1024.0), INF);
    same_f64("exp2", -1075.0, ours::exp2(-1075.0), 0.0);
    same_f32("exp2", 128.0, ours::exp2(128.0_f32), f32::INFINITY);
    same_f32("exp2", -150.0, ours::exp2(-150.0_f32), 0.0);
    for k in -1074..1024 {
        let power = match k < -1022 {
            true => f64::from_bits(1 << (k + 1074)),
            false => 2f64.powi(k),
        };
        same_f64("exp2", k, ours::exp2(f64::from(k)), power);
        if (-149..128).contains(&k) {
            same_f32("exp2", k, ours::exp2(k as f32), power as f32);
        }
    }
}

#[test]
#[ignore = "takes a minute for each function"]
fn every_argument() {
    every_f32("exp", (ours::exp::<f64>, ours::exp::<f32>), 0.78);
    every_f32("exp2", (ours::exp2::<f64>, ours::exp2::<f32>), 0.875);
    every_f32("exp_m1", (ours::exp_m1::<f64>, ours::exp_m1::<f32>), 0.85);
}

#[test]
fn pinned_bits() {
    let mixed = |k, low, high| {
        if k % 2 == 0 {
            Even(low, high).at(k)
        } else {
            Signed(1e-30, 2.0).at(k)
        }
    };
    let x = |k| mixed(k, -745.0, 709.7);
    pinned(
        "exp f64",
        x,
        |x| ours::exp(x).to_bits(),
        0x8ce9_3f2c_2f7c_0be8,
    );
    pinned(
        "exp_m1 f64",
        x,
        |x| ours::exp_m1(x).to_bits(),
        0xa8ea_28b7_d1c7_465f,
    );
    let x = |k| mixed(k, -1074.0, 1023.9);
    pinned(
        "exp2 f64",
        x,
        |x| ours::exp2(x).to_bits(),
        0xdba3_72d1_70be_bf4f,
    );
    let x = |k| mixed(k, -103.0, 88.7) as f32;
    pinned(
        "exp f32",
        x,
        |x| ours::exp(x).to_bits().into(),
        0x6fa0_930e_e9ee_fe23,
    );
    pinned(
        "exp_m1 f32",
        x,
        |x| ours::exp_m1(x).to_bits().into(),
        0x0459_99f1_01fd_7f5d,
    );
    let x = |k| mixed(k, -149.0, 127.9) as f32;
    pinned(
        "exp2 f32",
        x,
        |x| ours::exp2(x).to_bits().into(),
        0xc3b5_2cf2_3427_dae4,
    );
}
