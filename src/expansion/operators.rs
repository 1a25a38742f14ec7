//! Operators in the pieces of a loop: they give the serial loop's value, and never trap where the serial loop does not.

use std::borrow::Cow;
use std::convert::Infallible;
use std::num::{Saturating, Wrapping};
use std::ops::{AddAssign, ControlFlow, MulAssign};
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use crate::roles::{
    Best, Bits, Collection, Extreme, Extremum, MayBeMissing, Offered, Reducible, ReducibleProduct,
};

/// `variable += right` of a sum. Integers wrap: a piece may pass through values that the whole loop does not reach.
#[diagnostic::on_unimplemented(
    message = "cannot add-assign `{R}` to `{Self}`",
    label = "no implementation for `{Self} += {R}`"
)]
pub trait AddInto<R> {
    /// Applies the operator.
    fn add_into(&mut self, right: R);
}

/// `variable -= right` of a sum.
#[diagnostic::on_unimplemented(
    message = "cannot subtract-assign `{R}` from `{Self}`",
    label = "no implementation for `{Self} -= {R}` in a reduction",
    note = "a type of your own combines by `+=` alone"
)]
pub trait SubtractFrom<R> {
    /// Applies the operator.
    fn subtract_from(&mut self, right: R);
}

/// `variable *= right` of a product.
#[diagnostic::on_unimplemented(
    message = "cannot multiply-assign `{Self}` by `{R}`",
    label = "no implementation for `{Self} *= {R}` in a reduction"
)]
pub trait MultiplyInto<R> {
    /// Applies the operator.
    fn multiply_into(&mut self, right: R);
}

/// `variable /= right` of a product.
#[diagnostic::on_unimplemented(
    message = "cannot divide-assign `{Self}` by `{R}`",
    label = "`/=` is a reduction of floats alone: integer division rounds, and depends on the order"
)]
pub trait DivideInto<R> {
    /// Applies the operator.
    fn divide_into(&mut self, right: R);
}

#[diagnostic::do_not_recommend]
impl<T: Reducible + AddAssign<R>, R> AddInto<R> for T {
    #[inline(always)]
    fn add_into(&mut self, right: R) {
        *self += right;
    }
}

#[diagnostic::do_not_recommend]
impl<T: ReducibleProduct + MulAssign<R>, R> MultiplyInto<R> for T {
    #[inline(always)]
    fn multiply_into(&mut self, right: R) {
        *self *= right;
    }
}

/// The operators of types that std gives a form of overflow that any grouping has, with all right sides of theirs.
macro_rules! assigned {
    ($($type:ty: $($right:ty)|*, $($trait:ident $method:ident $operator:tt)*;)*) => {$(
        assigned!(@right $type, [$($right)*], $($trait $method $operator)*);
    )*};
    (@right $type:ty, [$($right:ty)*], $trait:ident $method:ident $operator:tt $($more:tt)*) => {
        $(
            impl $trait<$right> for $type {
                #[inline(always)]
                fn $method(&mut self, right: $right) {
                    *self $operator right;
                }
            }
        )*
        assigned!(@right $type, [$($right)*], $($more)*);
    };
    (@right $type:ty, [$($right:ty)*],) => {};
}
assigned!(Duration: Duration, AddInto add_into +=;);

macro_rules! texts {
    ($($type:ty)*) => {$(
        impl AddInto<&$type> for String {
            fn add_into(&mut self, right: &$type) {
                self.push_str(right);
            }
        }
    )*};
}
// Types that coerce to `&str`.
texts!(str String &str &String Box<str> Rc<str> Arc<str> Cow<'_, str>);

/// The right side of `variable &= right` and the like.
#[diagnostic::on_unimplemented(
    message = "the bits of `{Self}` cannot be combined into a `{T}`",
    label = "no such bits"
)]
pub trait BitsOperand<T> {
    /// Returns the bits.
    fn operand(self) -> T;
}

impl<T: Bits> BitsOperand<T> for T {
    #[inline(always)]
    fn operand(self) -> T {
        self
    }
}
impl<T: Bits> BitsOperand<T> for &T {
    #[inline(always)]
    fn operand(self) -> T {
        *self
    }
}

macro_rules! operators {
    ($($type:ident $left:ident $right:ident $($trait:ident $method:ident $result:expr),*;)*) => {
        $(operators!(@each [$type] [$type] $left $right $([$trait $method $result])*);)*
    };
    (@each [$type:ty] [$operand:ty] $left:ident $right:ident $([$trait:ident $method:ident $result:expr])*) => {$(
        impl $trait<$operand> for $type {
            #[inline(always)]
            fn $method(&mut self, $right: $operand) {
                let $left = *self;
                *self = $result;
            }
        }

        impl $trait<&$operand> for $type {
            #[inline(always)]
            fn $method(&mut self, right: &$operand) {
                self.$method(*right);
            }
        }
    )*};
}

macro_rules! integers {
    ($($type:ident)*) => {
        operators! {$(
            $type a b AddInto add_into a.wrapping_add(b),
                SubtractFrom subtract_from a.wrapping_sub(b),
                MultiplyInto multiply_into a.wrapping_mul(b);
        )*}
        assigned! {$(
            Wrapping<$type>: Wrapping<$type> | &Wrapping<$type> | $type | &$type,
                AddInto add_into += SubtractFrom subtract_from -= MultiplyInto multiply_into *=;
        )*}
        $(
            impl IndexWord for $type {
                #[inline(always)]
                fn word(self) -> usize {
                    self as usize
                }
            }
            impl IndexWord for &$type {
                #[inline(always)]
                fn word(self) -> usize {
                    *self as usize
                }
            }
        )*
    };
}

macro_rules! floats {
    ($($type:ident)*) => {
        operators! {$(
            $type a b AddInto add_into a + b,
                SubtractFrom subtract_from a - b,
                MultiplyInto multiply_into a * b,
                DivideInto divide_into a / b;
        )*}
        $(
            impl Ordered<Partly> for $type {
                type Extremum<F: Fn($type, $type) -> $type + Sync, const GREATEST: bool> = Extremum<$type, GREATEST>;

                fn extremum<F: Fn($type, $type) -> $type + Sync, const GREATEST: bool>(_: F) -> Extremum<$type, GREATEST> {
                    Extremum::new()
                }
                #[inline(always)]
                fn comparable(&self) -> bool {
                    !self.is_nan()
                }
                #[inline(always)]
                fn least(self, other: Self) -> Self {
                    Extreme::least(self, other)
                }
                #[inline(always)]
                fn greatest(self, other: Self) -> Self {
                    Extreme::greatest(self, other)
                }
            }
            impl Ordered<Partly> for &$type {
                type Extremum<F: Fn(Self, Self) -> Self + Sync, const GREATEST: bool> = Best<Self, F>;

                fn extremum<F: Fn(Self, Self) -> Self + Sync, const GREATEST: bool>(combine: F) -> Best<Self, F> {
                    Best::new(combine)
                }
                #[inline(always)]
                fn comparable(&self) -> bool {
                    !self.is_nan()
                }
                fn least(self, other: Self) -> Self {
                    if other < self { other } else { self }
                }
                fn greatest(self, other: Self) -> Self {
                    if other > self { other } else { self }
                }
            }
        )*
    };
}

macro_rules! saturating {
    ($($type:ident)*) => {
        assigned! {$(
            Saturating<$type>: Saturating<$type> | &Saturating<$type> | $type | &$type,
                AddInto add_into += MultiplyInto multiply_into *=;
        )*}
    };
}

integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
saturating!(u8 u16 u32 u64 u128 usize);
floats!(f32 f64);

#[cfg(feature = "num-complex")]
mod complex {
    use num_complex::Complex;

    use super::{AddInto, DivideInto, MultiplyInto, Spelled, SubtractFrom};

    macro_rules! operands {
        ($([$type:ty] [$operand:ty])*) => {$(
            operators! {
                @each [$type] [$operand] a b
                [AddInto add_into a + b]
                [SubtractFrom subtract_from a - b]
                [MultiplyInto multiply_into a * b]
                [DivideInto divide_into a / b]
            }
        )*};
    }
    operands! {
        [Complex<f32>] [Complex<f32>]
        [Complex<f32>] [f32]
        [Complex<f64>] [Complex<f64>]
        [Complex<f64>] [f64]
    }

    impl Spelled for Complex<f32> {}
    impl Spelled for Complex<f64> {}
}

/// A type of the standard library, for which `x = x + e` means the same as `x += e`.
#[diagnostic::on_unimplemented(
    message = "`x = x + e` of `{Self}` is not known to be `x += e`",
    label = "operators of its own",
    note = "rule: partial results are combined by what the type says of `+=`",
    note = "help: write `x += e`, or `x = associative(x + e)` if the operator is associative"
)]
pub trait Spelled {}

macro_rules! spelled {
    ($($type:ty)*) => { $(impl Spelled for $type {})* };
}
spelled!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64 String Duration);
impl<T> Spelled for Wrapping<T> {}
impl<T> Spelled for Saturating<T> {}

/// An integer in an index expression.
pub trait IndexWord {
    /// Returns the integer modulo the address space.
    fn word(self) -> usize;
}

/// A type of which minima and maxima can be taken. `M` tells the kinds of order apart.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no order that minima can be taken by",
    note = "`if e < m {{ m = e }}` in a parallel loop takes floats and types with `Ord`",
    note = "help: in generic code bound the type by `Ord`, or by `prange::Real` for floats: of values that do not compare, which one is kept would depend on \
            how the loop is split"
)]
pub trait Ordered<M>: Sized {
    /// The role of a variable into which the least or greatest of such values is folded by `F`.
    type Extremum<F: Fn(Self, Self) -> Self + Sync, const GREATEST: bool>;

    /// Makes the role.
    fn extremum<F: Fn(Self, Self) -> Self + Sync, const GREATEST: bool>(
        combine: F,
    ) -> Self::Extremum<F, GREATEST>;
    /// Returns whether the value compares with itself.
    fn comparable(&self) -> bool;
    /// Returns the lesser of the two, as `std::cmp::min` or `f64::min` does.
    fn least(self, other: Self) -> Self;
    /// Returns the greater of the two, as `std::cmp::max` or `f64::max` does.
    fn greatest(self, other: Self) -> Self;
}

/// The state of a fold in an iteration.
pub trait Folded<T> {
    /// Combines `value` into the state.
    fn offer(&mut self, value: T, combine: impl FnOnce(T, T) -> T);
}

impl<T> Folded<T> for Option<T> {
    #[inline(always)]
    fn offer(&mut self, value: T, combine: impl FnOnce(T, T) -> T) {
        *self = Some(match self.take() {
            Some(before) => combine(before, value),
            None => value,
        });
    }
}

impl<T: MayBeMissing, const GREATEST: bool> Folded<T> for Offered<T, GREATEST> {
    #[inline(always)]
    fn offer(&mut self, value: T, _: impl FnOnce(T, T) -> T) {
        Offered::offer(self, value);
    }
}

/// The kind of types with a total order, by `Ord`.
#[derive(Debug)]
pub struct Totally;
/// The kind of floats, all of which are ordered but NaN.
#[derive(Debug)]
pub struct Partly;

impl<T: Ord> Ordered<Totally> for T {
    type Extremum<F: Fn(T, T) -> T + Sync, const GREATEST: bool> = Best<T, F>;

    fn extremum<F: Fn(T, T) -> T + Sync, const GREATEST: bool>(combine: F) -> Best<T, F> {
        Best::new(combine)
    }
    #[inline(always)]
    fn comparable(&self) -> bool {
        true
    }
    #[inline(always)]
    fn least(self, other: T) -> T {
        Ord::min(self, other)
    }
    #[inline(always)]
    fn greatest(self, other: T) -> T {
        Ord::max(self, other)
    }
}

/// A variable that holds a [`Collection`], or a `&mut` to one. `M` tells the two kinds apart.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to be a collection that loops may append to",
    label = "appended to in a parallel loop",
    note = "`push`, `push_back`, `push_str`, `extend` and `extend_from_slice` in the body append in iteration order to a `Vec`, a \
            `VecDeque`, a `String`, or a type that implements `prange::roles::Collection`"
)]
pub trait Concatenates<M> {
    /// The type of the collection.
    type Collection: Collection;
}

/// The kind of variables that hold the collection.
#[derive(Debug)]
pub struct HeldCollection;
/// The kind of variables that refer to the collection.
#[derive(Debug)]
pub struct Borrowed;

impl<C: Collection> Concatenates<HeldCollection> for C {
    type Collection = C;
}
impl<C: Collection> Concatenates<Borrowed> for &mut C {
    type Collection = C;
}

/// A type that `?` can be used on.
#[diagnostic::on_unimplemented(
    message = "`?` in a parallel loop takes a `Result`, an `Option` or a `ControlFlow`, not `{Self}`"
)]
pub trait Residual {
    /// The type to which `?` evaluates.
    type Value;
    /// The type of what leaves the function, on which `?` can be used again.
    type Rest;

    /// Returns which of the two the value is.
    fn branch(self) -> ControlFlow<Self::Rest, Self::Value>;
}

impl<T, E> Residual for Result<T, E> {
    type Value = T;
    type Rest = Result<Infallible, E>;

    #[inline(always)]
    fn branch(self) -> ControlFlow<Result<Infallible, E>, T> {
        match self {
            Ok(value) => ControlFlow::Continue(value),
            Err(error) => ControlFlow::Break(Err(error)),
        }
    }
}

impl<T> Residual for Option<T> {
    type Value = T;
    type Rest = Option<Infallible>;

    #[inline(always)]
    fn branch(self) -> ControlFlow<Option<Infallible>, T> {
        match self {
            Some(value) => ControlFlow::Continue(value),
            None => ControlFlow::Break(None),
        }
    }
}

impl<B, C> Residual for ControlFlow<B, C> {
    type Value = C;
    type Rest = ControlFlow<B, Infallible>;

    #[inline(always)]
    fn branch(self) -> ControlFlow<ControlFlow<B, Infallible>, C> {
        match self {
            ControlFlow::Continue(value) => ControlFlow::Continue(value),
            ControlFlow::Break(rest) => ControlFlow::Break(ControlFlow::Break(rest)),
        }
    }
}
