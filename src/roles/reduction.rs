//! The reductions of the `reduction` clause, and their operators.

use std::ops::Range;

use super::accumulator::{Accumulator, Exact};
use super::private::Target;
use super::stretch::{Group, Position};
use super::traits::{Fits, Opening, Role};
use super::transfer::sends_segment;
use crate::distributed::Sends;
use crate::reduce_tree::{By, Chain, Lanes, Operator};
use crate::sealed::Sealed;

/// The role of a variable into which all iterations combine values.
pub struct Reduced<'v, T, A> {
    target: Target<'v, T>,
    accumulator: A,
    /// Combines the variable's value from before the loop with the result of the loop.
    finish: fn(&A, &mut T, T),
}

impl<'v, T, A: Accumulator<T>> Reduced<'v, T, A> {
    pub(crate) fn new<R: Combines<T, Accumulator = A>>(target: &'v mut T, reduction: R) -> Self {
        Reduced {
            accumulator: reduction.accumulator(target),
            target: Target::new(target),
            finish: R::finish,
        }
    }
}

impl<T, A> Sealed for Reduced<'_, T, A> {}
impl<S, T, A> Fits<S> for Reduced<'_, T, A> {}

impl<T, A> std::fmt::Debug for Reduced<'_, T, A> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Reduced").finish_non_exhaustive()
    }
}

impl<T: Send, A: Accumulator<T>> Role for Reduced<'_, T, A> {
    type Scratch = ();
    type Segment = A::Segment;
    type Lent = A::Run;
    type Waiting = A::Waiting;
    type Target = T;
    type Output = ();

    const LANED: bool = A::LANED;
    const CHAINED: bool = A::CHAINED;
    const AT_ONCE: bool = A::AT_ONCE;

    fn scratch(&self) {}
    fn segment(&self, start: usize, len: usize) -> A::Segment {
        self.accumulator.segment(start, len)
    }
    #[inline(always)]
    fn lend(&self, (): &mut (), segment: &mut A::Segment, opening: &Opening) -> A::Run {
        self.accumulator.open(segment, opening.start)
    }
    #[inline(always)]
    fn waiting(&self, run: &mut A::Run) -> A::Waiting {
        self.accumulator.waiting(run)
    }
    #[inline(always)]
    fn begin<'x>(&self, run: &'x mut A::Run, _: &Position) -> &'x mut T {
        self.accumulator.begin(run)
    }
    #[inline(always)]
    fn begin_to_combine<'x>(&self, run: &'x mut A::Run, _: &Position) -> &'x mut T {
        self.accumulator.begin_to_combine(run)
    }
    #[inline(always)]
    fn commit(&self, run: &mut A::Run, waiting: &mut A::Waiting, position: &Position) {
        self.accumulator.commit(run, waiting, position);
    }
    #[inline(always)]
    fn commit_combined(&self, run: &mut A::Run, waiting: &mut A::Waiting, position: &Position) {
        self.accumulator.commit_combined(run, waiting, position);
    }
    #[inline(always)]
    fn begin_once<'x>(&self, run: &'x mut A::Run, position: &Position) -> &'x mut T {
        self.accumulator.begin_once(run, position)
    }
    #[inline(always)]
    fn end_group(&self, run: &mut A::Run, waiting: &mut A::Waiting, group: Group) {
        self.accumulator.end_group(run, waiting, group);
    }
    #[inline(always)]
    fn end_stretch(&self, run: &mut A::Run, waiting: A::Waiting) {
        self.accumulator.end_stretch(run, waiting);
    }
    #[inline(always)]
    fn take_back(&self, (): &mut (), segment: &mut A::Segment, run: A::Run, done: Range<usize>) {
        self.accumulator.close(segment, run, done);
    }
    fn merge(&self, left: &mut A::Segment, right: A::Segment) {
        self.accumulator.merge(left, right);
    }
    fn finish(self, segment: A::Segment) {
        if let Some(value) = self.accumulator.finish(segment) {
            (self.finish)(&self.accumulator, self.target.into_inner(), value);
        }
    }
}

/// A way in which iterations combine into a variable of type `T`: [`Sum`], [`Product`], [`Min`], [`Max`], [`BitAnd`], [`BitOr`], [`BitXor`],
/// [`Append`] or a [`Custom`] one.
///
/// This trait is a bound for functions that are generic over the reduction. It is implemented by this crate alone.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
/// use prange::roles::Reduction;
///
/// /// Combines `start` and the numbers from 1 to 6.
/// fn combined(start: u64, reduction: impl Reduction<u64>) -> u64 {
///     let mut all = start;
///     prange(1..7).reduction(&mut all, reduction).for_each(|i, all| *all = i);
///     all
/// }
///
/// assert_eq!([combined(0, Sum), combined(1, Product), combined(0, Max)], [21, 720, 6]);
/// ```
pub trait Reduction<T>: Combines<T> {}

impl<T, R: Combines<T>> Reduction<T> for R {}

/// The methods of a [`Reduction`]. Users cannot name this trait, and so cannot implement it for a `T` of their own.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no reduction of a `{T}`",
    note = "for a type of your own use `Custom(identity, operator)`"
)]
pub trait Combines<T>: Sealed {
    /// The accumulator that combines the values.
    type Accumulator: Accumulator<T>;

    /// Returns the accumulator for a variable that holds `target` before the loop.
    #[doc(hidden)]
    fn accumulator(self, target: &mut T) -> Self::Accumulator;
    /// Combines the value of all iterations into the variable.
    #[doc(hidden)]
    fn finish(accumulator: &Self::Accumulator, target: &mut T, value: T);
}

/// `+=` and `-=` on numbers, and `+=` on [`Reducible`](super::Reducible) types, durations and strings.
///
/// Integers wrap. Floats add up in the fixed shape of [`Prange::sum`](crate::Prange::sum), whose partial sums may overflow although those of the
/// serial loop do not.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let mut sum = 0.5;
/// prange(&[1.0, 2.0]).reduction(&mut sum, Sum).for_each(|x, sum| *sum += x);
/// assert_eq!(sum, 3.5);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Sum;

/// `*=` on numbers, and on [`ReducibleProduct`](super::ReducibleProduct) types.
///
/// Integers wrap. Floats multiply in the fixed shape of [`Prange::product`](crate::Prange::product), whose partial products may overflow, or round to
/// zero, although those of the serial loop do not.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let mut product = 10;
/// prange(1..=4).reduction(&mut product, Product).for_each(|i, product| *product *= i);
/// assert_eq!(product, 240);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Product;

/// The least value: `*m = (*m).min(e)`, or `if e < *m { *m = e }`.
///
/// NaN never counts: the result is the least of the floats that are not NaN. If all are NaN, the variable keeps its value from before the loop, bit
/// by bit; a NaN that it held then is replaced by any number. Of zeros that differ in sign either may remain, but the same one for any number of
/// threads.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let mut low = f64::INFINITY;
/// prange(&[3.0, f64::NAN, 1.0]).reduction(&mut low, Min).for_each(|x, low| *low = low.min(*x));
/// assert_eq!(low, 1.0);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Min;

/// The greatest value: `*m = (*m).max(e)`, or `if e > *m { *m = e }`. NaN and zeros are treated as by [`Min`].
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let mut high = 5;
/// prange(&[3, 8, 1]).reduction(&mut high, Max).for_each(|&x, high| {
///     if x > *high {
///         *high = x;
///     }
/// });
/// assert_eq!(high, 8);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Max;

/// `&=` on integers and `bool`.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let mut all_positive = true;
/// prange(&[1, 2, -3]).reduction(&mut all_positive, BitAnd).for_each(|&x, all| *all &= x > 0);
/// assert!(!all_positive);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct BitAnd;

/// `|=` on integers and `bool`.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let mut seen = 0u32;
/// prange(&[1, 4, 1]).reduction(&mut seen, BitOr).for_each(|x, seen| *seen |= 1 << x);
/// assert_eq!(seen, 0b10010);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct BitOr;

/// `^=` on integers and `bool`.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let mut unpaired = 0;
/// prange(&[7, 3, 9, 3, 7]).reduction(&mut unpaired, BitXor).for_each(|x, unpaired| *unpaired ^= x);
/// assert_eq!(unpaired, 9);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct BitXor;

/// Concatenation in iteration order: `push` and `extend` on a `Vec`, `push_str` on a `String`, and the like on any
/// [`Collection`](super::Collection).
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let mut odd = vec![-1];
/// prange(0..8).reduction(&mut odd, Append).for_each(|i, odd| {
///     if i % 2 == 1 {
///         odd.push(i);
///     }
/// });
/// assert_eq!(odd, [-1, 1, 3, 5, 7]);
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Append;

/// An identity and an associative operator, which need not commute.
///
/// # Examples
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

// The operators of numbers are types of their own, so that the compiler knows the operation wherever an operator is stored.

/// Bitwise AND of two values.
#[derive(Clone, Copy, Debug)]
pub struct Anded;

/// Bitwise OR of two values.
#[derive(Clone, Copy, Debug)]
pub struct Ored;

/// Bitwise XOR of two values.
#[derive(Clone, Copy, Debug)]
pub struct Xored;

macro_rules! operators {
    ($($name:ident $bound:ident $identity:ident $operator:ident $accumulator:ident $reduction:ident;)*) => {$(
        impl<T: $bound> Operator<T> for $name {
            #[inline(always)]
            fn identity(&self) -> T {
                T::$identity
            }
            #[inline(always)]
            fn apply(&self, earlier: T, later: T) -> T {
                T::$operator(earlier, later)
            }
        }

        impl Sealed for $reduction {}

        impl<T: $bound> Combines<T> for $reduction {
            type Accumulator = $accumulator<T, $name>;

            fn accumulator(self, _: &mut T) -> Self::Accumulator {
                $accumulator::new($name)
            }
            fn finish(_: &Self::Accumulator, target: &mut T, value: T) {
                *target = T::$operator(*target, value);
            }
        }
    )*};
}

operators! {
    Anded Bits ONES and Exact BitAnd;
    Ored Bits ZEROS or Exact BitOr;
    Xored Bits ZEROS xor Exact BitXor;
}

/// Takes the smaller of two numbers.
#[derive(Clone, Copy, Debug)]
pub struct Least<T> {
    /// The value with which an iteration starts.
    first: T,
}

/// Takes the larger of two numbers.
#[derive(Clone, Copy, Debug)]
pub struct Greatest<T> {
    /// The value with which an iteration starts.
    first: T,
}

macro_rules! extreme_operators {
    ($($name:ident $identity:ident $operator:ident $before:ident $reduction:ident;)*) => {$(
        impl<T: Extreme> Operator<T> for $name<T> {
            #[inline(always)]
            fn identity(&self) -> T {
                T::$identity
            }
            #[inline(always)]
            fn first(&self) -> T {
                self.first
            }
            #[inline(always)]
            fn apply(&self, earlier: T, later: T) -> T {
                T::$operator(earlier, later)
            }
        }

        impl Sealed for $reduction {}

        impl<T: Extreme> Combines<T> for $reduction {
            type Accumulator = Lanes<T, $name<T>>;

            fn accumulator(self, target: &mut T) -> Self::Accumulator {
                Lanes::new($name { first: T::$before(*target) })
            }
            fn finish(_: &Self::Accumulator, target: &mut T, value: T) {
                *target = T::$operator(*target, value);
            }
        }
    )*};
}

extreme_operators! {
    Least MIN_NEUTRAL least before_least Min;
    Greatest MAX_NEUTRAL greatest before_greatest Max;
}

/// A number with an order, for [`Min`] and [`Max`]. Among floats NaN loses against every number.
///
/// Both operators are associative, bit by bit, so that segments may be combined in any grouping: of equal zeros the earlier one stays, and so does
/// the earlier of two NaN.
pub trait Extreme: Copy + Default + Send + Sync + Sealed + 'static {
    /// The neutral element of the minimum: the greatest integer, or NaN, which unlike infinity distinguishes the minimum of no values from one of
    /// infinities.
    ///
    /// It is neutral to the right of every value, and to the left of every value but another NaN, which it replaces. So a segment that starts with
    /// this NaN never yields the NaN of an iteration, and the variable's own NaN, which is leftmost, keeps its bits.
    const MIN_NEUTRAL: Self;
    /// The neutral element of the maximum, as [`MIN_NEUTRAL`](Self::MIN_NEUTRAL).
    const MAX_NEUTRAL: Self;
    /// Returns the smaller of the two.
    #[must_use]
    fn least(self, other: Self) -> Self;
    /// Returns the larger of the two.
    #[must_use]
    fn greatest(self, other: Self) -> Self;
    /// Returns the value with which an iteration starts its minimum, where `self` is the variable's value before the loop.
    #[doc(hidden)]
    #[must_use]
    fn before_least(self) -> Self;
    /// As [`before_least`](Self::before_least), for the maximum.
    #[doc(hidden)]
    #[must_use]
    fn before_greatest(self) -> Self;
}

/// A type with bitwise operators: the integers and `bool`.
pub trait Bits: Copy + Send + Sync + Sealed + 'static {
    /// The neutral element of `|` and `^`.
    const ZEROS: Self;
    /// The neutral element of `&`.
    const ONES: Self;
    /// Returns `self & other`.
    #[must_use]
    fn and(self, other: Self) -> Self;
    /// Returns `self | other`.
    #[must_use]
    fn or(self, other: Self) -> Self;
    /// Returns `self ^ other`.
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
            // A constant, with which the compiler can remove the body's own operator.
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

            // The methods of std may prefer either of two zeros, so the bits would depend on the instruction set. `is_nan` is a function call in
            // builds without optimisation.
            #[inline(always)]
            #[allow(clippy::eq_op)]
            fn least(self, other: Self) -> Self {
                if other != other || self <= other { self } else { other }
            }
            #[inline(always)]
            #[allow(clippy::eq_op)]
            fn greatest(self, other: Self) -> Self {
                if other != other || self >= other { self } else { other }
            }
            // The minimum does not change if the variable's value is taken in more than once. With it, `if e < *m` compares with a number, as in the
            // serial loop; beside NaN the comparison would never hold.
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
    type Accumulator = Chain<T, By<I, F>>;

    fn accumulator(self, _: &mut T) -> Self::Accumulator {
        Chain::new(By(self.0, self.1))
    }
    fn finish(chain: &Self::Accumulator, target: &mut T, value: T) {
        replace(&chain.operator, target, value);
    }
}

/// Combines `later` into a variable by an operator that takes both values by value.
pub(super) fn replace<T>(operator: &impl Operator<T>, target: &mut T, later: T) {
    let before = std::mem::replace(target, operator.identity());
    *target = operator.apply(before, later);
}

sends_segment! {
    [T: Send, A: Accumulator<T>,] Reduced<'_, T, A>, [P: Sends<T>],
    |role, segment, out| role.accumulator.put::<P>(segment, out),
    |role, input| role.accumulator.take_segment::<P>(input)
}
