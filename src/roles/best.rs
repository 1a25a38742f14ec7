//! The best of what iterations offer: minima and maxima with their locations.

use std::marker::PhantomData;
use std::ops::Range;

use super::set::{Fits, Moment, Role};
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
    type Run = Option<T>;
    type Value = Option<T>;
    type Buffer = ();
    type Target = Option<T>;
    type Output = Option<T>;

    fn scratch(&self) {}
    fn segment(&self, _: usize) -> Option<T> {
        None
    }
    #[inline(always)]
    fn open(&self, segment: &mut Option<T>, _: usize, _: usize) -> Option<T> {
        segment.take()
    }
    #[inline(always)]
    fn value(&self, run: &mut Option<T>, _: &Moment) -> Option<T> {
        run.take()
    }
    #[inline(always)]
    fn target<'x>((): &'x mut (), value: &'x mut Option<T>) -> &'x mut Option<T> {
        value
    }
    #[inline(always)]
    fn commit(&self, run: &mut Option<T>, _: usize, value: Option<T>) {
        *run = value;
    }
    #[inline(always)]
    fn close(&self, segment: &mut Option<T>, run: Option<T>, _: Range<usize>) {
        *segment = run;
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
