//! The bounds of generic code in the loop form: what the operators of reductions ask of a type.

use std::ops::{Add, AddAssign, Div, DivAssign, Mul, MulAssign, Neg, Sub, SubAssign};

use super::operators::{AddInto, DivideInto, MultiplyInto, Ordered, Partly, Spelled, SubtractFrom};
use crate::math;
use crate::number::Arithmetic;
use crate::roles::{Multipliable, Summable};

/// Declares a trait that all types have that have what it asks for.
macro_rules! bound {
    ($(#[$attribute:meta])* pub trait $name:ident: $($bounds:tt)*) => {
        $(#[$attribute])*
        pub trait $name: $($bounds)* {}

        #[diagnostic::do_not_recommend]
        impl<T: $($bounds)*> $name for T {}
    };
}

bound! {
    /// The bound of generic functions whose loops add up or multiply numbers: `s += a[i]`, `s = s + a[i] * b[i]`, `p *= a[i]`, scans, and
    /// [`sum`](crate::Prange::sum) and [`product`](crate::Prange::product) of the function form.
    ///
    /// All types that [`Arithmetic`](crate::terminal::Arithmetic) lists have it, and it cannot be implemented for others: for a type of your own
    /// name the type, and implement [`Reducible`](crate::roles::Reducible). Sums start from `T::default()`, or from `T::ZERO`, which is -0.0 for
    /// floats and so keeps the sign of a sum of negative zeros. `-=` and minima take [`Real`].
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "macros")]
    /// # {
    /// use prange::Number;
    /// use prange::prelude::*;
    ///
    /// #[parallel]
    /// fn dot<T: Number>(a: &[T], b: &[T]) -> T {
    ///     let mut sum = T::default();
    ///     for i in prange(0..a.len()) {
    ///         sum += a[i] * b[i];
    ///     }
    ///     sum
    /// }
    ///
    /// assert_eq!(dot(&[1, 2, 3], &[4, 5, 6]), 32);
    /// assert_eq!(dot(&[0.5, 1.0], &[2.0, 2.0]), 3.0);
    /// # }
    /// ```
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is not known to add up or multiply in any grouping",
        label = "not a number",
        note = "rule: `+=` and `*=` on a variable from outside of the loop combine partial results, of numbers in generic code with the bound \
                `prange::Number`",
        note = "help: for a type of your own implement `prange::roles::Reducible` or `ReducibleProduct`, or write `x = associative(x + e)` if \
                the operator is associative"
    )]
    pub trait Number: Arithmetic
        + PartialEq
        + Add<Output = Self>
        + AddAssign
        + for<'a> AddAssign<&'a Self>
        + Mul<Output = Self>
        + MulAssign
        + for<'a> MulAssign<&'a Self>
        + Summable
        + Multipliable
        + Spelled
        + AddInto<Self>
        + for<'a> AddInto<&'a Self>
        + MultiplyInto<Self>
        + for<'a> MultiplyInto<&'a Self>
}

bound! {
    /// The bound of generic functions whose loops take minima and maxima of floats, and add up, subtract, multiply and divide them: `f32` and
    /// `f64`. The functions of [`math`](mod@crate::math) take such values too. Minima of types with a total order take `Ord`.
    ///
    /// # Examples
    ///
    /// ```
    /// # #[cfg(feature = "macros")]
    /// # {
    /// use prange::Real;
    /// use prange::prelude::*;
    ///
    /// #[parallel]
    /// fn nearest<T: Real>(a: &[T], x: T) -> (T, usize) {
    ///     let (mut least, mut at) = ((a[0] - x) * (a[0] - x), 0);
    ///     for i in prange(0..a.len()) {
    ///         let distance = (a[i] - x) * (a[i] - x);
    ///         if distance < least {
    ///             least = distance;
    ///             at = i;
    ///         }
    ///     }
    ///     (least, at)
    /// }
    ///
    /// assert_eq!(nearest(&[1.0, 4.0, 2.5], 3.0), (0.25, 2));
    /// # }
    /// ```
    #[diagnostic::on_unimplemented(
        message = "`{Self}` is neither `f32` nor `f64`",
        note = "`prange::Real` is the bound of these two types alone"
    )]
    pub trait Real: Number
        + math::Real
        + PartialOrd
        + Neg<Output = Self>
        + Sub<Output = Self>
        + SubAssign
        + Div<Output = Self>
        + DivAssign
        + SubtractFrom<Self>
        + DivideInto<Self>
        + Ordered<Partly>
}
