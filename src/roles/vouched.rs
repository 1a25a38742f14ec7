//! Operators that the user vouches for, in the shape of the grid: one that rounds gives the same bits for any number of threads.

use std::ops::Range;

use super::accumulator::{Accumulator, ChainRun, InChain, in_chain};
use super::set::{Fits, Opening, Role, nothing_waits};
use super::stretch::Position;
use crate::grid::Grid;
use crate::private::Sealed;

/// What iterations offer, combined in their order; the earlier value is the first argument.
#[derive(Debug)]
pub struct Vouched<T, F>(InChain<T, F>);

impl<T: Send, F: Fn(T, T) -> T + Sync> Vouched<T, F> {
    pub(crate) fn new(combine: F) -> Self {
        Vouched(in_chain(combine))
    }
}

impl<T, F> Sealed for Vouched<T, F> {}
impl<S, T, F> Fits<S> for Vouched<T, F> {}

impl<T: Send, F: Fn(T, T) -> T + Sync> Role for Vouched<T, F> {
    type Scratch = ();
    type Segment = Grid<T, Option<T>>;
    type Lent = (ChainRun<T>, Option<T>);
    type Target = Option<T>;
    type Output = Option<T>;

    nothing_waits!();

    const GRID: bool = true;

    fn scratch(&self) {}
    fn segment(&self, start: usize) -> Self::Segment {
        self.0.segment(start)
    }
    #[inline(always)]
    fn lend(&self, (): &mut (), segment: &mut Self::Segment, opening: &Opening) -> Self::Lent {
        (self.0.open(segment, opening.start), None)
    }
    // Of its own, wherever the loop is cut: what several offers of one iteration combine to is one value.
    #[inline(always)]
    fn begin<'x>(&self, (_, own): &'x mut Self::Lent, _: &Position) -> &'x mut Option<T> {
        own
    }
    #[inline(always)]
    fn commit(&self, (run, own): &mut Self::Lent, (): &mut (), position: &Position) {
        if let Some(value) = own.take() {
            Accumulator::take(&self.0, run, &mut (), position, value);
        }
    }
    #[inline(always)]
    fn take_back(
        &self,
        (): &mut (),
        segment: &mut Self::Segment,
        (run, _): Self::Lent,
        done: Range<usize>,
    ) {
        Accumulator::close(&self.0, segment, run, done);
    }
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        self.0.merge(left, right);
    }
    fn finish(self, segment: Self::Segment) -> Option<T> {
        Accumulator::finish(&self.0, segment)
    }
}
