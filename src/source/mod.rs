//! Sources: the inputs of loops. A source is a numbered set of items, of which any thread can take one by its number.

mod adaptors;
#[cfg(feature = "ndarray")]
mod arrays;
mod chars;
mod chunks;
mod collapse;
mod groups;
mod line;
mod owned;
mod ragged;
mod range;
mod reorder;
mod scatter;
mod sequence;
mod slice;
mod tiles;
mod zip;

pub(crate) use adaptors::Joined;
pub use adaptors::{Enumerate, Filter, FilterMap, FlatMap, Map, Streams};
#[cfg(feature = "ndarray")]
pub use arrays::{
    ArrayElements, ArrayElementsMut, ArrayIndices, ArrayParts, RowOfArray, RowOfIndices, Shaped,
};
pub use chars::CharRange;
pub use chunks::{Chunkable, Chunks};
pub use collapse::{Collapse, Collapse3, CollapseWith, Cursor};
pub use groups::{Fold, MapInit, TryFold};
pub(crate) use line::both;
pub use line::{Line, SlotToIndex};
pub use owned::{ArrayItems, VecItems, collected};
pub use ragged::{
    Ragged, RaggedMut, RowOffsets, RowOffsetsError, ragged, ragged_mut, try_ragged, try_ragged_mut,
};
pub use range::{Integer, Progression, RangeSource, StepBySource};
pub use reorder::{Chained, Reversed, Skipped, Stepped, Taken};
pub use scatter::{Injection, InjectionError, Scatter, scatter, try_scatter};
pub use sequence::{Sequence, Sequenced, sequence};
pub use slice::{ByNumber, Parts, Slice, SliceMut, SliceWindows};
pub use tiles::{Tile, Tiles, tiles_mut};
pub use zip::{Lockstep, Zip};

use std::ops::Range;

/// A numbered set of items, the input of a loop. [`prange`](crate::prange()) makes a source from any value that implements
/// [`IntoSource`]. Only this crate implements the trait.
///
/// # Safety
///
/// Items of different numbers may be taken on different threads at the same time.
pub unsafe trait Source: Sync + crate::sealed::Sealed {
    /// The type of the items.
    type Item;

    /// Whether every number has an item; false behind a filter.
    const DENSE: bool = true;

    /// Whether a number has at most one item; false behind `flat_map`. If it is false, items are taken by
    /// [`visit`](Self::visit) alone.
    #[doc(hidden)]
    const SINGLE: bool = true;

    /// The distance from the slot of an item to the slot of the next item, if the type determines it; else 0.
    #[doc(hidden)]
    const DISTANCE: isize = 0;

    /// Whether neighbouring iterations are assumed to write to places that are not adjacent: to parts of large items, or to slots
    /// that lie apart.
    #[doc(hidden)]
    const SPREAD: bool = false;

    /// Whether the items are in rows; then an item is found through a [`Cursor`](Self::Cursor), as the row of an item takes time to
    /// find.
    #[doc(hidden)]
    const ROWS: bool = false;

    /// Whether items may turn out to be side by side in memory, which [`is_flat`](Self::is_flat) tells.
    #[doc(hidden)]
    const MAY_BE_FLAT: bool = false;

    /// The row of the current item, kept so that not every item needs a search. The default is the cursor at the first item.
    #[doc(hidden)]
    type Cursor: Copy + Default + std::fmt::Debug + Send + Sync;

    /// Returns whether the items of each row are side by side in memory; if asked about `ONE_ROW`, also whether there is one row alone.
    #[doc(hidden)]
    #[inline(always)]
    fn is_flat<const ONE_ROW: bool>(&self) -> bool {
        !Self::ROWS
    }

    /// Returns the lengths of the axes along which the items stand, in a source that is an array.
    #[doc(hidden)]
    fn axes(&self) -> Option<&[usize]> {
        None
    }

    /// Returns the numbers of the items that `rank` has, in a source whose items are divided among the ranks of a team of `size`. They follow those of
    /// the rank before. Numbers from the length on may be among them.
    ///
    /// # Panics
    ///
    /// If the team is another one.
    #[doc(hidden)]
    fn part(&self, _rank: usize, _size: usize) -> Option<Range<usize>> {
        None
    }

    /// Returns the number of items, including those that a filter will refuse.
    fn len(&self) -> usize;

    /// Returns whether the source has no items.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Takes item `index`; `None` if a filter refuses it.
    ///
    /// # Safety
    ///
    /// `index < self.len()`, and each index is taken at most once.
    unsafe fn get(&self, index: usize) -> Option<Self::Item>;

    /// Takes item `index` of a source that is [`DENSE`](Self::DENSE).
    ///
    /// # Safety
    ///
    /// Those of [`get`](Self::get).
    #[doc(hidden)]
    #[inline(always)]
    unsafe fn get_dense(&self, index: usize) -> Self::Item {
        // SAFETY: the caller's promise is that of `get`.
        let item = unsafe { self.get(index) };
        item.expect("every place of a dense source has an item")
    }

    /// Moves the cursor to the row of item `index`, which must be below the length. Returns the number of items from `index` to
    /// the end of that row.
    #[doc(hidden)]
    #[inline(always)]
    fn rest_of_row(&self, _index: usize, _cursor: &mut Self::Cursor) -> usize {
        usize::MAX
    }

    /// Like [`get`](Self::get), for an item in the row of the cursor.
    ///
    /// # Safety
    ///
    /// Those of [`get`](Self::get); and [`rest_of_row`](Self::rest_of_row) has moved the cursor to the row of the item.
    #[doc(hidden)]
    #[inline(always)]
    unsafe fn get_in_row(&self, index: usize, _cursor: &Self::Cursor) -> Option<Self::Item> {
        // SAFETY: the caller's promise includes that of `get`.
        unsafe { self.get(index) }
    }

    /// Like [`get_dense`](Self::get_dense), for an item in the row of the cursor.
    ///
    /// # Safety
    ///
    /// Those of [`get_in_row`](Self::get_in_row).
    #[doc(hidden)]
    #[inline(always)]
    unsafe fn get_dense_in_row(&self, index: usize, cursor: &Self::Cursor) -> Self::Item {
        if !Self::ROWS {
            // SAFETY: the caller's promise includes that of `get_dense`.
            return unsafe { self.get_dense(index) };
        }
        // SAFETY: the caller's promise is that of `get_in_row`.
        let item = unsafe { self.get_in_row(index, cursor) };
        item.expect("every place of a dense source has an item")
    }

    /// Takes the items of number `index`, and passes them to `each` in order until it returns `Some`. Returns that result.
    ///
    /// # Safety
    ///
    /// Those of [`get_in_row`](Self::get_in_row).
    #[doc(hidden)]
    #[inline(always)]
    unsafe fn visit<E>(
        &self,
        index: usize,
        cursor: &Self::Cursor,
        each: impl FnMut(Self::Item) -> Option<E>,
    ) -> Option<E> {
        // SAFETY: the caller's promise is that of `get_in_row`.
        unsafe { self.get_in_row(index, cursor) }.and_then(each)
    }

    /// Returns the slot of item `index` of an integer source: the index into a slice that the integer stands for.
    #[doc(hidden)]
    #[inline]
    fn slot(&self, _index: usize) -> Option<usize> {
        None
    }

    /// Returns the slots of the items of `range`, if they are at equal distances.
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
/// Those of [`Source`].
pub unsafe trait Indexed: Source {
    /// Takes item `index`.
    ///
    /// # Safety
    ///
    /// Those of [`Source::get`].
    unsafe fn item(&self, index: usize) -> Self::Item;
}

/// An [`Indexed`] source whose items may be taken any number of times.
///
/// # Safety
///
/// [`Indexed::item`] is sound for every index below the length, however often an item is taken.
pub unsafe trait RandomAccess: Indexed {}

/// A source of integers that are all different, so that each can index an element of its own.
pub trait UniqueIntegers: UniqueIndex + Indexed<Item: Integer> {}

/// A source whose loop variable, or the first part of it, is an integer that no other iteration has. Elements and rows of
/// arrays at that index belong to the iteration alone.
///
/// # Safety
///
/// `slot` returns different results for different indices, and `line` returns the results of `slot`.
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
    label = "`break`, `return`, `?` or `.until(..)` with a loop over these elements",
    note = "later elements may already be written when the loop is left; finish the loop and keep the reason in a variable, or look \
            for the place to stop in a loop of its own that only reads"
)]
pub trait ReadOnly: Source {}

/// A source that the ranks of a team can divide: one that is [`ReadOnly`], or the rows of [`Blocks`](crate::distributed::Blocks).
#[diagnostic::on_unimplemented(
    message = "a parallel loop that hands out `&mut` elements cannot run over a team",
    label = "`.over(..)` with a loop over these elements",
    note = "a team has to know which elements are written: name the array, `prange(0..n).over(&team).sliced(&mut v)`, or write `v[i] = ..` in a `for` \
            loop over `0..n`; an array of which each rank has a part is a `prange::distributed::Blocks`, `prange(&mut blocks).over(&team)`"
)]
pub trait Divisible: Source {}

impl<S: ReadOnly> Divisible for S {}

/// A type that [`prange`](crate::prange()) can run over.
///
/// | source | items | what it costs before the loop |
/// | --- | --- | --- |
/// | integer ranges, their `rev` and `step_by`; ranges of `char` | numbers, characters | |
/// | `&[T]`, `&mut [T]` and what derefs to them: `&Vec<T>`, `&mut Vec<T>`, `&[T; N]`, `&Box<[T]>`, `&Arc<[T]>`, `&Arc<Vec<T>>`, `&VecDeque<T>` | `&T`, `&mut T` | `&mut VecDeque<T>`: `make_contiguous` |
/// | `Vec<T>`, `Box<[T]>`, `VecDeque<T>`, `BinaryHeap<T>`, `[T; N]` | `T` | one byte an item if `T` needs a drop |
/// | other collections and `Option`, by value, `&` and `&mut`; their `iter`, `keys`, `values`, `drain`; `chars`, `lines`, `split_whitespace` of a text; `zip` of slices' iterators; `rev`, `enumerate` of `iter_mut` | the iterator's | a list of all items, on the calling thread |
/// | `iter`, `chunks`, `chunks_exact`, `rchunks`, `windows` of a slice, and their `rev`, `step_by`, `enumerate`, `take`, `skip` | the iterator's | |
/// | `chunks_mut` and the like | `&mut [T]` | a list of the parts; `prange(&mut v).chunks(n)` needs none |
/// | tuples of up to six sources, of equal lengths | tuples | |
/// | a [`Prange`](crate::Prange) with its adaptors | its items; its clauses are dropped | |
/// | feature `ndarray`: `&array`, `&mut array`, views, of any layout | `&T`, `&mut T` in logical order | |
/// | .. `axis_iter`, `axis_chunks_iter`, `outer_iter`; `ndarray::indices(shape)` | views; indices | |
/// | .. `axis_iter_mut` and the like, `rows`, `lanes`, `exact_chunks`, `windows`, `iter`, `indexed_iter`; arrays by value | the iterator's | a list of the items |
/// | [`tiles_mut`], [`scatter`], [`ragged`], [`ragged_mut`] | tiles, elements, rows | checks of indices |
/// | [`collected`] of any iterator | the iterator's | a list of all items, on the calling thread |
/// | [`sequence`] of a type of your own | your own | |
///
/// `prange(&v).step_by(k)` and `prange(&v).skip(k)` are faster than `prange(v.iter().step_by(k))` and `prange(v.iter().skip(k))`: std's adaptors
/// do not show the slice behind them, so that each item is asked for by its number.
///
/// Items of collections come in the order of their iterator. Items by value that a loop leaves over are dropped when it ends; see [`VecItems`].
///
/// A type of your own becomes a source by an implementation that hands on another source: one of this table, or a [`sequence`].
///
/// # Examples
///
/// A function over any source of floats:
///
/// ```
/// use prange::prelude::*;
/// use prange::source::{Indexed, IntoSource, Source};
///
/// fn norm<S: IntoSource<Source: Source<Item = f64>>>(values: S) -> f64 {
///     prange(values).map(|x| x * x).sum::<f64>().sqrt()
/// }
/// // `Indexed`: each number has an item, as `enumerate` and `zip` require.
/// fn weighted<S: IntoSource<Source: Indexed<Item = f64>>>(values: S) -> f64 {
///     prange(values).enumerate().map(|(i, x)| i as f64 * x).sum()
/// }
///
/// let v = vec![3.0, 4.0];
/// assert_eq!(norm(prange(&v).map(|x| *x)), 5.0);
/// assert_eq!(norm([3.0, 4.0]), 5.0);
/// assert_eq!(weighted(v), 4.0);
/// ```
#[diagnostic::on_unimplemented(
    message = "`prange` cannot run over `{Self}`",
    label = "not a source of a parallel loop",
    note = "sources: integer ranges (with `rev` and `step_by`), ranges of `char`, slices, arrays, `Vec` and std's other collections, by `&`, by \
            `&mut` and by value; `slice.iter()`, `slice.chunks(n)`, `slice.windows(n)`, `map.values()`, `text.lines()` and the like; tuples of \
            these; another `prange(..)`; `tiles_mut(..)`, `scatter(..)`, `ragged(..)` and `ragged_mut(..)`; any other iterator is listed first by \
            `collected(..)`, a type of your own goes through `sequence(..)`; adaptors go behind: `prange(&mut v).chunks(n)`, \
            `prange(&v).enumerate()`"
)]
pub trait IntoSource {
    /// The source that the value becomes.
    type Source: Source;

    /// Makes the source.
    ///
    /// # Panics
    ///
    /// If the parts of a tuple differ in length, or a range has more than `usize::MAX` integers.
    #[track_caller]
    fn into_source(self) -> Self::Source;
}

/// Returns whether elements of this type may be written in parts. False for types of at most 8 bytes whose size is their
/// alignment, as it is for most numbers.
pub(crate) const fn has_parts<T>() -> bool {
    size_of::<T>() > align_of::<T>() || size_of::<T>() > 8
}

/// Implements `Source` for an `Indexed` type. The item may be followed by [`Source::SPREAD`], and then by [`Source::DISTANCE`]
/// and other members, the first of which is [`Source::Cursor`].
macro_rules! indexed_source {
    ([$($generics:tt)*] $name:ty, $item:ty $(; $spread:expr)? $(, $distance:expr, $($more:item)+)?) => {
        impl<$($generics)*> crate::sealed::Sealed for $name {}

        // SAFETY: `item` takes one of the items that `len` counts, by the `Indexed` impl beside this.
        unsafe impl<$($generics)*> crate::source::Source for $name {
            type Item = $item;

            $(const SPREAD: bool = $spread;)?

            #[inline]
            fn len(&self) -> usize {
                self.count()
            }

            #[inline(always)]
            unsafe fn get(&self, index: usize) -> Option<$item> {
                // SAFETY: the caller's promise is that of `item`.
                Some(unsafe { crate::source::Indexed::item(self, index) })
            }

            #[inline(always)]
            unsafe fn get_dense(&self, index: usize) -> $item {
                // SAFETY: the caller's promise is that of `item`.
                unsafe { crate::source::Indexed::item(self, index) }
            }

            indexed_source!(@members $($distance, $($more)+)?);
        }
    };
    (@members) => {
        type Cursor = ();
    };
    (@members $distance:expr, $($more:item)+) => {
        const DISTANCE: isize = $distance;

        $($more)+
    };
}
pub(crate) use indexed_source;
