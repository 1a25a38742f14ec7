//! Adaptors: sources made of other sources.

use std::ops::Range;

use super::{Chunkable, Cursor, Indexed, Line, ReadOnly, Source, UniqueIndex, indexed_source};
use crate::random::Stream;
use crate::sealed::Sealed;

/// The items of a source, each passed through a function.
#[derive(Clone, Debug)]
pub struct Map<S, F> {
    pub(crate) base: S,
    pub(crate) f: F,
}

/// The items of a source for which a predicate returns true.
#[derive(Clone, Debug)]
pub struct Filter<S, P> {
    pub(crate) base: S,
    pub(crate) predicate: P,
}

/// The items of a source with their numbers.
#[derive(Clone, Debug)]
pub struct Enumerate<S>(pub(crate) S);

/// The items of a source, each with a random stream.
#[derive(Clone, Debug)]
pub struct Streams<S> {
    pub(crate) base: S,
    pub(crate) seed: u64,
}

/// Chunks of neighbouring items of a source.
#[derive(Clone, Debug)]
pub struct Chunks<S> {
    base: S,
    size: usize,
    exact: bool,
}

/// Groups of neighbouring items of a source, each folded into one value.
#[derive(Clone, Debug)]
pub struct Fold<S, I, F> {
    pub(crate) base: S,
    pub(crate) init: I,
    pub(crate) f: F,
}

impl<S, F> Sealed for Map<S, F> {}

// SAFETY: each item of the base is passed on once.
unsafe impl<S: Source, R, F: Fn(S::Item) -> R + Sync> Source for Map<S, F> {
    type Item = R;

    const DENSE: bool = S::DENSE;
    const SPREAD: bool = S::SPREAD;
    const ROWS: bool = S::ROWS;

    #[inline]
    fn len(&self) -> usize {
        self.base.len()
    }

    #[inline(always)]
    unsafe fn get(&self, index: usize) -> Option<R> {
        // SAFETY: the base has the same numbers, so that the caller's promise is that of `base.get`.
        unsafe { self.base.get(index) }.map(&self.f)
    }

    #[inline(always)]
    fn rest_of_row(&self, index: usize, cursor: &mut Cursor) -> usize {
        self.base.rest_of_row(index, cursor)
    }

    #[inline(always)]
    unsafe fn get_in_row(&self, index: usize, cursor: &Cursor) -> Option<R> {
        // SAFETY: the base has the same numbers and rows, so that the caller's promise is that of `base.get_in_row`.
        unsafe { self.base.get_in_row(index, cursor) }.map(&self.f)
    }
}

// SAFETY: each item of the base is passed on once.
unsafe impl<S: Indexed, R, F: Fn(S::Item) -> R + Sync> Indexed for Map<S, F> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> R {
        // SAFETY: the base has the same numbers, so that the caller's promise is that of `base.item`.
        (self.f)(unsafe { self.base.item(index) })
    }
}

impl<S, P> Sealed for Filter<S, P> {}

// SAFETY: each item of the base is passed on at most once.
unsafe impl<S: Source, P: Fn(&S::Item) -> bool + Sync> Source for Filter<S, P> {
    type Item = S::Item;

    const DENSE: bool = false;
    const DISTANCE: isize = S::DISTANCE;
    const SPREAD: bool = S::SPREAD;
    const ROWS: bool = S::ROWS;

    #[inline]
    fn len(&self) -> usize {
        self.base.len()
    }

    #[inline(always)]
    unsafe fn get(&self, index: usize) -> Option<S::Item> {
        // SAFETY: the base has the same numbers, so that the caller's promise is that of `base.get`.
        unsafe { self.base.get(index) }.filter(|item| (self.predicate)(item))
    }

    #[inline(always)]
    fn rest_of_row(&self, index: usize, cursor: &mut Cursor) -> usize {
        self.base.rest_of_row(index, cursor)
    }

    #[inline(always)]
    unsafe fn get_in_row(&self, index: usize, cursor: &Cursor) -> Option<S::Item> {
        // SAFETY: the base has the same numbers and rows, so that the caller's promise is that of `base.get_in_row`.
        unsafe { self.base.get_in_row(index, cursor) }.filter(|item| (self.predicate)(item))
    }

    #[inline(always)]
    fn slot(&self, index: usize) -> Option<usize> {
        self.base.slot(index)
    }

    #[inline(always)]
    fn line(&self, range: Range<usize>) -> Option<Line> {
        self.base.line(range)
    }
}

impl<S: Source> Enumerate<S> {
    fn count(&self) -> usize {
        self.0.len()
    }
}

indexed_source!([S: Indexed] Enumerate<S>, (usize, S::Item); S::SPREAD, 1, const ROWS: bool = S::ROWS;

#[inline(always)]
fn rest_of_row(&self, index: usize, cursor: &mut Cursor) -> usize {
    self.0.rest_of_row(index, cursor)
}

#[inline(always)]
unsafe fn get_in_row(&self, index: usize, cursor: &Cursor) -> Option<(usize, S::Item)> {
    // SAFETY: the base has the same numbers and rows, so that the caller's promise is that of `base.get_in_row`.
    let item = unsafe { self.0.get_in_row(index, cursor) };
    item.map(|item| (index, item))
}

#[inline(always)]
fn slot(&self, index: usize) -> Option<usize> {
    Some(index)
}

#[inline(always)]
fn line(&self, range: Range<usize>) -> Option<Line> {
    Some(Line { first: range.start, step: 1, len: range.len() })
});
// SAFETY: the slot is the number of the item.
unsafe impl<S: Indexed> UniqueIndex for Enumerate<S> {}
// SAFETY: the items are some of the base's, with the base's slots.
unsafe impl<S: UniqueIndex, P: Fn(&S::Item) -> bool + Sync> UniqueIndex for Filter<S, P> {}
// SAFETY: the items and the slots are the base's.
unsafe impl<S: UniqueIndex + Indexed> UniqueIndex for Streams<S> {}

impl<S: ReadOnly, R, F: Fn(S::Item) -> R + Sync> ReadOnly for Map<S, F> {}
impl<S: ReadOnly, P: Fn(&S::Item) -> bool + Sync> ReadOnly for Filter<S, P> {}
impl<S: ReadOnly + Indexed> ReadOnly for Enumerate<S> {}
impl<S: ReadOnly + Indexed> ReadOnly for Streams<S> {}
impl<S: ReadOnly + Chunkable> ReadOnly for Chunks<S> {}

// SAFETY: each item of the base is passed on once, with its number.
unsafe impl<S: Indexed> Indexed for Enumerate<S> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> (usize, S::Item) {
        // SAFETY: the base has the same numbers, so that the caller's promise is that of `base.item`.
        (index, unsafe { self.0.item(index) })
    }
}

impl<S: Source> Streams<S> {
    fn count(&self) -> usize {
        self.base.len()
    }
}

indexed_source!([S: Indexed] Streams<S>, (S::Item, Stream); S::SPREAD, S::DISTANCE, const ROWS: bool = S::ROWS;

#[inline(always)]
fn rest_of_row(&self, index: usize, cursor: &mut Cursor) -> usize {
    self.base.rest_of_row(index, cursor)
}

#[inline(always)]
unsafe fn get_in_row(&self, index: usize, cursor: &Cursor) -> Option<(S::Item, Stream)> {
    // SAFETY: the base has the same numbers and rows, so that the caller's promise is that of `base.get_in_row`.
    let item = unsafe { self.base.get_in_row(index, cursor) };
    item.map(|item| (item, Stream::new(self.seed, index as u64)))
}

#[inline(always)]
fn slot(&self, index: usize) -> Option<usize> {
    self.base.slot(index)
}

#[inline(always)]
fn line(&self, range: Range<usize>) -> Option<Line> {
    self.base.line(range)
});

// SAFETY: each item of the base is passed on once, with a new stream.
unsafe impl<S: Indexed> Indexed for Streams<S> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> (S::Item, Stream) {
        let stream = Stream::new(self.seed, index as u64);
        // SAFETY: the base has the same numbers, so that the caller's promise is that of `base.item`.
        (unsafe { self.base.item(index) }, stream)
    }
}

impl<S: Source> Chunks<S> {
    pub(crate) fn new(base: S, size: usize, exact: bool) -> Self {
        Chunks { base, size, exact }
    }

    fn count(&self) -> usize {
        match self.exact {
            true => self.base.len() / self.size,
            false => self.base.len().div_ceil(self.size),
        }
    }
}

indexed_source!([S: Chunkable] Chunks<S>, S::Run);

// SAFETY: different chunks have no item in common.
unsafe impl<S: Chunkable> Indexed for Chunks<S> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> S::Run {
        let start = index * self.size;
        // All exact chunks have the same length, so that bounds checks can be hoisted out of the loop.
        let len = match self.exact {
            true => self.size,
            false => self.size.min(self.base.len() - start),
        };
        // SAFETY: the range lies within the base, and each chunk is taken once.
        unsafe { self.base.run(start..start + len) }
    }
}

impl<S: Source, I, F> Fold<S, I, F> {
    /// Returns the number of items in a group. There are few enough groups to cost little and enough of them to share; the
    /// number depends on the length alone.
    fn group(&self) -> usize {
        (self.base.len() / 32).clamp(1, 4096)
    }

    fn count(&self) -> usize {
        self.base.len().div_ceil(self.group())
    }
}

indexed_source!(
    [S: Source, A, I: Fn() -> A + Sync, F: Fn(A, S::Item) -> A + Sync] Fold<S, I, F>,
    A; S::SPREAD
);

// SAFETY: different groups have no item in common.
unsafe impl<S: Source, A, I: Fn() -> A + Sync, F: Fn(A, S::Item) -> A + Sync> Indexed
    for Fold<S, I, F>
{
    #[inline]
    unsafe fn item(&self, index: usize) -> A {
        let start = index * self.group();
        let end = self.base.len().min(start.saturating_add(self.group()));
        let mut cursor = Cursor::START;
        let mut folded = (self.init)();
        let mut at = start;
        while at < end {
            let rest = self.base.rest_of_row(at, &mut cursor);
            let row = at..end.min(at.saturating_add(rest));
            at = row.end;
            for index in row {
                // SAFETY: the index lies within the base and the cursor's row, and each group is taken once.
                if let Some(item) = unsafe { self.base.get_in_row(index, &cursor) } {
                    folded = (self.f)(folded, item);
                }
            }
        }
        folded
    }
}
