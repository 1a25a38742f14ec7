//! The number types that reductions support.

use crate::sealed::Sealed;

/// A primitive number that `sum` and `product` can return. Integers wrap on overflow.
pub trait Arithmetic: Copy + Default + Send + Sync + Sealed + 'static {
    /// The neutral element of sums: -0.0 for floats, so that a sum of negative zeros keeps its sign.
    const ZERO: Self;
    /// The neutral element of products: a float times `ONE` is that float, bit for bit.
    const ONE: Self;
    /// Whether sums and products have the same result in any grouping.
    const EXACT: bool;

    /// Returns the sum.
    #[must_use]
    fn add(self, other: Self) -> Self;
    /// Returns the product.
    #[must_use]
    fn multiply(self, other: Self) -> Self;
}

/// A floating-point number that `mean` can return.
pub trait Float: Arithmetic {
    /// Returns `self / count`.
    #[must_use]
    fn divide(self, count: usize) -> Self;
}

/// An item that counts as a number of type `T`: a `T` or a reference to a `T`.
#[diagnostic::on_unimplemented(
    message = "items of type `{Self}` do not add up to `{T}`",
    note = "`sum`, `product` and `mean` take numbers and references to them; for another type use `reduce`"
)]
pub trait Element<T> {
    /// Returns the number.
    fn number(self) -> T;
}

macro_rules! arithmetic {
    ($($type:ident $exact:literal $zero:literal $one:literal, $left:ident $right:ident $sum:expr, $product:expr;)*) => {$(
        impl Arithmetic for $type {
            const ZERO: Self = $zero;
            const ONE: Self = $one;
            const EXACT: bool = $exact;

            #[inline(always)]
            fn add(self, $right: Self) -> Self {
                let $left = self;
                $sum
            }
            #[inline(always)]
            fn multiply(self, $right: Self) -> Self {
                let $left = self;
                $product
            }
        }

        impl Element<$type> for $type {
            #[inline(always)]
            fn number(self) -> $type {
                self
            }
        }

        impl Element<$type> for &$type {
            #[inline(always)]
            fn number(self) -> $type {
                *self
            }
        }
    )*};
}

macro_rules! integers {
    ($($type:ident)*) => {
        arithmetic!($($type true 0 1, a b a.wrapping_add(b), a.wrapping_mul(b);)*);
    };
}

integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
arithmetic! {
    f32 false -0.0 1.0, a b a + b, a * b;
    f64 false -0.0 1.0, a b a + b, a * b;
}

impl Sealed for f32 {}
impl Sealed for f64 {}

impl Float for f32 {
    fn divide(self, count: usize) -> Self {
        self / count as f32
    }
}

impl Float for f64 {
    fn divide(self, count: usize) -> Self {
        self / count as f64
    }
}
