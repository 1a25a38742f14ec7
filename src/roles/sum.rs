//! Sums and products: of numbers in lanes, of strings and durations, and of types of the user's own.

use std::num::{Saturating, Wrapping};
use std::time::Duration;

use super::accumulator::{Accumulator, Exact, Texts};
use super::reduction::{Combines, Product, Sum, replace};
use crate::number::Arithmetic;
use crate::reduce_tree::{Chain, Lanes, Operator};
use crate::sealed::Sealed;

impl Sealed for Sum {}
impl Sealed for Product {}

impl<T: Summable> Combines<T> for Sum {
    type Accumulator = T::Accumulator;

    fn accumulator(self, _: &mut T) -> T::Accumulator {
        T::accumulator()
    }
    fn finish(_: &T::Accumulator, target: &mut T, value: T) {
        T::finish(target, value);
    }
}

impl<T: Multipliable> Combines<T> for Product {
    type Accumulator = T::Accumulator;

    fn accumulator(self, _: &mut T) -> T::Accumulator {
        T::accumulator()
    }
    fn finish(_: &T::Accumulator, target: &mut T, value: T) {
        T::finish(target, value);
    }
}

/// A type that [`Sum`] adds up: numbers, strings, durations, and every [`Reducible`] type.
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
    /// Adds the sum of a loop to a variable.
    #[doc(hidden)]
    fn finish(target: &mut Self, value: Self);
}

/// A type that [`Product`] multiplies: numbers, and every [`ReducibleProduct`] type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to multiply in any grouping",
    label = "not a product of numbers",
    note = "`*=` on a variable from outside of the loop is a product: implement `prange::roles::ReducibleProduct` for a type of your own, \
            or write `x = associative(x * e)` if the operator is associative"
)]
pub trait Multipliable: Sized + Send {
    /// The accumulator that multiplies values.
    type Accumulator: Accumulator<Self>;

    #[doc(hidden)]
    fn accumulator() -> Self::Accumulator;
    /// Returns the product of nothing.
    #[doc(hidden)]
    fn one() -> Self;
    /// Multiplies a variable by the product of a loop.
    #[doc(hidden)]
    fn finish(target: &mut Self, value: Self);
}

/// A type of your own whose values combine by an associative operator, for `x += e` in a loop and for [`sum`](crate::Prange::sum).
///
/// Of std's types numbers, `Wrapping` and unsigned `Saturating` ones, `Duration` and `String` add up without it.
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

/// A type of your own whose values multiply by an associative operator, for `x *= e` in a loop and for [`product`](crate::Prange::product).
///
/// In each iteration `*=` changes a value that starts as `one()`, and is then multiplied with the values of the iterations before. So an iteration
/// costs one `multiply` more than in the serial loop.
///
/// # Examples
///
/// ```
/// use std::ops::MulAssign;
///
/// use prange::prelude::*;
/// use prange::roles::ReducibleProduct;
///
/// /// A matrix of two rows.
/// #[derive(Clone, Copy, Debug, PartialEq)]
/// struct Matrix([[u64; 2]; 2]);
///
/// impl MulAssign for Matrix {
///     fn mul_assign(&mut self, Matrix(b): Matrix) {
///         let Matrix(a) = *self;
///         let entry = |i: usize, j: usize| a[i][0] * b[0][j] + a[i][1] * b[1][j];
///         *self = Matrix([[entry(0, 0), entry(0, 1)], [entry(1, 0), entry(1, 1)]]);
///     }
/// }
///
/// impl ReducibleProduct for Matrix {
///     fn one() -> Self {
///         Matrix([[1, 0], [0, 1]])
///     }
///     fn multiply(mut self, later: Self) -> Self {
///         self *= later;
///         self
///     }
/// }
///
/// let step = Matrix([[1, 1], [1, 0]]);
/// let Matrix(fibonacci) = prange(0..10).map(|_| step).product();
/// assert_eq!(fibonacci, [[89, 55], [55, 34]]);
/// ```
pub trait ReducibleProduct: Sized + Send {
    /// Returns the neutral element: multiplied with any value, on either side, it gives that value.
    fn one() -> Self;
    /// Multiplies two values, where `later` comes from later iterations. This operation must be associative, and need not be commutative.
    #[must_use]
    fn multiply(self, later: Self) -> Self;
}

/// Adds two numbers.
#[derive(Clone, Copy, Debug)]
pub struct Added;

/// Multiplies two numbers.
#[derive(Clone, Copy, Debug)]
pub struct Multiplied;

/// Adds two durations.
#[derive(Clone, Copy, Debug)]
pub struct DurationsAdded;

/// Adds two values of a type of the user's own.
#[derive(Clone, Copy, Debug)]
pub struct OwnAdded;

/// Multiplies two values of a type of the user's own.
#[derive(Clone, Copy, Debug)]
pub struct OwnMultiplied;

macro_rules! operators {
    ($($name:ident $bound:ident $identity:expr, $apply:path;)*) => {$(
        impl<T: $bound> Operator<T> for $name {
            #[inline(always)]
            fn identity(&self) -> T {
                $identity
            }
            #[inline(always)]
            fn apply(&self, earlier: T, later: T) -> T {
                $apply(earlier, later)
            }
        }
    )*};
}
impl Operator<Duration> for DurationsAdded {
    #[inline(always)]
    fn identity(&self) -> Duration {
        Duration::ZERO
    }
    #[inline(always)]
    fn apply(&self, earlier: Duration, later: Duration) -> Duration {
        earlier + later
    }
}

operators! {
    Added Arithmetic T::ZERO, T::plus;
    Multiplied Arithmetic T::ONE, T::times;
    OwnAdded Reducible T::identity(), T::combine;
    OwnMultiplied ReducibleProduct T::one(), T::multiply;
}

/// Implements `Summable` and `Multipliable`: for types of the user's own, and for each type of numbers.
macro_rules! accumulated {
    (own: $($trait:ident $bound:ident $unit:ident $operator:ident;)*) => {$(
        impl<T: $bound> $trait for T {
            type Accumulator = Chain<T, $operator>;

            fn accumulator() -> Self::Accumulator {
                Chain::new($operator)
            }
            fn $unit() -> T {
                $operator.identity()
            }
            fn finish(target: &mut T, value: T) {
                replace(&$operator, target, value);
            }
        }
    )*};
    ($sum:ident $product:ident: $($type:ty)*) => {$(
        accumulated!(@ $sum $type: Summable zero Added);
        accumulated!(@ $product $type: Multipliable one Multiplied);
    )*};
    (@ $accumulator:ident $type:ty: $trait:ident $unit:ident $operator:ident) => {
        impl $trait for $type {
            type Accumulator = $accumulator<$type, $operator>;

            fn accumulator() -> Self::Accumulator {
                $accumulator::new($operator)
            }
            fn $unit() -> $type {
                $operator.identity()
            }
            fn finish(target: &mut $type, value: $type) {
                *target = $operator.apply(*target, value);
            }
        }
    };
}
accumulated! { own:
    Summable Reducible zero OwnAdded;
    Multipliable ReducibleProduct one OwnMultiplied;
}

macro_rules! integers {
    ($($type:ident)*) => {
        accumulated!(Exact Lanes: $($type Wrapping<$type>)*);
    };
}
macro_rules! saturating {
    ($($type:ident)*) => {
        accumulated!(Exact Lanes: $(Saturating<$type>)*);
    };
}
// A multiplication takes several cycles; in lanes they overlap.
integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
saturating!(u8 u16 u32 u64 u128 usize);
accumulated!(Lanes Lanes: f32 f64);
#[cfg(feature = "num-complex")]
accumulated!(Lanes Lanes: num_complex::Complex<f32> num_complex::Complex<f64>);
// They are not negative: a part of a sum overflows only if the whole does.
accumulated!(@ Exact Duration: Summable zero DurationsAdded);

impl Summable for String {
    type Accumulator = Texts;

    fn accumulator() -> Texts {
        Texts
    }
    fn zero() -> String {
        String::new()
    }
    fn finish(target: &mut String, value: String) {
        target.push_str(&value);
    }
}
