//! Arrays of which each iteration owns its own part: an element, or a row of a matrix.

use std::marker::PhantomData;
use std::ops::{
    Deref, DerefMut, Index, IndexMut, Range, RangeFrom, RangeFull, RangeInclusive, RangeTo,
};

use super::set::{Moment, Role};
use crate::private::Sealed;
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

/// An array of which each iteration owns the element at its loop variable.
pub struct Sliced<'v, T> {
    array: Array<'v, T>,
    /// From the loop variable to the index, modulo the address space: different for different slots.
    offset: usize,
    /// Whether the index is the offset minus the loop variable.
    mirrored: bool,
}

impl<'v, T> Sliced<'v, T> {
    pub(crate) fn new(
        array: &'v mut [T],
        offset: usize,
        mirrored: bool,
        name: &'static str,
    ) -> Self {
        Sliced {
            array: Array::new(array, name),
            offset,
            mirrored,
        }
    }

    #[inline(always)]
    fn index(&self, slot: usize) -> usize {
        match self.mirrored {
            true => self.offset.wrapping_sub(slot),
            false => self.offset.wrapping_add(slot),
        }
    }
}

/// The element that an iteration owns. Looked up when it is used: an array that is too short panics there, as the
/// serial loop does.
pub struct Element<'v, T> {
    array: Array<'v, T>,
    /// Of this iteration alone.
    index: Option<usize>,
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
            Some(index) if index < self.array.elements.len() => index,
            index => self.array.too_short(index),
        }
    }
}

impl<T> Deref for Element<'_, T> {
    type Target = T;

    #[inline(always)]
    #[track_caller]
    fn deref(&self) -> &T {
        // SAFETY: inside the array by `place`; the index is this iteration's alone, and one iteration has one
        // `Element`, whose borrow the result keeps.
        unsafe { self.array.elements.element(self.place()) }
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

impl<T> Sealed for Sliced<'_, T> {}

impl<'v, T: Send> Role for Sliced<'v, T> {
    type Scratch = ();
    type Segment = ();
    type Value = Element<'v, T>;
    type Target = T;
    type Output = ();

    const MERGES: bool = false;

    fn scratch(&self) {}
    fn segment(&self, _: usize) {}
    #[inline(always)]
    fn value(&self, (): &mut (), moment: &Moment) -> Element<'v, T> {
        Element {
            // SAFETY: an element hands out its own index alone: a slot is made for one iteration, and the
            // offset keeps slots apart.
            array: unsafe { self.array.alias() },
            index: moment.slot.map(|slot| self.index(slot)),
            marker: PhantomData,
        }
    }
    #[inline(always)]
    fn target<'x>((): &'x mut (), value: &'x mut Element<'v, T>) -> &'x mut T {
        value
    }
    #[inline(always)]
    fn commit(&self, (): &mut (), _: usize, _: Element<'v, T>) {}
    fn merge(&self, (): &mut (), (): ()) {}
    fn finish(self, (): ()) {}
}

/// A matrix in one array, row after row; each iteration owns the row at its loop variable.
pub struct Rows<'v, T> {
    array: Array<'v, T>,
    width: usize,
}

impl<'v, T> Rows<'v, T> {
    pub(crate) fn new(array: &'v mut [T], width: usize, name: &'static str) -> Self {
        Rows {
            array: Array::new(array, name),
            width,
        }
    }
}

/// The row that an iteration owns; index 0 is its first element.
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

    /// Where element `column` lies in the array.
    #[inline(always)]
    #[track_caller]
    fn place(&self, column: usize) -> usize {
        if column >= self.width {
            self.overrun(column, 1);
        }
        let index = self.start.and_then(|start| start.checked_add(column));
        match index {
            Some(index) if index < self.array.elements.len() => index,
            index => self.array.too_short(index),
        }
    }

    /// Where columns `range` lie in the array.
    #[inline(always)]
    #[track_caller]
    fn places(&self, range: Range<usize>) -> Range<usize> {
        if range.start > range.end || range.end > self.width {
            self.overrun(range.start, range.end.saturating_sub(range.start));
        }
        let end = self.start.and_then(|start| start.checked_add(range.end));
        match end {
            Some(end) if end <= self.array.elements.len() => end - range.len()..end,
            end => self.array.too_short(end.map(|end| end - 1)),
        }
    }

    #[cold]
    #[track_caller]
    fn overrun(&self, column: usize, count: usize) -> ! {
        let (name, width) = (self.array.name, self.width);
        let column = column as isize;
        match count {
            1 => panic!("{name}: column {column} lies outside of the iteration's row of {width}"),
            _ => panic!(
                "{name}: {count} columns from {column} lie outside of the iteration's row of {width}"
            ),
        }
    }
}

impl<T> Index<usize> for Row<'_, T> {
    type Output = T;

    #[inline(always)]
    #[track_caller]
    fn index(&self, column: usize) -> &T {
        // SAFETY: inside the array and the row by `place`; the row is this iteration's alone, and one iteration
        // has one `Row`, whose borrow the result keeps.
        unsafe { self.array.elements.element(self.place(column)) }
    }
}

impl<T> IndexMut<usize> for Row<'_, T> {
    #[inline(always)]
    #[track_caller]
    fn index_mut(&mut self, column: usize) -> &mut T {
        // SAFETY: as in `index`, and borrowed mutably.
        unsafe { self.array.elements.element(self.place(column)) }
    }
}

macro_rules! row_ranges {
    ($($range:ty, $row:ident $given:ident => $columns:expr;)*) => {$(
        impl<T> Index<$range> for Row<'_, T> {
            type Output = [T];

            #[inline(always)]
            #[track_caller]
            fn index(&self, $given: $range) -> &[T] {
                let $row = self;
                // SAFETY: as in `Index<usize>`, by `places`.
                unsafe { self.array.elements.slice(self.places($columns)) }
            }
        }

        impl<T> IndexMut<$range> for Row<'_, T> {
            #[inline(always)]
            #[track_caller]
            fn index_mut(&mut self, $given: $range) -> &mut [T] {
                let $row = &*self;
                // SAFETY: as in `Index<usize>`, by `places`, and borrowed mutably.
                unsafe { self.array.elements.slice(self.places($columns)) }
            }
        }
    )*};
}

row_ranges! {
    Range<usize>, _row range => range;
    RangeInclusive<usize>, _row range => *range.start()..range.end().saturating_add(1);
    RangeFrom<usize>, row range => range.start..row.width;
    RangeTo<usize>, _row range => 0..range.end;
    RangeFull, row _range => 0..row.width;
}

impl<T> Sealed for Rows<'_, T> {}

impl<'v, T: Send> Role for Rows<'v, T> {
    type Scratch = ();
    type Segment = ();
    type Value = Row<'v, T>;
    type Target = Row<'v, T>;
    type Output = ();

    const MERGES: bool = false;

    fn scratch(&self) {}
    fn segment(&self, _: usize) {}
    #[inline(always)]
    fn value(&self, (): &mut (), moment: &Moment) -> Row<'v, T> {
        Row {
            // SAFETY: a row hands out its own elements alone: rows of different slots are `width` apart, none
            // wraps around, and columns stay below `width`.
            array: unsafe { self.array.alias() },
            start: moment.slot.and_then(|slot| slot.checked_mul(self.width)),
            width: self.width,
            marker: PhantomData,
        }
    }
    #[inline(always)]
    fn target<'x>((): &'x mut (), value: &'x mut Row<'v, T>) -> &'x mut Row<'v, T> {
        value
    }
    #[inline(always)]
    fn commit(&self, (): &mut (), _: usize, _: Row<'v, T>) {}
    fn merge(&self, (): &mut (), (): ()) {}
    fn finish(self, (): ()) {}
}

macro_rules! opaque {
    ($($name:ident)*) => {$(
        impl<T> std::fmt::Debug for $name<'_, T> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($name)).finish_non_exhaustive()
            }
        }
    )*};
}
opaque!(Array Sliced Element Rows Row);
