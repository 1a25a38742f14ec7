//! Sums: of numbers in lanes, of strings, and of types of the user's own.

use std::num::Wrapping;
use std::time::Duration;

use super::accumulator::{Accumulator, Exact, Texts};
use super::reduction::{Combines, Sum, replace};
use crate::number::{Arithmetic, Element};
use crate::reduce_tree::{Chain, Lanes, Operator};
use crate::sealed::Sealed;

impl Sealed for Sum {}

impl<T: Reducible> Element<T> for T {
    #[inline(always)]
    fn number(self) -> T {
        self
    }
}

impl<T: Reducible + Clone> Element<T> for &T {
    #[inline(always)]
    fn number(self) -> T {
        self.clone()
    }
}

impl<T: Summable> Combines<T> for Sum {
    type Accumulator = T::Accumulator;

    fn accumulator(self, _: &mut T) -> T::Accumulator {
        T::accumulator()
    }
    fn finish(accumulator: &T::Accumulator, target: &mut T, value: T) {
        T::finish(accumulator, target, value);
    }
}

/// A type that [`Sum`] adds up: primitive numbers, strings, and every [`Reducible`] type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to add up in any grouping",
    label = "not a sum of numbers",
    note = "`+=` on a variable from outside of the loop is a sum: implement `prange::roles::Reducible` for a type of your own, or \
            write `x = associative(x + e)` if the operator is associative"
)]
pub trait Summable: Sized + Send {
    /// The accumulator that adds values up.
    type Accumulator: Accumulator<Self>;

    #[doc(hidden)]
    fn accumulator() -> Self::Accumulator;
    /// Returns the sum of nothing.
    #[doc(hidden)]
    fn zero() -> Self;
    #[doc(hidden)]
    fn finish(accumulator: &Self::Accumulator, target: &mut Self, value: Self);
}

/// A type of your own whose values combine by an associative operator, for `x += e` in a loop.
///
/// In each iteration `+=` changes a value that starts as the identity, and is then combined with the values of the iterations before. So an iteration
/// costs one `combine` more than in the serial loop.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
/// use prange::roles::Reducible;
///
/// #[derive(Clone, Copy, Debug, PartialEq)]
/// struct Moments {
///     count: u64,
///     sum: f64,
/// }
///
/// impl std::ops::AddAssign<f64> for Moments {
///     fn add_assign(&mut self, x: f64) {
///         self.count += 1;
///         self.sum += x;
///     }
/// }
///
/// impl Reducible for Moments {
///     fn identity() -> Self {
///         Moments { count: 0, sum: -0.0 }
///     }
///     fn combine(self, later: Self) -> Self {
///         Moments { count: self.count + later.count, sum: self.sum + later.sum }
///     }
/// }
///
/// let mut moments = Moments::identity();
/// prange(0..4).reduction(&mut moments, Sum).for_each(|i, moments| *moments += i as f64);
/// assert_eq!(moments, Moments { count: 4, sum: 6.0 });
/// ```
pub trait Reducible: Sized + Send {
    /// Returns the neutral element: combined with any value, on either side, it gives that value.
    fn identity() -> Self;
    /// Combines two values, where `later` comes from later iterations. This operation must be associative, and need not be commutative.
    #[must_use]
    fn combine(self, later: Self) -> Self;
}

/// Adds two numbers.
#[derive(Clone, Copy, Debug)]
pub struct Added;

impl<T: Arithmetic> Operator<T> for Added {
    #[inline(always)]
    fn identity(&self) -> T {
        T::ZERO
    }
    #[inline(always)]
    fn apply(&self, earlier: T, later: T) -> T {
        earlier.add(later)
    }
}

/// Combines two values of a [`Reducible`] type by its own operator.
#[derive(Clone, Copy, Debug)]
pub struct Combined;

impl<T: Reducible> Operator<T> for Combined {
    #[inline]
    fn identity(&self) -> T {
        T::identity()
    }
    #[inline]
    fn apply(&self, earlier: T, later: T) -> T {
        earlier.combine(later)
    }
}

impl<T: Reducible> Summable for T {
    type Accumulator = Chain<T, Combined>;

    fn accumulator() -> Self::Accumulator {
        Chain::new(Combined)
    }
    fn zero() -> T {
        T::identity()
    }
    fn finish(chain: &Self::Accumulator, target: &mut T, value: T) {
        replace(&chain.operator, target, value);
    }
}

macro_rules! numbers {
    ($accumulator:ident $($type:ident)*) => {$(
        impl Summable for $type {
            type Accumulator = $accumulator<$type, Added>;

            fn accumulator() -> Self::Accumulator {
                $accumulator::new(Added)
            }
            fn zero() -> $type {
                Arithmetic::ZERO
            }
            fn finish(_: &Self::Accumulator, target: &mut $type, value: $type) {
                *target = Arithmetic::add(*target, value);
            }
        }
    )*};
}
numbers!(Lanes f32 f64);
numbers!(Exact i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

impl Summable for String {
    type Accumulator = Texts;

    fn accumulator() -> Texts {
        Texts
    }
    fn zero() -> String {
        String::new()
    }
    fn finish(_: &Texts, target: &mut String, value: String) {
        target.push_str(&value);
    }
}

impl<T: Arithmetic> Reducible for Wrapping<T>
where
    Wrapping<T>: std::ops::Add<Output = Wrapping<T>>,
{
    fn identity() -> Self {
        Wrapping(T::ZERO)
    }
    fn combine(self, later: Self) -> Self {
        self + later
    }
}

impl Reducible for Duration {
    fn identity() -> Self {
        Duration::ZERO
    }
    fn combine(self, later: Self) -> Self {
        self + later
    }
}
