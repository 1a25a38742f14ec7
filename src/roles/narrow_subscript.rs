//! Subscripts whose arithmetic is in a narrow type: it may wrap where that of an index does not.

/// A subscript as it is written, and up to which index it is the one that the macro has read.
#[derive(Clone, Copy, Debug)]
pub struct WrittenIndex {
    pub(super) index: usize,
    limit: usize,
}

impl WrittenIndex {
    /// Any sum below `limit` is the same in the narrow type.
    #[inline(always)]
    pub(crate) fn new(index: usize, limit: usize) -> Self {
        WrittenIndex { index, limit }
    }

    /// Stops if this is not `index`, which is below `end`. All along a loop `end` is the same, and is hardly ever beyond the limit.
    #[inline(always)]
    #[track_caller]
    pub(super) fn check(self, index: usize, end: usize, name: &str) {
        if end > self.limit && self.index != index {
            wrapped(name, self.index, index);
        }
    }
}

#[cold]
#[track_caller]
fn wrapped(name: &str, written: usize, index: usize) -> ! {
    panic!("{name}: a subscript is {written} for {index}, as its arithmetic overflows")
}

/// A subscript as it is written, and as the macro has read it: the index of an element of the iteration's own row.
#[derive(Clone, Copy, Debug)]
pub struct WrittenInRow {
    pub(super) written: WrittenIndex,
    pub(super) index: usize,
}

impl WrittenInRow {
    #[inline(always)]
    pub(crate) fn new(written: WrittenIndex, index: usize) -> Self {
        WrittenInRow { written, index }
    }
}
