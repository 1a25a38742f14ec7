//! Arrays of [ndarray](https://docs.rs/ndarray), under the feature `ndarray`: elements in logical order, whatever the layout, and views of parts.

use std::marker::PhantomData;
use std::ptr::NonNull;

use ndarray::iter::{
    AxisChunksIter, AxisChunksIterMut, AxisIter, AxisIterMut, ExactChunks, ExactChunksMut, Lanes,
    LanesMut, Windows,
};
use ndarray::{
    Array, ArrayBase, ArrayRef, ArrayView, ArrayViewMut, Data, DataMut, Dimension, IntoDimension,
    Ix1, NdProducer, iter,
};

use super::{
    Enumerate, Indexed, IntoSource, Map, RandomAccess, ReadOnly, Source, Streams, VecItems,
    collected, has_parts, indexed_source,
};
use crate::sealed::Sealed;

/// The elements of an array, as `&T` in logical order: the last index changes fastest, whatever the layout.
pub struct ArrayElements<'a, T, D> {
    places: StridedRows<T, D>,
    marker: PhantomData<&'a T>,
}

/// The elements of an array, as `&mut T` in logical order: the last index changes fastest, whatever the layout.
pub struct ArrayElementsMut<'a, T, D> {
    places: StridedRows<T, D>,
    marker: PhantomData<&'a mut T>,
}

/// The indices of an array's shape, in logical order: what `ndarray::indices` lists.
#[derive(Clone, Debug)]
pub struct ArrayIndices<D> {
    first: D,
    shape: D,
    len: usize,
}

/// Views of an array's parts, which an iterator of ndarray makes by their number.
#[derive(Clone, Debug)]
pub struct ArrayParts<I>(I);

/// A source whose items stand along the axes of an array, one for each element: arrays by `&` and `&mut`, `ndarray::indices`, tuples that begin with one
/// of these, and what `map`, `enumerate` and `zip` make of such a source.
#[diagnostic::on_unimplemented(
    message = "the items of this loop do not have the shape of an array",
    label = "no array gives these items their places",
    note = "a loop over `&array`, over `ndarray::indices(shape)`, over a tuple that begins with one of these, or over what `map` makes of them has a \\
            shape; other items are collected into a `Vec`, and then `Array::from_shape_vec` gives them a shape"
)]
pub trait Shaped: Indexed {
    /// The type of the shape.
    type Dim: Dimension;

    /// Returns the shape.
    fn shape(&self) -> Self::Dim;
}

/// Where the elements of an array are.
struct StridedRows<T, D> {
    start: NonNull<T>,
    shape: D,
    len: usize,
    /// The most elements that follow each other at equal distances, from the first one and so on, and that distance.
    row: usize,
    step: isize,
    /// How such rows follow each other: lengths and distances of axes, from the innermost on.
    rows: Vec<(usize, isize)>,
}

/// The row of the current element.
#[derive(Clone, Copy, Debug, Default)]
pub struct RowOfArray {
    number: usize,
    /// Number of the row's first element, and its distance from the array's first element.
    first: usize,
    start: isize,
}

impl<T, D: Dimension> StridedRows<T, D> {
    fn new(start: NonNull<T>, shape: D, strides: &[isize]) -> Self {
        let mut axes: Vec<(usize, isize)> = Vec::new();
        let len = shape.size();
        let (mut row, mut step) = (1, 1);
        // Axes that continue each other count as one.
        for (&length, &stride) in shape.slice().iter().zip(strides).rev() {
            let last = axes
                .last_mut()
                .map_or((&mut row, &mut step), |(length, stride)| (length, stride));
            match last {
                _ if length == 1 => {}
                (all, distance) if *all == 1 => (*all, *distance) = (length, stride),
                (all, distance) if stride == distance.wrapping_mul(*all as isize) => *all *= length,
                _ => axes.push((length, stride)),
            }
        }
        StridedRows {
            start,
            shape,
            len,
            row: row.max(1),
            step,
            rows: axes,
        }
    }

    /// Returns the distance of a row's first element from the array's.
    #[inline]
    fn start_of_row(&self, mut number: usize) -> isize {
        let Some(((_, outermost), inner)) = self.rows.split_last() else {
            return 0;
        };
        let mut start = 0;
        for (length, stride) in inner {
            start += (number % length) as isize * stride;
            number /= length;
        }
        start + number as isize * outermost
    }

    #[inline(always)]
    fn is_flat<const ONE_ROW: bool>(&self) -> bool {
        self.step == 1 && (!ONE_ROW || self.row == self.len)
    }

    #[inline(always)]
    fn rest_of_row(&self, index: usize, cursor: &mut RowOfArray) -> usize {
        if self.row == self.len {
            return self.len - index;
        }
        if index.wrapping_sub(cursor.first) >= self.row {
            // Mostly the element is in the next row, which needs no division.
            let next = cursor.first.wrapping_add(self.row);
            cursor.number = match index.wrapping_sub(next) < self.row {
                true => cursor.number + 1,
                false => index / self.row,
            };
            cursor.first = cursor.number * self.row;
            cursor.start = self.start_of_row(cursor.number);
        }
        self.row - (index - cursor.first)
    }

    /// Returns the place of an element.
    ///
    /// # Safety
    ///
    /// `index` is below `len`, and lies in the row of the cursor.
    #[inline(always)]
    unsafe fn in_row(&self, index: usize, cursor: &RowOfArray) -> NonNull<T> {
        let way = cursor.start + (index - cursor.first) as isize * self.step;
        // SAFETY: the element is inside the array, by the caller's promise.
        unsafe { self.start.offset(way) }
    }

    /// Returns the place of an element.
    ///
    /// # Safety
    ///
    /// `index` is below `len`.
    #[inline(always)]
    unsafe fn place(&self, index: usize) -> NonNull<T> {
        let mut cursor = RowOfArray::default();
        self.rest_of_row(index, &mut cursor);
        // SAFETY: the caller's promise, and the cursor was moved to the row.
        unsafe { self.in_row(index, &cursor) }
    }
}

impl<T, D> ArrayElements<'_, T, D> {
    fn count(&self) -> usize {
        self.places.len
    }
}
impl<T, D> ArrayElementsMut<'_, T, D> {
    fn count(&self) -> usize {
        self.places.len
    }
}

// SAFETY: the value stands for a `&` to the elements.
unsafe impl<T: Sync, D: Send> Send for ArrayElements<'_, T, D> {}
// SAFETY: as above.
unsafe impl<T: Sync, D: Sync> Sync for ArrayElements<'_, T, D> {}
// SAFETY: the value stands for a `&mut` to the elements.
unsafe impl<T: Send, D: Send> Send for ArrayElementsMut<'_, T, D> {}
// SAFETY: through `&Self` only elements that no other thread has can be reached, by the contract of `Indexed::item`, so sharing the value sends elements
// to other threads and never shares an element.
unsafe impl<T: Send, D: Sync> Sync for ArrayElementsMut<'_, T, D> {}

macro_rules! elements {
    ($($name:ident $bound:ident [$($mutable:tt)*] $method:ident $spread:expr;)*) => {$(
        impl<T, D> Sealed for $name<'_, T, D> {}

        // SAFETY: the elements are inside of the array that `'a` borrows; those of an array that may be written are different places for different
        // indices.
        unsafe impl<'a, T: $bound, D: Dimension> Source for $name<'a, T, D> {
            type Item = &'a $($mutable)* T;
            type Cursor = RowOfArray;

            const SPREAD: bool = $spread;
            const ROWS: bool = true;
            const MAY_BE_FLAT: bool = true;

            #[inline(always)]
            fn is_flat<const ONE_ROW: bool>(&self) -> bool {
                self.places.is_flat::<ONE_ROW>()
            }

            fn axes(&self) -> Option<&[usize]> {
                Some(self.places.shape.slice())
            }

            #[inline]
            fn len(&self) -> usize {
                self.count()
            }

            #[inline(always)]
            unsafe fn get(&self, index: usize) -> Option<Self::Item> {
                // SAFETY: the caller's promise is that of `item`.
                Some(unsafe { self.item(index) })
            }

            #[inline(always)]
            fn rest_of_row(&self, index: usize, cursor: &mut RowOfArray) -> usize {
                self.places.rest_of_row(index, cursor)
            }

            #[inline(always)]
            unsafe fn get_in_row(&self, index: usize, cursor: &RowOfArray) -> Option<Self::Item> {
                // SAFETY: the caller's promise is the same.
                Some(unsafe { self.get_dense_in_row(index, cursor) })
            }

            #[inline(always)]
            unsafe fn get_dense_in_row(&self, index: usize, cursor: &RowOfArray) -> Self::Item {
                // SAFETY: the index is below the length, and the cursor at its row.
                #[allow(unused_mut)]
                let mut place = unsafe { self.places.in_row(index, cursor) };
                // SAFETY: as stated on the impl; an element that may be written is taken once.
                unsafe { place.$method() }
            }
        }

        // SAFETY: as for `Source`.
        unsafe impl<'a, T: $bound, D: Dimension> Indexed for $name<'a, T, D> {
            #[inline]
            unsafe fn item(&self, index: usize) -> Self::Item {
                // SAFETY: the index is below the length.
                #[allow(unused_mut)]
                let mut place = unsafe { self.places.place(index) };
                // SAFETY: as in `get_dense_in_row`.
                unsafe { place.$method() }
            }
        }

        impl<T: $bound, D: Dimension> Shaped for $name<'_, T, D> {
            type Dim = D;

            fn shape(&self) -> D {
                self.places.shape.clone()
            }
        }

        impl<T, D> std::fmt::Debug for $name<'_, T, D> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )*};
}
elements! {
    ArrayElements Sync [] as_ref false;
    ArrayElementsMut Send [mut] as_mut has_parts::<T>();
}
// SAFETY: the items are shared references.
unsafe impl<T: Sync, D: Dimension> RandomAccess for ArrayElements<'_, T, D> {}
impl<T: Sync, D: Dimension> ReadOnly for ArrayElements<'_, T, D> {}

/// A null pointer is no element's; ndarray has none.
fn pointer<T>(start: *mut T) -> NonNull<T> {
    NonNull::new(start).expect("an array has a place")
}

impl<'a, T, D: Dimension> ArrayElements<'a, T, D> {
    fn new(view: ArrayView<'a, T, D>) -> Self {
        let start = pointer(view.as_ptr().cast_mut());
        ArrayElements {
            places: StridedRows::new(start, view.raw_dim(), view.strides()),
            marker: PhantomData,
        }
    }
}

impl<'a, T, D: Dimension> ArrayElementsMut<'a, T, D> {
    fn new(mut view: ArrayViewMut<'a, T, D>) -> Self {
        let start = pointer(view.as_mut_ptr());
        ArrayElementsMut {
            places: StridedRows::new(start, view.raw_dim(), view.strides()),
            marker: PhantomData,
        }
    }
}

macro_rules! into_elements {
    ($([$($generics:tt)*] $type:ty => $source:ident, $view:expr;)*) => {$(
        impl<'a, $($generics)*> IntoSource for $type {
            type Source = $source<'a, T, D>;

            fn into_source(self) -> $source<'a, T, D> {
                let view: fn($type) -> _ = $view;
                $source::new(view(self))
            }
        }
    )*};
}
into_elements! {
    [T: Sync + 'a, S: Data<Elem = T>, D: Dimension] &'a ArrayBase<S, D> => ArrayElements, |array| array.view();
    [T: Sync, D: Dimension] &'a ArrayRef<T, D> => ArrayElements, |array| array.view();
    [T: Sync, D: Dimension] ArrayView<'a, T, D> => ArrayElements, |view| view;
    [T: Send + 'a, S: DataMut<Elem = T>, D: Dimension] &'a mut ArrayBase<S, D> => ArrayElementsMut, |array| array.view_mut();
    [T: Send, D: Dimension] &'a mut ArrayRef<T, D> => ArrayElementsMut, |array| array.view_mut();
    [T: Send, D: Dimension] ArrayViewMut<'a, T, D> => ArrayElementsMut, |view| view;
}

impl<D: Dimension> ArrayIndices<D> {
    /// Returns the index with a number.
    #[inline]
    fn index(&self, mut number: usize) -> D {
        let mut index = self.first.clone();
        let lengths = self.shape.slice().iter();
        for (at, length) in index.slice_mut().iter_mut().zip(lengths).rev() {
            *at += number % length;
            number /= length;
        }
        index
    }
}

impl<D> Sealed for ArrayIndices<D> {}

/// The index of the current row's first element.
#[derive(Clone, Copy, Debug, Default)]
pub struct RowOfIndices<D> {
    first: usize,
    index: Option<D>,
}

// SAFETY: the items are computed.
unsafe impl<D: Dimension + Copy> Source for ArrayIndices<D> {
    type Item = D::Pattern;
    type Cursor = RowOfIndices<D>;

    const ROWS: bool = true;

    fn axes(&self) -> Option<&[usize]> {
        Some(self.shape.slice())
    }

    fn len(&self) -> usize {
        self.len
    }

    #[inline(always)]
    unsafe fn get(&self, index: usize) -> Option<D::Pattern> {
        Some(self.index(index).into_pattern())
    }

    #[inline(always)]
    fn rest_of_row(&self, index: usize, cursor: &mut RowOfIndices<D>) -> usize {
        let row = self.shape.slice().last().copied().unwrap_or(1);
        if cursor.index.is_none() || index.wrapping_sub(cursor.first) >= row {
            cursor.first = index - index % row;
            cursor.index = Some(self.index(cursor.first));
        }
        row - (index - cursor.first)
    }

    #[inline(always)]
    unsafe fn get_in_row(&self, index: usize, cursor: &RowOfIndices<D>) -> Option<D::Pattern> {
        let mut place = cursor.index?;
        if let Some(last) = place.slice_mut().last_mut() {
            *last += index - cursor.first;
        }
        Some(place.into_pattern())
    }
}

// SAFETY: as for `Source`.
unsafe impl<D: Dimension + Copy> Indexed for ArrayIndices<D> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> D::Pattern {
        self.index(index).into_pattern()
    }
}
// SAFETY: the items are computed.
unsafe impl<D: Dimension + Copy> RandomAccess for ArrayIndices<D> {}
impl<D: Dimension + Copy> ReadOnly for ArrayIndices<D> {}

impl<D: Dimension + Copy> Shaped for ArrayIndices<D> {
    type Dim = D;

    fn shape(&self) -> D {
        self.shape
    }
}

impl<D: Dimension + Copy> IntoSource for iter::Indices<D> {
    type Source = ArrayIndices<D>;

    fn into_source(self) -> ArrayIndices<D> {
        let shape = self.raw_dim();
        let first = self.into_iter().next();
        ArrayIndices {
            first: first.map_or_else(|| D::zeros(shape.ndim()), IntoDimension::into_dimension),
            shape,
            len: shape.size(),
        }
    }
}

impl<S: Shaped, R, F: Fn(S::Item) -> R + Sync> Shaped for Map<S, F> {
    type Dim = S::Dim;

    fn shape(&self) -> S::Dim {
        self.base.shape()
    }
}

impl<S: Shaped> Shaped for Enumerate<S> {
    type Dim = S::Dim;

    fn shape(&self) -> S::Dim {
        self.0.shape()
    }
}

impl<S: Shaped> Shaped for Streams<S> {
    type Dim = S::Dim;

    fn shape(&self) -> S::Dim {
        self.base.shape()
    }
}

/// An iterator over views, which takes constant time to go to any of them.
trait StartsAnywhere: ExactSizeIterator + Clone {
    /// Returns the iterator from item `index` on.
    fn from(self, index: usize) -> Self;
}

macro_rules! by_number {
    ($($name:ident)*) => {$(
        impl<T, D: Dimension> StartsAnywhere for $name<'_, T, D> {
            #[inline]
            fn from(self, index: usize) -> Self {
                self.split_at(index).1
            }
        }

        impl<'a, T: Sync, D: Dimension> IntoSource for $name<'a, T, D> {
            type Source = ArrayParts<Self>;

            fn into_source(self) -> ArrayParts<Self> {
                ArrayParts(self)
            }
        }
    )*};
}
by_number!(AxisIter AxisChunksIter);

impl<I: ExactSizeIterator> ArrayParts<I> {
    fn count(&self) -> usize {
        self.0.len()
    }
}

indexed_source!([I: StartsAnywhere + Sync] ArrayParts<I>, I::Item; true);

// SAFETY: each item comes from a clone of the iterator, by safe code.
unsafe impl<I: StartsAnywhere + Sync> Indexed for ArrayParts<I> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> I::Item {
        let item = self.0.clone().from(index).next();
        item.expect("the index is below the length")
    }
}
// SAFETY: as above.
unsafe impl<I: StartsAnywhere + Sync> RandomAccess for ArrayParts<I> {}
impl<I: StartsAnywhere + Sync> ReadOnly for ArrayParts<I> {}

macro_rules! listed {
    ($([$($generics:tt)*] $type:ty => $item:ty;)*) => {$(
        /// The views are listed before the loop, which takes time and memory in proportion to their number.
        impl<$($generics)*> IntoSource for $type {
            type Source = VecItems<$item>;

            fn into_source(self) -> VecItems<$item> {
                collected(self)
            }
        }
    )*};
}
listed! {
    [T: Send, D: Dimension] Array<T, D> => T;
    ['a, T: Send, D: Dimension] AxisIterMut<'a, T, D> => ArrayViewMut<'a, T, D>;
    ['a, T: Send, D: Dimension] AxisChunksIterMut<'a, T, D> => ArrayViewMut<'a, T, D>;
    ['a, T: Sync, D: Dimension] Lanes<'a, T, D> => ArrayView<'a, T, Ix1>;
    ['a, T: Send, D: Dimension] LanesMut<'a, T, D> => ArrayViewMut<'a, T, Ix1>;
    ['a, T: Sync, D: Dimension] ExactChunks<'a, T, D> => ArrayView<'a, T, D>;
    ['a, T: Send, D: Dimension] ExactChunksMut<'a, T, D> => ArrayViewMut<'a, T, D>;
    ['a, T: Sync, D: Dimension] Windows<'a, T, D> => ArrayView<'a, T, D>;
    ['a, T: Sync, D: Dimension] iter::Iter<'a, T, D> => &'a T;
    ['a, T: Send, D: Dimension] iter::IterMut<'a, T, D> => &'a mut T;
    ['a, T: Sync, D: Dimension<Pattern: Send>] iter::IndexedIter<'a, T, D> => (D::Pattern, &'a T);
    ['a, T: Send, D: Dimension<Pattern: Send>] iter::IndexedIterMut<'a, T, D> => (D::Pattern, &'a mut T);
}
