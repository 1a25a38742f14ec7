//! The number types that reductions support.

use std::num::{Saturating, Wrapping};

use crate::sealed::Sealed;

/// A number that `sum` and `product` can return: a primitive one, whose integers wrap on overflow, or an integer in std's `Wrapping`, or an
/// unsigned one in `Saturating`; with the feature `num-complex` a `Complex<f32>` or `Complex<f64>`. (Signed ones that saturate depend on the order of their operands.)
pub trait Arithmetic: Copy + Default + Send + Sync + Sealed + 'static {
    /// The neutral element of sums: -0.0 for floats, so that a sum of negative zeros keeps its sign.
    const ZERO: Self;
    /// The neutral element of products: a float times `ONE` is that float, bit for bit.
    const ONE: Self;
    /// Whether sums and products have the same result in any grouping.
    const EXACT: bool;

    /// Returns the sum.
    #[must_use]
    fn plus(self, other: Self) -> Self;
    /// Returns the product.
    #[must_use]
    fn times(self, other: Self) -> Self;
}

/// A floating-point number, real or complex, that `mean` can return.
pub trait Float: Arithmetic {
    /// Returns `self / count`.
    #[must_use]
    fn divide(self, count: usize) -> Self;
}

/// An item that counts as a value of type `T`: a `T` or a reference to a `T`.
#[diagnostic::on_unimplemented(
    message = "items of type `{Self}` do not add up to `{T}`",
    note = "`sum`, `product` and `mean` take values of their result's type and references to them; for another type use `reduce`"
)]
pub trait Element<T> {
    /// Returns the value.
    fn number(self) -> T;
}

impl<T> Element<T> for T {
    #[inline(always)]
    fn number(self) -> T {
        self
    }
}

impl<T: Clone> Element<T> for &T {
    #[inline(always)]
    fn number(self) -> T {
        self.clone()
    }
}

macro_rules! arithmetic {
    ($($type:ty: $exact:literal $zero:expr, $one:expr, $left:ident $right:ident $sum:expr, $product:expr;)*) => {$(
        impl Arithmetic for $type {
            const ZERO: Self = $zero;
            const ONE: Self = $one;
            const EXACT: bool = $exact;

            #[inline(always)]
            fn plus(self, $right: Self) -> Self {
                let $left = self;
                $sum
            }
            #[inline(always)]
            fn times(self, $right: Self) -> Self {
                let $left = self;
                $product
            }
        }
    )*};
}

macro_rules! integers {
    ($($type:ident)*) => {
        arithmetic! {$(
            $type: true 0, 1, a b a.wrapping_add(b), a.wrapping_mul(b);
            Wrapping<$type>: true Wrapping(0), Wrapping(1), a b a + b, a * b;
        )*}
    };
}

macro_rules! saturating {
    ($($type:ident)*) => {
        arithmetic!($(Saturating<$type>: true Saturating(0), Saturating(1), a b a + b, a * b;)*);
    };
}

integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
saturating!(u8 u16 u32 u64 u128 usize);
arithmetic! {
    f32: false -0.0, 1.0, a b a + b, a * b;
    f64: false -0.0, 1.0, a b a + b, a * b;
}

impl<T> Sealed for Wrapping<T> {}
impl<T> Sealed for Saturating<T> {}

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

#[cfg(feature = "num-complex")]
mod complex {
    use num_complex::Complex;

    use super::{Arithmetic, Float};
    use crate::sealed::Sealed;

    /// Returns the product, of which 1 is the neutral element to the bit: by the formula a product with 1 loses the sign of a zero, and
    /// an infinity times the zero in `1 + 0i` is NaN.
    macro_rules! product {
        ($a:ident $b:ident) => {
            match ($a == Self::ONE, $b == Self::ONE) {
                (true, _) => $b,
                (_, true) => $a,
                _ => $a * $b,
            }
        };
    }
    arithmetic! {
        Complex<f32>: false Complex::new(-0.0, -0.0), Complex::new(1.0, 0.0), a b a + b, product!(a b);
        Complex<f64>: false Complex::new(-0.0, -0.0), Complex::new(1.0, 0.0), a b a + b, product!(a b);
    }

    impl Sealed for Complex<f32> {}
    impl Sealed for Complex<f64> {}

    impl Float for Complex<f32> {
        fn divide(self, count: usize) -> Self {
            self / count as f32
        }
    }

    impl Float for Complex<f64> {
        fn divide(self, count: usize) -> Self {
            self / count as f64
        }
    }
}
