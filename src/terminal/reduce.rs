//! Reductions: sums, products, means, extremes and the user's own operators, all in the fixed shape of the grid.

use std::cmp::Ordering;
use std::convert::Infallible;

use crate::distributed::{Processes, Sends};
use crate::number::{Element, Float};
use crate::prange::Prange;
use crate::reduce_tree::{By, Chain, Lanes, Replaced};
use crate::roles::{Accumulator, Exact, Multipliable, Summable, Total, in_chain, run_each};
use crate::source::{Joined, Source};

impl<S: Source, P: Processes> Prange<S, P> {
    /// Combines the values of all items; `None` if there are no items.
    fn accumulate<T: Send, A: Accumulator<T>>(
        self,
        accumulator: A,
        value: impl Fn(S::Item) -> T + Sync,
    ) -> Option<T>
    where
        P: Sends<T>,
    {
        match S::SINGLE {
            true => self.accumulate_each(&accumulator, value),
            // The shape is fixed by the number of iterations, each with one value.
            false => {
                let join = |joined: &mut Option<T>, item| {
                    accumulator.join(joined, value(item));
                    false
                };
                let (source, clauses) = self.into_parts();
                let joined = Prange::from_parts(Joined::new(source, join), clauses);
                joined.accumulate_each(&accumulator, |joined| joined)
            }
        }
    }

    fn accumulate_each<T: Send, A: Accumulator<T>>(
        self,
        accumulator: &A,
        value: impl Fn(S::Item) -> T + Sync,
    ) -> Option<T>
    where
        P: Sends<T>,
    {
        let (source, clauses) = self.into_parts();
        let take = |(total, ()): &(Total<'_, T, A>, ()),
                    (run, ()): &mut (A::Run, ()),
                    (waiting, ()): &mut (A::Waiting, ()),
                    at: &_,
                    item| {
            total.0.take(run, waiting, at, value(item));
            None::<Infallible>
        };
        let (_, (total, ())) = run_each(source, &clauses, (Total::new(accumulator), ()), take);
        total
    }

    fn lanes<T: Copy + Send + Sync>(
        self,
        identity: T,
        number: impl Fn(S::Item) -> T + Sync,
        operator: impl Fn(T, T) -> T + Sync,
    ) -> T
    where
        P: Sends<T>,
    {
        let lanes = Lanes::new(By(|| identity, operator));
        self.accumulate(lanes, number).unwrap_or(identity)
    }

    fn exact<T: Copy + Send + Sync>(
        self,
        identity: T,
        number: impl Fn(S::Item) -> T + Sync,
        operator: impl Fn(T, T) -> T + Sync,
    ) -> T
    where
        P: Sends<T>,
    {
        let exact = Exact::new(By(|| identity, operator));
        self.accumulate(exact, number).unwrap_or(identity)
    }

    fn chained(self, operator: impl Fn(S::Item, S::Item) -> S::Item + Sync) -> Option<S::Item>
    where
        S::Item: Send,
        P: Sends<S::Item>,
    {
        self.accumulate(in_chain(operator), |item| item)
    }

    /// Returns the sum of the items: of numbers, of [`Duration`](std::time::Duration)s, and of types that are
    /// [`Reducible`](crate::roles::Reducible), whose values combine in the order and the shape of [`reduce`](Self::reduce). Integers wrap on
    /// overflow. Floats are added in a shape that is fixed by the number of iterations, the same for any number of threads (see
    /// "Determinism" on the crate's front page).
    ///
    /// # Panics
    ///
    /// Rethrows a panic of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics). Panics if a sum of durations overflows.
    ///
    /// # Examples
    /// ```
    /// use prange::prelude::*;
    /// let sum: f64 = prange(&[0.5, 1.5, 2.0]).sum();
    /// assert_eq!(sum, 4.0);
    /// ```
    pub fn sum<T: Summable>(self) -> T
    where
        S::Item: Element<T>,
        P: Sends<T>,
    {
        self.accumulate(T::accumulator(), Element::number)
            .unwrap_or_else(T::zero)
    }

    /// Returns the product of the items: of numbers, and of types that are [`ReducibleProduct`](crate::roles::ReducibleProduct), with the
    /// overflow and the order of [`sum`](Self::sum).
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
    /// let factorial: u64 = prange(1..=10u64).product();
    /// assert_eq!(factorial, 3_628_800);
    /// ```
    pub fn product<T: Multipliable>(self) -> T
    where
        S::Item: Element<T>,
        P: Sends<T>,
    {
        self.accumulate(T::accumulator(), Element::number)
            .unwrap_or_else(T::one)
    }

    /// Returns the sum of the items divided by their number; NaN if there are no items.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    /// ```
    /// use prange::prelude::*;
    /// let mean: f64 = prange(&[1.0, 2.0, 6.0]).mean();
    /// assert_eq!(mean, 3.0);
    /// ```
    pub fn mean<T: Float>(self) -> T
    where
        S::Item: Element<T>,
        P: Sends<T> + Sends<(T, usize)>,
    {
        if S::DENSE {
            let count = self.source().len();
            return self.lanes(T::ZERO, Element::number, T::plus).divide(count);
        }
        let (sum, count) = self.lanes(
            (T::ZERO, 0),
            |item| (item.number(), 1),
            |(a, m): (T, usize), (b, n): (T, usize)| (a.plus(b), m + n),
        );
        sum.divide(count)
    }

    /// Returns the number of items, without those that a filter refuses.
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
    /// assert_eq!(prange(&[3, -1, 4]).filter(|x| **x > 0).count(), 2);
    /// ```
    pub fn count(self) -> usize {
        self.exact(0, |_| 1, |a: usize, b: usize| a + b)
    }

    /// Combines the items by an associative operator, in iteration order: the operator need not commute. `identity` gives the
    /// result if there are no items.
    ///
    /// The shape is fixed by the number of iterations, so that operators that round give the same bits for any number of
    /// threads: neighbouring items are combined in chains, the chains in a binary tree, and threads share both. The number of
    /// iterations in a chain is a power of two, chosen so that there are at most 8 chains in a loop of less than 1024
    /// iterations and at most 16 up to 65 536 iterations; in longer loops a chain has 4096 iterations. At most as many threads as
    /// there are chains can share the work of an expensive operator. Each chain costs some nanoseconds, and values that grow as
    /// they are combined are moved more often than in a serial loop.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `operator` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    /// Rethrows a panic of `identity` if there are no items.
    ///
    /// # Examples
    /// ```
    /// use prange::prelude::*;
    /// let max = prange(0..100).map(|i| f64::from(i * 7 % 100)).reduce(|| f64::NEG_INFINITY, f64::max);
    /// assert_eq!(max, 99.0);
    /// ```
    pub fn reduce(
        self,
        identity: impl Fn() -> S::Item,
        operator: impl Fn(S::Item, S::Item) -> S::Item + Sync,
    ) -> S::Item
    where
        S::Item: Send,
        P: Sends<S::Item>,
    {
        self.chained(operator).unwrap_or_else(identity)
    }

    /// As [`reduce`](Self::reduce), with `None` as the result if there are no items.
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
    /// let joined = prange(&["a", "b", "c"]).map(|text| text.to_string()).reduce_with(|a, b| a + &b);
    /// assert_eq!(joined.as_deref(), Some("abc"));
    /// ```
    pub fn reduce_with(
        self,
        operator: impl Fn(S::Item, S::Item) -> S::Item + Sync,
    ) -> Option<S::Item>
    where
        S::Item: Send,
        P: Sends<S::Item>,
    {
        self.chained(operator)
    }

    /// Returns the least item, the first one of equal items; `None` if there are no items.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `cmp` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert_eq!(prange(&[3, 1, 2]).min(), Some(&1));
    /// ```
    pub fn min(self) -> Option<S::Item>
    where
        S::Item: Ord + Send,
        P: Sends<S::Item>,
    {
        self.chained(|left, right| match left.cmp(&right) {
            Ordering::Greater => right,
            _ => left,
        })
    }

    /// Returns the greatest item, the last one of equal items; `None` if there are no items.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `cmp` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert_eq!(prange(&[3, 1, 2]).max(), Some(&3));
    /// ```
    pub fn max(self) -> Option<S::Item>
    where
        S::Item: Ord + Send,
        P: Sends<S::Item>,
    {
        self.chained(|left, right| match left.cmp(&right) {
            Ordering::Greater => left,
            _ => right,
        })
    }

    /// Returns the least item by `compare`, the first one of equal items; `None` if there are no items.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `compare` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    /// ```
    /// use prange::prelude::*;
    /// let least = prange(&[2.5f64, -1.0, 3.0]).min_by(|a, b| a.total_cmp(b));
    /// assert_eq!(least, Some(&-1.0));
    /// ```
    pub fn min_by(self, compare: impl Fn(&S::Item, &S::Item) -> Ordering + Sync) -> Option<S::Item>
    where
        S::Item: Send,
        P: Sends<S::Item>,
    {
        let replaced = Replaced(|least: &_, item: &_| compare(least, item).is_gt());
        self.accumulate(Chain::new(replaced), |item| item)
    }

    /// Returns the greatest item by `compare`, the last one of equal items; `None` if there are no items.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `compare` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let greatest = prange(&[2.5f64, -1.0, 3.0]).max_by(|a, b| a.total_cmp(b));
    /// assert_eq!(greatest, Some(&3.0));
    /// ```
    pub fn max_by(self, compare: impl Fn(&S::Item, &S::Item) -> Ordering + Sync) -> Option<S::Item>
    where
        S::Item: Send,
        P: Sends<S::Item>,
    {
        let replaced = Replaced(|greatest: &_, item: &_| compare(greatest, item).is_le());
        self.accumulate(Chain::new(replaced), |item| item)
    }

    /// Returns the item with the least key, the first one of equal items; `None` if there are no items. `key` runs once for
    /// each item.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `key`, of `cmp` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    /// ```
    /// use prange::prelude::*;
    /// let shortest = prange(&["three", "two", "six"]).min_by_key(|word| word.len());
    /// assert_eq!(shortest, Some(&"two"));
    /// ```
    pub fn min_by_key<K: Ord + Send>(self, key: impl Fn(&S::Item) -> K + Sync) -> Option<S::Item>
    where
        S::Item: Send,
        P: Sends<(K, S::Item)>,
    {
        let keyed = self.map(|item| (key(&item), item));
        keyed
            .min_by(|(a, _), (b, _)| a.cmp(b))
            .map(|(_, item)| item)
    }

    /// Returns the item with the greatest key, the last one of equal items; `None` if there are no items. `key` runs once for
    /// each item.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `key`, of `cmp` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let longest = prange(&["two", "three", "six"]).max_by_key(|word| word.len());
    /// assert_eq!(longest, Some(&"three"));
    /// ```
    pub fn max_by_key<K: Ord + Send>(self, key: impl Fn(&S::Item) -> K + Sync) -> Option<S::Item>
    where
        S::Item: Send,
        P: Sends<(K, S::Item)>,
    {
        let keyed = self.map(|item| (key(&item), item));
        keyed
            .max_by(|(a, _), (b, _)| a.cmp(b))
            .map(|(_, item)| item)
    }
}

#[cfg(test)]
mod tests {
    use crate::prelude::*;
    use crate::simd::tests::at_every_level;

    #[test]
    fn every_level_gives_the_same_bits() {
        for len in [1, 15, 16, 17, 100, 4095, 4096, 4097, 50_000] {
            let a: Vec<f64> = (0..len).map(|i| 1.0 / (f64::from(i) + 0.3)).collect();
            at_every_level(|| {
                let sum: f64 = prange(&a).sum();
                let product: f64 = prange(&a).map(|a| 1.0 + a / 1e3).product();
                let narrow: f32 = prange(&a).map(|&a| a as f32).filter(|a| *a < 0.5).mean();
                (sum.to_bits(), product.to_bits(), narrow.to_bits())
            });
        }
    }
}
