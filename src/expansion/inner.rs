//! Serial loops inside of the body, whose arrays are cut to what they index.

use std::fmt;
use std::marker::PhantomData;
use std::ops::{Deref, Index, Range, RangeInclusive};

use super::operators::IndexWord;
use crate::number::Arithmetic;
use crate::roles::{Array, Lazy, MatrixRow, Opaque, PlainArray, ReadWindow, Slices};
use crate::source::Integer;

/// A loop of fewer iterations has less to gain than its windows cost.
const SHORT: usize = 4;

/// A range that an inner loop runs over.
#[derive(Clone, Copy, Debug)]
pub struct Inner<T> {
    start: T,
    /// The first integer modulo the address space; `None` if the range is short, or too wide to index anything.
    first: Option<usize>,
    len: usize,
}

/// What an inner loop counts in: integers, and others that index nothing.
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
    fn new(start: T, len: Option<usize>) -> Self {
        let len = len.unwrap_or(0);
        Inner {
            start,
            first: start.place().filter(|_| len >= SHORT),
            len,
        }
    }

    /// How many iterations there are.
    #[inline(always)]
    pub fn __prange_len(&self) -> usize {
        self.len
    }

    /// The loop variable of an iteration.
    #[inline(always)]
    pub fn __prange_item(&self, step: usize) -> T {
        self.start.after(step)
    }
}

/// A range that an inner loop may run over.
pub trait InnerRange {
    /// What it counts in.
    type Item: Counter;

    /// The range as it is.
    fn inner(&self) -> Inner<Self::Item>;
}

impl<T: Counter> InnerRange for Range<T> {
    type Item = T;

    #[inline(always)]
    fn inner(&self) -> Inner<T> {
        Inner::new(self.start, self.start.distance(self.end))
    }
}

impl<T: Counter> InnerRange for RangeInclusive<T> {
    type Item = T;

    #[inline(always)]
    fn inner(&self) -> Inner<T> {
        let last = self.start().distance(*self.end());
        Inner::new(*self.start(), last.and_then(|last| last.checked_add(1)))
    }
}

impl<T> Inner<T> {
    /// Where the elements at `offset` from the integers begin; nowhere if the loop is too short for windows.
    #[inline(always)]
    fn start(&self, offset: Option<usize>) -> Option<usize> {
        Some(self.first?.wrapping_add(offset?))
    }
}

impl<'v, 's, T: Sync + 's, A: ?Sized> Array<'v, A>
where
    &'v A: Slices<Slice = &'s [T]>,
{
    /// Whether the elements at `offset` from the integers of an inner loop are all there.
    #[inline(always)]
    pub fn __prange_fits<C: Counter>(&self, inner: &Inner<C>, offset: Option<usize>) -> bool {
        inner
            .start(offset)
            .is_some_and(|start| self.has(start, inner.len))
    }

    /// These elements.
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
    /// As of an [`Array`], of the iteration's own row.
    #[inline(always)]
    pub fn __prange_fits<C: Counter>(&self, inner: &Inner<C>, offset: Option<usize>) -> bool {
        inner
            .start(offset)
            .is_some_and(|start| self.has(start, inner.len))
    }

    /// As of an [`Array`].
    #[inline(always)]
    pub fn __prange_window<C: Counter>(
        &mut self,
        inner: &Inner<C>,
        offset: Option<usize>,
    ) -> MatrixRow<'_, T> {
        self.window(inner.start(offset).unwrap_or(usize::MAX), inner.len)
    }
}

/// A row of whose elements one may be kept beside a window, as a copy. If they are numbers the methods are those below; else those of
/// [`NoCopies`].
#[derive(Debug)]
pub struct RowCopies<'r, 'w, T>(&'r MatrixRow<'w, T>, NoCopies<T>);

/// What cannot be copied.
#[derive(Debug)]
pub struct NoCopies<T>(PhantomData<fn() -> T>);

/// An element that an inner loop does not change.
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
    /// Whether an element is in the row, and not in a window.
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

    /// The element.
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
    /// It has none to keep.
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

/// Of what nothing is known nothing is refused.
macro_rules! not_known {
    ([$($generics:tt)*] $type:ty, $window:ty, $made:expr) => {
        impl<$($generics)*> $type {
            /// Whether the loop is long enough.
            #[inline(always)]
            pub fn __prange_fits<C: Counter>(&self, inner: &Inner<C>, _: Option<usize>) -> bool {
                inner.first.is_some()
            }

            /// What is indexed.
            #[inline(always)]
            pub fn __prange_window<C: Counter>(&self, _: &Inner<C>, _: Option<usize>) -> $window {
                let made: fn(&Self) -> $window = $made;
                made(self)
            }
        }
    };
}
not_known!(['v, A: ?Sized] Opaque<'v, A>, PlainArray<'v, A>, |opaque| opaque.plain());
not_known!(['v, A: ?Sized, F: Fn() -> &'v A + Copy] Lazy<'v, A, F>, Self, |lazy| *lazy);

/// A part of an index. If it is an integer, its method is the one below; else that of [`NoNumber`].
#[derive(Clone, Copy, Debug)]
pub struct Number<T>(pub(super) T);

/// What is no integer.
#[derive(Clone, Copy, Debug)]
pub struct NoNumber;

impl<T: IndexWord + Copy> Number<T> {
    /// The number modulo the address space.
    #[inline(always)]
    pub fn __prange_word(&self) -> Option<usize> {
        Some(self.0.word())
    }
}

impl<T> Deref for Number<T> {
    type Target = NoNumber;

    fn deref(&self) -> &NoNumber {
        &NoNumber
    }
}

impl NoNumber {
    /// There is none.
    #[inline(always)]
    pub fn __prange_word(&self) -> Option<usize> {
        None
    }
}
