//! Minima and maxima of floats, in lanes.

use std::ops::Range;

use super::accumulator::{Accumulator, LaneRun, Waiting};
use super::reduction::Extreme;
use super::set::{Fits, Opening, Role};
use super::stretch::{Group, Position};
use crate::grid::{Grid, LANES, Lanes, Operator};
use crate::private::Sealed;

/// A float with a value that stands for none: NaN, which loses to every other.
pub trait MayBeMissing: Extreme + Default {
    /// NaN.
    const MISSING: Self;

    /// Whether this is NaN.
    fn is_missing(self) -> bool;
}

macro_rules! may_be_missing {
    ($($type:ident)*) => {$(
        impl MayBeMissing for $type {
            const MISSING: $type = $type::NAN;

            #[inline(always)]
            fn is_missing(self) -> bool {
                self.is_nan()
            }
        }
    )*};
}
may_be_missing!(f32 f64);

/// The least or the greatest of what iterations offer.
#[derive(Clone, Copy, Debug)]
pub struct Extremum<T, const GREATEST: bool>(Lanes<T, Better<GREATEST>>);

/// The better of two floats.
#[derive(Clone, Copy, Debug)]
pub(super) struct Better<const GREATEST: bool>;

impl<T: MayBeMissing, const GREATEST: bool> Operator<T> for Better<GREATEST> {
    #[inline(always)]
    fn identity(&self) -> T {
        T::MISSING
    }
    #[inline(always)]
    fn apply(&self, earlier: T, later: T) -> T {
        match GREATEST {
            true => earlier.greatest(later),
            false => earlier.least(later),
        }
    }
}

/// The extremum within one iteration.
#[derive(Clone, Copy, Debug)]
pub struct Offered<T, const GREATEST: bool>(T);

impl<T: MayBeMissing, const GREATEST: bool> Extremum<T, GREATEST> {
    pub(crate) fn new() -> Self {
        Extremum(Lanes::new(Better))
    }
}

impl<T: MayBeMissing, const GREATEST: bool> Offered<T, GREATEST> {
    #[inline(always)]
    pub(crate) fn offer(&mut self, value: T) {
        self.0 = Better::<GREATEST>.apply(self.0, value);
    }
}

impl<T, const GREATEST: bool> Sealed for Extremum<T, GREATEST> {}
impl<S, T, const GREATEST: bool> Fits<S> for Extremum<T, GREATEST> {}

impl<T: MayBeMissing, const GREATEST: bool> Role for Extremum<T, GREATEST> {
    type Scratch = ();
    type Segment = Grid<T, [T; LANES]>;
    type Lent = (LaneRun<T>, Offered<T, GREATEST>);
    type Waiting = Waiting<T>;
    type Target = Offered<T, GREATEST>;
    type Output = Option<T>;

    const LANED: bool = true;

    fn scratch(&self) {}
    fn segment(&self, start: usize) -> Self::Segment {
        self.0.segment(start)
    }
    #[inline(always)]
    fn lend(&self, (): &mut (), segment: &mut Self::Segment, opening: &Opening) -> Self::Lent {
        (self.0.open(segment, opening.start), Offered(T::MISSING))
    }
    #[inline(always)]
    fn waiting(&self) -> Waiting<T> {
        self.0.waiting()
    }
    #[inline(always)]
    fn begin<'x>(
        &self,
        (_, own): &'x mut Self::Lent,
        _: &Position,
    ) -> &'x mut Offered<T, GREATEST> {
        *own = Offered(T::MISSING);
        own
    }
    #[inline(always)]
    fn commit(&self, (run, own): &mut Self::Lent, waiting: &mut Waiting<T>, position: &Position) {
        Accumulator::take(&self.0, run, waiting, position, own.0);
    }
    #[inline(always)]
    fn end_group(&self, (run, _): &mut Self::Lent, waiting: &Waiting<T>, group: Group) {
        self.0.end_group(run, waiting, group);
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
        let value = Accumulator::finish(&self.0, segment);
        value.filter(|value| !value.is_missing())
    }
}
