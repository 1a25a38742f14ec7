//! Adaptors: sources made of other sources.

use std::marker::PhantomData;
use std::ops::Range;

use super::{Indexed, Line, ReadOnly, Source, UniqueIndex, indexed_source};
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

/// The results of a function of the items of a source, where there are any.
#[derive(Clone, Debug)]
pub struct FilterMap<S, F> {
    pub(crate) base: S,
    pub(crate) f: F,
}

/// The items of the iterators that a function makes of the items of a source.
#[derive(Clone, Debug)]
pub struct FlatMap<S, F> {
    pub(crate) base: S,
    pub(crate) f: F,
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

/// The items of each number of a source, combined into one.
pub(crate) struct Joined<S, T, F> {
    base: S,
    join: F,
    value: PhantomData<fn() -> T>,
}

impl<S, F> Sealed for Map<S, F> {}

// SAFETY: each item of the base is passed on once.
unsafe impl<S: Source, R, F: Fn(S::Item) -> R + Sync> Source for Map<S, F> {
    type Item = R;

    const DENSE: bool = S::DENSE;
    const SINGLE: bool = S::SINGLE;
    const SPREAD: bool = S::SPREAD;
    const ROWS: bool = S::ROWS;
    const MAY_BE_FLAT: bool = S::MAY_BE_FLAT;

    type Cursor = S::Cursor;

    fn axes(&self) -> Option<&[usize]> {
        self.base.axes()
    }

    fn part(&self, rank: usize, size: usize) -> Option<Range<usize>> {
        self.base.part(rank, size)
    }

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
    fn is_flat<const ONE_ROW: bool>(&self) -> bool {
        self.base.is_flat::<ONE_ROW>()
    }

    #[inline(always)]
    fn rest_of_row(&self, index: usize, cursor: &mut Self::Cursor) -> usize {
        self.base.rest_of_row(index, cursor)
    }

    #[inline(always)]
    unsafe fn get_in_row(&self, index: usize, cursor: &Self::Cursor) -> Option<R> {
        // SAFETY: the base has the same numbers and rows, so that the caller's promise is that of `base.get_in_row`.
        unsafe { self.base.get_in_row(index, cursor) }.map(&self.f)
    }

    #[inline(always)]
    unsafe fn get_dense_in_row(&self, index: usize, cursor: &Self::Cursor) -> R {
        // SAFETY: as in `get_in_row`.
        (self.f)(unsafe { self.base.get_dense_in_row(index, cursor) })
    }

    #[inline(always)]
    unsafe fn visit<E>(
        &self,
        index: usize,
        cursor: &Self::Cursor,
        mut each: impl FnMut(R) -> Option<E>,
    ) -> Option<E> {
        let each = |item| each((self.f)(item));
        // SAFETY: the base has the same numbers and rows, so that the caller's promise is that of `base.visit`.
        unsafe { self.base.visit(index, cursor, each) }
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
    const SINGLE: bool = S::SINGLE;
    const DISTANCE: isize = S::DISTANCE;
    const SPREAD: bool = S::SPREAD;
    const ROWS: bool = S::ROWS;
    const MAY_BE_FLAT: bool = S::MAY_BE_FLAT;

    type Cursor = S::Cursor;

    fn part(&self, rank: usize, size: usize) -> Option<Range<usize>> {
        self.base.part(rank, size)
    }

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
    fn is_flat<const ONE_ROW: bool>(&self) -> bool {
        self.base.is_flat::<ONE_ROW>()
    }

    #[inline(always)]
    fn rest_of_row(&self, index: usize, cursor: &mut Self::Cursor) -> usize {
        self.base.rest_of_row(index, cursor)
    }

    #[inline(always)]
    unsafe fn get_in_row(&self, index: usize, cursor: &Self::Cursor) -> Option<S::Item> {
        // SAFETY: the base has the same numbers and rows, so that the caller's promise is that of `base.get_in_row`.
        unsafe { self.base.get_in_row(index, cursor) }.filter(|item| (self.predicate)(item))
    }

    #[inline(always)]
    unsafe fn visit<E>(
        &self,
        index: usize,
        cursor: &Self::Cursor,
        mut each: impl FnMut(S::Item) -> Option<E>,
    ) -> Option<E> {
        let each = |item| (self.predicate)(&item).then(|| each(item)).flatten();
        // SAFETY: the base has the same numbers and rows, so that the caller's promise is that of `base.visit`.
        unsafe { self.base.visit(index, cursor, each) }
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

impl<S, F> Sealed for FilterMap<S, F> {}

// SAFETY: each item of the base is passed on at most once.
unsafe impl<S: Source, R, F: Fn(S::Item) -> Option<R> + Sync> Source for FilterMap<S, F> {
    type Item = R;

    const DENSE: bool = false;
    const SINGLE: bool = S::SINGLE;
    const SPREAD: bool = S::SPREAD;
    const ROWS: bool = S::ROWS;
    const MAY_BE_FLAT: bool = S::MAY_BE_FLAT;

    type Cursor = S::Cursor;

    fn part(&self, rank: usize, size: usize) -> Option<Range<usize>> {
        self.base.part(rank, size)
    }

    fn len(&self) -> usize {
        self.base.len()
    }

    #[inline(always)]
    unsafe fn get(&self, index: usize) -> Option<R> {
        // SAFETY: the base has the same numbers, so that the caller's promise is that of `base.get`.
        unsafe { self.base.get(index) }.and_then(&self.f)
    }

    #[inline(always)]
    fn is_flat<const ONE_ROW: bool>(&self) -> bool {
        self.base.is_flat::<ONE_ROW>()
    }

    #[inline(always)]
    fn rest_of_row(&self, index: usize, cursor: &mut Self::Cursor) -> usize {
        self.base.rest_of_row(index, cursor)
    }

    #[inline(always)]
    unsafe fn get_in_row(&self, index: usize, cursor: &Self::Cursor) -> Option<R> {
        // SAFETY: the base has the same numbers and rows, so that the caller's promise is that of `base.get_in_row`.
        unsafe { self.base.get_in_row(index, cursor) }.and_then(&self.f)
    }

    #[inline(always)]
    unsafe fn visit<E>(
        &self,
        index: usize,
        cursor: &Self::Cursor,
        mut each: impl FnMut(R) -> Option<E>,
    ) -> Option<E> {
        let each = |item| (self.f)(item).and_then(&mut each);
        // SAFETY: the base has the same numbers and rows, so that the caller's promise is that of `base.visit`.
        unsafe { self.base.visit(index, cursor, each) }
    }
}

impl<S, F> Sealed for FlatMap<S, F> {}

// SAFETY: each item of the base is passed on once, to a function whose iterator stays on its thread.
unsafe impl<S: Source, R: IntoIterator, F: Fn(S::Item) -> R + Sync> Source for FlatMap<S, F> {
    type Item = R::Item;

    const DENSE: bool = false;
    const SINGLE: bool = false;
    const SPREAD: bool = S::SPREAD;
    const ROWS: bool = S::ROWS;
    const MAY_BE_FLAT: bool = S::MAY_BE_FLAT;

    type Cursor = S::Cursor;

    fn part(&self, rank: usize, size: usize) -> Option<Range<usize>> {
        self.base.part(rank, size)
    }

    fn len(&self) -> usize {
        self.base.len()
    }

    unsafe fn get(&self, _: usize) -> Option<R::Item> {
        unreachable!("a number has several items")
    }

    #[inline(always)]
    fn is_flat<const ONE_ROW: bool>(&self) -> bool {
        self.base.is_flat::<ONE_ROW>()
    }

    #[inline(always)]
    fn rest_of_row(&self, index: usize, cursor: &mut Self::Cursor) -> usize {
        self.base.rest_of_row(index, cursor)
    }

    #[inline(always)]
    unsafe fn visit<E>(
        &self,
        index: usize,
        cursor: &Self::Cursor,
        mut each: impl FnMut(R::Item) -> Option<E>,
    ) -> Option<E> {
        let each = |item| (self.f)(item).into_iter().find_map(&mut each);
        // SAFETY: the base has the same numbers and rows, so that the caller's promise is that of `base.visit`.
        unsafe { self.base.visit(index, cursor, each) }
    }
}

impl<S: Source> Enumerate<S> {
    fn count(&self) -> usize {
        self.0.len()
    }
}

indexed_source!([S: Indexed] Enumerate<S>, (usize, S::Item); S::SPREAD, 1, type Cursor = S::Cursor;

fn part(&self, rank: usize, size: usize) -> Option<Range<usize>> {
    self.0.part(rank, size)
}

const ROWS: bool = S::ROWS;
    const MAY_BE_FLAT: bool = S::MAY_BE_FLAT;

fn axes(&self) -> Option<&[usize]> {
    self.0.axes()
}

#[inline(always)]
    fn is_flat<const ONE_ROW: bool>(&self) -> bool {
        self.0.is_flat::<ONE_ROW>()
    }

    #[inline(always)]
fn rest_of_row(&self, index: usize, cursor: &mut Self::Cursor) -> usize {
    self.0.rest_of_row(index, cursor)
}

#[inline(always)]
unsafe fn get_in_row(&self, index: usize, cursor: &Self::Cursor) -> Option<(usize, S::Item)> {
    // SAFETY: the base has the same numbers and rows, so that the caller's promise is that of `base.get_in_row`.
    let item = unsafe { self.0.get_in_row(index, cursor) };
    item.map(|item| (index, item))
}

#[inline(always)]
unsafe fn get_dense_in_row(&self, index: usize, cursor: &Self::Cursor) -> (usize, S::Item) {
    // SAFETY: as in `get_in_row`.
    (index, unsafe { self.0.get_dense_in_row(index, cursor) })
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
impl<S: ReadOnly, R, F: Fn(S::Item) -> Option<R> + Sync> ReadOnly for FilterMap<S, F> {}
impl<S, R, F> ReadOnly for FlatMap<S, F>
where
    S: ReadOnly,
    R: IntoIterator,
    F: Fn(S::Item) -> R + Sync,
{
}
impl<S: ReadOnly + Indexed> ReadOnly for Enumerate<S> {}
impl<S: ReadOnly + Indexed> ReadOnly for Streams<S> {}

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

indexed_source!([S: Indexed] Streams<S>, (S::Item, Stream); S::SPREAD, S::DISTANCE, type Cursor = S::Cursor;

fn part(&self, rank: usize, size: usize) -> Option<Range<usize>> {
    self.base.part(rank, size)
}

const ROWS: bool = S::ROWS;
    const MAY_BE_FLAT: bool = S::MAY_BE_FLAT;

fn axes(&self) -> Option<&[usize]> {
    self.base.axes()
}

#[inline(always)]
    fn is_flat<const ONE_ROW: bool>(&self) -> bool {
        self.base.is_flat::<ONE_ROW>()
    }

    #[inline(always)]
fn rest_of_row(&self, index: usize, cursor: &mut Self::Cursor) -> usize {
    self.base.rest_of_row(index, cursor)
}

#[inline(always)]
unsafe fn get_in_row(&self, index: usize, cursor: &Self::Cursor) -> Option<(S::Item, Stream)> {
    // SAFETY: the base has the same numbers and rows, so that the caller's promise is that of `base.get_in_row`.
    let item = unsafe { self.base.get_in_row(index, cursor) };
    item.map(|item| (item, Stream::new(self.seed, index as u64)))
}

#[inline(always)]
unsafe fn get_dense_in_row(&self, index: usize, cursor: &Self::Cursor) -> (S::Item, Stream) {
    // SAFETY: as in `get_in_row`.
    let item = unsafe { self.base.get_dense_in_row(index, cursor) };
    (item, Stream::new(self.seed, index as u64))
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

impl<S, T, F> Joined<S, T, F> {
    /// `join` combines an item with the value of those before, and returns whether the items that follow are left out.
    pub(crate) fn new(base: S, join: F) -> Self {
        Joined {
            base,
            join,
            value: PhantomData,
        }
    }
}

impl<S, T, F> Sealed for Joined<S, T, F> {}

// SAFETY: each item of the base is combined at most once, into the item of its number.
unsafe impl<S, T, F> Source for Joined<S, T, F>
where
    S: Source,
    F: Fn(&mut Option<T>, S::Item) -> bool + Sync,
{
    type Item = T;

    const DENSE: bool = false;
    const SPREAD: bool = S::SPREAD;
    const ROWS: bool = S::ROWS;
    const MAY_BE_FLAT: bool = S::MAY_BE_FLAT;

    type Cursor = S::Cursor;

    fn part(&self, rank: usize, size: usize) -> Option<Range<usize>> {
        self.base.part(rank, size)
    }

    fn len(&self) -> usize {
        self.base.len()
    }

    unsafe fn get(&self, index: usize) -> Option<T> {
        let mut cursor = S::Cursor::default();
        self.base.rest_of_row(index, &mut cursor);
        // SAFETY: the base has the same numbers, and the cursor is at the row of the item.
        unsafe { self.get_in_row(index, &cursor) }
    }

    #[inline(always)]
    fn is_flat<const ONE_ROW: bool>(&self) -> bool {
        self.base.is_flat::<ONE_ROW>()
    }

    #[inline(always)]
    fn rest_of_row(&self, index: usize, cursor: &mut Self::Cursor) -> usize {
        self.base.rest_of_row(index, cursor)
    }

    #[inline(always)]
    unsafe fn get_in_row(&self, index: usize, cursor: &Self::Cursor) -> Option<T> {
        let mut joined = None;
        let each = |item| (self.join)(&mut joined, item).then_some(());
        // SAFETY: the base has the same numbers and rows, so that the caller's promise is that of `base.visit`.
        unsafe { self.base.visit(index, cursor, each) };
        joined
    }
}
