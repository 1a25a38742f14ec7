//! `erf` and `erfc`.

mod common;

use astro_float::{BigFloat, Consts};
use common::{hash, worst, worst_f64, worst_of};
use math::{big, error_f32_of, even, over_exponents, signed, with_constants};
use prange::math as ours;

type Function<T> = fn(T) -> T;

fn exact(f: fn(&BigFloat, &mut Consts) -> BigFloat, x: f64) -> BigFloat {
    with_constants(|constants| f(&big(x), constants))
}

type Argument<'a> = &'a (dyn Fn(u64) -> f64 + Sync);

#[test]
fn erf_f64() {
    for (part, argument) in [
        ("ordinary", &(|k| even(k, -6.1, 6.1)) as Argument<'_>),
        ("to 1.5", &|k| even(k, -1.5, 1.5)),
        ("near 0", &|k| signed(k, over_exponents(k, 1e-10, 0.5))),
        ("near 1", &|k| signed(k, even(k, 0.9, 1.1))),
        ("tiny", &|k| signed(k, over_exponents(k, 2.3e-308, 1e-9))),
        ("denormal", &|k| {
            signed(k, over_exponents(k, 5e-324, 2.3e-308))
        }),
    ] {
        let exact = |x| exact(math::erf, x);
        let found = worst_f64(
            &format!("erf f64 {part}"),
            2_000_000,
            argument,
            ours::erf,
            exact,
        );
        assert!(found.error <= 0.95, "{found:?}");
    }
}

#[test]
fn erfc_f64() {
    for (part, argument) in [
        ("ordinary", &(|k| even(k, -6.1, 27.2)) as Argument<'_>),
        ("to 3", &|k| even(k, -1.0, 3.0)),
        ("near 0", &|k| signed(k, over_exponents(k, 1e-20, 0.5))),
        ("normal", &|k| even(k, 3.0, 26.543)),
        ("denormal result", &|k| even(k, 26.543, 27.23)),
        ("denormal", &|k| {
            signed(k, over_exponents(k, 5e-324, 2.3e-308))
        }),
    ] {
        let exact = |x| exact(math::erfc, x);
        let found = worst_f64(
            &format!("erfc f64 {part}"),
            2_000_000,
            argument,
            ours::erfc,
            exact,
        );
        assert!(found.error <= 0.9, "{found:?}");
    }
}

const FUNCTIONS_F32: [(&str, Function<f32>, Function<f64>, f64); 2] = [
    ("erf", ours::erf, ours::erf, 0.54),
    ("erfc", ours::erfc, ours::erfc, 0.9),
];

#[test]
fn error_functions_f32() {
    for (name, f, exact, bound) in FUNCTIONS_F32 {
        for (part, argument) in [
            ("ordinary", &(|k| even(k, -4.1, 4.1)) as Argument<'_>),
            ("positive", &|k| even(k, 0.0, 10.1)),
            ("near 0", &|k| signed(k, over_exponents(k, 1e-10, 0.5))),
            ("denormal", &|k| {
                signed(k, over_exponents(k, 1.5e-45, 1.2e-38))
            }),
        ] {
            let found = worst(
                &format!("{name} f32 {part}"),
                2_000_000,
                |k| f64::from(argument(k) as f32),
                |x| error_f32_of(f(x as f32), exact(x)),
            );
            assert!(found.error <= bound, "{name}: {found:?}");
        }
    }
}

#[test]
#[ignore = "some minutes"]
fn error_functions_f32_of_every_argument() {
    for (name, f, exact, bound) in FUNCTIONS_F32 {
        let error = |x: f64| match x.is_nan() {
            true if f(x as f32).is_nan() => 0.0,
            true => f64::INFINITY,
            false => error_f32_of(f(x as f32), exact(x)),
        };
        let found = worst_of(
            &format!("{name} f32"),
            u32::MAX as usize,
            |k| f64::from(f32::from_bits(k as u32)),
            error,
        );
        assert!(found.error <= bound, "{name}: {found:?}");
    }
}

#[test]
fn special_values_of_error_functions() {
    let least = f64::from_bits(1);
    for (x, erf, erfc, erfc_negative) in [
        (0.0, 0.0, 1.0, 1.0),
        (least, least, 1.0, 1.0),
        (6.0, 1.0, 2.151_973_671_249_891_3e-17, 2.0),
        (27.226, 1.0, least, 2.0),
        (27.23, 1.0, 0.0, 2.0),
        (f64::MAX, 1.0, 0.0, 2.0),
        (f64::INFINITY, 1.0, 0.0, 2.0),
    ] {
        assert_eq!(
            ours::erf::<f64>(x).to_bits(),
            f64::to_bits(erf),
            "erf {x:e}"
        );
        assert_eq!(
            ours::erf::<f64>(-x).to_bits(),
            f64::to_bits(-erf),
            "erf {x:e}"
        );
        assert_eq!(
            ours::erfc::<f64>(x).to_bits(),
            f64::to_bits(erfc),
            "erfc {x:e}"
        );
        assert_eq!(
            ours::erfc::<f64>(-x).to_bits(),
            f64::to_bits(erfc_negative),
            "erfc -{x:e}"
        );
    }
    let least = f32::from_bits(1);
    for (x, erf, erfc, erfc_negative) in [
        (0.0, 0.0, 1.0, 1.0),
        (least, least, 1.0, 1.0),
        (4.0, 1.0, 1.541_725_8e-8, 2.0),
        (10.05, 1.0, least, 2.0),
        (10.06, 1.0, 0.0, 2.0),
        (f32::MAX, 1.0, 0.0, 2.0),
        (f32::INFINITY, 1.0, 0.0, 2.0),
    ] {
        assert_eq!(
            ours::erf::<f32>(x).to_bits(),
            f32::to_bits(erf),
            "erf {x:e}"
        );
        assert_eq!(
            ours::erf::<f32>(-x).to_bits(),
            f32::to_bits(-erf),
            "erf {x:e}"
        );
        assert_eq!(
            ours::erfc::<f32>(x).to_bits(),
            f32::to_bits(erfc),
            "erfc {x:e}"
        );
        assert_eq!(
            ours::erfc::<f32>(-x).to_bits(),
            f32::to_bits(erfc_negative),
            "erfc -{x:e}"
        );
    }
    assert!(ours::erf(f64::NAN).is_nan() && ours::erfc(f64::NAN).is_nan());
    assert!(ours::erf(-f64::NAN).is_nan() && ours::erfc(-f64::NAN).is_nan());
    assert!(ours::erf(f32::NAN).is_nan() && ours::erfc(f32::NAN).is_nan());
    assert!(ours::erf(-f32::NAN).is_nan() && ours::erfc(-f32::NAN).is_nan());
}

#[test]
fn one_hash_of_error_functions() {
    let x: Vec<f64> = (0..100_000)
        .map(|k| signed(k, over_exponents(k, 1e-9, 28.0)))
        .collect();
    let found = [
        hash(&x, |x| ours::erf(x).to_bits()),
        hash(&x, |x| ours::erfc(x).to_bits()),
    ];
    assert_eq!(
        found,
        [0x83be_6cfb_1fb5_5da2, 0x0bfd_ce95_b3c2_c3fa],
        "{found:#018x?}"
    );
    let x: Vec<f32> = x.into_iter().map(|x| x as f32).collect();
    let found = [
        hash(&x, |x| ours::erf(x).to_bits().into()),
        hash(&x, |x| ours::erfc(x).to_bits().into()),
    ];
    assert_eq!(
        found,
        [0x0cca_d130_4534_ecc7, 0xe806_f47b_4450_335c],
        "{found:#018x?}"
    );
}
