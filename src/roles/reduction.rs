//! The reductions of the `reduction` clause.

use std::ops::Range;

use super::private::Target;
use super::set::{Fits, Moment, Role};
use crate::grid::{Block, Buffer, Chain, Grid, LANES, Lanes};
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
            target: Target::new(target),
            reduction,
        }
    }
}

impl<T, R> Sealed for Reduced<'_, T, R> {}
impl<S, T, R> Fits<S> for Reduced<'_, T, R> {}

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

    /// As [`Role::LANED`](Role::LANED).
    #[doc(hidden)]
    const LANED: bool = false;
    /// As [`Role::GRID`](Role::GRID).
    #[doc(hidden)]
    const GRID: bool = Self::LANED;

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

        impl<T: $bound> Combines<T> for $name {
            type Segment = Grid<T, [T; LANES]>;
            type Run = [T; LANES];
            type Buffer = Block<T>;

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
    Product Arithmetic ONE multiply;
    Min Extreme GREATEST least;
    Max Extreme LEAST greatest;
}

macro_rules! exact {
    ($($name:ident $identity:ident $operator:ident;)*) => {$(
        impl Sealed for $name {}

        impl<T: Bits> Combines<T> for $name {
            type Segment = T;
            type Run = T;
            type Buffer = ();

            fn segment(&self, _: usize) -> T {
                T::$identity
            }
            #[inline(always)]
            fn open(&self, segment: &mut T, _: usize) -> T {
                *segment
            }
            #[inline(always)]
            fn value(&self, _: &mut T) -> T {
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

/// A number with an order, for [`Min`] and [`Max`]. Floats as `f64::min` and `f64::max`: NaN loses.
pub trait Extreme: Copy + Default + Send + Sync + Sealed + 'static {
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

/// The other one if it is better, or if the one is NaN. For floats in place of std's methods, which may prefer either of two zeros: so
/// the bits would depend on the instruction set.
macro_rules! replace_if {
    (f32 $($rest:tt)*) => { replace_if!(@float $($rest)*) };
    (f64 $($rest:tt)*) => { replace_if!(@float $($rest)*) };
    ($integer:ident $one:ident $other:ident, $better:expr) => {
        if $better { $other } else { $one }
    };
    (@float $one:ident $other:ident, $better:expr) => {{
        let better = if $better { $other } else { $one };
        if $one.is_nan() { $other } else { better }
    }};
}

macro_rules! extremes {
    ($($type:ident $least:expr, $greatest:expr;)*) => {$(
        impl Extreme for $type {
            const LEAST: Self = $least;
            const GREATEST: Self = $greatest;
            #[inline(always)]
            fn least(self, other: Self) -> Self {
                replace_if!($type self other, other < self)
            }
            #[inline(always)]
            fn greatest(self, other: Self) -> Self {
                replace_if!($type self other, other > self)
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

    const GRID: bool = true;

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
