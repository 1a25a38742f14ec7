//! Subscripts whose arithmetic is in a narrow type, where it may wrap although that of an index would not.

/// The value of a subscript as it is written, and a limit: below it the value equals the index that the macro has read from the subscript.
#[derive(Clone, Copy, Debug)]
pub struct WrittenIndex {
    pub(super) index: usize,
    limit: usize,
}

impl WrittenIndex {
    /// Makes a subscript, of which any sum below `limit` is the same in the narrow type.
    #[inline(always)]
    pub(crate) fn new(index: usize, limit: usize) -> Self {
        WrittenIndex { index, limit }
    }

    /// Panics if this is not `index`, which is below `end`. Throughout a loop `end` is the same, and it is hardly ever beyond the limit.
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

/// The value of a subscript as it is written, and the index that the macro has read from it, of an element of the iteration's own row.
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
