//! Sources in lockstep.

use std::ops::Range;

use super::{Chunkable, Cursor, Indexed, IntoSource, Line, RandomAccess, ReadOnly, UniqueIndex};
use crate::sealed::Sealed;

/// Sources in lockstep, all of the same length.
#[derive(Clone, Debug)]
pub struct Lockstep<S>(S);

/// Two sources in lockstep, up to the end of the shorter one.
#[derive(Clone, Debug)]
pub struct Zip<A, B>(pub(crate) A, pub(crate) B);

impl<A, B> Sealed for Zip<A, B> {}

// SAFETY: the parts are sources, and an item of the zip is one item of each part, of the same number.
unsafe impl<A: Indexed, B: Indexed> super::Source for Zip<A, B> {
    type Item = (A::Item, B::Item);

    const DISTANCE: isize = A::DISTANCE;
    const SPREAD: bool = A::SPREAD || B::SPREAD;
    const ROWS: bool = A::ROWS;

    fn len(&self) -> usize {
        self.0.len().min(self.1.len())
    }

    #[inline(always)]
    unsafe fn get(&self, index: usize) -> Option<Self::Item> {
        // SAFETY: the caller's promise is that of `item`.
        Some(unsafe { self.item(index) })
    }

    #[inline(always)]
    fn rest_of_row(&self, index: usize, cursor: &mut Cursor) -> usize {
        self.0.rest_of_row(index, cursor)
    }

    #[inline(always)]
    unsafe fn get_in_row(&self, index: usize, cursor: &Cursor) -> Option<Self::Item> {
        // SAFETY: the index is below both lengths and taken once, and the cursor is that of the first part.
        unsafe { Some((self.0.get_in_row(index, cursor)?, self.1.item(index))) }
    }

    #[inline(always)]
    fn slot(&self, index: usize) -> Option<usize> {
        self.0.slot(index)
    }

    #[inline(always)]
    fn line(&self, range: Range<usize>) -> Option<Line> {
        self.0.line(range)
    }
}

// SAFETY: the slots are those of the first part.
unsafe impl<A: Indexed + UniqueIndex, B: Indexed> UniqueIndex for Zip<A, B> {}
impl<A: Indexed + ReadOnly, B: Indexed + ReadOnly> ReadOnly for Zip<A, B> {}

// SAFETY: an item of the zip is one item of each part, of the same number.
unsafe impl<A: Indexed, B: Indexed> Indexed for Zip<A, B> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> Self::Item {
        // SAFETY: the index is below both lengths, and taken once.
        unsafe { (self.0.item(index), self.1.item(index)) }
    }
}

// SAFETY: both parts may be taken at any index, any number of times.
unsafe impl<A: RandomAccess, B: RandomAccess> RandomAccess for Zip<A, B> {}

macro_rules! lockstep {
    ($(($($part:ident $number:tt)*))*) => {$(
        impl<$($part: IntoSource<Source: Indexed>),*> IntoSource for ($($part,)*) {
            type Source = Lockstep<($($part::Source,)*)>;

            #[inline]
            fn into_source(self) -> Self::Source {
                let parts = ($(self.$number.into_source(),)*);
                let lengths = [$(super::Source::len(&parts.$number)),*];
                assert!(
                    lengths.iter().all(|&length| length == lengths[0]),
                    "prange: the parts of a tuple differ in length: {lengths:?}"
                );
                Lockstep(parts)
            }
        }

        impl<$($part),*> Sealed for Lockstep<($($part,)*)> {}

        // SAFETY: the parts are sources of the same length, and an item is one item of each part, of the same number.
        unsafe impl<$($part: Indexed),*> super::Source for Lockstep<($($part,)*)> {
            type Item = ($($part::Item,)*);

            const SPREAD: bool = $($part::SPREAD)||*;

            #[inline]
            fn len(&self) -> usize {
                self.0.0.len()
            }

            #[inline(always)]
            unsafe fn get(&self, index: usize) -> Option<Self::Item> {
                // SAFETY: the caller's promise is that of `item`.
                Some(unsafe { self.item(index) })
            }

            #[inline(always)]
            fn slot(&self, index: usize) -> Option<usize> {
                self.0.0.slot(index)
            }
        }

        // SAFETY: the slots are those of the first part, which is named `A` below.
        unsafe impl<$($part: Indexed),*> UniqueIndex for Lockstep<($($part,)*)> where A: UniqueIndex {}
        impl<$($part: ReadOnly + Indexed),*> ReadOnly for Lockstep<($($part,)*)> {}

        // SAFETY: an item is one item of each part, of the same number.
        unsafe impl<$($part: Indexed),*> Indexed for Lockstep<($($part,)*)> {
            #[inline(always)]
            unsafe fn item(&self, index: usize) -> Self::Item {
                // SAFETY: all parts have the same length, and the index is taken once of each part.
                unsafe { ($(self.0.$number.item(index),)*) }
            }
        }

        // SAFETY: all parts may be taken at any index, any number of times.
        unsafe impl<$($part: RandomAccess),*> RandomAccess for Lockstep<($($part,)*)> {}

        impl<$($part: Chunkable),*> Chunkable for Lockstep<($($part,)*)> {
            type Run = ($($part::Run,)*);

            #[inline]
            unsafe fn run(&self, range: Range<usize>) -> Self::Run {
                // SAFETY: all parts have the same length, and the range is taken once of each part.
                unsafe { ($(self.0.$number.run(range.clone()),)*) }
            }
        }
    )*};
}

lockstep! {
    (A 0)
    (A 0 B 1)
    (A 0 B 1 C 2)
    (A 0 B 1 C 2 D 3)
    (A 0 B 1 C 2 D 3 E 4)
    (A 0 B 1 C 2 D 3 E 4 F 5)
}
