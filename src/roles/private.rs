//! Variables that every thread or every iteration has for itself.

use std::marker::PhantomData;
use std::ops::Range;

use super::stretch::Position;
use super::traits::{Fits, Opening, Role, nothing_waits};
use super::transfer::{put_option, sends_nothing, sends_segment, take_option};
use crate::distributed::Sends;
use crate::exclusive::Exclusive;
use crate::sealed::Sealed;

/// The role of scratch that each thread makes once.
#[derive(Debug)]
pub struct Private<T, F> {
    init: F,
    marker: PhantomData<fn() -> T>,
}

impl<T, F> Private<T, F> {
    pub(crate) fn new(init: F) -> Self {
        Private {
            init,
            marker: PhantomData,
        }
    }

    pub(super) fn make(&self) -> T
    where
        F: Fn() -> T,
    {
        (self.init)()
    }
}

impl<T, F> Sealed for Private<T, F> {}
impl<S, T, F> Fits<S> for Private<T, F> {}

impl<T, F: Fn() -> T + Sync> Role for Private<T, F> {
    /// `None` while a stretch has the value.
    type Scratch = Option<T>;
    type Segment = ();
    type Lent = T;
    type Target = T;
    type Output = ();

    nothing_waits!();

    const MERGES: bool = false;

    fn scratch(&self) -> Option<T> {
        Some(self.make())
    }
    fn segment(&self, _: usize, _: usize) {}
    #[inline]
    fn lend(&self, scratch: &mut Option<T>, (): &mut (), _: &Opening) -> T {
        scratch.take().unwrap_or_else(|| self.make())
    }
    #[inline(always)]
    fn begin<'x>(&self, lent: &'x mut T, _: &Position) -> &'x mut T {
        lent
    }
    #[inline]
    fn take_back(&self, scratch: &mut Option<T>, (): &mut (), lent: T, _: Range<usize>) {
        *scratch = Some(lent);
    }
    fn merge(&self, (): &mut (), (): ()) {}
    fn finish(self, (): ()) {}
}

/// The role of a variable that ends with the value from the last iteration that assigned one.
#[derive(Debug)]
pub struct Lastprivate<T, E> {
    ending: E,
    marker: PhantomData<fn() -> T>,
}

/// A way to deliver a variable's last value.
pub trait Ending<T>: Sync {
    /// The result for the loop's caller.
    type Output;
    #[doc(hidden)]
    fn end(self, last: Option<T>) -> Self::Output;
}

/// The variable behind a role, which is written when the loop has ended.
#[derive(Debug)]
pub struct Target<'v, T>(Exclusive<&'v mut T>);

impl<'v, T> Target<'v, T> {
    pub(super) fn new(variable: &'v mut T) -> Self {
        Target(Exclusive::new(variable))
    }

    pub(super) fn into_inner(self) -> &'v mut T {
        self.0.into_inner()
    }
}

impl<T: Send> Ending<T> for Target<'_, T> {
    type Output = ();

    fn end(self, last: Option<T>) {
        if let Some(value) = last {
            *self.into_inner() = value;
        }
    }
}

/// The ending in the loop form, whose own code writes the variable.
#[derive(Debug)]
pub struct HandBack;

impl<T> Ending<T> for HandBack {
    type Output = Option<T>;

    fn end(self, last: Option<T>) -> Option<T> {
        last
    }
}

impl<T, E> Lastprivate<T, E> {
    pub(crate) fn new(ending: E) -> Self {
        Lastprivate {
            ending,
            marker: PhantomData,
        }
    }
}

impl<T, E> Sealed for Lastprivate<T, E> {}
impl<S, T, E> Fits<S> for Lastprivate<T, E> {}

impl<T: Send, E: Ending<T>> Role for Lastprivate<T, E> {
    type Scratch = ();
    type Segment = Option<T>;
    /// The stretch's last value, and that of the iteration under way.
    type Lent = (Option<T>, Option<T>);
    type Target = Option<T>;
    type Output = E::Output;

    const AT_ONCE: bool = true;

    nothing_waits!();

    fn scratch(&self) {}
    fn segment(&self, _: usize, _: usize) -> Option<T> {
        None
    }
    #[inline(always)]
    fn lend(&self, (): &mut (), _: &mut Option<T>, _: &Opening) -> Self::Lent {
        (None, None)
    }
    #[inline(always)]
    fn begin<'x>(&self, (_, own): &'x mut Self::Lent, _: &Position) -> &'x mut Option<T> {
        own
    }
    #[inline(always)]
    fn begin_once<'x>(&self, (last, _): &'x mut Self::Lent, _: &Position) -> &'x mut Option<T> {
        last
    }
    #[inline(always)]
    fn commit(&self, (last, own): &mut Self::Lent, (): &mut (), _: &Position) {
        if own.is_some() {
            *last = own.take();
        }
    }
    #[inline(always)]
    fn take_back(
        &self,
        (): &mut (),
        segment: &mut Option<T>,
        (last, _): Self::Lent,
        _: Range<usize>,
    ) {
        if last.is_some() {
            *segment = last;
        }
    }
    fn merge(&self, left: &mut Option<T>, right: Option<T>) {
        if right.is_some() {
            *left = right;
        }
    }
    fn finish(self, last: Option<T>) -> E::Output {
        self.ending.end(last)
    }
}

sends_nothing!([T, F: Fn() -> T + Sync,] Private<T, F>, []);

sends_segment! {
    [T: Send, E: Ending<T>,] Lastprivate<T, E>, [P: Sends<T>],
    |_, segment, out| put_option::<P, T>(segment, out),
    |_, input| take_option::<P, T>(input)
}
