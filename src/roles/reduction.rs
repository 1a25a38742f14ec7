//! The reductions of the `reduction` clause.

use std::collections::VecDeque;
use std::num::Wrapping;
use std::ops::Range;
use std::time::Duration;

use super::private::Target;
use super::set::{Moment, Role};
use crate::grid::{Chain, Grid, LANES, Lanes};
use crate::private::Sealed;
use crate::terminal::Arithmetic;

/// A variable that all iterations combine into.
#[derive(Debug)]
pub struct Reduced<'v, T, R> {
    target: Target<'v, T>,
    reduction: R,
}

impl<'v, T, R> Reduced<'v, T, R> {
    pub(crate) fn new(target: &'v mut T, reduction: R) -> Self {
        Reduced {
            target: Target(target),
            reduction,
        }
    }
}

impl<T, R> Sealed for Reduced<'_, T, R> {}

impl<T: Send, R: Reduction<T>> Role for Reduced<'_, T, R> {
    type Scratch = ();
    type Segment = R::Segment;
    type Run = R::Run;
    type Value = T;
    type Target = T;
    type Output = ();

    const LANED: bool = R::LANED;

    fn scratch(&self) {}
    fn segment(&self, start: usize) -> R::Segment {
        self.reduction.segment(start)
    }
    #[inline(always)]
    fn open(&self, segment: &mut R::Segment, start: usize, _: usize) -> R::Run {
        self.reduction.open(segment, start)
    }
    #[inline(always)]
    fn value(&self, run: &mut R::Run, _: &Moment) -> T {
        self.reduction.value(run)
    }
    #[inline(always)]
    fn target<'x>((): &'x mut (), value: &'x mut T) -> &'x mut T {
        value
    }
    #[inline(always)]
    fn commit(&self, run: &mut R::Run, lane: usize, value: T) {
        self.reduction.commit(run, lane, value);
    }
    #[inline(always)]
    fn close(&self, segment: &mut R::Segment, run: R::Run, stretch: Range<usize>) {
        self.reduction.close(segment, run, stretch);
    }
    fn merge(&self, left: &mut R::Segment, right: R::Segment) {
        self.reduction.merge(left, right);
    }
    fn finish(self, segment: R::Segment) {
        self.reduction.finish(self.target.0, segment);
    }
}

/// How iterations combine into a variable of type `T`: [`Sum`], [`Product`], [`Min`], [`Max`], [`BitAnd`],
/// [`BitOr`], [`BitXor`], [`Append`] or a [`Custom`] one.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no reduction of a `{T}`",
    note = "for a type of your own use `Custom(identity, operator)`"
)]
pub trait Reduction<T>: Sync + Sealed {
    /// What a contiguous run of iterations leaves.
    type Segment: Send;
    /// As [`Role::Run`].
    type Run;

    /// As [`Role::LANED`].
    #[doc(hidden)]
    const LANED: bool = false;

    #[doc(hidden)]
    fn segment(&self, start: usize) -> Self::Segment;
    #[doc(hidden)]
    fn open(&self, segment: &mut Self::Segment, start: usize) -> Self::Run;
    /// What one iteration starts with.
    #[doc(hidden)]
    fn value(&self, run: &mut Self::Run) -> T;
    #[doc(hidden)]
    fn commit(&self, run: &mut Self::Run, lane: usize, value: T);
    #[doc(hidden)]
    fn close(&self, segment: &mut Self::Segment, run: Self::Run, stretch: Range<usize>);
    #[doc(hidden)]
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment);
    #[doc(hidden)]
    fn finish(&self, target: &mut T, segment: Self::Segment);
}

/// `+=` and `-=` on numbers, and `+=` on [`Reducible`] types and strings. Integers wrap; floats add up in the fixed
/// shape of [`Prange::sum`](crate::Prange::sum).
#[derive(Clone, Copy, Debug)]
pub struct Sum;

/// `*=` on numbers.
#[derive(Clone, Copy, Debug)]
pub struct Product;

/// The least value: `*m = (*m).min(e)`.
#[derive(Clone, Copy, Debug)]
pub struct Min;

/// The greatest value: `*m = (*m).max(e)`.
#[derive(Clone, Copy, Debug)]
pub struct Max;

/// `&=` on integers and `bool`.
#[derive(Clone, Copy, Debug)]
pub struct BitAnd;

/// `|=` on integers and `bool`.
#[derive(Clone, Copy, Debug)]
pub struct BitOr;

/// `^=` on integers and `bool`.
#[derive(Clone, Copy, Debug)]
pub struct BitXor;

/// Concatenation in iteration order: `push` and `extend` on a `Vec`, `push_str` on a `String`.
#[derive(Clone, Copy, Debug)]
pub struct Append;

/// An identity and an associative operator; it need not commute.
///
/// ```
/// use prange::prelude::*;
///
/// // The greatest value and its first place.
/// let data = [3, 9, 2, 9];
/// let mut best = (i32::MIN, usize::MAX);
/// let first_greater = |a: (i32, usize), b: (i32, usize)| if b.0 > a.0 { b } else { a };
/// prange(0..4)
///     .reduction(&mut best, Custom(|| (i32::MIN, usize::MAX), first_greater))
///     .for_each(|i, best| *best = (data[i], i));
/// assert_eq!(best, (9, 1));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Custom<I, F>(pub I, pub F);

macro_rules! in_lanes {
    ($($name:ident $bound:ident $identity:ident $operator:ident;)*) => {$(
        impl Sealed for $name {}

        impl<T: $bound> Reduction<T> for $name {
            type Segment = Grid<T, [T; LANES]>;
            type Run = [T; LANES];

            const LANED: bool = true;

            fn segment(&self, start: usize) -> Self::Segment {
                Grid::new(start)
            }
            #[inline(always)]
            fn open(&self, segment: &mut Self::Segment, start: usize) -> [T; LANES] {
                segment.open(&Lanes { identity: T::$identity, operator: T::$operator }, start)
            }
            #[inline(always)]
            fn value(&self, _: &mut [T; LANES]) -> T {
                T::$identity
            }
            #[inline(always)]
            fn commit(&self, run: &mut [T; LANES], lane: usize, value: T) {
                run[lane] = T::$operator(run[lane], value);
            }
            #[inline(always)]
            fn close(&self, segment: &mut Self::Segment, run: [T; LANES], stretch: Range<usize>) {
                let lanes = Lanes { identity: T::$identity, operator: T::$operator };
                segment.close(&lanes, run, stretch);
            }
            fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
                let lanes = Lanes { identity: T::$identity, operator: T::$operator };
                left.merge(&lanes, right);
            }
            fn finish(&self, target: &mut T, segment: Self::Segment) {
                let lanes = Lanes { identity: T::$identity, operator: T::$operator };
                if let Some(value) = segment.finish(&lanes) {
                    *target = T::$operator(*target, value);
                }
            }
        }
    )*};
}

in_lanes! {
    Product Arithmetic ONE multiply;
    Min Extreme GREATEST least;
    Max Extreme LEAST greatest;
    BitAnd Bits ONES and;
    BitOr Bits ZEROS or;
    BitXor Bits ZEROS xor;
}

impl Sealed for Sum {}

impl<T: Summable> Reduction<T> for Sum {
    type Segment = T::Partial;
    type Run = T::Run;

    const LANED: bool = T::LANED;

    fn segment(&self, start: usize) -> T::Partial {
        T::partial(start)
    }
    #[inline(always)]
    fn open(&self, segment: &mut T::Partial, start: usize) -> T::Run {
        T::open(segment, start)
    }
    #[inline(always)]
    fn value(&self, _: &mut T::Run) -> T {
        T::zero()
    }
    #[inline(always)]
    fn commit(&self, run: &mut T::Run, lane: usize, value: T) {
        T::take(run, lane, value);
    }
    #[inline(always)]
    fn close(&self, segment: &mut T::Partial, run: T::Run, stretch: Range<usize>) {
        T::close(segment, run, stretch);
    }
    fn merge(&self, left: &mut T::Partial, right: T::Partial) {
        T::merge(left, right);
    }
    fn finish(&self, target: &mut T, segment: T::Partial) {
        T::finish(segment, target);
    }
}

/// What [`Sum`] adds up: primitive numbers, strings, and every [`Reducible`] type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to add up in any grouping",
    label = "not a sum of numbers",
    note = "`+=` on a variable of the surroundings is a sum: implement `prange::roles::Reducible` for a type of your own, or \
            write `x = associative(x + e)` to vouch for the operator"
)]
pub trait Summable: Sized + Send {
    /// The sum of a contiguous run of iterations.
    type Partial: Send;
    /// As [`Role::Run`].
    type Run;

    #[doc(hidden)]
    const LANED: bool = false;

    #[doc(hidden)]
    fn zero() -> Self;
    #[doc(hidden)]
    fn partial(start: usize) -> Self::Partial;
    #[doc(hidden)]
    fn open(partial: &mut Self::Partial, start: usize) -> Self::Run;
    #[doc(hidden)]
    fn take(run: &mut Self::Run, lane: usize, value: Self);
    #[doc(hidden)]
    fn close(partial: &mut Self::Partial, run: Self::Run, stretch: Range<usize>);
    #[doc(hidden)]
    fn merge(left: &mut Self::Partial, right: Self::Partial);
    #[doc(hidden)]
    fn finish(partial: Self::Partial, target: &mut Self);
}

/// A type of your own whose values combine by an associative operator, for `x += e` in a loop.
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
    /// Neutral: combined with any value, on either side, it gives that value.
    fn identity() -> Self;
    /// The two as one; `later` comes from later iterations. Must be associative; need not commute.
    #[must_use]
    fn combine(self, later: Self) -> Self;
}

impl<T: Reducible> Summable for T {
    type Partial = Grid<T, Option<T>>;
    type Run = Option<T>;

    fn zero() -> T {
        T::identity()
    }
    fn partial(start: usize) -> Self::Partial {
        Grid::new(start)
    }
    #[inline]
    fn open(partial: &mut Self::Partial, start: usize) -> Option<T> {
        partial.open(&Chain::new(T::combine), start)
    }
    #[inline]
    fn take(run: &mut Option<T>, _: usize, value: T) {
        *run = Some(match run.take() {
            Some(before) => before.combine(value),
            None => value,
        });
    }
    #[inline]
    fn close(partial: &mut Self::Partial, run: Option<T>, stretch: Range<usize>) {
        partial.close(&Chain::new(T::combine), run, stretch);
    }
    fn merge(left: &mut Self::Partial, right: Self::Partial) {
        left.merge(&Chain::new(T::combine), right);
    }
    fn finish(partial: Self::Partial, target: &mut T) {
        if let Some(value) = partial.finish(&Chain::new(T::combine)) {
            let before = std::mem::replace(target, T::identity());
            *target = before.combine(value);
        }
    }
}

macro_rules! summable {
    ($($type:ident)*) => {$(
        impl Summable for $type {
            type Partial = Grid<$type, [$type; LANES]>;
            type Run = [$type; LANES];

            const LANED: bool = true;

            #[inline(always)]
            fn zero() -> $type {
                <$type as Arithmetic>::ZERO
            }
            fn partial(start: usize) -> Self::Partial {
                Grid::new(start)
            }
            #[inline(always)]
            fn open(partial: &mut Self::Partial, start: usize) -> Self::Run {
                let lanes = Lanes { identity: Self::zero(), operator: <$type as Arithmetic>::add };
                partial.open(&lanes, start)
            }
            #[inline(always)]
            fn take(run: &mut Self::Run, lane: usize, value: $type) {
                run[lane] = <$type as Arithmetic>::add(run[lane], value);
            }
            #[inline(always)]
            fn close(partial: &mut Self::Partial, run: Self::Run, stretch: Range<usize>) {
                let lanes = Lanes { identity: Self::zero(), operator: <$type as Arithmetic>::add };
                partial.close(&lanes, run, stretch);
            }
            fn merge(left: &mut Self::Partial, right: Self::Partial) {
                let lanes = Lanes { identity: Self::zero(), operator: <$type as Arithmetic>::add };
                left.merge(&lanes, right);
            }
            fn finish(partial: Self::Partial, target: &mut $type) {
                let lanes = Lanes { identity: Self::zero(), operator: <$type as Arithmetic>::add };
                if let Some(value) = partial.finish(&lanes) {
                    *target = Arithmetic::add(*target, value);
                }
            }
        }
    )*};
}
summable!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize f32 f64);

impl Summable for String {
    type Partial = String;
    type Run = String;

    fn zero() -> String {
        String::new()
    }
    fn partial(_: usize) -> String {
        String::new()
    }
    fn open(partial: &mut String, _: usize) -> String {
        std::mem::take(partial)
    }
    fn take(run: &mut String, _: usize, value: String) {
        run.push_str(&value);
    }
    fn close(partial: &mut String, run: String, _: Range<usize>) {
        *partial = run;
    }
    fn merge(left: &mut String, right: String) {
        left.push_str(&right);
    }
    fn finish(partial: String, target: &mut String) {
        target.push_str(&partial);
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

/// A number with an order, for [`Min`] and [`Max`]. Floats as `f64::min` and `f64::max`: NaN loses.
pub trait Extreme: Copy + Send + Sync + Sealed + 'static {
    /// Neutral for the maximum.
    const LEAST: Self;
    /// Neutral for the minimum.
    const GREATEST: Self;
    /// The smaller one.
    #[must_use]
    fn least(self, other: Self) -> Self;
    /// The larger one.
    #[must_use]
    fn greatest(self, other: Self) -> Self;
}

/// A type with bitwise operators: the integers and `bool`.
pub trait Bits: Copy + Send + Sync + Sealed + 'static {
    /// Neutral for `|` and `^`.
    const ZEROS: Self;
    /// Neutral for `&`.
    const ONES: Self;
    /// `self & other`.
    #[must_use]
    fn and(self, other: Self) -> Self;
    /// `self | other`.
    #[must_use]
    fn or(self, other: Self) -> Self;
    /// `self ^ other`.
    #[must_use]
    fn xor(self, other: Self) -> Self;
}

macro_rules! extremes {
    ($($type:ident $least:expr, $greatest:expr;)*) => {$(
        impl Extreme for $type {
            const LEAST: Self = $least;
            const GREATEST: Self = $greatest;
            #[inline]
            fn least(self, other: Self) -> Self {
                self.min(other)
            }
            #[inline]
            fn greatest(self, other: Self) -> Self {
                self.max(other)
            }
        }
    )*};
}

macro_rules! bits {
    ($($type:ident $zeros:expr, $ones:expr;)*) => {$(
        impl Bits for $type {
            const ZEROS: Self = $zeros;
            const ONES: Self = $ones;
            #[inline]
            fn and(self, other: Self) -> Self {
                self & other
            }
            #[inline]
            fn or(self, other: Self) -> Self {
                self | other
            }
            #[inline]
            fn xor(self, other: Self) -> Self {
                self ^ other
            }
        }
    )*};
}

macro_rules! integers {
    ($($type:ident)*) => {
        extremes!($($type $type::MIN, $type::MAX;)*);
        bits!($($type 0, !0;)*);
    };
}
integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
extremes! {
    f32 f32::NEG_INFINITY, f32::INFINITY;
    f64 f64::NEG_INFINITY, f64::INFINITY;
}
impl Sealed for bool {}
bits!(bool false, true;);

/// A collection that [`Append`] concatenates, in iteration order: [`Vec`], [`VecDeque`](std::collections::VecDeque),
/// [`String`], or one of your own.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to be a collection that loops may append to",
    label = "appended to in a parallel loop",
    note = "`push`, `push_back`, `push_str`, `extend` and `extend_from_slice` in the body append in iteration order to a `Vec`, a \
            `VecDeque`, a `String`, or a type that implements `prange::roles::Collection`"
)]
pub trait Collection: Default + Send {
    /// What [`Extend`] takes.
    type Items: IntoIterator;

    /// The contents, in order, for [`Extend`].
    fn into_items(self) -> Self::Items;
    /// Adds `later` at the end.
    fn append(&mut self, later: Self);
}

impl<T: Send> Collection for Vec<T> {
    type Items = Vec<T>;

    fn into_items(self) -> Vec<T> {
        self
    }
    fn append(&mut self, mut later: Self) {
        Vec::append(self, &mut later);
    }
}

impl<T: Send> Collection for VecDeque<T> {
    type Items = VecDeque<T>;

    fn into_items(self) -> VecDeque<T> {
        self
    }
    fn append(&mut self, mut later: Self) {
        VecDeque::append(self, &mut later);
    }
}

impl Collection for String {
    type Items = [String; 1];

    fn into_items(self) -> [String; 1] {
        [self]
    }
    fn append(&mut self, later: Self) {
        self.push_str(&later);
    }
}

impl Sealed for Append {}

impl<C: Collection> Reduction<C> for Append {
    type Segment = C;
    type Run = C;

    fn segment(&self, _: usize) -> C {
        C::default()
    }
    /// All that the segment has, so that iterations append in place.
    #[inline]
    fn open(&self, segment: &mut C, _: usize) -> C {
        std::mem::take(segment)
    }
    #[inline]
    fn value(&self, run: &mut C) -> C {
        std::mem::take(run)
    }
    #[inline]
    fn commit(&self, run: &mut C, _: usize, value: C) {
        *run = value;
    }
    #[inline]
    fn close(&self, segment: &mut C, run: C, _: Range<usize>) {
        *segment = run;
    }
    fn merge(&self, left: &mut C, right: C) {
        left.append(right);
    }
    fn finish(&self, target: &mut C, segment: C) {
        target.append(segment);
    }
}

/// The loop form's [`Append`]: its own code extends the variable. It holds what it needs of the [`Collection`], so that a
/// type that is none is refused once, where the role is made.
#[derive(Debug)]
pub struct Appended<C> {
    empty: fn() -> C,
    append: fn(&mut C, C),
}

impl<C: Collection> Appended<C> {
    pub(crate) fn new() -> Self {
        Appended {
            empty: C::default,
            append: C::append,
        }
    }
}

impl<C> Sealed for Appended<C> {}

impl<C: Send> Role for Appended<C> {
    type Scratch = ();
    type Segment = Option<C>;
    type Run = Option<C>;
    type Value = C;
    type Target = C;
    type Output = C;

    fn scratch(&self) {}
    fn segment(&self, _: usize) -> Option<C> {
        None
    }
    /// All that the segment has, so that iterations append in place.
    #[inline]
    fn open(&self, segment: &mut Option<C>, _: usize, _: usize) -> Option<C> {
        segment.take()
    }
    #[inline]
    fn value(&self, run: &mut Option<C>, _: &Moment) -> C {
        run.take().unwrap_or_else(self.empty)
    }
    #[inline]
    fn target<'x>((): &'x mut (), value: &'x mut C) -> &'x mut C {
        value
    }
    #[inline]
    fn commit(&self, run: &mut Option<C>, _: usize, value: C) {
        *run = Some(value);
    }
    #[inline]
    fn close(&self, segment: &mut Option<C>, run: Option<C>, _: Range<usize>) {
        *segment = run;
    }
    fn merge(&self, left: &mut Option<C>, right: Option<C>) {
        match (left, right) {
            (Some(left), Some(right)) => (self.append)(left, right),
            (left, right) => *left = left.take().or(right),
        }
    }
    fn finish(self, segment: Option<C>) -> C {
        segment.unwrap_or_else(self.empty)
    }
}

impl<I, F> Sealed for Custom<I, F> {}

impl<T, I, F> Reduction<T> for Custom<I, F>
where
    T: Send,
    I: Fn() -> T + Sync,
    F: Fn(T, T) -> T + Sync,
{
    type Segment = Grid<T, Option<T>>;
    type Run = Option<T>;

    fn segment(&self, start: usize) -> Self::Segment {
        Grid::new(start)
    }
    fn open(&self, segment: &mut Self::Segment, start: usize) -> Option<T> {
        segment.open(&Chain::new(&self.1), start)
    }
    fn value(&self, _: &mut Option<T>) -> T {
        (self.0)()
    }
    fn commit(&self, run: &mut Option<T>, _: usize, value: T) {
        *run = Some(match run.take() {
            Some(before) => (self.1)(before, value),
            None => value,
        });
    }
    fn close(&self, segment: &mut Self::Segment, run: Option<T>, stretch: Range<usize>) {
        segment.close(&Chain::new(&self.1), run, stretch);
    }
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        left.merge(&Chain::new(&self.1), right);
    }
    fn finish(&self, target: &mut T, segment: Self::Segment) {
        if let Some(value) = segment.finish(&Chain::new(&self.1)) {
            let before = std::mem::replace(target, (self.0)());
            *target = (self.1)(before, value);
        }
    }
}
