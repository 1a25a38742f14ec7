//! `x += e` and `x *= e` of sums and products. Of a type that does not add up, the role alone says so: the operators are then silent.

use std::marker::PhantomData;
use std::ops::Deref;

use super::Kit;
use super::generic::Number;
use super::operators::{AddInto, DivideInto, MultiplyInto, Spelled, SubtractFrom};
use crate::number::Arithmetic;
use crate::reduce_tree::{Chain, Operator};
use crate::roles::{Combines, Multipliable, Product, Reduced, Sum, Summable};

/// A variable to add to. If its type adds up, the methods below apply; otherwise those of [`Unknown`].
#[derive(Debug)]
pub struct Adding<'v, T>(&'v mut T);

/// A variable to multiply, likewise.
#[derive(Debug)]
pub struct Multiplying<'v, T>(&'v mut T);

/// The operator of a type that has none.
#[derive(Debug)]
pub struct Unknown;

impl<T> Operator<T> for Unknown {
    fn identity(&self) -> T {
        unreachable!("code with it does not compile")
    }
    fn apply(&self, _: T, _: T) -> T {
        unreachable!("code with it does not compile")
    }
}

/// What stands for a variable of a type without such an operation.
#[derive(Debug)]
pub struct Silent<T, R>(PhantomData<(fn() -> T, R)>);

macro_rules! operands {
    ($($name:ident $bound:ident $reduction:ident $role:ident $($method:ident $operator:ident $apply:ident)*;)*) => {$(
        impl<'v, T: $bound> $name<'v, T> {
            /// Makes the role of the variable.
            #[inline]
            pub fn $role(self) -> Reduced<'v, T, <$reduction as Combines<T>>::Accumulator> {
                Reduced::new(self.0, $reduction)
            }
            /// Compiles if `x = x + e` means the same as `x += e`.
            pub fn __prange_is_spelled(self)
            where
                T: Spelled,
            {
            }
            /// Compiles if it does not matter that the variable stands on the right of its operator.
            pub fn __prange_commutes(self)
            where
                T: Arithmetic,
            {
            }
            $(
                /// Applies the operator.
                #[inline(always)]
                pub fn $method<R>(self, right: R)
                where
                    T: $operator<R>,
                {
                    self.0.$apply(right);
                }
            )*
        }

        impl<T> Deref for $name<'_, T> {
            type Target = Silent<T, $reduction>;

            fn deref(&self) -> &Self::Target {
                unreachable!("code with it does not compile")
            }
        }

        impl<T> Silent<T, $reduction> {
            /// Does not compile: a number has the method above.
            pub fn $role<'v>(&self) -> Reduced<'v, T, Chain<T, Unknown>>
            where
                T: Number,
            {
                unreachable!("code with it does not compile")
            }
            /// Has nothing to say.
            pub fn __prange_is_spelled(&self) {}
            /// Has nothing to say.
            pub fn __prange_commutes(&self) {}
            $(
                /// Has nothing to say.
                pub fn $method<R>(&self, _: R) {}
            )*
        }
    )*};
}

operands! {
    Adding Summable Sum __prange_sum
        __prange_add AddInto add_into
        __prange_subtract SubtractFrom subtract_from;
    Multiplying Multipliable Product __prange_product
        __prange_multiply MultiplyInto multiply_into
        __prange_divide DivideInto divide_into;
}

#[doc(hidden)]
impl Kit {
    /// Returns a right side as it is. An error about its type is then one about the operator.
    #[inline(always)]
    pub fn right<R>(self, right: R) -> R {
        right
    }

    #[inline(always)]
    pub fn adding<T>(self, variable: &mut T) -> Adding<'_, T> {
        Adding(variable)
    }

    #[inline(always)]
    pub fn multiplying<T>(self, variable: &mut T) -> Multiplying<'_, T> {
        Multiplying(variable)
    }
}
