//! Operations on parts of floats, and on unevaluated sums of two (Dekker, *A floating-point technique for extending the available
//! precision*, 1971; Knuth, *The Art of Computer Programming* 2, 4.2.2). None branches, and none needs a fused operation.

macro_rules! arithmetic {
    ($module:ident, $float:ident, $bits:ident, low: $low:literal, two_thirds: $two_thirds:literal) => {
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

            /// As [`polynomial`], by Estrin's rule: terms are added in pairs, these in pairs with the square, and so on. That is a shorter chain, in
            /// little more operations.
            #[inline(always)]
            pub(in crate::math) fn polynomial_in_pairs<const N: usize>(
                coefficients: [$float; N],
                x: $float,
            ) -> $float {
                let mut terms = coefficients;
                let mut count = N;
                let mut power = x;
                loop {
                    let pairs = count / 2;
                    let mut pair = 0;
                    while pair < pairs {
                        terms[pair] = terms[2 * pair] + power * terms[2 * pair + 1];
                        pair += 1;
                    }
                    if count % 2 == 1 {
                        terms[pairs] = terms[count - 1];
                    }
                    count -= pairs;
                    if count == 1 {
                        return terms[0];
                    }
                    power = power * power;
                }
            }

            /// Returns `a` if `condition` holds, else `b`.
            #[inline(always)]
            pub(in crate::math) fn select_all<const N: usize>(
                condition: bool,
                a: [$float; N],
                b: [$float; N],
            ) -> [$float; N] {
                let mut selected = [0.0; N];
                let mut k = 0;
                while k < N {
                    selected[k] = select(condition, a[k], b[k]);
                    k += 1;
                }
                selected
            }

            /// Returns the upper half of the significand's bits: the product of two such values is exact.
            #[inline(always)]
            pub(in crate::math) fn upper(a: $float) -> $float {
                $float::from_bits(a.to_bits() & !$low)
            }

            /// Returns the upper third of the significand's bits: the product of three such values is exact.
            #[inline(always)]
            pub(in crate::math) fn third(a: $float) -> $float {
                $float::from_bits(a.to_bits() & !$two_thirds)
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

arithmetic!(double, f64, u64, low: 0x7ff_ffff, two_thirds: 0xf_ffff_ffff);
arithmetic!(single, f32, u32, low: 0xfff, two_thirds: 0xffff);
