//! Matrices in one array, row after row, of which each iteration owns one row.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut, Range, RangeInclusive};

use super::elements::{Name, Whole, inside, opaque};
use super::narrow_subscript::WrittenInRow;
use super::stretch::{Position, Stretch};
use super::traits::{Fits, Opening, Role, nothing_waits};
use super::transfer::{keeps_windows, sends_windows};
use crate::distributed::{Alone, Keeps};
use crate::sealed::Sealed;
use crate::source::{Integer, Line, Source, UniqueIndex, has_parts};
use crate::sys::disjoint::DisjointMut;

/// The role of a matrix in one array, row after row, of which each iteration owns the row at its loop variable, in a loop over `S`. `SPREAD` says
/// that the elements of a row that an iteration uses are not adjacent.
pub struct Rows<'v, T, S, const SPREAD: bool = false, P = Alone> {
    elements: DisjointMut<'v, T>,
    layout: RowLayout,
    /// `S` has `UniqueIndex`, by the bound of `new`.
    source: PhantomData<fn(S)>,
    processes: PhantomData<fn(P)>,
}

/// The places of rows in an array.
#[derive(Clone, Copy, Debug)]
struct RowLayout {
    name: Name,
    /// Start of the row at loop variable 0, modulo the address space.
    base: usize,
    /// Distance from the row of an integer to that of the next integer. Negative if rows go backwards.
    stride: isize,
    /// Width of a row, at most the distance from the row of an iteration to that of the next iteration.
    width: usize,
}

impl RowLayout {
    /// Returns where the row of a slot starts; `None` if that is so far away that rows could meet on the way round the address space.
    #[inline(always)]
    fn row(&self, slot: usize) -> Option<isize> {
        let distance = (slot as isize).checked_mul(self.stride)?;
        let near = distance.unsigned_abs() <= isize::MAX as usize / 2;
        (self.base as isize).checked_add(distance).filter(|_| near)
    }

    /// Returns where the rows of a line begin and end; `None` if the line, or the way from row to row, leads round the address space.
    #[inline(always)]
    fn ends(&self, line: Line) -> Option<(isize, isize)> {
        let steps = isize::try_from(line.len.checked_sub(1)?).ok()?;
        let first = line.first as isize;
        let last = first.checked_add(line.step.checked_mul(steps)?)?;
        let (first, last) = (self.row(first as usize)?, self.row(last as usize)?);
        let high = first.max(last).saturating_add_unsigned(self.width);
        Some((first.min(last), high))
    }

    /// Returns the part of this range that is in the array.
    #[inline(always)]
    fn inside(&self, (low, high): (isize, isize)) -> Range<usize> {
        inside(low, high, self.name.len - self.name.origin)
    }
}

impl<'v, T, S: UniqueIndex, const SPREAD: bool, P> Rows<'v, T, S, SPREAD, P> {
    /// Makes the role. A row is `step` times as wide as the distance from the row of an integer to that of the next.
    ///
    /// # Panics
    ///
    /// Panics if the loop's integers are closer together than `step`.
    #[track_caller]
    pub(crate) fn new(
        whole: Whole<'v, T>,
        base: usize,
        stride: usize,
        step: usize,
        source: &S,
        name: &'static str,
    ) -> Self {
        let stride = stride as isize;
        if step != 1 {
            let is_wide = |line: Line| line.len < 2 || line.step.unsigned_abs() >= step;
            let wide = source.line(0..source.len()).is_some_and(is_wide);
            assert!(
                wide || source.is_empty(),
                "{name}: each iteration owns {step} rows, and the loop variable has not so many to itself"
            );
        }
        let mut layout = RowLayout {
            name: whole.name(name),
            base: base.wrapping_sub(whole.origin),
            stride,
            width: stride.unsigned_abs(),
        };
        // Rows of such a width could meet. With this stride only slot 0 has a row.
        match layout
            .width
            .checked_mul(step)
            .filter(|width| *width <= isize::MAX as usize / 2)
        {
            Some(width) => layout.width = width,
            None => layout.stride = isize::MAX,
        }
        Rows {
            elements: DisjointMut::new(whole.elements),
            layout,
            source: PhantomData,
            processes: PhantomData,
        }
    }

    /// Returns the elements that a stretch along a line gets, which no other stretch has.
    #[cfg(any(test, fuzzing))]
    pub(crate) fn part(&self, line: Line) -> Option<Range<usize>> {
        let ends = self.layout.ends(line)?;
        Some(self.layout.inside(ends))
    }
}

/// Splits an array into the elements before all rows that iterations of `source` own, and the rest.
pub(crate) fn apart<'v, T, S: UniqueIndex>(
    array: &'v mut [T],
    base: usize,
    stride: usize,
    source: &S,
) -> (&'v [T], Whole<'v, T>) {
    let layout = RowLayout {
        name: Whole::new(&mut [] as &mut [T]).name(""),
        base,
        stride: stride as isize,
        width: 0,
    };
    let len = source.len();
    let first = source.line(0..len).filter(|_| len > 0).and_then(|line| {
        let last = line.slot(len - 1);
        Some(layout.row(line.first)?.min(layout.row(last)?))
    });
    let start = first.map_or(array.len(), |first| first.max(0) as usize);
    Whole::split_at(array, start)
}

/// The rows that a stretch of iterations owns.
pub struct RowsPart<'v, T> {
    window: &'v mut [T],
    layout: RowsOwned,
}

/// Describes which rows of a [`RowsPart`] its iterations own.
#[derive(Clone, Copy, Debug)]
pub struct RowsOwned {
    layout: RowLayout,
    /// Index in the array of the part's first element.
    start: usize,
    /// Index that all indices into the rows are below; `usize::MAX` if the array does not have all of their elements.
    end: usize,
}

impl<T> RowsPart<'_, T> {
    /// Returns the elements of the part, and the description of which of them iterations own.
    #[inline(always)]
    pub fn __prange_parts(&mut self) -> (&mut [T], RowsOwned) {
        (self.window, self.layout)
    }
}

impl RowsOwned {
    /// Returns access to the elements of the part.
    #[inline(always)]
    pub fn __prange_elements<'w, T, S: Source, X>(
        self,
        window: &'w mut [T],
        _: &Stretch<'_, S, X>,
    ) -> MatrixRow<'w, T> {
        MatrixRow {
            window,
            start: self.start,
            end: self.end,
            layout: self.layout,
            own: None,
        }
    }
}

/// Rows of a matrix, indexed as in the whole array.
pub struct MatrixRow<'w, T> {
    window: &'w mut [T],
    /// Index in the array of the window's first element.
    start: usize,
    /// As in [`RowsOwned`].
    end: usize,
    layout: RowLayout,
    /// Slot of the iteration, if the window is its own row.
    own: Option<usize>,
}

impl<T> MatrixRow<'_, T> {
    /// Returns the row of one iteration alone.
    #[inline(always)]
    pub fn __prange_row(&mut self, loop_variable: impl Integer) -> MatrixRow<'_, T> {
        let slot = loop_variable.to_index();
        let start = slot.and_then(|slot| self.layout.row(slot));
        let width = self.layout.width;
        let start = start.map_or(usize::MAX, |start| {
            (start as usize).wrapping_add(self.layout.name.origin)
        });
        // Of a row that begins before the array, only the end is in the array.
        let before = 0usize.wrapping_sub(start).min(width);
        let (at, width) = match (start as isize) < 0 && start != usize::MAX {
            true => (0usize.wrapping_sub(self.start), width - before),
            false => (start.wrapping_sub(self.start), width),
        };
        let at = at.min(self.window.len());
        let width = width.min(self.window.len() - at);
        MatrixRow {
            start: self.start.wrapping_add(at),
            end: self.end,
            window: &mut self.window[at..][..width],
            layout: self.layout,
            own: slot,
        }
    }

    /// Returns the elements for a loop inside of an iteration, indexed as in the whole array.
    #[inline(always)]
    pub fn __prange_whole(&mut self) -> Whole<'_, T> {
        Whole {
            elements: self.window,
            origin: self.start,
        }
    }

    /// Returns whether `len` elements from `start` on lie in the window.
    #[inline(always)]
    pub(crate) fn has(&self, start: usize, len: usize) -> bool {
        let end = start.wrapping_sub(self.start).checked_add(len);
        end.is_some_and(|end| end <= self.window.len())
    }

    /// Returns `len` elements from `start` on.
    #[inline(always)]
    pub(crate) fn window(&mut self, start: usize, len: usize) -> MatrixRow<'_, T> {
        let place = start.wrapping_sub(self.start);
        MatrixRow {
            window: &mut self.window[place..][..len],
            start,
            end: self.end,
            layout: self.layout,
            own: self.own,
        }
    }
}

/// Panics because of an access to elements that are not in the window. The arguments are passed by value: what is passed by reference escapes, and
/// the compiler would have to take it for known to other code throughout the loop.
#[cold]
#[track_caller]
fn foreign(layout: RowLayout, own: Option<usize>, range: Range<usize>) -> ! {
    let RowLayout { name, width, .. } = layout;
    if let Some(own) = own {
        let Some(start) = layout.row(own) else {
            name.no_index();
        };
        let start = start.wrapping_add(name.origin as isize);
        let end = start.saturating_add_unsigned(width);
        let (first, last) = (range.start as isize, (range.end as isize).wrapping_sub(1));
        if range.start > range.end || first < start || last >= end {
            let name = name.name;
            match range.len() {
                1 => panic!(
                    "{name}[{first}] is not in the iteration's own row, {name}[{start}..{end}]"
                ),
                _ => panic!(
                    "{name}[{range:?}] is not in the iteration's own row, {name}[{start}..{end}]"
                ),
            }
        }
    }
    name.too_short(range.end.max(range.start.saturating_add(1)) - 1)
}

impl<T> Index<usize> for MatrixRow<'_, T> {
    type Output = T;

    #[inline(always)]
    #[track_caller]
    fn index(&self, index: usize) -> &T {
        let place = index.wrapping_sub(self.start);
        if place < self.window.len() {
            return &self.window[place];
        }
        foreign(self.layout, self.own, index..index.saturating_add(1))
    }
}

impl<T> IndexMut<usize> for MatrixRow<'_, T> {
    #[inline(always)]
    #[track_caller]
    fn index_mut(&mut self, index: usize) -> &mut T {
        let place = index.wrapping_sub(self.start);
        if place < self.window.len() {
            return &mut self.window[place];
        }
        foreign(self.layout, self.own, index..index.saturating_add(1))
    }
}

impl<T> MatrixRow<'_, T> {
    #[inline(always)]
    #[track_caller]
    fn look_at(&self, WrittenInRow { written, index }: WrittenInRow) {
        written.check(index, self.end, self.layout.name.name);
    }
}

impl<T> Index<WrittenInRow> for MatrixRow<'_, T> {
    type Output = T;

    #[inline(always)]
    #[track_caller]
    fn index(&self, at: WrittenInRow) -> &T {
        self.look_at(at);
        &self[at.written.index]
    }
}

impl<T> IndexMut<WrittenInRow> for MatrixRow<'_, T> {
    #[inline(always)]
    #[track_caller]
    fn index_mut(&mut self, at: WrittenInRow) -> &mut T {
        self.look_at(at);
        &mut self[at.written.index]
    }
}

impl<T> MatrixRow<'_, T> {
    /// Returns the places in the window of a range of the array's indices, all of which must be there.
    #[inline(always)]
    #[track_caller]
    fn places(&self, range: Range<usize>) -> Range<usize> {
        let start = range.start.wrapping_sub(self.start);
        let end = range.end.wrapping_sub(self.start);
        if start <= end && end <= self.window.len() {
            return start..end;
        }
        foreign(self.layout, self.own, range)
    }
}

macro_rules! row_ranges {
    ($($range:ty, $given:ident => $range_of:expr;)*) => {$(
        impl<T> Index<$range> for MatrixRow<'_, T> {
            type Output = [T];

            #[inline(always)]
            #[track_caller]
            fn index(&self, $given: $range) -> &[T] {
                &self.window[self.places($range_of)]
            }
        }

        impl<T> IndexMut<$range> for MatrixRow<'_, T> {
            #[inline(always)]
            #[track_caller]
            fn index_mut(&mut self, $given: $range) -> &mut [T] {
                let places = self.places($range_of);
                &mut self.window[places]
            }
        }
    )*};
}

row_ranges! {
    Range<usize>, range => range;
    RangeInclusive<usize>, range => *range.start()..range.end().saturating_add(1);
}

impl<T, S, const SPREAD: bool, P> Sealed for Rows<'_, T, S, SPREAD, P> {}
impl<T, S, const SPREAD: bool, P> Fits<S> for Rows<'_, T, S, SPREAD, P> {}

impl<'v, T: Send, S, const SPREAD: bool, P: Keeps> Role for Rows<'v, T, S, SPREAD, P> {
    type Scratch = ();
    type Segment = P::Kept<RowsPart<'v, T>>;
    type Lent = RowsPart<'v, T>;
    type Target = [T];
    type Output = ();

    nothing_waits!();

    const INDEXED: bool = true;
    const GUARDED: bool = true;
    const SPREAD: bool = SPREAD || has_parts::<T>();

    keeps_windows!();

    #[inline(always)]
    fn inside(&self, line: Line) -> Range<usize> {
        match self.has_parts(line) {
            true => 0..line.len,
            false => 0..0,
        }
    }
    #[inline(always)]
    fn has_parts(&self, line: Line) -> bool {
        self.layout.ends(line).is_some()
    }
    #[inline(always)]
    fn lend(&self, (): &mut (), _: &mut Self::Segment, opening: &Opening) -> RowsPart<'v, T> {
        let Rows { layout, .. } = self;
        let ends = opening.line.and_then(|line| layout.ends(line));
        let ends = ends.unwrap_or((0, 0));
        let range = layout.inside(ends);
        let is_whole = (range.start as isize, range.end as isize) == ends;
        RowsPart {
            layout: RowsOwned {
                layout: *layout,
                start: range.start.wrapping_add(layout.name.origin),
                end: match is_whole {
                    true => range.end + layout.name.origin,
                    false => usize::MAX,
                },
            },
            // SAFETY: the range is inside the array, by `inside`. Slots are different, by `UniqueIndex` and `Fits`, and on a line they are at equal
            // distances. Rows of different slots are a width or more apart, by `row`, and for rows of several strides by the assertion of `new`. So
            // between the first and the last row of a stretch there is none of another stretch. The engine opens each stretch once.
            window: unsafe { self.elements.slice(range) },
        }
    }
    #[inline(always)]
    fn begin<'x>(&self, part: &'x mut RowsPart<'v, T>, _: &Position) -> &'x mut [T] {
        part.window
    }
}

opaque! {
    [T, S, const SPREAD: bool, P] Rows Rows<'_, T, S, SPREAD, P>;
    [T] RowsPart RowsPart<'_, T>;
    [T] MatrixRow MatrixRow<'_, T>;
}

sends_windows!([S, const SPREAD: bool] Rows<S, SPREAD>);
