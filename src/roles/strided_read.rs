//! Arrays of [ndarray](https://docs.rs/ndarray) with one axis that the body only reads, at a fixed distance from its loop variable, under the feature
//! `ndarray`.

use std::ops::{Index, Range};

use ndarray::{ArrayBase, ArrayView1, Data, Ix1};

use super::shared_read::NoSlice;
use super::stretch::{LOOKS_AHEAD, Position, Stretch};
use super::traits::{Fits, Opening, Role, keeps_nothing, nothing_waits};
use super::transfer::sends_nothing;
use crate::sealed::Sealed;
use crate::source::{Line, SlotToIndex, Source};

/// The role of an array of which each iteration `i` reads the element `offset + i`, or `offset - i` if it is mirrored.
#[derive(Debug)]
pub struct StridedShared<'v, T, const MIRRORED: bool> {
    view: ArrayView1<'v, T>,
    subscript: SlotToIndex<MIRRORED>,
    /// Whether the offset is known; false if what is added to the loop variable has turned out not to be an integer.
    is_known: bool,
}

/// The elements that a stretch of iterations reads, indexed as in the array.
#[derive(Debug)]
pub struct StridedReads<'v, T, const MIRRORED: bool> {
    view: ArrayView1<'v, T>,
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

impl<T, const MIRRORED: bool> StridedReads<'_, T, MIRRORED> {
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

impl<T, const MIRRORED: bool> Index<usize> for StridedReads<'_, T, MIRRORED> {
    type Output = T;

    #[inline(always)]
    #[track_caller]
    fn index(&self, index: usize) -> &T {
        // The macro has read the subscript as the one that `own` is computed for, so there is nothing left to check.
        if LOOKS_AHEAD && self.is_inside {
            // SAFETY: `own` is inside the array. `is_inside` says, by `__prange_at`, that the position is one of a stretch whose iterations all have
            // their elements inside the array, and `own` is the index of this iteration's.
            return unsafe { self.view.uget(self.own) };
        }
        &self.view[index]
    }
}

impl<T, const MIRRORED: bool> Sealed for StridedShared<'_, T, MIRRORED> {}
impl<S, T, const MIRRORED: bool> Fits<S> for StridedShared<'_, T, MIRRORED> {}

impl<'v, T: Sync, const MIRRORED: bool> Role for StridedShared<'v, T, MIRRORED> {
    type Scratch = ();
    type Segment = ();
    type Lent = StridedReads<'v, T, MIRRORED>;
    type Target = StridedReads<'v, T, MIRRORED>;
    type Output = ();

    nothing_waits!();

    const INDEXED: bool = true;
    const GUARDED: bool = true;

    keeps_nothing!();

    #[inline(always)]
    fn inside(&self, line: Line) -> Range<usize> {
        let len = if self.is_known { self.view.len() } else { 0 };
        self.subscript.inside(line, len)
    }
    #[inline(always)]
    fn lend(&self, (): &mut (), (): &mut (), opening: &Opening) -> Self::Lent {
        let (first, step, inside) = match opening.line {
            Some(line) if opening.inside => (line.first, line.step, line.len),
            _ => (0, 0, 0),
        };
        StridedReads {
            view: self.view,
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

sends_nothing!([T: Sync, const MIRRORED: bool,] StridedShared<'_, T, MIRRORED>, []);

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
    ) -> StridedShared<'s, T, MIRRORED> {
        StridedShared {
            view: self.0.0.strided(),
            subscript: SlotToIndex {
                offset: offset.unwrap_or(0),
            },
            is_known: offset.is_some(),
        }
    }
}
