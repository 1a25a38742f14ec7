//! A stretch of neighbouring iterations: what the body loops over.

use std::fmt;

use super::traits::Role;
use crate::reduce_tree::{BLOCK, LANES};
use crate::simd::OPTIMISED;
use crate::source::{Cursor, Source};

/// Neighbouring iterations that one thread runs, one after the other. `X` adds to each item what the thread has for it.
pub struct Stretch<'s, S, X = ()> {
    source: &'s S,
    extra: X,
    /// Each iteration of `first..first + len` is this stretch's alone, and lies inside of the source.
    first: usize,
    len: usize,
    /// How many of them have been handed out.
    done: usize,
    /// The iteration under way.
    at: &'s mut usize,
    cut: Cut,
    /// The iterations of a leaf, a power of two, where the cut is at these.
    leaf: usize,
    is_easy: bool,
    cursor: Cursor,
}

/// How a stretch is cut into groups.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Cut {
    /// One group.
    Not,
    /// As many iterations as there are lanes.
    Lanes,
    /// Blocks of them, whose values wait.
    Blocks,
    /// As leaves of chains end.
    Leaves,
}

/// Whether subscripts are known ahead, so that elements need no look. A build for debugging is to be quick to step through.
pub(crate) const LOOKS_AHEAD: bool = !cfg!(debug_assertions);

/// Whether values of iterations are combined together.
pub(super) const TOGETHER: bool = OPTIMISED;

impl Cut {
    /// That of a loop over `S` with the roles `R`. Values wait in blocks where an iteration is `LONG`, if each has one and none leaves the
    /// loop by an `E`.
    pub(crate) const fn of<const LONG: bool, S: Source, R: Role, E>() -> Cut {
        match R::LANED {
            true if LONG && TOGETHER && S::DENSE && size_of::<Option<E>>() == 0 => Cut::Blocks,
            true => Cut::Lanes,
            false if R::CHAINED => Cut::Leaves,
            false => Cut::Not,
        }
    }
}

/// Where an iteration is. Only the engine makes one.
#[derive(Clone, Copy, Debug)]
pub struct Position {
    /// What is added to its place to get its number in the stretch, which is below `count`.
    pub(super) lead: usize,
    /// The iterations of the stretch.
    pub(super) count: usize,
    /// Its number in the group; modulo [`LANES`] its lane.
    pub(super) index: usize,
    /// Whether its value waits for the group's end.
    pub(super) waits: bool,
    /// As [`Stretch::is_easy`].
    pub(super) is_easy: bool,
    /// As [`Source::DISTANCE`].
    pub(super) distance: isize,
}

impl Position {
    /// How far it is from the first iteration, where it is `step` from one to the next.
    #[inline(always)]
    pub(super) fn way<const MIRRORED: bool>(&self, step: isize) -> usize {
        let step = match (self.distance, MIRRORED) {
            (0, _) => step,
            // To the compiler a number.
            (distance, false) => distance,
            (distance, true) => distance.wrapping_neg(),
        };
        self.step().wrapping_mul(step as usize)
    }

    /// Its number in the stretch, below `count`.
    #[inline(always)]
    pub(super) fn step(&self) -> usize {
        self.index.wrapping_add(self.lead)
    }
}

/// Which places of a group are filled.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// As [`Position::lead`].
    pub(super) lead: usize,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) waits: bool,
}

/// What a thread adds to its items.
pub trait Extra<I> {
    /// The item with it.
    type Item;
    /// Adds it.
    fn add(&mut self, item: I) -> Self::Item;
}

impl<I> Extra<I> for () {
    type Item = I;

    #[inline(always)]
    fn add(&mut self, item: I) -> I {
        item
    }
}

impl<'s, S: Source> Stretch<'s, S> {
    /// # Safety
    ///
    /// `first..first + len` lies inside of the source, and none of its items is taken by anybody else. All groups are complete if the
    /// stretch is easy.
    #[inline(always)]
    pub(super) unsafe fn new(
        source: &'s S,
        first: usize,
        len: usize,
        at: &'s mut usize,
        leaf: usize,
        is_easy: bool,
    ) -> Self {
        Stretch {
            source,
            extra: (),
            first,
            len,
            done: 0,
            at,
            cut: Cut::Not,
            leaf,
            is_easy,
            cursor: Cursor::START,
        }
    }

    /// The same iterations, with something for each.
    #[inline(always)]
    pub(super) fn with<X>(self, extra: X) -> Stretch<'s, S, X> {
        let Stretch {
            source,
            first,
            len,
            done,
            at,
            cut,
            leaf,
            is_easy,
            cursor,
            ..
        } = self;
        Stretch {
            source,
            extra,
            first,
            len,
            done,
            at,
            cut,
            leaf,
            is_easy,
            cursor,
        }
    }
}

impl<'s, S: Source, X> Stretch<'s, S, X> {
    /// Checks what is known of an array whose index changes by `step` from one iteration to the next, and that has the elements of the
    /// first `inside` iterations.
    #[inline(always)]
    pub(super) fn check<const MIRRORED: bool>(&self, step: isize, inside: usize) {
        assert!(!self.is_easy || inside == self.len);
        let distance = match MIRRORED {
            true => S::DISTANCE.wrapping_neg(),
            false => S::DISTANCE,
        };
        assert!(distance == 0 || !self.is_easy || step == distance);
    }

    /// Whether all groups are complete, and each guarded role has found all of the stretch inside ([`Role::inside`](super::traits::Role::inside)).
    #[inline(always)]
    pub(crate) fn is_easy(&self) -> bool {
        self.is_easy
    }

    /// Whether updates may be logged.
    #[inline(always)]
    pub fn __prange_may_be_noted(&self) -> bool {
        !self.is_easy
    }

    /// The same, cut into groups; the compiler is told whether it is easy, and where its source is.
    ///
    /// # Panics
    ///
    /// If it is another way.
    #[inline(always)]
    pub(crate) fn known(mut self, is_easy: bool, source: &'s S, cut: Cut) -> Self {
        assert!(self.is_easy || !is_easy);
        assert!(std::ptr::eq(self.source, source));
        self.source = source;
        self.is_easy = is_easy;
        self.cut = cut;
        self
    }

    pub(crate) fn source(&self) -> &'s S {
        self.source
    }
}

impl<'s, S: Source, X: Extra<S::Item>> Stretch<'s, S, X> {
    /// The next iterations that go to lanes together; `None` at the end.
    #[inline(always)]
    pub fn __prange_group(&mut self) -> Option<Items<'_, S, X>> {
        let left = self.len - self.done;
        if left == 0 {
            return None;
        }
        let (width, waits) = match self.cut {
            Cut::Not | Cut::Leaves => (usize::MAX, false),
            Cut::Lanes => (LANES, false),
            Cut::Blocks => (BLOCK, true),
        };
        let first = self.first + self.done;
        let row = self.source.rest_of_row(first, &mut self.cursor);
        let lane = || first % LANES;
        let (start, len) = match (self.cut, self.is_easy) {
            (Cut::Not, _) => (0, left.min(row)),
            (Cut::Leaves, _) => (0, left.min(row).min(self.leaf - (first & (self.leaf - 1)))),
            _ if !TOGETHER => (lane(), left),
            (_, true) => (0, width),
            (_, false) => (lane(), left.min(width - lane())),
        };
        let step = self.done;
        self.done += len;
        Some(Items {
            source: self.source,
            extra: &mut self.extra,
            cursor: &mut self.cursor,
            at: self.at,
            base: self.first + step - start,
            position: Position {
                lead: step.wrapping_sub(start),
                count: self.len,
                index: start.wrapping_sub(1),
                waits,
                is_easy: self.is_easy,
                distance: S::DISTANCE,
            },
            end: start + len,
            row_end: match self.cut {
                Cut::Not | Cut::Leaves => usize::MAX,
                Cut::Lanes | Cut::Blocks => start.saturating_add(row),
            },
            found: None,
            is_due: false,
        })
    }
}

/// The items of a group, one after the other.
pub struct Items<'g, S: Source, X = ()> {
    source: &'g S,
    extra: &'g mut X,
    cursor: &'g mut Cursor,
    at: &'g mut usize,
    /// What is added to a place to get the iteration.
    base: usize,
    /// The iteration under way; before the first one the place before that.
    position: Position,
    end: usize,
    /// The place behind the row of the item under way.
    row_end: usize,
    /// The item under way, if it had to be looked for.
    found: Option<S::Item>,
    /// Whether it has still to be taken.
    is_due: bool,
}

impl<S: Source, X> Items<'_, S, X> {
    /// Whether the number of an item is all that it takes to have it; else it is looked for ahead.
    const ADDRESSED: bool = S::DENSE && !S::ROWS;

    /// Which places will be filled.
    #[inline(always)]
    pub fn __prange_places(&self) -> Group {
        Group {
            lead: self.position.lead,
            start: self.position.index.wrapping_add(1),
            end: self.end,
            waits: self.position.waits,
        }
    }

    /// Goes to the next item, if there is one.
    #[inline(always)]
    pub fn __prange_next(&mut self) -> bool {
        loop {
            let place = self.position.index.wrapping_add(1);
            if place >= self.end {
                return false;
            }
            self.go_to(place);
            if Self::ADDRESSED {
                return true;
            }
            // SAFETY: an iteration of the stretch's own, by the contract of its `new`; places only grow, from group to group too; the
            // cursor is at its row.
            self.found = unsafe { self.source.get_in_row(self.base + place, self.cursor) };
            if self.found.is_some() {
                return true;
            }
        }
    }

    /// Goes to the next place, which may have no item. A loop over places alone is one that vectorises.
    #[inline(always)]
    pub(super) fn next_position(&mut self) -> bool {
        let place = self.position.index.wrapping_add(1);
        if place >= self.end {
            return false;
        }
        self.go_to(place);
        // SAFETY: as in `__prange_next`.
        self.found = unsafe { self.source.get_in_row(self.base + place, self.cursor) };
        true
    }

    #[inline(always)]
    fn go_to(&mut self, place: usize) {
        self.position.index = place;
        self.is_due = true;
        if S::ROWS && place >= self.row_end {
            let rest = self.source.rest_of_row(self.base + place, self.cursor);
            self.row_end = place.saturating_add(rest);
        }
    }

    /// Where the item under way is.
    #[inline(always)]
    pub fn __prange_position(&self) -> &Position {
        &self.position
    }
}

impl<S: Source, X: Extra<S::Item>> Items<'_, S, X> {
    /// The item under way.
    ///
    /// # Panics
    ///
    /// If it has been taken.
    #[inline(always)]
    pub fn __prange_item(&mut self) -> X::Item {
        assert!(self.is_due);
        self.is_due = false;
        let item = match Self::ADDRESSED {
            // SAFETY: as in `__prange_next`, and once for each place, as `is_due` tells.
            true => unsafe { self.source.get_dense(self.base + self.position.index) },
            false => self.found.take().expect("`__prange_next` has found one"),
        };
        self.extra.add(item)
    }
}

impl<S: Source, X: Extra<S::Item>> Items<'_, S, X> {
    /// The item at the place to which [`next_position`](Self::next_position) has gone.
    #[inline(always)]
    pub(super) fn item_here(&mut self) -> Option<X::Item> {
        let item = self.found.take();
        item.map(|item| self.extra.add(item))
    }
}

/// Writes the iteration under way back when the group ends, by a panic too; until then it stays in a register.
impl<S: Source, X> Drop for Items<'_, S, X> {
    #[inline(always)]
    fn drop(&mut self) {
        *self.at = self.base.wrapping_add(self.position.index);
    }
}

impl<S, X> fmt::Debug for Stretch<'_, S, X> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stretch").finish_non_exhaustive()
    }
}

impl<S: Source, X> fmt::Debug for Items<'_, S, X> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").finish_non_exhaustive()
    }
}
