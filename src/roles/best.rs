//! The best of what iterations offer: minima and maxima with their locations.

use std::marker::PhantomData;
use std::ops::Range;

use super::set::{Fits, Opening, Role, nothing_waits};
use super::stretch::Position;
use crate::private::Sealed;

/// A running value and how two of them become one; the earlier one is the first argument.
#[derive(Debug)]
pub struct Best<T, F> {
    combine: F,
    marker: PhantomData<fn() -> T>,
}

impl<T, F> Best<T, F> {
    pub(crate) fn new(combine: F) -> Self {
        Best {
            combine,
            marker: PhantomData,
        }
    }
}

impl<T, F> Sealed for Best<T, F> {}
impl<S, T, F> Fits<S> for Best<T, F> {}

impl<T: Send, F: Fn(T, T) -> T + Sync> Role for Best<T, F> {
    type Scratch = ();
    type Segment = Option<T>;
    type Lent = Option<T>;
    type Target = Option<T>;
    type Output = Option<T>;

    nothing_waits!();

    fn scratch(&self) {}
    fn segment(&self, _: usize) -> Option<T> {
        None
    }
    #[inline(always)]
    fn lend(&self, (): &mut (), segment: &mut Option<T>, _: &Opening) -> Option<T> {
        segment.take()
    }
    #[inline(always)]
    fn begin<'x>(&self, lent: &'x mut Option<T>, _: &Position) -> &'x mut Option<T> {
        lent
    }
    #[inline(always)]
    fn take_back(&self, (): &mut (), segment: &mut Option<T>, lent: Option<T>, _: Range<usize>) {
        *segment = lent;
    }
    fn merge(&self, left: &mut Option<T>, right: Option<T>) {
        *left = match (left.take(), right) {
            (Some(left), Some(right)) => Some((self.combine)(left, right)),
            (left, right) => left.or(right),
        };
    }
    fn finish(self, segment: Option<T>) -> Option<T> {
        segment
    }
}
