//! Chunks: neighbouring items of a source as one value.

use std::ops::Range;

use super::{
    ArrayItems, ByNumber, Chained, CharRange, Collapse, Collapse3, Enumerate, Fold, Indexed,
    Integer, Map, Parts, Ragged, RaggedMut, ReadOnly, Reversed, Scatter, Sequenced, SliceWindows,
    Source, StepBySource, Stepped, Streams, Tiles, TryFold, VecItems, Zip, indexed_source,
};

/// An [`Indexed`] source of which neighbouring items can be taken as one value: a slice of a slice, a range of a range, else a vector of items.
pub trait Chunkable: Indexed {
    /// The type of several neighbouring items as one value.
    type Run;

    /// Takes the items of `range` as one value.
    ///
    /// # Safety
    ///
    /// Those of [`Source::get`] for each index of `range`.
    unsafe fn run(&self, range: Range<usize>) -> Self::Run;
}

/// Chunks of neighbouring items of a source.
#[derive(Clone, Debug)]
pub struct Chunks<S> {
    base: S,
    size: usize,
    exact: bool,
}

impl<S: Chunkable> Chunks<S> {
    pub(crate) fn new(base: S, size: usize, exact: bool) -> Self {
        Chunks { base, size, exact }
    }

    fn count(&self) -> usize {
        match self.exact {
            true => self.base.len() / self.size,
            false => self.base.len().div_ceil(self.size),
        }
    }
}

indexed_source!([S: Chunkable] Chunks<S>, S::Run);

// SAFETY: different chunks have no item in common.
unsafe impl<S: Chunkable> Indexed for Chunks<S> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> S::Run {
        let start = index * self.size;
        // All exact chunks have the same length, so that bounds checks can be hoisted out of the loop.
        let len = match self.exact {
            true => self.size,
            false => self.size.min(self.base.len() - start),
        };
        // SAFETY: the range lies within the base, and each chunk is taken once.
        unsafe { self.base.run(start..start + len) }
    }
}

impl<S: ReadOnly + Chunkable> ReadOnly for Chunks<S> {}

/// The items of a range of numbers, of sources without a shorter way to say which these are.
macro_rules! vectors {
    ($([$($generics:tt)*] $source:ty;)*) => {$(
        impl<$($generics)*> Chunkable for $source
        where
            Self: Indexed,
        {
            type Run = Vec<<Self as Source>::Item>;

            #[inline]
            unsafe fn run(&self, range: Range<usize>) -> Self::Run {
                // SAFETY: the caller's promise is that of `item` for each index of the range.
                range.map(|index| unsafe { self.item(index) }).collect()
            }
        }
    )*};
}
vectors! {
    [S, F] Map<S, F>;
    [S] Enumerate<S>;
    [S] Streams<S>;
    [A, B] Zip<A, B>;
    [S] Reversed<S>;
    [S] Stepped<S>;
    [A, B] Chained<A, B>;
    [S] Chunks<S>;
    [S, I, F] Fold<S, I, F>;
    [S, R, I, F] TryFold<S, R, I, F>;
    [A, B] Collapse<A, B>;
    [A, B, C] Collapse3<A, B, C>;
    [T: Integer, const STEP: isize] StepBySource<T, STEP>;
    [] CharRange;
    [T] VecItems<T>;
    [T, const N: usize] ArrayItems<T, N>;
    [Q] Sequenced<Q>;
    [T] SliceWindows<'_, T>;
    [T] Parts<'_, T>;
    [I] ByNumber<I>;
    [T] Tiles<'_, T>;
    [T, I: Integer] Scatter<'_, T, I>;
    [T, I: Integer] Ragged<'_, T, I>;
    [T, I: Integer] RaggedMut<'_, T, I>;
}
#[cfg(feature = "ndarray")]
vectors! {
    [T, D] super::ArrayElements<'_, T, D>;
    [T, D] super::ArrayElementsMut<'_, T, D>;
    [D] super::ArrayIndices<D>;
    [I] super::ArrayParts<I>;
}
