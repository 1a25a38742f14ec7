//! Reductions: sums, products, means, extremes and the user's own, all in the fixed shape of the grid.

use std::cmp::Ordering;
use std::convert::Infallible;

use crate::number::{Arithmetic, Element, Float};
use crate::prange::Prange;
use crate::reduce_tree::{By, Lanes};
use crate::roles::{Accumulator, Exact, Total, in_chain, run_each};
use crate::source::{Fold, Source};

impl<S: Source> Prange<S> {
    /// The values of all items as one; `None` if there are none.
    fn accumulate<T: Send, A: Accumulator<T>>(
        self,
        accumulator: A,
        value: impl Fn(S::Item) -> T + Sync,
    ) -> Option<T> {
        let (source, clauses) = self.into_parts();
        let take = |(total, ()): &(Total<T, A>, ()),
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
    ) -> T {
        let lanes = Lanes::new(By(|| identity, operator));
        self.accumulate(lanes, number).unwrap_or(identity)
    }

    fn exact<T: Copy + Send + Sync>(
        self,
        identity: T,
        number: impl Fn(S::Item) -> T + Sync,
        operator: impl Fn(T, T) -> T + Sync,
    ) -> T {
        let exact = Exact::new(By(|| identity, operator));
        self.accumulate(exact, number).unwrap_or(identity)
    }

    fn numbers<T: Arithmetic>(self, identity: T, operator: impl Fn(T, T) -> T + Sync) -> T
    where
        S::Item: Element<T>,
    {
        match T::EXACT {
            true => self.exact(identity, Element::number, operator),
            false => self.lanes(identity, Element::number, operator),
        }
    }

    fn chain(self, operator: impl Fn(S::Item, S::Item) -> S::Item + Sync) -> Option<S::Item>
    where
        S::Item: Send,
    {
        self.accumulate(in_chain(operator), |item| item)
    }

    /// The sum of the items. Integers wrap on overflow; floats add up in a shape fixed by the number
    /// of iterations, the same for any number of threads (see the crate's page on determinism).
    ///
    /// ```
    /// use prange::prelude::*;
    /// let sum: f64 = prange(&[0.5, 1.5, 2.0]).sum();
    /// assert_eq!(sum, 4.0);
    /// ```
    pub fn sum<T: Arithmetic>(self) -> T
    where
        S::Item: Element<T>,
    {
        self.numbers(T::ZERO, T::add)
    }

    /// The product of the items, as [`sum`](Self::sum).
    pub fn product<T: Arithmetic>(self) -> T
    where
        S::Item: Element<T>,
    {
        self.numbers(T::ONE, T::multiply)
    }

    /// The sum of the items over their number; NaN if there are none.
    ///
    /// ```
    /// use prange::prelude::*;
    /// let mean: f64 = prange(&[1.0, 2.0, 6.0]).mean();
    /// assert_eq!(mean, 3.0);
    /// ```
    pub fn mean<T: Float>(self) -> T
    where
        S::Item: Element<T>,
    {
        if S::DENSE {
            let count = self.source().len();
            return self.sum::<T>().divide(count);
        }
        let (sum, count) = self.lanes(
            (T::ZERO, 0),
            |item| (item.number(), 1),
            |(a, m): (T, usize), (b, n): (T, usize)| (a.add(b), m + n),
        );
        sum.divide(count)
    }

    /// The number of items, those that a filter refuses left out.
    pub fn count(self) -> usize {
        self.exact(0, |_| 1, |a: usize, b: usize| a + b)
    }

    /// Combines the items by an associative operator, in iteration order: it need not commute. `identity` is the result if there are
    /// no items.
    ///
    /// The shape is fixed by the number of iterations, so rounding operators give the same bits for any number of threads: neighbours combine in
    /// chains, the chains in a binary tree, and threads share both. A chain has a power of two of iterations, such that there are at most 8
    /// chains in a loop of less than 1024 iterations, and 16 up to 65 536; then it has 4096. So many threads can share an operator that is
    /// dear. Each chain costs some nanoseconds, and values that grow as they combine are moved some times more than in a serial loop.
    ///
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
    {
        self.chain(operator).unwrap_or_else(identity)
    }

    /// Folds groups of neighbouring items into one value each, every one from its own `init()`; a
    /// `reduce` or another terminal then runs over the groups in order.
    ///
    /// The groups are fixed by the number of iterations: about 32 up to 131072 iterations, then one for
    /// each 4096. They are the smallest pieces that threads can share, so put heavy work into `map`. With [`reduce`](Self::reduce) behind it
    /// the operator's work is shared too.
    ///
    /// ```
    /// use prange::prelude::*;
    /// let digits = prange(0..10)
    ///     .fold(String::new, |text, i: u32| text + &i.to_string())
    ///     .reduce(String::new, |left, right| left + &right);
    /// assert_eq!(digits, "0123456789");
    /// ```
    pub fn fold<A, I, F>(self, init: I, f: F) -> Prange<Fold<S, I, F>>
    where
        I: Fn() -> A + Sync,
        F: Fn(A, S::Item) -> A + Sync,
    {
        self.adapt(|base| Fold { base, init, f })
    }

    /// The least item, the first of equal ones; `None` if there are none.
    pub fn min(self) -> Option<S::Item>
    where
        S::Item: Ord + Send,
    {
        self.min_by(Ord::cmp)
    }

    /// The greatest item, the last of equal ones; `None` if there are none.
    pub fn max(self) -> Option<S::Item>
    where
        S::Item: Ord + Send,
    {
        self.max_by(Ord::cmp)
    }

    /// The least item by `compare`, the first of equal ones.
    ///
    /// ```
    /// use prange::prelude::*;
    /// let least = prange(&[2.5f64, -1.0, 3.0]).min_by(|a, b| a.total_cmp(b));
    /// assert_eq!(least, Some(&-1.0));
    /// ```
    pub fn min_by(self, compare: impl Fn(&S::Item, &S::Item) -> Ordering + Sync) -> Option<S::Item>
    where
        S::Item: Send,
    {
        self.chain(|left, right| match compare(&left, &right) {
            Ordering::Greater => right,
            _ => left,
        })
    }

    /// The greatest item by `compare`, the last of equal ones.
    pub fn max_by(self, compare: impl Fn(&S::Item, &S::Item) -> Ordering + Sync) -> Option<S::Item>
    where
        S::Item: Send,
    {
        self.chain(|left, right| match compare(&left, &right) {
            Ordering::Greater => left,
            _ => right,
        })
    }

    /// The item with the least key, the first of equal ones. `key` runs once for each item.
    ///
    /// ```
    /// use prange::prelude::*;
    /// let shortest = prange(&["three", "two", "six"]).min_by_key(|word| word.len());
    /// assert_eq!(shortest, Some(&"two"));
    /// ```
    pub fn min_by_key<K: Ord + Send>(self, key: impl Fn(&S::Item) -> K + Sync) -> Option<S::Item>
    where
        S::Item: Send,
    {
        let keyed = self.map(|item| (key(&item), item));
        keyed
            .min_by(|(a, _), (b, _)| a.cmp(b))
            .map(|(_, item)| item)
    }

    /// The item with the greatest key, the last of equal ones. `key` runs once for each item.
    pub fn max_by_key<K: Ord + Send>(self, key: impl Fn(&S::Item) -> K + Sync) -> Option<S::Item>
    where
        S::Item: Send,
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
