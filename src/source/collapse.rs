//! Iteration spaces of two and three dimensions, of which the last one varies fastest.

use super::{Indexed, RandomAccess, ReadOnly, Source};
use crate::sealed::Sealed;

/// All pairs of two sources, row by row.
#[derive(Clone, Debug)]
pub struct Collapse<A, B> {
    outer: A,
    inner: B,
    len: usize,
}

/// The row of the current item, kept so that not every item needs a division.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cursor {
    row: Row,
    /// In three dimensions, the row of rows.
    plane: Row,
}

#[derive(Clone, Copy, Debug, Default)]
struct Row {
    number: usize,
    /// Number of the first item in the row.
    first: usize,
}

impl Row {
    /// Moves to the row of item `index`, where every row has `columns` items, at least one.
    #[inline(always)]
    fn go_to(&mut self, index: usize, columns: usize) {
        if index.wrapping_sub(self.first) >= columns {
            // Mostly the item is in the next row, which needs no division.
            let is_next = index > self.first && index - self.first - columns < columns;
            self.number = match is_next {
                true => self.number + 1,
                false => index / columns,
            };
            self.first = self.number * columns;
        }
    }
}

/// All triples of three sources.
#[derive(Clone, Debug)]
pub struct Collapse3<A, B, C>(Collapse<Collapse<A, B>, C>);

/// A source to which [`Prange::collapse`](crate::Prange::collapse) can add a dimension.
pub trait CollapseWith<R>: Sealed {
    /// The source of all combinations.
    type Output: Source;

    /// Makes the source of all combinations.
    #[doc(hidden)]
    #[track_caller]
    fn collapse_with(self, inner: R) -> Self::Output;
}

impl<A: Source, B: Source> Collapse<A, B> {
    #[track_caller]
    pub(crate) fn new(outer: A, inner: B) -> Self {
        let (rows, columns) = (outer.len(), inner.len());
        let Some(len) = rows.checked_mul(columns) else {
            panic!("prange: {rows} times {columns} iterations are more than usize::MAX")
        };
        Collapse { outer, inner, len }
    }
}

impl<A, B> Sealed for Collapse<A, B> {}
impl<A: RandomAccess + ReadOnly, B: RandomAccess + ReadOnly> ReadOnly for Collapse<A, B> {}
impl<A, B, C> ReadOnly for Collapse3<A, B, C>
where
    A: RandomAccess + ReadOnly,
    B: RandomAccess + ReadOnly,
    C: RandomAccess + ReadOnly,
{
}

// SAFETY: the parts may be taken at any index below their lengths, any number of times.
unsafe impl<A: RandomAccess, B: RandomAccess> Source for Collapse<A, B> {
    type Item = (A::Item, B::Item);

    const ROWS: bool = true;

    type Cursor = Cursor;

    fn len(&self) -> usize {
        self.len
    }

    #[inline(always)]
    fn rest_of_row(&self, index: usize, cursor: &mut Cursor) -> usize {
        let columns = self.inner.len();
        cursor.row.go_to(index, columns);
        columns - (index - cursor.row.first)
    }

    #[inline(always)]
    unsafe fn get(&self, index: usize) -> Option<Self::Item> {
        // SAFETY: the caller's promise is that of `item`.
        Some(unsafe { self.item(index) })
    }

    #[inline(always)]
    unsafe fn get_in_row(&self, index: usize, cursor: &Cursor) -> Option<Self::Item> {
        let Row { number, first } = cursor.row;
        // SAFETY: `index < rows * columns`, and the item lies in the row of the cursor, so that both indices are below the
        // lengths of the parts.
        Some(unsafe { (self.outer.item(number), self.inner.item(index - first)) })
    }
}

// SAFETY: the parts may be taken at any index below their lengths, any number of times.
unsafe impl<A: RandomAccess, B: RandomAccess> Indexed for Collapse<A, B> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> Self::Item {
        // SAFETY: the caller's promise is that of `item_of`.
        unsafe { item_of(self, index) }
    }
}

// SAFETY: both parts may be taken at any index below their lengths, any number of times.
unsafe impl<A: RandomAccess, B: RandomAccess> RandomAccess for Collapse<A, B> {}

impl<A, B, C> Sealed for Collapse3<A, B, C> {}

// SAFETY: all three parts may be taken at any index below their lengths, any number of times.
unsafe impl<A: RandomAccess, B: RandomAccess, C: RandomAccess> Source for Collapse3<A, B, C> {
    type Item = (A::Item, B::Item, C::Item);

    const ROWS: bool = true;

    type Cursor = Cursor;

    fn len(&self) -> usize {
        self.0.len
    }

    #[inline(always)]
    fn rest_of_row(&self, index: usize, cursor: &mut Cursor) -> usize {
        let rest = self.0.rest_of_row(index, cursor);
        cursor
            .plane
            .go_to(cursor.row.number, self.0.outer.inner.len());
        rest
    }

    #[inline(always)]
    unsafe fn get(&self, index: usize) -> Option<Self::Item> {
        // SAFETY: the caller's promise is that of `item`.
        Some(unsafe { self.item(index) })
    }

    #[inline(always)]
    unsafe fn get_in_row(&self, index: usize, cursor: &Cursor) -> Option<Self::Item> {
        let Collapse3(Collapse { outer, inner, .. }) = self;
        let Cursor { row, plane } = cursor;
        // SAFETY: the item lies in the row and the plane of the cursor, so that all indices are below the lengths of the parts,
        // as for `Collapse`.
        let item = unsafe {
            (
                outer.outer.item(plane.number),
                outer.inner.item(row.number - plane.first),
                inner.item(index - row.first),
            )
        };
        Some(item)
    }
}

// SAFETY: all three parts may be taken at any index below their lengths, any number of times.
unsafe impl<A: RandomAccess, B: RandomAccess, C: RandomAccess> Indexed for Collapse3<A, B, C> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> Self::Item {
        // SAFETY: the caller's promise is that of `item_of`.
        unsafe { item_of(self, index) }
    }
}

/// Takes any item of a source whose items are in rows.
///
/// # Safety
///
/// Those of [`Source::get`].
#[inline(always)]
unsafe fn item_of<S: Source>(source: &S, index: usize) -> S::Item {
    let mut cursor = S::Cursor::default();
    source.rest_of_row(index, &mut cursor);
    // SAFETY: the caller's promise is that of `get`, and the cursor was moved to the row of `index`.
    let item = unsafe { source.get_in_row(index, &cursor) };
    item.expect("every place has an item")
}

macro_rules! first_dimension {
    ($([$($generics:tt)*] $source:ty;)*) => {$(
        impl<$($generics)*, R: RandomAccess> CollapseWith<R> for $source {
            type Output = Collapse<Self, R>;

            fn collapse_with(self, inner: R) -> Self::Output {
                Collapse::new(self, inner)
            }
        }
    )*};
}
first_dimension! {
    [T: super::Integer, const INCLUSIVE: bool] super::RangeSource<T, INCLUSIVE>;
    [T: super::Integer, const STEP: isize] super::StepBySource<T, STEP>;
    ['a, T: Sync] super::Slice<'a, T>;
    [S: RandomAccess] super::Reversed<S>;
    [S: RandomAccess] super::Stepped<S>;
    [S: RandomAccess] super::Taken<S>;
    [S: RandomAccess] super::Skipped<S>;
}

impl<A: RandomAccess, B: RandomAccess, C: RandomAccess> CollapseWith<C> for Collapse<A, B> {
    type Output = Collapse3<A, B, C>;

    fn collapse_with(self, inner: C) -> Self::Output {
        Collapse3(Collapse::new(self, inner))
    }
}
