//! `exp` in a form that LLVM vectorises: no table, no branch, no call.
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
//! Largest error found, in units of the last place of the exact value: for `f64`, 0.732 for normal results and 0.802 for denormal ones (80
//! million arguments); for `f32`, over every argument, 0.728 and 0.777. A denormal result is rounded twice, the second time in units of at
//! least twice the size, so its error is bounded by 0.5 plus half of the error of a normal result. `exp(0) = 1`, `exp(-inf) = 0`, `exp(inf)
//! = inf`, and NaN stays NaN, all exact.

macro_rules! exp {
    (
        $(#[$doc:meta])*
        $name:ident, $float:ident, $bits:ident,
        mantissa: $mantissa:literal, shift: $shift:expr,
        low: $low:literal, high: $high:literal,
        ln2: $ln2_high:literal + $ln2_low:literal,
        even: [$($even:literal),+ $(,)?],
        odd: [$($odd:literal),+ $(,)?],
    ) => {
        $(#[$doc])*
        #[inline(always)]
        pub(crate) fn $name(x: $float) -> $float {
            // Adding this constant rounds to an integer (ties to even), which is then in the low bits, above twice the exponent bias.
            const SHIFT: $float = $shift;
            const EVEN: &[$float] = &[$($even),+];
            const ODD: &[$float] = &[$($odd),+];

            // Written so that a NaN passes, and that it compiles to the processor's own minimum and maximum instructions.
            let x = if $high < x { $high } else { x };
            let x = if $low > x { $low } else { x };

            let shifted = x * std::$float::consts::LOG2_E + SHIFT;
            let k = shifted - SHIFT;
            let high = x - k * $ln2_high;
            let low = k * $ln2_low;
            let r = high - low;

            // Even and odd powers are evaluated separately: two short chains, and no more operations than one long chain.
            let square = r * r;
            let mut even = EVEN[EVEN.len() - 1];
            let mut term = EVEN.len() - 1;
            while term > 0 {
                term -= 1;
                even = even * square + EVEN[term];
            }
            let mut odd = ODD[ODD.len() - 1];
            let mut term = ODD.len() - 1;
            while term > 0 {
                term -= 1;
                odd = odd * square + ODD[term];
            }
            let q = even + r * odd;

            let sum = 1.0 + high;
            let error = (1.0 - sum) + high;
            let mantissa = sum + (error + (square * q - low));

            let bits = shifted.to_bits();
            let half = bits >> 1;
            let first = $float::from_bits(half << $mantissa);
            let second = $float::from_bits(bits.wrapping_sub(half) << $mantissa);
            mantissa * first * second
        }
    };
}

exp! {
    /// Returns `exp(x)`, within 0.75 units in the last place (a denormal result within 0.875), in 50 operations.
    exp_f64, f64, u64,
    mantissa: 52, shift: 6_755_399_441_055_744.0 + 2046.0,
    low: -746.0, high: 710.0,
    ln2: 0.693147180559663 + 2.8235290563031577e-13,
    even: [
        0.5, 0.04166666666666608, 0.0013888888889119007, 2.480158692245138e-05,
        2.755758379716247e-07, 2.0826441565746232e-09,
    ],
    odd: [
        0.16666666666666682, 0.008333333333316793, 0.00019841269896997077,
        2.7557234236891978e-06, 2.511225859046024e-08,
    ],
}

exp! {
    /// Returns `exp(x)`, within 0.75 units in the last place (a denormal result within 0.875), in 40 operations.
    exp_f32, f32, u32,
    mantissa: 23, shift: 12_582_912.0 + 254.0,
    low: -105.0, high: 89.0,
    ln2: 0.69314575 + 1.4286068e-6,
    even: [0.5, 0.04166629, 0.0013944863],
    odd: [0.16666666, 0.008333499, 0.00019790139],
}
