//! Adaptors that pass on other numbers of items: `rev`, `step_by`, `take`, `skip`, `chain`.

use std::ops::Range;

use super::{
    Chunkable, Indexed, Line, RandomAccess, ReadOnly, Source, UniqueIndex, UniqueIntegers,
    indexed_source,
};
use crate::sealed::Sealed;

/// The items of a source from the last to the first.
#[derive(Clone, Debug)]
pub struct Reversed<S>(pub(crate) S);

/// The first item of a source, and those at equal distances behind it.
#[derive(Clone, Debug)]
pub struct Stepped<S> {
    base: S,
    step: usize,
    len: usize,
}

/// The first items of a source.
#[derive(Clone, Debug)]
pub struct Taken<S> {
    base: S,
    len: usize,
}

/// The items of a source behind the first ones.
#[derive(Clone, Debug)]
pub struct Skipped<S> {
    base: S,
    /// At most the length of the base.
    skipped: usize,
}

/// The items of one source, and behind them those of another.
#[derive(Clone, Debug)]
pub struct Chained<A, B> {
    first: A,
    second: B,
    /// The sum of both lengths.
    len: usize,
}

impl<S: Source> Stepped<S> {
    pub(crate) fn new(base: S, step: usize) -> Self {
        let len = base.len().div_ceil(step);
        Stepped { base, step, len }
    }

    fn count(&self) -> usize {
        self.len
    }
}

impl<S: Source> Taken<S> {
    pub(crate) fn new(base: S, n: usize) -> Self {
        let len = n.min(base.len());
        Taken { base, len }
    }

    fn count(&self) -> usize {
        self.len
    }
}

impl<S: Source> Skipped<S> {
    pub(crate) fn new(base: S, n: usize) -> Self {
        let skipped = n.min(base.len());
        Skipped { base, skipped }
    }

    fn count(&self) -> usize {
        self.base.len() - self.skipped
    }
}

impl<A: Source, B: Source> Chained<A, B> {
    #[track_caller]
    pub(crate) fn new(first: A, second: B) -> Self {
        let lengths = (first.len(), second.len());
        let Some(len) = lengths.0.checked_add(lengths.1) else {
            let (first, second) = lengths;
            panic!("chain: {first} and {second} iterations are more than usize::MAX")
        };
        Chained { first, second, len }
    }
}

impl<S: Source> Reversed<S> {
    /// Returns the number that an item has in the base.
    #[inline(always)]
    fn place(&self, index: usize) -> usize {
        // Wrapping, because `slot` may be asked of any number.
        self.0.len().wrapping_sub(1).wrapping_sub(index)
    }
}

impl<S> Sealed for Reversed<S> {}

// SAFETY: each item of the base is passed on once, as different numbers are mirrored to different numbers.
unsafe impl<S: Source> Source for Reversed<S> {
    type Item = S::Item;

    const DENSE: bool = S::DENSE;
    const DISTANCE: isize = S::DISTANCE.wrapping_neg();
    const SPREAD: bool = S::SPREAD;

    type Cursor = ();

    #[inline]
    fn len(&self) -> usize {
        self.0.len()
    }

    #[inline(always)]
    unsafe fn get(&self, index: usize) -> Option<S::Item> {
        // SAFETY: the mirrored number is below the length too, and the caller takes each once.
        unsafe { self.0.get(self.place(index)) }
    }

    #[inline(always)]
    unsafe fn get_dense(&self, index: usize) -> S::Item {
        // SAFETY: as in `get`.
        unsafe { self.0.get_dense(self.place(index)) }
    }

    #[inline(always)]
    fn slot(&self, index: usize) -> Option<usize> {
        self.0.slot(self.place(index))
    }

    #[inline(always)]
    fn line(&self, range: Range<usize>) -> Option<Line> {
        let len = self.0.len();
        let line = self.0.line(len - range.end..len - range.start)?;
        Some(Line {
            first: line.slot(line.len.wrapping_sub(1)),
            step: line.step.wrapping_neg(),
            len: line.len,
        })
    }
}

// SAFETY: as for `Source`.
unsafe impl<S: Indexed> Indexed for Reversed<S> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> S::Item {
        // SAFETY: the mirrored number is below the length too, and the caller takes each once.
        unsafe { self.0.item(self.place(index)) }
    }
}

indexed_source!([S: Indexed] Stepped<S>, S::Item; true, 0, type Cursor = ();

#[inline(always)] fn slot(&self, index: usize) -> Option<usize> {
    self.base.slot(index.wrapping_mul(self.step))
} #[inline(always)] fn line(&self, range: Range<usize>) -> Option<Line> {
    let first = range.start.checked_mul(self.step)?;
    let last = range.end.checked_sub(1)? * self.step;
    let line = self.base.line(first..last.max(first) + 1)?;
    Some(Line {
        first: line.first,
        step: line.step.wrapping_mul(self.step as isize),
        len: range.len(),
    })
});

// SAFETY: different numbers have different multiples, which are below the length of the base: `len` is the number of those.
unsafe impl<S: Indexed> Indexed for Stepped<S> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> S::Item {
        // SAFETY: `index <= (base.len() - 1) / step`, so that the product is below the length. The caller takes each number once.
        unsafe { self.base.item(index * self.step) }
    }
}

indexed_source!([S: Indexed] Taken<S>, S::Item; S::SPREAD, S::DISTANCE, type Cursor = S::Cursor;

fn part(&self, rank: usize, size: usize) -> Option<Range<usize>> {
    self.base.part(rank, size)
}

const ROWS: bool = S::ROWS;

#[inline(always)]
fn rest_of_row(&self, index: usize, cursor: &mut Self::Cursor) -> usize {
    self.base.rest_of_row(index, cursor)
}

#[inline(always)]
unsafe fn get_in_row(&self, index: usize, cursor: &Self::Cursor) -> Option<S::Item> {
    // SAFETY: the items have the numbers and rows of the base, so that the caller's promise is that of `base.get_in_row`.
    unsafe { self.base.get_in_row(index, cursor) }
}

#[inline(always)]
fn slot(&self, index: usize) -> Option<usize> {
    self.base.slot(index)
}

#[inline(always)]
fn line(&self, range: Range<usize>) -> Option<Line> {
    self.base.line(range)
});

// SAFETY: the items are the base's, with the same numbers.
unsafe impl<S: Indexed> Indexed for Taken<S> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> S::Item {
        // SAFETY: the length is at most the base's, so that the caller's promise is that of `base.item`.
        unsafe { self.base.item(index) }
    }
}

impl<S: Chunkable> Chunkable for Taken<S> {
    type Run = S::Run;

    #[inline]
    unsafe fn run(&self, range: Range<usize>) -> S::Run {
        // SAFETY: the length is at most the base's, so that the caller's promise is that of `base.run`.
        unsafe { self.base.run(range) }
    }
}

indexed_source!([S: Indexed] Skipped<S>, S::Item; S::SPREAD, S::DISTANCE, type Cursor = S::Cursor;

fn part(&self, rank: usize, size: usize) -> Option<Range<usize>> {
    let Range { start, end } = self.base.part(rank, size)?;
    Some(start.saturating_sub(self.skipped)..end.saturating_sub(self.skipped))
}

const ROWS: bool = S::ROWS;

#[inline(always)]
fn rest_of_row(&self, index: usize, cursor: &mut Self::Cursor) -> usize {
    self.base.rest_of_row(index + self.skipped, cursor)
}

#[inline(always)]
unsafe fn get_in_row(&self, index: usize, cursor: &Self::Cursor) -> Option<S::Item> {
    // SAFETY: the cursor is at the base's row of that item, and the caller's promise is that of `base.get_in_row`, for that number.
    unsafe { self.base.get_in_row(index + self.skipped, cursor) }
}

#[inline(always)]
fn slot(&self, index: usize) -> Option<usize> {
    self.base.slot(index.wrapping_add(self.skipped))
}

#[inline(always)]
fn line(&self, range: Range<usize>) -> Option<Line> {
    self.base.line(range.start + self.skipped..range.end + self.skipped)
});

// SAFETY: different numbers have different items of the base.
unsafe impl<S: Indexed> Indexed for Skipped<S> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> S::Item {
        // SAFETY: `index < base.len() - skipped`, and the caller takes each number once.
        unsafe { self.base.item(index + self.skipped) }
    }
}

impl<S: Chunkable> Chunkable for Skipped<S> {
    type Run = S::Run;

    #[inline]
    unsafe fn run(&self, range: Range<usize>) -> S::Run {
        // SAFETY: the range lies below `base.len() - skipped`, and the caller takes each once.
        unsafe {
            self.base
                .run(range.start + self.skipped..range.end + self.skipped)
        }
    }
}

impl<A, B> Sealed for Chained<A, B> {}

// SAFETY: each item of each part is passed on once.
unsafe impl<A: Source, B: Source<Item = A::Item>> Source for Chained<A, B> {
    type Item = A::Item;

    const DENSE: bool = A::DENSE && B::DENSE;
    const SINGLE: bool = A::SINGLE && B::SINGLE;
    const SPREAD: bool = A::SPREAD || B::SPREAD;
    /// Each part has rows of its own, or is a row: so loops need not look for the part of each item.
    const ROWS: bool = true;

    /// Whether the item is in the second part, and the cursors of both.
    type Cursor = (bool, A::Cursor, B::Cursor);

    #[inline]
    fn len(&self) -> usize {
        self.len
    }

    #[inline(always)]
    unsafe fn get(&self, index: usize) -> Option<A::Item> {
        let middle = self.first.len();
        match index < middle {
            // SAFETY: the number is below the length of the first part, and the caller takes each once.
            true => unsafe { self.first.get(index) },
            // SAFETY: behind the first part the number is below the sum of both lengths, and the caller takes each once.
            false => unsafe { self.second.get(index - middle) },
        }
    }

    #[inline(always)]
    unsafe fn get_dense(&self, index: usize) -> A::Item {
        let middle = self.first.len();
        match index < middle {
            // SAFETY: as in `get`.
            true => unsafe { self.first.get_dense(index) },
            // SAFETY: as in `get`.
            false => unsafe { self.second.get_dense(index - middle) },
        }
    }

    #[inline(always)]
    fn rest_of_row(&self, index: usize, cursor: &mut Self::Cursor) -> usize {
        let middle = self.first.len();
        cursor.0 = index >= middle;
        match cursor.0 {
            false => {
                let rest = self.first.rest_of_row(index, &mut cursor.1);
                rest.min(middle - index)
            }
            true => self.second.rest_of_row(index - middle, &mut cursor.2),
        }
    }

    #[inline(always)]
    unsafe fn get_in_row(&self, index: usize, cursor: &Self::Cursor) -> Option<A::Item> {
        match cursor.0 {
            // SAFETY: the cursor is at the item's part, and at the row there, and the caller takes each once.
            false => unsafe { self.first.get_in_row(index, &cursor.1) },
            true => {
                let index = index - self.first.len();
                // SAFETY: as above.
                unsafe { self.second.get_in_row(index, &cursor.2) }
            }
        }
    }

    #[inline(always)]
    unsafe fn visit<E>(
        &self,
        index: usize,
        cursor: &Self::Cursor,
        each: impl FnMut(A::Item) -> Option<E>,
    ) -> Option<E> {
        match cursor.0 {
            // SAFETY: as in `get_in_row`.
            false => unsafe { self.first.visit(index, &cursor.1, each) },
            true => {
                let index = index - self.first.len();
                // SAFETY: as in `get_in_row`.
                unsafe { self.second.visit(index, &cursor.2, each) }
            }
        }
    }
}

// SAFETY: each item of each part is passed on once.
unsafe impl<A: Indexed, B: Indexed<Item = A::Item>> Indexed for Chained<A, B> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> A::Item {
        let middle = self.first.len();
        match index < middle {
            // SAFETY: as in `get`.
            true => unsafe { self.first.item(index) },
            // SAFETY: as in `get`.
            false => unsafe { self.second.item(index - middle) },
        }
    }
}

// SAFETY: the slots are the base's, of different numbers. `line` mirrors the base's line.
unsafe impl<S: UniqueIndex> UniqueIndex for Reversed<S> {}
// SAFETY: the slots are the base's, of different numbers, a constant number of items apart.
unsafe impl<S: UniqueIndex + Indexed> UniqueIndex for Stepped<S> {}
// SAFETY: the slots and lines are the base's.
unsafe impl<S: UniqueIndex + Indexed> UniqueIndex for Taken<S> {}
// SAFETY: the slots and lines are the base's, of numbers that are moved by a constant.
unsafe impl<S: UniqueIndex + Indexed> UniqueIndex for Skipped<S> {}

impl<S: UniqueIntegers> UniqueIntegers for Reversed<S> {}
impl<S: UniqueIntegers> UniqueIntegers for Stepped<S> {}
impl<S: UniqueIntegers> UniqueIntegers for Taken<S> {}
impl<S: UniqueIntegers> UniqueIntegers for Skipped<S> {}

// SAFETY: the base's items may be taken any number of times.
unsafe impl<S: RandomAccess> RandomAccess for Reversed<S> {}
// SAFETY: as above.
unsafe impl<S: RandomAccess> RandomAccess for Stepped<S> {}
// SAFETY: as above.
unsafe impl<S: RandomAccess> RandomAccess for Taken<S> {}
// SAFETY: as above.
unsafe impl<S: RandomAccess> RandomAccess for Skipped<S> {}
// SAFETY: as above, of both parts.
unsafe impl<A: RandomAccess, B: RandomAccess<Item = A::Item>> RandomAccess for Chained<A, B> {}

impl<S: ReadOnly> ReadOnly for Reversed<S> {}
impl<S: ReadOnly + Indexed> ReadOnly for Stepped<S> {}
impl<S: ReadOnly + Indexed> ReadOnly for Taken<S> {}
impl<S: ReadOnly + Indexed> ReadOnly for Skipped<S> {}
impl<A: ReadOnly, B: ReadOnly + Source<Item = A::Item>> ReadOnly for Chained<A, B> {}
