//! Subscripts of arrays that iterations own parts of: as the macro has read them, and as they are written.

use super::Kit;
use crate::roles::{InColour, InPlane, Whole, WrittenInRow, WrittenIndex};

#[doc(hidden)]
impl Kit {
    /// Returns all of an array.
    #[inline(always)]
    pub fn whole<T>(self, array: &mut [T]) -> Whole<'_, T> {
        Whole::new(array)
    }

    /// Returns a place in a plane of an array.
    #[inline(always)]
    pub fn in_plane<P>(self, plane: usize, place: P) -> InPlane<P> {
        InPlane::new(plane, place)
    }

    /// Returns a place in a plane, with its subscript as it is written.
    #[inline(always)]
    pub fn in_plane_at(self, plane: usize, place: usize, written: WrittenIndex) -> InPlane<usize> {
        InPlane::new(plane, place).at(written)
    }

    /// Returns a place in the row that is `ROW` rows behind the iteration's first one.
    #[inline(always)]
    pub fn in_colour<const ROW: isize, P>(self, place: P) -> InColour<ROW, P> {
        InColour::new(place)
    }

    /// Returns a place in such a row, with its subscript as it is written.
    #[inline(always)]
    pub fn in_colour_at<const ROW: isize>(
        self,
        place: usize,
        written: WrittenIndex,
    ) -> InColour<ROW, usize> {
        InColour::new(place).at(written)
    }

    /// Returns a subscript as it is written, whose arithmetic does not wrap below `limit`.
    #[inline(always)]
    pub fn written(self, index: usize, limit: usize) -> WrittenIndex {
        WrittenIndex::new(index, limit)
    }

    /// Returns the lesser of two limits.
    #[inline(always)]
    pub fn lesser(self, limit: usize, other: usize) -> usize {
        if limit < other { limit } else { other }
    }

    /// Returns a subscript as it is written, with the index that the macro has read from it.
    #[inline(always)]
    pub fn written_in_row(self, written: WrittenIndex, index: usize) -> WrittenInRow {
        WrittenInRow::new(written, index)
    }

    /// Returns the limit below which index arithmetic in the type `T` wraps no earlier than that of the index. `ALL` says that all arithmetic of the
    /// index is in `T`, so that a value that has wrapped on the way comes back. The function is not called.
    #[inline(always)]
    pub fn limit<const ALL: bool, T>(self, _: impl FnOnce() -> T) -> usize {
        match (size_of::<T>() < size_of::<usize>(), ALL) {
            (false, _) => usize::MAX,
            // A signed type has so many values that are not negative.
            (true, true) => 1 << (8 * size_of::<T>() - 1),
            (true, false) => 0,
        }
    }
}
