//! Operations on parts of floats, and on unevaluated sums of two (Dekker, *A floating-point technique for extending the available
//! precision*, 1971; Knuth, *The Art of Computer Programming* 2, 4.2.2). None branches, and none needs a fused operation.

macro_rules! arithmetic {
    ($module:ident, $float:ident, $bits:ident, low: $low:literal) => {
        #[allow(dead_code, reason = "not every function is needed for both types")]
        pub(super) mod $module {
            /// Returns `a` if `condition` holds, else `b`. Both are computed, so this compiles to a blend.
            #[inline(always)]
            pub(in crate::math) fn select(condition: bool, a: $float, b: $float) -> $float {
                if condition { a } else { b }
            }

            /// Returns `a + b`, rounded, and the rounding error, which is exact.
            #[inline(always)]
            pub(in crate::math) fn two_sum(a: $float, b: $float) -> ($float, $float) {
                let sum = a + b;
                let part = sum - a;
                (sum, (a - (sum - part)) + (b - part))
            }

            /// As [`two_sum`], for `|a| >= |b|` or `a == 0`.
            #[inline(always)]
            pub(in crate::math) fn fast_two_sum(a: $float, b: $float) -> ($float, $float) {
                let sum = a + b;
                (sum, b - (sum - a))
            }

            /// Returns the polynomial in `x` with these coefficients, the constant one first, by Horner's rule. They are constants, so the loop is
            /// unrolled.
            #[inline(always)]
            pub(in crate::math) fn polynomial(coefficients: &[$float], x: $float) -> $float {
                let mut term = coefficients.len() - 1;
                let mut sum = coefficients[term];
                while term > 0 {
                    term -= 1;
                    sum = sum * x + coefficients[term];
                }
                sum
            }

            /// Returns the upper half of the significand's bits: the product of two such values is exact.
            #[inline(always)]
            pub(in crate::math) fn upper(a: $float) -> $float {
                $float::from_bits(a.to_bits() & !$low)
            }

            /// Returns `a * b`, rounded, and the rounding error, which is exact but for some 2^-104 of the product (`f32`: exact). No part of the
            /// product may leave the range of the type.
            #[inline(always)]
            pub(in crate::math) fn two_product(a: $float, b: $float) -> ($float, $float) {
                let (a_high, b_high) = (upper(a), upper(b));
                let (a_low, b_low) = (a - a_high, b - b_high);
                let product = a * b;
                let error =
                    ((a_high * b_high - product) + a_high * b_low + a_low * b_high) + a_low * b_low;
                (product, error)
            }
        }
    };
}

arithmetic!(double, f64, u64, low: 0x7ff_ffff);
arithmetic!(single, f32, u32, low: 0xfff);
