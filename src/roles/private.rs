//! Variables that every thread or every iteration has for itself.

use std::marker::PhantomData;
use std::ops::Range;

use super::set::{Fits, Moment, Role, keeps_nothing};
use crate::exclusive::Exclusive;
use crate::private::Sealed;

/// Scratch that each thread makes once.
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
    type Scratch = T;
    type Segment = ();
    type Run = ();
    type Value = ();
    type Buffer = ();
    type Target = T;
    type Output = ();

    keeps_nothing!(());

    fn scratch(&self) -> T {
        (self.init)()
    }
    #[inline]
    fn value(&self, (): &mut (), _: &Moment) {}
    #[inline]
    fn target<'x>(scratch: &'x mut T, (): &'x mut ()) -> &'x mut T {
        scratch
    }
}

/// A variable that ends with what the last iteration to assign it gave.
#[derive(Debug)]
pub struct Lastprivate<T, E> {
    ending: E,
    marker: PhantomData<fn() -> T>,
}

/// What becomes of a variable's last value.
pub trait Ending<T>: Sync {
    /// What is left of it.
    type Output;
    #[doc(hidden)]
    fn end(self, last: Option<T>) -> Self::Output;
}

/// The variable behind a role, written when the loop has ended.
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

/// The loop form's ending: its own code writes the variable.
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
    type Run = Option<T>;
    type Value = Option<T>;
    type Buffer = ();
    type Target = Option<T>;
    type Output = E::Output;

    fn scratch(&self) {}
    fn segment(&self, _: usize) -> Option<T> {
        None
    }
    #[inline(always)]
    fn open(&self, _: &mut Option<T>, _: usize, _: usize) -> Option<T> {
        None
    }
    #[inline(always)]
    fn value(&self, _: &mut Option<T>, _: &Moment) -> Option<T> {
        None
    }
    #[inline]
    fn target<'x>((): &'x mut (), value: &'x mut Option<T>) -> &'x mut Option<T> {
        value
    }
    #[inline(always)]
    fn commit(&self, run: &mut Option<T>, _: usize, value: Option<T>) {
        if value.is_some() {
            *run = value;
        }
    }
    #[inline(always)]
    fn close(&self, segment: &mut Option<T>, run: Option<T>, _: Range<usize>) {
        if run.is_some() {
            *segment = run;
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
