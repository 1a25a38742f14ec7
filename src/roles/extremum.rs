//! Minima and maxima of floats, in lanes.

use std::ops::Range;

use super::reduction::Extreme;
use super::set::{Fits, Moment, Role};
use crate::grid::{Block, Grid, LANES, Lanes};
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
pub struct Extremum<T, const GREATEST: bool>(std::marker::PhantomData<fn() -> T>);

/// The extremum within one iteration.
#[derive(Clone, Copy, Debug)]
pub struct Offered<T, const GREATEST: bool>(T);

impl<T: MayBeMissing, const GREATEST: bool> Extremum<T, GREATEST> {
    pub(crate) fn new() -> Self {
        Extremum(std::marker::PhantomData)
    }

    #[inline(always)]
    fn better(left: T, right: T) -> T {
        match GREATEST {
            true => left.greatest(right),
            false => left.least(right),
        }
    }

    #[inline(always)]
    fn lanes() -> Lanes<T, fn(T, T) -> T> {
        Lanes {
            identity: T::MISSING,
            operator: Self::better,
        }
    }
}

impl<T: MayBeMissing, const GREATEST: bool> Offered<T, GREATEST> {
    #[inline(always)]
    pub(crate) fn offer(&mut self, value: T) {
        self.0 = Extremum::<T, GREATEST>::better(self.0, value);
    }
}

impl<T, const GREATEST: bool> Sealed for Extremum<T, GREATEST> {}
impl<S, T, const GREATEST: bool> Fits<S> for Extremum<T, GREATEST> {}

impl<T: MayBeMissing, const GREATEST: bool> Role for Extremum<T, GREATEST> {
    type Scratch = ();
    type Segment = Grid<T, [T; LANES]>;
    type Run = [T; LANES];
    type Value = Offered<T, GREATEST>;
    type Buffer = Block<T>;
    type Target = Offered<T, GREATEST>;
    type Output = Option<T>;

    const LANED: bool = true;

    fn scratch(&self) {}
    fn segment(&self, start: usize) -> Self::Segment {
        Grid::new(start)
    }
    #[inline(always)]
    fn open(&self, segment: &mut Self::Segment, start: usize, _: usize) -> [T; LANES] {
        segment.open(&Self::lanes(), start)
    }
    #[inline(always)]
    fn value(&self, _: &mut [T; LANES], _: &Moment) -> Offered<T, GREATEST> {
        Offered(T::MISSING)
    }
    #[inline(always)]
    fn target<'x>(
        (): &'x mut (),
        value: &'x mut Offered<T, GREATEST>,
    ) -> &'x mut Offered<T, GREATEST> {
        value
    }
    #[inline(always)]
    fn commit(&self, run: &mut [T; LANES], lane: usize, value: Offered<T, GREATEST>) {
        run[lane] = Self::better(run[lane], value.0);
    }
    #[inline(always)]
    fn keep(
        &self,
        _: &mut [T; LANES],
        block: &mut Block<T>,
        k: usize,
        value: Offered<T, GREATEST>,
    ) {
        block.keep(k, value.0);
    }
    #[inline(always)]
    fn drain(&self, run: &mut [T; LANES], block: &Block<T>) {
        block.drain(run, Self::better);
    }
    #[inline(always)]
    fn close(&self, segment: &mut Self::Segment, run: [T; LANES], stretch: Range<usize>) {
        segment.close(&Self::lanes(), run, stretch);
    }
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        left.merge(&Self::lanes(), right);
    }
    fn finish(self, segment: Self::Segment) -> Option<T> {
        let value = segment.finish(&Self::lanes());
        value.filter(|value| !value.is_missing())
    }
}
