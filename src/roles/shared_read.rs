//! Arrays that the body only reads, at a fixed distance from its loop variable.

use std::marker::PhantomData;
use std::ops::{Deref, Index, Range};

use super::stretch::{LOOKS_AHEAD, Position, Stretch};
use super::traits::{Fits, Opening, Role, keeps_nothing, nothing_waits};
use crate::sealed::Sealed;
use crate::source::{Line, SlotToIndex, Source};
use crate::sys::disjoint::element;

/// An array whose element `offset + i`, or `offset - i`, each iteration `i` reads.
#[derive(Debug)]
pub struct Shared<'v, T, const MIRRORED: bool> {
    elements: &'v [T],
    subscript: SlotToIndex<MIRRORED>,
    /// Else what is added to the loop variable has turned out to be no number.
    is_known: bool,
}

/// What a stretch of iterations reads by the index of the array.
#[derive(Debug)]
pub struct Reads<'v, T, const MIRRORED: bool> {
    elements: &'v [T],
    /// The index that the iteration reads; of the first one, and how far it is from one to the next, modulo the address space.
    own: usize,
    first: usize,
    step: isize,
    /// How many iterations have their element inside of the array, from the first on.
    inside: usize,
    /// Whether the iteration is one of these.
    is_inside: bool,
}

impl<T, const MIRRORED: bool> Reads<'_, T, MIRRORED> {
    /// Goes to an iteration.
    #[inline(always)]
    pub fn __prange_at(&mut self, position: &Position) {
        self.go_to(position);
    }

    #[inline(always)]
    fn go_to(&mut self, position: &Position) {
        self.own = self.first.wrapping_add(position.way::<MIRRORED>(self.step));
        // Equal counts mean that the position is one of the stretch's; in an easy stretch the compiler knows that they are equal.
        self.is_inside = position.is_easy && position.count == self.inside;
    }

    /// Comes to a stretch.
    #[inline(always)]
    pub fn __prange_on<S: Source, X>(&self, stretch: &Stretch<'_, S, X>) {
        stretch.check::<MIRRORED>(self.step, self.inside);
    }
}

impl<T, const MIRRORED: bool> Index<usize> for Reads<'_, T, MIRRORED> {
    type Output = T;

    #[inline(always)]
    #[track_caller]
    fn index(&self, index: usize) -> &T {
        // What the macro has seen needs no second look.
        if LOOKS_AHEAD && self.is_inside {
            // SAFETY: `own` is the index of one of the iterations that have theirs inside of the array, by `__prange_at`.
            return unsafe { element(self.elements, self.own) };
        }
        &self.elements[index]
    }
}

impl<T, const MIRRORED: bool> Sealed for Shared<'_, T, MIRRORED> {}
impl<S, T, const MIRRORED: bool> Fits<S> for Shared<'_, T, MIRRORED> {}

impl<'v, T: Sync, const MIRRORED: bool> Role for Shared<'v, T, MIRRORED> {
    type Scratch = ();
    type Segment = ();
    type Lent = Reads<'v, T, MIRRORED>;
    type Target = Reads<'v, T, MIRRORED>;
    type Output = ();

    nothing_waits!();

    const INDEXED: bool = true;
    const GUARDED: bool = true;

    keeps_nothing!();

    #[inline(always)]
    fn inside(&self, line: Line) -> Range<usize> {
        let len = if self.is_known {
            self.elements.len()
        } else {
            0
        };
        self.subscript.inside(line, len)
    }
    #[inline(always)]
    fn lend(&self, (): &mut (), (): &mut (), opening: &Opening) -> Reads<'v, T, MIRRORED> {
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
    &'v A: Slices<Slice = &'s [T]>,
{
    /// The role of what an iteration reads.
    #[inline]
    pub fn __prange_shared<const MIRRORED: bool>(
        &self,
        offset: Option<usize>,
    ) -> Shared<'s, T, MIRRORED> {
        Shared {
            elements: self.0.0.elements(),
            subscript: SlotToIndex {
                offset: offset.unwrap_or(0),
            },
            is_known: offset.is_some(),
        }
    }

    /// The elements themselves.
    #[inline(always)]
    pub fn __prange_local(&self) -> &'s [T] {
        self.0.0.elements()
    }

    /// Whether `len` elements from `start` on are there.
    #[inline(always)]
    pub(crate) fn has(&self, start: usize, len: usize) -> bool {
        let end = start.checked_add(len);
        end.is_some_and(|end| end <= self.0.0.elements().len())
    }

    /// `len` elements from `start` on, by the indices of the array.
    #[inline(always)]
    pub(crate) fn window(&self, start: usize, len: usize) -> ReadWindow<'s, T> {
        ReadWindow {
            elements: &self.0.0.elements()[start..][..len],
            start,
        }
    }

    /// Whether the element at `index` is there.
    #[inline(always)]
    pub fn __prange_has(&self, index: Option<usize>) -> bool {
        index.is_some_and(|index| self.has(index, 1))
    }

    /// The element at `index`.
    #[inline(always)]
    pub fn __prange_fixed(&self, index: Option<usize>) -> ReadWindow<'s, T> {
        self.window(index.unwrap_or(usize::MAX), 1)
    }
}

/// The elements that an inner loop reads, by the indices of the array.
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
    /// What the body indexes by itself.
    #[inline(always)]
    pub fn __prange_local(&self) -> PlainArray<'v, A> {
        PlainArray(self.0)
    }

    /// Nothing is known, and nothing refused: the body indexes by itself.
    #[inline(always)]
    pub fn __prange_fixed(&self, _: Option<usize>) -> PlainArray<'v, A> {
        PlainArray(self.0)
    }

    /// As above.
    #[inline(always)]
    pub fn __prange_has(&self, _: Option<usize>) -> bool {
        true
    }

    /// As above.
    #[inline]
    pub fn __prange_shared<const MIRRORED: bool>(&self, _: Option<usize>) -> PlainArray<'v, A> {
        PlainArray(self.0)
    }

    pub(crate) fn plain(&self) -> PlainArray<'v, A> {
        PlainArray(self.0)
    }
}

impl<'v, A: ?Sized> Deref for Array<'v, A> {
    type Target = Opaque<'v, A>;

    fn deref(&self) -> &Opaque<'v, A> {
        &self.0
    }
}

/// What is indexed by its own code.
#[derive(Debug)]
pub struct PlainArray<'v, A: ?Sized>(&'v A);

impl<A: ?Sized> Deref for PlainArray<'_, A> {
    type Target = A;

    #[inline(always)]
    fn deref(&self) -> &A {
        self.0
    }
}

/// The same, where the way there runs code of its own too.
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

    /// What the body indexes by itself.
    #[inline(always)]
    pub fn __prange_local(&self) -> Self {
        *self
    }

    /// No role: the body indexes by itself.
    #[inline]
    pub fn __prange_shared<const MIRRORED: bool>(&self, _: Option<usize>) -> Self {
        *self
    }

    /// Nothing is known, and nothing refused.
    #[inline(always)]
    pub fn __prange_fixed(&self, _: Option<usize>) -> Self {
        *self
    }

    /// As above.
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

/// Roles of what is the same in all iterations.
macro_rules! same {
    ($([$($generics:tt)*] $type:ty, [$($bounds:tt)*], $copy:expr;)*) => {$(
        impl<'v, $($generics)*> $type {
            /// Every iteration is alike.
            #[inline(always)]
            pub fn __prange_at(&mut self, _: &Position) {}

            /// Every stretch too.
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
    )*};
}
same! {
    [A: ?Sized] PlainArray<'v, A>, [A: Sync], |plain| PlainArray(plain.0);
    [A: ?Sized, F] Lazy<'v, A, F>, [F: Copy + Sync], |lazy| *lazy;
}

/// A reference to what is a slice, or has one that its index goes to.
pub trait Slices {
    /// The slice, for as long as it is borrowed: what a reference refers to outlives the reference.
    type Slice;

    /// All elements.
    fn elements(self) -> Self::Slice;
}

impl<'v, T> Slices for &'v [T] {
    type Slice = &'v [T];

    #[inline(always)]
    fn elements(self) -> &'v [T] {
        self
    }
}

impl<'v, T, const N: usize> Slices for &'v [T; N] {
    type Slice = &'v [T];

    #[inline(always)]
    fn elements(self) -> &'v [T] {
        self
    }
}

impl<'v, T> Slices for &'v Vec<T> {
    type Slice = &'v [T];

    #[inline(always)]
    fn elements(self) -> &'v [T] {
        self
    }
}

impl<'x, A: ?Sized> Slices for &&'x A
where
    &'x A: Slices,
{
    type Slice = <&'x A as Slices>::Slice;

    #[inline(always)]
    fn elements(self) -> Self::Slice {
        (*self).elements()
    }
}

macro_rules! elements {
    ($($owner:ty)*) => {$(
        impl<'v, A: ?Sized> Slices for &'v $owner
        where
            &'v A: Slices,
        {
            type Slice = <&'v A as Slices>::Slice;

            #[inline(always)]
            fn elements(self) -> Self::Slice {
                (**self).elements()
            }
        }
    )*};
}
elements!(&mut A Box<A> std::sync::Arc<A>);
