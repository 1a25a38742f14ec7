//! The reductions of the `reduction` clause.

use std::ops::Range;

use super::private::Target;
use super::set::{Fits, Moment, Role};
use crate::grid::{Block, Buffer, Chain, Grid, LANES, Lanes};
use crate::private::Sealed;
use crate::terminal::Arithmetic;

/// A variable that all iterations combine into.
pub struct Reduced<'v, T, R: Combines<T>> {
    target: Target<'v, T>,
    start: R::Start,
    reduction: R,
}

impl<'v, T, R: Combines<T>> Reduced<'v, T, R> {
    pub(crate) fn new(target: &'v mut T, reduction: R) -> Self {
        Reduced {
            start: reduction.start(target),
            target: Target::new(target),
            reduction,
        }
    }
}

impl<T, R: Combines<T>> Sealed for Reduced<'_, T, R> {}
impl<S, T, R: Combines<T>> Fits<S> for Reduced<'_, T, R> {}

impl<T, R: Combines<T>> std::fmt::Debug for Reduced<'_, T, R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reduced").finish_non_exhaustive()
    }
}

impl<T: Send, R: Combines<T>> Role for Reduced<'_, T, R> {
    type Scratch = ();
    type Segment = R::Segment;
    type Run = R::Run;
    type Value = T;
    type Buffer = R::Buffer;
    type Target = T;
    type Output = ();

    const LANED: bool = R::LANED;
    const GRID: bool = R::GRID;

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
        self.reduction.value(run, &self.start)
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
    fn keep(&self, run: &mut R::Run, buffer: &mut R::Buffer, k: usize, value: T) {
        self.reduction.keep(run, buffer, k, value);
    }
    #[inline(always)]
    fn drain(&self, run: &mut R::Run, buffer: &R::Buffer) {
        self.reduction.drain(run, buffer);
    }
    #[inline(always)]
    fn close(&self, segment: &mut R::Segment, run: R::Run, stretch: Range<usize>) {
        self.reduction.close(segment, run, stretch);
    }
    fn merge(&self, left: &mut R::Segment, right: R::Segment) {
        self.reduction.merge(left, right);
    }
    fn finish(self, segment: R::Segment) {
        self.reduction.finish(self.target.into_inner(), segment);
    }
}

/// How iterations combine into a variable of type `T`: [`Sum`], [`Product`], [`Min`], [`Max`], [`BitAnd`],
/// [`BitOr`], [`BitXor`], [`Append`] or a [`Custom`] one.
///
/// A bound for functions that are generic over it; implemented by this crate alone.
pub trait Reduction<T>: Combines<T> {}

impl<T, R: Combines<T>> Reduction<T> for R {}

/// What a [`Reduction`] does. Users cannot name this trait, and so cannot implement it for their own `T`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no reduction of a `{T}`",
    note = "for a type of your own use `Custom(identity, operator)`"
)]
pub trait Combines<T>: Sync + Sealed {
    /// What a contiguous run of iterations leaves.
    type Segment: Send;
    /// As [`Role::Run`](Role::Run).
    type Run;
    /// As [`Role::Buffer`](Role::Buffer).
    type Buffer: Buffer;
    /// What [`value`](Self::value) has to know of the variable before the loop.
    type Start: Sync;

    /// As [`Role::LANED`](Role::LANED).
    #[doc(hidden)]
    const LANED: bool = false;
    /// As [`Role::GRID`](Role::GRID).
    #[doc(hidden)]
    const GRID: bool = Self::LANED;

    #[doc(hidden)]
    fn start(&self, target: &T) -> Self::Start;
    #[doc(hidden)]
    fn segment(&self, start: usize) -> Self::Segment;
    #[doc(hidden)]
    fn open(&self, segment: &mut Self::Segment, start: usize) -> Self::Run;
    /// What one iteration starts with.
    #[doc(hidden)]
    fn value(&self, run: &mut Self::Run, start: &Self::Start) -> T;
    #[doc(hidden)]
    fn commit(&self, run: &mut Self::Run, lane: usize, value: T);
    #[doc(hidden)]
    #[inline(always)]
    fn keep(&self, run: &mut Self::Run, _: &mut Self::Buffer, k: usize, value: T) {
        self.commit(run, k % LANES, value);
    }
    #[doc(hidden)]
    #[inline(always)]
    fn drain(&self, _: &mut Self::Run, _: &Self::Buffer) {}
    #[doc(hidden)]
    fn close(&self, segment: &mut Self::Segment, run: Self::Run, stretch: Range<usize>);
    #[doc(hidden)]
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment);
    #[doc(hidden)]
    fn finish(&self, target: &mut T, segment: Self::Segment);
}

/// `+=` and `-=` on numbers, and `+=` on [`Reducible`](super::Reducible) types and strings. Integers wrap; floats add up in the fixed
/// shape of [`Prange::sum`](crate::Prange::sum), where what lies between may overflow although the serial sums do not.
#[derive(Clone, Copy, Debug)]
pub struct Sum;

/// `*=` on numbers. Integers wrap; floats multiply in the fixed shape of [`Prange::product`](crate::Prange::product), where what lies between
/// may overflow, or round to zero, although the serial products do not.
#[derive(Clone, Copy, Debug)]
pub struct Product;

/// The least value: `*m = (*m).min(e)`, or `if e < *m { *m = e }`.
///
/// NaN never counts: of floats the least is taken of those that are not NaN. Where all are, the variable keeps what it held, bit by bit;
/// if it held NaN, any number takes its place. Of zeros that differ in sign either may stay, the same one for any number of threads.
#[derive(Clone, Copy, Debug)]
pub struct Min;

/// The greatest value: `*m = (*m).max(e)`, or `if e > *m { *m = e }`. NaN and zeros as for [`Min`].
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
    ($($name:ident $bound:ident $identity:ident $operator:ident $value:expr;)*) => {$(
        impl Sealed for $name {}

        impl<T: $bound> Combines<T> for $name {
            type Segment = Grid<T, [T; LANES]>;
            type Run = [T; LANES];
            type Buffer = Block<T>;
            type Start = T;

            const LANED: bool = true;

            fn start(&self, target: &T) -> T {
                *target
            }

            fn segment(&self, start: usize) -> Self::Segment {
                Grid::new(start)
            }
            #[inline(always)]
            fn open(&self, segment: &mut Self::Segment, start: usize) -> [T; LANES] {
                segment.open(&Lanes { identity: T::$identity, operator: T::$operator }, start)
            }
            #[inline(always)]
            fn value(&self, _: &mut [T; LANES], start: &T) -> T {
                let value: fn(T) -> T = $value;
                value(*start)
            }
            #[inline(always)]
            fn commit(&self, run: &mut [T; LANES], lane: usize, value: T) {
                run[lane] = T::$operator(run[lane], value);
            }
            #[inline(always)]
            fn keep(&self, _: &mut [T; LANES], block: &mut Block<T>, k: usize, value: T) {
                block.keep(k, value);
            }
            #[inline(always)]
            fn drain(&self, run: &mut [T; LANES], block: &Block<T>) {
                block.drain(run, T::$operator);
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
    Product Arithmetic ONE multiply |_| T::ONE;
    Min Extreme MIN_NEUTRAL least T::before_least;
    Max Extreme MAX_NEUTRAL greatest T::before_greatest;
}

macro_rules! exact {
    ($($name:ident $identity:ident $operator:ident;)*) => {$(
        impl Sealed for $name {}

        impl<T: Bits> Combines<T> for $name {
            type Segment = T;
            type Run = T;
            type Buffer = ();
            type Start = ();

            fn start(&self, _: &T) {}
            fn segment(&self, _: usize) -> T {
                T::$identity
            }
            #[inline(always)]
            fn open(&self, segment: &mut T, _: usize) -> T {
                *segment
            }
            #[inline(always)]
            fn value(&self, _: &mut T, (): &()) -> T {
                T::$identity
            }
            #[inline(always)]
            fn commit(&self, run: &mut T, _: usize, value: T) {
                *run = T::$operator(*run, value);
            }
            #[inline(always)]
            fn close(&self, segment: &mut T, run: T, _: Range<usize>) {
                *segment = run;
            }
            fn merge(&self, left: &mut T, right: T) {
                *left = T::$operator(*left, right);
            }
            fn finish(&self, target: &mut T, segment: T) {
                *target = T::$operator(*target, segment);
            }
        }
    )*};
}

exact! {
    BitAnd ONES and;
    BitOr ZEROS or;
    BitXor ZEROS xor;
}

/// A number with an order, for [`Min`] and [`Max`]. Of floats NaN loses against every number.
///
/// Both operators are associative, bit by bit, so that pieces of a loop may combine in any grouping: of equal zeros the earlier one
/// stays, and of two NaN the earlier one.
pub trait Extreme: Copy + Default + Send + Sync + Sealed + 'static {
    /// Neutral for the minimum: the greatest integer; NaN, which unlike infinity tells a minimum of nothing from one of infinities.
    ///
    /// It may stand to the right of every value, and to the left of every one but another NaN, which it does not let pass. So no NaN
    /// leaves a piece of a loop that began with this one, and the variable's own, leftmost, keeps its bits.
    const MIN_NEUTRAL: Self;
    /// Neutral for the maximum, as [`MIN_NEUTRAL`](Self::MIN_NEUTRAL).
    const MAX_NEUTRAL: Self;
    /// The smaller one.
    #[must_use]
    fn least(self, other: Self) -> Self;
    /// The larger one.
    #[must_use]
    fn greatest(self, other: Self) -> Self;
    /// What an iteration takes the least with, in a variable that holds this before the loop.
    #[doc(hidden)]
    #[must_use]
    fn before_least(self) -> Self;
    /// As [`before_least`](Self::before_least), for the greatest.
    #[doc(hidden)]
    #[must_use]
    fn before_greatest(self) -> Self;
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
    ($($type:ident)*) => {$(
        impl Extreme for $type {
            const MIN_NEUTRAL: Self = $type::MAX;
            const MAX_NEUTRAL: Self = $type::MIN;

            #[inline(always)]
            fn least(self, other: Self) -> Self {
                if self <= other { self } else { other }
            }
            #[inline(always)]
            fn greatest(self, other: Self) -> Self {
                if self >= other { self } else { other }
            }
            // A constant, which the body's own operator vanishes beside.
            #[inline(always)]
            fn before_least(self) -> Self {
                Self::MIN_NEUTRAL
            }
            #[inline(always)]
            fn before_greatest(self) -> Self {
                Self::MAX_NEUTRAL
            }
        }
    )*};
}

macro_rules! float_extremes {
    ($($type:ident)*) => {$(
        impl Extreme for $type {
            const MIN_NEUTRAL: Self = $type::NAN;
            const MAX_NEUTRAL: Self = $type::NAN;

            // In place of std's methods, which may prefer either of two zeros: so the bits would depend on the instruction set.
            #[inline(always)]
            fn least(self, other: Self) -> Self {
                if other.is_nan() || self <= other { self } else { other }
            }
            #[inline(always)]
            fn greatest(self, other: Self) -> Self {
                if other.is_nan() || self >= other { self } else { other }
            }
            // What the variable holds changes nothing by being taken in more than once; and `if e < *m` compares with a number, as in the
            // serial loop, where it would never hold beside NaN.
            #[inline(always)]
            fn before_least(self) -> Self {
                self
            }
            #[inline(always)]
            fn before_greatest(self) -> Self {
                self
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
        extremes!($($type)*);
        bits!($($type 0, !0;)*);
    };
}
integers!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);
float_extremes!(f32 f64);
impl Sealed for bool {}
bits!(bool false, true;);

impl<I, F> Sealed for Custom<I, F> {}

impl<T, I, F> Combines<T> for Custom<I, F>
where
    T: Send,
    I: Fn() -> T + Sync,
    F: Fn(T, T) -> T + Sync,
{
    type Segment = Grid<T, Option<T>>;
    type Run = Option<T>;
    type Buffer = ();
    type Start = ();

    const GRID: bool = true;

    fn start(&self, _: &T) {}
    fn segment(&self, start: usize) -> Self::Segment {
        Grid::new(start)
    }
    fn open(&self, segment: &mut Self::Segment, start: usize) -> Option<T> {
        segment.open(&Chain::new(&self.1), start)
    }
    fn value(&self, _: &mut Option<T>, (): &()) -> T {
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
