//! The items that expansions of the loop form's macros use. Not for use by hand: they may change in any release.
//!
//! Users can reach none of these modules by a path: what a macro assumes about a name rests on the traits here, so users must not be able to
//! implement these. The macros name no path of this crate but `__kit`, and that only if a header does not call `prange`. Everything else is reached
//! by methods of the loop's header, so that an expansion compiles wherever the user's own `prange` does.

mod appends;
mod arg_extremum;
mod checks;
mod copies;
mod generic;
mod inner;
mod maybe_assigned;
mod operand;
mod operators;
mod subscripts;
mod updates;

pub use checks::ChunksOfSlices;
#[cfg(feature = "macros")]
pub(crate) use checks::Operation;
pub use generic::{Number, Real};
use std::convert::Infallible;
use std::marker::PhantomData;
use std::ops::ControlFlow;

use crate::distributed::{Processes, Sends};
use crate::number::Arithmetic;
use crate::prange::Prange;
use crate::roles::{
    Append, Appended, Array, Associative, Bin, Bins, BitAnd, BitOr, BitXor, Bits, Caught,
    Collection, Coloured, Colours, Combines, Cut, Fits, FlatCases, Group, HandBack, InPlanes,
    LOOKS_AHEAD, Lastprivate, LoopCarry, MatrixRow, Max, Min, Picked, Position, Private, Product,
    Reduced, Role, Rows, Scanning, Sliced, Stretch, Sum, Transferable, UpdateLog, Whole, WithRoles,
    WithScratch, apart as apart_from_rows, columns, is_flat_for, run_roles,
};
use crate::simd::outline;
use crate::source::{Integer, ReadOnly, Source, StepBySource, UniqueIndex};
use crate::sys::recycle;
use checks::KeptForLater;
use inner::{IndexPart, Inner, InnerRange, RowCopies};
use maybe_assigned::Maybe;
use operators::{
    AddInto, BitsOperand, Concatenates, DivideInto, Folded, IndexWord, MultiplyInto, Ordered,
    Residual, Spelled, SubtractFrom,
};

/// The functions that expansions call, as methods.
#[derive(Clone, Copy, Debug)]
pub struct Kit(());

/// Returns the kit, for headers that name no `prange`.
#[must_use]
pub const fn kit() -> Kit {
    Kit(())
}

/// A trait that `c[[i, j]]` requires if the feature `ndarray` is off. No type implements it.
#[cfg(not(feature = "ndarray"))]
#[diagnostic::on_unimplemented(
    message = "`c[[i, j]]` in a parallel loop needs the feature `ndarray` of prange-rs",
    label = "an array of ndarray"
)]
pub trait NeedsNdarray {}

/// A stand-in for a variable's type, for a role that has no access to the variable.
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

/// The result of a stretch. The type is one that no `return` hidden in a macro can make by accident.
pub struct Step<E, V>((Option<E>, V));

impl<E, V> std::fmt::Debug for Step<E, V> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Step").finish_non_exhaustive()
    }
}

impl<T: Integer, P> Prange<StepBySource<T>, P> {
    /// Returns the same loop, for a header that shows the distance from one integer to the next.
    #[doc(hidden)]
    #[inline]
    pub fn __prange_at_distance<const STEP: isize>(self) -> Prange<StepBySource<T, STEP>, P> {
        self.adapt(StepBySource::at_distance)
    }
}

impl<S: Source, P: Processes> Prange<S, P> {
    #[doc(hidden)]
    #[inline(always)]
    pub fn __prange_kit(&self) -> Kit {
        const { assert!(S::SINGLE, "no `for` loop over a `flat_map` or a `map_init`") };
        Kit(())
    }

    /// Returns the loop without its scratch.
    #[doc(hidden)]
    #[inline(always)]
    pub fn __prange_loop(&self) -> &Self {
        self
    }

    #[doc(hidden)]
    #[inline]
    pub fn __prange_sliced<'v, T: Send, const MIRRORED: bool>(
        &self,
        array: Whole<'v, T>,
        offset: usize,
        name: &'static str,
    ) -> Sliced<'v, T, S, MIRRORED, P>
    where
        S: UniqueIndex,
    {
        Sliced::new(array, offset, name)
    }

    /// Splits an array into the elements before all that iterations own, and the rest.
    #[doc(hidden)]
    #[inline]
    pub fn __prange_apart<'v, T: Send>(
        &self,
        array: &'v mut [T],
        base: usize,
        stride: usize,
    ) -> (&'v [T], Whole<'v, T>)
    where
        S: UniqueIndex,
    {
        apart_from_rows(array, base, stride, self.source())
    }

    /// Returns the planes of the given numbers, which must increase, of an array of which each iteration owns one element in a plane.
    #[doc(hidden)]
    #[inline]
    #[track_caller]
    pub fn __prange_columns<'v, T: Send, const N: usize>(
        &self,
        array: &'v mut [T],
        base: usize,
        plane: usize,
        numbers: [usize; N],
        name: &'static str,
    ) -> [Whole<'v, T>; N]
    where
        S: UniqueIndex,
    {
        columns(array, base, plane, numbers, self.source(), name)
    }

    #[doc(hidden)]
    #[inline]
    #[track_caller]
    pub fn __prange_planes<'v, T: Send, const WIDTH: isize>(
        &self,
        array: &'v mut [T],
        base: usize,
        stride: usize,
        plane: usize,
        name: &'static str,
    ) -> InPlanes<'v, T, S, WIDTH>
    where
        S: UniqueIndex,
    {
        InPlanes::new(array, base, stride, plane, self.source(), name)
    }

    #[doc(hidden)]
    #[inline]
    #[track_caller]
    pub fn __prange_coloured<
        'v,
        T: Send + Sync,
        const STEP: usize,
        const ROWS: usize,
        const SINGLE: bool,
        const LOW: isize,
        const HIGH: isize,
    >(
        &self,
        array: &'v mut [T],
        base: usize,
        width: usize,
        name: &'static str,
    ) -> Coloured<'v, T, S, Colours<STEP, ROWS, SINGLE, LOW, HIGH>>
    where
        S: UniqueIndex,
    {
        Coloured::new(array, base, width, self.source(), name)
    }

    #[cfg(feature = "ndarray")]
    #[doc(hidden)]
    pub fn __prange_axis<
        'v,
        T: Send,
        D: ndarray::Dimension,
        const AXIS: usize,
        const MIRRORED: bool,
    >(
        &self,
        view: ndarray::ArrayViewMut<'v, T, D>,
        offset: usize,
        name: &'static str,
    ) -> crate::roles::Planes<'v, T, D, S, AXIS, MIRRORED>
    where
        S: UniqueIndex,
    {
        let subscript = crate::source::SlotToIndex { offset };
        crate::roles::Planes::new(view, subscript, name)
    }

    #[cfg(not(feature = "ndarray"))]
    #[doc(hidden)]
    pub fn __prange_axis<V: NeedsNdarray, D, const AXIS: usize, const MIRRORED: bool>(
        &self,
        _: V,
        _: usize,
        _: &'static str,
    ) {
    }

    #[doc(hidden)]
    #[inline]
    #[track_caller]
    pub fn __prange_rows<'v, T: Send, const SPREAD: bool>(
        &self,
        array: Whole<'v, T>,
        base: usize,
        stride: usize,
        step: usize,
        name: &'static str,
    ) -> Rows<'v, T, S, SPREAD, P>
    where
        S: UniqueIndex,
    {
        Rows::new(array, base, stride, step, self.source(), name)
    }

    /// Adds the variables and their roles, for reports.
    #[doc(hidden)]
    #[inline(always)]
    pub fn __prange_described(self, roles: &'static &'static str) -> Self {
        self.with_roles_named(roles)
    }

    /// Returns `body`, with its type tied to the loop's. The expansion calls this before it touches the variables that the body must not capture.
    #[doc(hidden)]
    #[inline(always)]
    pub fn __prange_body<R, F>(&self, _: &R, body: F) -> F
    where
        R: Role,
        F: Fn(&R, Stretch<'_, S>, R::Lent) -> Step<Infallible, R::Lent>,
    {
        body
    }

    #[doc(hidden)]
    #[inline(always)]
    pub fn __prange_body_with_exits<R, E, F>(&self, _: &R, body: F) -> F
    where
        R: Role,
        F: Fn(&R, Stretch<'_, S>, R::Lent) -> Step<E, R::Lent>,
    {
        body
    }

    #[doc(hidden)]
    #[inline]
    pub fn __prange_run<R, F>(self, roles: R, body: F) -> (Option<Infallible>, R::Output)
    where
        R: Transferable<P> + Fits<S>,
        F: Fn(&R, Stretch<'_, S>, R::Lent) -> Step<Infallible, R::Lent> + Sync,
    {
        let (source, clauses) = self.into_parts();
        run_roles(
            source,
            &clauses,
            roles,
            #[inline(always)]
            |roles, stretch, lent| body(roles, stretch, lent).0,
        )
    }

    #[doc(hidden)]
    #[inline]
    pub fn __prange_run_with_exits<R, E, F>(self, roles: R, body: F) -> (Option<E>, R::Output)
    where
        S: ReadOnly,
        R: Transferable<P> + Fits<S>,
        P: Sends<E>,
        E: Send,
        F: Fn(&R, Stretch<'_, S>, R::Lent) -> Step<E, R::Lent> + Sync,
    {
        let (source, clauses) = self.into_parts();
        run_roles(
            source,
            &clauses,
            roles,
            #[inline(always)]
            |roles, stretch, lent| body(roles, stretch, lent).0,
        )
    }
}

/// The same methods for a loop with scratch, which is a part of each item.
#[doc(hidden)]
impl<S: Source, T, I: Fn() -> T + Sync, P: Processes> WithRoles<S, (Private<T, I>, ()), P> {
    pub fn __prange_kit(&self) -> Kit {
        const { assert!(S::SINGLE, "no `for` loop over a `flat_map` or a `map_init`") };
        Kit(())
    }

    pub fn __prange_loop(&self) -> &Prange<S, P> {
        self.prange()
    }

    #[inline(always)]
    pub fn __prange_described(self, roles: &'static &'static str) -> Self {
        self.with_roles_named(roles)
    }

    /// Returns `body`, with its type tied to the loop's. The expansion calls this before it touches the variables that the body must not capture.
    #[inline(always)]
    pub fn __prange_body<R, F>(&self, _: &R, body: F) -> F
    where
        R: Role,
        F: Fn(&R, Stretch<'_, S, WithScratch<'_, T, I>>, R::Lent) -> Step<Infallible, R::Lent>,
    {
        body
    }

    #[inline(always)]
    pub fn __prange_body_with_exits<R, E, F>(&self, _: &R, body: F) -> F
    where
        R: Role,
        F: Fn(&R, Stretch<'_, S, WithScratch<'_, T, I>>, R::Lent) -> Step<E, R::Lent>,
    {
        body
    }

    #[inline]
    pub fn __prange_run<R, F>(self, roles: R, body: F) -> (Option<Infallible>, R::Output)
    where
        R: Transferable<P> + Fits<S>,
        F: Fn(&R, Stretch<'_, S, WithScratch<'_, T, I>>, R::Lent) -> Step<Infallible, R::Lent>
            + Sync,
    {
        self.run_with_scratch(
            roles,
            #[inline(always)]
            |roles, stretch, lent| body(roles, stretch, lent).0,
        )
    }

    #[inline]
    pub fn __prange_run_with_exits<R, E, F>(self, roles: R, body: F) -> (Option<E>, R::Output)
    where
        S: ReadOnly,
        R: Transferable<P> + Fits<S>,
        P: Sends<E>,
        E: Send,
        F: Fn(&R, Stretch<'_, S, WithScratch<'_, T, I>>, R::Lent) -> Step<E, R::Lent> + Sync,
    {
        self.run_with_scratch(
            roles,
            #[inline(always)]
            |roles, stretch, lent| body(roles, stretch, lent).0,
        )
    }
}

macro_rules! reductions {
    ($($name:ident $operator:ident $bound:ident;)*) => {$(
        #[inline]
        pub fn $name<T: $bound>(
            self,
            variable: &mut T,
        ) -> Reduced<'_, T, <$operator as Combines<T>>::Accumulator> {
            Reduced::new(variable, $operator)
        }
    )*};
}

macro_rules! array_reductions {
    ($($name:ident $operator:ty;)*) => {$(
        #[inline]
        pub fn $name<T: Bin<$operator>, P>(
            self,
            array: &mut [T],
            counts: bool,
            replays: bool,
        ) -> Bins<'_, T, $operator, P> {
            Bins::new(array, counts, replays)
        }
    )*};
}

#[doc(hidden)]
impl Kit {
    reductions! {
        bit_and BitAnd Bits;
        bit_or BitOr Bits;
        bit_xor BitXor Bits;
    }

    /// Returns where a scan's value is passed on.
    #[inline]
    pub fn carry<T: Copy>(self, variable: &T) -> LoopCarry<T> {
        LoopCarry::new(*variable)
    }

    /// Returns the role of a variable that the body reads after it has updated it.
    #[inline]
    pub fn scan<'v, T: Copy + Send>(
        self,
        variable: &'v mut T,
        carry: &'v LoopCarry<T>,
    ) -> Scanning<'v, T> {
        Scanning::new(variable, carry)
    }

    /// Returns what catches the panics of iterations that run in parts.
    pub fn caught(self) -> Caught {
        Caught::nothing()
    }

    /// Leaves the memory of a list to later stretches.
    pub fn give<V>(self, list: Vec<V>) {
        recycle::give(list);
    }

    /// Returns a value of an iteration that is kept from one of its parts to the next. A copy, as the serial loop drops each before the next iteration.
    #[inline(always)]
    pub fn kept_for_later<T: KeptForLater>(self, value: T) -> T {
        value
    }

    array_reductions! {
        sums Sum;
        products Product;
        bit_ands BitAnd;
        bit_ors BitOr;
        bit_xors BitXor;
        mins Min;
        maxs Max;
        first_least Picked<false, false>;
        last_least Picked<false, true>;
        first_greatest Picked<true, false>;
        last_greatest Picked<true, true>;
        buckets Append;
    }

    /// Returns the element of an array reduction that an iteration combines into, or one in a log that stands for it.
    #[inline(always)]
    #[track_caller]
    pub fn bin<'x, T>(
        self,
        elements: &'x mut [T],
        at: usize,
        notes: &'x mut UpdateLog<T>,
        may_be_logged: bool,
    ) -> &'x mut T {
        match may_be_logged {
            true => notes.element(elements, at),
            false => &mut elements[at],
        }
    }

    /// As [`bin`](Self::bin), of an array of ndarray.
    #[cfg(feature = "ndarray")]
    #[inline(always)]
    #[track_caller]
    pub fn shaped_bin<'x, T, D: ndarray::Dimension, I>(
        self,
        bins: &'x mut crate::roles::ShapedBins<'_, T, D>,
        index: I,
        notes: &'x mut UpdateLog<T>,
        may_be_logged: bool,
    ) -> &'x mut T
    where
        I: ndarray::NdIndex<D> + ndarray::IntoDimension<Dim: ndarray::Dimension>,
    {
        bins.bin(index, notes, may_be_logged)
    }

    /// Returns the elements of an array of ndarray, to combine into.
    #[cfg(feature = "ndarray")]
    pub fn logical_order<T: Clone, D: ndarray::Dimension>(
        self,
        view: ndarray::ArrayViewMut<'_, T, D>,
    ) -> crate::roles::LogicalOrder<'_, T, D> {
        crate::roles::LogicalOrder::new(view)
    }

    #[cfg(not(feature = "ndarray"))]
    pub fn logical_order<V: NeedsNdarray>(self, _: V) -> V {
        unreachable!("no type is `NeedsNdarray`")
    }

    #[inline]
    pub fn type_of<T>(self) -> Type<T> {
        Type(PhantomData)
    }

    #[inline]
    pub fn last<T: Send>(self, _: Type<T>) -> Lastprivate<T, HandBack> {
        Lastprivate::new(HandBack)
    }

    /// Returns what ends a stretch to leave the loop by an exit.
    #[inline(always)]
    pub fn leave<E>(self, exit: E) -> Option<E> {
        Some(exit)
    }

    /// Returns what ends an iteration alone.
    #[inline(always)]
    pub fn go_on<E>(self) -> Option<E> {
        None
    }

    #[inline(always)]
    pub fn step<E, V>(self, exit: Option<E>, values: V) -> Step<E, V> {
        Step((exit, values))
    }

    /// Returns the role of a minimum or maximum by the type's own order.
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

    /// Returns what `std::cmp::min` or `max` returns, or `min` or `max` of a float.
    #[inline(always)]
    pub fn better<const GREATEST: bool, T: Ordered<M>, M>(self, first: T, second: T) -> T {
        match GREATEST {
            true => first.greatest(second),
            false => first.least(second),
        }
    }

    /// Returns the iteration's own row, from which an inner loop may keep copies of elements.
    #[inline(always)]
    pub fn kept<'r, 'w, T>(self, row: &'r MatrixRow<'w, T>) -> RowCopies<'r, 'w, T> {
        RowCopies::new(row)
    }

    /// Returns a condition that never holds, for code that shows rustc how variables are used.
    #[inline(always)]
    pub fn never(self) -> bool {
        false
    }

    /// Returns a value in code that never runs.
    pub fn absent<T>(self, _: Type<T>) -> T {
        unreachable!("behind `never`")
    }

    #[inline]
    pub fn associative<T: Send, F: Fn(T, T) -> T + Sync>(
        self,
        _: Type<T>,
        combine: F,
    ) -> Associative<T, F> {
        Associative::new(combine)
    }

    #[inline]
    pub fn append<C: Concatenates<M>, M>(self, _: Type<C>) -> Appended<C::Collection> {
        Appended::new()
    }

    /// Returns the role with the memory of the collection that the loop appends to, if that is empty.
    #[inline]
    pub fn fill<C>(self, role: Appended<C>, collection: &mut C) -> Appended<C> {
        role.into_room_of(collection)
    }

    /// Returns the type of the collection that a role appends to.
    pub fn collection_of<C: Collection>(self, _: &Appended<C>) -> Type<C> {
        Type(PhantomData)
    }

    /// Appends what the loop has collected.
    #[inline]
    pub fn extend<C: Collection>(self, collection: &mut C, later: C) {
        collection.append(later);
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

    /// Compiles if the variable is an integer: no other type has methods such as `wrapping_add`.
    pub fn is_integer<T: crate::source::Integer>(self, _: &T) {}

    /// Compiles if `x = x + e` means the same as `x += e`.
    pub fn is_spelled<T: Spelled>(self, _: &T) {}

    /// Compiles if it does not matter that the variable stands on the right of its operator.
    #[inline(always)]
    pub fn commutes<T: Arithmetic>(self, _: &T) {}

    /// Combines `value` into the running state of a fold.
    #[inline(always)]
    pub fn offer<S: Folded<T>, T>(self, state: &mut S, value: T, combine: impl FnOnce(T, T) -> T) {
        state.offer(value, combine);
    }

    /// Returns a loop's header as it is.
    #[inline(always)]
    pub fn header<H>(self, header: H) -> H {
        header
    }

    /// Returns a value that the body reads by index, for the methods that depend on whether it is a slice.
    #[inline(always)]
    pub fn array<A: ?Sized>(self, array: &A) -> Array<'_, A> {
        Array::new(array)
    }

    /// Returns the range of a serial loop inside of the body, which gets windows from `fewest` iterations on.
    #[inline(always)]
    pub fn inner<R: InnerRange>(self, range: &R, fewest: usize) -> Inner<R::Item> {
        range.inner(fewest)
    }

    /// Returns a part of an index that should be an integer, for the method that depends on whether it is.
    #[inline(always)]
    pub fn number<T>(self, value: T) -> IndexPart<T> {
        IndexPart(value)
    }

    /// Begins an iteration, and returns its view of a role's variable.
    #[inline(always)]
    pub fn begin<'x, R: Role>(
        self,
        role: &R,
        lent: &'x mut R::Lent,
        position: &Position,
    ) -> &'x mut R::Target {
        role.begin_to_combine(lent, position)
    }

    /// Begins an iteration, and returns its view of a variable into which it combines at most once.
    #[inline(always)]
    pub fn begin_once<'x, R: Role>(
        self,
        role: &R,
        lent: &'x mut R::Lent,
        position: &Position,
    ) -> &'x mut R::Target {
        role.begin_once(lent, position)
    }

    /// Ends an iteration.
    #[inline(always)]
    pub fn commit<R: Role>(
        self,
        role: &R,
        lent: &mut R::Lent,
        waiting: &mut R::Waiting,
        position: &Position,
    ) {
        role.commit_combined(lent, waiting, position);
    }

    /// Returns whether bounds are checked for whole stretches ahead. A build for debugging does not, as its code should be quick to step through.
    #[inline(always)]
    pub fn looks_ahead(self) -> bool {
        LOOKS_AHEAD
    }

    /// Returns whether there is nothing to commit after `begin_once`.
    #[inline(always)]
    pub fn is_at_once<R: Role>(self, _: &R) -> bool {
        R::AT_ONCE
    }

    /// Ends a group of iterations.
    #[inline(always)]
    pub fn end_group<R: Role>(
        self,
        role: &R,
        lent: &mut R::Lent,
        waiting: &mut R::Waiting,
        group: Group,
    ) {
        role.end_group(lent, waiting, group);
    }

    /// Returns the room of a stretch for values that wait for the end of their group.
    #[inline(always)]
    pub fn waiting<R: Role>(self, role: &R, lent: &mut R::Lent) -> R::Waiting {
        role.waiting(lent)
    }

    /// Takes back the room for values that wait.
    #[inline(always)]
    pub fn end_stretch<R: Role>(self, role: &R, lent: &mut R::Lent, waiting: R::Waiting) {
        role.end_stretch(lent, waiting);
    }

    /// Returns a loop-invariant part of an index, modulo the address space.
    #[inline(always)]
    pub fn word<T: IndexWord>(self, value: T) -> usize {
        value.word()
    }

    #[inline(always)]
    pub fn maybe<T>(self, _: Type<T>) -> Maybe<T> {
        Maybe::new()
    }

    /// Does what `?` does: continues with a value, or breaks with the rest.
    #[inline(always)]
    pub fn branch<T: Residual>(self, result: T) -> ControlFlow<T::Rest, T::Value> {
        result.branch()
    }
}

/// Runs the body on a stretch, in a function for the best instruction set. The arrays of which the stretch owns a part are arguments of their own.
macro_rules! with {
    ($($name:ident $module:ident $($type:ident $array:ident),*;)*) => {
        #[doc(hidden)]
        #[allow(clippy::too_many_arguments, reason = "as in `outline`")]
        impl Kit {$(
            #[inline(always)]
            pub fn $name<'s, R: Role, S: Source, Y, L, $($type,)* E>(
                self,
                _: &R,
                stretch: Stretch<'s, S, Y>,
                lent: L,
                $($array: $type,)*
                body: impl FnOnce(Stretch<'s, S, Y>, L, $($type),*) -> Step<E, L>,
            ) -> (Option<E>, L) {
                let is_easy = stretch.is_easy() && is_flat_for::<R, S>(stretch.source());
                outline::$module::run(
                    &FlatCases::<R, S>(PhantomData),
                    is_easy,
                    stretch.source(),
                    (stretch, lent),
                    $($array,)*
                    #[inline(always)]
                    |is_easy, source, (stretch, lent), $($array: $type),*| {
                        // For the compiler to know it.
                        assert!(!is_easy || is_flat_for::<R, S>(source));
                        let cut = Cut::of::<S, R, E>();
                        body(stretch.known(is_easy, source, cut), lent, $($array),*).0
                    },
                )
            }
        )*}
    };
}
with! {
    with_0 no_slices;
    with_1 one_slice A a;
    with_2 two_slices A a, B b;
    with_3 three_slices A a, B b, C c;
    with_4 four_slices A a, B b, C c, D d;
    with_5 five_slices A a, B b, C c, D d, F e;
    with_6 six_slices A a, B b, C c, D d, F e, G f;
    with_7 seven_slices A a, B b, C c, D d, F e, G f, H g;
    with_8 eight_slices A a, B b, C c, D d, F e, G f, H g, I h;
}
