//! Subscripts of what iterations own, as the macro has read them and as they are written.

use super::Kit;
use crate::roles::{InColour, InPlane, Whole, WrittenInRow, WrittenIndex};

#[doc(hidden)]
impl Kit {
    /// All of an array.
    #[inline(always)]
    pub fn whole<T>(self, array: &mut [T]) -> Whole<'_, T> {
        Whole::new(array)
    }

    /// A place in a plane of an array.
    #[inline(always)]
    pub fn in_plane<P>(self, plane: usize, place: P) -> InPlane<P> {
        InPlane::new(plane, place)
    }

    /// A place in a plane, and its subscript as it is written.
    #[inline(always)]
    pub fn in_plane_at(self, plane: usize, place: usize, written: WrittenIndex) -> InPlane<usize> {
        InPlane::new(plane, place).at(written)
    }

    /// A place in a row that is so many rows behind the iteration's first one.
    #[inline(always)]
    pub fn in_colour<const ROW: isize, P>(self, place: P) -> InColour<ROW, P> {
        InColour::new(place)
    }

    /// A place in such a row, and its subscript as it is written.
    #[inline(always)]
    pub fn in_colour_at<const ROW: isize>(
        self,
        place: usize,
        written: WrittenIndex,
    ) -> InColour<ROW, usize> {
        InColour::new(place).at(written)
    }

    /// A subscript whose arithmetic wraps nowhere below a limit.
    #[inline(always)]
    pub fn written(self, index: usize, limit: usize) -> WrittenIndex {
        WrittenIndex::new(index, limit)
    }

    /// The lesser of two limits.
    #[inline(always)]
    pub fn lesser(self, limit: usize, other: usize) -> usize {
        if limit < other { limit } else { other }
    }

    /// The same, with the index that has been read from it.
    #[inline(always)]
    pub fn written_in_row(self, written: WrittenIndex, index: usize) -> WrittenInRow {
        WrittenInRow::new(written, index)
    }

    /// Below which index arithmetic in a type does not wrap before that of the index. `ALL`: it is all of the arithmetic in the index, so that
    /// what wraps on the way comes back. The function is not called.
    #[inline(always)]
    pub fn limit<const ALL: bool, T>(self, _: impl FnOnce() -> T) -> usize {
        match (size_of::<T>() < size_of::<usize>(), ALL) {
            (false, _) => usize::MAX,
            // As many are there with a sign.
            (true, true) => 1 << (8 * size_of::<T>() - 1),
            (true, false) => 0,
        }
    }
}
