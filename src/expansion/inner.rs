//! Serial loops inside of the body, whose arrays are cut to what they index.

use std::fmt;
use std::ops::{Range, RangeInclusive};

use crate::roles::{Array, Elements, Opaque, Row, Unknown, Window};
use crate::source::Integer;

/// A range of integers that an inner loop runs over.
#[derive(Clone, Copy, Debug)]
pub struct Inner<T> {
    start: T,
    /// The first integer modulo the address space; `None` if the range is too wide to index anything.
    first: Option<usize>,
    len: usize,
}

impl<T: Integer> Inner<T> {
    #[inline(always)]
    fn new(start: T, len: Option<usize>) -> Self {
        Inner {
            start,
            first: start.to_index().filter(|_| len.is_some()),
            len: len.unwrap_or(0),
        }
    }

    /// How many iterations there are.
    #[inline(always)]
    pub fn __len(&self) -> usize {
        self.len
    }

    /// The loop variable of an iteration.
    #[inline(always)]
    pub fn __item(&self, step: usize) -> T {
        self.start.advance(T::ONE, step)
    }
}

/// A range that an inner loop may run over.
#[diagnostic::on_unimplemented(
    message = "a serial loop over `{Self}` indexes arrays by its variable inside of a parallel loop",
    note = "such a loop runs over a range of integers"
)]
pub trait InnerRange: fmt::Debug {
    /// The integers.
    type Item: Integer;

    /// The range as it is.
    fn inner(&self) -> Inner<Self::Item>;
}

impl<T: Integer> InnerRange for Range<T> {
    type Item = T;

    #[inline(always)]
    fn inner(&self) -> Inner<T> {
        let len = match self.start < self.end {
            true => self.start.distance_to(self.end),
            false => Some(0),
        };
        Inner::new(self.start, len)
    }
}

impl<T: Integer> InnerRange for RangeInclusive<T> {
    type Item = T;

    #[inline(always)]
    fn inner(&self) -> Inner<T> {
        let len = match self.start() <= self.end() {
            true => self
                .start()
                .distance_to(*self.end())
                .and_then(|last| last.checked_add(1)),
            false => Some(0),
        };
        Inner::new(*self.start(), len)
    }
}

impl<'v, A: Elements + ?Sized> Array<'v, A> {
    /// The elements at `offset` from the integers of an inner loop, if all are there.
    #[inline(always)]
    pub fn __window<T: Integer>(
        &self,
        inner: &Inner<T>,
        offset: usize,
    ) -> Option<Window<'v, A::Element>> {
        self.window(inner.first?.wrapping_add(offset), inner.len)
    }
}

impl<A: ?Sized> Opaque<'_, A> {
    /// Nothing is known, and nothing refused.
    #[inline(always)]
    pub fn __window<T: Integer>(&self, inner: &Inner<T>, _: usize) -> Option<Unknown> {
        inner.first.map(|_| Unknown)
    }
}

impl<T> Row<'_, T> {
    /// As [`Array::__window`], of the iteration's own row.
    #[inline(always)]
    pub fn __window<I: Integer>(&mut self, inner: &Inner<I>, offset: usize) -> Option<&mut [T]> {
        self.window(inner.first?.wrapping_add(offset), inner.len)
    }
}
