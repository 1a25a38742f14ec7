//! Lanes of arrays of [ndarray](https://docs.rs/ndarray): neighbouring elements along an axis, which a serial loop inside of the body goes along. They
//! are found to exist before the loop, so that one comparison of an index is left, which the compiler can remove.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

use ndarray::{ArrayView, Dimension, IntoDimension, RawArrayView};

use super::elements::opaque;

/// Where the elements of a lane are.
#[derive(Clone, Copy)]
struct LaneLayout<T> {
    first: *const T,
    stride: isize,
    /// Index of the first element in the axis, and number of elements.
    start: usize,
    len: usize,
}

impl<T> LaneLayout<T> {
    /// Returns the places of the `len` elements from `places` on along the axis `INNER`; `None` if not all of them are in the array.
    #[inline(always)]
    fn of<D: Dimension, const INNER: usize, const N: usize>(
        view: &RawArrayView<T, D>,
        places: [Option<usize>; N],
        len: usize,
    ) -> Option<Self> {
        let (shape, strides) = (view.shape(), view.strides());
        if INNER >= N || shape.len() != N {
            return None;
        }
        let mut offset = 0_isize;
        for axis in 0..N {
            let (place, len) = (places[axis]?, if axis == INNER { len } else { 1 });
            if len > shape[axis] || place > shape[axis] - len {
                return None;
            }
            offset = offset.wrapping_add(strides[axis].wrapping_mul(place as isize));
        }
        Some(LaneLayout {
            first: view.as_ptr().wrapping_offset(offset),
            stride: strides[INNER],
            start: places[INNER]?,
            len,
        })
    }

    /// Returns the place of the element that has `index` in the axis `INNER`.
    ///
    /// # Panics
    ///
    /// Panics if it is not in the lane.
    #[inline(always)]
    #[track_caller]
    fn at<I: IntoDimension, const INNER: usize>(&self, index: I) -> *const T {
        let index = index.into_dimension();
        let step = index.slice()[INNER].wrapping_sub(self.start);
        assert!(step < self.len, "an inner loop stays in its lane");
        self.first
            .wrapping_offset(self.stride.wrapping_mul(step as isize))
    }
}

/// A lane of an array that the loop does not change.
pub struct Lane<'v, T, const INNER: usize> {
    layout: LaneLayout<T>,
    marker: PhantomData<&'v T>,
}

impl<'v, T, const INNER: usize> Lane<'v, T, INNER> {
    /// Returns the lane of `len` elements from `places` on; `None` if not all of them are in the array.
    #[inline(always)]
    pub(crate) fn of<D: Dimension, const N: usize>(
        view: &ArrayView<'v, T, D>,
        places: [Option<usize>; N],
        len: usize,
    ) -> Option<Self> {
        Some(Lane {
            layout: LaneLayout::of::<D, INNER, N>(&view.raw_view(), places, len)?,
            marker: PhantomData,
        })
    }
}

impl<I: IntoDimension<Dim: Dimension>, T, const INNER: usize> Index<I> for Lane<'_, T, INNER> {
    type Output = T;

    #[inline(always)]
    #[track_caller]
    fn index(&self, index: I) -> &T {
        // SAFETY: by `LaneLayout::of` all elements of the lane are in the array that it borrows, and by `at` this is one of them.
        unsafe { &*self.layout.at::<I, INNER>(index) }
    }
}

/// A lane of the elements that an iteration owns.
pub struct LaneMut<'v, T, const INNER: usize> {
    layout: LaneLayout<T>,
    marker: PhantomData<&'v mut T>,
}

impl<T, const INNER: usize> LaneMut<'_, T, INNER> {
    /// As [`Lane::of`].
    ///
    /// # Safety
    ///
    /// The view was made from a mutable one, and nothing else accesses the lane's elements while the result lives.
    #[inline(always)]
    pub(super) unsafe fn of<D: Dimension, const N: usize>(
        view: &RawArrayView<T, D>,
        places: [Option<usize>; N],
        len: usize,
    ) -> Option<Self> {
        Some(LaneMut {
            layout: LaneLayout::of::<D, INNER, N>(view, places, len)?,
            marker: PhantomData,
        })
    }
}

impl<I: IntoDimension<Dim: Dimension>, T, const INNER: usize> Index<I> for LaneMut<'_, T, INNER> {
    type Output = T;

    #[inline(always)]
    #[track_caller]
    fn index(&self, index: I) -> &T {
        // SAFETY: by `LaneLayout::of` all elements of the lane are in the array, and by `at` this is one of them. By the contract of `of` they are this
        // lane's alone, and the result keeps `self` borrowed.
        unsafe { &*self.layout.at::<I, INNER>(index) }
    }
}

impl<I: IntoDimension<Dim: Dimension>, T, const INNER: usize> IndexMut<I>
    for LaneMut<'_, T, INNER>
{
    #[inline(always)]
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut T {
        // SAFETY: as in `index`; here `self` is borrowed mutably.
        unsafe { &mut *self.layout.at::<I, INNER>(index).cast_mut() }
    }
}

opaque! {
    [T, const INNER: usize] Lane Lane<'_, T, INNER>;
    [T, const INNER: usize] LaneMut LaneMut<'_, T, INNER>;
}
