//! Serial loops inside of the body, whose arrays are cut to the windows that they index.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, Index, Range, RangeInclusive};

use super::operators::IndexWord;
use crate::number::Arithmetic;
use crate::roles::{Array, LOOKS_AHEAD, Lazy, MatrixRow, Opaque, PlainArray, ReadWindow, Slices};
#[cfg(feature = "ndarray")]
use crate::roles::{Lane, LaneMut, NoSlice, Plane, Views};
use crate::source::Integer;

/// The range of an inner loop.
#[derive(Clone, Copy, Debug)]
pub struct Inner<T> {
    start: T,
    /// The first integer, modulo the address space; `None` if the range is short, or too wide to index anything.
    first: Option<usize>,
    len: usize,
}

/// A type that an inner loop can count in: an integer, or a type that indexes nothing.
pub trait Counter: Copy + fmt::Debug {
    #[doc(hidden)]
    fn place(self) -> Option<usize>;
    #[doc(hidden)]
    fn distance(self, end: Self) -> Option<usize>;
    #[doc(hidden)]
    fn after(self, steps: usize) -> Self;
}

impl<T: Integer> Counter for T {
    #[inline(always)]
    fn place(self) -> Option<usize> {
        self.to_index()
    }
    #[inline(always)]
    fn distance(self, end: Self) -> Option<usize> {
        match self <= end {
            true => self.distance_to(end),
            false => None,
        }
    }
    #[inline(always)]
    fn after(self, steps: usize) -> Self {
        self.advance(T::ONE, steps)
    }
}

impl Counter for char {
    fn place(self) -> Option<usize> {
        None
    }
    fn distance(self, _: char) -> Option<usize> {
        None
    }
    fn after(self, _: usize) -> char {
        self
    }
}

impl<T: Counter> Inner<T> {
    #[inline(always)]
    fn new(start: T, len: Option<usize>, fewest: usize) -> Self {
        let len = len.unwrap_or(0);
        Inner {
            start,
            first: start.place().filter(|_| len >= fewest),
            len,
        }
    }

    /// Returns the number of iterations.
    #[inline(always)]
    pub fn __prange_len(&self) -> usize {
        self.len
    }

    /// Returns the loop variable of an iteration.
    #[inline(always)]
    pub fn __prange_item(&self, step: usize) -> T {
        self.start.after(step)
    }
}

/// A range that an inner loop may run over.
pub trait InnerRange {
    /// The type of the loop variable.
    type Item: Counter;

    /// Returns the range as an [`Inner`], which is short if it has less than `fewest` integers.
    fn inner(&self, fewest: usize) -> Inner<Self::Item>;
}

impl<T: Counter> InnerRange for Range<T> {
    type Item = T;

    #[inline(always)]
    fn inner(&self, fewest: usize) -> Inner<T> {
        Inner::new(self.start, self.start.distance(self.end), fewest)
    }
}

impl<T: Counter> InnerRange for RangeInclusive<T> {
    type Item = T;

    #[inline(always)]
    fn inner(&self, fewest: usize) -> Inner<T> {
        let last = self.start().distance(*self.end());
        Inner::new(
            *self.start(),
            last.and_then(|last| last.checked_add(1)),
            fewest,
        )
    }
}

impl<T> Inner<T> {
    /// Returns where the elements at `offset` from the integers begin; `None` if the loop is too short for windows.
    #[inline(always)]
    fn place(&self, offset: Option<usize>) -> Option<usize> {
        Some(self.first?.wrapping_add(offset?))
    }

    /// As [`place`](Self::place), for windows of slices. There are none in builds without optimisation, where an index of a window is a call.
    #[inline(always)]
    fn start(&self, offset: Option<usize>) -> Option<usize> {
        self.place(offset).filter(|_| LOOKS_AHEAD)
    }
}

impl<'v, 's, T: Sync + 's, A: ?Sized> Array<'v, A>
where
    &'v A: Slices<Slice = &'s [T]>,
{
    /// Returns whether the elements at `offset` from the integers of an inner loop all exist.
    #[inline(always)]
    pub fn __prange_fits<C: Counter>(&self, inner: &Inner<C>, offset: Option<usize>) -> bool {
        inner
            .start(offset)
            .is_some_and(|start| self.has(start, inner.len))
    }

    /// Returns the elements at `offset` from the integers of an inner loop.
    #[inline(always)]
    pub fn __prange_window<C: Counter>(
        &self,
        inner: &Inner<C>,
        offset: Option<usize>,
    ) -> ReadWindow<'s, T> {
        self.window(inner.start(offset).unwrap_or(usize::MAX), inner.len)
    }
}

impl<T> MatrixRow<'_, T> {
    /// As for an [`Array`], of the iteration's own row.
    #[inline(always)]
    pub fn __prange_fits<C: Counter>(&self, inner: &Inner<C>, offset: Option<usize>) -> bool {
        inner
            .start(offset)
            .is_some_and(|start| self.has(start, inner.len))
    }

    /// As for an [`Array`], of the iteration's own row.
    #[inline(always)]
    pub fn __prange_window<C: Counter>(
        &mut self,
        inner: &Inner<C>,
        offset: Option<usize>,
    ) -> MatrixRow<'_, T> {
        self.window(inner.start(offset).unwrap_or(usize::MAX), inner.len)
    }
}

/// A row of which a copy of one element may be kept beside a window. If the elements are numbers, the methods below apply; otherwise those of
/// [`NoCopies`].
#[derive(Debug)]
pub struct RowCopies<'r, 'w, T>(&'r MatrixRow<'w, T>, NoCopies<T>);

/// Elements that cannot be copied.
#[derive(Debug)]
pub struct NoCopies<T>(PhantomData<fn() -> T>);

/// A copy of an element that an inner loop does not change.
#[derive(Debug)]
pub struct KeptElement<T>(Option<T>);

impl<T> Clone for NoCopies<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for NoCopies<T> {}

impl<'r, 'w, T> RowCopies<'r, 'w, T> {
    pub(super) fn new(row: &'r MatrixRow<'w, T>) -> Self {
        RowCopies(row, NoCopies(PhantomData))
    }
}

impl<T: Arithmetic> RowCopies<'_, '_, T> {
    /// Returns whether an element is in the row, but not in a window.
    #[inline(always)]
    pub fn __prange_keeps<C: Counter>(
        &self,
        inner: &Inner<C>,
        window: Option<usize>,
        place: Option<usize>,
    ) -> bool {
        let (Some(start), Some(place)) = (inner.start(window), place) else {
            return false;
        };
        place.wrapping_sub(start) >= inner.len && self.0.has(place, 1)
    }

    /// Returns a copy of the element.
    #[inline(always)]
    pub fn __prange_kept(&self, place: Option<usize>) -> KeptElement<T> {
        KeptElement(place.map(|place| self.0[place]))
    }
}

impl<T> Deref for RowCopies<'_, '_, T> {
    type Target = NoCopies<T>;

    fn deref(&self) -> &NoCopies<T> {
        &self.1
    }
}

impl<T> NoCopies<T> {
    /// Returns false: there is no copy to keep.
    #[inline(always)]
    pub fn __prange_keeps<C: Counter>(
        &self,
        _: &Inner<C>,
        _: Option<usize>,
        _: Option<usize>,
    ) -> bool {
        false
    }

    /// Never called.
    #[inline(always)]
    pub fn __prange_kept(&self, _: Option<usize>) -> KeptElement<T> {
        KeptElement(None)
    }
}

impl<T> Index<usize> for KeptElement<T> {
    type Output = T;

    #[inline(always)]
    fn index(&self, _: usize) -> &T {
        self.0.as_ref().expect("what `__prange_keeps` has found")
    }
}

#[cfg(feature = "ndarray")]
impl<T> Inner<T> {
    /// Returns the indices of the first of an array's elements that an inner loop along an axis indexes.
    #[inline(always)]
    fn lane<const INNER: usize, const N: usize>(
        &self,
        mut places: [Option<usize>; N],
    ) -> [Option<usize>; N] {
        if let Some(place) = places.get_mut(INNER) {
            *place = self.place(*place);
        }
        places
    }
}

#[cfg(feature = "ndarray")]
impl<'v, 's, T: Sync + 's, D: ndarray::Dimension, A: ?Sized> NoSlice<'v, A>
where
    &'v A: Views<View = ndarray::ArrayView<'s, T, D>>,
{
    /// Returns whether all elements along an axis that an inner loop indexes exist.
    #[inline(always)]
    pub fn __prange_has_lane<const INNER: usize, const N: usize, C: Counter>(
        &self,
        inner: &Inner<C>,
        places: [Option<usize>; N],
    ) -> bool {
        let places = inner.lane::<INNER, N>(places);
        Lane::<_, INNER>::of(&self.view(), places, inner.len).is_some()
    }

    /// Returns these elements.
    #[inline(always)]
    pub fn __prange_lane<const INNER: usize, const N: usize, C: Counter>(
        &self,
        inner: &Inner<C>,
        places: [Option<usize>; N],
    ) -> Lane<'s, T, INNER> {
        let places = inner.lane::<INNER, N>(places);
        Lane::of(&self.view(), places, inner.len).expect("what `__prange_has_lane` has found")
    }
}

#[cfg(feature = "ndarray")]
impl<T, D: ndarray::Dimension, const AXIS: usize> Plane<'_, T, D, AXIS> {
    /// As for an [`Array`], of the iteration's own elements.
    #[inline(always)]
    pub fn __prange_has_lane<const INNER: usize, const N: usize, C: Counter>(
        &mut self,
        inner: &Inner<C>,
        places: [Option<usize>; N],
    ) -> bool {
        let places = inner.lane::<INNER, N>(places);
        self.lane::<INNER, N>(places, inner.len).is_some()
    }

    /// As for an [`Array`], of the iteration's own elements.
    #[inline(always)]
    pub fn __prange_lane<const INNER: usize, const N: usize, C: Counter>(
        &mut self,
        inner: &Inner<C>,
        places: [Option<usize>; N],
    ) -> LaneMut<'_, T, INNER> {
        let places = inner.lane::<INNER, N>(places);
        self.lane(places, inner.len)
            .expect("what `__prange_has_lane` has found")
    }
}

/// Implements the methods of an array of which nothing is known, so that nothing is refused ahead.
macro_rules! not_known {
    ([$($generics:tt)*] $type:ty, $window:ty, $made:expr) => {
        impl<$($generics)*> $type {
            /// Returns whether the loop is long enough for windows.
            #[inline(always)]
            pub fn __prange_fits<C: Counter>(&self, inner: &Inner<C>, _: Option<usize>) -> bool {
                inner.first.is_some()
            }

            /// Returns the value that the inner loop indexes.
            #[inline(always)]
            pub fn __prange_window<C: Counter>(&self, _: &Inner<C>, _: Option<usize>) -> $window {
                let made: fn(&Self) -> $window = $made;
                made(self)
            }

            /// Returns whether the loop is long enough for windows.
            #[inline(always)]
            pub fn __prange_has_lane<const INNER: usize, const N: usize, C: Counter>(
                &self,
                inner: &Inner<C>,
                _: [Option<usize>; N],
            ) -> bool {
                inner.first.is_some()
            }

            /// Returns the value that the inner loop indexes.
            #[inline(always)]
            pub fn __prange_lane<const INNER: usize, const N: usize, C: Counter>(
                &self,
                _: &Inner<C>,
                _: [Option<usize>; N],
            ) -> $window {
                let made: fn(&Self) -> $window = $made;
                made(self)
            }
        }
    };
}
not_known!(['v, A: ?Sized] Opaque<'v, A>, PlainArray<'v, A>, |opaque| opaque.plain());
not_known!(['v, A: ?Sized, F: Fn() -> &'v A + Copy] Lazy<'v, A, F>, Self, |lazy| *lazy);

/// A part of an index. If it is an integer, the method below applies; otherwise that of [`NoNumber`].
#[derive(Clone, Copy, Debug)]
pub struct IndexPart<T>(pub(super) T);

/// A part of an index that is not an integer.
#[derive(Clone, Copy, Debug)]
pub struct NoNumber;

impl<T: IndexWord + Copy> IndexPart<T> {
    /// Returns the integer, modulo the address space.
    #[inline(always)]
    pub fn __prange_word(&self) -> Option<usize> {
        Some(self.0.word())
    }
}

impl<T> Deref for IndexPart<T> {
    type Target = NoNumber;

    fn deref(&self) -> &NoNumber {
        &NoNumber
    }
}

impl NoNumber {
    /// Returns `None`, as there is no integer.
    #[inline(always)]
    pub fn __prange_word(&self) -> Option<usize> {
        None
    }
}
