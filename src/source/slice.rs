//! Slices, shared and mutable, and std's iterators over slices.

use std::borrow::Cow;
use std::collections::VecDeque;
use std::ops::Range;
use std::sync::Arc;

use super::{Chunkable, Indexed, IntoSource, RandomAccess, ReadOnly, has_parts, indexed_source};
use crate::sys::disjoint::{DisjointMut, element};

/// The elements of a shared slice.
#[derive(Clone, Debug)]
pub struct Slice<'a, T>(&'a [T]);

/// Windows of neighbouring elements of a shared slice.
#[derive(Clone, Debug)]
pub struct SliceWindows<'a, T> {
    slice: &'a [T],
    size: usize,
}

/// The elements of a mutable slice.
pub struct SliceMut<'a, T>(DisjointMut<'a, T>);

/// Parts of a mutable slice, which may differ in length.
pub struct Parts<'a, T>(Vec<DisjointMut<'a, T>>);

/// The items of a std iterator whose `nth` takes constant time.
#[derive(Clone, Debug)]
pub struct ByNumber<I>(I);

impl<'a, T> Slice<'a, T> {
    fn count(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn windows(self, size: usize) -> SliceWindows<'a, T> {
        SliceWindows {
            slice: self.0,
            size,
        }
    }
}

impl<T> SliceWindows<'_, T> {
    fn count(&self) -> usize {
        (self.slice.len() + 1).saturating_sub(self.size)
    }
}

impl<T> SliceMut<'_, T> {
    fn count(&self) -> usize {
        self.0.len()
    }
}

impl<T> std::fmt::Debug for SliceMut<'_, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SliceMut").finish_non_exhaustive()
    }
}

impl<T> Parts<'_, T> {
    fn count(&self) -> usize {
        self.0.len()
    }
}

impl<T> std::fmt::Debug for Parts<'_, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Parts").finish_non_exhaustive()
    }
}

impl<I: ExactSizeIterator> ByNumber<I> {
    fn count(&self) -> usize {
        self.0.len()
    }
}

indexed_source!(['a, T: Sync] Slice<'a, T>, &'a T);
indexed_source!(['a, T: Sync] SliceWindows<'a, T>, &'a [T]);
indexed_source!(['a, T: Send] SliceMut<'a, T>, &'a mut T; has_parts::<T>());
indexed_source!(['a, T: Send] Parts<'a, T>, &'a mut [T]);
indexed_source!([I: ExactSizeIterator + Clone + Sync] ByNumber<I>, I::Item);

// SAFETY: the items are shared references to elements of a `Sync` type.
unsafe impl<'a, T: Sync> Indexed for Slice<'a, T> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> &'a T {
        // SAFETY: the caller keeps `index` below the length.
        unsafe { element(self.0, index) }
    }
}
// SAFETY: the items are shared references.
unsafe impl<T: Sync> RandomAccess for Slice<'_, T> {}
impl<'a, T: Sync> Chunkable for Slice<'a, T> {
    type Run = &'a [T];

    unsafe fn run(&self, range: Range<usize>) -> &'a [T] {
        &self.0[range]
    }
}

impl<T: Sync> ReadOnly for Slice<'_, T> {}
impl<T: Sync> ReadOnly for SliceWindows<'_, T> {}
impl<I: ExactSizeIterator + Clone + Sync> ReadOnly for ByNumber<I> {}

// SAFETY: the items are shared slices of a `Sync` type.
unsafe impl<'a, T: Sync> Indexed for SliceWindows<'a, T> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> &'a [T] {
        // SAFETY: the index is below the number of windows, by the caller's promise, so that the window ends inside of the slice.
        unsafe { self.slice.get_unchecked(index..index + self.size) }
    }
}

// SAFETY: different indices have different elements.
unsafe impl<'a, T: Send> Indexed for SliceMut<'a, T> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> &'a mut T {
        // SAFETY: the index is below the length and taken once, by the caller's promise.
        unsafe { self.0.element(index) }
    }
}
impl<'a, T: Send> Chunkable for SliceMut<'a, T> {
    type Run = &'a mut [T];

    unsafe fn run(&self, range: Range<usize>) -> &'a mut [T] {
        // SAFETY: the range lies below the length and is taken once, by the caller's promise.
        unsafe { self.0.slice(range) }
    }
}

// SAFETY: different indices have different parts, which have no element in common.
unsafe impl<'a, T: Send> Indexed for Parts<'a, T> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> &'a mut [T] {
        let part = &self.0[index];
        // SAFETY: the whole part is handed out, once by the caller's promise.
        unsafe { part.slice(0..part.len()) }
    }
}

// SAFETY: each item comes from a clone of the iterator.
unsafe impl<I: ExactSizeIterator + Clone + Sync> Indexed for ByNumber<I> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> I::Item {
        let item = self.0.clone().nth(index);
        // SAFETY: this type is only made of std's iterators over slices and of std's adaptors of these, by `by_number`. Their length is
        // exact, and the caller keeps `index` below it.
        unsafe { item.unwrap_unchecked() }
    }
}

macro_rules! into_slice {
    ($([$($generics:tt)*] $type:ty => $source:ident, $slice:expr;)*) => {$(
        impl<'a, $($generics)*> IntoSource for $type {
            type Source = $source<'a, T>;

            #[inline]
            fn into_source(self) -> $source<'a, T> {
                let slice: fn($type) -> _ = $slice;
                into_slice!(@ $source slice(self))
            }
        }
    )*};
    (@ Slice $slice:expr) => { Slice($slice) };
    (@ SliceMut $slice:expr) => { SliceMut(DisjointMut::new($slice)) };
}

into_slice! {
    [T: Sync] &'a [T] => Slice, |slice| slice;
    [T: Sync] &'a Vec<T> => Slice, |vec| vec.as_slice();
    [T: Sync, const N: usize] &'a [T; N] => Slice, |array| array.as_slice();
    [T: Sync] &'a Box<[T]> => Slice, |slice| slice;
    [T: Sync] &'a Arc<[T]> => Slice, |slice| slice;
    [T: Sync] &'a Arc<Vec<T>> => Slice, |vec| vec.as_slice();
    [T: Sync + Clone] &'a Cow<'_, [T]> => Slice, |slice| slice;
    ['b, T: Sync] &'a &'b [T] => Slice, |slice| slice;
    ['b, T: Sync] &'a &'b Vec<T> => Slice, |vec| vec.as_slice();
    [T: Sync] std::slice::Iter<'a, T> => Slice, |iter| iter.as_slice();
    [T: Send] &'a mut [T] => SliceMut, |slice| slice;
    [T: Send] &'a mut Vec<T> => SliceMut, |vec| vec.as_mut_slice();
    [T: Send, const N: usize] &'a mut [T; N] => SliceMut, |array| array.as_mut_slice();
    [T: Send] &'a mut Box<[T]> => SliceMut, |slice| slice;
    ['b, T: Send] &'a mut &'b mut [T] => SliceMut, |slice| slice;
    ['b, T: Send] &'a mut &'b mut Vec<T> => SliceMut, |vec| vec.as_mut_slice();
    [T: Send] &'a mut VecDeque<T> => SliceMut, |deque| deque.make_contiguous();
    [T: Send] std::slice::IterMut<'a, T> => SliceMut, |iter| iter.into_slice();
}

macro_rules! by_number {
    ($([$($generics:tt)*] $type:ty;)*) => {$(
        impl<'a, $($generics)*> IntoSource for $type {
            type Source = ByNumber<Self>;

            fn into_source(self) -> ByNumber<Self> {
                ByNumber(self)
            }
        }
    )*};
}
macro_rules! adapted {
    ($($iterator:ident)*) => {$( by_number! {
        [T: Sync] std::iter::Rev<std::slice::$iterator<'a, T>>;
        [T: Sync] std::iter::StepBy<std::slice::$iterator<'a, T>>;
        [T: Sync] std::iter::Enumerate<std::slice::$iterator<'a, T>>;
        [T: Sync] std::iter::Take<std::slice::$iterator<'a, T>>;
        [T: Sync] std::iter::Skip<std::slice::$iterator<'a, T>>;
        [T: Sync] std::iter::Rev<std::iter::StepBy<std::slice::$iterator<'a, T>>>;
        [T: Sync] std::iter::StepBy<std::iter::Rev<std::slice::$iterator<'a, T>>>;
        [T: Sync] std::iter::Rev<std::iter::Enumerate<std::slice::$iterator<'a, T>>>;
        [T: Sync] std::iter::Enumerate<std::iter::Rev<std::slice::$iterator<'a, T>>>;
    } )*};
}
by_number! {
    [T: Sync] std::slice::Chunks<'a, T>;
    [T: Sync] std::slice::ChunksExact<'a, T>;
    [T: Sync] std::slice::RChunks<'a, T>;
    [T: Sync] std::slice::RChunksExact<'a, T>;
    [T: Sync] std::slice::Windows<'a, T>;
    [T: Copy + Sync] std::iter::Copied<std::slice::Iter<'a, T>>;
}
adapted!(Iter Chunks ChunksExact RChunks RChunksExact Windows);

macro_rules! by_part {
    ($($iterator:ident)*) => {$(
        /// The parts are listed before the loop, which takes time and memory in proportion to their number;
        /// `prange(&mut slice).chunks(n)` needs no list.
        impl<'a, T: Send> IntoSource for std::slice::$iterator<'a, T> {
            type Source = Parts<'a, T>;

            fn into_source(self) -> Parts<'a, T> {
                Parts(self.map(DisjointMut::new).collect())
            }
        }
    )*};
}
by_part!(ChunksMut ChunksExactMut RChunksMut RChunksExactMut);
