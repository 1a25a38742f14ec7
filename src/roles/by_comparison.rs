//! Minima and maxima of numbers by a comparison of the user's, `if e < m { m = e }`. Most of the values that iterations offer lose, which is found
//! out for many of them at once.

use std::ops::Range;

use super::stretch::{Group, Position, TOGETHER};
use super::traits::{Fits, Opening, Role, nothing_waits};
use super::transfer::{put_option, sends_segment, take_option};
use crate::distributed::Sends;
use crate::reduce_tree::LANES;
use crate::sealed::Sealed;

/// The role of such a number: its value before the loop, and a function that says whether a later number wins against an earlier one. No number may
/// win against an equal one.
#[derive(Debug)]
pub struct ByComparison<N, W> {
    start: N,
    wins: W,
}

/// The number of an iteration: the best so far, or a better one.
#[derive(Clone, Copy, Debug)]
pub struct Offer<N>(pub(crate) N);

/// The best number of a stretch so far, and that of the iteration under way.
#[derive(Clone, Copy, Debug)]
pub struct Contended<N> {
    best: Offer<N>,
    own: Offer<N>,
    /// Numbers that the iterations of a group offer. A place that no iteration has filled holds a number that has lost before.
    offers: [N; LANES],
}

impl<N, W> ByComparison<N, W> {
    pub(crate) fn new(start: N, wins: W) -> Self {
        ByComparison { start, wins }
    }
}

impl<N: Copy, W: Fn(&N, &N) -> bool> ByComparison<N, W> {
    #[inline(always)]
    fn take(&self, lent: &mut Contended<N>, offer: N) {
        if (self.wins)(&offer, &lent.best.0) {
            lent.best = Offer(offer);
        }
    }

    #[inline(always)]
    fn take_all(&self, lent: &mut Contended<N>, offers: &[N; LANES]) {
        let any = |any: bool, offer: &N| any | (self.wins)(offer, &lent.best.0);
        if !offers.iter().fold(false, any) {
            return;
        }
        for offer in offers {
            self.take(lent, *offer);
        }
    }
}

impl<N, W> Sealed for ByComparison<N, W> {}
impl<S, N, W> Fits<S> for ByComparison<N, W> {}

impl<N: Copy + Send + Sync, W: Fn(&N, &N) -> bool + Sync> Role for ByComparison<N, W> {
    type Scratch = ();
    type Segment = Option<N>;
    type Lent = Contended<N>;
    type Target = Offer<N>;
    type Output = Option<(N,)>;

    const LANED: bool = TOGETHER;
    const GRID: bool = false;
    const AT_ONCE: bool = !TOGETHER;

    nothing_waits!();

    fn scratch(&self) {}
    fn segment(&self, _: usize, _: usize) -> Option<N> {
        None
    }
    #[inline(always)]
    fn lend(&self, (): &mut (), segment: &mut Option<N>, _: &Opening) -> Contended<N> {
        let best = segment.unwrap_or(self.start);
        Contended {
            best: Offer(best),
            own: Offer(best),
            offers: [best; LANES],
        }
    }
    #[inline(always)]
    fn begin<'x>(&self, lent: &'x mut Contended<N>, _: &Position) -> &'x mut Offer<N> {
        if !TOGETHER {
            return &mut lent.best;
        }
        // Every iteration of a group compares with the best of the groups before, so that none has to wait for the previous iteration.
        lent.own = lent.best;
        &mut lent.own
    }
    #[inline(always)]
    fn commit(&self, lent: &mut Contended<N>, (): &mut (), position: &Position) {
        if TOGETHER {
            lent.offers[position.index % LANES] = lent.own.0;
        }
    }
    #[inline(always)]
    fn end_group(&self, lent: &mut Contended<N>, (): &mut (), _: Group) {
        if TOGETHER {
            let offers = lent.offers;
            self.take_all(lent, &offers);
        }
    }
    #[inline(always)]
    fn take_back(&self, (): &mut (), segment: &mut Option<N>, lent: Contended<N>, _: Range<usize>) {
        // A number that has won once is better than the start.
        let Offer(best) = lent.best;
        if segment.is_some() || (self.wins)(&best, &self.start) {
            *segment = Some(best);
        }
    }
    fn merge(&self, left: &mut Option<N>, right: Option<N>) {
        let wins = |right: &N| (left.as_ref()).is_none_or(|left| (self.wins)(right, left));
        if let Some(right) = right.filter(wins) {
            *left = Some(right);
        }
    }
    fn finish(self, segment: Option<N>) -> Option<(N,)> {
        segment.map(|best| (best,))
    }
}

sends_segment! {
    [N: Copy + Send + Sync, W: Fn(&N, &N) -> bool + Sync,] ByComparison<N, W>, [P: Sends<N>],
    |_, segment, out| put_option::<P, N>(segment, out),
    |_, input| take_option::<P, N>(input)
}
