//! Terminals that can leave the loop before its end.

use std::convert::Infallible;
use std::ops::{ControlFlow, Range};

use crate::engine::{Body, run};
use crate::grid::{Chain, Grid, LEAF};
use crate::policy::Cuts;
use crate::range::Prange;
use crate::source::{Indexed, Source};
use crate::sync::{Mutex, lock};

/// Ends the loop at any match.
struct FindAny<S: Source, P> {
    source: S,
    predicate: P,
    found: Mutex<Option<S::Item>>,
}

impl<S: Source<Item: Send>, P: Fn(&S::Item) -> bool + Sync> Body for FindAny<S, P> {
    type Scratch = ();
    type Segment = ();

    const MERGES: bool = false;
    const FIRST_EXIT: bool = false;

    fn scratch(&self) {}
    fn segment(&self, _: usize) {}
    fn merge(&self, (): &mut (), (): ()) {}

    #[inline(always)]
    fn run(
        &self,
        (): &mut (),
        (): &mut (),
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        let step = |_, item| {
            if (self.predicate)(&item) {
                let mut found = lock(&self.found);
                let late = found.replace(item);
                drop(found);
                drop(late);
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        };
        // SAFETY: the engine keeps the range inside the loop and hands out each iteration once.
        unsafe { self.source.each(range, at, step) }
    }
}

/// Ends the loop at the first iteration that `exit` turns into a value.
struct FindFirst<S, F> {
    source: S,
    exit: F,
}

impl<S: Source, E: Send, F: Fn(usize, S::Item) -> Option<E> + Sync> Body for FindFirst<S, F> {
    type Scratch = ();
    type Segment = Option<E>;

    fn scratch(&self) {}

    fn segment(&self, _: usize) -> Option<E> {
        None
    }

    #[inline(always)]
    fn run(
        &self,
        (): &mut (),
        exit: &mut Option<E>,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        let step = |index, item| match (self.exit)(index, item) {
            None => ControlFlow::Continue(()),
            value => {
                *exit = value;
                ControlFlow::Break(())
            }
        };
        // SAFETY: the engine keeps the range inside the loop and hands out each iteration once.
        unsafe { self.source.each(range, at, step) }
    }

    fn merge(&self, left: &mut Option<E>, right: Option<E>) {
        if left.is_none() {
            *left = right;
        }
    }
}

/// What a fallible body returns: a `Result`, an `Option` or a [`ControlFlow`].
pub trait Fallible: crate::private::Sealed {
    /// What goes on.
    type Output;
    /// What leaves the loop.
    type Residual;

    /// Goes on or leaves.
    fn branch(self) -> ControlFlow<Self::Residual, Self::Output>;
    /// The value that goes on.
    fn from_output(output: Self::Output) -> Self;
    /// The value that has left.
    fn from_residual(residual: Self::Residual) -> Self;
}

impl<T, E> crate::private::Sealed for Result<T, E> {}
impl<T, E> Fallible for Result<T, E> {
    type Output = T;
    type Residual = Result<Infallible, E>;

    fn branch(self) -> ControlFlow<Self::Residual, T> {
        match self {
            Ok(output) => ControlFlow::Continue(output),
            Err(error) => ControlFlow::Break(Err(error)),
        }
    }
    fn from_output(output: T) -> Self {
        Ok(output)
    }
    fn from_residual(residual: Self::Residual) -> Self {
        match residual {
            Err(error) => Err(error),
        }
    }
}

impl<T> crate::private::Sealed for Option<T> {}
impl<T> Fallible for Option<T> {
    type Output = T;
    type Residual = Option<Infallible>;

    fn branch(self) -> ControlFlow<Self::Residual, T> {
        match self {
            Some(output) => ControlFlow::Continue(output),
            None => ControlFlow::Break(None),
        }
    }
    fn from_output(output: T) -> Self {
        Some(output)
    }
    fn from_residual(_: Self::Residual) -> Self {
        None
    }
}

impl<B, C> crate::private::Sealed for ControlFlow<B, C> {}
impl<B, C> Fallible for ControlFlow<B, C> {
    type Output = C;
    type Residual = ControlFlow<B, Infallible>;

    fn branch(self) -> ControlFlow<Self::Residual, C> {
        match self {
            ControlFlow::Continue(output) => ControlFlow::Continue(output),
            ControlFlow::Break(value) => ControlFlow::Break(ControlFlow::Break(value)),
        }
    }
    fn from_output(output: C) -> Self {
        ControlFlow::Continue(output)
    }
    fn from_residual(residual: Self::Residual) -> Self {
        match residual {
            ControlFlow::Break(value) => ControlFlow::Break(value),
        }
    }
}

/// A reduction that an item, or the operator, can leave.
struct TryReduce<S, T, F> {
    source: S,
    chain: Chain<T, F>,
}

impl<S, T, F> Body for TryReduce<S, T, F>
where
    S: Source<Item = T>,
    T: Fallible + Send,
    F: Fn(T, T) -> T + Sync,
{
    type Scratch = ();
    type Segment = Grid<T, Option<T>>;

    fn cuts(&self) -> Cuts {
        Cuts::best_at(LEAF)
    }
    fn scratch(&self) {}

    fn segment(&self, start: usize) -> Self::Segment {
        Grid::new(start)
    }

    #[inline(always)]
    fn run(
        &self,
        (): &mut (),
        grid: &mut Self::Segment,
        range: Range<usize>,
        at: &mut usize,
    ) -> ControlFlow<()> {
        for index in range {
            *at = index;
            // SAFETY: the engine keeps the range inside the loop and hands out each iteration once.
            let Some(item) = (unsafe { self.source.get(index) }) else {
                grid.push(&self.chain, index, None);
                continue;
            };
            match item.branch() {
                ControlFlow::Continue(output) => {
                    grid.push(&self.chain, index, Some(T::from_output(output)));
                }
                ControlFlow::Break(residual) => {
                    grid.push(&self.chain, index, Some(T::from_residual(residual)));
                    return ControlFlow::Break(());
                }
            }
        }
        ControlFlow::Continue(())
    }

    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        left.merge(&self.chain, right);
    }
}

impl<S: Source> Prange<S> {
    fn first<E: Send>(self, exit: impl Fn(usize, S::Item) -> Option<E> + Sync) -> Option<E> {
        let (source, clauses) = self.into_parts();
        let len = source.len();
        run(&clauses, len, &FindFirst { source, exit })
    }

    /// Some item that `predicate` accepts: whichever a thread meets first. The rest of the loop is
    /// skipped.
    pub fn find_any(self, predicate: impl Fn(&S::Item) -> bool + Sync) -> Option<S::Item>
    where
        S::Item: Send,
    {
        let (source, clauses) = self.into_parts();
        let len = source.len();
        let body = FindAny {
            source,
            predicate,
            found: Mutex::new(None),
        };
        run(&clauses, len, &body);
        let FindAny { found, .. } = body;
        found
            .into_inner()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// The first item in loop order that `predicate` accepts. Iterations behind it are skipped as far
    /// as they have not begun.
    ///
    /// ```
    /// use prange::prelude::*;
    /// assert_eq!(prange(0..1000).find_first(|i| i * i > 500), Some(23));
    /// ```
    pub fn find_first(self, predicate: impl Fn(&S::Item) -> bool + Sync) -> Option<S::Item>
    where
        S::Item: Send,
    {
        self.first(|_, item| predicate(&item).then_some(item))
    }

    /// The number, counted from 0, of the first item that `predicate` accepts.
    ///
    /// ```
    /// use prange::prelude::*;
    /// assert_eq!(prange(&[3, 1, 4, 1]).position_first(|&digit| digit == 1), Some(1));
    /// ```
    pub fn position_first(self, predicate: impl Fn(S::Item) -> bool + Sync) -> Option<usize>
    where
        S: Indexed,
    {
        self.first(|index, item| predicate(item).then_some(index))
    }

    /// Whether `predicate` accepts any item.
    pub fn any(self, predicate: impl Fn(S::Item) -> bool + Sync) -> bool {
        self.map(predicate).find_any(|&accepted| accepted).is_some()
    }

    /// Whether `predicate` accepts every item.
    pub fn all(self, predicate: impl Fn(S::Item) -> bool + Sync) -> bool {
        !self.any(|item| !predicate(item))
    }

    /// Runs `f` on the items until one fails; the failure that comes first in loop order is returned.
    /// Iterations before it have all run, those behind it as far as they had begun.
    ///
    /// # Errors
    ///
    /// The first failure in loop order.
    ///
    /// ```
    /// use prange::prelude::*;
    /// let parsed = prange(&["1", "x", "y"]).try_for_each(|text| text.parse::<u8>().map(drop).map_err(|_| *text));
    /// assert_eq!(parsed, Err("x"));
    /// ```
    pub fn try_for_each<R>(self, f: impl Fn(S::Item) -> R + Sync) -> R
    where
        R: Fallible<Output = (), Residual: Send>,
    {
        let exit = self.first(|_, item| match f(item).branch() {
            ControlFlow::Continue(()) => None,
            ControlFlow::Break(residual) => Some(residual),
        });
        exit.map_or_else(|| R::from_output(()), R::from_residual)
    }

    /// Combines the successes by an associative operator that may fail too, in iteration order and in
    /// the fixed shape of [`reduce`](Self::reduce).
    ///
    /// # Errors
    ///
    /// The first failure: of an item in loop order, or of the operator to the left of it.
    ///
    /// ```
    /// use prange::prelude::*;
    /// let sum = prange(0..10u8).map(Some).try_reduce(|| 0, |a, b| a.checked_add(b));
    /// assert_eq!(sum, Some(45));
    /// ```
    pub fn try_reduce<T: Send>(
        self,
        identity: impl Fn() -> T,
        operator: impl Fn(T, T) -> S::Item + Sync,
    ) -> S::Item
    where
        S::Item: Fallible<Output = T> + Send,
    {
        let (source, clauses) = self.into_parts();
        let len = source.len();
        let chain = Chain::new(|left: S::Item, right: S::Item| match left.branch() {
            ControlFlow::Continue(left) => match right.branch() {
                ControlFlow::Continue(right) => operator(left, right),
                ControlFlow::Break(residual) => S::Item::from_residual(residual),
            },
            ControlFlow::Break(residual) => S::Item::from_residual(residual),
        });
        let body = TryReduce { source, chain };
        let grid = run(&clauses, len, &body);
        let value = grid.finish(&body.chain);
        value.unwrap_or_else(|| S::Item::from_output(identity()))
    }
}
