use proptest::prelude::*;

use super::super::gaussian::{gaussian_f32, gaussian_f64};
use super::super::{Kernel, dispatch};
use super::at_every_level;
use super::oracle;

fn value_f64(u: f64) -> f64 {
    gaussian_f64([u])[0]
}

fn value_f32(u: f32) -> f32 {
    gaussian_f32([u])[0]
}

/// Returns the bound that the module promises for the relative error, in units of half an epsilon.
fn bound(u: f64) -> f64 {
    1.2 + 1.1 * u * u
}

/// Approximately the largest `u` whose result is a normal number.
const LAST_F64: f64 = 37.64;
const LAST_F32: f32 = 13.21;

fn error_f64(u: f64) -> f64 {
    oracle::gaussian(u).relative_error(value_f64(u)) * 2.0 / f64::EPSILON
}

/// Compares with the `exp` of `f64`, which is some 2^20 times more precise here.
fn error_f32(u: f32) -> f64 {
    let value = (-0.5 * f64::from(u).powi(2)).exp();
    (f64::from(value_f32(u)) - value).abs() / value * 2.0 / f64::from(f32::EPSILON)
}

#[test]
fn special_values() {
    for zero in [0.0, -0.0, 1e-200, -1e-9, 5e-324] {
        assert_eq!(value_f64(zero), 1.0);
        assert_eq!(value_f32(zero as f32), 1.0);
    }
    for far in [
        f64::INFINITY,
        f64::MAX,
        1e5,
        37.66,
        -37.66,
        f64::NEG_INFINITY,
    ] {
        assert_eq!(value_f64(far).to_bits(), 0, "{far}");
        assert_eq!(value_f32(far as f32).to_bits(), 0, "{far}");
    }
    assert_eq!(value_f32(13.25).to_bits(), 0);
    assert!(value_f64(LAST_F64).is_normal() && value_f32(LAST_F32).is_normal());
    for sign in [1.0, -1.0] {
        for payload in [0, 1, 0x7_ffff, 0x3_0000_0000_0001] {
            let nan = f64::from_bits(f64::NAN.to_bits() | payload).copysign(sign);
            assert!(value_f64(nan).is_nan());
        }
        for payload in [0, 1, 0x3f_ffff] {
            let nan = f32::from_bits(f32::NAN.to_bits() | payload).copysign(sign as f32);
            assert!(value_f32(nan).is_nan());
        }
    }
}

#[test]
fn the_last_values_fall_to_zero() {
    let mut previous = value_f64(37.6);
    for step in 0..=1000 {
        let value = value_f64(37.6 + 0.0001 * f64::from(step));
        assert!((0.0..=previous).contains(&value));
        assert!(value == 0.0 || value > 0.7 * f64::MIN_POSITIVE);
        previous = value;
    }
    assert_eq!(previous, 0.0);
}

#[test]
fn errors_stay_within_the_bound() {
    let points = if cfg!(debug_assertions) {
        20_000
    } else {
        2_000_000
    };
    let (mut small_f64, mut small_f32) = (0.0_f64, 0.0_f64);
    for point in 0..points {
        let part = f64::from(point) / f64::from(points);
        for u in [part / 8.0, part * 2.0, part * LAST_F64] {
            let error = error_f64(u);
            assert!(error <= bound(u), "{u}: {error}");
            if u < 1.0 {
                small_f64 = small_f64.max(error);
            }
            let u = if u > f64::from(LAST_F32) { u / 3.0 } else { u } as f32;
            let error = error_f32(u);
            assert!(error <= bound(u.into()), "{u}: {error}");
            if u < 1.0 {
                small_f32 = small_f32.max(error);
            }
        }
    }
    println!("the largest errors below 1: {small_f64} and {small_f32}");
}

struct MapF64<'a>(&'a mut [f64]);
struct MapF32<'a>(&'a mut [f32]);

impl Kernel for MapF64<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        for u in self.0.iter_mut() {
            [*u] = gaussian_f64([*u]);
        }
    }
}

impl Kernel for MapF32<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        for us in self.0.chunks_exact_mut(2) {
            us.copy_from_slice(&gaussian_f32([us[0], us[1]]));
        }
    }
}

proptest! {
    #[test]
    fn f64_at_any_argument(u in -LAST_F64..LAST_F64) {
        prop_assert!(error_f64(u) <= bound(u));
    }

    #[test]
    fn every_level_gives_the_bits_of_the_scalar_function(
        f64s in prop::collection::vec(
            prop_oneof![any::<f64>().prop_filter("a number", |u| !u.is_nan()), -38.0..38.0],
            0..70,
        ),
        f32s in prop::collection::vec(
            prop_oneof![any::<f32>().prop_filter("a number", |u| !u.is_nan()), -14.0_f32..14.0],
            0..70,
        ),
    ) {
        let even = f32s.len() / 2 * 2;
        let (bits64, bits32) = at_every_level(|| {
            let (mut f64s, mut f32s) = (f64s.clone(), f32s[..even].to_vec());
            dispatch(MapF64(&mut f64s));
            dispatch(MapF32(&mut f32s));
            let bits64: Vec<u64> = f64s.iter().map(|u| u.to_bits()).collect();
            let bits32: Vec<u32> = f32s.iter().map(|u| u.to_bits()).collect();
            (bits64, bits32)
        });
        let scalar64: Vec<u64> = f64s.iter().map(|&u| value_f64(u).to_bits()).collect();
        let scalar32: Vec<u32> = f32s[..even].iter().map(|&u| value_f32(u).to_bits()).collect();
        prop_assert_eq!(bits64, scalar64);
        prop_assert_eq!(bits32, scalar32);
    }
}
