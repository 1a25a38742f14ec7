//! `sin`, `cos` and `tan` in a form that LLVM vectorises: no table, no branch, no call.
//!
//! Method (Cody and Waite, *Software Manual for the Elementary Functions*, 1980; fdlibm's `__kernel_sin` and `__kernel_cos`, 1993): with `k`
//! the integer nearest to `|x| / (pi/2)`, `r = |x| - k pi/2` is at most `pi/4`. The two lowest bits of `k` say which of `+-sin(r)` and
//! `+-cos(r)` is the result. Both have the form `head + (factor * p(r^2) + rest)`, with a polynomial of the same length, so the coefficients
//! are selected rather than the results. The polynomials are minimax for the relative error (Sollya's `fpminimax`): 2^-57.9 for `sin`, 2^-63
//! for `cos`; in the functions for `f32` 2^-37 and 2^-33.
//!
//! `pi/2` is the sum of five constants (`f32`: three), all but the last with at most 23 bits, so that their products with `k < 2^30` are
//! exact. The subtraction of the first two products is exact, too. In the next two, either the difference is exact or the minuend is larger, so
//! that Dekker's fast two-sum has the error. No `f64` up to 2^30 is nearer than 2^-60.5 to a multiple of `pi/2` other than 0, and the constants
//! miss `pi/2` by 2^-147 and the last product by 2^-116: `r` has 55 good bits in the worst case.
//!
//! Past 2^30 the result is NaN rather than wrong. A reduction for all arguments takes more operations than all the rest, and a branch around it
//! would keep loops scalar. The `unbounded` functions have that branch. The reduction is that of Payne and Hanek (*Radian Reduction for
//! Trigonometric Functions*, 1983): of `2/pi`, which is known to 1216 bits, those above are left out whose products with `x` are multiples
//! of 4. The product of the next 192 with `x` is the quadrant, in 2 bits, and a fraction with an error of 2^-137, which is 2^-61 or more.
//!
//! The functions for `f32` compute in `f64`: with `f32` the same reduction would end at 2^12, and its pairs of numbers take as long.
//!
//! `tan` divides a sine and a cosine that both have a low part, and corrects the quotient by its remainder.
//!
//! Largest error found, in units of the last place of the exact value: for `f64` (12 million arguments each), 0.804 of `sin`, 0.776 of `cos`
//! and 0.807 of `tan`; for `f32`, 0.502.

use super::arithmetic::double::{fast_two_sum, select, two_product, upper};

/// The largest argument, for both types.
const LIMIT: f64 = 1_073_741_824.0;

const SIGN: u64 = 1 << 63;

/// Adding this constant rounds to an integer (ties to even), which is then in the low bits.
const SHIFT: f64 = 6_755_399_441_055_744.0;

/// `pi/2`, the last with 53 bits.
const PARTS: [f64; 5] = [
    1.570796251296997,
    7.549789415861596e-8,
    5.390304224023659e-15,
    -1.3658654267100645e-21,
    -1.1351118607522202e-28,
];

/// `2/pi` in 1216 bits, after 64 zeros.
const TWO_OVER_PI: [u64; 20] = [
    0x0000_0000_0000_0000,
    0xa2f9_836e_4e44_1529,
    0xfc27_57d1_f534_ddc0,
    0xdb62_9599_3c43_9041,
    0xfe51_63ab_debb_c561,
    0xb724_6e3a_424d_d2e0,
    0x0649_2eea_09d1_921c,
    0xfe1d_eb1c_b129_a73e,
    0xe882_35f5_2ebb_4484,
    0xe99c_7026_b45f_7e41,
    0x3991_d639_8353_39f4,
    0x9c84_5f8b_bdf9_283b,
    0x1ff8_97ff_de05_980f,
    0xef2f_118b_5a0a_6d1f,
    0x6d36_7ecf_27cb_09b7,
    0x4f46_3f66_9e5f_ea2d,
    0x7527_bac7_ebe5_f17b,
    0x3d07_39f7_8a52_92ea,
    0x6bfb_5fb1_1f8d_5d08,
    0x5603_3046_fc7b_6bab,
];

/// The third and last part of `pi/2` for `f32`.
const THIRD: f64 = 5.390302858158119e-15;

/// `sin(r) = r + r^3 p(r^2)`.
const SIN: [f64; 6] = [
    -0.1666666666666663,
    0.008333333333321924,
    -0.0001984126982946496,
    2.755731358502397e-6,
    -2.5050742812777324e-8,
    1.5895974919455618e-10,
];

/// `cos(r) = 1 - r^2 / 2 + r^4 p(r^2)`.
const COS: [f64; 6] = [
    0.0416666666666666,
    -0.001388888888887448,
    2.4801587289677632e-5,
    -2.7557314403097784e-7,
    2.0875729583861715e-9,
    -1.1359950455429435e-11,
];

/// `sin(r) = r + r^3 p(r^2)`, for `f32`.
const SIN_SHORT: [f64; 4] = [
    -0.16666666640796562,
    0.008333329304785923,
    -0.00019839312251128077,
    2.7181214519216793e-6,
];

/// `cos(r) = 1 + r^2 p(r^2)`, for `f32`.
const COS_SHORT: [f64; 4] = [
    -0.4999999972510313,
    0.041666623323740055,
    -0.0013886763774621622,
    2.4390448796611252e-5,
];

/// Returns the bits of `k`, of which only the lower ones are meant, and `x - k pi/2` with its low part, for `0 <= x <= LIMIT`.
#[inline(always)]
fn reduce(x: f64) -> (u64, f64, f64) {
    let shifted = x * std::f64::consts::FRAC_2_PI + SHIFT;
    let k = shifted - SHIFT;
    let (r, error) = fast_two_sum((x - k * PARTS[0]) - k * PARTS[1], -(k * PARTS[2]));
    let (r, error_2) = fast_two_sum(r, -(k * PARTS[3]));
    (shifted.to_bits(), r, (error + error_2) - k * PARTS[4])
}

/// Returns `p(z) - p(0)`, divided by `z`.
#[inline(always)]
fn polynomial(p: [f64; 6], z: f64, square: f64) -> f64 {
    (p[1] + z * p[2]) + square * ((p[3] + z * p[4]) + square * p[5])
}

/// Returns `factor * p(z) + rest`, of which the product with `p(0)` has the largest rounding error.
#[inline(always)]
fn correction(factor: f64, p: [f64; 6], z: f64, square: f64, rest: f64) -> f64 {
    factor * p[0] + ((factor * z) * polynomial(p, z, square) + rest)
}

/// Returns `sin(r + low)`, or the cosine if `q` is odd, negative if its second bit is set.
#[inline(always)]
fn kernel(q: u64, r: f64, low: f64) -> u64 {
    let odd = q & 1 != 0;
    let z = r * r;
    let half = 0.5 * z;
    let one = 1.0 - half;
    let error = (1.0 - one) - half;
    let p = [
        select(odd, COS[0], SIN[0]),
        select(odd, COS[1], SIN[1]),
        select(odd, COS[2], SIN[2]),
        select(odd, COS[3], SIN[3]),
        select(odd, COS[4], SIN[4]),
        select(odd, COS[5], SIN[5]),
    ];
    let head = select(odd, one, r);
    let factor = z * select(odd, z, r);
    let rest = select(odd, error - r * low, one * low);
    (head + correction(factor, p, z, z * z, rest)).to_bits() ^ ((q & 2) << 62)
}

/// Returns the sine of `x = q pi/2 + r + low` but for its sign.
#[inline(always)]
fn reduced_sin(x: f64, (q, r, low): (u64, f64, f64)) -> f64 {
    f64::from_bits(kernel(q, r, low) ^ (x.to_bits() & SIGN))
}

/// As [`reduced_sin`], the cosine.
#[inline(always)]
fn reduced_cos(_: f64, (q, r, low): (u64, f64, f64)) -> f64 {
    f64::from_bits(kernel(q.wrapping_add(1), r, low))
}

/// As [`reduced_sin`], both.
#[inline(always)]
fn reduced_sin_cos(x: f64, (q, r, low): (u64, f64, f64)) -> (f64, f64) {
    let z = r * r;
    let square = z * z;
    let half = 0.5 * z;
    let one = 1.0 - half;
    let sin = r + correction(z * r, SIN, z, square, one * low);
    let cos = one + correction(square, COS, z, square, ((1.0 - one) - half) - r * low);
    let odd = q & 1 != 0;
    let first = select(odd, cos, sin).to_bits() ^ ((q & 2) << 62) ^ (x.to_bits() & SIGN);
    let second = select(odd, sin, cos).to_bits() ^ ((q.wrapping_add(1) & 2) << 62);
    (f64::from_bits(first), f64::from_bits(second))
}

/// As [`reduced_sin`], the tangent.
#[inline(always)]
fn reduced_tan(x: f64, (q, r, low): (u64, f64, f64)) -> f64 {
    let z = r * r;
    let square = z * z;
    // The square of r, exact in two parts, for a cosine of little error.
    let r_high = upper(r);
    let half = 0.5 * (r_high * r_high);
    let half_low = 0.5 * ((r - r_high) * (r + r_high));
    let one = 1.0 - half;
    let error = ((1.0 - one) - half) - (half_low + r * low);
    // The term of the third power by itself, for a sine of little error.
    let small = r * (half_low * (2.0 * SIN[0])) + (r * square) * polynomial(SIN, z, square);
    let cubic = r * (half * (2.0 * SIN[0])) + (small + one * low);
    let (sin, sin_low) = fast_two_sum(r, cubic);
    let (cos, cos_low) = fast_two_sum(one, correction(square, COS, z, square, error));
    let odd = q & 1 != 0;
    let (above, above_low) = (select(odd, cos, sin), select(odd, cos_low, sin_low));
    let (below, below_low) = (select(odd, sin, cos), select(odd, sin_low, cos_low));
    let inverse = 1.0 / below;
    let quotient = above * inverse;
    let (product, product_low) = two_product(quotient, below);
    let remainder = ((above - product) - product_low) + (above_low - quotient * below_low);
    f64::from_bits((quotient + remainder * inverse).to_bits() ^ (q << 63) ^ (x.to_bits() & SIGN))
}

/// Returns `sin(x)`, within 0.8 units in the last place, in 65 operations.
#[inline(always)]
pub(crate) fn sin_f64(x: f64) -> f64 {
    let magnitude = x.abs();
    let sin = reduced_sin(x, reduce(magnitude));
    select(magnitude <= LIMIT, sin, f64::NAN)
}

/// Returns `cos(x)`, within 0.8 units in the last place, in 65 operations.
#[inline(always)]
pub(crate) fn cos_f64(x: f64) -> f64 {
    let magnitude = x.abs();
    let cos = reduced_cos(x, reduce(magnitude));
    select(magnitude <= LIMIT, cos, f64::NAN)
}

/// Returns what `sin_f64` and `cos_f64` return, in 85 operations.
#[inline(always)]
pub(crate) fn sin_cos_f64(x: f64) -> (f64, f64) {
    let magnitude = x.abs();
    let (sin, cos) = reduced_sin_cos(x, reduce(magnitude));
    let inside = magnitude <= LIMIT;
    (select(inside, sin, f64::NAN), select(inside, cos, f64::NAN))
}

/// Returns `tan(x)`, within 0.85 units in the last place, in 110 operations of which one is a division.
#[inline(always)]
pub(crate) fn tan_f64(x: f64) -> f64 {
    let magnitude = x.abs();
    let tan = reduced_tan(x, reduce(magnitude));
    select(magnitude <= LIMIT, tan, f64::NAN)
}

#[inline(always)]
fn reduce_short(x: f64) -> (u64, f64) {
    let shifted = x * std::f64::consts::FRAC_2_PI + SHIFT;
    let k = shifted - SHIFT;
    let r = ((x - k * PARTS[0]) - k * PARTS[1]) - k * THIRD;
    (shifted.to_bits(), r)
}

#[inline(always)]
fn polynomial_short(p: [f64; 4], z: f64) -> f64 {
    (p[0] + z * p[1]) + (z * z) * (p[2] + z * p[3])
}

#[inline(always)]
fn kernel_short(q: u64, r: f64) -> u64 {
    let odd = q & 1 != 0;
    let z = r * r;
    let p = [
        select(odd, COS_SHORT[0], SIN_SHORT[0]),
        select(odd, COS_SHORT[1], SIN_SHORT[1]),
        select(odd, COS_SHORT[2], SIN_SHORT[2]),
        select(odd, COS_SHORT[3], SIN_SHORT[3]),
    ];
    let head = select(odd, 1.0, r);
    (head + (z * head) * polynomial_short(p, z)).to_bits() ^ ((q & 2) << 62)
}

/// Returns `sin(x)`, within 0.51 units in the last place, in 35 operations in `f64`.
#[inline(always)]
pub(crate) fn sin_f32(x: f32) -> f32 {
    let x = f64::from(x);
    let magnitude = x.abs();
    let (q, r) = reduce_short(magnitude);
    let sin = f64::from_bits(kernel_short(q, r) ^ (x.to_bits() & SIGN));
    select(magnitude <= LIMIT, sin, f64::NAN) as f32
}

/// Returns `cos(x)`, within 0.51 units in the last place, in 35 operations in `f64`.
#[inline(always)]
pub(crate) fn cos_f32(x: f32) -> f32 {
    let magnitude = f64::from(x).abs();
    let (q, r) = reduce_short(magnitude);
    let cos = f64::from_bits(kernel_short(q.wrapping_add(1), r));
    select(magnitude <= LIMIT, cos, f64::NAN) as f32
}

/// Returns what `sin_f32` and `cos_f32` return, in 45 operations in `f64`.
#[inline(always)]
pub(crate) fn sin_cos_f32(x: f32) -> (f32, f32) {
    let x = f64::from(x);
    let magnitude = x.abs();
    let (q, r) = reduce_short(magnitude);
    let z = r * r;
    let sin = r + (z * r) * polynomial_short(SIN_SHORT, z);
    let cos = 1.0 + z * polynomial_short(COS_SHORT, z);
    let odd = q & 1 != 0;
    let inside = magnitude <= LIMIT;
    let first = select(odd, cos, sin).to_bits() ^ ((q & 2) << 62) ^ (x.to_bits() & SIGN);
    let second = select(odd, sin, cos).to_bits() ^ ((q.wrapping_add(1) & 2) << 62);
    (
        select(inside, f64::from_bits(first), f64::NAN) as f32,
        select(inside, f64::from_bits(second), f64::NAN) as f32,
    )
}

/// Returns `tan(x)`, within 0.51 units in the last place, in 45 operations in `f64` of which one is a division.
#[inline(always)]
pub(crate) fn tan_f32(x: f32) -> f32 {
    let x = f64::from(x);
    let magnitude = x.abs();
    let (q, r) = reduce_short(magnitude);
    let z = r * r;
    let sin = r + (z * r) * polynomial_short(SIN_SHORT, z);
    let cos = 1.0 + z * polynomial_short(COS_SHORT, z);
    let odd = q & 1 != 0;
    let tan = select(odd, cos, sin) / select(odd, sin, cos);
    let tan = f64::from_bits(tan.to_bits() ^ (q << 63) ^ (x.to_bits() & SIGN));
    select(magnitude <= LIMIT, tan, f64::NAN) as f32
}

/// As [`reduce`], for all finite `x >= 0`.
fn reduce_any(x: f64) -> (u64, f64, f64) {
    if x <= LIMIT {
        return reduce(x);
    }
    let mantissa = u128::from(x.to_bits() << 12 >> 12 | 1 << 52);
    // With `x = mantissa * 2^exponent`, the first bit of 2/pi whose product with `x` may be no multiple of 4 has the weight 2^(1 - exponent). In the
    // table it is bit `62 + exponent`, where `exponent` is the biased one less 1075, and at least -22.
    let start = (x.to_bits() >> 52) as usize - 1013;
    let bits = |word: usize| {
        let at = start / 64 + word;
        let both = u128::from(TWO_OVER_PI[at]) << 64 | u128::from(TWO_OVER_PI[at + 1]);
        both << (start % 64) >> 64
    };
    let last = mantissa * bits(2);
    let middle = mantissa * bits(1) + (last >> 64);
    let first = mantissa * bits(0) + (middle >> 64);
    // The product in units of 2^-126, modulo 4.
    let product = first << 64 | middle & u128::from(u64::MAX);
    let fraction = (product << 2 | last << 64 >> 126) as i128;
    let q = (product >> 126) as u64 + u64::from(fraction < 0);

    let high = fraction as f64;
    let low = (fraction - high as i128) as f64;
    let (high, low) = (high * 2f64.powi(-128), low * 2f64.powi(-128));
    let (r, error) = two_product(high, std::f64::consts::FRAC_PI_2);
    let error = error + (high * 6.123233995736766e-17 + low * std::f64::consts::FRAC_PI_2);
    let (r, low) = fast_two_sum(r, error);
    (q, r, low)
}

/// Declares functions for all arguments, beside those for arguments up to [`LIMIT`]. An infinity less itself is NaN.
macro_rules! unbounded {
    ($($for_f64:ident, $for_f32:ident, $reduced:ident, $bounded_f32:ident, $result:ident => $nan:expr, $short:expr;)*) => {$(
        pub(crate) fn $for_f64(x: f64) -> unbounded!(@result $result, f64) {
            match x.is_finite() {
                true => $reduced(x, reduce_any(x.abs())),
                false => $nan(x - x),
            }
        }

        pub(crate) fn $for_f32(x: f32) -> unbounded!(@result $result, f32) {
            match f64::from(x).abs() <= LIMIT {
                true => $bounded_f32(x),
                false => $short($for_f64(f64::from(x))),
            }
        }
    )*};
    (@result one, $float:ident) => { $float };
    (@result two, $float:ident) => { ($float, $float) };
}
unbounded! {
    sin_unbounded_f64, sin_unbounded_f32, reduced_sin, sin_f32, one => |nan| nan, |sin| sin as f32;
    cos_unbounded_f64, cos_unbounded_f32, reduced_cos, cos_f32, one => |nan| nan, |cos| cos as f32;
    tan_unbounded_f64, tan_unbounded_f32, reduced_tan, tan_f32, one => |nan| nan, |tan| tan as f32;
    sin_cos_unbounded_f64, sin_cos_unbounded_f32, reduced_sin_cos, sin_cos_f32, two => |nan| (nan, nan), |(sin, cos)| (sin as f32, cos as f32);
}
