//! Operators that the user vouches for, in the shape of the grid: one that rounds gives the same bits for any number of threads.

use std::marker::PhantomData;
use std::ops::Range;

use super::set::{Fits, Moment, Role};
use crate::grid::{Chain, Combine, Grid};
use crate::private::Sealed;

/// What iterations offer, combined in their order; the earlier value is the first argument.
#[derive(Debug)]
pub struct Vouched<T, F> {
    combine: F,
    marker: PhantomData<fn() -> T>,
}

impl<T, F: Fn(T, T) -> T> Vouched<T, F> {
    pub(crate) fn new(combine: F) -> Self {
        Vouched {
            combine,
            marker: PhantomData,
        }
    }

    #[inline(always)]
    fn chain(&self) -> Chain<T, &F> {
        Chain::new(&self.combine)
    }
}

impl<T, F> Sealed for Vouched<T, F> {}
impl<S, T, F> Fits<S> for Vouched<T, F> {}

impl<T: Send, F: Fn(T, T) -> T + Sync> Role for Vouched<T, F> {
    type Scratch = ();
    type Segment = Grid<T, Option<T>>;
    type Run = Option<T>;
    type Value = Option<T>;
    type Buffer = ();
    type Target = Option<T>;
    type Output = Option<T>;

    const GRID: bool = true;

    fn scratch(&self) {}
    fn segment(&self, start: usize) -> Self::Segment {
        Grid::new(start)
    }
    #[inline(always)]
    fn open(&self, segment: &mut Self::Segment, start: usize, _: usize) -> Option<T> {
        segment.open(&self.chain(), start)
    }
    // Of its own, wherever the loop is cut: what several offers of one iteration combine to is one value.
    #[inline(always)]
    fn value(&self, _: &mut Option<T>, _: &Moment) -> Option<T> {
        None
    }
    #[inline(always)]
    fn target<'x>((): &'x mut (), value: &'x mut Option<T>) -> &'x mut Option<T> {
        value
    }
    #[inline(always)]
    fn commit(&self, run: &mut Option<T>, at: usize, value: Option<T>) {
        if let Some(value) = value {
            self.chain().take(run, at, value);
        }
    }
    #[inline(always)]
    fn close(&self, segment: &mut Self::Segment, run: Option<T>, stretch: Range<usize>) {
        segment.close(&self.chain(), run, stretch);
    }
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        left.merge(&self.chain(), right);
    }
    fn finish(self, segment: Self::Segment) -> Option<T> {
        segment.finish(&self.chain())
    }
}
