use proptest::prelude::*;

use super::super::{Kernel, dispatch};
use super::at_every_level;
use super::oracle;
use crate::math::exp::{exp_f32, exp_f64};

/// The errors that the module promises, in units of the last place, for normal and for denormal results.
const BOUNDS: [f64; 2] = [0.75, 0.875];

/// The largest error seen so far, for normal and for denormal results.
#[derive(Debug, Default)]
struct Largest([(f64, f64); 2]);

impl Largest {
    fn take(&mut self, x: f64, error: f64, is_normal: bool) {
        let class = usize::from(!is_normal);
        assert!(error <= BOUNDS[class], "exp({x:?}): {error} ulp");
        if error > self.0[class].0 {
            self.0[class] = (error, x);
        }
    }
}

/// The largest argument with a finite result.
const LAST_F64: f64 = 709.782712893384;
const LAST_F32: f32 = 88.72283;

fn error_f64(x: f64) -> f64 {
    oracle::exp(x).error_in_ulps(exp_f64(x), 53, -1074)
}

/// Compares with the `exp` of `f64`, which is some 2^28 times more precise.
fn error_f32(x: f32) -> f64 {
    let value = f64::from(x).exp();
    let exponent = (value.to_bits() >> 52) as i32 - 1023;
    let place = (exponent - 23).max(-149);
    (f64::from(exp_f32(x)) - value).abs() / f64::from_bits(((place + 1023) as u64) << 52)
}

#[test]
fn special_values() {
    for zero in [0.0, -0.0] {
        assert_eq!(exp_f64(zero).to_bits(), 1.0_f64.to_bits());
        assert_eq!(exp_f32(zero as f32).to_bits(), 1.0_f32.to_bits());
    }
    for high in [f64::INFINITY, f64::MAX, 1e5, 710.0, LAST_F64.next_up()] {
        assert_eq!(exp_f64(high), f64::INFINITY, "{high}");
    }
    for high in [f32::INFINITY, f32::MAX, 1e5, 89.0, LAST_F32.next_up()] {
        assert_eq!(exp_f32(high), f32::INFINITY, "{high}");
    }
    for low in [f64::NEG_INFINITY, f64::MIN, -1e5, -746.0, -745.14] {
        assert_eq!(exp_f64(low).to_bits(), 0, "{low}");
    }
    for low in [f32::NEG_INFINITY, f32::MIN, -1e5, -105.0, -103.98] {
        assert_eq!(exp_f32(low).to_bits(), 0, "{low}");
    }
    for sign in [1.0, -1.0] {
        for payload in [0, 1, 0x7_ffff, 0x3_0000_0000_0001] {
            let nan = f64::from_bits(f64::NAN.to_bits() | payload).copysign(sign);
            assert!(exp_f64(nan).is_nan());
        }
        for payload in [0, 1, 0x3f_ffff] {
            let nan = f32::from_bits(f32::NAN.to_bits() | payload).copysign(sign as f32);
            assert!(exp_f32(nan).is_nan());
        }
    }
}

#[test]
fn the_ends_of_the_range() {
    assert!(exp_f64(LAST_F64).is_finite());
    assert!(exp_f32(LAST_F32).is_finite());
    assert_eq!(exp_f64(-745.13).to_bits(), 1);
    assert_eq!(exp_f32(-103.97).to_bits(), 1);
    for tiny in [5e-324, 1e-300, 1e-17] {
        assert_eq!(exp_f64(tiny), 1.0);
        assert_eq!(exp_f64(-tiny), 1.0);
    }
}

/// Compares with values from a computation in 300 bits, rounded once.
#[test]
fn known_values() {
    for (x, value) in KNOWN {
        let distance = exp_f64(x).to_bits().abs_diff(value.to_bits());
        assert!(distance <= 1, "exp({x}) = {:e}, not {value:e}", exp_f64(x));
    }
}

#[test]
fn f64_stays_within_its_bound() {
    let points = if cfg!(debug_assertions) {
        50_000
    } else {
        2_000_000
    };
    let mut largest = Largest::default();
    let mut look = |x: f64| largest.take(x, error_f64(x), exp_f64(x).is_normal());
    for point in 0..points {
        let part = f64::from(point) / f64::from(points);
        look(-745.13 + part * (745.13 + LAST_F64)); // the whole range
        look(-745.13 + part * 37.0); // denormal results
        look(-1.0 + 2.0 * part); // about zero
        // About the odd multiples of ln 2 / 2, where |r| is largest.
        let multiple = f64::from(point % 2000 - 1000) + 0.5;
        look(multiple * std::f64::consts::LN_2 * (1.0 + (part - 0.5) * 1e-6));
    }
    println!("f64, (ulp, x) of normal and denormal results: {largest:?}");
}

/// Looks at every `stride`-th bit pattern of both signs.
fn look_through_f32(stride: usize) {
    let mut largest = Largest::default();
    for end in [LAST_F32, -103.97] {
        let sign = end.to_bits() & 0x8000_0000;
        for bits in (sign..=end.to_bits()).step_by(stride) {
            let x = f32::from_bits(bits);
            largest.take(f64::from(x), error_f32(x), exp_f32(x).is_normal());
        }
    }
    println!("f32, (ulp, x) of normal and denormal results: {largest:?}");
}

#[test]
fn f32_stays_within_its_bound() {
    look_through_f32(if cfg!(debug_assertions) {
        30_011
    } else {
        1_009
    });
}

#[test]
#[ignore = "each of 2.2e9 arguments: a minute or two with optimisation"]
fn f32_stays_within_its_bound_everywhere() {
    look_through_f32(1);
}

struct MapF64<'a>(&'a mut [f64]);
struct MapF32<'a>(&'a mut [f32]);

impl Kernel for MapF64<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        for x in self.0.iter_mut() {
            *x = exp_f64(*x);
        }
    }
}

impl Kernel for MapF32<'_> {
    type Output = ();

    #[inline(always)]
    fn run(self) {
        for x in self.0.iter_mut() {
            *x = exp_f32(*x);
        }
    }
}

proptest! {
    #[test]
    fn f64_at_any_argument(x in -746.0..709.78_f64) {
        Largest::default().take(x, error_f64(x), exp_f64(x).is_normal());
    }

    #[test]
    fn every_level_gives_the_bits_of_the_scalar_function(
        f64s in prop::collection::vec(
            prop_oneof![any::<f64>().prop_filter("a number", |x| !x.is_nan()), -750.0..715.0],
            0..70,
        ),
        f32s in prop::collection::vec(
            prop_oneof![any::<f32>().prop_filter("a number", |x| !x.is_nan()), -106.0_f32..90.0],
            0..70,
        ),
    ) {
        let (bits64, bits32) = at_every_level(|| {
            let (mut f64s, mut f32s) = (f64s.clone(), f32s.clone());
            dispatch(MapF64(&mut f64s));
            dispatch(MapF32(&mut f32s));
            let bits64: Vec<u64> = f64s.iter().map(|x| x.to_bits()).collect();
            let bits32: Vec<u32> = f32s.iter().map(|x| x.to_bits()).collect();
            (bits64, bits32)
        });
        let scalar64: Vec<u64> = f64s.iter().map(|&x| exp_f64(x).to_bits()).collect();
        let scalar32: Vec<u32> = f32s.iter().map(|&x| exp_f32(x).to_bits()).collect();
        prop_assert_eq!(bits64, scalar64);
        prop_assert_eq!(bits32, scalar32);
    }
}

const KNOWN: [(f64, f64); 10] = [
    (1.0, std::f64::consts::E),
    (-1.0, 0.36787944117144233),
    (0.5, 1.6487212707001282),
    (-0.25, 0.7788007830714049),
    (10.0, 22026.465794806718),
    (-20.5, 1.2501528663867426e-09),
    (100.0, 2.6881171418161356e+43),
    (-300.25, 4.009422364622857e-131),
    (709.5, 1.3549863193146328e+308),
    (-708.0, 3.307553003638408e-308),
];
