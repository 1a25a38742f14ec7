//! Reductions by operators that the user vouches for, in the shape of the grid: an operator that rounds gives the same bits for any number of
//! threads.

use std::ops::Range;

use super::accumulator::{Accumulator, ChainRun, InChain, in_chain};
use super::stretch::{Group, Position};
use super::traits::{Fits, Opening, Role};
use super::transfer::sends_segment;
use crate::distributed::Sends;
use crate::reduce_tree::Grid;
use crate::sealed::Sealed;

/// The role of values that iterations offer, which are combined in iteration order; the earlier value is the first argument.
#[derive(Debug)]
pub struct Associative<T, F>(InChain<T, F>);

impl<T: Send, F: Fn(T, T) -> T + Sync> Associative<T, F> {
    pub(crate) fn new(combine: F) -> Self {
        Associative(in_chain(combine))
    }
}

impl<T, F> Sealed for Associative<T, F> {}
impl<S, T, F> Fits<S> for Associative<T, F> {}

impl<T: Send, F: Fn(T, T) -> T + Sync> Role for Associative<T, F> {
    type Scratch = ();
    type Segment = Grid<T, Option<T>>;
    type Lent = ChainRun<T>;
    type Waiting = <InChain<T, F> as Accumulator<T>>::Waiting;
    type Target = Option<T>;
    type Output = Option<T>;

    const CHAINED: bool = true;

    fn scratch(&self) {}
    fn segment(&self, start: usize, len: usize) -> Self::Segment {
        self.0.segment(start, len)
    }
    #[inline(always)]
    fn lend(&self, (): &mut (), segment: &mut Self::Segment, opening: &Opening) -> ChainRun<T> {
        self.0.open(segment, opening.start)
    }
    #[inline(always)]
    fn waiting(&self, run: &mut ChainRun<T>) -> Self::Waiting {
        self.0.waiting(run)
    }
    // An iteration has a value of its own: several offers of one iteration are combined into one value first, wherever the loop is cut.
    #[inline(always)]
    fn begin<'x>(&self, run: &'x mut ChainRun<T>, _: &Position) -> &'x mut Option<T> {
        &mut run.own
    }
    #[inline(always)]
    fn commit(&self, run: &mut ChainRun<T>, waiting: &mut Self::Waiting, position: &Position) {
        self.0.commit(run, waiting, position);
    }
    #[inline(always)]
    fn end_group(&self, run: &mut ChainRun<T>, waiting: &mut Self::Waiting, group: Group) {
        self.0.end_group(run, waiting, group);
    }
    #[inline(always)]
    fn end_stretch(&self, run: &mut ChainRun<T>, waiting: Self::Waiting) {
        self.0.end_stretch(run, waiting);
    }
    #[inline(always)]
    fn take_back(
        &self,
        (): &mut (),
        segment: &mut Self::Segment,
        run: ChainRun<T>,
        done: Range<usize>,
    ) {
        self.0.close(segment, run, done);
    }
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        self.0.merge(left, right);
    }
    fn finish(self, segment: Self::Segment) -> Option<T> {
        Accumulator::finish(&self.0, segment)
    }
}

sends_segment! {
    [T: Send, F: Fn(T, T) -> T + Sync,] Associative<T, F>, [P: Sends<T>],
    |role, segment, out| Accumulator::put::<P>(&role.0, segment, out),
    |role, input| role.0.take_segment::<P>(input)
}
