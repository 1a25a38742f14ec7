//! `sinh`, `cosh` and `tanh` in a form that LLVM vectorises: no table, no branch, no call.
//!
//! Method: the reduction of `exp` (Cody and Waite, *Software Manual for the Elementary Functions*, 1980) gives `|x| = k ln 2 + r`, and its
//! polynomial is the sum of an even one, `cosh(r) - 1`, and an odd one, `sinh(r)`. So `exp(|x|) = 2^k (cosh(r) + sinh(r))` and `exp(-|x|) =
//! 2^-k (cosh(r) - sinh(r))` take one evaluation and no division. Their difference and sum are carried as unevaluated sums of two floats
//! (Dekker's fast two-sum). Near zero `k = 0`, where the difference is twice the odd polynomial: nothing cancels.
//!
//! `tanh` is the quotient. The remainder of the division corrects it. For `f32`, `tanh(x) = x p(x^2) / q(x^2)` in `f64`, found by least squares
//! with reweighting (Sanathanan and Koerner; Lawson).
//!
//! Largest error found, in units of the last place of the exact value: for `f64`, of 10 million arguments each, `sinh` 0.827, `cosh` 0.700,
//! `tanh` 0.716; for `f32`, over every argument, `sinh` 0.811, `cosh` 0.733, `tanh` 0.517.

use super::arithmetic::{double, single};
use super::exp::{ReducedArgument, clamp_f64, reduced_f32, reduced_f64, scale_f32, scale_f64};

macro_rules! hyperbolic {
    (
        $sinh:ident, $cosh:ident, $Terms:ident, $terms:ident, $scale:ident,
        $float:ident, $bits:ident, $arithmetic:ident, $reduced:ident,
        mantissa: $mantissa:literal, shift: $shift:expr,
        overflow: $overflow:literal,
    ) => {
        /// `exp(|x|) = 2^k (1 + high + up)` and `exp(-|x|) = 2^k power (1 - high + down)`.
        struct $Terms {
            bits: $bits,
            power: $float,
            high: $float,
            up: $float,
            down: $float,
        }

        impl $Terms {
            /// Returns `2^(1 - k) sinh(|x|)` as a sum of two.
            #[inline(always)]
            fn difference(&self) -> ($float, $float) {
                let (one, one_low) = $arithmetic::fast_two_sum(1.0, -self.power);
                let (first, first_low) =
                    $arithmetic::fast_two_sum(self.high, self.power * self.high);
                // For k = 0 `one` is 0, and for any other k it is at least 0.75, and `first` at most 0.44.
                let (sum, low) = $arithmetic::fast_two_sum(one, first);
                (
                    sum,
                    ((one_low + first_low) + low) + (self.up - self.power * self.down),
                )
            }

            /// Returns `2^(1 - k) cosh(x)` as a sum of two.
            #[inline(always)]
            fn sum(&self) -> ($float, $float) {
                let (one, one_low) = $arithmetic::fast_two_sum(1.0, self.power);
                let (first, first_low) =
                    $arithmetic::fast_two_sum(self.high, -(self.power * self.high));
                let (sum, low) = $arithmetic::fast_two_sum(one, first);
                (
                    sum,
                    ((one_low + first_low) + low) + (self.up + self.power * self.down),
                )
            }
        }

        #[inline(always)]
        fn $terms(x: $float) -> $Terms {
            // Beyond it `power` is too small to count.
            const LAST: $float = 40.0;

            let ReducedArgument {
                bits,
                k,
                high,
                low,
                r,
                square,
                even,
                odd,
            } = $reduced(x, 0.0);
            let cosh = square * even;
            let sinh = r * square * odd - low;
            let last = if LAST < k { LAST } else { k };
            let power = $float::from_bits(($shift - 2.0 * last).to_bits() << $mantissa);
            $Terms {
                bits,
                power,
                high,
                up: cosh + sinh,
                down: cosh - sinh,
            }
        }

        #[inline(always)]
        pub(crate) fn $sinh(x: $float) -> $float {
            let size = x.abs();
            let terms = $terms(if $overflow < size { $overflow } else { size });
            let (high, low) = terms.difference();
            $scale(high + low, terms.bits.wrapping_sub(1)).copysign(x)
        }

        #[inline(always)]
        pub(crate) fn $cosh(x: $float) -> $float {
            let size = x.abs();
            let terms = $terms(if $overflow < size { $overflow } else { size });
            let (high, low) = terms.sum();
            $scale(high + low, terms.bits.wrapping_sub(1))
        }
    };
}

hyperbolic! {
    sinh_f64, cosh_f64, Terms64, terms_f64, scale_f64,
    f64, u64, double, reduced_f64,
    mantissa: 52, shift: 6_755_399_441_055_744.0 + 1023.0,
    overflow: 711.0,
}

hyperbolic! {
    sinh_f32, cosh_f32, Terms32, terms_f32, scale_f32,
    f32, u32, single, reduced_f32,
    mantissa: 23, shift: 12_582_912.0 + 127.0,
    overflow: 90.0,
}

#[inline(always)]
pub(crate) fn tanh_f64(x: f64) -> f64 {
    // Beyond, the result is 1.
    const ONE: f64 = 20.0;

    let size = x.abs();
    let terms = terms_f64(if ONE < size { ONE } else { size });
    let (sinh, sinh_low) = terms.difference();
    let (cosh, cosh_low) = terms.sum();
    let inverse = 1.0 / (cosh + cosh_low);
    let quotient = (sinh + sinh_low) * inverse;
    // The remainder of a short quotient: the product of two upper halves is exact.
    let (short, cosh_upper) = (double::upper(quotient), double::upper(cosh));
    let cosh_rest = (cosh - cosh_upper) + cosh_low;
    let rest = ((sinh - short * cosh_upper) + sinh_low) - short * cosh_rest;
    (short + rest * inverse).copysign(x)
}

/// Returns `tanh(x)`, by way of `f64`: there a rational function, within 2^-29.9, is enough.
#[inline(always)]
pub(crate) fn tanh_f32(x: f32) -> f32 {
    const NUMERATOR: [f64; 5] = [
        0.9999999990218752,
        0.13783843190093026,
        0.004006570154932382,
        3.1546867813249666e-05,
        5.061385595861045e-08,
    ];
    const DENOMINATOR: [f64; 6] = [
        1.0,
        0.4711717556243936,
        0.027730504347352174,
        0.0004203900625355382,
        1.614212887896537e-06,
        7.344563970285799e-10,
    ];
    // Beyond, the result is 1.
    const ONE: f64 = 9.05;

    let x = clamp_f64(f64::from(x), -ONE, ONE);
    let square = x * x;
    let numerator = double::polynomial_in_pairs(NUMERATOR, square);
    (x * numerator / double::polynomial_in_pairs(DENOMINATOR, square)) as f32
}
