//! Minima and maxima of floats, in lanes.

use std::ops::Range;

use super::accumulator::{Accumulator, LaneRun, Waiting};
use super::reduction::Extreme;
use super::stretch::{Group, Position};
use super::traits::{Fits, Opening, Role};
use super::transfer::{put_grid, put_value, sends_segment, take_grid, take_value};
use crate::distributed::Sends;
use crate::reduce_tree::{Grid, LANES, Lanes, Operator};
use crate::sealed::Sealed;

/// A float type with a value that stands for a missing one: NaN, which loses to every other value.
pub trait MayBeMissing: Extreme + Default {
    /// The value that stands for a missing one: NaN.
    const MISSING: Self;

    /// Returns whether this is NaN.
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

/// The role of the least or the greatest of the values that iterations offer.
#[derive(Clone, Copy, Debug)]
pub struct Extremum<T, const GREATEST: bool>(Lanes<Offered<T, GREATEST>, Better>);

/// Selects the better of two floats.
#[derive(Clone, Copy, Debug)]
pub(super) struct Better;

/// The extremum of the values that have been offered.
#[derive(Clone, Copy, Debug)]
pub struct Offered<T, const GREATEST: bool>(T);

impl<T: MayBeMissing, const GREATEST: bool> Offered<T, GREATEST> {
    #[inline(always)]
    pub(crate) fn offer(&mut self, value: T) {
        self.0 = match GREATEST {
            true => self.0.greatest(value),
            false => self.0.least(value),
        };
    }
}

impl<T: MayBeMissing, const GREATEST: bool> Operator<Offered<T, GREATEST>> for Better {
    #[inline(always)]
    fn identity(&self) -> Offered<T, GREATEST> {
        Offered(T::MISSING)
    }
    #[inline(always)]
    fn apply(
        &self,
        mut earlier: Offered<T, GREATEST>,
        later: Offered<T, GREATEST>,
    ) -> Offered<T, GREATEST> {
        earlier.offer(later.0);
        earlier
    }
}

impl<T: MayBeMissing, const GREATEST: bool> Extremum<T, GREATEST> {
    pub(crate) fn new() -> Self {
        Extremum(Lanes::new(Better))
    }
}

impl<T, const GREATEST: bool> Sealed for Extremum<T, GREATEST> {}
impl<S, T, const GREATEST: bool> Fits<S> for Extremum<T, GREATEST> {}

impl<T: MayBeMissing, const GREATEST: bool> Role for Extremum<T, GREATEST> {
    type Scratch = ();
    type Segment = Grid<Offered<T, GREATEST>, [Offered<T, GREATEST>; LANES]>;
    type Lent = LaneRun<Offered<T, GREATEST>>;
    type Waiting = Waiting<Offered<T, GREATEST>>;
    type Target = Offered<T, GREATEST>;
    type Output = Option<T>;

    const LANED: bool = true;
    const AT_ONCE: bool = <Lanes<Offered<T, GREATEST>, Better> as Accumulator<_>>::AT_ONCE;

    fn scratch(&self) {}
    fn segment(&self, start: usize, len: usize) -> Self::Segment {
        self.0.segment(start, len)
    }
    #[inline(always)]
    fn lend(&self, (): &mut (), segment: &mut Self::Segment, opening: &Opening) -> Self::Lent {
        self.0.open(segment, opening.start)
    }
    #[inline(always)]
    fn waiting(&self, run: &mut Self::Lent) -> Self::Waiting {
        self.0.waiting(run)
    }
    #[inline(always)]
    fn begin<'x>(&self, run: &'x mut Self::Lent, _: &Position) -> &'x mut Self::Target {
        self.0.begin(run)
    }
    #[inline(always)]
    fn begin_once<'x>(&self, run: &'x mut Self::Lent, position: &Position) -> &'x mut Self::Target {
        self.0.begin_once(run, position)
    }
    #[inline(always)]
    fn commit(&self, run: &mut Self::Lent, waiting: &mut Self::Waiting, position: &Position) {
        self.0.commit(run, waiting, position);
    }
    #[inline(always)]
    fn end_group(&self, run: &mut Self::Lent, waiting: &mut Self::Waiting, group: Group) {
        self.0.end_group(run, waiting, group);
    }
    #[inline(always)]
    fn end_stretch(&self, run: &mut Self::Lent, waiting: Self::Waiting) {
        self.0.end_stretch(run, waiting);
    }
    #[inline(always)]
    fn take_back(
        &self,
        (): &mut (),
        segment: &mut Self::Segment,
        run: Self::Lent,
        done: Range<usize>,
    ) {
        Accumulator::close(&self.0, segment, run, done);
    }
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        self.0.merge(left, right);
    }
    fn finish(self, segment: Self::Segment) -> Option<T> {
        let Offered(value) = Accumulator::finish(&self.0, segment)?;
        (!value.is_missing()).then_some(value)
    }
}

impl<T, const GREATEST: bool> Offered<T, GREATEST> {
    fn put<P: Sends<T>>(&self, out: &mut Vec<u8>) {
        put_value::<P, T>(&self.0, out);
    }
    fn take<P: Sends<T>>(input: &mut &[u8]) -> Option<Self> {
        take_value::<P, T>(input).map(Offered)
    }
}

sends_segment! {
    [T: MayBeMissing, const GREATEST: bool,] Extremum<T, GREATEST>, [P: Sends<T>],
    |_, segment, out| {
        let lanes = |lanes: &[_; LANES], out: &mut _| lanes.iter().for_each(|lane: &Offered<T, GREATEST>| lane.put::<P>(out));
        put_grid(segment, Offered::put::<P>, lanes, out);
    },
    |_, input| {
        let lanes = |input: &mut &[u8]| {
            let lanes = (0..LANES).map(|_| Offered::take::<P>(input));
            lanes.collect::<Option<Vec<_>>>()?.try_into().ok()
        };
        take_grid(Offered::take::<P>, lanes, input)
    }
}
