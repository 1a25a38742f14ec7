//! What the loop form's macros expand to. Not for use by hand: it may change in any release.
//!
//! No path leads here: what a macro believes about a name rests on the traits of these modules, so users must not be able to implement
//! them. The macros name no path of this crate but `__kit`, where a header does not call `prange`. Everything hangs off the loop's header, so
//! that an expansion holds wherever the user's own `prange` does.

mod appends;
mod checks;
mod inner;
mod maybe;
mod operators;

pub use checks::ChunksOfSlices;
#[cfg(feature = "macros")]
pub(crate) use checks::Operation;
use std::convert::Infallible;
use std::marker::PhantomData;
use std::ops::ControlFlow;

use crate::range::Prange;
use crate::roles::{
    Appended, Array, Best, Bin, Bins, BitAnd, BitOr, BitXor, Bits, Collection, Fits, HandBack,
    Lastprivate, Max, Min, Own, Private, Product, Reduced, RoleSet, Rows, Scratch, Sliced, Sum,
    Summable, Vouched, WithRoles, run_roles,
};
use crate::source::{ReadOnly, Slots, Source};
use crate::terminal::Arithmetic;
use inner::{Inner, InnerRange, Number};
use maybe::Maybe;
use operators::{
    AddInto, BitsOperand, Concatenates, DivideInto, Folded, MultiplyInto, Ordered, Residual,
    Spelled, SubtractFrom, Word,
};

/// The functions that expansions call.
#[derive(Clone, Copy, Debug)]
pub struct Kit(());

/// For headers that name no `prange`.
#[must_use]
pub const fn kit() -> Kit {
    Kit(())
}

/// What `c[[i, j]]` asks for without the feature; nothing has it.
#[cfg(not(feature = "ndarray"))]
#[diagnostic::on_unimplemented(
    message = "`c[[i, j]]` in a parallel loop needs the feature `ndarray` of prange-rs",
    label = "an array of ndarray"
)]
pub trait NeedsNdarray {}

/// Stands for a variable's type, in a role that has no access to the variable.
#[derive(Debug)]
pub struct Type<T>(PhantomData<fn() -> T>);

impl<T> Clone for Type<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Type<T> {}

impl<T> Type<T> {
    /// Ties the type to that of a variable. Called in code that is checked and never run.
    pub fn of(self, _: &T) {}
}

/// What an iteration returns: a type that no `return` hidden in a macro can make by accident.
pub struct Step<E, V>((Option<E>, V));

impl<E, V> std::fmt::Debug for Step<E, V> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Step").finish_non_exhaustive()
    }
}

impl<S: Source> Prange<S> {
    #[doc(hidden)]
    #[inline(always)]
    pub fn __prange_kit(&self) -> Kit {
        Kit(())
    }

    /// The loop without its scratch.
    #[doc(hidden)]
    #[inline(always)]
    pub fn __prange_loop(&self) -> &Self {
        self
    }

    #[doc(hidden)]
    #[inline]
    pub fn __prange_sliced<'v, T: Send, const MIRRORED: bool>(
        &self,
        array: &'v mut [T],
        offset: usize,
        name: &'static str,
    ) -> Sliced<'v, T, S, MIRRORED>
    where
        S: Slots,
    {
        Sliced::new(array, offset, name)
    }

    #[cfg(feature = "ndarray")]
    #[doc(hidden)]
    pub fn __prange_axis<'v, T: Send, D: ndarray::Dimension, const MIRRORED: bool>(
        &self,
        view: ndarray::ArrayViewMut<'v, T, D>,
        offset: usize,
        name: &'static str,
    ) -> crate::roles::Planes<'v, T, D, S, MIRRORED>
    where
        S: Slots,
    {
        crate::roles::Planes::new(view, crate::source::Subscript { offset }, name)
    }

    #[cfg(not(feature = "ndarray"))]
    #[doc(hidden)]
    pub fn __prange_axis<V: NeedsNdarray, D, const MIRRORED: bool>(
        &self,
        _: V,
        _: usize,
        _: &'static str,
    ) {
    }

    #[doc(hidden)]
    #[inline]
    pub fn __prange_rows<'v, T: Send>(
        &self,
        array: &'v mut [T],
        base: usize,
        stride: usize,
        name: &'static str,
    ) -> Rows<'v, T, S>
    where
        S: Slots,
    {
        Rows::new(array, base, stride, name)
    }

    /// Ties the body's type to the loop's, before what must not be captured is touched.
    #[doc(hidden)]
    #[inline(always)]
    pub fn __prange_body<R, F>(&self, _: &R, body: F) -> F
    where
        R: RoleSet,
        F: Fn(S::Item, R::Values) -> Step<Infallible, R::Values>,
    {
        body
    }

    #[doc(hidden)]
    #[inline(always)]
    pub fn __prange_body_with_exits<R, E, F>(&self, _: &R, body: F) -> F
    where
        R: RoleSet,
        F: Fn(S::Item, R::Values) -> Step<E, R::Values>,
    {
        body
    }

    #[doc(hidden)]
    #[inline]
    pub fn __prange_run<const LONG: bool, R, F>(
        self,
        roles: R,
        body: F,
    ) -> (Option<Infallible>, R::Outputs)
    where
        R: RoleSet + Fits<S>,
        F: Fn(S::Item, R::Values) -> Step<Infallible, R::Values> + Sync,
    {
        let (source, clauses) = self.into_parts();
        run_roles::<LONG, _, _, _>(
            source,
            &clauses,
            roles,
            #[inline(always)]
            |item, _, values| body(item, values).0,
        )
    }

    #[doc(hidden)]
    #[inline]
    pub fn __prange_run_with_exits<const LONG: bool, R, E, F>(
        self,
        roles: R,
        body: F,
    ) -> (Option<E>, R::Outputs)
    where
        S: ReadOnly,
        R: RoleSet + Fits<S>,
        E: Send,
        F: Fn(S::Item, R::Values) -> Step<E, R::Values> + Sync,
    {
        let (source, clauses) = self.into_parts();
        run_roles::<LONG, _, _, _>(
            source,
            &clauses,
            roles,
            #[inline(always)]
            |item, _, values| body(item, values).0,
        )
    }
}

/// The same for a loop with scratch, which is a part of each item.
#[doc(hidden)]
impl<S: Source, T, I: Fn() -> T + Sync> WithRoles<S, (Private<T, I>, ())> {
    pub fn __prange_kit(&self) -> Kit {
        Kit(())
    }

    pub fn __prange_loop(&self) -> &Prange<S> {
        self.prange()
    }

    /// Ties the body's type to the loop's, before what must not be captured is touched.
    #[inline(always)]
    pub fn __prange_body<R, F>(&self, _: &R, body: F) -> F
    where
        R: RoleSet,
        F: Fn((S::Item, Scratch<T>), R::Values) -> Step<Infallible, R::Values>,
    {
        body
    }

    #[inline(always)]
    pub fn __prange_body_with_exits<R, E, F>(&self, _: &R, body: F) -> F
    where
        R: RoleSet,
        F: Fn((S::Item, Scratch<T>), R::Values) -> Step<E, R::Values>,
    {
        body
    }

    #[inline]
    pub fn __prange_run<const LONG: bool, R, F>(
        self,
        roles: R,
        body: F,
    ) -> (Option<Infallible>, R::Outputs)
    where
        R: RoleSet + Fits<S>,
        F: Fn((S::Item, Scratch<T>), R::Values) -> Step<Infallible, R::Values> + Sync,
    {
        self.run_with_scratch::<LONG, _, _, _>(
            roles,
            #[inline(always)]
            |item, values| body(item, values).0,
        )
    }

    #[inline]
    pub fn __prange_run_with_exits<const LONG: bool, R, E, F>(
        self,
        roles: R,
        body: F,
    ) -> (Option<E>, R::Outputs)
    where
        S: ReadOnly,
        R: RoleSet + Fits<S>,
        E: Send,
        F: Fn((S::Item, Scratch<T>), R::Values) -> Step<E, R::Values> + Sync,
    {
        self.run_with_scratch::<LONG, _, _, _>(
            roles,
            #[inline(always)]
            |item, values| body(item, values).0,
        )
    }
}

macro_rules! reductions {
    ($($name:ident $operator:ident $bound:ident;)*) => {$(
        #[inline]
        pub fn $name<T: $bound>(self, variable: &mut T) -> Reduced<'_, T, $operator> {
            Reduced::new(variable, $operator)
        }
    )*};
}

macro_rules! array_reductions {
    ($($name:ident $operator:ident;)*) => {$(
        #[inline]
        pub fn $name<T: Bin<$operator>>(self, array: &mut [T]) -> Bins<'_, T, $operator> {
            Bins::new(array, $operator)
        }
    )*};
}

#[doc(hidden)]
impl Kit {
    reductions! {
        sum Sum Summable;
        product Product Arithmetic;
        bit_and BitAnd Bits;
        bit_or BitOr Bits;
        bit_xor BitXor Bits;
    }

    array_reductions! {
        sums Sum;
        products Product;
        bit_ands BitAnd;
        bit_ors BitOr;
        bit_xors BitXor;
        mins Min;
        maxs Max;
    }

    #[inline]
    pub fn type_of<T>(self) -> Type<T> {
        Type(PhantomData)
    }

    #[inline]
    pub fn last<T: Send>(self, _: Type<T>) -> Lastprivate<T, HandBack> {
        Lastprivate::new(HandBack)
    }

    /// Leaves the loop by an exit.
    #[inline(always)]
    pub fn leave<E>(self, exit: E) -> Option<E> {
        Some(exit)
    }

    /// Ends the iteration alone.
    #[inline(always)]
    pub fn go_on<E>(self) -> Option<E> {
        None
    }

    #[inline(always)]
    pub fn step<E, V>(self, exit: Option<E>, values: V) -> Step<E, V> {
        Step((exit, values))
    }

    /// A minimum or maximum by the type's own order.
    #[inline]
    pub fn extreme<const GREATEST: bool, T, M, F>(
        self,
        _: Type<T>,
        combine: F,
    ) -> T::Extremum<F, GREATEST>
    where
        T: Send + Ordered<M>,
        F: Fn(T, T) -> T + Sync,
    {
        T::extremum::<F, GREATEST>(combine)
    }

    /// `std::cmp::min` or `max`, or that of floats.
    #[inline(always)]
    pub fn better<const GREATEST: bool, T: Ordered<M>, M>(self, first: T, second: T) -> T {
        match GREATEST {
            true => first.greatest(second),
            false => first.least(second),
        }
    }

    /// A condition that never holds, of code that keeps rustc's notions of use.
    #[inline(always)]
    pub fn never(self) -> bool {
        false
    }

    /// Never called.
    pub fn absent<T>(self, _: Type<T>) -> T {
        unreachable!("behind `never`")
    }

    #[inline]
    pub fn best<T: Send, F: Fn(T, T) -> T + Sync>(self, _: Type<T>, combine: F) -> Best<T, F> {
        Best::new(combine)
    }

    #[inline]
    pub fn vouched<T: Send, F: Fn(T, T) -> T + Sync>(
        self,
        _: Type<T>,
        combine: F,
    ) -> Vouched<T, F> {
        Vouched::new(combine)
    }

    #[inline]
    pub fn append<C: Concatenates<M>, M>(self, _: Type<C>) -> Appended<C::Collection> {
        Appended::new()
    }

    /// The type of what is appended.
    pub fn items_of<C: Collection>(self, _: &Appended<C>) -> Type<C::Items> {
        Type(PhantomData)
    }

    #[inline]
    pub fn items<C: Collection>(self, collection: C) -> C::Items {
        collection.into_items()
    }

    #[inline(always)]
    pub fn add<T: AddInto<R>, R>(self, variable: &mut T, right: R) {
        variable.add_into(right);
    }

    #[inline(always)]
    pub fn subtract<T: SubtractFrom<R>, R>(self, variable: &mut T, right: R) {
        variable.subtract_from(right);
    }

    #[inline(always)]
    pub fn multiply<T: MultiplyInto<R>, R>(self, variable: &mut T, right: R) {
        variable.multiply_into(right);
    }

    #[inline(always)]
    pub fn divide<T: DivideInto<R>, R>(self, variable: &mut T, right: R) {
        variable.divide_into(right);
    }

    #[inline(always)]
    pub fn and<T: Bits, R: BitsOperand<T>>(self, variable: &mut T, right: R) {
        *variable = variable.and(right.operand());
    }

    #[inline(always)]
    pub fn or<T: Bits, R: BitsOperand<T>>(self, variable: &mut T, right: R) {
        *variable = variable.or(right.operand());
    }

    #[inline(always)]
    pub fn xor<T: Bits, R: BitsOperand<T>>(self, variable: &mut T, right: R) {
        *variable = variable.xor(right.operand());
    }

    /// Compiles if the variable is an integer, which alone has methods such as `wrapping_add`.
    pub fn is_integer<T: crate::source::Integer>(self, _: &T) {}

    /// Compiles if `x = x + e` may stand for `x += e`.
    pub fn is_spelled<T: Spelled>(self, _: &T) {}

    /// The variable stands on the right of its operator, which must not matter.
    #[inline(always)]
    pub fn commutes<T: Arithmetic>(self, _: &T) {}

    /// Takes `value` into the running state of a fold.
    #[inline(always)]
    pub fn offer<S: Folded<T>, T>(self, state: &mut S, value: T, combine: impl FnOnce(T, T) -> T) {
        state.offer(value, combine);
    }

    /// Whether a value can stand in a comparison at all: not NaN.
    #[inline(always)]
    pub fn comparable<T: Ordered<M>, M>(self, value: &T) -> bool {
        value.comparable()
    }

    /// An array that the body reads by index.
    #[inline(always)]
    pub fn array<A: ?Sized>(self, array: &A) -> Array<'_, A> {
        Array::new(array)
    }

    /// A serial loop inside of the body.
    #[inline(always)]
    pub fn inner<R: InnerRange>(self, range: &R) -> Inner<R::Item> {
        range.inner()
    }

    /// A part of an index that should be a number.
    #[inline(always)]
    pub fn number<T>(self, value: T) -> Number<T> {
        Number(value)
    }

    /// An index that the macro has seen to be the iteration's own.
    #[inline(always)]
    pub fn own(self, index: usize) -> Own {
        Own(index)
    }

    /// A loop-invariant part of an index, modulo the address space.
    #[inline(always)]
    pub fn word<T: Word>(self, value: T) -> usize {
        value.word()
    }

    #[inline(always)]
    pub fn maybe<T>(self, _: Type<T>) -> Maybe<T> {
        Maybe::new()
    }

    /// What `?` does: goes on with a value, or leaves with the rest.
    #[inline(always)]
    pub fn branch<T: Residual>(self, result: T) -> ControlFlow<T::Rest, T::Value> {
        result.branch()
    }
}
