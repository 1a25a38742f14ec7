//! `if e < m { m = e; at = i; }`: the role, which depends on the type of `m`, and the methods by which an iteration uses it.

use std::ops::Deref;

use super::operators::Ordered;
use super::{Kit, Type};
use crate::number::Arithmetic;
use crate::roles::{Best, BestNumber, ByComparison, Offer, Running};

/// A variable, before the loop, that is compared with the values that iterations offer. If it is a number, the methods below apply; otherwise those
/// of [`Compared`].
#[derive(Debug)]
pub struct Beginning<'v, N>(&'v N);

/// A variable that may not be a number.
#[derive(Clone, Copy, Debug)]
pub struct Compared;

impl<N: Arithmetic> Beginning<'_, N> {
    /// Returns the role of the variable and of those that are assigned along with it.
    #[inline]
    pub fn __prange_best<T: Send, F, M>(
        &self,
        _: Type<T>,
        combine: F,
        number: M,
    ) -> BestNumber<N, T, F, M>
    where
        F: Fn(T, T) -> T + Sync,
        M: Fn(&T) -> &N + Sync,
    {
        BestNumber::new(*self.0, combine, number)
    }

    /// Returns the role of the variable alone, which an equal number does not replace.
    #[inline]
    pub fn __prange_extreme<W: Fn(&N, &N) -> bool + Sync>(
        &self,
        _: Type<(N,)>,
        wins: W,
    ) -> ByComparison<N, W> {
        ByComparison::new(*self.0, wins)
    }
}

impl Compared {
    /// Returns the role of the variable and of those that are assigned along with it.
    #[inline]
    pub fn __prange_best<N, T: Send, F, M>(&self, _: Type<T>, combine: F, _: M) -> Best<T, F>
    where
        F: Fn(T, T) -> T + Sync,
        M: Fn(&T) -> &N + Sync,
    {
        Best::new(combine)
    }

    /// Returns the role of the variable alone.
    #[inline]
    #[allow(clippy::type_complexity, reason = "a closure, and what it captures")]
    pub fn __prange_extreme<N: Send, W: Fn(&N, &N) -> bool + Sync>(
        &self,
        _: Type<(N,)>,
        wins: W,
    ) -> Best<(N,), impl Fn((N,), (N,)) -> (N,) + Sync + use<N, W>> {
        Best::new(
            move |before: (N,), later: (N,)| match wins(&later.0, &before.0) {
                true => later,
                false => before,
            },
        )
    }
}

impl<N> Deref for Beginning<'_, N> {
    type Target = Compared;

    fn deref(&self) -> &Compared {
        &Compared
    }
}

/// The state with which an iteration compares what it offers.
pub trait Contest<N, T> {
    /// Returns the best value so far. `None` if that is the variable's value before the loop and not a number.
    fn best(&self, compared: impl FnOnce(&T) -> &N) -> Option<&N>;

    /// Keeps a value that has won.
    fn keep(&mut self, value: T, compared: impl FnOnce(&T) -> &N);
}

impl<N, T> Contest<N, T> for Option<T> {
    #[inline(always)]
    fn best(&self, compared: impl FnOnce(&T) -> &N) -> Option<&N> {
        self.as_ref().map(compared)
    }
    #[inline(always)]
    fn keep(&mut self, value: T, _: impl FnOnce(&T) -> &N) {
        *self = Some(value);
    }
}

impl<N: Arithmetic, T> Contest<N, T> for Running<N, T> {
    #[inline(always)]
    fn best(&self, _: impl FnOnce(&T) -> &N) -> Option<&N> {
        Some(&self.number)
    }
    #[inline(always)]
    fn keep(&mut self, value: T, compared: impl FnOnce(&T) -> &N) {
        self.number = *compared(&value);
        self.value = Some(value);
    }
}

impl<N: Arithmetic> Contest<N, (N,)> for Offer<N> {
    #[inline(always)]
    fn best(&self, _: impl FnOnce(&(N,)) -> &N) -> Option<&N> {
        Some(&self.0)
    }
    #[inline(always)]
    fn keep(&mut self, (number,): (N,), _: impl FnOnce(&(N,)) -> &N) {
        self.0 = number;
    }
}

#[doc(hidden)]
impl Kit {
    #[inline]
    pub fn beginning<N>(self, variable: &N) -> Beginning<'_, N> {
        Beginning(variable)
    }

    /// Returns the best value so far, which has the type of the variable before the loop.
    #[inline(always)]
    pub fn best_of<'s, N, T>(
        self,
        contest: &'s impl Contest<N, T>,
        _: &N,
        compared: impl FnOnce(&T) -> &N,
    ) -> Option<&'s N> {
        contest.best(compared)
    }

    /// Returns whether a value can be the best of all, and not only better than the variable before the loop.
    #[inline(always)]
    pub fn comparable<C: Ordered<K>, K>(self, offered: &C) -> bool {
        offered.comparable()
    }

    #[inline(always)]
    pub fn keep<N, T>(
        self,
        contest: &mut impl Contest<N, T>,
        _: &N,
        value: T,
        compared: impl FnOnce(&T) -> &N,
    ) {
        contest.keep(value, compared);
    }
}
