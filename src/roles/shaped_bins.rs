//! Array reductions into arrays of [ndarray](https://docs.rs/ndarray), under the feature `ndarray`: their elements as a slice in logical order.

use std::ops::{Index, IndexMut};

use ndarray::{ArrayViewMut, Dimension, IntoDimension, NdIndex};

use super::array_reduction::UpdateLog;
use super::elements::opaque;

/// The elements of an array in logical order. Where they are not in that order in memory, they are copied, and copied back in the end.
pub struct LogicalOrder<'v, T: Clone, D: Dimension> {
    view: ArrayViewMut<'v, T, D>,
    copy: Option<Vec<T>>,
}

impl<'v, T: Clone, D: Dimension> LogicalOrder<'v, T, D> {
    pub(crate) fn new(view: ArrayViewMut<'v, T, D>) -> Self {
        let copy = match view.is_standard_layout() {
            true => None,
            false => Some(view.iter().cloned().collect()),
        };
        LogicalOrder { view, copy }
    }

    /// Returns the elements.
    pub fn __prange_elements(&mut self) -> &mut [T] {
        match &mut self.copy {
            Some(copy) => copy,
            None => self.view.as_slice_mut().expect("standard layout"),
        }
    }

    /// Returns how indices lead to elements.
    pub fn __prange_shape(&self) -> BinShape<D> {
        BinShape(self.view.raw_dim())
    }
}

impl<T: Clone, D: Dimension> Drop for LogicalOrder<'_, T, D> {
    fn drop(&mut self) {
        for (element, copy) in self
            .view
            .iter_mut()
            .zip(self.copy.take().into_iter().flatten())
        {
            *element = copy;
        }
    }
}

/// The shape of an array whose elements are in logical order.
#[derive(Clone, Copy, Debug)]
pub struct BinShape<D>(D);

impl<D: Dimension> BinShape<D> {
    /// Returns access by the array's indices.
    #[inline(always)]
    pub fn __prange_bins<'w, T>(&'w self, elements: &'w mut [T]) -> ShapedBins<'w, T, D> {
        ShapedBins {
            elements,
            shape: &self.0,
        }
    }
}

/// The elements that a stretch combines into, indexed as in the array.
pub struct ShapedBins<'w, T, D> {
    elements: &'w mut [T],
    shape: &'w D,
}

impl<T, D: Dimension> ShapedBins<'_, T, D> {
    /// Returns the number of the element at an index, in logical order.
    #[inline(always)]
    #[track_caller]
    fn place<I: NdIndex<D> + IntoDimension<Dim: Dimension>>(&self, index: I) -> usize {
        let (index, shape) = (index.into_dimension(), self.shape.slice());
        let index = index.slice();
        let is_inside =
            index.len() == shape.len() && index.iter().zip(shape).all(|(at, len)| at < len);
        if !is_inside {
            outside(index, shape);
        }
        index
            .iter()
            .zip(shape)
            .fold(0, |place, (at, len)| place * len + at)
    }

    /// Returns the element to update, or a neutral element in the log that stands for it.
    #[inline(always)]
    #[track_caller]
    pub(crate) fn bin<'x, I: NdIndex<D> + IntoDimension<Dim: Dimension>>(
        &'x mut self,
        index: I,
        notes: &'x mut UpdateLog<T>,
        may_be_logged: bool,
    ) -> &'x mut T {
        let place = self.place(index);
        match may_be_logged {
            true => notes.element(self.elements, place),
            false => &mut self.elements[place],
        }
    }
}

#[cold]
#[track_caller]
fn outside(index: &[usize], shape: &[usize]) -> ! {
    panic!("index {index:?} is out of bounds for an array of the shape {shape:?}")
}

impl<T, D: Dimension, I: NdIndex<D> + IntoDimension<Dim: Dimension>> Index<I>
    for ShapedBins<'_, T, D>
{
    type Output = T;

    #[inline(always)]
    #[track_caller]
    fn index(&self, index: I) -> &T {
        &self.elements[self.place(index)]
    }
}

impl<T, D: Dimension, I: NdIndex<D> + IntoDimension<Dim: Dimension>> IndexMut<I>
    for ShapedBins<'_, T, D>
{
    #[inline(always)]
    #[track_caller]
    fn index_mut(&mut self, index: I) -> &mut T {
        let place = self.place(index);
        &mut self.elements[place]
    }
}

opaque! {
    [T, D] ShapedBins ShapedBins<'_, T, D>;
}

impl<T: Clone, D: Dimension> std::fmt::Debug for LogicalOrder<'_, T, D> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("LogicalOrder").finish_non_exhaustive()
    }
}
