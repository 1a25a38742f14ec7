//! Mathematical functions that loops vectorise, with the same bits everywhere.
//!
//! A call of [`f64::exp`] and the like keeps a loop scalar. The functions of this module are straight-line code without tables, branches,
//! calls and fused operations. They are inlined into the loop, which then computes as many results at a time as the processor's vectors
//! hold. Their bits are the same on every processor, instruction set and platform, with every compiler flag, in a vectorised loop or
//! outside of one. That is not guaranteed for the functions of std.
//!
//! The attribute [`math`](macro@crate::math) makes `x.exp()` and the like, in functions that exist already, calls of these functions.
//!
//! Errors are given in units in the last place (ulp) of the exact result. The bounds are not proven: they are a little above the largest error
//! that was found, over ten million arguments for `f64`, and for `f32` over all arguments, or of two arguments over ten million pairs.
//!
//! # Examples
//!
//! ```
//! use prange::math;
//! use prange::prelude::*;
//!
//! let x = [0.0, 1.0, 2.0];
//! let mut sum = 0.0;
//! prange! {
//!     for i in 0..x.len() {
//!         sum += math::exp(-x[i]);
//!     }
//! }
//! assert!((sum - 1.5032147244080551f64).abs() < 1e-15);
//! ```
//!
//! In code that stays scalar they gain nothing: there a call takes up to 2.2 times as long as std's (`exp` of `f32`; of `f64` 1.7, `ln` 1.9). Such
//! code are serial loops that add up, and inner loops that do; compute the values in one loop, and add them up in another.
//!
//! The compiler may leave a closure or a function of your own that calls several of these outside of the loop, which then stays scalar. Mark
//! it by `#[inline(always)]`; for a closure:
//!
//! ```
//! use prange::math;
//! use prange::prelude::*;
//!
//! let x = [0.0, 1.0, 2.0];
//! let sum: f64 = prange(&x)
//!     .map(#[inline(always)] |x| math::exp(-x) * math::sin(*x) + math::tanh(*x))
//!     .sum();
//! assert!((sum - 2.1582416365).abs() < 1e-9);
//! ```

mod arithmetic;
#[cfg(feature = "macros")]
#[doc(hidden)]
pub mod calls;
mod error_function;
pub(crate) mod exp;
mod hyperbolic;
mod inverse_trigonometric;
pub(crate) mod log;
pub(crate) mod power;
mod trigonometric;

use crate::sealed::Sealed;

/// Declares the functions: in the trait, for both types, and as functions of this module.
macro_rules! functions {
    ($(
        $(#[$doc:meta])*
        $name:ident($($argument:ident),+) -> $result:tt = $for_f64:path, $for_f32:path;
    )*) => {
        /// A floating-point type that the functions of this module take: `f32` or `f64`. Sealed.
        ///
        /// # Examples
        ///
        /// ```
        /// use prange::math::{self, Real};
        ///
        /// fn logistic<T: Real + From<f32> + std::ops::Add<Output = T> + std::ops::Div<Output = T> + std::ops::Neg<Output = T>>(x: T) -> T {
        ///     T::from(1.0) / (T::from(1.0) + math::exp(-x))
        /// }
        ///
        /// assert_eq!(logistic(0.0_f32), 0.5);
        /// assert_eq!(logistic(0.0_f64), 0.5);
        /// ```
        pub trait Real: Copy + Sealed + 'static {
            $(
                #[doc(hidden)]
                fn $name($($argument: Self),+) -> functions!(@result $result, Self);
            )*
        }

        impl Real for f64 {
            $(
                #[inline(always)]
                fn $name($($argument: Self),+) -> functions!(@result $result, Self) {
                    $for_f64($($argument),+)
                }
            )*
        }

        impl Real for f32 {
            $(
                #[inline(always)]
                fn $name($($argument: Self),+) -> functions!(@result $result, Self) {
                    $for_f32($($argument),+)
                }
            )*
        }

        $(
            $(#[$doc])*
            #[inline(always)]
            #[must_use]
            pub fn $name<T: Real>($($argument: T),+) -> functions!(@result $result, T) {
                T::$name($($argument),+)
            }
        )*
    };
    (@result T, $float:ty) => { $float };
    (@result (T, T), $float:ty) => { ($float, $float) };
}

functions! {
    /// Returns `e` to the power of `x`.
    ///
    /// The error is at most 0.75 ulp (0.875 where the result is denormal). `exp(0) = 1`, `exp(-inf) = 0`, `exp(inf) = inf`, and NaN stays
    /// NaN. The method is that of Cody and Waite (*Software Manual for the Elementary Functions*, 1980). A call takes about 50 operations.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(prange::math::exp(0.0), 1.0);
    /// assert!((prange::math::exp(1.0_f32) - std::f32::consts::E).abs() < 1e-6);
    /// ```
    exp(x) -> T = exp::exp_f64, exp::exp_f32;

    /// Returns 2 to the power of `x`.
    ///
    /// The error is at most 0.75 ulp (0.85 where the result is denormal). A power of an integer is exact, `exp2(-inf) = 0`, `exp2(inf) = inf`,
    /// and NaN stays NaN. The method is that of [`exp`], with a product with `ln 2` in two parts. A call takes about 55 operations.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(prange::math::exp2(-3.0), 0.125);
    /// assert!((prange::math::exp2(0.5_f32) - std::f32::consts::SQRT_2).abs() < 1e-6);
    /// ```
    exp2(x) -> T = exp::exp2_f64, exp::exp2_f32;

    /// Returns `exp(x) - 1`, to full precision also where `x` is near zero.
    ///
    /// The error is at most 0.75 ulp. `exp_m1(x) = x` for zeros of both signs and for the least numbers, `exp_m1(-inf) = -1`, `exp_m1(inf) =
    /// inf`, and NaN stays NaN. The method is that of [`exp`]; the sum with `2^-k - 1` is in two parts. A call takes about 75 operations.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(prange::math::exp_m1(-0.0_f64).to_bits(), (-0.0_f64).to_bits());
    /// assert_eq!(prange::math::exp_m1(1e-20), 1e-20);
    /// assert!((prange::math::exp_m1(1.0_f32) - 1.7182819).abs() < 1e-6);
    /// ```
    exp_m1(x) -> T = exp::exp_m1_f64, exp::exp_m1_f32;

    /// Returns the natural logarithm of `x`.
    ///
    /// The error is at most 0.75 ulp, also for denormal `x` and near 1. `ln(1) = 0`, `ln(0) = -inf`, for both zeros, `ln(inf) = inf`, the result
    /// for negative `x` is NaN, and NaN stays NaN. The method is that of fdlibm (Sun Microsystems, 1993). A call takes about 65 operations, of
    /// which one is a division.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(prange::math::ln(1.0), 0.0);
    /// assert!((prange::math::ln(std::f32::consts::E) - 1.0).abs() < 1e-6);
    /// assert!(prange::math::ln(-1.0_f64).is_nan());
    /// ```
    ln(x) -> T = log::ln_f64, log::ln_f32;

    /// Returns the logarithm of `x` to base 2.
    ///
    /// The error is at most 0.85 ulp, also for denormal `x` and near 1, and none if `x` is a power of 2. `log2(0) = -inf`, for both zeros,
    /// `log2(inf) = inf`, the result for negative `x` is NaN, and NaN stays NaN. The method is that of fdlibm (Sun Microsystems, 1993). A call
    /// takes about 70 operations, of which one is a division.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(prange::math::log2(0.125), -3.0);
    /// assert_eq!(prange::math::log2(1024.0_f32), 10.0);
    /// ```
    log2(x) -> T = log::log2_f64, log::log2_f32;

    /// Returns the logarithm of `x` to base 10.
    ///
    /// The error is at most 0.8 ulp, also for denormal `x` and near 1, and none if `x` is one of the powers of 10 from 1 to 10^22 (`f32`:
    /// 10^10). `log10(0) = -inf`, for both zeros, `log10(inf) = inf`, the result for negative `x` is NaN, and NaN stays NaN. The method is that
    /// of fdlibm (Sun Microsystems, 1993). A call takes about 70 operations, of which one is a division.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(prange::math::log10(1000.0), 3.0);
    /// assert!((prange::math::log10(0.001_f32) + 3.0).abs() < 1e-6);
    /// ```
    log10(x) -> T = log::log10_f64, log::log10_f32;

    /// Returns the natural logarithm of `1 + x`, to full precision also where `x` is near zero.
    ///
    /// The error is at most 0.75 ulp. `ln_1p(x) = x` for zeros of both signs and for the least numbers, `ln_1p(-1) = -inf`, `ln_1p(inf) = inf`,
    /// the result for `x` below -1 is NaN, and NaN stays NaN. The method is that of fdlibm (Sun Microsystems, 1993). A call takes about 75
    /// operations, of which two are divisions.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(prange::math::ln_1p(1e-20), 1e-20);
    /// assert_eq!(prange::math::ln_1p(-1.0_f32), f32::NEG_INFINITY);
    /// ```
    ln_1p(x) -> T = log::ln_1p_f64, log::ln_1p_f32;

    /// Returns `x` to the power of `y`.
    ///
    /// The error is at most 0.75 ulp (0.875 where the result is denormal), for `f32` at most 0.6. Special values are those of [`f64::powf`]:
    ///
    /// - The power is 1 if `y` is zero or `x` is 1, even if the other one is NaN, and if `x` is -1 and `y` is infinite. Otherwise NaN stays NaN.
    /// - The power of a negative number is NaN if `y` is finite and no integer. It is negative if `y` is an odd integer.
    /// - The power of zero is zero if `y` is positive, else infinite; that of an infinite number is infinite if `y` is positive, else zero. It is
    ///   negative if the sign of `x` is and `y` is an odd integer.
    /// - If `y` is infinite, the power is infinite or zero.
    ///
    /// The logarithm has some 64 bits, in two numbers (the method of Dekker, 1971). For `f32`, all is computed in `f64`. A call takes about 170
    /// operations (`f32`: 90), of which one is a division.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(prange::math::powf(-2.0, 3.0), -8.0);
    /// assert_eq!(prange::math::powf(0.0, -1.0_f32), f32::INFINITY);
    /// assert!(prange::math::powf(-8.0, 1.0_f64 / 3.0).is_nan());
    /// ```
    powf(x, y) -> T = power::powf_f64, power::powf_f32;

    /// Returns the cube root of `x`.
    ///
    /// The error is at most 0.51 ulp (`f32`: 0.52). The root of a negative number is negative, the root of a cube is exact, and zeros, infinities
    /// and NaN stay what they are. The method is that of Kahan: a short guess with an exact cube, and one correction. A call takes about 60
    /// operations, of which one is a division.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(prange::math::cbrt(-27.0), -3.0);
    /// assert!((prange::math::cbrt(2.0_f32) - 1.259921).abs() < 1e-6);
    /// ```
    cbrt(x) -> T = power::cbrt_f64, power::cbrt_f32;

    /// Returns the length of the vector `(x, y)`: `sqrt(x^2 + y^2)`, without overflow on the way.
    ///
    /// The error is at most 0.51 ulp (0.76 where the result is denormal). The length is infinite if one of the numbers is, even if the other one
    /// is NaN; otherwise NaN stays NaN. The square root of a sum with its rounding error is corrected once (for `f32`, in `f64` the squares are
    /// exact). A call takes about 65 operations (`f32`: 10), of which one is a square root, and for `f64` one a division.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(prange::math::hypot(3.0, -4.0), 5.0);
    /// assert_eq!(prange::math::hypot(1e30_f32, 0.0), 1e30);
    /// ```
    hypot(x, y) -> T = power::hypot_f64, power::hypot_f32;

    /// Returns the sine of `x` (in radians).
    ///
    /// The error is at most 0.85 ulp (`f32`: 0.51) for `|x| <= 2^30` (1 073 741 824), beyond which, and for infinities, the result is NaN (see
    /// [`sin_unbounded`]). NaN stays NaN, and `sin(-0.0)` is `-0.0`. The reduction is that of Cody and Waite (*Software Manual for the Elementary Functions*, 1980), with
    /// `pi/2` in five parts. A call takes about 65 operations (`f32`: 35, in `f64`).
    ///
    /// # Examples
    ///
    /// ```
    /// use std::f64::consts::PI;
    ///
    /// assert_eq!(prange::math::sin(0.0), 0.0);
    /// assert_eq!(prange::math::sin(PI / 2.0), 1.0);
    /// assert!(prange::math::sin(1e10_f64).is_nan());
    /// ```
    sin(x) -> T = trigonometric::sin_f64, trigonometric::sin_f32;

    /// Returns the sine of `x` (in radians), whatever its size.
    ///
    /// The result is that of [`sin`] for `|x| <= 2^30`, with the same bits. Beyond, the error is as there, and the result for infinities is NaN. The
    /// reduction is that of Payne and Hanek (*Radian Reduction for Trigonometric Functions*, 1983). The function branches, so a loop with it is not
    /// vectorised.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!((prange::math::sin_unbounded(1e22_f64) + 0.8522008497671888).abs() < 2e-16);
    /// ```
    sin_unbounded(x) -> T = trigonometric::sin_unbounded_f64, trigonometric::sin_unbounded_f32;

    /// Returns the cosine of `x` (in radians).
    ///
    /// The error is at most 0.8 ulp (`f32`: 0.51) for `|x| <= 2^30` (1 073 741 824), beyond which, and for infinities, the result is NaN (see
    /// [`cos_unbounded`]). NaN stays NaN, and `cos(0)` is 1. The method is that of [`sin`]. A call takes about 65 operations (`f32`: 35, in `f64`).
    ///
    /// # Examples
    ///
    /// ```
    /// use std::f64::consts::PI;
    ///
    /// assert_eq!(prange::math::cos(0.0), 1.0);
    /// assert_eq!(prange::math::cos(PI), -1.0);
    /// ```
    cos(x) -> T = trigonometric::cos_f64, trigonometric::cos_f32;

    /// Returns the cosine of `x` (in radians), whatever its size.
    ///
    /// The result is that of [`cos`] for `|x| <= 2^30`, with the same bits. Beyond, the error is as there, and the result for infinities is NaN. The
    /// reduction is that of Payne and Hanek (*Radian Reduction for Trigonometric Functions*, 1983). The function branches, so a loop with it is not
    /// vectorised.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!((prange::math::cos_unbounded(1e22_f64) - 0.5232147853951389).abs() < 2e-16);
    /// ```
    cos_unbounded(x) -> T = trigonometric::cos_unbounded_f64, trigonometric::cos_unbounded_f32;

    /// Returns the sine and the cosine of `x` (in radians).
    ///
    /// They are those of [`sin`] and [`cos`], with the same bits, in about 85 operations (`f32`: 45, in `f64`).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::math;
    ///
    /// let (sin, cos) = math::sin_cos(1.0);
    /// assert_eq!((sin, cos), (math::sin(1.0), math::cos(1.0)));
    /// ```
    sin_cos(x) -> (T, T) = trigonometric::sin_cos_f64, trigonometric::sin_cos_f32;

    /// Returns the sine and the cosine of `x` (in radians), whatever its size.
    ///
    /// The result is that of [`sin_cos`] for `|x| <= 2^30`, with the same bits. Beyond, the error is as there, and the result for infinities is NaN. The
    /// reduction is that of Payne and Hanek (*Radian Reduction for Trigonometric Functions*, 1983). The function branches, so a loop with it is not
    /// vectorised.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::math;
    ///
    /// let (sin, cos) = math::sin_cos_unbounded(1e22);
    /// assert_eq!((sin, cos), (math::sin_unbounded(1e22), math::cos_unbounded(1e22)));
    /// ```
    sin_cos_unbounded(x) -> (T, T) = trigonometric::sin_cos_unbounded_f64, trigonometric::sin_cos_unbounded_f32;

    /// Returns the tangent of `x` (in radians).
    ///
    /// The error is at most 0.85 ulp (`f32`: 0.51) for `|x| <= 2^30` (1 073 741 824), beyond which, and for infinities, the result is NaN (see
    /// [`tan_unbounded`]). NaN stays NaN, and `tan(-0.0)` is `-0.0`. It is the quotient of a sine and a cosine, reduced as in [`sin`], each with a low part. A call
    /// takes about 110 operations (`f32`: 45, in `f64`), one of them a division.
    ///
    /// # Examples
    ///
    /// ```
    /// use std::f64::consts::PI;
    ///
    /// assert_eq!(prange::math::tan(0.0), 0.0);
    /// assert!((prange::math::tan(PI / 4.0) - 1.0).abs() < 1e-15);
    /// ```
    tan(x) -> T = trigonometric::tan_f64, trigonometric::tan_f32;

    /// Returns the tangent of `x` (in radians), whatever its size.
    ///
    /// The result is that of [`tan`] for `|x| <= 2^30`, with the same bits. Beyond, the error is as there, and the result for infinities is NaN. The
    /// reduction is that of Payne and Hanek (*Radian Reduction for Trigonometric Functions*, 1983). The function branches, so a loop with it is not
    /// vectorised.
    ///
    /// # Examples
    ///
    /// ```
    /// assert!((prange::math::tan_unbounded(1e22_f64) + 1.628778225606898).abs() < 1e-15);
    /// ```
    tan_unbounded(x) -> T = trigonometric::tan_unbounded_f64, trigonometric::tan_unbounded_f32;

    /// Returns the arctangent of `x`, from `-pi/2` to `pi/2`.
    ///
    /// The error is at most 0.7 ulp. `atan(inf)` is the number next to `pi/2`, `atan(-0.0)` is `-0.0`, and NaN stays NaN. The argument is
    /// reduced to `tan(pi/8)` as in Moshier's Cephes (1984), with a quotient in two parts. A call takes about 75 operations (`f32`: 60), one of
    /// them a division.
    ///
    /// # Examples
    ///
    /// ```
    /// use std::f64::consts::FRAC_PI_4;
    ///
    /// assert_eq!(prange::math::atan(1.0), FRAC_PI_4);
    /// assert_eq!(prange::math::atan(-1.0_f32), -std::f32::consts::FRAC_PI_4);
    /// ```
    atan(x) -> T = inverse_trigonometric::atan_f64, inverse_trigonometric::atan_f32;

    /// Returns the angle from the positive x-axis to the point `(x, y)`, from `-pi` to `pi`.
    ///
    /// The order of the arguments and the results for zeros and infinities are those of [`f64::atan2`]. The error is at most 0.8 ulp (half a
    /// unit of the denormal numbers where the result is one). NaN stays NaN. The method is that of [`atan`]. A call takes about 110
    /// operations (`f32`: 95), two of them divisions.
    ///
    /// # Examples
    ///
    /// ```
    /// use std::f64::consts::PI;
    ///
    /// assert_eq!(prange::math::atan2(1.0, 1.0), PI / 4.0);
    /// assert_eq!(prange::math::atan2(0.0, -1.0), PI);
    /// ```
    atan2(y, x) -> T = inverse_trigonometric::atan2_f64, inverse_trigonometric::atan2_f32;

    /// Returns the arcsine of `x`, from `-pi/2` to `pi/2`.
    ///
    /// The error is at most 0.7 ulp. The result is NaN for `|x| > 1`, NaN stays NaN, and `asin(-0.0)` is `-0.0`. The argument is reduced as in
    /// fdlibm (1993): past 0.5, the result is `pi/2 - 2 asin(sqrt((1 - x) / 2))`. A call takes about 55 operations (`f32`: 40), one of them a
    /// root and one a division.
    ///
    /// # Examples
    ///
    /// ```
    /// use std::f64::consts::FRAC_PI_2;
    ///
    /// assert_eq!(prange::math::asin(1.0), FRAC_PI_2);
    /// assert!(prange::math::asin(1.5_f64).is_nan());
    /// ```
    asin(x) -> T = inverse_trigonometric::asin_f64, inverse_trigonometric::asin_f32;

    /// Returns the arccosine of `x`, from 0 to `pi`.
    ///
    /// The error is at most 0.7 ulp. The result is NaN for `|x| > 1`, NaN stays NaN, and `acos(1)` is 0. The method is that of [`asin`]. A call
    /// takes about 65 operations (`f32`: 50), one of them a root and one a division.
    ///
    /// # Examples
    ///
    /// ```
    /// use std::f64::consts::PI;
    ///
    /// assert_eq!(prange::math::acos(-1.0), PI);
    /// assert_eq!(prange::math::acos(1.0_f32), 0.0);
    /// ```
    acos(x) -> T = inverse_trigonometric::acos_f64, inverse_trigonometric::acos_f32;

    /// Returns the hyperbolic sine of `x`.
    ///
    /// The error is at most 0.85 ulp. `sinh(0) = 0` and `sinh(-0) = -0`, infinities stay, an overflow gives an infinity, and NaN stays NaN.
    /// The method takes the reduction of [`exp`], and sums its even and odd polynomials with the rounding errors. A call takes about 65
    /// operations.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(prange::math::sinh(0.0), 0.0);
    /// assert!((prange::math::sinh(1.0_f64) - 1.1752011936438014).abs() < 1e-15);
    /// ```
    sinh(x) -> T = hyperbolic::sinh_f64, hyperbolic::sinh_f32;

    /// Returns the hyperbolic cosine of `x`.
    ///
    /// The error is at most 0.75 ulp. `cosh(0) = 1`, `cosh` of an infinity is `inf`, as after an overflow, and NaN stays NaN. The method is
    /// that of [`sinh`]. A call takes about 65 operations.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(prange::math::cosh(0.0), 1.0);
    /// assert!((prange::math::cosh(1.0_f64) - 1.5430806348152437).abs() < 1e-15);
    /// ```
    cosh(x) -> T = hyperbolic::cosh_f64, hyperbolic::cosh_f32;

    /// Returns the hyperbolic tangent of `x`.
    ///
    /// The error is at most 0.75 ulp (`f32`: 0.52). `tanh(0) = 0` and `tanh(-0) = -0`, `tanh(inf) = 1`, `tanh(-inf) = -1`, and NaN stays NaN.
    /// The method is the quotient of [`sinh`] and [`cosh`] before their last rounding, corrected by the remainder of the division; for `f32` a
    /// rational function. A call takes about 90 operations (`f32`: 30, in `f64`), one of them a division.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(prange::math::tanh(0.0), 0.0);
    /// assert!((prange::math::tanh(1.0_f64) - 0.7615941559557649).abs() < 1e-15);
    /// ```
    tanh(x) -> T = hyperbolic::tanh_f64, hyperbolic::tanh_f32;

    /// Returns the error function of `x`, `2 / sqrt(pi)` times the integral of `exp(-t^2)` from 0 to `x`.
    ///
    /// The error is at most 0.95 ulp (`f32`: 0.54). `erf(0) = 0` and `erf(-0) = -0`, `erf(inf) = 1`, `erf(-inf) = -1`, and NaN stays NaN. The
    /// method is a polynomial near zero, and elsewhere `1 - exp(-q(x))`, where `q` is a rational approximation of `-ln(erfc(x))`; for `f32` a
    /// rational function. A call takes about 110 operations (`f32`: 35, in `f64`), one of them a division.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(prange::math::erf(0.0), 0.0);
    /// assert!((prange::math::erf(1.0_f64) - 0.8427007929497149).abs() < 1e-15);
    /// ```
    erf(x) -> T = error_function::erf_f64, error_function::erf_f32;

    /// Returns the complementary error function of `x`, `1 - erf(x)`, without its cancellation.
    ///
    /// The error is at most 0.9 ulp. `erfc(0) = 1`, `erfc(inf) = 0`, `erfc(-inf) = 2`, and NaN stays
    /// NaN. The result underflows to 0 beyond 27.226 (`f32`: 10.054). The method is that of Shepherd and Laframboise (*Chebyshev
    /// approximation of (1 + 2x) exp(x^2) erfc x*, 1981), with factors that are sums of two floats. A call takes about 150
    /// operations, one of them a division.
    ///
    /// # Examples
    ///
    /// ```
    /// assert_eq!(prange::math::erfc(0.0), 1.0);
    /// assert!((prange::math::erfc(10.0_f64) / 2.088487583762545e-45 - 1.0).abs() < 1e-15);
    /// ```
    erfc(x) -> T = error_function::erfc_f64, error_function::erfc_f32;
}
