//! Arrays of which each iteration owns one element.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut, Range};

use super::narrow_subscript::WrittenIndex;
use super::stretch::{LOOKS_AHEAD, Position, Stretch};
use super::traits::{Fits, Opening, Role, nothing_waits};
use super::transfer::{keeps_windows, sends_windows};
use crate::distributed::{Alone, Keeps};
use crate::sealed::Sealed;
use crate::source::{Line, SlotToIndex, Source, UniqueIndex, has_parts};
use crate::sys::disjoint::{DisjointMut, element, element_mut};

/// An array of which iterations own parts, or the rest of an array behind elements that no iteration owns.
#[derive(Debug)]
pub struct Whole<'v, T> {
    pub(super) elements: &'v mut [T],
    /// Index in the array of the first of these elements.
    pub(super) origin: usize,
}

impl<'v, T> Whole<'v, T> {
    pub(crate) fn new(elements: &'v mut [T]) -> Self {
        Whole {
            elements,
            origin: 0,
        }
    }

    /// Splits an array into the elements before `start`, and the rest.
    pub(super) fn split_at(array: &'v mut [T], start: usize) -> (&'v [T], Self) {
        let origin = start.min(array.len());
        let (before, elements) = array.split_at_mut(origin);
        (before, Whole { elements, origin })
    }

    pub(super) fn name(&self, name: &'static str) -> Name {
        Name {
            name,
            origin: self.origin,
            len: self.origin + self.elements.len(),
        }
    }
}

/// An array of which iterations own parts, as panics describe it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    pub(super) name: &'static str,
    /// Index at which the part with owners begins.
    pub(super) origin: usize,
    /// Length of the array.
    pub(super) len: usize,
}

impl Name {
    #[cold]
    #[track_caller]
    pub(super) fn too_short(self, index: usize) -> ! {
        let Name { name, len, .. } = self;
        // A negative index has wrapped.
        if index > isize::MAX as usize {
            let index = index as isize;
            panic!("{name} has {len} elements, the loop needs index {index}")
        }
        panic!("{name} has {len} elements, the loop needs index {index}")
    }

    #[cold]
    #[track_caller]
    pub(super) fn no_index(self) -> ! {
        let Name { name, len, .. } = self;
        panic!("{name} has {len} elements, the loop variable is no index into it")
    }
}

/// The role of an array of which each iteration owns the element at its loop variable, in a loop over `S`.
pub struct Sliced<'v, T, S, const MIRRORED: bool = false, P = Alone> {
    elements: DisjointMut<'v, T>,
    subscript: SlotToIndex<MIRRORED>,
    name: Name,
    /// `S` has `UniqueIndex`, by the bound of `new`.
    source: PhantomData<fn(S)>,
    processes: PhantomData<fn(P)>,
}

impl<'v, T, S: UniqueIndex, const MIRRORED: bool, P> Sliced<'v, T, S, MIRRORED, P> {
    pub(crate) fn new(whole: Whole<'v, T>, offset: usize, name: &'static str) -> Self {
        Sliced {
            name: whole.name(name),
            subscript: SlotToIndex {
                offset: offset.wrapping_sub(whole.origin),
            },
            elements: DisjointMut::new(whole.elements),
            source: PhantomData,
            processes: PhantomData,
        }
    }
}

/// The part of an array that a stretch of iterations owns, from its first element to its last.
pub struct OwnedPart<'v, T, const MIRRORED: bool> {
    window: &'v mut [T],
    owned: Owned<MIRRORED>,
}

/// Describes which elements of an [`OwnedPart`] its iterations own.
#[derive(Clone, Copy, Debug)]
pub struct Owned<const MIRRORED: bool> {
    name: Name,
    /// Index in the array of the part's first element, and the number of its elements.
    start: usize,
    len: usize,
    /// Place in the part of the first iteration's own element, and the distance to the next iteration's, both modulo the address space.
    first: usize,
    step: isize,
    /// Number of iterations, from the first on, whose element is inside the part.
    inside: usize,
    has_index: bool,
}

impl<const MIRRORED: bool> Owned<MIRRORED> {
    #[inline(always)]
    fn place(&self, position: &Position) -> usize {
        self.first.wrapping_add(position.way::<MIRRORED>(self.step))
    }

    /// Returns access to the elements of the part.
    #[inline(always)]
    pub fn __prange_elements<'w, T, S: Source, X>(
        self,
        window: &'w mut [T],
        stretch: &Stretch<'_, S, X>,
    ) -> Elements<'w, T, MIRRORED> {
        stretch.check::<MIRRORED>(self.step, self.inside);
        // `is_inside` is true of this part, and need not be of another slice.
        assert!(window.len() == self.len);
        Elements {
            window,
            owned: self,
            own: self.first,
            is_inside: false,
        }
    }
}

impl<T, const MIRRORED: bool> OwnedPart<'_, T, MIRRORED> {
    /// Returns the elements of the part, and the description of which of them iterations own.
    #[inline(always)]
    pub fn __prange_parts(&mut self) -> (&mut [T], Owned<MIRRORED>) {
        (self.window, self.owned)
    }
}

/// The elements that a stretch owns, indexed as in the whole array. Each iteration has access to its own element alone.
pub struct Elements<'w, T, const MIRRORED: bool> {
    window: &'w mut [T],
    owned: Owned<MIRRORED>,
    /// Place in the window of the iteration's own element.
    own: usize,
    /// Whether `own` is known to be below the window's length.
    is_inside: bool,
}

impl<T, const MIRRORED: bool> Elements<'_, T, MIRRORED> {
    /// Moves to an iteration.
    #[inline(always)]
    pub fn __prange_at(&mut self, position: &Position) {
        self.own = self.owned.place(position);
        // If the counts are equal, the position is one of this stretch's. In an easy stretch the compiler knows that they are equal.
        self.is_inside = position.is_easy && position.count == self.owned.inside;
    }

    /// Returns the iteration's own element.
    #[inline(always)]
    #[track_caller]
    pub fn __prange_own(&mut self, position: &Position) -> &mut T {
        let place = self.owned.place(position);
        let index = self.owned.start.wrapping_add(place);
        &mut self[index]
    }
}

impl<const MIRRORED: bool> Owned<MIRRORED> {
    /// Panics because of an access to an element that is not the iteration's own. The arguments are passed by value: what is passed by reference
    /// escapes, and the compiler would have to take it for known to other code throughout the loop.
    #[cold]
    #[track_caller]
    fn foreign(self, own: usize, index: usize) -> ! {
        let (name, own) = (self.name, self.start.wrapping_add(own));
        if !self.has_index {
            name.no_index();
        }
        if index != own && LOOKS_AHEAD {
            let name = name.name;
            panic!("{name}[{index}] is not the iteration's own element, {name}[{own}]")
        }
        name.too_short(index)
    }
}

impl<T, const MIRRORED: bool> Elements<'_, T, MIRRORED> {
    /// Returns the place in the window of the element at `index`, which must be the iteration's own.
    #[inline(always)]
    #[track_caller]
    fn place(&self, index: usize) -> usize {
        let place = index.wrapping_sub(self.owned.start);
        // The macro has read the subscript as that of the iteration's own element, which a build for debugging does not check again.
        if place >= self.window.len() || LOOKS_AHEAD && place != self.own {
            self.owned.foreign(self.own, index);
        }
        place
    }
}

impl<T, const MIRRORED: bool> Index<usize> for Elements<'_, T, MIRRORED> {
    type Output = T;

    #[inline(always)]
    #[track_caller]
    fn index(&self, index: usize) -> &T {
        // The macro has read the subscript as that of the iteration's own element, so there is nothing left to check.
        if LOOKS_AHEAD && self.is_inside {
            // SAFETY: `own` is below the window's length. `is_inside` says, by `__prange_at`, that the position is one of a stretch whose iterations
            // all have their elements inside the window, and `own` is the place of this iteration's.
            return unsafe { element(self.window, self.own) };
        }
        &self.window[self.place(index)]
    }
}

impl<T, const MIRRORED: bool> IndexMut<usize> for Elements<'_, T, MIRRORED> {
    #[inline(always)]
    #[track_caller]
    fn index_mut(&mut self, index: usize) -> &mut T {
        if LOOKS_AHEAD && self.is_inside {
            // SAFETY: as in `index`.
            return unsafe { element_mut(self.window, self.own) };
        }
        let place = self.place(index);
        &mut self.window[place]
    }
}

impl<T, const MIRRORED: bool> Elements<'_, T, MIRRORED> {
    #[inline(always)]
    #[track_caller]
    fn look_at(&self, written: WrittenIndex) {
        if LOOKS_AHEAD && self.is_inside {
            let Owned { name, start, .. } = self.owned;
            let end = start + self.window.len();
            written.check(start + self.own, end, name.name);
        }
    }
}

impl<T, const MIRRORED: bool> Index<WrittenIndex> for Elements<'_, T, MIRRORED> {
    type Output = T;

    #[inline(always)]
    #[track_caller]
    fn index(&self, written: WrittenIndex) -> &T {
        self.look_at(written);
        &self[written.index]
    }
}

impl<T, const MIRRORED: bool> IndexMut<WrittenIndex> for Elements<'_, T, MIRRORED> {
    #[inline(always)]
    #[track_caller]
    fn index_mut(&mut self, written: WrittenIndex) -> &mut T {
        self.look_at(written);
        &mut self[written.index]
    }
}

/// Returns the indices from `low` up to `high`, both modulo the address space, as far as an array of `len` elements has them.
#[inline(always)]
pub(super) fn inside(low: isize, high: isize, len: usize) -> Range<usize> {
    let end = high.max(0) as usize;
    let end = end.min(len);
    let start = low.max(0) as usize;
    start.min(end)..end
}

impl<T, S, const MIRRORED: bool, P> Sealed for Sliced<'_, T, S, MIRRORED, P> {}
impl<T, S, const MIRRORED: bool, P> Fits<S> for Sliced<'_, T, S, MIRRORED, P> {}

impl<'v, T: Send, S, const MIRRORED: bool, P> Sliced<'v, T, S, MIRRORED, P> {
    /// Returns the range of the array that contains the elements of a line, the index of the first iteration's element, and the distance to the next
    /// one's.
    #[inline(always)]
    fn part(&self, line: Line, all_inside: bool) -> (Range<usize>, usize, isize) {
        let len = self.elements.len();
        let (first, step) = match MIRRORED {
            true => (self.subscript.index(line.first), line.step.wrapping_neg()),
            false => (self.subscript.index(line.first), line.step),
        };
        if all_inside && step == 1 {
            return (first..first + line.len, first, step);
        }
        // With elements so far apart, indices would wrap round the address space, and could meet.
        let Some(way) = step.checked_mul(line.len as isize - 1) else {
            return (0..0, first, step);
        };
        let (near, far) = (first as isize, (first as isize).saturating_add(way));
        let range = inside(near.min(far), near.max(far).saturating_add(1), len);
        (range, first, step)
    }
}

impl<'v, T: Send, S, const MIRRORED: bool, P: Keeps> Role for Sliced<'v, T, S, MIRRORED, P> {
    type Scratch = ();
    type Segment = P::Kept<OwnedPart<'v, T, MIRRORED>>;
    type Lent = OwnedPart<'v, T, MIRRORED>;
    type Target = T;
    type Output = ();

    nothing_waits!();

    const INDEXED: bool = true;
    const GUARDED: bool = true;
    const SPREAD: bool = has_parts::<T>();

    keeps_windows!();

    #[inline(always)]
    fn inside(&self, line: Line) -> Range<usize> {
        self.subscript.inside(line, self.elements.len())
    }
    #[inline]
    fn has_parts(&self, line: Line) -> bool {
        line.step.checked_mul(line.len as isize).is_some()
    }
    #[inline(always)]
    fn lend(
        &self,
        (): &mut (),
        _: &mut Self::Segment,
        opening: &Opening,
    ) -> OwnedPart<'v, T, MIRRORED> {
        let (range, first, step) = match opening.line {
            Some(line) => self.part(line, opening.inside),
            None => (0..0, 0, 0),
        };
        let (start, part_len) = (range.start, range.len());
        let inside = match opening.line {
            Some(line) if opening.inside => line.len,
            _ => 0,
        };
        OwnedPart {
            // SAFETY: the range is inside the array: by `inside`, or because `Role::inside` has found all of the line inside, and its elements follow
            // one another. Slots are different, by `UniqueIndex` and `Fits`, and on a line they are at equal distances, so between the first and the
            // last element of a stretch there is none of another stretch. The engine opens each stretch once.
            window: unsafe { self.elements.slice(range) },
            owned: Owned {
                name: self.name,
                start: start.wrapping_add(self.name.origin),
                len: part_len,
                first: first.wrapping_sub(start),
                step,
                inside,
                has_index: opening.line.is_some(),
            },
        }
    }
    #[inline(always)]
    fn begin<'x>(
        &self,
        part: &'x mut OwnedPart<'v, T, MIRRORED>,
        position: &Position,
    ) -> &'x mut T {
        let place = part.owned.place(position);
        if !part.owned.has_index {
            part.owned.name.no_index();
        }
        if place >= part.window.len() {
            part.owned
                .name
                .too_short(part.owned.start.wrapping_add(place));
        }
        &mut part.window[place]
    }
}

sends_windows!([S, const MIRRORED: bool] Sliced<S, MIRRORED>);

macro_rules! opaque {
    ($([$($generics:tt)*] $name:ident $type:ty;)*) => {$(
        impl<$($generics)*> std::fmt::Debug for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )*};
}
pub(super) use opaque;
opaque! {
    [T, S, const MIRRORED: bool, P] Sliced Sliced<'_, T, S, MIRRORED, P>;
    [T, const MIRRORED: bool] OwnedPart OwnedPart<'_, T, MIRRORED>;
    [T, const MIRRORED: bool] Elements Elements<'_, T, MIRRORED>;
}
