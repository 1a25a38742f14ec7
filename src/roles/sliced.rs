//! Arrays of which each iteration owns its own part: an element, or a row of a matrix.

use std::marker::PhantomData;
use std::ops::{Deref, DerefMut, Index, IndexMut, Range, RangeInclusive};

use super::set::{Alias, Fits, Moment, Role, keeps_nothing};
use crate::private::Sealed;
use crate::source::{Line, Slots, Subscript};
use crate::split::DisjointMut;

/// A sliced array, with the name that its panics give it.
struct Array<'v, T> {
    elements: DisjointMut<'v, T>,
    name: &'static str,
}

impl<'v, T> Array<'v, T> {
    fn new(array: &'v mut [T], name: &'static str) -> Self {
        Array {
            elements: DisjointMut::new(array),
            name,
        }
    }

    /// # Safety
    ///
    /// As for [`DisjointMut::alias`].
    unsafe fn alias(&self) -> Self {
        Array {
            // SAFETY: the caller's promise.
            elements: unsafe { self.elements.alias() },
            name: self.name,
        }
    }

    #[cold]
    #[track_caller]
    fn too_short(&self, index: Option<usize>) -> ! {
        let (name, len) = (self.name, self.elements.len());
        match index {
            // A negative index has wrapped.
            Some(index) if index > isize::MAX as usize => {
                let index = index as isize;
                panic!("{name} has {len} elements, the loop needs index {index}")
            }
            Some(index) => panic!("{name} has {len} elements, the loop needs index {index}"),
            None => panic!("{name} has {len} elements, the loop variable is no index into it"),
        }
    }
}

/// An array of which each iteration owns the element at its loop variable, in a loop over `S`.
pub struct Sliced<'v, T, S, const MIRRORED: bool = false> {
    array: Array<'v, T>,
    subscript: Subscript<MIRRORED>,
    /// Has `Slots`, by `new`.
    source: PhantomData<fn(S)>,
}

impl<'v, T, S: Slots, const MIRRORED: bool> Sliced<'v, T, S, MIRRORED> {
    pub(crate) fn new(array: &'v mut [T], offset: usize, name: &'static str) -> Self {
        Sliced {
            array: Array::new(array, name),
            subscript: Subscript { offset },
            source: PhantomData,
        }
    }
}

/// The element that an iteration owns. Looked up when it is used: an array that is too short panics there, as the
/// serial loop does.
pub struct Element<'v, T> {
    array: Array<'v, T>,
    /// Of this iteration alone.
    index: Option<usize>,
    /// Whether the index is known to lie in the array.
    inside: bool,
    /// Shared and sent as the element is.
    marker: PhantomData<&'v mut T>,
}

impl<T> Element<'_, T> {
    /// The length of the whole array.
    pub fn array_len(&self) -> usize {
        self.array.elements.len()
    }

    #[inline(always)]
    #[track_caller]
    fn place(&self) -> usize {
        match self.index {
            Some(index) if self.inside || index < self.array.elements.len() => index,
            index => self.array.too_short(index),
        }
    }

    /// Checks that the body asks for the iteration's own element.
    #[inline(always)]
    #[track_caller]
    fn own(&self, index: usize) {
        if self.index != Some(index) {
            self.foreign(index);
        }
    }

    #[cold]
    #[track_caller]
    fn foreign(&self, index: usize) -> ! {
        let name = self.array.name;
        match self.index {
            Some(own) => {
                panic!("{name}[{index}] is not the iteration's own element, {name}[{own}]")
            }
            None => self.array.too_short(None),
        }
    }
}

impl<T> Deref for Element<'_, T> {
    type Target = T;

    #[inline(always)]
    #[track_caller]
    fn deref(&self) -> &T {
        // SAFETY: inside the array by `place` or the role's `inside`; the index is this iteration's alone, and one iteration has one
        // `Element`, whose borrow the result keeps.
        unsafe { self.array.elements.shared_element(self.place()) }
    }
}

impl<T> DerefMut for Element<'_, T> {
    #[inline(always)]
    #[track_caller]
    fn deref_mut(&mut self) -> &mut T {
        // SAFETY: as in `deref`, and borrowed mutably.
        unsafe { self.array.elements.element(self.place()) }
    }
}

impl<T> Index<usize> for Element<'_, T> {
    type Output = T;

    #[inline(always)]
    #[track_caller]
    fn index(&self, index: usize) -> &T {
        self.own(index);
        self
    }
}

impl<T> IndexMut<usize> for Element<'_, T> {
    #[inline(always)]
    #[track_caller]
    fn index_mut(&mut self, index: usize) -> &mut T {
        self.own(index);
        self
    }
}

/// An index that the macro has seen to be the iteration's own. Where nothing else needs a look at it, nothing looks.
#[derive(Clone, Copy, Debug)]
pub struct Own(pub(crate) usize);

impl<T> Index<Own> for Element<'_, T> {
    type Output = T;

    #[inline(always)]
    #[track_caller]
    fn index(&self, Own(index): Own) -> &T {
        if cfg!(debug_assertions) || !self.inside {
            self.own(index);
        }
        self
    }
}

impl<T> IndexMut<Own> for Element<'_, T> {
    #[inline(always)]
    #[track_caller]
    fn index_mut(&mut self, Own(index): Own) -> &mut T {
        if cfg!(debug_assertions) || !self.inside {
            self.own(index);
        }
        self
    }
}

impl<T, S, const MIRRORED: bool> Sealed for Sliced<'_, T, S, MIRRORED> {}
impl<T, S, const MIRRORED: bool> Fits<S> for Sliced<'_, T, S, MIRRORED> {}

impl<'v, T: Send, S, const MIRRORED: bool> Role for Sliced<'v, T, S, MIRRORED> {
    type Scratch = ();
    type Segment = ();
    type Run = Alias<Self>;
    type Value = Element<'v, T>;
    type Buffer = ();
    type Target = T;
    type Output = ();

    keeps_nothing!(Element<'v, T>, Alias<Self>, |sliced| Alias(Sliced {
        // SAFETY: what it makes is an element of the iteration's own, as argued in `value`.
        array: unsafe { sliced.array.alias() },
        ..*sliced
    }));

    const INDEXED: bool = true;

    #[inline(always)]
    fn inside(&self, line: Line) -> Range<usize> {
        self.subscript.inside(line, self.array.elements.len())
    }
    fn scratch(&self) {}
    #[inline(always)]
    fn value(&self, Alias(run): &mut Alias<Self>, moment: &Moment) -> Element<'v, T> {
        Element {
            // SAFETY: an element hands out its own index alone. The engine makes one moment for each iteration of a loop over `S`, by
            // `Fits`; these have different slots, by `Slots`; and the subscript keeps slots apart.
            array: unsafe { run.array.alias() },
            index: moment.slot.map(|slot| run.subscript.index(slot)),
            inside: moment.inside,
            marker: PhantomData,
        }
    }
    #[inline(always)]
    fn target<'x>((): &'x mut (), value: &'x mut Element<'v, T>) -> &'x mut T {
        value
    }
}

/// A matrix in one array, row after row; each iteration owns the row at its loop variable, in a loop over `S`.
pub struct Rows<'v, T, S> {
    array: Array<'v, T>,
    /// The start of the row at loop variable 0, modulo the address space.
    base: usize,
    /// From one row to the next; a row is as wide. Negative if rows go backwards.
    stride: isize,
    /// Has `Slots`, by `new`.
    source: PhantomData<fn(S)>,
}

impl<'v, T, S: Slots> Rows<'v, T, S> {
    pub(crate) fn new(array: &'v mut [T], base: usize, stride: usize, name: &'static str) -> Self {
        Rows {
            array: Array::new(array, name),
            base,
            stride: stride as isize,
            source: PhantomData,
        }
    }
}

impl<T, S> Rows<'_, T, S> {
    /// Where the row of a slot starts; `None` so far away that rows could meet on the way round.
    #[inline(always)]
    pub(crate) fn start(&self, slot: usize) -> Option<usize> {
        let distance = (slot as isize).checked_mul(self.stride)?;
        let near = distance.unsigned_abs() <= isize::MAX as usize / 2;
        near.then(|| self.base.wrapping_add(distance as usize))
    }
}

/// The row that an iteration owns, by the indices of the whole array.
pub struct Row<'v, T> {
    array: Array<'v, T>,
    /// The index of the row's first element; the row is this iteration's alone.
    start: Option<usize>,
    width: usize,
    /// Shared and sent as its elements are.
    marker: PhantomData<&'v mut T>,
}

impl<T> Row<'_, T> {
    /// The length of the whole array.
    pub fn array_len(&self) -> usize {
        self.array.elements.len()
    }

    /// The row by itself, as far as the array goes.
    pub fn own_row(&mut self) -> &mut [T] {
        let len = self.array.elements.len();
        let start = self.start.filter(|start| *start <= len).unwrap_or(len);
        let end = start.saturating_add(self.width).min(len);
        // SAFETY: inside the array; the row is this iteration's alone, and the borrow of its `Row` goes with it.
        unsafe { self.array.elements.slice(start..end) }
    }

    /// `len` elements from `start` on, if they lie in the row and the array.
    #[inline(always)]
    pub(crate) fn window(&mut self, start: usize, len: usize) -> Option<&mut [T]> {
        let column = start.wrapping_sub(self.start?);
        let room = self.width.checked_sub(column)?;
        let end = start.checked_add(len)?;
        if len > room || end > self.array.elements.len() {
            return None;
        }
        // SAFETY: inside the array; the row is this iteration's alone, and the borrow of its `Row` goes with it.
        Some(unsafe { self.array.elements.slice(start..end) })
    }

    /// `index`, if it lies in the row and the array.
    #[inline(always)]
    #[track_caller]
    fn place(&self, index: usize) -> usize {
        match self.start {
            Some(start) if index.wrapping_sub(start) < self.width => {}
            _ => self.foreign(index..index + 1),
        }
        if index >= self.array.elements.len() {
            self.array.too_short(Some(index));
        }
        index
    }

    /// `range`, if it lies in the row and the array.
    #[inline(always)]
    #[track_caller]
    fn places(&self, range: Range<usize>) -> Range<usize> {
        let columns = self.start.map(|start| range.start.wrapping_sub(start));
        let room = columns.and_then(|columns| self.width.checked_sub(columns));
        if range.start > range.end || room.is_none_or(|room| range.len() > room) {
            self.foreign(range);
        }
        if range.end > self.array.elements.len() {
            self.array.too_short(Some(range.end - 1));
        }
        range
    }

    #[cold]
    #[track_caller]
    fn foreign(&self, range: Range<usize>) -> ! {
        let (name, width) = (self.array.name, self.width);
        let Some(start) = self.start else {
            self.array.too_short(None);
        };
        let (start, end) = (start as isize, start.wrapping_add(width) as isize);
        match range.len() {
            1 => panic!(
                "{name}[{}] is not in the iteration's own row, {name}[{start}..{end}]",
                range.start
            ),
            _ => panic!(
                "{name}[{range:?}] is not in the iteration's own row, {name}[{start}..{end}]"
            ),
        }
    }
}

impl<T> Index<usize> for Row<'_, T> {
    type Output = T;

    #[inline(always)]
    #[track_caller]
    fn index(&self, index: usize) -> &T {
        // SAFETY: inside the array and the row by `place`; the row is this iteration's alone, and one iteration
        // has one `Row`, whose borrow the result keeps.
        unsafe { self.array.elements.shared_element(self.place(index)) }
    }
}

impl<T> IndexMut<usize> for Row<'_, T> {
    #[inline(always)]
    #[track_caller]
    fn index_mut(&mut self, index: usize) -> &mut T {
        // SAFETY: as in `index`, and borrowed mutably.
        unsafe { self.array.elements.element(self.place(index)) }
    }
}

macro_rules! row_ranges {
    ($($range:ty, $row:ident $given:ident => $range_of:expr;)*) => {$(
        impl<T> Index<$range> for Row<'_, T> {
            type Output = [T];

            #[inline(always)]
            #[track_caller]
            fn index(&self, $given: $range) -> &[T] {
                let $row = self;
                // SAFETY: as in `Index<usize>`, by `places`.
                unsafe { self.array.elements.shared_slice(self.places($range_of)) }
            }
        }

        impl<T> IndexMut<$range> for Row<'_, T> {
            #[inline(always)]
            #[track_caller]
            fn index_mut(&mut self, $given: $range) -> &mut [T] {
                let $row = &*self;
                // SAFETY: as in `Index<usize>`, by `places`, and borrowed mutably.
                unsafe { self.array.elements.slice(self.places($range_of)) }
            }
        }
    )*};
}

row_ranges! {
    Range<usize>, _row range => range;
    RangeInclusive<usize>, _row range => *range.start()..range.end().saturating_add(1);
}

impl<T, S> Sealed for Rows<'_, T, S> {}
impl<T, S> Fits<S> for Rows<'_, T, S> {}

impl<'v, T: Send, S> Role for Rows<'v, T, S> {
    type Scratch = ();
    type Segment = ();
    type Run = Alias<Self>;
    type Value = Row<'v, T>;
    type Buffer = ();
    type Target = Row<'v, T>;
    type Output = ();

    keeps_nothing!(Row<'v, T>, Alias<Self>, |rows| Alias(Rows {
        // SAFETY: what it makes is a row of the iteration's own, as argued in `value`.
        array: unsafe { rows.array.alias() },
        ..*rows
    }));

    const INDEXED: bool = true;

    fn scratch(&self) {}
    #[inline(always)]
    fn value(&self, Alias(run): &mut Alias<Self>, moment: &Moment) -> Row<'v, T> {
        Row {
            // SAFETY: a row hands out its own elements alone. Iterations have different slots, as in `Sliced`; and rows of different
            // slots are a width or more apart, by `start` in both directions round the address space.
            array: unsafe { run.array.alias() },
            start: moment.slot.and_then(|slot| run.start(slot)),
            width: run.stride.unsigned_abs(),
            marker: PhantomData,
        }
    }
    #[inline(always)]
    fn target<'x>((): &'x mut (), value: &'x mut Row<'v, T>) -> &'x mut Row<'v, T> {
        value
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
opaque! {
    [T] Array Array<'_, T>;
    [T, S, const MIRRORED: bool] Sliced Sliced<'_, T, S, MIRRORED>;
    [T] Element Element<'_, T>;
    [T, S] Rows Rows<'_, T, S>;
    [T] Row Row<'_, T>;
}
