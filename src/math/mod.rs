//! Mathematical functions that loops vectorise, with the same bits everywhere.
//!
//! A call of [`f64::exp`] and the like keeps a loop scalar. The functions of this module are straight-line code without tables, branches,
//! calls and fused operations. They are inlined into the loop, which then computes as many results at a time as the processor's vectors
//! hold. Their bits are the same on every processor, instruction set and platform, with every compiler flag, in a vectorised loop or
//! outside of one. That is not guaranteed for the functions of std.
//!
//! Errors are given in units in the last place (ulp) of the exact result.
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

mod arithmetic;
pub(crate) mod exp;

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
}
