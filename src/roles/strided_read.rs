//! Arrays of [ndarray](https://docs.rs/ndarray) with one axis that the body only reads, at a fixed distance from its loop variable, under the feature
//! `ndarray`.

use ndarray::{ArrayBase, ArrayView1, Data, Ix1};

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

/// A reference to an array of ndarray with one axis, or to a reference to one.
pub trait Strided {
    /// The view of the array.
    type View;

    /// Returns the view.
    fn strided(self) -> Self::View;
}

impl<'v, T, S: Data<Elem = T>> Strided for &'v ArrayBase<S, Ix1> {
    type View = ArrayView1<'v, T>;

    #[inline(always)]
    fn strided(self) -> ArrayView1<'v, T> {
        self.view()
    }
}

impl<'x, A> Strided for &&'x A
where
    &'x A: Strided,
{
    type View = <&'x A as Strided>::View;

    #[inline(always)]
    fn strided(self) -> Self::View {
        (*self).strided()
    }
}

impl<'v, A> Strided for &'v &mut A
where
    &'v A: Strided,
{
    type View = <&'v A as Strided>::View;

    #[inline(always)]
    fn strided(self) -> Self::View {
        (**self).strided()
    }
}

impl<'v, 's, T: Sync + 's, A: ?Sized> NoSlice<'v, A>
where
    &'v A: Strided<View = ArrayView1<'s, T>>,
{
    /// Returns the role of the elements that iterations read.
    #[inline]
    pub fn __prange_shared<const MIRRORED: bool>(
        &self,
        offset: Option<usize>,
    ) -> Shared<ArrayView1<'s, T>, MIRRORED> {
        Shared::new(self.0.0.strided(), offset)
    }
}
