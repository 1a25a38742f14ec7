//! `if e < m { m = e; at = i; }`: the role by the type of `m`, and what an iteration asks it.

use std::ops::Deref;

use super::operators::Ordered;
use super::{Kit, Type};
use crate::roles::{Best, BestNumber, ByComparison, Offer, Running};
use crate::terminal::Arithmetic;

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
    /// Whether what is offered wins, against the variable's value before the loop if there is no other yet.
    fn is_won<C: Ordered<K>, K>(
        &self,
        start: &N,
        offered: &C,
        compared: impl FnOnce(&T) -> &N,
        wins: impl Fn(&N) -> bool,
    ) -> bool;

    /// Keeps what has won.
    fn keep(&mut self, value: T, compared: impl FnOnce(&T) -> &N);
}

impl<N, T> Contest<N, T> for Option<T> {
    #[inline(always)]
    fn is_won<C: Ordered<K>, K>(
        &self,
        start: &N,
        offered: &C,
        compared: impl FnOnce(&T) -> &N,
        wins: impl Fn(&N) -> bool,
    ) -> bool {
        match self {
            None => offered.comparable() && wins(start),
            Some(before) => wins(compared(before)),
        }
    }
    #[inline(always)]
    fn keep(&mut self, value: T, _: impl FnOnce(&T) -> &N) {
        *self = Some(value);
    }
}

impl<N: Arithmetic, T> Contest<N, T> for Running<N, T> {
    #[inline(always)]
    fn is_won<C: Ordered<K>, K>(
        &self,
        _: &N,
        _: &C,
        _: impl FnOnce(&T) -> &N,
        wins: impl Fn(&N) -> bool,
    ) -> bool {
        wins(&self.number)
    }
    #[inline(always)]
    fn keep(&mut self, value: T, compared: impl FnOnce(&T) -> &N) {
        self.number = *compared(&value);
        self.value = Some(value);
    }
}

impl<N: Arithmetic> Contest<N, (N,)> for Offer<N> {
    #[inline(always)]
    fn is_won<C: Ordered<K>, K>(
        &self,
        _: &N,
        _: &C,
        _: impl FnOnce(&(N,)) -> &N,
        wins: impl Fn(&N) -> bool,
    ) -> bool {
        wins(&self.0)
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

    #[inline(always)]
    pub fn is_won<N, T, C: Ordered<K>, K>(
        self,
        contest: &impl Contest<N, T>,
        start: &N,
        offered: &C,
        compared: impl FnOnce(&T) -> &N,
        wins: impl Fn(&N) -> bool,
    ) -> bool {
        contest.is_won(start, offered, compared, wins)
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
