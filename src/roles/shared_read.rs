//! Arrays that the body only reads, at a fixed distance from its loop variable.

use std::marker::PhantomData;
use std::ops::{Deref, Index, Range};

use super::stretch::{LOOKS_AHEAD, Position, Stretch};
use super::traits::{Fits, Opening, Role, keeps_nothing, nothing_waits};
use super::transfer::sends_nothing;
use crate::sealed::Sealed;
use crate::source::{Line, SlotToIndex, Source};
use crate::sys::disjoint::element;

/// Elements by index: those of a slice, or of a view of ndarray with one axis.
pub trait ElementsByIndex: Copy + Sealed {
    /// The type of an element.
    type Element;

    /// Returns the number of elements.
    fn count(self) -> usize;

    /// Returns the element at `index`.
    ///
    /// # Panics
    ///
    /// Panics if there is none.
    #[track_caller]
    fn at(&self, index: usize) -> &Self::Element;

    /// Returns the element at `index`.
    ///
    /// # Safety
    ///
    /// `index` must be less than the number of elements.
    unsafe fn at_unchecked(&self, index: usize) -> &Self::Element;
}

impl<T> Sealed for &[T] {}
impl<T> ElementsByIndex for &[T] {
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
        unsafe { element(self, index) }
    }
}

/// The role of an array of which each iteration `i` reads the element `offset + i`, or `offset - i` if it is mirrored.
#[derive(Debug)]
pub struct Shared<E, const MIRRORED: bool> {
    elements: E,
    subscript: SlotToIndex<MIRRORED>,
    /// Whether the offset is known; false if what is added to the loop variable has turned out not to be an integer.
    is_known: bool,
}

impl<E: ElementsByIndex, const MIRRORED: bool> Shared<E, MIRRORED> {
    #[inline]
    pub(super) fn new(elements: E, offset: Option<usize>) -> Self {
        Shared {
            elements,
            subscript: SlotToIndex {
                offset: offset.unwrap_or(0),
            },
            is_known: offset.is_some(),
        }
    }
}

/// The elements that a stretch of iterations reads, indexed as in the array.
#[derive(Debug)]
pub struct Reads<E, const MIRRORED: bool> {
    elements: E,
    /// Index that the iteration under way reads, index that the first one reads, and distance from one iteration's to the next one's, all modulo the
    /// address space.
    own: usize,
    first: usize,
    step: isize,
    /// Number of iterations, from the first on, whose element is inside the array.
    inside: usize,
    /// Whether the iteration under way is one of these.
    is_inside: bool,
}

impl<E, const MIRRORED: bool> Reads<E, MIRRORED> {
    /// Moves to an iteration.
    #[inline(always)]
    pub fn __prange_at(&mut self, position: &Position) {
        self.go_to(position);
    }

    #[inline(always)]
    fn go_to(&mut self, position: &Position) {
        self.own = self.first.wrapping_add(position.way::<MIRRORED>(self.step));
        // If the counts are equal, the position is one of this stretch's. In an easy stretch the compiler knows that they are equal.
        self.is_inside = position.is_easy && position.count == self.inside;
    }

    /// Begins a stretch, with assertions that tell the compiler what holds in it.
    #[inline(always)]
    pub fn __prange_on<S: Source, X>(&self, stretch: &Stretch<'_, S, X>) {
        stretch.check::<MIRRORED>(self.step, self.inside);
    }
}

impl<E: ElementsByIndex, const MIRRORED: bool> Index<usize> for Reads<E, MIRRORED> {
    type Output = E::Element;

    #[inline(always)]
    #[track_caller]
    fn index(&self, index: usize) -> &E::Element {
        // The macro has read the subscript as the one that `own` is computed for, so there is nothing left to check.
        if LOOKS_AHEAD && self.is_inside {
            // SAFETY: `own` is inside the array. `is_inside` says, by `__prange_at`, that the position is one of a stretch whose iterations all have
            // their elements inside the array, and `own` is the index of this iteration's.
            return unsafe { self.elements.at_unchecked(self.own) };
        }
        self.elements.at(index)
    }
}

impl<E, const MIRRORED: bool> Sealed for Shared<E, MIRRORED> {}
impl<S, E, const MIRRORED: bool> Fits<S> for Shared<E, MIRRORED> {}

impl<E: ElementsByIndex + Sync, const MIRRORED: bool> Role for Shared<E, MIRRORED> {
    type Scratch = ();
    type Segment = ();
    type Lent = Reads<E, MIRRORED>;
    type Target = Reads<E, MIRRORED>;
    type Output = ();

    nothing_waits!();

    const INDEXED: bool = true;
    const GUARDED: bool = true;

    keeps_nothing!();

    #[inline(always)]
    fn inside(&self, line: Line) -> Range<usize> {
        let len = if self.is_known {
            self.elements.count()
        } else {
            0
        };
        self.subscript.inside(line, len)
    }
    #[inline(always)]
    fn lend(&self, (): &mut (), (): &mut (), opening: &Opening) -> Self::Lent {
        let (first, step, inside) = match opening.line {
            Some(line) if opening.inside => (line.first, line.step, line.len),
            _ => (0, 0, 0),
        };
        Reads {
            elements: self.elements,
            own: 0,
            first: self.subscript.index(first),
            step: if MIRRORED { step.wrapping_neg() } else { step },
            inside,
            is_inside: false,
        }
    }
    #[inline(always)]
    fn begin<'x>(&self, lent: &'x mut Self::Lent, position: &Position) -> &'x mut Self::Target {
        lent.go_to(position);
        lent
    }
    #[inline(always)]
    fn end_stretch(&self, lent: &mut Self::Lent, (): ()) {
        // Else the compiler may compute the indices as vectors, as values that are kept.
        (lent.own, lent.is_inside) = (0, false);
    }
}

/// A value that a loop reads by index. If it is a slice, or its index goes to one, the methods below apply; otherwise those of [`NoSlice`].
#[derive(Debug)]
pub struct Array<'v, A: ?Sized>(NoSlice<'v, A>);

/// A value that may not be a slice. If it is an array of ndarray, the methods of strided_read.rs apply; otherwise those of [`Opaque`].
#[derive(Debug)]
pub struct NoSlice<'v, A: ?Sized>(pub(super) Opaque<'v, A>);

/// A value of which nothing is known.
#[derive(Debug)]
pub struct Opaque<'v, A: ?Sized>(pub(super) &'v A);

impl<'v, A: ?Sized> Array<'v, A> {
    pub(crate) fn new(array: &'v A) -> Self {
        Array(NoSlice(Opaque(array)))
    }
}

impl<'v, 's, T: Sync + 's, A: ?Sized> Array<'v, A>
where
    &'v A: Slices<Slice = &'s [T]>,
{
    /// Returns the role of the elements that iterations read.
    #[inline]
    pub fn __prange_shared<const MIRRORED: bool>(
        &self,
        offset: Option<usize>,
    ) -> Shared<&'s [T], MIRRORED> {
        Shared::new(self.0.0.0.elements(), offset)
    }

    /// Returns all elements.
    #[inline(always)]
    pub fn __prange_local(&self) -> <&'v A as Slices>::All {
        self.0.0.0.all()
    }

    /// Returns whether `len` elements from `start` on exist.
    #[inline(always)]
    pub(crate) fn has(&self, start: usize, len: usize) -> bool {
        let end = start.checked_add(len);
        end.is_some_and(|end| end <= self.0.0.0.elements().len())
    }

    /// Returns `len` elements from `start` on, indexed as in the array.
    #[inline(always)]
    pub(crate) fn window(&self, start: usize, len: usize) -> ReadWindow<'s, T> {
        ReadWindow {
            elements: &self.0.0.0.elements()[start..][..len],
            start,
        }
    }

    /// Returns whether the element at `index` exists.
    #[inline(always)]
    pub fn __prange_has(&self, index: Option<usize>) -> bool {
        index.is_some_and(|index| self.has(index, 1))
    }

    /// Returns the element at `index`, indexed as in the array.
    #[inline(always)]
    pub fn __prange_fixed(&self, index: Option<usize>) -> ReadWindow<'s, T> {
        self.window(index.unwrap_or(usize::MAX), 1)
    }
}

/// The elements that an inner loop reads, indexed as in the array.
#[derive(Debug)]
pub struct ReadWindow<'v, T> {
    elements: &'v [T],
    start: usize,
}

impl<T> Index<usize> for ReadWindow<'_, T> {
    type Output = T;

    #[inline(always)]
    #[track_caller]
    fn index(&self, index: usize) -> &T {
        &self.elements[index.wrapping_sub(self.start)]
    }
}

impl<'v, A: ?Sized> Opaque<'v, A> {
    /// Returns the value for the body to index by its own code.
    #[inline(always)]
    pub fn __prange_local(&self) -> PlainArray<'v, A> {
        PlainArray(self.0)
    }

    /// Returns the value for the body to index by its own code: nothing is known of its elements ahead.
    #[inline(always)]
    pub fn __prange_fixed(&self, _: Option<usize>) -> PlainArray<'v, A> {
        PlainArray(self.0)
    }

    /// Returns true: nothing is known, so nothing is refused ahead.
    #[inline(always)]
    pub fn __prange_has(&self, _: Option<usize>) -> bool {
        true
    }

    /// Returns the value for the body to index by its own code.
    #[inline]
    pub fn __prange_shared<const MIRRORED: bool>(&self, _: Option<usize>) -> PlainArray<'v, A> {
        PlainArray(self.0)
    }

    pub(crate) fn plain(&self) -> PlainArray<'v, A> {
        PlainArray(self.0)
    }
}

impl<'v, A: ?Sized> Deref for Array<'v, A> {
    type Target = NoSlice<'v, A>;

    fn deref(&self) -> &NoSlice<'v, A> {
        &self.0
    }
}

impl<'v, A: ?Sized> Deref for NoSlice<'v, A> {
    type Target = Opaque<'v, A>;

    fn deref(&self) -> &Opaque<'v, A> {
        &self.0
    }
}

/// A value that is indexed by its own code.
#[derive(Debug)]
pub struct PlainArray<'v, A: ?Sized>(&'v A);

impl<A: ?Sized> Deref for PlainArray<'_, A> {
    type Target = A;

    #[inline(always)]
    fn deref(&self) -> &A {
        self.0
    }
}

/// A value that is indexed by its own code, and that is reached by `way`, which runs code of its own too: it is called for each use.
pub struct Lazy<'v, A: ?Sized, F> {
    way: F,
    marker: PhantomData<fn() -> &'v A>,
}

impl<A: ?Sized, F: Copy> Clone for Lazy<'_, A, F> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<A: ?Sized, F: Copy> Copy for Lazy<'_, A, F> {}

impl<'v, A: ?Sized, F: Fn() -> &'v A + Copy> Lazy<'v, A, F> {
    pub(crate) fn new(way: F) -> Self {
        Lazy {
            way,
            marker: PhantomData,
        }
    }

    /// Returns the value for the body to index by its own code.
    #[inline(always)]
    pub fn __prange_local(&self) -> Self {
        *self
    }

    /// Returns the value for the body to index by its own code, in place of a role.
    #[inline]
    pub fn __prange_shared<const MIRRORED: bool>(&self, _: Option<usize>) -> Self {
        *self
    }

    /// Returns the value for the body to index by its own code: nothing is known of its elements ahead.
    #[inline(always)]
    pub fn __prange_fixed(&self, _: Option<usize>) -> Self {
        *self
    }

    /// Returns true: nothing is known, so nothing is refused ahead.
    #[inline(always)]
    pub fn __prange_has(&self, _: Option<usize>) -> bool {
        true
    }
}

impl<'v, A: ?Sized, F: Fn() -> &'v A> Deref for Lazy<'v, A, F> {
    type Target = A;

    #[inline(always)]
    fn deref(&self) -> &A {
        (self.way)()
    }
}

impl<A: ?Sized, F> std::fmt::Debug for Lazy<'_, A, F> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Lazy").finish_non_exhaustive()
    }
}

/// Implements the role of a value that is the same in all iterations.
macro_rules! same {
    ($([$($generics:tt)*] $type:ty, [$($bounds:tt)*], $copy:expr;)*) => {$(
        impl<'v, $($generics)*> $type {
            /// Moves to an iteration. All are alike.
            #[inline(always)]
            pub fn __prange_at(&mut self, _: &Position) {}

            /// Begins a stretch. All are alike.
            #[inline(always)]
            pub fn __prange_on<S: Source, X>(&self, _: &Stretch<'_, S, X>) {}
        }

        impl<'v, $($generics)*> Sealed for $type {}
        impl<'v, Z, $($generics)*> Fits<Z> for $type {}

        impl<'v, $($generics)*> Role for $type
        where
            $($bounds)*
        {
            type Scratch = ();
            type Segment = ();
            type Lent = Self;
            type Target = Self;
            type Output = ();

    nothing_waits!();

            keeps_nothing!();

            #[inline(always)]
            fn lend(&self, (): &mut (), (): &mut (), _: &Opening) -> Self {
                let copy: fn(&Self) -> Self = $copy;
                copy(self)
            }
            #[inline(always)]
            fn begin<'x>(&self, lent: &'x mut Self, _: &Position) -> &'x mut Self {
                lent
            }
        }

        sends_nothing!(['v, $($generics)*,] $type, [$($bounds)*]);
    )*};
}
same! {
    [A: ?Sized] PlainArray<'v, A>, [A: Sync], |plain| PlainArray(plain.0);
    [A: ?Sized, F] Lazy<'v, A, F>, [F: Copy + Sync], |lazy| *lazy;
}

/// A reference to a slice, or to a value whose index goes to a slice.
pub trait Slices {
    /// The slice, with the lifetime of what the reference refers to, which may be longer than that of the reference.
    type Slice;
    /// The slice, or a reference to an array, whose length the compiler knows.
    type All;

    /// Returns all elements.
    fn elements(self) -> Self::Slice;
    /// Returns all elements.
    fn all(self) -> Self::All;
}

impl<'v, T> Slices for &'v [T] {
    type Slice = &'v [T];
    type All = &'v [T];

    #[inline(always)]
    fn elements(self) -> &'v [T] {
        self
    }
    #[inline(always)]
    fn all(self) -> &'v [T] {
        self
    }
}

impl<'v, T, const N: usize> Slices for &'v [T; N] {
    type Slice = &'v [T];
    type All = &'v [T; N];

    #[inline(always)]
    fn elements(self) -> &'v [T] {
        self
    }
    #[inline(always)]
    fn all(self) -> &'v [T; N] {
        self
    }
}

impl<'v, T> Slices for &'v Vec<T> {
    type Slice = &'v [T];
    type All = &'v [T];

    #[inline(always)]
    fn elements(self) -> &'v [T] {
        self
    }
    #[inline(always)]
    fn all(self) -> &'v [T] {
        self
    }
}

impl<'x, A: ?Sized> Slices for &&'x A
where
    &'x A: Slices,
{
    type Slice = <&'x A as Slices>::Slice;
    type All = <&'x A as Slices>::All;

    #[inline(always)]
    fn elements(self) -> Self::Slice {
        (*self).elements()
    }
    #[inline(always)]
    fn all(self) -> Self::All {
        (*self).all()
    }
}

macro_rules! elements {
    ($($owner:ty)*) => {$(
        impl<'v, A: ?Sized> Slices for &'v $owner
        where
            &'v A: Slices,
        {
            type Slice = <&'v A as Slices>::Slice;
            type All = <&'v A as Slices>::All;

            #[inline(always)]
            fn elements(self) -> Self::Slice {
                (**self).elements()
            }
            #[inline(always)]
            fn all(self) -> Self::All {
                (**self).all()
            }
        }
    )*};
}
elements!(&mut A Box<A> std::sync::Arc<A>);

sends_nothing!([E: ElementsByIndex + Sync, const MIRRORED: bool,] Shared<E, MIRRORED>, []);
