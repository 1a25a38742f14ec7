//! Arrays that the body only reads, at a fixed distance from its loop variable.

use std::ops::{Deref, Range};

use super::set::{Alias, Fits, Moment, Role, keeps_nothing};
use crate::private::Sealed;
use crate::source::{Line, Subscript};
use crate::split::element;

/// An array whose element `offset + i`, or `offset - i`, each iteration `i` reads.
#[derive(Debug)]
pub struct Shared<'v, T, const MIRRORED: bool> {
    elements: &'v [T],
    subscript: Subscript<MIRRORED>,
    /// Else what is added to the loop variable has turned out to be no number.
    is_known: bool,
}

/// The element that an iteration reads, if it is known to be there.
#[derive(Debug)]
pub struct Known<'v, T>(Option<&'v T>);

impl<T> Clone for Known<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Known<'_, T> {}

impl<'v, T> Known<'v, T> {
    /// The element; by `index`, which panics where the serial loop does, if it is not known to be there.
    #[inline(always)]
    pub fn or<'x>(&self, index: impl FnOnce() -> &'x T) -> &'x T
    where
        'v: 'x,
    {
        match self.0 {
            Some(element) => element,
            None => index(),
        }
    }
}

impl<T, const MIRRORED: bool> Sealed for Shared<'_, T, MIRRORED> {}
impl<S, T, const MIRRORED: bool> Fits<S> for Shared<'_, T, MIRRORED> {}

impl<'v, T: Sync, const MIRRORED: bool> Role for Shared<'v, T, MIRRORED> {
    type Scratch = ();
    type Segment = ();
    type Run = Alias<Self>;
    type Value = Known<'v, T>;
    type Buffer = ();
    type Target = Known<'v, T>;
    type Output = ();

    keeps_nothing!(Known<'v, T>, Alias<Self>, |shared| Alias(Shared {
        ..*shared
    }));

    const INDEXED: bool = true;

    #[inline(always)]
    fn inside(&self, line: Line) -> Range<usize> {
        let len = if self.is_known {
            self.elements.len()
        } else {
            0
        };
        self.subscript.inside(line, len)
    }
    fn scratch(&self) {}
    #[inline(always)]
    fn value(&self, Alias(run): &mut Alias<Self>, moment: &Moment) -> Known<'v, T> {
        let index = moment.slot.map(|slot| run.subscript.index(slot));
        // SAFETY: `inside` has found the index of this slot below the length.
        let element = |index| unsafe { element(run.elements, index) };
        Known(index.filter(|_| moment.inside).map(element))
    }
    #[inline(always)]
    fn target<'x>((): &'x mut (), value: &'x mut Known<'v, T>) -> &'x mut Known<'v, T> {
        value
    }
}

/// What a loop reads by index. If it is a slice, or has one, its methods are those below; else those of [`Opaque`].
#[derive(Debug)]
pub struct Array<'v, A: ?Sized>(Opaque<'v, A>);

/// What may be no slice.
#[derive(Debug)]
pub struct Opaque<'v, A: ?Sized>(&'v A);

impl<'v, A: ?Sized> Array<'v, A> {
    pub(crate) fn new(array: &'v A) -> Self {
        Array(Opaque(array))
    }
}

impl<'v, 's, T: Sync + 's, A: ?Sized> Array<'v, A>
where
    &'v A: Elements<Slice = &'s [T]>,
{
    /// The role of what an iteration reads.
    #[inline]
    pub fn __prange_shared<const MIRRORED: bool>(
        &self,
        offset: Option<usize>,
    ) -> Shared<'s, T, MIRRORED> {
        Shared {
            elements: self.0.0.elements(),
            subscript: Subscript {
                offset: offset.unwrap_or(0),
            },
            is_known: offset.is_some(),
        }
    }

    /// `len` elements from `start` on, if they are there.
    #[inline(always)]
    pub(crate) fn window(&self, start: usize, len: usize) -> Option<Window<'s, T>> {
        let elements = self.0.0.elements();
        let end = start.checked_add(len)?;
        elements.get(start..end).map(Window)
    }

    /// The element at `index`, if it is there.
    #[inline(always)]
    pub fn __prange_fixed(&self, index: Option<usize>) -> Option<Known<'s, T>> {
        let element = self.0.0.elements().get(index?);
        element.map(|element| Known(Some(element)))
    }
}

/// The elements that an inner loop reads, one for each of its iterations.
#[derive(Debug)]
pub struct Window<'v, T>(&'v [T]);

impl<T> Clone for Window<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Window<'_, T> {}

impl<'v, T> Window<'v, T> {
    /// The element of an iteration.
    #[inline(always)]
    pub fn __prange_at<'x>(&self, step: usize, _: impl FnOnce() -> &'x T) -> &'x T
    where
        'v: 'x,
    {
        &self.0[step]
    }
}

impl<A: ?Sized> Opaque<'_, A> {
    /// Nothing is known, and nothing refused.
    #[inline(always)]
    pub fn __prange_fixed(&self, _: Option<usize>) -> Option<Unknown> {
        Some(Unknown)
    }
}

impl<'v, A: ?Sized> Deref for Array<'v, A> {
    type Target = Opaque<'v, A>;

    fn deref(&self) -> &Opaque<'v, A> {
        &self.0
    }
}

impl<A: ?Sized> Opaque<'_, A> {
    /// No role: the body indexes by itself.
    #[inline]
    pub fn __prange_shared<const MIRRORED: bool>(&self, _: Option<usize>) -> Unknown {
        Unknown
    }
}

/// The role of an array of which nothing is known.
#[derive(Clone, Copy, Debug)]
pub struct Unknown;

impl Unknown {
    /// As of an [`Opaque`] array.
    #[inline(always)]
    pub fn __prange_shared<const MIRRORED: bool>(&self, _: Option<usize>) -> Unknown {
        Unknown
    }

    /// As of an [`Opaque`] array.
    #[inline(always)]
    pub fn __prange_fixed(&self, _: Option<usize>) -> Option<Unknown> {
        Some(Unknown)
    }

    /// As [`Window::__prange_at`], of what is never known.
    #[inline(always)]
    pub fn __prange_at<'x, T: ?Sized>(&self, _: usize, index: impl FnOnce() -> &'x T) -> &'x T {
        index()
    }

    /// As [`Known::or`], of what is never known.
    #[inline(always)]
    pub fn or<'x, T: ?Sized>(&self, index: impl FnOnce() -> &'x T) -> &'x T {
        index()
    }
}

impl Sealed for Unknown {}
impl<S> Fits<S> for Unknown {}

impl Role for Unknown {
    type Scratch = ();
    type Segment = ();
    type Run = ();
    type Value = Unknown;
    type Buffer = ();
    type Target = Unknown;
    type Output = ();

    keeps_nothing!(Unknown);

    fn scratch(&self) {}
    #[inline(always)]
    fn value(&self, (): &mut (), _: &Moment) -> Unknown {
        Unknown
    }
    #[inline(always)]
    fn target<'x>((): &'x mut (), value: &'x mut Unknown) -> &'x mut Unknown {
        value
    }
}

/// A reference to what is a slice, or has one that its index goes to.
pub trait Elements {
    /// The slice, for as long as it is borrowed: what a reference refers to outlives the reference.
    type Slice;

    /// All elements.
    fn elements(self) -> Self::Slice;
}

impl<'v, T> Elements for &'v [T] {
    type Slice = &'v [T];

    #[inline(always)]
    fn elements(self) -> &'v [T] {
        self
    }
}

impl<'v, T, const N: usize> Elements for &'v [T; N] {
    type Slice = &'v [T];

    #[inline(always)]
    fn elements(self) -> &'v [T] {
        self
    }
}

impl<'v, T> Elements for &'v Vec<T> {
    type Slice = &'v [T];

    #[inline(always)]
    fn elements(self) -> &'v [T] {
        self
    }
}

impl<'x, A: ?Sized> Elements for &&'x A
where
    &'x A: Elements,
{
    type Slice = <&'x A as Elements>::Slice;

    #[inline(always)]
    fn elements(self) -> Self::Slice {
        (*self).elements()
    }
}

macro_rules! elements {
    ($($owner:ty)*) => {$(
        impl<'v, A: ?Sized> Elements for &'v $owner
        where
            &'v A: Elements,
        {
            type Slice = <&'v A as Elements>::Slice;

            #[inline(always)]
            fn elements(self) -> Self::Slice {
                (**self).elements()
            }
        }
    )*};
}
elements!(&mut A Box<A> std::sync::Arc<A>);
