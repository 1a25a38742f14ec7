//! The best of the values that iterations offer: minima and maxima with their locations.

use std::marker::PhantomData;
use std::ops::Range;

use super::stretch::Position;
use super::traits::{Fits, Opening, Role, nothing_waits};
use super::transfer::{put_option, sends_segment, take_option};
use crate::distributed::Sends;
use crate::sealed::Sealed;

/// The role of a running value, and the function that combines two of them; the earlier value is the first argument.
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

    const AT_ONCE: bool = true;

    nothing_waits!();

    fn scratch(&self) {}
    fn segment(&self, _: usize, _: usize) -> Option<T> {
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
        merge(left, right, &self.combine);
    }
    fn finish(self, segment: Option<T>) -> Option<T> {
        segment
    }
}

/// As [`Best`], for a comparison of numbers. The best number at each moment is kept by itself, and starts as the number before the loop, so that an
/// iteration compares as in the serial loop.
#[derive(Debug)]
pub struct BestNumber<N, T, F, M> {
    start: N,
    combine: F,
    number: M,
    marker: PhantomData<fn() -> T>,
}

/// The best number, and the running value if one has been better than the number before the loop.
#[derive(Clone, Copy, Debug)]
pub struct Running<N, T> {
    pub(crate) number: N,
    pub(crate) value: Option<T>,
}

impl<N, T, F, M: Fn(&T) -> &N> BestNumber<N, T, F, M> {
    pub(crate) fn new(start: N, combine: F, number: M) -> Self {
        BestNumber {
            start,
            combine,
            number,
            marker: PhantomData,
        }
    }
}

impl<N, T, F, M> Sealed for BestNumber<N, T, F, M> {}
impl<S, N, T, F, M> Fits<S> for BestNumber<N, T, F, M> {}

impl<N, T, F, M> Role for BestNumber<N, T, F, M>
where
    N: Copy + Send + Sync,
    T: Send,
    F: Fn(T, T) -> T + Sync,
    M: Fn(&T) -> &N + Sync,
{
    type Scratch = ();
    type Segment = Option<T>;
    type Lent = Running<N, T>;
    type Target = Running<N, T>;
    type Output = Option<T>;

    const AT_ONCE: bool = true;

    nothing_waits!();

    fn scratch(&self) {}
    fn segment(&self, _: usize, _: usize) -> Option<T> {
        None
    }
    #[inline(always)]
    fn lend(&self, (): &mut (), segment: &mut Option<T>, _: &Opening) -> Running<N, T> {
        let value = segment.take();
        let number = value
            .as_ref()
            .map_or(self.start, |value| *(self.number)(value));
        Running { number, value }
    }
    #[inline(always)]
    fn begin<'x>(&self, lent: &'x mut Running<N, T>, _: &Position) -> &'x mut Running<N, T> {
        lent
    }
    #[inline(always)]
    fn take_back(
        &self,
        (): &mut (),
        segment: &mut Option<T>,
        lent: Running<N, T>,
        _: Range<usize>,
    ) {
        *segment = lent.value;
    }
    fn merge(&self, left: &mut Option<T>, right: Option<T>) {
        merge(left, right, &self.combine);
    }
    fn finish(self, segment: Option<T>) -> Option<T> {
        segment
    }
}

fn merge<T>(left: &mut Option<T>, right: Option<T>, combine: impl Fn(T, T) -> T) {
    *left = match (left.take(), right) {
        (Some(left), Some(right)) => Some(combine(left, right)),
        (left, right) => left.or(right),
    };
}

sends_segment! {
    [T: Send, F: Fn(T, T) -> T + Sync,] Best<T, F>, [P: Sends<T>],
    |_, segment, out| put_option::<P, T>(segment, out),
    |_, input| take_option::<P, T>(input)
}

sends_segment! {
    [N, T, F, M,] BestNumber<N, T, F, M>, [
        N: Copy + Send + Sync,
        T: Send,
        F: Fn(T, T) -> T + Sync,
        M: Fn(&T) -> &N + Sync,
        P: Sends<T>,
    ],
    |_, segment, out| put_option::<P, T>(segment, out),
    |_, input| take_option::<P, T>(input)
}
