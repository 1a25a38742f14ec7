//! A stretch of neighbouring iterations: what the body loops over.

use std::fmt;

use super::traits::Role;
use crate::reduce_tree::LANES;
use crate::sealed::Sealed;
use crate::simd::OPTIMISED;
use crate::source::{Integer, RangeSource, Source};
use crate::sys::recycle;

/// Neighbouring iterations that one thread runs, one after the other. `X` adds data of the thread to each item.
pub struct Stretch<'s, S: Source, X = ()> {
    source: &'s S,
    extra: X,
    /// Each iteration of `first..first + len` belongs to this stretch alone, and lies inside the source.
    first: usize,
    len: usize,
    /// Number of iterations handed out so far.
    done: usize,
    /// Number of the current iteration, up to date when a group has ended or panicked.
    at: &'s mut usize,
    cut: Cut,
    /// Number of iterations of a leaf, a power of two, if groups end where leaves do.
    leaf: usize,
    is_easy: bool,
    cursor: S::Cursor,
}

/// How a stretch is cut into groups.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Cut {
    /// Only where a row of the source ends.
    Not,
    /// Into groups of as many iterations as there are lanes. In whole groups the values wait for the end of the group, if they can.
    Lanes { can_wait: bool },
    /// Where a leaf of a chain or a row of the source ends.
    Leaves,
}

/// Whether bounds are checked once per stretch instead of per access. False in debug builds, whose code should be quick to step through.
pub(crate) const LOOKS_AHEAD: bool = !cfg!(debug_assertions);

/// Whether the values of a group's iterations are combined together, as in builds with optimisation.
pub(super) const TOGETHER: bool = OPTIMISED;

impl Cut {
    /// Returns how a loop over `S` with the roles `R` is cut. Values can wait if each iteration has one and none can leave the loop by an `E`.
    pub(crate) const fn of<S: Source, R: Role, E>() -> Cut {
        match R::LANED {
            true => Cut::Lanes {
                can_wait: TOGETHER && S::DENSE && size_of::<Option<E>>() == 0,
            },
            false if R::CHAINED => Cut::Leaves,
            false => Cut::Not,
        }
    }
}

/// Where an iteration is in its stretch and its group. Only the engine makes one.
#[derive(Clone, Copy, Debug)]
pub struct Position {
    /// `index + lead`, wrapping, is the iteration's number in the stretch, which is below `count`.
    pub(super) lead: usize,
    /// Number of iterations of the stretch.
    pub(super) count: usize,
    /// The iteration's place in the group; modulo [`LANES`], its lane.
    pub(super) index: usize,
    /// Whether the iteration's value waits for the end of the group.
    pub(super) waits: bool,
    /// As [`Stretch::is_easy`].
    pub(super) is_easy: bool,
    /// As [`Source::DISTANCE`].
    pub(super) distance: isize,
}

impl Position {
    /// Returns this iteration's index minus that of the stretch's first iteration, wrapping. The indices of neighbours are `step` apart.
    #[inline(always)]
    pub(super) fn way<const MIRRORED: bool>(&self, step: isize) -> usize {
        let step = match (self.distance, MIRRORED) {
            (0, _) => step,
            // The compiler knows this distance as a constant.
            (distance, false) => distance,
            (distance, true) => distance.wrapping_neg(),
        };
        self.step().wrapping_mul(step as usize)
    }

    /// Returns the iteration's number in the stretch, which is below `count`.
    #[inline(always)]
    pub(super) fn step(&self) -> usize {
        self.index.wrapping_add(self.lead)
    }
}

/// A group that ends.
#[derive(Clone, Copy, Debug)]
pub struct Group {
    /// As [`Position::lead`].
    pub(super) lead: usize,
    /// The place after that of the last iteration.
    pub(super) end: usize,
    /// As [`Position::waits`].
    pub(super) waits: bool,
}

/// Data that a thread adds to its items.
pub trait Extra<I> {
    /// The item together with the data.
    type Item;
    /// Adds the data to an item.
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
    /// Makes a stretch of the iterations `first..first + len`.
    ///
    /// # Safety
    ///
    /// `first..first + len` lies inside the source, and none of its items is taken by anybody else. If the stretch is easy, all its groups are
    /// complete.
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
            cursor: S::Cursor::default(),
        }
    }

    /// Returns a stretch of the same iterations, with `extra` data for each.
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
    /// Asserts that in an easy stretch the elements of all iterations lie inside an array, and are as far apart as the source's type says, so that
    /// the compiler can rely on both. The caller has found that elements of neighbouring iterations are `step` apart, and that those of the first
    /// `inside` iterations lie inside the array.
    ///
    /// # Panics
    ///
    /// Panics if the stretch is easy, and `inside` or `step` is not as expected.
    #[inline(always)]
    pub(super) fn check<const MIRRORED: bool>(&self, step: isize, inside: usize) {
        assert!(!self.is_easy || inside == self.len);
        let distance = match MIRRORED {
            true => S::DISTANCE.wrapping_neg(),
            false => S::DISTANCE,
        };
        assert!(distance == 0 || !self.is_easy || step == distance);
    }

    /// Returns whether all groups are complete, and each guarded role has found the whole stretch inside
    /// ([`Role::inside`](super::traits::Role::inside)).
    #[inline(always)]
    pub(crate) fn is_easy(&self) -> bool {
        self.is_easy
    }

    /// Returns whether updates may be logged.
    #[inline(always)]
    pub fn __prange_may_be_logged(&self) -> bool {
        !self.is_easy
    }

    /// Returns the stretch, cut into groups by `cut`. The arguments tell the compiler whether the stretch is easy, and where its source is.
    ///
    /// # Panics
    ///
    /// Panics if `is_easy` is claimed of a stretch that is not easy, or if `source` is not the stretch's source.
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

/// The numbers of a source's items, without the items.
#[derive(Debug)]
pub struct Positions<'s, S>(&'s S);

impl<S> Sealed for Positions<'_, S> {}

// SAFETY: there are no items.
unsafe impl<S: Source> Source for Positions<'_, S> {
    type Item = ();
    type Cursor = ();

    const DISTANCE: isize = S::DISTANCE;
    const SPREAD: bool = S::SPREAD;

    fn len(&self) -> usize {
        self.0.len()
    }
    #[inline(always)]
    unsafe fn get(&self, _: usize) -> Option<()> {
        Some(())
    }
    #[inline(always)]
    unsafe fn get_dense(&self, _: usize) {}
}

impl<'s, S: Source, X> Stretch<'s, S, X> {
    /// Whether the iterations can run in several parts, as their positions can be known without their items.
    #[inline(always)]
    pub fn __prange_can_repeat(&self) -> bool {
        S::DENSE && !S::ROWS
    }

    /// Returns the numbers of the source's items, for [`__prange_again`](Self::__prange_again).
    #[inline(always)]
    pub fn __prange_positions(&self) -> Positions<'s, S> {
        Positions(self.source)
    }

    /// Returns a stretch of the same positions, without items.
    #[inline(always)]
    pub fn __prange_again<'x>(
        &'x mut self,
        numbers: &'x Positions<'s, S>,
    ) -> Stretch<'x, Positions<'s, S>> {
        Stretch {
            source: numbers,
            extra: (),
            first: self.first,
            len: self.len,
            done: 0,
            at: self.at,
            cut: self.cut,
            leaf: self.leaf,
            is_easy: self.is_easy,
            cursor: (),
        }
    }

    /// Returns a list with room for a value of each iteration.
    pub fn __prange_list<V>(&self) -> Vec<V> {
        recycle::take(self.len)
    }
}

impl<'s, S: Source, X: Extra<S::Item>> Stretch<'s, S, X> {
    /// Returns the next group, whose iterations go to lanes together; `None` at the end of the stretch.
    #[inline(always)]
    pub fn __prange_group(&mut self) -> Option<Items<'_, S, X>> {
        let left = self.len - self.done;
        if left == 0 {
            return None;
        }
        let (width, waits) = match self.cut {
            Cut::Not | Cut::Leaves => (usize::MAX, false),
            Cut::Lanes { can_wait } => (LANES, can_wait && self.is_easy),
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
            cursor: self.cursor,
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
                Cut::Lanes { .. } => start.saturating_add(row),
            },
            in_row: row >= len || S::MAY_BE_FLAT && self.source.is_flat::<true>(),
            found: None,
            is_due: false,
        })
    }
}

/// An iterator over the items of a group.
pub struct Items<'g, S: Source, X = ()> {
    source: &'g S,
    extra: &'g mut X,
    cursor: S::Cursor,
    at: &'g mut usize,
    /// `base + place` is the number of the iteration at a place of the group.
    base: usize,
    /// Position of the current item; at the start, one before the first.
    position: Position,
    end: usize,
    /// The place after the last one in the current item's row.
    row_end: usize,
    /// Whether the group ends in the row in which it begins.
    in_row: bool,
    /// The current item, if it had to be looked up.
    found: Option<S::Item>,
    /// Whether the current item has not been taken yet.
    is_due: bool,
}

impl<S: Source, X> Items<'_, S, X> {
    /// Returns what is to be known of the group when it ends.
    #[inline(always)]
    pub fn __prange_group(&self) -> Group {
        Group {
            lead: self.position.lead,
            end: self.end,
            waits: self.position.waits,
        }
    }

    /// Moves to the next item, and returns whether there is one.
    #[inline(always)]
    pub fn __prange_next(&mut self) -> bool {
        loop {
            let place = self.position.index.wrapping_add(1);
            if place >= self.end {
                return false;
            }
            self.go_to(place);
            if S::DENSE {
                return true;
            }
            // SAFETY: the iteration is one of the stretch's own, by the contract of `new`. Places only grow, from group to group too, so each item is
            // taken once. The cursor is at the item's row, by `__prange_group` and `go_to`.
            self.found = unsafe { self.source.get_in_row(self.base + place, &self.cursor) };
            if self.found.is_some() {
                return true;
            }
        }
    }

    /// Moves to the next place, which may have no item, and returns whether there is one. Unlike a loop that searches for items, a loop over places
    /// vectorises.
    #[inline(always)]
    pub(super) fn next_position(&mut self) -> bool {
        let place = self.position.index.wrapping_add(1);
        if place >= self.end {
            return false;
        }
        self.go_to(place);
        true
    }

    #[inline(always)]
    fn go_to(&mut self, place: usize) {
        self.position.index = place;
        self.is_due = true;
        if S::ROWS && !self.in_row && place >= self.row_end {
            let rest = self.source.rest_of_row(self.base + place, &mut self.cursor);
            self.row_end = place.saturating_add(rest);
        }
    }

    /// Returns the position of the current item.
    #[inline(always)]
    pub fn __prange_position(&self) -> &Position {
        &self.position
    }
}

impl<S: Source, X: Extra<S::Item>> Items<'_, S, X> {
    /// Returns the current item.
    ///
    /// # Panics
    ///
    /// Panics if the item has been taken already.
    #[inline(always)]
    pub fn __prange_item(&mut self) -> X::Item {
        assert!(self.is_due);
        self.is_due = false;
        let index = self.base + self.position.index;
        let item = match S::DENSE {
            // SAFETY: as in `__prange_next`. The item of each place is taken once: `is_due` is checked and cleared above.
            true => unsafe { self.source.get_dense_in_row(index, &self.cursor) },
            false => self.found.take().expect("`__prange_next` has found one"),
        };
        self.extra.add(item)
    }
}

impl<T: Integer, X: Extra<T>> Items<'_, RangeSource<T>, X> {
    /// Returns the current item, of which the compiler then knows that it is below [`__prange_end`](Stretch::__prange_end).
    ///
    /// # Panics
    ///
    /// Panics if the item has been taken already.
    #[inline(always)]
    pub fn __prange_item_below_end(&mut self) -> X::Item {
        assert!(self.is_due);
        let index = self.base + self.position.index;
        // SAFETY: as in `__prange_item`: `is_due` says that `go_to` has moved to an iteration of the stretch, whose numbers are all less than that
        // of the items.
        unsafe { self.source.assume_below_end(index) };
        self.__prange_item()
    }
}

impl<T: Integer, X> Stretch<'_, RangeSource<T>, X> {
    /// Returns the end of the range, which the variable with which it was written still has.
    #[inline(always)]
    pub fn __prange_end(&self, _written: &T) -> T {
        self.source.end()
    }
}

impl<S: Source> Items<'_, S> {
    /// Passes the items at the place to which [`next_position`](Self::next_position) has moved to `each`, until it returns `Some`. Returns that result.
    ///
    /// # Panics
    ///
    /// Panics if the items have been taken already.
    #[inline(always)]
    pub(super) fn visit_here<E>(
        &mut self,
        mut each: impl FnMut(&Position, S::Item) -> Option<E>,
    ) -> Option<E> {
        assert!(self.is_due);
        self.is_due = false;
        let (index, position) = (self.base + self.position.index, &self.position);
        // SAFETY: as in `__prange_next`. The items of each place are taken once: `is_due` is checked and cleared above.
        unsafe {
            self.source.visit(
                index,
                &self.cursor,
                #[inline(always)]
                |item| each(position, item),
            )
        }
    }
}

/// Writes back the number of the current iteration when the group ends, also if it ends by a panic. Until then the number stays in a register.
impl<S: Source, X> Drop for Items<'_, S, X> {
    #[inline(always)]
    fn drop(&mut self) {
        *self.at = self.base.wrapping_add(self.position.index);
    }
}

impl<S: Source, X> fmt::Debug for Stretch<'_, S, X> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stretch").finish_non_exhaustive()
    }
}

impl<S: Source, X> fmt::Debug for Items<'_, S, X> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Items").finish_non_exhaustive()
    }
}
