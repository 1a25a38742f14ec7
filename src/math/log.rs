//! Logarithms in a form that LLVM vectorises: no table, no branch, no call.
//!
//! Method (fdlibm, Sun Microsystems, 1993): `x = 2^k m` with `m` from `sqrt(1/2)` to `sqrt(2)`, `f = m - 1`, `s = f / (2 + f)`. Then `ln m =
//! 2 atanh(s) = f - f^2/2 + s (f^2/2 + R)`, where `R = s^2 p(s^2)` is the rest of the series behind `2 s`, as a minimax polynomial found
//! with Sollya (an error of 2^-58.4 for `f64`, 2^-29.2 for `f32`, before the product with `s`, which is at most 0.172).
//!
//! Other than in fdlibm, the difference `f - f^2/2` keeps its rounding error, as does its sum with `k ln 2`. Here `ln 2` is the sum of two
//! constants, of which the first is short enough for an exact product with `k`.
//!
//! `log2` and `log10` multiply the upper half of `ln m` by the upper half of the constant, which is exact, and add the products with the
//! lower halves. So the logarithm to base 2 of a power of two is exact.
//!
//! `ln_1p` is `ln` of `u = 1 + x`, rounded, plus the rounding error divided by `u`. From `sqrt(1/2)` to `sqrt(2)`, `f` is `x` itself.
//!
//! A denormal argument is first multiplied by a power of two.
//!
//! Largest errors found, in units of the last place of the exact value, over 10 million arguments (`f32`: over every one): of `ln` 0.717
//! (0.719), of `log2` 0.823 (0.828), of `log10` 0.722 (0.741), of `ln_1p` 0.706 (0.719).

use super::arithmetic::{double, single};

macro_rules! logarithms {
    (
        $float:ident, $bits:ident, $arithmetic:ident,
        parts: $split:ident, $split_normal:ident, $near_one:ident, $special:ident,
        mantissa: $mantissa:literal, bias: $bias:literal,
        to_normal: $to_normal:literal = 2 ^ $to_normal_exponent:literal,
        sqrt_half: $sqrt_half:literal,
        rest: [$($rest:literal),+],
        ln2: $ln2_high:literal + $ln2_low:literal,
        log10_2: $log10_2_high:literal + $log10_2_low:literal,
        log2_e: $log2_e_high:literal + $log2_e_low:literal,
        log10_e: $log10_e_high:literal + $log10_e_low:literal,
        functions: $ln:ident, $log2:ident, $log10:ident, $ln_1p:ident,
    ) => {
        /// Returns `k` and `m` of `x = 2^k m`, where `m` is from `sqrt(1/2)` to `sqrt(2)`, for a positive normal `x`. To `k`, `lift` is added.
        #[inline(always)]
        pub(super) fn $split_normal(x: $float, lift: $float) -> ($float, $float) {
            const MASK: $bits = (1 << $mantissa) - 1;
            const ONE: $bits = $bias << $mantissa;
            // An integer below 2^mantissa, in the lowest bits of this number, is added to it.
            const ZERO: $bits = ($bias + $mantissa) << $mantissa;
            // The exponent changes at sqrt(1/2), not at 1.
            let bits = x.to_bits().wrapping_add(ONE - $sqrt_half);
            let m = $float::from_bits((bits & MASK) + $sqrt_half);
            let biased = $float::from_bits((bits >> $mantissa) | ZERO);
            let k = biased - ($float::from_bits(ZERO | $bias) - lift);
            (k, m)
        }

        /// As the function for normal numbers, for all that are positive and finite.
        #[inline(always)]
        pub(super) fn $split(x: $float) -> ($float, $float) {
            let denormal = x < $float::MIN_POSITIVE;
            let normal = $arithmetic::select(denormal, x * $to_normal, x);
            $split_normal(normal, $arithmetic::select(denormal, -$to_normal_exponent, 0.0))
        }

        /// Returns `half` and `rest` of `ln(1 + f) = (f - half) + rest`, where `half` is `f^2 / 2`, rounded, and `rest` is small.
        #[inline(always)]
        fn $near_one(f: $float) -> ($float, $float) {
            let s = f / (2.0 + f);
            let z = s * s;
            let half = 0.5 * f * f;
            (half, s * (half + z * $arithmetic::polynomial(&[$($rest),+], z)))
        }

        /// Returns `result` if `x` is positive and finite, else what a logarithm is there.
        #[inline(always)]
        fn $special(x: $float, zero: $float, result: $float) -> $float {
            // Infinity and NaN are returned as they are.
            let result = $arithmetic::select(x < $float::INFINITY, result, x);
            let outside = $arithmetic::select(x == zero, $float::NEG_INFINITY, $float::NAN);
            $arithmetic::select(x > zero, result, outside)
        }

        /// Returns the natural logarithm of `x`.
        #[inline(always)]
        pub(crate) fn $ln(x: $float) -> $float {
            let (k, m) = $split(x);
            let f = m - 1.0;
            let (half, low) = $near_one(f);
            let (high, error) = $arithmetic::fast_two_sum(f, -half);
            let (sum, sum_error) = $arithmetic::fast_two_sum(k * $ln2_high, high);
            $special(x, 0.0, sum + (sum_error + (error + (low + k * $ln2_low))))
        }

        /// Returns the logarithm of `x` to base 2.
        #[inline(always)]
        pub(crate) fn $log2(x: $float) -> $float {
            let (k, m) = $split(x);
            let f = m - 1.0;
            let (half, low) = $near_one(f);
            let high = $arithmetic::upper(f - half);
            let low = ((f - high) - half) + low;
            let (sum, error) = $arithmetic::fast_two_sum(k, high * $log2_e_high);
            let low = (low + high) * $log2_e_low + low * $log2_e_high;
            $special(x, 0.0, sum + (error + low))
        }

        /// Returns the logarithm of `x` to base 10.
        #[inline(always)]
        pub(crate) fn $log10(x: $float) -> $float {
            let (k, m) = $split(x);
            let f = m - 1.0;
            let (half, low) = $near_one(f);
            let high = $arithmetic::upper(f - half);
            let low = ((f - high) - half) + low;
            let (sum, error) = $arithmetic::fast_two_sum(k * $log10_2_high, high * $log10_e_high);
            let low = (low + high) * $log10_e_low + (low * $log10_e_high + k * $log10_2_low);
            $special(x, 0.0, sum + (error + low))
        }

        /// Returns the natural logarithm of `1 + x`.
        #[inline(always)]
        pub(crate) fn $ln_1p(x: $float) -> $float {
            let (u, rounded) = $arithmetic::two_sum(1.0, x);
            let (k, m) = $split_normal(u, 0.0);
            let near = k == 0.0;
            let f = $arithmetic::select(near, x, m - 1.0);
            let correction = $arithmetic::select(near, 0.0, rounded / u);
            let (half, low) = $near_one(f);
            let (high, error) = $arithmetic::fast_two_sum(f, -half);
            let (sum, sum_error) = $arithmetic::fast_two_sum(k * $ln2_high, high);
            let result = sum + (sum_error + (error + (low + (k * $ln2_low + correction))));
            // Keeps the sign of zero.
            $arithmetic::select(x == 0.0, x, $special(x, -1.0, result))
        }
    };
}

logarithms! {
    f64, u64, double,
    parts: split_f64, split_normal_f64, near_one_f64, special_f64,
    mantissa: 52, bias: 1023, to_normal: 18_014_398_509_481_984.0 = 2 ^ 54.0,
    sqrt_half: 0x3fe6_a09e_667f_3bcd,
    rest: [
        0.6666666666666735, 0.3999999999941048, 0.2857142874326335, 0.22222198486255781, 0.18183568773752265,
        0.15313937325717353, 0.14797084677417355
    ],
    ln2: 0.6931471805598903 + 5.497923018708371e-14,
    log10_2: 0.30102999566395283 + 2.8363394551044964e-14,
    log2_e: 1.4426950216293335 + 1.9259629911266175e-8,
    log10_e: 0.4342944771051407 + 4.798111141615973e-9,
    functions: ln_f64, log2_f64, log10_f64, ln_1p_f64,
}

logarithms! {
    f32, u32, single,
    parts: split_f32, split_normal_f32, near_one_f32, special_f32,
    mantissa: 23, bias: 127, to_normal: 16_777_216.0 = 2 ^ 24.0,
    sqrt_half: 0x3f35_04f3,
    rest: [0.66666776, 0.39977577, 0.29871067],
    ln2: 0.69314575 + 1.4286068e-6,
    log10_2: 0.3010254 + 4.605039e-6,
    log2_e: 1.4423828 + 0.0003122284,
    log10_e: 0.4342041 + 9.038034e-5,
    functions: ln_f32, log2_f32, log10_f32, ln_1p_f32,
}
