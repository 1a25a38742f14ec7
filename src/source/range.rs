//! Integer ranges: upwards, downwards, stepped, inclusive, up to the ends of their types.

use std::hint::assert_unchecked;
use std::iter::{Rev, StepBy};
use std::ops::{Range, RangeInclusive};

use super::{
    Chunkable, Indexed, IntoSource, Line, RandomAccess, ReadOnly, UniqueIndex, UniqueIntegers,
    indexed_source,
};

/// An integer type that can be a loop variable.
pub trait Integer:
    Copy + Send + Sync + PartialOrd + std::fmt::Debug + crate::sealed::Sealed
{
    /// Returns `self + step * count`, modulo the type.
    #[doc(hidden)]
    fn advance(self, step: Self, count: usize) -> Self;
    /// Returns `self - start`, modulo the type.
    #[doc(hidden)]
    fn minus(self, start: Self) -> Self;
    /// Returns `end - self` for `self <= end`, if a `usize` can hold it.
    #[doc(hidden)]
    fn distance_to(self, end: Self) -> Option<usize>;
    /// Returns the number modulo the address space, so that offsets can be added; `None` where two numbers would have the same
    /// result.
    #[doc(hidden)]
    fn to_index(self) -> Option<usize>;
    /// Returns the number as an index; `None` if it is negative or greater than any index.
    #[doc(hidden)]
    #[inline]
    fn array_index(self) -> Option<usize> {
        self.to_index().filter(|_| self >= Self::ZERO)
    }
    /// Returns `number` modulo the type.
    #[doc(hidden)]
    fn of(number: isize) -> Self;
    #[doc(hidden)]
    const ZERO: Self;
    #[doc(hidden)]
    const ONE: Self;
}

macro_rules! integers {
    ($($signed:ident $unsigned:ident)*) => {$(
        integers!(@one $signed $unsigned);
        integers!(@one $unsigned $unsigned);
    )*};
    (@one $type:ident $unsigned:ident) => {
        impl crate::sealed::Sealed for $type {}
        impl Integer for $type {
            #[inline(always)]
            fn advance(self, step: Self, count: usize) -> Self {
                self.wrapping_add(step.wrapping_mul(count as $type))
            }
            #[inline]
            fn minus(self, start: Self) -> Self {
                self.wrapping_sub(start)
            }
            #[inline]
            fn distance_to(self, end: Self) -> Option<usize> {
                usize::try_from(end.wrapping_sub(self) as $unsigned).ok()
            }
            #[inline]
            fn to_index(self) -> Option<usize> {
                match size_of::<$type>() <= size_of::<usize>() {
                    true => Some(self as usize),
                    // Numbers of a type that is wider than the address space could become the same index. No index is above
                    // `isize::MAX`.
                    false => isize::try_from(self).ok().map(|index| index as usize),
                }
            }
            #[inline(always)]
            fn of(number: isize) -> Self {
                number as $type
            }
            const ZERO: Self = 0;
            const ONE: Self = 1;
        }
    };
}
integers!(i8 u8 i16 u16 i32 u32 i64 u64 i128 u128 isize usize);

/// The items of an upward range: neighbouring integers. `INCLUSIVE` says which of std's ranges a part of it is: the last integer of the type
/// belongs to no `Range`.
#[derive(Clone, Debug)]
pub struct RangeSource<T, const INCLUSIVE: bool = false> {
    start: T,
    /// The end as it was written, which lies below the start only where there are no items.
    end: T,
    len: usize,
}

/// Integers at equal distances, upwards or downwards. `STEP` is the distance, or 0 if the distance is known only at run time.
#[derive(Clone, Debug)]
pub struct StepBySource<T, const STEP: isize = 0> {
    start: T,
    step: T,
    len: usize,
}

impl<T, const INCLUSIVE: bool> RangeSource<T, INCLUSIVE> {
    fn count(&self) -> usize {
        self.len
    }
}

impl<T: Integer> RangeSource<T> {
    /// Returns the range's end.
    #[inline(always)]
    pub(crate) fn end(&self) -> T {
        self.end
    }

    /// Tells the compiler that an item is below the range's end.
    ///
    /// # Safety
    ///
    /// `index` must be less than the number of items.
    #[inline(always)]
    pub(crate) unsafe fn assume_below_end(&self, index: usize) {
        // SAFETY: by the caller there are items, so `len` is the distance from `start` to `end`, and `index` is less.
        unsafe { assert_unchecked(self.start.advance(T::ONE, index) < self.end) }
    }
}

impl<T, const STEP: isize> StepBySource<T, STEP> {
    fn count(&self) -> usize {
        self.len
    }
}

impl<T: Integer, const STEP: isize> StepBySource<T, STEP> {
    #[inline(always)]
    fn at(&self, index: usize) -> T {
        let step = match STEP {
            0 => self.step,
            step => T::of(step),
        };
        self.start.advance(step, index)
    }
}

impl<T: Integer> StepBySource<T> {
    /// Returns the same integers with the distance in the type.
    ///
    /// # Panics
    ///
    /// If there are two integers or more at another distance.
    #[inline]
    pub(crate) fn at_distance<const STEP: isize>(self) -> StepBySource<T, STEP> {
        let StepBySource { start, step, len } = self;
        assert!(
            len < 2 || step == T::of(STEP),
            "the distance that is written"
        );
        StepBySource { start, step, len }
    }
}

indexed_source!([T: Integer, const INCLUSIVE: bool] RangeSource<T, INCLUSIVE>, T, 1, type Cursor = ();

#[inline(always)] fn slot(&self, index: usize) -> Option<usize> {
    self.start.advance(T::ONE, index).to_index()
} #[inline(always)] fn line(&self, range: Range<usize>) -> Option<Line> {
    let line = line(range, |index| self.slot(index))?;
    Some(Line { step: 1, ..line })
});
indexed_source!([T: Integer, const STEP: isize] StepBySource<T, STEP>, T; STEP != 1 && STEP != -1, STEP, type Cursor = ();

#[inline(always)] fn slot(&self, index: usize) -> Option<usize> {
    self.at(index).to_index()
} #[inline(always)] fn line(&self, range: Range<usize>) -> Option<Line> {
    let line = line(range, |index| self.slot(index))?;
    let step = if STEP == 0 { line.step } else { STEP };
    Some(Line { step, ..line })
});

/// Returns the slots of a `range` of numbers at equal distances, none of which wraps in its type.
#[inline]
fn line(range: Range<usize>, slot: impl Fn(usize) -> Option<usize>) -> Option<Line> {
    let first = slot(range.start)?;
    // Where the first and the last number have a slot, all numbers between them have one.
    slot(range.end.wrapping_sub(1))?;
    // A range of one number has no second one; then any step is right.
    let second = slot(range.start + 1).unwrap_or(first);
    Some(Line {
        first,
        step: second.wrapping_sub(first) as isize,
        len: range.len(),
    })
}

impl<T: Integer, const INCLUSIVE: bool> UniqueIntegers for RangeSource<T, INCLUSIVE> {}
// SAFETY: the items are `len` neighbouring values of a type that has at least `len` values. `to_index` maps different values to
// different slots, and neighbouring values to slots at the distance 1, which is the step of `line`.
unsafe impl<T: Integer, const INCLUSIVE: bool> UniqueIndex for RangeSource<T, INCLUSIVE> {}
impl<T: Integer, const INCLUSIVE: bool> ReadOnly for RangeSource<T, INCLUSIVE> {}
impl<T: Integer, const STEP: isize> UniqueIntegers for StepBySource<T, STEP> {}
// SAFETY: a `StepBySource` is made only from std's iterators over a range with a step of at least one, so that no value comes
// twice, and `to_index` maps different values to different slots. If there are two values or more, `STEP` is 0 or their
// distance, by `at_distance`.
unsafe impl<T: Integer, const STEP: isize> UniqueIndex for StepBySource<T, STEP> {}
impl<T: Integer, const STEP: isize> ReadOnly for StepBySource<T, STEP> {}

// SAFETY: taking an item only computes a number.
unsafe impl<T: Integer, const INCLUSIVE: bool> Indexed for RangeSource<T, INCLUSIVE> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> T {
        self.start.advance(T::ONE, index)
    }
}
// SAFETY: taking an item only computes a number.
unsafe impl<T: Integer, const INCLUSIVE: bool> RandomAccess for RangeSource<T, INCLUSIVE> {}
// SAFETY: taking an item only computes a number.
unsafe impl<T: Integer, const STEP: isize> Indexed for StepBySource<T, STEP> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> T {
        self.at(index)
    }
}
// SAFETY: taking an item only computes a number.
unsafe impl<T: Integer, const STEP: isize> RandomAccess for StepBySource<T, STEP> {}

impl<T: Integer> Chunkable for RangeSource<T> {
    type Run = Range<T>;

    #[inline]
    unsafe fn run(&self, range: Range<usize>) -> Range<T> {
        // Neither end lies above the end of the whole range.
        self.start.advance(T::ONE, range.start)..self.start.advance(T::ONE, range.end)
    }
}

impl<T: Integer> Chunkable for RangeSource<T, true> {
    type Run = RangeInclusive<T>;

    #[inline]
    unsafe fn run(&self, range: Range<usize>) -> RangeInclusive<T> {
        let first = self.start.advance(T::ONE, range.start);
        first..=self.start.advance(T::ONE, range.end - 1)
    }
}

#[cold]
#[track_caller]
fn too_many(range: &dyn std::fmt::Debug) -> ! {
    panic!("prange: {range:?} has more than usize::MAX iterations")
}

impl<T: Integer> IntoSource for Range<T> {
    type Source = RangeSource<T>;

    #[inline]
    fn into_source(self) -> RangeSource<T> {
        let len = if self.start < self.end {
            self.start.distance_to(self.end)
        } else {
            Some(0)
        };
        RangeSource {
            start: self.start,
            end: self.end,
            len: match len {
                Some(len) => len,
                None => too_many(&self),
            },
        }
    }
}

impl<T: Integer> IntoSource for RangeInclusive<T> {
    type Source = RangeSource<T, true>;

    #[inline]
    fn into_source(self) -> RangeSource<T, true> {
        let len = if self.is_empty() {
            Some(0)
        } else {
            let before = self.start().distance_to(*self.end());
            before.and_then(|before| before.checked_add(1))
        };
        RangeSource {
            start: *self.start(),
            end: *self.end(),
            len: match len {
                Some(len) => len,
                None => too_many(&self),
            },
        }
    }
}

/// An iterator over integers at equal distances: a range, or `rev` or `step_by` of such an iterator.
pub trait Progression: Iterator + Clone + std::fmt::Debug + crate::sealed::Sealed {}

impl<T> crate::sealed::Sealed for Range<T> {}
impl<T> crate::sealed::Sealed for RangeInclusive<T> {}
impl<I> crate::sealed::Sealed for Rev<I> {}
impl<I> crate::sealed::Sealed for StepBy<I> {}

impl<T: Integer> Progression for Range<T> where Range<T>: Iterator {}
impl<T: Integer> Progression for RangeInclusive<T> where RangeInclusive<T>: Iterator {}
impl<I: Progression + DoubleEndedIterator> Progression for Rev<I> {}
impl<I: Progression> Progression for StepBy<I> {}

#[track_caller]
fn stepped<T: Integer>(progression: impl Progression<Item = T>) -> StepBySource<T> {
    let start = progression.clone().next();
    let second = start.and_then(|_| progression.clone().nth(1));
    let (len, exact) = progression.size_hint();
    let len = match exact == Some(len) {
        true => Some(len),
        false => count(progression.clone(), len, start.zip(second)),
    };
    StepBySource {
        start: start.unwrap_or(T::ZERO),
        step: start
            .zip(second)
            .map_or(T::ZERO, |(start, second)| second.minus(start)),
        len: match len {
            Some(len) => len,
            None => too_many(&progression),
        },
    }
}

/// The largest number of times that [`count`] calls `nth`. Each call may pass over 2^64 integers, so that only ranges of 128-bit
/// integers reach this limit.
const QUESTIONS: usize = 1 << 20;

/// Returns the number of items, at least `least`, of an iterator whose `size_hint` is not exact because the range has more
/// integers than a `usize` can count; `None` if the number of items does not fit either.
#[cold]
fn count<T: Integer>(
    mut rest: impl Progression<Item = T>,
    least: usize,
    first_two: Option<(T, T)>,
) -> Option<usize> {
    if least > 0 {
        rest.nth(least - 1)?;
    }
    // The step of the iterator: std passes over that many integers for each item.
    let step = first_two.and_then(|(a, b)| {
        if a < b {
            a.distance_to(b)
        } else {
            b.distance_to(a)
        }
    });
    let most = usize::MAX / step.unwrap_or(usize::MAX).max(1);
    let (mut count, mut jump, mut grows) = (least, 1, true);
    for _ in 0..QUESTIONS {
        let mut ahead = rest.clone();
        if ahead.nth(jump - 1).is_some() {
            count = count.checked_add(jump)?;
            rest = ahead;
            jump = if grows {
                most.min(jump.saturating_mul(2)).max(1)
            } else {
                jump
            };
        } else if jump == 1 {
            return Some(count);
        } else {
            jump /= 2;
            grows = false;
        }
    }
    None
}

impl<T: Integer, I: Progression<Item = T> + DoubleEndedIterator> IntoSource for Rev<I> {
    type Source = StepBySource<T>;

    fn into_source(self) -> StepBySource<T> {
        stepped(self)
    }
}

impl<T: Integer, I: Progression<Item = T>> IntoSource for StepBy<I> {
    type Source = StepBySource<T>;

    fn into_source(self) -> StepBySource<T> {
        stepped(self)
    }
}
