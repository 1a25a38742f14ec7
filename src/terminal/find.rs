//! Terminals that can leave the loop before its end.

use std::convert::Infallible;
use std::ops::ControlFlow;

use crate::distributed::{Processes, Sends};
use crate::fallible::Fallible;
use crate::prange::Prange;
use crate::roles::{Accumulator, HandBack, Lastprivate, Total, in_chain, run_each};
use crate::source::{Indexed, Joined, Source};
use crate::sys::sync::{Mutex, lock};

impl<S: Source, P: Processes> Prange<S, P> {
    /// Returns the result of `exit` for the first item in loop order for which it is `Some`.
    fn first<E: Send>(self, exit: impl Fn(S::Item) -> Option<E> + Sync) -> Option<E>
    where
        P: Sends<E>,
    {
        let (source, clauses) = self.into_parts();
        let step = |(): &(), (): &mut (), (): &mut (), _: &_, item| exit(item);
        run_each(source, &clauses, (), step).0
    }

    /// Returns some item for which `predicate` returns true: the one that any thread finds first. The rest of the loop is
    /// skipped.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `predicate` or of an adaptor's closure; see [`Prange`](Self#panics).
    /// If another thread has found an item, the panic may not be seen.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let found = prange(1..1000).find_any(|i| i % 100 == 0).unwrap();
    /// assert_eq!(found % 100, 0);
    /// ```
    pub fn find_any(self, predicate: impl Fn(&S::Item) -> bool + Sync) -> Option<S::Item>
    where
        S::Item: Send,
        P: Sends<S::Item>,
    {
        if !P::ALONE {
            // The ranks have to agree on one item, so that the first is as good as any.
            return self.find_first(predicate);
        }
        let (source, mut clauses) = self.alone().into_parts();
        clauses.engine.any_exit = true;
        let found = Mutex::new(None);
        let step = |(): &(), (): &mut (), (): &mut (), _: &_, item| {
            predicate(&item).then(|| {
                let mut found = lock(&found);
                let late = found.replace(item);
                drop(found);
                drop(late);
            })
        };
        run_each(source, &clauses, (), step);
        found
            .into_inner()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Returns the first item in loop order for which `predicate` returns true. Later iterations are skipped if they have not
    /// begun.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `predicate` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    /// ```
    /// use prange::prelude::*;
    /// assert_eq!(prange(0..1000).find_first(|i| i * i > 500), Some(23));
    /// ```
    pub fn find_first(self, predicate: impl Fn(&S::Item) -> bool + Sync) -> Option<S::Item>
    where
        S::Item: Send,
        P: Sends<S::Item>,
    {
        self.first(|item| predicate(&item).then_some(item))
    }

    /// Returns the last item in loop order for which `predicate` returns true. All iterations run.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `predicate` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert_eq!(prange(0..1000).find_last(|i| i % 100 == 7), Some(907));
    /// ```
    pub fn find_last(self, predicate: impl Fn(&S::Item) -> bool + Sync) -> Option<S::Item>
    where
        S::Item: Send,
        P: Sends<S::Item>,
    {
        self.filter(predicate).last()
    }

    /// Returns the first `Some` in loop order that `f` returns. Later iterations are skipped if they have not begun.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `f` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let number = prange(&["a", "12", "3"]).find_map_first(|text| text.parse::<u8>().ok());
    /// assert_eq!(number, Some(12));
    /// ```
    pub fn find_map_first<R: Send>(self, f: impl Fn(S::Item) -> Option<R> + Sync) -> Option<R>
    where
        P: Sends<R>,
    {
        self.first(f)
    }

    /// Returns some `Some` that `f` returns: the one that any thread finds first. The rest of the loop is skipped.
    ///
    /// # Panics
    ///
    /// As [`find_any`](Self::find_any).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let number = prange(&["a", "12", "3"]).find_map_any(|text| text.parse::<u8>().ok());
    /// assert!(matches!(number, Some(12 | 3)));
    /// ```
    pub fn find_map_any<R: Send>(self, f: impl Fn(S::Item) -> Option<R> + Sync) -> Option<R>
    where
        P: Sends<R>,
    {
        self.filter_map(f).find_any(|_| true)
    }

    /// Returns the last `Some` in loop order that `f` returns. All iterations run.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `f` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let number = prange(&["a", "12", "3"]).find_map_last(|text| text.parse::<u8>().ok());
    /// assert_eq!(number, Some(3));
    /// ```
    pub fn find_map_last<R: Send>(self, f: impl Fn(S::Item) -> Option<R> + Sync) -> Option<R>
    where
        P: Sends<R>,
    {
        self.filter_map(f).last()
    }

    /// Returns the last item; `None` if there are no items. All iterations run.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert_eq!(prange(0..100).filter(|i| i % 7 == 0).last(), Some(98));
    /// ```
    pub fn last(self) -> Option<S::Item>
    where
        S::Item: Send,
        P: Sends<S::Item>,
    {
        let (source, clauses) = self.into_parts();
        let step = |_: &_, (items, ()): &mut ((Option<S::Item>, _), ()), _: &mut _, _: &_, item| {
            items.0 = Some(item);
            None::<Infallible>
        };
        let roles = (Lastprivate::new(HandBack), ());
        let (_, (last, ())) = run_each(source, &clauses, roles, step);
        last
    }

    /// Returns the number, counted from 0, of the first item for which `predicate` returns true.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `predicate` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    /// ```
    /// use prange::prelude::*;
    /// assert_eq!(prange(&[3, 1, 4, 1]).position_first(|&digit| digit == 1), Some(1));
    /// ```
    pub fn position_first(self, predicate: impl Fn(S::Item) -> bool + Sync) -> Option<usize>
    where
        S: Indexed,
    {
        self.enumerate()
            .first(|(index, item)| predicate(item).then_some(index))
    }

    /// Returns the number, counted from 0, of some item for which `predicate` returns true: the one that any thread finds first.
    ///
    /// # Panics
    ///
    /// As [`find_any`](Self::find_any).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let number = prange(&[3, 1, 4, 1]).position_any(|&digit| digit == 1);
    /// assert!(matches!(number, Some(1 | 3)));
    /// ```
    pub fn position_any(self, predicate: impl Fn(S::Item) -> bool + Sync) -> Option<usize>
    where
        S: Indexed,
    {
        self.positions(predicate).find_any(|_| true)
    }

    /// Returns the number, counted from 0, of the last item for which `predicate` returns true. All iterations run.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `predicate` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert_eq!(prange(&[3, 1, 4, 1]).position_last(|&digit| digit == 1), Some(3));
    /// ```
    pub fn position_last(self, predicate: impl Fn(S::Item) -> bool + Sync) -> Option<usize>
    where
        S: Indexed,
    {
        self.positions(predicate).last()
    }

    /// Returns whether `predicate` returns true for any item.
    ///
    /// # Panics
    ///
    /// As [`find_any`](Self::find_any).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert!(prange(&[1, -2, 3]).any(|&x| x < 0));
    /// ```
    pub fn any(self, predicate: impl Fn(S::Item) -> bool + Sync) -> bool {
        self.map(predicate).find_any(|&accepted| accepted).is_some()
    }

    /// Returns whether `predicate` returns true for every item.
    ///
    /// # Panics
    ///
    /// As [`find_any`](Self::find_any).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert!(prange(&[1, 2, 3]).all(|&x| x > 0));
    /// ```
    pub fn all(self, predicate: impl Fn(S::Item) -> bool + Sync) -> bool {
        !self.any(|item| !predicate(item))
    }

    /// Runs `f` on the items until one fails, and returns the failure that comes first in loop order. All iterations before it
    /// have run; of the later ones, those that had begun.
    ///
    /// # Errors
    ///
    /// Returns the first failure in loop order.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `f` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    /// ```
    /// use prange::prelude::*;
    /// let parsed = prange(&["1", "x", "y"]).try_for_each(|text| text.parse::<u8>().map(drop).map_err(|_| *text));
    /// assert_eq!(parsed, Err("x"));
    /// ```
    pub fn try_for_each<R>(self, f: impl Fn(S::Item) -> R + Sync) -> R
    where
        R: Fallible<Output = (), Residual: Send>,
        P: Sends<R::Residual>,
    {
        let exit = self.first(|item| match f(item).branch() {
            ControlFlow::Continue(()) => None,
            ControlFlow::Break(residual) => Some(residual),
        });
        exit.map_or_else(|| R::from_output(()), R::from_residual)
    }

    /// Combines the successes by an associative operator that may fail too, in iteration order and in the fixed shape of
    /// [`reduce`](Self::reduce). `identity` gives the result if there are no items.
    ///
    /// # Errors
    ///
    /// Returns the first failure in loop order: that of an item, or that of the operator on items before it.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `operator` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    /// Rethrows a panic of `identity` if there are no items.
    ///
    /// # Examples
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
        P: Sends<S::Item>,
    {
        self.try_reduce_with(operator)
            .unwrap_or_else(|| S::Item::from_output(identity()))
    }

    /// As [`try_reduce`](Self::try_reduce), with `None` as the result if there are no items.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `operator` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let sum = prange(&[100u8, 200]).map(|x| Some(*x)).try_reduce_with(u8::checked_add);
    /// assert_eq!(sum, Some(None));
    /// ```
    pub fn try_reduce_with<T: Send>(
        self,
        operator: impl Fn(T, T) -> S::Item + Sync,
    ) -> Option<S::Item>
    where
        S::Item: Fallible<Output = T> + Send,
        P: Sends<S::Item>,
    {
        let chain = in_chain(|left: S::Item, right: S::Item| match left.branch() {
            ControlFlow::Continue(left) => match right.branch() {
                ControlFlow::Continue(right) => operator(left, right),
                ControlFlow::Break(residual) => S::Item::from_residual(residual),
            },
            ControlFlow::Break(residual) => S::Item::from_residual(residual),
        });
        match S::SINGLE {
            true => self.try_accumulate(&chain),
            // The shape is fixed by the number of iterations, each with one value.
            false => {
                let join = |joined: &mut Option<S::Item>, item| {
                    chain.join(joined, item);
                    let (joined_so_far, fails) = split(joined.take().expect("an item"));
                    *joined = Some(joined_so_far);
                    fails
                };
                let (source, clauses) = self.into_parts();
                let joined = Prange::from_parts(Joined::new(source, join), clauses);
                joined.try_accumulate(&chain)
            }
        }
    }

    /// Combines the items up to the first failure.
    fn try_accumulate<A: Accumulator<S::Item>>(self, accumulator: &A) -> Option<S::Item>
    where
        S::Item: Fallible + Send,
        P: Sends<S::Item>,
    {
        let (source, clauses) = self.into_parts();
        let (_, (value, ())) = run_each(
            source,
            &clauses,
            (Total::new(accumulator), ()),
            |(total, ()), (run, ()), (waiting, ()), at, item: S::Item| {
                let (value, fails) = split(item);
                total.0.take(run, waiting, at, value);
                fails.then_some(())
            },
        );
        value
    }
}

/// Returns the value again, and whether it is a failure.
fn split<R: Fallible>(value: R) -> (R, bool) {
    match value.branch() {
        ControlFlow::Continue(output) => (R::from_output(output), false),
        ControlFlow::Break(residual) => (R::from_residual(residual), true),
    }
}
