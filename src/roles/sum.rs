//! Sums: of numbers in lanes, of strings, and of types of the user's own.

use std::num::Wrapping;
use std::ops::Range;
use std::time::Duration;

use super::reduction::{Combines, Sum};
use crate::grid::{Block, Buffer, Chain, Grid, LANES, Lanes};
use crate::private::Sealed;
use crate::terminal::Arithmetic;

impl Sealed for Sum {}

impl<T: Summable> Combines<T> for Sum {
    type Segment = T::Partial;
    type Run = T::Run;
    type Buffer = T::Buffer;
    type Start = ();

    const LANED: bool = T::LANED;
    const GRID: bool = T::GRID;

    fn start(&self, _: &T) {}
    fn segment(&self, start: usize) -> T::Partial {
        T::partial(start)
    }
    #[inline(always)]
    fn open(&self, segment: &mut T::Partial, start: usize) -> T::Run {
        T::open(segment, start)
    }
    #[inline(always)]
    fn value(&self, _: &mut T::Run, (): &()) -> T {
        T::zero()
    }
    #[inline(always)]
    fn commit(&self, run: &mut T::Run, lane: usize, value: T) {
        T::take(run, lane, value);
    }
    #[inline(always)]
    fn keep(&self, run: &mut T::Run, buffer: &mut T::Buffer, k: usize, value: T) {
        T::keep(run, buffer, k, value);
    }
    #[inline(always)]
    fn drain(&self, run: &mut T::Run, buffer: &T::Buffer) {
        T::drain(run, buffer);
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
    /// As [`Role::Run`](super::set::Role::Run).
    type Run;
    /// As [`Role::Buffer`](super::set::Role::Buffer).
    type Buffer: Buffer;

    #[doc(hidden)]
    const LANED: bool = false;
    #[doc(hidden)]
    const GRID: bool = Self::LANED;

    #[doc(hidden)]
    fn zero() -> Self;
    #[doc(hidden)]
    fn partial(start: usize) -> Self::Partial;
    #[doc(hidden)]
    fn open(partial: &mut Self::Partial, start: usize) -> Self::Run;
    #[doc(hidden)]
    fn take(run: &mut Self::Run, lane: usize, value: Self);
    #[doc(hidden)]
    #[inline(always)]
    fn keep(run: &mut Self::Run, _: &mut Self::Buffer, k: usize, value: Self) {
        Self::take(run, k % LANES, value);
    }
    #[doc(hidden)]
    #[inline(always)]
    fn drain(_: &mut Self::Run, _: &Self::Buffer) {}
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
    type Buffer = ();

    const GRID: bool = true;

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

macro_rules! in_lanes {
    ($($type:ident)*) => {$(
        impl Summable for $type {
            type Partial = Grid<$type, [$type; LANES]>;
            type Run = [$type; LANES];
            type Buffer = Block<$type>;

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
            fn keep(_: &mut Self::Run, block: &mut Block<$type>, k: usize, value: $type) {
                block.keep(k, value);
            }
            #[inline(always)]
            fn drain(run: &mut Self::Run, block: &Block<$type>) {
                block.drain(run, <$type as Arithmetic>::add);
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
in_lanes!(f32 f64);

macro_rules! exact {
    ($($type:ident)*) => {$(
        impl Summable for $type {
            type Partial = $type;
            type Run = $type;
            type Buffer = ();

            #[inline(always)]
            fn zero() -> $type {
                0
            }
            fn partial(_: usize) -> $type {
                0
            }
            #[inline(always)]
            fn open(partial: &mut $type, _: usize) -> $type {
                *partial
            }
            #[inline(always)]
            fn take(run: &mut $type, _: usize, value: $type) {
                *run = run.wrapping_add(value);
            }
            #[inline(always)]
            fn close(partial: &mut $type, run: $type, _: Range<usize>) {
                *partial = run;
            }
            fn merge(left: &mut $type, right: $type) {
                *left = left.wrapping_add(right);
            }
            fn finish(partial: $type, target: &mut $type) {
                *target = target.wrapping_add(partial);
            }
        }
    )*};
}
exact!(i8 i16 i32 i64 i128 isize u8 u16 u32 u64 u128 usize);

impl Summable for String {
    type Partial = String;
    type Run = String;
    type Buffer = ();

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
