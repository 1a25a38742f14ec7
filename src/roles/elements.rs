//! Arrays of which each iteration owns one element.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut, Range};

use super::narrow_subscript::WrittenIndex;
use super::stretch::{LOOKS_AHEAD, Position, Stretch};
use super::traits::{Fits, Opening, Role, keeps_nothing, nothing_waits};
use crate::sealed::Sealed;
use crate::source::{Line, SlotToIndex, Source, UniqueIndex, has_parts};
use crate::sys::disjoint::{DisjointMut, element, element_mut};

/// An array that iterations own parts of, or the rest of one behind elements that none owns.
#[derive(Debug)]
pub struct Whole<'v, T> {
    pub(super) elements: &'v mut [T],
    /// The index of the first one.
    pub(super) origin: usize,
}

impl<'v, T> Whole<'v, T> {
    pub(crate) fn new(elements: &'v mut [T]) -> Self {
        Whole {
            elements,
            origin: 0,
        }
    }

    /// What is before `start`, and the rest.
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

/// An array that iterations own parts of, with the name that its panics give it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Name {
    pub(super) name: &'static str,
    /// Where the part that is owned begins.
    pub(super) origin: usize,
    /// The length of the array.
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

/// An array of which each iteration owns the element at its loop variable, in a loop over `S`.
pub struct Sliced<'v, T, S, const MIRRORED: bool = false> {
    elements: DisjointMut<'v, T>,
    subscript: SlotToIndex<MIRRORED>,
    name: Name,
    /// Has `UniqueIndex`, by `new`.
    source: PhantomData<fn(S)>,
}

impl<'v, T, S: UniqueIndex, const MIRRORED: bool> Sliced<'v, T, S, MIRRORED> {
    pub(crate) fn new(whole: Whole<'v, T>, offset: usize, name: &'static str) -> Self {
        Sliced {
            name: whole.name(name),
            subscript: SlotToIndex {
                offset: offset.wrapping_sub(whole.origin),
            },
            elements: DisjointMut::new(whole.elements),
            source: PhantomData,
        }
    }
}

/// The part of an array that a stretch of iterations has: from its first element to its last.
pub struct OwnedPart<'v, T, const MIRRORED: bool> {
    window: &'v mut [T],
    owned: Owned<MIRRORED>,
}

/// Which elements of an [`OwnedPart`] its iterations own.
#[derive(Clone, Copy, Debug)]
pub struct Owned<const MIRRORED: bool> {
    name: Name,
    /// The index in the array of the first element of the part, and how many it has.
    start: usize,
    len: usize,
    /// Where the first iteration's own element is in the part, and how far it is to the next one's, modulo the address space.
    first: usize,
    step: isize,
    /// How many iterations have their element inside of the part, from the first on.
    inside: usize,
    has_index: bool,
}

impl<const MIRRORED: bool> Owned<MIRRORED> {
    #[inline(always)]
    fn place(&self, position: &Position) -> usize {
        self.first.wrapping_add(position.way::<MIRRORED>(self.step))
    }

    /// The way to the elements of the part.
    #[inline(always)]
    pub fn __prange_elements<'w, T, S: Source, X>(
        self,
        window: &'w mut [T],
        stretch: &Stretch<'_, S, X>,
    ) -> Elements<'w, T, MIRRORED> {
        stretch.check::<MIRRORED>(self.step, self.inside);
        // `is_inside` speaks of this part, not of another slice.
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
    /// The part as it is, and what is to be known of it.
    #[inline(always)]
    pub fn __prange_parts(&mut self) -> (&mut [T], Owned<MIRRORED>) {
        (self.window, self.owned)
    }
}

/// The elements that a stretch of iterations owns, by the indices of the whole array: in each iteration its own one.
pub struct Elements<'w, T, const MIRRORED: bool> {
    window: &'w mut [T],
    owned: Owned<MIRRORED>,
    /// The iteration's own place in the window.
    own: usize,
    /// Whether that is below the window's length.
    is_inside: bool,
}

impl<T, const MIRRORED: bool> Elements<'_, T, MIRRORED> {
    /// Goes to an iteration.
    #[inline(always)]
    pub fn __prange_at(&mut self, position: &Position) {
        self.own = self.owned.place(position);
        // Equal counts mean that the position is one of the stretch's; in an easy stretch the compiler knows that they are equal.
        self.is_inside = position.is_easy && position.count == self.owned.inside;
    }

    /// The iteration's own element.
    #[inline(always)]
    #[track_caller]
    pub fn __prange_own(&mut self, position: &Position) -> &mut T {
        let place = self.owned.place(position);
        let index = self.owned.start.wrapping_add(place);
        &mut self[index]
    }
}

impl<const MIRRORED: bool> Owned<MIRRORED> {
    /// Stops at an element that is not the iteration's own. It takes copies, as what is lent to it would be known to others all along the loop.
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
    /// Where the element of an index is, if that is the iteration's own.
    #[inline(always)]
    #[track_caller]
    fn place(&self, index: usize) -> usize {
        let place = index.wrapping_sub(self.owned.start);
        // What the macro has seen needs no second look in a build for debugging.
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
        // What the macro has seen needs no second look.
        if LOOKS_AHEAD && self.is_inside {
            // SAFETY: `is_inside`, by `__prange_at`: `own` is the place of one of the iterations that have theirs inside.
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

/// The part of an array of `len` from index `low` to `high`, both modulo the address space, as far as it is there.
#[inline(always)]
pub(super) fn inside(low: isize, high: isize, len: usize) -> Range<usize> {
    let end = high.max(0) as usize;
    let end = end.min(len);
    let start = low.max(0) as usize;
    start.min(end)..end
}

impl<T, S, const MIRRORED: bool> Sealed for Sliced<'_, T, S, MIRRORED> {}
impl<T, S, const MIRRORED: bool> Fits<S> for Sliced<'_, T, S, MIRRORED> {}

impl<'v, T: Send, S, const MIRRORED: bool> Sliced<'v, T, S, MIRRORED> {
    /// Where the elements of a line are: the part of the array that has them, the first one's index, and the distances.
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
        // Far apart they would meet on the way round the address space.
        let Some(way) = step.checked_mul(line.len as isize - 1) else {
            return (0..0, first, step);
        };
        let (near, far) = (first as isize, (first as isize).saturating_add(way));
        let range = inside(near.min(far), near.max(far).saturating_add(1), len);
        (range, first, step)
    }
}

impl<'v, T: Send, S, const MIRRORED: bool> Role for Sliced<'v, T, S, MIRRORED> {
    type Scratch = ();
    type Segment = ();
    type Lent = OwnedPart<'v, T, MIRRORED>;
    type Target = T;
    type Output = ();

    nothing_waits!();

    const INDEXED: bool = true;
    const GUARDED: bool = true;
    const SPREAD: bool = has_parts::<T>();

    keeps_nothing!();

    #[inline(always)]
    fn inside(&self, line: Line) -> Range<usize> {
        self.subscript.inside(line, self.elements.len())
    }
    #[inline]
    fn has_parts(&self, line: Line) -> bool {
        line.step.checked_mul(line.len as isize).is_some()
    }
    #[inline(always)]
    fn lend(&self, (): &mut (), (): &mut (), opening: &Opening) -> OwnedPart<'v, T, MIRRORED> {
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
            // SAFETY: inside of the array: by `inside`, or as found by `Role::inside` for all of the line, whose elements follow one another.
            // Slots are different, by `UniqueIndex` and `Fits`, and on a line they are at equal distances: between the first element of a stretch and its last
            // there is none of another stretch's. The engine opens each stretch once.
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
    [T, S, const MIRRORED: bool] Sliced Sliced<'_, T, S, MIRRORED>;
    [T, const MIRRORED: bool] OwnedPart OwnedPart<'_, T, MIRRORED>;
    [T, const MIRRORED: bool] Elements Elements<'_, T, MIRRORED>;
}
