//! Arrays of [ndarray](https://docs.rs/ndarray) that the body only reads, under the feature `ndarray`: those with one axis at a fixed distance from
//! its loop variable, others by views.

use ndarray::{ArrayBase, ArrayView, ArrayView1, Data, Dimension};

use super::shared_read::{ElementsByIndex, NoSlice, Shared};
use crate::sealed::Sealed;

impl<T> Sealed for ArrayView1<'_, T> {}
impl<T> ElementsByIndex for ArrayView1<'_, T> {
    type Element = T;

    #[inline(always)]
    fn count(self) -> usize {
        self.len()
    }
    #[inline(always)]
    #[track_caller]
    fn at(&self, index: usize) -> &T {
        &self[index]
    }
    #[inline(always)]
    unsafe fn at_unchecked(&self, index: usize) -> &T {
        // SAFETY: the caller promises that the index is inside.
        unsafe { self.uget(index) }
    }
}

/// A reference to an array of ndarray, or to a reference to one.
pub trait Views {
    /// The view of the array.
    type View;

    /// Returns the view.
    fn to_view(self) -> Self::View;
}

impl<'v, T, S: Data<Elem = T>, D: Dimension> Views for &'v ArrayBase<S, D> {
    type View = ArrayView<'v, T, D>;

    #[inline(always)]
    fn to_view(self) -> ArrayView<'v, T, D> {
        self.view()
    }
}

impl<'x, A> Views for &&'x A
where
    &'x A: Views,
{
    type View = <&'x A as Views>::View;

    #[inline(always)]
    fn to_view(self) -> Self::View {
        (*self).to_view()
    }
}

impl<'v, A> Views for &'v &mut A
where
    &'v A: Views,
{
    type View = <&'v A as Views>::View;

    #[inline(always)]
    fn to_view(self) -> Self::View {
        (**self).to_view()
    }
}

impl<'v, A: ?Sized> NoSlice<'v, A>
where
    &'v A: Views,
{
    /// Returns a view of the array.
    #[inline(always)]
    pub(crate) fn view(&self) -> <&'v A as Views>::View {
        self.0.0.to_view()
    }

    /// Returns a view of the array, which stays in registers: an array behind a reference is loaded again after each store to an element.
    #[inline(always)]
    pub fn __prange_local(&self) -> <&'v A as Views>::View {
        self.view()
    }
}

impl<'v, 's, T: Sync + 's, A: ?Sized> NoSlice<'v, A>
where
    &'v A: Views<View = ArrayView1<'s, T>>,
{
    /// Returns the role of the elements that iterations read.
    #[inline]
    pub fn __prange_shared<const MIRRORED: bool>(
        &self,
        offset: Option<usize>,
    ) -> Shared<ArrayView1<'s, T>, MIRRORED> {
        Shared::new(self.view(), offset)
    }
}
