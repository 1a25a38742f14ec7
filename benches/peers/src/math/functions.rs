//! The sets of functions that loops can be written with, and the bodies of whole loops.

use std::f64::consts::{FRAC_1_SQRT_2, TAU};
use std::ops::{Add, Div, Mul, Neg, Sub};

/// Declares [`Functions`], and implements it by std and by `prange::math`.
macro_rules! functions {
    (one: $($one:ident)*; two: $($two:ident)*) => {
        /// The functions of a library, for one type.
        pub trait Functions<T> {
            $(fn $one(x: T) -> T;)*
            $(fn $two(x: T, y: T) -> T;)*
            fn sin_cos(x: T) -> (T, T);
            fn erf(x: T) -> T;
            fn erfc(x: T) -> T;
        }

        functions!(@std f64, libm::erf, libm::erfc; $($one)*; $($two)*);
        functions!(@std f32, libm::erff, libm::erfcf; $($one)*; $($two)*);

        impl<T: prange::math::Real> Functions<T> for Ours {
            $(#[inline(always)] fn $one(x: T) -> T { prange::math::$one(x) })*
            $(#[inline(always)] fn $two(x: T, y: T) -> T { prange::math::$two(x, y) })*
            #[inline(always)] fn sin_cos(x: T) -> (T, T) { prange::math::sin_cos(x) }
            #[inline(always)] fn erf(x: T) -> T { prange::math::erf(x) }
            #[inline(always)] fn erfc(x: T) -> T { prange::math::erfc(x) }
        }
    };
    (@std $float:ident, $erf:path, $erfc:path; $($one:ident)*; $($two:ident)*) => {
        impl Functions<$float> for Std {
            $(#[inline(always)] fn $one(x: $float) -> $float { x.$one() })*
            $(#[inline(always)] fn $two(x: $float, y: $float) -> $float { x.$two(y) })*
            #[inline(always)] fn sin_cos(x: $float) -> ($float, $float) { x.sin_cos() }
            #[inline(always)] fn erf(x: $float) -> $float { $erf(x) }
            #[inline(always)] fn erfc(x: $float) -> $float { $erfc(x) }
        }
    };
}

/// Those of std, and the error functions of the crate `libm`.
pub struct Std;

/// Those of `prange::math`.
pub struct Ours;

functions! {
    one: exp ln sin cos tanh exp2 exp_m1 log2 log10 ln_1p tan atan asin acos sinh cosh cbrt;
    two: powf atan2 hypot
}

/// What the bodies of whole loops compute with: `f64`, and numbers of higher precision for the exact results.
pub trait Number:
    Copy
    + From<f64>
    + Neg<Output = Self>
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
{
    fn root(self) -> Self;
}

impl Number for f64 {
    #[inline(always)]
    fn root(self) -> f64 {
        self.sqrt()
    }
}

const STRIKE: f64 = 100.0;
const RATE: f64 = 0.02;
const VOLATILITY: f64 = 0.3;

/// The normal distribution's cumulative function. A closure would not be inlined twice, and keep the loop scalar.
#[inline(always)]
fn normal<F: Functions<T>, T: Number>(x: T) -> T {
    T::from(0.5) + T::from(0.5) * F::erf(x * T::from(FRAC_1_SQRT_2))
}

/// The prices of a call and of a put.
#[inline(always)]
pub fn black_scholes<F: Functions<T>, T: Number>(spot: T, time: T) -> (T, T) {
    let n = T::from;
    let spread = n(VOLATILITY) * time.root();
    let drift = (n(RATE) + n(0.5 * VOLATILITY * VOLATILITY)) * time;
    let d1 = (F::ln(spot / n(STRIKE)) + drift) / spread;
    let d2 = d1 - spread;
    let strike = n(STRIKE) * F::exp(n(-RATE) * time);
    let call = spot * normal::<F, T>(d1) - strike * normal::<F, T>(d2);
    (call, call + strike - spot)
}

/// Two random numbers of the normal distribution, of two of the uniform one.
#[inline(always)]
pub fn box_muller<F: Functions<T>, T: Number>(u: T, v: T) -> (T, T) {
    let n = T::from;
    let radius = (n(-2.0) * F::ln(u)).root();
    let (sin, cos) = F::sin_cos(n(TAU) * v);
    (radius * cos, radius * sin)
}

const STEP: f64 = 0.015625;

/// A step of a pendulum, by the method of Runge and Kutta.
#[inline(always)]
pub fn pendulum<F: Functions<T>, T: Number>(angle: T, speed: T) -> (T, T) {
    let n = T::from;
    let (half, step) = (n(0.5 * STEP), n(STEP));
    let (a1, s1) = (speed, -F::sin(angle));
    let (a2, s2) = (speed + half * s1, -F::sin(angle + half * a1));
    let (a3, s3) = (speed + half * s2, -F::sin(angle + half * a2));
    let (a4, s4) = (speed + step * s3, -F::sin(angle + step * a3));
    let sixth = n(STEP / 6.0);
    (
        angle + sixth * (a1 + n(2.0) * (a2 + a3) + a4),
        speed + sixth * (s1 + n(2.0) * (s2 + s3) + s4),
    )
}
