//! Sources in lockstep.

use std::ops::Range;

use super::{Chunkable, Indexed, IntoSource, Line, RandomAccess, ReadOnly, UniqueIndex};
use crate::sealed::Sealed;

/// Sources in lockstep, all of the same length.
#[derive(Clone, Debug)]
pub struct Lockstep<S>(S);

/// Two sources in lockstep, up to the end of the shorter one.
#[derive(Clone, Debug)]
pub struct Zip<A, B>(pub(crate) A, pub(crate) B);

impl<A, B> Sealed for Zip<A, B> {}

/// Returns whether the items of a tuple may all be side by side. `parts` says of each part whether it has rows, and whether it may be flat.
const fn may_be_flat(parts: &[(bool, bool)]) -> bool {
    let (mut some, mut at) = (false, 0);
    while at < parts.len() {
        let (has_rows, may_be_flat) = parts[at];
        if has_rows && !may_be_flat {
            return false;
        }
        some |= may_be_flat;
        at += 1;
    }
    some
}

// SAFETY: the parts are sources, and an item of the zip is one item of each part, of the same number.
unsafe impl<A: Indexed, B: Indexed> super::Source for Zip<A, B> {
    type Item = (A::Item, B::Item);

    const DISTANCE: isize = A::DISTANCE;
    const SPREAD: bool = A::SPREAD || B::SPREAD;
    const ROWS: bool = A::ROWS || B::ROWS;
    const MAY_BE_FLAT: bool = may_be_flat(&[(A::ROWS, A::MAY_BE_FLAT), (B::ROWS, B::MAY_BE_FLAT)]);

    type Cursor = (A::Cursor, B::Cursor);

    fn part(&self, rank: usize, size: usize) -> Option<Range<usize>> {
        let first = self.0.part(rank, size);
        first.or_else(|| self.1.part(rank, size))
    }

    fn len(&self) -> usize {
        self.0.len().min(self.1.len())
    }

    #[inline(always)]
    unsafe fn get(&self, index: usize) -> Option<Self::Item> {
        // SAFETY: the caller's promise is that of `item`.
        Some(unsafe { self.item(index) })
    }

    #[inline(always)]
    fn is_flat<const ONE_ROW: bool>(&self) -> bool {
        self.0.is_flat::<ONE_ROW>() && self.1.is_flat::<ONE_ROW>()
    }

    #[inline(always)]
    fn rest_of_row(&self, index: usize, cursor: &mut Self::Cursor) -> usize {
        let rest = self.0.rest_of_row(index, &mut cursor.0);
        rest.min(self.1.rest_of_row(index, &mut cursor.1))
    }

    #[inline(always)]
    unsafe fn get_in_row(&self, index: usize, cursor: &Self::Cursor) -> Option<Self::Item> {
        // SAFETY: the index is below both lengths and taken once, and both cursors are at its rows.
        let (a, b) = unsafe {
            (
                self.0.get_in_row(index, &cursor.0),
                self.1.get_in_row(index, &cursor.1),
            )
        };
        Some((a?, b?))
    }

    #[inline(always)]
    unsafe fn get_dense_in_row(&self, index: usize, cursor: &Self::Cursor) -> Self::Item {
        // SAFETY: as in `get_in_row`.
        unsafe {
            (
                self.0.get_dense_in_row(index, &cursor.0),
                self.1.get_dense_in_row(index, &cursor.1),
            )
        }
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

/// Checks that the parts of a tuple have the same length, and those that are arrays the same shape.
#[inline]
#[track_caller]
fn agree(lengths: &[usize], axes: &[Option<&[usize]>]) {
    let mut arrays = axes.iter().flatten();
    let shape = arrays.next();
    if !arrays.all(|other| Some(other) == shape) {
        differ_in_shape(lengths, axes);
    }
    assert!(
        lengths.iter().all(|&length| length == lengths[0]),
        "prange: the parts of a tuple differ in length: {lengths:?}"
    );
}

#[cold]
#[track_caller]
fn differ_in_shape(lengths: &[usize], axes: &[Option<&[usize]>]) -> ! {
    let shapes = axes.iter().zip(lengths);
    let shapes: Vec<_> = shapes
        .map(|(axes, len)| axes.unwrap_or(std::slice::from_ref(len)))
        .collect();
    panic!("prange: the parts of a tuple differ in shape: {shapes:?}")
}

/// The shape is that of the first part.
#[cfg(feature = "ndarray")]
macro_rules! shaped {
    ($($part:ident)*) => {
        impl<A: super::Shaped, $($part: Indexed),*> super::Shaped for Lockstep<(A, $($part,)*)> {
            type Dim = A::Dim;

            fn shape(&self) -> A::Dim {
                self.0.0.shape()
            }
        }
    };
}
#[cfg(feature = "ndarray")]
shaped!();
#[cfg(feature = "ndarray")]
shaped!(B);
#[cfg(feature = "ndarray")]
shaped!(B C);
#[cfg(feature = "ndarray")]
shaped!(B C D);
#[cfg(feature = "ndarray")]
shaped!(B C D E);
#[cfg(feature = "ndarray")]
shaped!(B C D E F);

macro_rules! lockstep {
    ($(($($part:ident $number:tt)*))*) => {$(
        impl<$($part: IntoSource<Source: Indexed>),*> IntoSource for ($($part,)*) {
            type Source = Lockstep<($($part::Source,)*)>;

            #[inline]
            fn into_source(self) -> Self::Source {
                let parts = ($(self.$number.into_source(),)*);
                let lengths = [$(super::Source::len(&parts.$number)),*];
                agree(&lengths, &[$(super::Source::axes(&parts.$number)),*]);
                Lockstep(parts)
            }
        }

        impl<$($part),*> Sealed for Lockstep<($($part,)*)> {}

        // SAFETY: the parts are sources of the same length, and an item is one item of each part, of the same number.
        unsafe impl<$($part: Indexed),*> super::Source for Lockstep<($($part,)*)> {
            type Item = ($($part::Item,)*);

            const SPREAD: bool = $($part::SPREAD)||*;
            const ROWS: bool = $($part::ROWS)||*;
            const MAY_BE_FLAT: bool = may_be_flat(&[$(($part::ROWS, $part::MAY_BE_FLAT)),*]);

            type Cursor = ($($part::Cursor,)*);

            fn axes(&self) -> Option<&[usize]> {
                let all = [$(self.0.$number.axes()),*];
                all.into_iter().find_map(|axes| axes)
            }

            fn part(&self, rank: usize, size: usize) -> Option<Range<usize>> {
                let parts = [$(self.0.$number.part(rank, size)),*];
                parts.into_iter().find_map(|part| part)
            }

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
            fn is_flat<const ONE_ROW: bool>(&self) -> bool {
                $(self.0.$number.is_flat::<ONE_ROW>())&&*
            }

            #[inline(always)]
            fn rest_of_row(&self, index: usize, cursor: &mut Self::Cursor) -> usize {
                let rests = [$(self.0.$number.rest_of_row(index, &mut cursor.$number)),*];
                rests.into_iter().fold(usize::MAX, usize::min)
            }

            #[inline(always)]
            unsafe fn get_in_row(&self, index: usize, cursor: &Self::Cursor) -> Option<Self::Item> {
                // SAFETY: all parts have the same length, the index is taken once of each part, and each cursor is at its row.
                unsafe { Some(($(self.0.$number.get_in_row(index, &cursor.$number)?,)*)) }
            }

            #[inline(always)]
            unsafe fn get_dense_in_row(&self, index: usize, cursor: &Self::Cursor) -> Self::Item {
                // SAFETY: as in `get_in_row`.
                unsafe { ($(self.0.$number.get_dense_in_row(index, &cursor.$number),)*) }
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
