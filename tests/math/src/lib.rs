//! Errors of functions in units in the last place, measured with results of 256 bits.

use std::cell::RefCell;

use astro_float::{BigFloat, Consts, RoundingMode, Sign};

mod neighbours;

pub use neighbours::Neighbours;

/// The precision of exact results, in bits.
pub const BITS: usize = 256;

/// Results are exact to more bits than are looked at.
pub const NONE: RoundingMode = RoundingMode::None;

thread_local! {
    static CONSTANTS: RefCell<Consts> = RefCell::new(Consts::new().expect("memory"));
}

/// Calls `f` with the constants that functions of [`BigFloat`] need.
pub fn with_constants<R>(f: impl FnOnce(&mut Consts) -> R) -> R {
    CONSTANTS.with(|constants| f(&mut constants.borrow_mut()))
}

/// Returns `x` with [`BITS`] bits.
#[must_use]
pub fn big(x: f64) -> BigFloat {
    if x.is_normal() || x == 0.0 {
        return BigFloat::from_f64(x, BITS);
    }
    // astro-float 0.9 takes a denormal number for half of it.
    let mut scaled = BigFloat::from_f64(x * 2f64.powi(100), BITS);
    if let Some(exponent) = scaled.exponent() {
        scaled.set_exponent(exponent - 100);
    }
    scaled
}

/// Returns `2 exp(-x^2) / sqrt(pi)`.
fn gauss(x: &BigFloat, constants: &mut Consts) -> BigFloat {
    let square = x.mul(x, BITS, NONE);
    let root = constants.pi(BITS, NONE).sqrt(BITS, NONE);
    let exp = square.neg().exp(BITS, NONE, constants);
    exp.mul(&big(2.0), BITS, NONE).div(&root, BITS, NONE)
}

/// Returns the error function: `gauss(x)` times the sum of `2^n x^(2n+1) / (2n+1)!!`, whose terms have one sign.
#[must_use]
pub fn erf(x: &BigFloat, constants: &mut Consts) -> BigFloat {
    let twice = x.mul(x, BITS, NONE).mul(&big(2.0), BITS, NONE);
    let mut term = x.clone();
    let mut sum = x.clone();
    let mut n = 1.0;
    while !term.is_zero()
        && term.exponent().expect("a number") > sum.exponent().expect("a number") - BITS as i32
    {
        n += 2.0;
        term = term.mul(&twice, BITS, NONE).div(&big(n), BITS, NONE);
        sum = sum.add(&term, BITS, NONE);
    }
    sum.mul(&gauss(x, constants), BITS, NONE)
}

/// Returns `1 - erf(x)`, or beyond 2 `gauss(x) / 2` times the continued fraction `1 / (x + (1/2) / (x + (2/2) / (x + (3/2) / ...` (to some
/// 150 bits).
#[must_use]
pub fn erfc(x: &BigFloat, constants: &mut Consts) -> BigFloat {
    let about = to_f64(x);
    if about < 2.0 {
        return big(1.0).sub(&erf(x, constants), BITS, NONE);
    }
    // The error of n terms is about exp(-x sqrt(8 n)).
    let terms = (104.0 / about).powi(2) / 8.0;
    let mut fraction = x.clone();
    for n in (1..terms as u64 + 8).rev() {
        let over = big(0.5 * n as f64).div(&fraction, BITS, NONE);
        fraction = x.add(&over, BITS, NONE);
    }
    let half = gauss(x, constants).mul(&big(0.5), BITS, NONE);
    half.div(&fraction, BITS, NONE)
}

/// Returns the distance of `result` from `exact`, in units in the last place of `exact`, in a format with so many bits of significand and
/// such a least exponent: that of the least positive number.
fn error_in_ulps(result: f64, exact: &BigFloat, bits: i32, least: i32) -> f64 {
    assert!(result.is_finite(), "{result} beside {exact}");
    let difference = big(result).sub(exact, BITS, NONE).abs();
    // The exponent of a number in 0.5 .. 1 is 0.
    let exponent = exact.exponent().unwrap_or(i32::MIN).saturating_sub(bits);
    let unit = exponent.max(least);
    let mut scaled = difference;
    if !scaled.is_zero() {
        let own = scaled.exponent().expect("a number");
        scaled.set_exponent(own - unit);
    }
    to_f64(&scaled)
}

/// Returns the error of an `f64`.
#[must_use]
pub fn error_f64(result: f64, exact: &BigFloat) -> f64 {
    error_in_ulps(result, exact, 53, -1074)
}

/// Returns the error of an `f32`.
#[must_use]
pub fn error_f32(result: f32, exact: &BigFloat) -> f64 {
    error_in_ulps(f64::from(result), exact, 24, -149)
}

/// Returns the error of an `f32` beside a result in `f64`, which is some 2^29 times more precise.
#[must_use]
pub fn error_f32_of(result: f32, exact: f64) -> f64 {
    let exponent = (exact.to_bits() >> 52 & 0x7ff) as i32 - 1023;
    let unit = (exponent - 23).max(-149);
    (f64::from(result) - exact).abs() / f64::from_bits(((unit + 1023) as u64) << 52)
}

/// Returns `x * 2^exponent`, in steps that stay in range. A denormal result may have been rounded twice.
fn scaled(x: f64, exponent: i32) -> f64 {
    let third = exponent / 3;
    x * 2f64.powi(third) * 2f64.powi(third) * 2f64.powi(exponent - 2 * third)
}

/// Returns the nearest `f64`, but for the last bit.
#[must_use]
pub fn to_f64(x: &BigFloat) -> f64 {
    let Some((words, _, sign, exponent, _)) = x.as_raw_parts() else {
        return f64::NAN;
    };
    let Some(top) = words.last().filter(|_| !x.is_zero()) else {
        return 0.0;
    };
    // The top word begins with a set bit: the value is 0.1.. times 2^exponent.
    let magnitude = scaled(*top as f64, exponent - 64);
    if sign == Sign::Neg {
        -magnitude
    } else {
        magnitude
    }
}

/// Returns whether `PRANGE_TESTS=full` asks for whole tests.
#[must_use]
pub fn full() -> bool {
    std::env::var_os("PRANGE_TESTS").is_some_and(|asked| asked == "full")
}

/// The number of arguments of a test: all under `PRANGE_TESTS=full`, else the thousandth part.
#[must_use]
pub fn arguments(all: usize) -> usize {
    if full() { all } else { all / 1000 }
}

/// Pseudo-random bits: SplitMix64 (Steele, Lea, Flood 2014) of a counter.
#[must_use]
pub fn bits(seed: u64) -> u64 {
    let mut z = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Returns argument number `k` from `low` to `high`, evenly spread.
#[must_use]
pub fn even(k: u64, low: f64, high: f64) -> f64 {
    low + (high - low) * ((bits(k) >> 11) as f64 * 2f64.powi(-53))
}

/// Returns positive argument number `k` from `low` to `high`, evenly spread over the bit patterns: as many in each power of two.
#[must_use]
pub fn over_exponents(k: u64, low: f64, high: f64) -> f64 {
    let (low, high) = (low.to_bits(), high.to_bits());
    let part = (u128::from(bits(k)) * u128::from(high - low + 1)) >> 64;
    f64::from_bits(low + part as u64)
}

/// Returns `x` or, for half of the numbers `k`, `-x`.
#[must_use]
pub fn signed(k: u64, x: f64) -> f64 {
    if bits(!k) & 1 == 0 { x } else { -x }
}

/// The largest error so far, and where it is.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Worst<A = f64> {
    /// In units in the last place.
    pub error: f64,
    /// The argument, or both of them.
    pub x: A,
}

impl<A> Worst<A> {
    /// Takes the larger error.
    #[must_use]
    pub fn with(self, error: f64, x: A) -> Worst<A> {
        self.or(Worst { error, x })
    }

    /// Returns the one of the larger error.
    #[must_use]
    pub fn or(self, other: Worst<A>) -> Worst<A> {
        match other.error > self.error {
            true => other,
            false => self,
        }
    }
}
