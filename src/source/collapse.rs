//! Iteration spaces of two and three dimensions, the last one fastest.

use std::ops::{ControlFlow, Range};

use super::{Indexed, Place, ReadOnly, Repeatable, Source};
use crate::private::Sealed;

/// All pairs of two sources, row by row.
#[derive(Clone, Debug)]
pub struct Collapse<A, B> {
    outer: A,
    inner: B,
    len: usize,
}

/// All triples of three sources.
#[derive(Clone, Debug)]
pub struct Collapse3<A, B, C>(Collapse<Collapse<A, B>, C>);

/// A source that [`Prange::collapse`](crate::Prange::collapse) can give another dimension.
pub trait CollapseWith<R>: Sealed {
    /// The source of all combinations.
    type Output: Source;

    /// Makes it.
    #[doc(hidden)]
    fn collapse_with(self, inner: R) -> Self::Output;
}

impl<A: Source, B: Source> Collapse<A, B> {
    pub(crate) fn new(outer: A, inner: B) -> Self {
        let (rows, columns) = (outer.len(), inner.len());
        let len = rows.checked_mul(columns).unwrap_or_else(|| {
            panic!("prange: {rows} times {columns} iterations are more than usize::MAX")
        });
        Collapse { outer, inner, len }
    }
}

impl<A, B> Sealed for Collapse<A, B> {}
impl<A: Repeatable + ReadOnly, B: Repeatable + ReadOnly> ReadOnly for Collapse<A, B> {}
impl<A, B, C> ReadOnly for Collapse3<A, B, C>
where
    A: Repeatable + ReadOnly,
    B: Repeatable + ReadOnly,
    C: Repeatable + ReadOnly,
{
}

// SAFETY: the parts may be taken at any index below their lengths, any number of times.
unsafe impl<A: Repeatable, B: Repeatable> Source for Collapse<A, B> {
    type Item = (A::Item, B::Item);

    fn len(&self) -> usize {
        self.len
    }

    #[inline(always)]
    unsafe fn get(&self, index: usize) -> Option<Self::Item> {
        // SAFETY: the caller's promise.
        Some(unsafe { self.item(index) })
    }

    /// Row by row, so that only the first index is divided.
    #[inline(always)]
    unsafe fn each(
        &self,
        range: Range<usize>,
        at: &mut usize,
        mut f: impl FnMut(usize, Self::Item) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let columns = self.inner.len();
        let mut place = Place::new(at);
        let mut index = range.start;
        while index < range.end {
            let (row, column) = (index / columns, index % columns);
            let row_end = range.end.min(index + (columns - column));
            let offset = index - column;
            for index in index..row_end {
                place.now = index;
                // SAFETY: `index` lies in the row, so the parts' indices are below their lengths.
                let item = unsafe { (self.outer.item(row), self.inner.item(index - offset)) };
                f(index, item)?;
            }
            index = row_end;
        }
        ControlFlow::Continue(())
    }
}

// SAFETY: as above.
unsafe impl<A: Repeatable, B: Repeatable> Indexed for Collapse<A, B> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> Self::Item {
        let columns = self.inner.len();
        // SAFETY: `index < rows * columns`.
        unsafe {
            (
                self.outer.item(index / columns),
                self.inner.item(index % columns),
            )
        }
    }
}

// SAFETY: both parts are repeatable.
unsafe impl<A: Repeatable, B: Repeatable> Repeatable for Collapse<A, B> {}

impl<A, B, C> Sealed for Collapse3<A, B, C> {}

// SAFETY: as `Collapse`.
unsafe impl<A: Repeatable, B: Repeatable, C: Repeatable> Source for Collapse3<A, B, C> {
    type Item = (A::Item, B::Item, C::Item);

    fn len(&self) -> usize {
        self.0.len
    }

    #[inline(always)]
    unsafe fn get(&self, index: usize) -> Option<Self::Item> {
        // SAFETY: the caller's promise.
        Some(unsafe { self.item(index) })
    }

    #[inline(always)]
    unsafe fn each(
        &self,
        range: Range<usize>,
        at: &mut usize,
        mut f: impl FnMut(usize, Self::Item) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        // SAFETY: the caller's promise.
        unsafe {
            self.0
                .each(range, at, |index, ((a, b), c)| f(index, (a, b, c)))
        }
    }
}

// SAFETY: as `Collapse`.
unsafe impl<A: Repeatable, B: Repeatable, C: Repeatable> Indexed for Collapse3<A, B, C> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> Self::Item {
        // SAFETY: the caller's promise.
        let ((a, b), c) = unsafe { self.0.item(index) };
        (a, b, c)
    }
}

macro_rules! first_dimension {
    ($([$($generics:tt)*] $source:ty;)*) => {$(
        impl<$($generics)*, R: Repeatable> CollapseWith<R> for $source {
            type Output = Collapse<Self, R>;

            fn collapse_with(self, inner: R) -> Self::Output {
                Collapse::new(self, inner)
            }
        }
    )*};
}
first_dimension! {
    [T: super::Integer] super::Span<T>;
    [T: super::Integer, const STEP: isize] super::Stepped<T, STEP>;
    ['a, T: Sync] super::Slice<'a, T>;
}

impl<A: Repeatable, B: Repeatable, C: Repeatable> CollapseWith<C> for Collapse<A, B> {
    type Output = Collapse3<A, B, C>;

    fn collapse_with(self, inner: C) -> Self::Output {
        Collapse3(Collapse::new(self, inner))
    }
}
