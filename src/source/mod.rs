//! Sources: what a loop can run over. Each is a numbered set of items that any thread can take by number.

mod adapters;
mod collapse;
mod line;
mod ragged;
mod range;
mod scatter;
mod slice;
mod tiles;
mod zip;

pub use adapters::{Chunks, Enumerate, Filter, Fold, Map, Streams};
pub use collapse::{Collapse, Collapse3, CollapseWith, Cursor};
pub(crate) use line::both;
pub use line::{Line, SlotToIndex};
pub use ragged::{
    Ragged, RaggedMut, RowOffsets, RowOffsetsError, ragged, ragged_mut, try_ragged, try_ragged_mut,
};
pub use range::{Integer, Progression, RangeSource, StepBySource};
pub use scatter::{Injection, InjectionError, Scatter, scatter, try_scatter};
pub use slice::{ArrayItems, ByNumber, Parts, Slice, SliceMut};
pub use tiles::{Tile, Tiles, tiles_mut};
pub use zip::{Lockstep, Zip};

use std::ops::Range;

/// A numbered set of items, the input of a loop. Made by [`prange`](crate::prange()) from what implements
/// [`IntoSource`]; implemented by this crate alone.
///
/// # Safety
///
/// Items of different numbers may be taken on different threads at the same time.
pub unsafe trait Source: Sync + crate::sealed::Sealed {
    /// What the body gets.
    type Item;

    /// Whether every number has an item; false behind a filter.
    const DENSE: bool = true;

    /// How far it is from a slot to that of the next item, if the type tells; or 0.
    #[doc(hidden)]
    const DISTANCE: isize = 0;

    /// Whether neighbouring iterations write to places that are known to be no neighbours: parts of large items, or slots apart.
    #[doc(hidden)]
    const SPREAD: bool = false;

    /// Whether items are in rows, which take time to find.
    #[doc(hidden)]
    const ROWS: bool = false;

    /// The number of items, filtered ones included.
    fn len(&self) -> usize;

    /// Whether there is nothing to run over.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes item `index`; `None` if a filter has refused it.
    ///
    /// # Safety
    ///
    /// `index < self.len()`, and each index is taken at most once.
    unsafe fn get(&self, index: usize) -> Option<Self::Item>;

    /// Takes item `index` of a source that is [`DENSE`](Self::DENSE).
    ///
    /// # Safety
    ///
    /// As of [`get`](Self::get).
    #[doc(hidden)]
    #[inline(always)]
    unsafe fn get_dense(&self, index: usize) -> Self::Item {
        // SAFETY: the caller's promise.
        let item = unsafe { self.get(index) };
        item.expect("every place of a dense source has an item")
    }

    /// Goes to the row of item `index`, which is below the length; how many items there are from it to the row's end.
    #[doc(hidden)]
    #[inline(always)]
    fn rest_of_row(&self, _index: usize, _cursor: &mut Cursor) -> usize {
        usize::MAX
    }

    /// As [`get`](Self::get), for an item in the row of the cursor.
    ///
    /// # Safety
    ///
    /// As there, and the cursor is at the row of the item, by [`rest_of_row`](Self::rest_of_row).
    #[doc(hidden)]
    #[inline(always)]
    unsafe fn get_in_row(&self, index: usize, _cursor: &Cursor) -> Option<Self::Item> {
        // SAFETY: the caller's promise.
        unsafe { self.get(index) }
    }

    /// The index into a slice that item `index` of an integer source is.
    #[doc(hidden)]
    #[inline]
    fn slot(&self, _index: usize) -> Option<usize> {
        None
    }

    /// The slots of the items of `range`, if they are on a line.
    #[doc(hidden)]
    #[inline]
    fn line(&self, _range: Range<usize>) -> Option<Line> {
        None
    }
}

/// A [`Source`] that has an item for every number.
///
/// # Safety
///
/// As for [`Source`].
pub unsafe trait Indexed: Source {
    /// Takes item `index`.
    ///
    /// # Safety
    ///
    /// As for [`Source::get`].
    unsafe fn item(&self, index: usize) -> Self::Item;
}

/// An [`Indexed`] source whose items may be taken any number of times.
///
/// # Safety
///
/// [`Indexed::item`] is sound for every index below the length, however often it is taken.
pub unsafe trait RandomAccess: Indexed {}

/// A source of integers that are all different, so that each can index an element of its own.
pub trait UniqueIntegers: UniqueIndex + Indexed<Item: Integer> {}

/// A source whose loop variable, or the first part of it, is an integer that no other iteration has: it can index
/// elements and rows of arrays for the iteration alone.
///
/// # Safety
///
/// `slot` gives different results for different indices, and `line` those of `slot`.
#[diagnostic::on_unimplemented(
    message = "the loop variable does not index an array element of its own",
    label = "the items of this loop are no distinct integers",
    note = "an array is sliced by the variable of an integer range, or by the number from `.enumerate()`: each iteration \
            owns the elements at its own index; in place of `collapse` write the loop over rows, and the columns as an inner \
            `for`"
)]
pub unsafe trait UniqueIndex: Source {}

/// A source whose items give no `&mut` access to anything.
#[diagnostic::on_unimplemented(
    message = "a parallel loop that hands out `&mut` elements cannot be left early",
    label = "`break`, `return` or `?` in a loop over these elements",
    note = "later elements may already be written when the loop is left; finish the loop and keep the reason in a variable, or look \
            for the place to stop in a loop of its own that only reads"
)]
pub trait ReadOnly: Source {}

/// An [`Indexed`] source whose neighbouring items can be had as one: a slice of a slice, a range of a range.
///
/// # Safety
///
/// As for [`Source`].
pub unsafe trait Chunkable: Indexed {
    /// Several neighbouring items.
    type Run;

    /// Takes the items of `range` as one.
    ///
    /// # Safety
    ///
    /// As for [`Source::get`], for each index of `range`.
    unsafe fn run(&self, range: Range<usize>) -> Self::Run;
}

/// What [`prange`](crate::prange()) takes.
#[diagnostic::on_unimplemented(
    message = "`prange` cannot run over `{Self}`",
    label = "not a source of a parallel loop",
    note = "sources: integer ranges (with `rev` and `step_by`), `&[T]`, `&mut [T]`, `&Vec<T>`, `&mut Vec<T>`, arrays, \
            `slice.iter()`, `slice.iter_mut()`, `slice.chunks(n)`, `slice.chunks_mut(n)`, tuples of these, `tiles_mut(..)`, `scatter(..)`, `ragged(..)` and `ragged_mut(..)`; adaptors go behind: \
            `prange(&mut v).chunks(n)`, `prange(&v).enumerate()`"
)]
pub trait IntoSource {
    /// The source that it becomes.
    type Source: Source;

    /// Makes the source.
    fn into_source(self) -> Self::Source;
}

/// Whether such elements may be written in parts: a number is as long as its alignment.
pub(crate) const fn has_parts<T>() -> bool {
    size_of::<T>() > align_of::<T>() || size_of::<T>() > 8
}

/// `Source` for what is `Indexed`. Behind the item [`Source::SPREAD`], then [`Source::DISTANCE`] and other members.
macro_rules! indexed_source {
    ([$($generics:tt)*] $name:ty, $item:ty $(; $spread:expr)? $(, $distance:expr, $($more:item)+)?) => {
        impl<$($generics)*> crate::sealed::Sealed for $name {}

        // SAFETY: `item` takes one item of those that `len` counts, by the `Indexed` impl beside this.
        unsafe impl<$($generics)*> crate::source::Source for $name {
            type Item = $item;

            $(const SPREAD: bool = $spread;)?

            #[inline]
            fn len(&self) -> usize {
                self.count()
            }

            #[inline(always)]
            unsafe fn get(&self, index: usize) -> Option<$item> {
                // SAFETY: the caller's promise.
                Some(unsafe { crate::source::Indexed::item(self, index) })
            }

            #[inline(always)]
            unsafe fn get_dense(&self, index: usize) -> $item {
                // SAFETY: the caller's promise.
                unsafe { crate::source::Indexed::item(self, index) }
            }

            $(
                const DISTANCE: isize = $distance;

                $($more)+
            )?
        }
    };
}
pub(crate) use indexed_source;
