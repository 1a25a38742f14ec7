//! The number types of the kernels.

use std::fmt::{Debug, Display};
use std::ops::{Add, AddAssign, Div, Mul, Sub};

use crate::math;
use crate::random::Stream;
use crate::simd::gaussian::{gaussian_f32, gaussian_f64};

/// A floating-point element of the kernels: `f32` or `f64`. Sealed.
///
/// # Examples
///
/// ```
/// use prange::kernels::{Real, serial};
///
/// fn doubled<T: Real>(a: &[T]) -> Vec<T> {
///     let mut c = a.to_vec();
///     serial::add(&mut c, a, a);
///     c
/// }
///
/// assert_eq!(doubled(&[1.5_f32, 2.0]), [3.0, 4.0]);
/// assert_eq!(doubled(&[0.25_f64]), [0.5]);
/// ```
pub trait Real:
    Copy
    + PartialOrd
    + Debug
    + Display
    + Default
    + Send
    + Sync
    + 'static
    + Add<Output = Self>
    + AddAssign
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Div<Output = Self>
    + math::Real
    + sealed::Real
{
}

/// An integer element of an image of escape counts: any of Rust's integer types. Sealed.
///
/// # Examples
///
/// ```
/// use prange::kernels::{Count, serial};
///
/// fn image<I: Count>() -> Vec<I> {
///     let mut image = vec![I::default(); 2];
///     serial::mandelbrot(&mut image, &[0.0, 3.0], &[0.0], 100);
///     image
/// }
///
/// assert_eq!(image::<i8>(), [100, 0]);
/// assert_eq!(image::<u64>(), [100, 0]);
/// ```
pub trait Count:
    Copy + Ord + Debug + Display + Default + Send + Sync + 'static + sealed::Count
{
}

pub(crate) mod sealed {
    use super::Debug;
    use crate::random::Stream;

    /// The operations on floats that the kernels need and that are hidden from users.
    pub trait Real: Sized {
        /// An unsigned integer of the float's width, so that counters fill the same vector lanes.
        type Word: Word;

        const ZERO: Self;
        /// The first value of a sum: `NEGATIVE_ZERO + x` has the bits of `x` for every `x`.
        const NEGATIVE_ZERO: Self;
        const ONE: Self;
        const FOUR: Self;
        /// `sqrt(2 pi)`, rounded once.
        const SQRT_TWO_PI: Self;
        /// The distance of `x * x + y * y` from 1, in units of 2^-64, within which the leading bits of a point do
        /// not decide whether the point lies inside.
        const DOUBT: u64;

        /// Returns `exp(-u * u / 2)` for each `u`.
        fn gaussians<const N: usize>(u: [Self; N]) -> [Self; N];
        fn from_usize(value: usize) -> Self;
        /// Returns the first two draws in `[0, 1)` of a random stream.
        fn draws(stream: &mut Stream) -> (Self, Self);
        /// Returns the leading 32 bits of the two draws, given the first block of the stream, whose words are the low halves.
        fn leading(words: [u64; 4]) -> (u64, u64);
    }

    /// The type of the counters and masks in the vector lanes.
    pub trait Word: Copy + Eq + Debug {
        const NONE: Self;
        const ALL: Self;

        fn or(self, other: Self) -> Self;
        fn minus(self, other: Self) -> Self;
        fn to_u32(self) -> u32;
    }

    /// The operations on counts that the kernels need and that are hidden from users.
    pub trait Count: Sized {
        const NAME: &'static str;

        fn represents(count: u32) -> bool;
        /// Returns `count` in this type, which must represent it.
        fn from_count(count: u32) -> Self;
    }
}

macro_rules! real {
    ($float:ident, $word:ident, $gaussian:ident, $sqrt_two_pi:literal, $next:ident, leading: $x:literal $y:literal & $mask:literal, doubt: $doubt:literal) => {
        impl Real for $float {}

        impl sealed::Real for $float {
            type Word = $word;

            const ZERO: Self = 0.0;
            const NEGATIVE_ZERO: Self = -0.0;
            const ONE: Self = 1.0;
            const FOUR: Self = 4.0;
            const SQRT_TWO_PI: Self = $sqrt_two_pi;
            const DOUBT: u64 = 1 << $doubt;

            #[inline(always)]
            fn gaussians<const N: usize>(u: [Self; N]) -> [Self; N] {
                $gaussian(u)
            }

            #[inline(always)]
            fn from_usize(value: usize) -> Self {
                value as $float
            }

            #[inline(always)]
            fn draws(stream: &mut Stream) -> (Self, Self) {
                (stream.$next(), stream.$next())
            }

            #[inline(always)]
            fn leading(words: [u64; 4]) -> (u64, u64) {
                (words[$x] & $mask, words[$y] & $mask)
            }
        }

        impl sealed::Word for $word {
            const NONE: Self = 0;
            const ALL: Self = $word::MAX;

            #[inline(always)]
            fn or(self, other: Self) -> Self {
                self | other
            }

            #[inline(always)]
            fn minus(self, other: Self) -> Self {
                self.wrapping_sub(other)
            }

            #[inline(always)]
            fn to_u32(self) -> u32 {
                self as u32
            }
        }
    };
}

real!(f32, u32, gaussian_f32, 2.5066283, next_f32, leading: 0 1 & 0xFFFF_FF00, doubt: 41);
real!(f64, u64, gaussian_f64, 2.5066282746310002, next_f64, leading: 1 3 & 0xFFFF_FFFF, doubt: 35);

macro_rules! count {
    ($($integer:ident)*) => {$(
        impl Count for $integer {}

        impl sealed::Count for $integer {
            const NAME: &'static str = stringify!($integer);

            fn represents(count: u32) -> bool {
                $integer::try_from(count).is_ok()
            }

            #[inline(always)]
            fn from_count(count: u32) -> Self {
                count as $integer
            }
        }
    )*};
}

count!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
