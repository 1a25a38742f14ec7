//! Adaptors: sources made of other sources.

use std::ops::{ControlFlow, Range};

use super::{Indexed, Line, ReadOnly, Runs, Slots, Source, indexed_source};
use crate::private::Sealed;
use crate::random::Stream;

/// Each item through a function.
#[derive(Clone, Debug)]
pub struct Map<S, F> {
    pub(crate) base: S,
    pub(crate) f: F,
}

/// The items that a predicate lets through.
#[derive(Clone, Debug)]
pub struct Filter<S, P> {
    pub(crate) base: S,
    pub(crate) predicate: P,
}

/// Items with their numbers.
#[derive(Clone, Debug)]
pub struct Enumerate<S>(pub(crate) S);

/// Items with a random stream each.
#[derive(Clone, Debug)]
pub struct Streams<S> {
    pub(crate) base: S,
    pub(crate) seed: u64,
}

/// Runs of neighbouring items.
#[derive(Clone, Debug)]
pub struct Chunks<S> {
    base: S,
    size: usize,
    exact: bool,
}

/// Groups of neighbouring items, each folded into one value.
#[derive(Clone, Debug)]
pub struct Fold<S, I, F> {
    pub(crate) base: S,
    pub(crate) init: I,
    pub(crate) f: F,
}

impl<S, F> Sealed for Map<S, F> {}

// SAFETY: the base's items, each passed on once.
unsafe impl<S: Source, R, F: Fn(S::Item) -> R + Sync> Source for Map<S, F> {
    type Item = R;

    const DENSE: bool = S::DENSE;
    const SPREAD: bool = S::SPREAD;

    #[inline]
    fn len(&self) -> usize {
        self.base.len()
    }

    #[inline(always)]
    unsafe fn get(&self, index: usize) -> Option<R> {
        // SAFETY: the caller's promise.
        unsafe { self.base.get(index) }.map(&self.f)
    }

    #[inline(always)]
    unsafe fn each(
        &self,
        range: Range<usize>,
        at: &mut usize,
        mut g: impl FnMut(usize, R) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        // SAFETY: the caller's promise.
        unsafe {
            self.base
                .each(range, at, |index, item| g(index, (self.f)(item)))
        }
    }
}

// SAFETY: as above.
unsafe impl<S: Indexed, R, F: Fn(S::Item) -> R + Sync> Indexed for Map<S, F> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> R {
        // SAFETY: the caller's promise.
        (self.f)(unsafe { self.base.item(index) })
    }
}

impl<S, P> Sealed for Filter<S, P> {}

// SAFETY: the base's items, each passed on at most once.
unsafe impl<S: Source, P: Fn(&S::Item) -> bool + Sync> Source for Filter<S, P> {
    type Item = S::Item;

    const DENSE: bool = false;
    const DISTANCE: isize = S::DISTANCE;
    const SPREAD: bool = S::SPREAD;

    #[inline]
    fn len(&self) -> usize {
        self.base.len()
    }

    #[inline(always)]
    unsafe fn get(&self, index: usize) -> Option<S::Item> {
        // SAFETY: the caller's promise.
        unsafe { self.base.get(index) }.filter(|item| (self.predicate)(item))
    }

    #[inline(always)]
    fn slot(&self, index: usize) -> Option<usize> {
        self.base.slot(index)
    }

    #[inline(always)]
    fn line(&self, range: Range<usize>) -> Option<Line> {
        self.base.line(range)
    }

    #[inline(always)]
    unsafe fn each(
        &self,
        range: Range<usize>,
        at: &mut usize,
        mut g: impl FnMut(usize, S::Item) -> ControlFlow<()>,
    ) -> ControlFlow<()> {
        let step = |index, item: S::Item| match (self.predicate)(&item) {
            true => g(index, item),
            false => ControlFlow::Continue(()),
        };
        // SAFETY: the caller's promise.
        unsafe { self.base.each(range, at, step) }
    }
}

impl<S: Source> Enumerate<S> {
    fn count(&self) -> usize {
        self.0.len()
    }
}

indexed_source!([S: Indexed] Enumerate<S>, (usize, S::Item); S::SPREAD, 1, fn slot(&self, index: usize) -> Option<usize> {
    Some(index)
} fn line(&self, range: Range<usize>) -> Option<Line> {
    Some(Line { first: range.start, step: 1, len: range.len() })
});
// SAFETY: the number of the item.
unsafe impl<S: Indexed> Slots for Enumerate<S> {}
// SAFETY: a part of the base's items.
unsafe impl<S: Slots, P: Fn(&S::Item) -> bool + Sync> Slots for Filter<S, P> {}
// SAFETY: the base's items and slots.
unsafe impl<S: Slots + Indexed> Slots for Streams<S> {}

impl<S: ReadOnly, R, F: Fn(S::Item) -> R + Sync> ReadOnly for Map<S, F> {}
impl<S: ReadOnly, P: Fn(&S::Item) -> bool + Sync> ReadOnly for Filter<S, P> {}
impl<S: ReadOnly + Indexed> ReadOnly for Enumerate<S> {}
impl<S: ReadOnly + Indexed> ReadOnly for Streams<S> {}
impl<S: ReadOnly + Runs> ReadOnly for Chunks<S> {}

// SAFETY: as the base.
unsafe impl<S: Indexed> Indexed for Enumerate<S> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> (usize, S::Item) {
        // SAFETY: the caller's promise.
        (index, unsafe { self.0.item(index) })
    }
}

impl<S: Source> Streams<S> {
    fn count(&self) -> usize {
        self.base.len()
    }
}

indexed_source!([S: Indexed] Streams<S>, (S::Item, Stream); S::SPREAD, S::DISTANCE, fn slot(&self, index: usize) -> Option<usize> {
    self.base.slot(index)
} fn line(&self, range: Range<usize>) -> Option<Line> {
    self.base.line(range)
});

// SAFETY: as the base.
unsafe impl<S: Indexed> Indexed for Streams<S> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> (S::Item, Stream) {
        let stream = Stream::new(self.seed, index as u64);
        // SAFETY: the caller's promise.
        (unsafe { self.base.item(index) }, stream)
    }
}

impl<S: Source> Chunks<S> {
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

indexed_source!([S: Runs] Chunks<S>, S::Run);

// SAFETY: different chunks have no item in common.
unsafe impl<S: Runs> Indexed for Chunks<S> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> S::Run {
        let start = index * self.size;
        // Of exact chunks the length is the same for all: checks of bounds leave the loop.
        let len = match self.exact {
            true => self.size,
            false => self.size.min(self.base.len() - start),
        };
        // SAFETY: within the base, and each chunk is taken once.
        unsafe { self.base.run(start..start + len) }
    }
}

impl<S: Source, I, F> Fold<S, I, F> {
    /// Items in a group: few enough groups to cost little, enough to share; by the length alone.
    fn group(&self) -> usize {
        (self.base.len() / 32).clamp(1, 4096)
    }

    fn count(&self) -> usize {
        self.base.len().div_ceil(self.group())
    }
}

indexed_source!(
    [S: Source, A, I: Fn() -> A + Sync, F: Fn(A, S::Item) -> A + Sync] Fold<S, I, F>,
    A; S::SPREAD
);

// SAFETY: different groups have no item in common.
unsafe impl<S: Source, A, I: Fn() -> A + Sync, F: Fn(A, S::Item) -> A + Sync> Indexed
    for Fold<S, I, F>
{
    #[inline]
    unsafe fn item(&self, index: usize) -> A {
        let start = index * self.group();
        let end = self.base.len().min(start.saturating_add(self.group()));
        let mut folded = Some((self.init)());
        let step = |_, item| {
            let before = folded.take().expect("put back below");
            folded = Some((self.f)(before, item));
            ControlFlow::Continue(())
        };
        // SAFETY: within the base, and each group is taken once.
        let _ = unsafe { self.base.each(start..end, &mut 0, step) };
        folded.expect("put back above")
    }
}
