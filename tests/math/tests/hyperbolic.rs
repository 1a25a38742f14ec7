//! `sinh`, `cosh` and `tanh`.

mod common;

use astro_float::{BigFloat, Consts};
use common::{hash, worst, worst_f64, worst_of};
use math::{BITS, NONE, big, error_f32_of, even, over_exponents, signed, with_constants};
use prange::math as ours;

type Function<T> = fn(T) -> T;

type Exact = fn(&BigFloat, &mut Consts) -> BigFloat;

const FUNCTIONS_F64: [(&str, Function<f64>, Exact, f64); 3] = [
    ("sinh", ours::sinh, |x, c| x.sinh(BITS, NONE, c), 0.85),
    ("cosh", ours::cosh, |x, c| x.cosh(BITS, NONE, c), 0.75),
    ("tanh", ours::tanh, |x, c| x.tanh(BITS, NONE, c), 0.75),
];

const FUNCTIONS_F32: [(&str, Function<f32>, Function<f64>, f64); 3] = [
    ("sinh", ours::sinh, ours::sinh, 0.85),
    ("cosh", ours::cosh, ours::cosh, 0.75),
    ("tanh", ours::tanh, ours::tanh, 0.52),
];

/// Arguments beyond which a function overflows, or is 1, with which the tests end.
fn end(name: &str, overflow: f64) -> f64 {
    if name == "tanh" { 21.0 } else { overflow }
}

#[test]
fn hyperbolic_f64() {
    for (name, f, exact, bound) in FUNCTIONS_F64 {
        let exact = |x| with_constants(|constants| exact(&big(x), constants));
        let end = end(name, 710.47);
        for (part, argument) in [
            (
                "ordinary",
                &(|k| even(k, -3.0, 3.0)) as &(dyn Fn(u64) -> f64 + Sync),
            ),
            ("all", &|k| even(k, -end, end)),
            ("near 0", &|k| signed(k, over_exponents(k, 1e-10, 0.4))),
            ("near 1", &|k| signed(k, even(k, 0.99, 1.01))),
            ("tiny", &|k| signed(k, over_exponents(k, 1e-300, 1e-9))),
            ("huge", &|k| signed(k, even(k, 0.9 * end, end))),
            ("denormal", &|k| {
                signed(k, over_exponents(k, 5e-324, 2.3e-308))
            }),
        ] {
            let found = worst_f64(&format!("{name} f64 {part}"), 1_500_000, argument, f, exact);
            assert!(found.error <= bound, "{name}: {found:?}");
        }
    }
}

#[test]
fn hyperbolic_f32() {
    for (name, f, exact, bound) in FUNCTIONS_F32 {
        let error = |x: f64| error_f32_of(f(x as f32), exact(x));
        let end = end(name, 89.41);
        for (part, argument) in [
            (
                "ordinary",
                &(|k| even(k, -3.0, 3.0)) as &(dyn Fn(u64) -> f64 + Sync),
            ),
            ("all", &|k| even(k, -end, end)),
            ("near 0", &|k| signed(k, over_exponents(k, 1e-10, 0.4))),
            ("denormal", &|k| {
                signed(k, over_exponents(k, 1.5e-45, 1.2e-38))
            }),
        ] {
            let found = worst(
                &format!("{name} f32 {part}"),
                1_500_000,
                |k| f64::from(argument(k) as f32),
                error,
            );
            assert!(found.error <= bound, "{name}: {found:?}");
        }
    }
}

#[test]
#[ignore = "a minute"]
fn hyperbolic_f32_of_every_argument() {
    for (name, f, exact, bound) in FUNCTIONS_F32 {
        let error = |x: f64| {
            let (result, exact) = (f(x as f32), exact(x));
            let rounded = exact as f32;
            match rounded.is_finite() && result.is_finite() {
                true => error_f32_of(result, exact),
                false if rounded.is_nan() && result.is_nan() => 0.0,
                // Next to where the result overflows.
                false if exact.abs() > 3.402_823e38 && result.abs() > 3.402_823e38 => 0.0,
                false => f64::INFINITY,
            }
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
fn special_values_of_hyperbolic() {
    let (infinity, least) = (f64::INFINITY, f64::from_bits(1));
    for (x, sinh, cosh, tanh) in [
        (0.0, 0.0, 1.0, 0.0),
        (infinity, infinity, infinity, 1.0),
        (least, least, 1.0, least),
        (f64::MIN_POSITIVE, f64::MIN_POSITIVE, 1.0, f64::MIN_POSITIVE),
        (
            710.475_860_073_943_9,
            f64::from_bits(0x7fef_ffff_ffff_fd3b),
            f64::from_bits(0x7fef_ffff_ffff_fd3b),
            1.0,
        ),
        (710.475_860_073_944, infinity, infinity, 1.0),
        (f64::MAX, infinity, infinity, 1.0),
    ] {
        for (x, sinh, tanh) in [(x, sinh, tanh), (-x, -sinh, -tanh)] {
            assert_eq!(
                ours::sinh::<f64>(x).to_bits(),
                f64::to_bits(sinh),
                "sinh {x:e}"
            );
            assert_eq!(
                ours::cosh::<f64>(x).to_bits(),
                f64::to_bits(cosh),
                "cosh {x:e}"
            );
            assert_eq!(
                ours::tanh::<f64>(x).to_bits(),
                f64::to_bits(tanh),
                "tanh {x:e}"
            );
        }
    }
    let (infinity, least) = (f32::INFINITY, f32::from_bits(1));
    for (x, sinh, cosh, tanh) in [
        (0.0, 0.0, 1.0, 0.0),
        (infinity, infinity, infinity, 1.0),
        (least, least, 1.0, least),
        (f32::MIN_POSITIVE, f32::MIN_POSITIVE, 1.0, f32::MIN_POSITIVE),
        (89.415_985, 3.402_819_6e38, 3.402_819_6e38, 1.0),
        (89.415_99, infinity, infinity, 1.0),
        (f32::MAX, infinity, infinity, 1.0),
    ] {
        for (x, sinh, tanh) in [(x, sinh, tanh), (-x, -sinh, -tanh)] {
            assert_eq!(
                ours::sinh::<f32>(x).to_bits(),
                f32::to_bits(sinh),
                "sinh {x:e}"
            );
            assert_eq!(
                ours::cosh::<f32>(x).to_bits(),
                f32::to_bits(cosh),
                "cosh {x:e}"
            );
            assert_eq!(
                ours::tanh::<f32>(x).to_bits(),
                f32::to_bits(tanh),
                "tanh {x:e}"
            );
        }
    }
    for (_, f, _, _) in FUNCTIONS_F64 {
        assert!(f(f64::NAN).is_nan() && f(-f64::NAN).is_nan());
    }
    for (_, f, _, _) in FUNCTIONS_F32 {
        assert!(f(f32::NAN).is_nan() && f(-f32::NAN).is_nan());
    }
}

#[test]
fn one_hash_of_hyperbolic() {
    let x: Vec<f64> = (0..100_000)
        .map(|k| signed(k, over_exponents(k, 1e-12, 720.0)))
        .collect();
    // Closures, so that the loops vectorise.
    let found = [
        hash(&x, |x| ours::sinh(x).to_bits()),
        hash(&x, |x| ours::cosh(x).to_bits()),
        hash(&x, |x| ours::tanh(x).to_bits()),
    ];
    assert_eq!(
        found,
        [
            0x30d4_88e2_a70c_1f35,
            0xfbb8_5709_f45b_3ddd,
            0x3745_41d6_6661_02b9
        ],
        "{found:#018x?}"
    );
    let x: Vec<f32> = x.into_iter().map(|x| x as f32).collect();
    let found = [
        hash(&x, |x| ours::sinh(x).to_bits().into()),
        hash(&x, |x| ours::cosh(x).to_bits().into()),
        hash(&x, |x| ours::tanh(x).to_bits().into()),
    ];
    assert_eq!(
        found,
        [
            0xdccf_fee0_2711_1251,
            0xdf10_3387_68d1_88c8,
            0xa182_5643_dadb_87fc
        ],
        "{found:#018x?}"
    );
}
