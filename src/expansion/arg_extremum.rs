//! `if e < m { m = e; at = i; }`: the role by the type of `m`, and what an iteration asks it.

use std::ops::Deref;

use super::operators::Ordered;
use super::{Kit, Type};
use crate::number::Arithmetic;
use crate::roles::{Best, BestNumber, ByComparison, Offer, Running};

/// A variable that is compared with what iterations offer. If it is a number its methods are those below; else those of [`Compared`].
#[derive(Debug)]
pub struct Beginning<'v, N>(&'v N);

/// What may be no number.
#[derive(Clone, Copy, Debug)]
pub struct Compared;

impl<N: Arithmetic> Beginning<'_, N> {
    /// The role of what goes with the variable.
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

    /// The role of the variable alone, which an equal number does not replace.
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
    /// As above.
    #[inline]
    pub fn __prange_best<N, T: Send, F, M>(&self, _: Type<T>, combine: F, _: M) -> Best<T, F>
    where
        F: Fn(T, T) -> T + Sync,
        M: Fn(&T) -> &N + Sync,
    {
        Best::new(combine)
    }

    /// As above.
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

/// What an iteration compares with.
pub trait Contest<N, T> {
    /// The best so far. Nothing if it is what the variable holds before the loop, and no number.
    fn best(&self, compared: impl FnOnce(&T) -> &N) -> Option<&N>;

    /// Keeps what has won.
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

    /// The best so far, of the type of what is before the loop.
    #[inline(always)]
    pub fn best_of<'s, N, T>(
        self,
        contest: &'s impl Contest<N, T>,
        _: &N,
        compared: impl FnOnce(&T) -> &N,
    ) -> Option<&'s N> {
        contest.best(compared)
    }

    /// Whether a value can be the best of all, and not only better than what is before the loop.
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
