//! Arrays in a loop by steps, of which each iteration owns some rows or elements, while all share those that none owns: red-black orders, and orders
//! with more colours.

use std::marker::PhantomData;
use std::ops::{Index, IndexMut, Range};

use super::elements::opaque;
use super::narrow_subscript::WrittenIndex;
use super::stretch::{LOOKS_AHEAD, Position, Stretch};
use super::traits::{Fits, Opening, Role, keeps_nothing, nothing_waits};
use super::transfer::stays;
use crate::sealed::Sealed;
use crate::source::{Line, SlotToIndex, Source, UniqueIndex, both};
use crate::sys::disjoint::DisjointMut;

/// The rows that an iteration owns, and those that it uses.
pub trait Colouring: Sealed {
    /// Least distance between the loop variables of two iterations; every distance is a multiple of it.
    const STEP: usize;
    /// Number of rows that an iteration owns, from that of its loop variable on.
    const ROWS: usize;
    /// Whether a row is one element.
    const SINGLE: bool;
    /// The first row that an iteration uses, counted from the first row that it owns.
    const LOW: isize;
    /// The last row that an iteration uses, counted likewise.
    const HIGH: isize;
}

/// A [`Colouring`] of these numbers, as a type.
#[derive(Clone, Copy, Debug)]
pub struct Colours<
    const STEP: usize,
    const ROWS: usize,
    const SINGLE: bool,
    const LOW: isize,
    const HIGH: isize,
>;

impl<const STEP: usize, const ROWS: usize, const SINGLE: bool, const LOW: isize, const HIGH: isize>
    Sealed for Colours<STEP, ROWS, SINGLE, LOW, HIGH>
{
}

impl<const STEP: usize, const ROWS: usize, const SINGLE: bool, const LOW: isize, const HIGH: isize>
    Colouring for Colours<STEP, ROWS, SINGLE, LOW, HIGH>
{
    const STEP: usize = STEP;
    const ROWS: usize = ROWS;
    const SINGLE: bool = SINGLE;
    const LOW: isize = LOW;
    const HIGH: isize = HIGH;
}

/// The role of an array of rows, in a loop over `S`: each iteration owns some, and all share those that none owns.
pub struct Coloured<'v, T, S, C> {
    elements: DisjointMut<'v, T>,
    layout: ColouredLayout,
    /// `S` has `UniqueIndex`, by the bound of `new`.
    source: PhantomData<fn(S, C)>,
}

#[derive(Clone, Copy, Debug)]
struct ColouredLayout {
    name: &'static str,
    /// Start of the row at loop variable 0, modulo the address space.
    base: usize,
    /// Length of a row.
    width: usize,
}

/// Half of the largest index in an array: two distances up to this do not lead round the address space.
const NEAR: usize = isize::MAX as usize / 2;

impl<'v, T, S: UniqueIndex, C: Colouring> Coloured<'v, T, S, C> {
    /// Makes the role of `array`.
    ///
    /// # Panics
    ///
    /// Panics if rows are so far away that they could meet on the way round the address space.
    #[track_caller]
    pub(crate) fn new(
        array: &'v mut [T],
        base: usize,
        width: usize,
        source: &S,
        name: &'static str,
    ) -> Self {
        assert!(0 < C::ROWS && C::ROWS <= C::STEP && C::STEP <= NEAR && C::LOW <= C::HIGH);
        assert!(width == 1 || !C::SINGLE);
        let len = source.len();
        if len > 0 {
            let line = source.line(0..len);
            let is_near = |slot: usize| {
                let near = |row: isize| {
                    let row = slot as isize as i128 + row as i128;
                    let start = row.checked_mul(width as i128)?;
                    start.checked_add(base as isize as i128)
                };
                let starts = [near(0), near(C::LOW), near(C::HIGH)];
                let is_near = |start: i128| start.unsigned_abs() <= NEAR as u128;
                starts.into_iter().all(|start| start.is_some_and(is_near))
            };
            let is_known = line.is_some_and(|line| {
                assert!(len == 1 || line.step.unsigned_abs().is_multiple_of(C::STEP));
                width <= NEAR && is_near(line.first) && is_near(line.slot(len - 1))
            });
            assert!(
                is_known,
                "{name}: the loop variable is no index of rows of {width} elements"
            );
        }
        Coloured {
            elements: DisjointMut::new(array),
            layout: ColouredLayout { name, base, width },
            source: PhantomData,
        }
    }
}

/// A column of the row that is `ROW` rows behind the iteration's first one.
#[derive(Clone, Copy, Debug)]
pub struct InColour<const ROW: isize, P> {
    column: P,
    /// The subscript as it is written, if its arithmetic may wrap where that of row and column does not.
    written: Option<WrittenIndex>,
}

impl<const ROW: isize, P> InColour<ROW, P> {
    #[inline(always)]
    pub(crate) fn new(column: P) -> Self {
        InColour {
            column,
            written: None,
        }
    }

    #[inline(always)]
    pub(crate) fn at(self, written: WrittenIndex) -> Self {
        InColour {
            written: Some(written),
            ..self
        }
    }
}

/// The rows that an iteration owns, and those that all iterations share.
pub struct OwnColoured<'v, T, C> {
    /// Only rows of the stretch's iterations are used, by one iteration at a time, and rows that no iteration owns.
    elements: DisjointMut<'v, T>,
    layout: ColouredLayout,
    /// Start of the first iteration's rows, and the distance to those of the next iteration.
    first: usize,
    step: usize,
    count: usize,
    /// If a row is one element: number of iterations, from the first on, whose rows from `LOW` to `HIGH` are all inside the array.
    inside: usize,
    /// Start of the rows of the iteration under way.
    own: usize,
    /// Whether the iteration under way is one of these.
    is_inside: bool,
    /// This lends elements as a `&mut [T]` does, and may be shared with other threads only where that may be.
    marker: PhantomData<&'v mut T>,
    colouring: PhantomData<fn(C)>,
}

impl<T, C: Colouring> OwnColoured<'_, T, C> {
    /// Begins a stretch, with assertions that tell the compiler what holds in it.
    #[inline(always)]
    pub fn __prange_on<S: Source, X>(&self, stretch: &Stretch<'_, S, X>) {
        if C::SINGLE {
            stretch.check::<false>(self.step as isize, self.inside);
        }
    }

    /// Moves to an iteration.
    #[inline(always)]
    pub fn __prange_at(&mut self, position: &Position) {
        self.go_to(position);
    }

    #[inline(always)]
    fn go_to(&mut self, position: &Position) {
        assert!(position.count == self.count);
        let way = match C::SINGLE {
            true => position.way::<false>(self.step as isize),
            false => position.step().wrapping_mul(self.step),
        };
        self.own = self.first.wrapping_add(way);
        // If the counts are equal, the position is one of this stretch's. In an easy stretch the compiler knows that they are equal.
        self.is_inside = C::SINGLE && position.is_easy && position.count == self.inside;
    }

    /// Returns whether an iteration may use a row: one of its own, or, if it only reads, one that no iteration owns.
    const fn is_lent(row: isize, writes: bool) -> bool {
        let is_own = 0 <= row && row < C::ROWS as isize;
        let is_shared = row.rem_euclid(C::STEP as isize) >= C::ROWS as isize;
        C::LOW <= row && row <= C::HIGH && (is_own || is_shared && !writes)
    }

    /// Returns where a row begins in the array, and its length, which is 0 if the iteration may not use the row.
    #[inline(always)]
    fn row<const ROW: isize>(&self, writes: bool) -> (usize, usize) {
        let is_lent = match writes {
            true => const { Self::is_lent(ROW, true) },
            false => const { Self::is_lent(ROW, false) },
        };
        let width = if C::SINGLE { 1 } else { self.layout.width };
        let start = self.own.wrapping_add(width.wrapping_mul(ROW as usize));
        (start, if is_lent { width } else { 0 })
    }

    #[inline(always)]
    #[track_caller]
    fn foreign<const ROW: isize>(&self, column: usize, len: usize, writes: bool) -> ! {
        let (elements, is_lent) = (self.elements.len(), Self::is_lent(ROW, writes));
        foreign(self.layout, self.own, elements, ROW, column, len, is_lent)
    }

    /// Returns the index in the array of one element.
    #[inline(always)]
    #[track_caller]
    fn index<const ROW: isize>(&self, at: InColour<ROW, usize>, writes: bool) -> usize {
        let (start, width) = self.row::<ROW>(writes);
        let index = start.wrapping_add(at.column);
        let is_there = LOOKS_AHEAD && self.is_inside || index < self.elements.len();
        if at.column >= width || !is_there {
            self.foreign::<ROW>(at.column, 1, writes);
        }
        if let Some(written) = at.written {
            written.check(index, self.elements.len(), self.layout.name);
        }
        index
    }
}

/// Panics because of an access to elements that are neither the iteration's own nor shared, or not in the array, which has `elements` elements. The
/// arguments are passed by value: what is passed by reference would have to be in memory throughout the loop.
#[cold]
#[inline(never)]
#[track_caller]
fn foreign(
    layout: ColouredLayout,
    own: usize,
    elements: usize,
    row: isize,
    column: usize,
    len: usize,
    is_lent: bool,
) -> ! {
    let ColouredLayout { name, width, .. } = layout;
    let start = own.wrapping_add(width.wrapping_mul(row as usize));
    let index = start.wrapping_add(column) as isize;
    if !is_lent {
        panic!("{name}[{index}] is changed, and is not the iteration's own")
    }
    if column >= width || len > width - column {
        let start = start as isize;
        let end = start.saturating_add_unsigned(width);
        panic!("{name}[{index}] is not in the row that its subscript names, {name}[{start}..{end}]")
    }
    let last = index.wrapping_add_unsigned(len.max(1) - 1);
    let index = if index < 0 { index } else { last };
    panic!("{name} has {elements} elements, the loop needs index {index}")
}

impl<T, C: Colouring, const ROW: isize> Index<InColour<ROW, usize>> for OwnColoured<'_, T, C> {
    type Output = T;

    #[inline(always)]
    #[track_caller]
    fn index(&self, at: InColour<ROW, usize>) -> &T {
        // SAFETY: the element is inside the array: by `index`, or because `Role::inside` has found all rows from `LOW` to `HIGH` inside for all
        // iterations of the stretch, of which this is one by `go_to`. By `new` no way from the iteration's rows to these leads round the address
        // space. The element is in a row of the iteration's own, or in one that no iteration owns: slots differ by multiples of `STEP`, by
        // `UniqueIndex`, `Fits` and `new`, and each owns `ROWS` of every `STEP` rows. By `go_to` one iteration has this at a time, and the result
        // keeps `self` borrowed.
        unsafe { self.elements.shared_element(self.index(at, false)) }
    }
}

impl<T, C: Colouring, const ROW: isize> IndexMut<InColour<ROW, usize>> for OwnColoured<'_, T, C> {
    #[inline(always)]
    #[track_caller]
    fn index_mut(&mut self, at: InColour<ROW, usize>) -> &mut T {
        // SAFETY: as in `index`; here the element is in a row of the iteration's own, and `self` is borrowed mutably.
        unsafe { self.elements.element(self.index(at, true)) }
    }
}

impl<T, C: Colouring> OwnColoured<'_, T, C> {
    #[inline(always)]
    #[track_caller]
    fn range_of<const ROW: isize>(&self, range: Range<usize>, writes: bool) -> Range<usize> {
        let len = range.end.wrapping_sub(range.start);
        let (start, width) = self.row::<ROW>(writes);
        let (start, elements) = (start.wrapping_add(range.start), self.elements.len());
        let is_in_row = range.start <= width && len <= width - range.start;
        if !is_in_row || start > elements || len > elements - start {
            self.foreign::<ROW>(range.start, len, writes);
        }
        start..start + len
    }
}

impl<T, C: Colouring, const ROW: isize> Index<InColour<ROW, Range<usize>>>
    for OwnColoured<'_, T, C>
{
    type Output = [T];

    #[inline(always)]
    #[track_caller]
    fn index(&self, at: InColour<ROW, Range<usize>>) -> &[T] {
        // SAFETY: as for one element.
        unsafe {
            self.elements
                .shared_slice(self.range_of::<ROW>(at.column, false))
        }
    }
}

impl<T, C: Colouring, const ROW: isize> IndexMut<InColour<ROW, Range<usize>>>
    for OwnColoured<'_, T, C>
{
    #[inline(always)]
    #[track_caller]
    fn index_mut(&mut self, at: InColour<ROW, Range<usize>>) -> &mut [T] {
        // SAFETY: as for one element; here `self` is borrowed mutably.
        unsafe { self.elements.slice(self.range_of::<ROW>(at.column, true)) }
    }
}

impl<T, S, C: Colouring> Sealed for Coloured<'_, T, S, C> {}
impl<T, S, C: Colouring> Fits<S> for Coloured<'_, T, S, C> {}

impl<'v, T: Send + Sync, S, C: Colouring> Role for Coloured<'v, T, S, C> {
    type Scratch = ();
    type Segment = ();
    type Lent = OwnColoured<'v, T, C>;
    type Target = OwnColoured<'v, T, C>;
    type Output = ();

    const INDEXED: bool = true;
    const GUARDED: bool = true;
    const SPREAD: bool = true;

    nothing_waits!();
    keeps_nothing!();

    #[inline(always)]
    fn inside(&self, line: Line) -> Range<usize> {
        if !C::SINGLE {
            return 0..line.len;
        }
        let inside = |row: isize| {
            let offset = self.layout.base.wrapping_add(row as usize);
            SlotToIndex::<false> { offset }.inside(line, self.elements.len())
        };
        both(inside(C::LOW), inside(C::HIGH))
    }

    #[inline(always)]
    fn lend(&self, (): &mut (), (): &mut (), opening: &Opening) -> Self::Lent {
        let (first, step, count) = match opening.line {
            Some(line) => (line.first, line.step, line.len),
            None => (0, 0, 0),
        };
        let ColouredLayout { base, width, .. } = self.layout;
        let first = base.wrapping_add(first.wrapping_mul(width));
        OwnColoured {
            // SAFETY: only rows of the stretch's iterations are handed out, and, to read, rows that no iteration owns, as argued in `index`. The
            // engine opens each stretch once.
            elements: unsafe { self.elements.alias() },
            layout: self.layout,
            first,
            step: (step as usize).wrapping_mul(width),
            count,
            inside: if opening.inside { count } else { 0 },
            own: first,
            is_inside: false,
            marker: PhantomData,
            colouring: PhantomData,
        }
    }
    #[inline(always)]
    fn begin<'x>(&self, lent: &'x mut Self::Lent, position: &Position) -> &'x mut Self::Target {
        lent.go_to(position);
        lent
    }
}

opaque! {
    [T, S, C] Coloured Coloured<'_, T, S, C>;
    [T, C] OwnColoured OwnColoured<'_, T, C>;
}

stays!([T: Send + Sync, S, C: Colouring] Coloured<'_, T, S, C>, []);
