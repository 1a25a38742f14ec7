//! `exp`, `exp2` and `exp_m1` in a form that LLVM vectorises: no table, no branch, no call.
//!
//! Method (Cody and Waite, *Software Manual for the Elementary Functions*, 1980): with `k` the integer nearest to `x / ln 2`, `exp(x) = 2^k
//! * exp(r)`, `r = x - k ln 2`, `|r| <= ln 2 / 2`. Here `ln 2` is the sum of two constants, of which the first is short enough for an exact
//! product with `k`. Then `exp(r) = 1 + r + r^2 q(r)`, where `q` is a minimax polynomial for the relative error of `exp(r)` (found by a
//! Remez exchange in 250 bits, then rounded: 2^-60 for `f64`, 2^-29.7 for `f32`).
//!
//! The rounding error of the last two steps is carried along (Dekker's fast two-sum: `1 + high` is exact as `sum + error`), so that the
//! result has little more than the error of the final rounding.
//!
//! `2^k` is the product of two powers of two, each well inside the exponent range. The first multiplication is exact, and only the second
//! one may overflow or round to a denormal number.
//!
//! `exp2` takes `x - k` times `ln 2`, as the exact product of the upper halves and a rest. `exp_m1` adds `1 - 2^-k`, with the rounding
//! errors, before the multiplication by `2^k`; since digits may then cancel, `r^2 / 2` is in two parts, of which the first is exact.
//!
//! Largest error of `exp` found, in units of the last place of the exact value: for `f64`, 0.732 for normal results and 0.802 for denormal ones (80
//! million arguments); for `f32`, over every argument, 0.728 and 0.777. A denormal result is rounded twice, the second time in units of at
//! least twice the size, so its error is bounded by 0.5 plus half of the error of a normal result. `exp(0) = 1`, `exp(-inf) = 0`, `exp(inf)
//! = inf`, and NaN stays NaN, all exact.
//!
//! Of `exp2`: for `f64` 0.706, and 0.800 for denormal results (10 million arguments each); for `f32`, over every argument, 0.797, where the
//! result is denormal. Of `exp_m1`: for `f64` 0.656 (10 million arguments), for `f32`, over every argument, 0.708.

use super::arithmetic::{double, single};

/// An argument of `exp` as `k ln 2 + r`, and the polynomials at `r`.
#[derive(Clone, Copy)]
pub(super) struct ReducedArgument<T, Bits> {
    /// `k` plus twice the exponent bias, in the low bits: the bits above it are of no meaning.
    pub(super) bits: Bits,
    /// `k` as a float.
    pub(super) k: T,
    /// `r` is `high - low`, where `low` is small.
    pub(super) high: T,
    pub(super) low: T,
    /// `high - low`, rounded.
    pub(super) r: T,
    /// `r * r`.
    pub(super) square: T,
    /// `cosh(r) = 1 + square * even`.
    pub(super) even: T,
    /// `sinh(r) = r + r * square * odd`.
    pub(super) odd: T,
}

macro_rules! exp {
    (
        $(#[$doc:meta])*
        $name:ident, $exp2:ident, $exp_m1:ident, $float:ident, $bits:ident, $arithmetic:ident,
        parts: $clamp:ident, $bound:ident, $reduce:ident, $polynomials:ident, $terms:ident, $rest:ident, $rest_in_pairs:ident, $scale:ident, $reduced:ident,
        mantissa: $mantissa:literal, bias: $bias:literal, shift: $shift:expr,
        exp: $low:literal to $high:literal, zero: $zero:literal,
        exp2: $exp2_low:literal to $exp2_high:literal, zero: $exp2_zero:literal,
        exp_m1: $exp_m1_low:literal to $exp_m1_high:literal, all_bits: $all_bits:literal,
        ln2: $ln2_high:literal + $ln2_low:literal,
        ln2_halves: $ln2_upper:literal + $ln2_lower:literal,
        even: [$($even:literal),+ $(,)?],
        odd: [$($odd:literal),+ $(,)?],
        series: [$($series:literal),+ $(,)?],
    ) => {
        /// Returns `x`, or the bound that it exceeds, or NaN.
        #[inline(always)]
        pub(super) fn $clamp(x: $float, low: $float, high: $float) -> $float {
            // Written so that a NaN passes, and that it compiles to the processor's own minimum and maximum instructions.
            let x = if high < x { high } else { x };
            if low > x { low } else { x }
        }

        /// As `$clamp`, but returns `zero` for an `x` below `low`: a number for which the powers of two are zero in the product that follows. This is
        /// exact, while a product that is rounded to zero takes some processors a hundred cycles.
        #[inline(always)]
        pub(super) fn $bound(x: $float, low: $float, zero: $float, high: $float) -> $float {
            let x = if high < x { high } else { x };
            $arithmetic::select(x < low, zero, x)
        }

        /// Returns `x / ln 2` rounded to an integer, as bits and as a number `k`, and `x - k ln 2` as a difference of two numbers.
        #[inline(always)]
        pub(super) fn $reduce(x: $float) -> ($bits, $float, $float, $float) {
            // Adding this constant rounds to an integer (ties to even), which is then in the low bits, above twice the exponent bias.
            const SHIFT: $float = $shift;
            let shifted = x * std::$float::consts::LOG2_E + SHIFT;
            let k = shifted - SHIFT;
            (shifted.to_bits(), k, x - k * $ln2_high, k * $ln2_low)
        }

        /// Returns the polynomials of the even and the odd powers, for `square = r^2`: `cosh(r) = 1 + square * (0.5 + square * even)` and
        /// `sinh(r) = r + r * square * odd`.
        #[inline(always)]
        fn $polynomials(square: $float) -> ($float, $float) {
            const EVEN: &[$float] = &[$($even),+];
            const ODD: &[$float] = &[$($odd),+];

            // Two short chains, and no more operations than one long chain.
            let even = $arithmetic::polynomial(EVEN, square);
            let odd = $arithmetic::polynomial(ODD, square);
            (even, odd)
        }

        /// Returns `r^2`, and two numbers of which the sum with 0.5 is `(exp(r) - 1 - r) / r^2`.
        #[inline(always)]
        fn $terms(r: $float) -> ($float, $float, $float) {
            let square = r * r;
            let (even, odd) = $polynomials(square);
            (square, even * square, r * odd)
        }

        /// Returns `exp(high - low) - (1 + high)`.
        #[inline(always)]
        fn $rest(high: $float, low: $float) -> $float {
            let (square, even, odd) = $terms(high - low);
            square * ((0.5 + even) + odd) - low
        }

        /// As the function above, with a shorter chain of operations: faster at the end of a long chain.
        #[inline(always)]
        pub(super) fn $rest_in_pairs(high: $float, low: $float) -> $float {
            let r = high - low;
            r * r * $arithmetic::polynomial_in_pairs([$($series),+], r) - low
        }

        /// Returns `2^k x`, where `bits` end with `k` plus twice the exponent bias.
        #[inline(always)]
        pub(super) fn $scale(x: $float, bits: $bits) -> $float {
            let half = bits >> 1;
            let first = $float::from_bits(half << $mantissa);
            let second = $float::from_bits(bits.wrapping_sub(half) << $mantissa);
            x * first * second
        }

        /// Reduces `x + tail`, where `tail` is small beside 1, and evaluates the polynomials.
        #[inline(always)]
        pub(super) fn $reduced(x: $float, tail: $float) -> ReducedArgument<$float, $bits> {
            let (bits, k, high, low) = $reduce(x);
            let low = low - tail;
            let r = high - low;
            let square = r * r;
            let (even, odd) = $polynomials(square);
            let even = 0.5 + even * square;
            ReducedArgument { bits, k, high, low, r, square, even, odd }
        }

        $(#[$doc])*
        #[inline(always)]
        pub(crate) fn $name(x: $float) -> $float {
            let x = $bound(x, $low, $zero, $high);
            let (bits, _, high, low) = $reduce(x);
            let (sum, error) = $arithmetic::fast_two_sum(1.0, high);
            $scale(sum + (error + $rest(high, low)), bits)
        }

        /// Returns 2 to the power of `x`.
        #[inline(always)]
        pub(crate) fn $exp2(x: $float) -> $float {
            const SHIFT: $float = $shift;
            let x = $bound(x, $exp2_low, $exp2_zero, $exp2_high);
            let shifted = x + SHIFT;
            let r = x - (shifted - SHIFT);
            // The first product is exact.
            let upper = $arithmetic::upper(r);
            let high = upper * $ln2_upper;
            let low = -((r - upper) * $ln2_upper + r * $ln2_lower);
            let (sum, error) = $arithmetic::fast_two_sum(1.0, high);
            $scale(sum + (error + $rest(high, low)), shifted.to_bits())
        }

        /// Returns `exp(x) - 1`.
        #[inline(always)]
        pub(crate) fn $exp_m1(x: $float) -> $float {
            let (bits, k, high, low) = $reduce($clamp(x, $exp_m1_low, $exp_m1_high));
            // Beyond, 2^-k is lost beside 1.
            let small = $arithmetic::select(k > $all_bits, $all_bits, k);
            let power = $float::from_bits((($shift - $bias) - small).to_bits() << $mantissa);
            // For k < 0 the difference has no error that counts.
            let (one, lost) = $arithmetic::fast_two_sum(1.0, -power);
            let (sum, error) = $arithmetic::fast_two_sum(one, high);
            // In the sum with 1 - 2^-k digits may cancel. So r^2 / 2 has two parts, of which the first one is exact.
            let upper = $arithmetic::upper(high);
            let half = 0.5 * upper * upper;
            let half_low = 0.5 * (high - upper) * (high + upper) - low * (high - 0.5 * low);
            let (sum, error_of_half) = $arithmetic::fast_two_sum(sum, half);
            let (square, even, odd) = $terms(high - low);
            let small = (half_low - low) + square * (even + odd);
            let result = $scale(sum + (((error + lost) + error_of_half) + small), bits);
            // Keeps the sign of zero.
            $arithmetic::select(x == 0.0, x, result)
        }
    };
}

exp! {
    /// Returns `exp(x)`, within 0.75 units in the last place (a denormal result within 0.875), in 50 operations.
    exp_f64, exp2_f64, exp_m1_f64, f64, u64, double,
    parts: clamp_f64, bound_f64, reduce_f64, polynomials_f64, terms_f64, rest_f64, rest_in_pairs_f64, scale_f64, reduced_f64,
    mantissa: 52, bias: 1023.0, shift: 6_755_399_441_055_744.0 + 2046.0,
    exp: -746.0 to 710.0, zero: -1418.2,
    exp2: -1080.0 to 1025.0, zero: -2046.0,
    exp_m1: -40.0 to 710.0, all_bits: 64.0,
    ln2: 0.693147180559663 + 2.8235290563031577e-13,
    ln2_halves: 0.6931471675634384 + 1.2996506893889889e-8,
    even: [
        0.04166666666666608, 0.0013888888889119007, 2.480158692245138e-05,
        2.755758379716247e-07, 2.0826441565746232e-09,
    ],
    odd: [
        0.16666666666666682, 0.008333333333316793, 0.00019841269896997077,
        2.7557234236891978e-06, 2.511225859046024e-08,
    ],
    series: [0.5, 0.16666666666666682, 0.04166666666666608, 0.008333333333316793, 0.0013888888889119007, 0.00019841269896997077, 2.480158692245138e-05, 2.7557234236891978e-06, 2.755758379716247e-07, 2.511225859046024e-08, 2.0826441565746232e-09],
}

exp! {
    /// Returns `exp(x)`, within 0.75 units in the last place (a denormal result within 0.875), in 40 operations.
    exp_f32, exp2_f32, exp_m1_f32, f32, u32, single,
    parts: clamp_f32, bound_f32, reduce_f32, polynomials_f32, terms_f32, rest_f32, rest_in_pairs_f32, scale_f32, reduced_f32,
    mantissa: 23, bias: 127.0, shift: 12_582_912.0 + 254.0,
    exp: -105.0 to 89.0, zero: -176.1,
    exp2: -155.0 to 129.0, zero: -254.0,
    exp_m1: -20.0 to 89.0, all_bits: 32.0,
    ln2: 0.69314575 + 1.4286068e-6,
    ln2_halves: 0.69311523 + 3.1946183e-5,
    even: [0.04166629, 0.0013944863],
    odd: [0.16666666, 0.008333499, 0.00019790139],
    series: [0.5, 0.16666666, 0.04166629, 0.008333499, 0.0013944863, 0.00019790139],
}
