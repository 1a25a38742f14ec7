//! Terminals that compare two loops in lexicographic order, or neighbouring items.

use std::cmp::Ordering;

use crate::distributed::{Processes, Sends, Takes};
use crate::prange::Prange;
use crate::source::{Indexed, IntoSource, Source, Zip};

impl<S: Indexed, P: Processes> Prange<S, P> {
    /// Returns the first result of `differ` for two items of the same number, or else compares the lengths.
    fn differ<T: IntoSource<Source: Indexed>, R: Send>(
        self,
        other: T,
        differ: impl Fn(S::Item, <T::Source as Source>::Item) -> Option<R> + Sync,
    ) -> Result<R, Ordering>
    where
        P: Takes<T::Source> + Sends<R>,
    {
        let (source, clauses) = self.into_parts();
        let other = other.into_source();
        let lengths = source.len().cmp(&other.len());
        Prange::from_parts(Zip(source, other), clauses)
            .find_map_first(|(a, b)| differ(a, b))
            .ok_or(lengths)
    }

    /// Compares the items with those of `other` in lexicographic order, as [`Iterator::cmp`].
    ///
    /// # Panics
    ///
    /// Rethrows a panic of a comparison or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    ///
    /// ```
    /// use std::cmp::Ordering;
    ///
    /// use prange::prelude::*;
    ///
    /// assert_eq!(prange(&[1, 2, 3]).cmp(&[1, 3]), Ordering::Less);
    /// ```
    pub fn cmp<T>(self, other: T) -> Ordering
    where
        T: IntoSource<Source: Indexed + Source<Item = S::Item>>,
        S::Item: Ord,
        P: Takes<T::Source> + Sends<Ordering>,
    {
        self.differ(other, |a, b| Some(a.cmp(&b)).filter(|order| order.is_ne()))
            .unwrap_or_else(|lengths| lengths)
    }

    /// Compares the items with those of `other` in lexicographic order, as [`Iterator::partial_cmp`].
    ///
    /// # Panics
    ///
    /// As [`cmp`](Self::cmp).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert_eq!(prange(&[1.0, f64::NAN]).partial_cmp(&[1.0, 2.0]), None);
    /// ```
    pub fn partial_cmp<T>(self, other: T) -> Option<Ordering>
    where
        T: IntoSource<Source: Indexed>,
        S::Item: PartialOrd<<T::Source as Source>::Item>,
        P: Takes<T::Source> + Sends<Option<Ordering>>,
    {
        let equal = Some(Ordering::Equal);
        self.differ(other, |a, b| {
            Some(a.partial_cmp(&b)).filter(|order| *order != equal)
        })
        .unwrap_or_else(Some)
    }

    /// Returns whether the items are equal to those of `other`, and as many.
    ///
    /// # Panics
    ///
    /// As [`cmp`](Self::cmp).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert!(prange(0..3).eq([0, 1, 2]));
    /// assert!(!prange(0..3).eq(0..4));
    /// ```
    pub fn eq<T>(self, other: T) -> bool
    where
        T: IntoSource<Source: Indexed>,
        S::Item: PartialEq<<T::Source as Source>::Item>,
        P: Takes<T::Source>,
    {
        let (source, clauses) = self.into_parts();
        let other = other.into_source();
        source.len() == other.len()
            && Prange::from_parts(Zip(source, other), clauses).all(|(a, b)| a == b)
    }

    /// Returns whether the items differ from those of `other`, or their numbers do.
    ///
    /// # Panics
    ///
    /// As [`cmp`](Self::cmp).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert!(prange(0..3).ne(1..4));
    /// ```
    pub fn ne<T>(self, other: T) -> bool
    where
        T: IntoSource<Source: Indexed>,
        S::Item: PartialEq<<T::Source as Source>::Item>,
        P: Takes<T::Source>,
    {
        !self.eq(other)
    }

    /// Returns whether the items are less than those of `other` in lexicographic order.
    ///
    /// # Panics
    ///
    /// As [`cmp`](Self::cmp).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert!(prange(0..3).lt(0..4));
    /// ```
    pub fn lt<T>(self, other: T) -> bool
    where
        T: IntoSource<Source: Indexed>,
        S::Item: PartialOrd<<T::Source as Source>::Item>,
        P: Takes<T::Source> + Sends<Option<Ordering>>,
    {
        self.partial_cmp(other).is_some_and(Ordering::is_lt)
    }

    /// Returns whether the items are less than those of `other` in lexicographic order, or equal to them.
    ///
    /// # Panics
    ///
    /// As [`cmp`](Self::cmp).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert!(prange(0..3).le(0..3));
    /// ```
    pub fn le<T>(self, other: T) -> bool
    where
        T: IntoSource<Source: Indexed>,
        S::Item: PartialOrd<<T::Source as Source>::Item>,
        P: Takes<T::Source> + Sends<Option<Ordering>>,
    {
        self.partial_cmp(other).is_some_and(Ordering::is_le)
    }

    /// Returns whether the items are greater than those of `other` in lexicographic order.
    ///
    /// # Panics
    ///
    /// As [`cmp`](Self::cmp).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert!(prange(1..3).gt(0..9));
    /// ```
    pub fn gt<T>(self, other: T) -> bool
    where
        T: IntoSource<Source: Indexed>,
        S::Item: PartialOrd<<T::Source as Source>::Item>,
        P: Takes<T::Source> + Sends<Option<Ordering>>,
    {
        self.partial_cmp(other).is_some_and(Ordering::is_gt)
    }

    /// Returns whether the items are greater than those of `other` in lexicographic order, or equal to them.
    ///
    /// # Panics
    ///
    /// As [`cmp`](Self::cmp).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert!(prange(0..3).ge(0..2));
    /// ```
    pub fn ge<T>(self, other: T) -> bool
    where
        T: IntoSource<Source: Indexed>,
        S::Item: PartialOrd<<T::Source as Source>::Item>,
        P: Takes<T::Source> + Sends<Option<Ordering>>,
    {
        self.partial_cmp(other).is_some_and(Ordering::is_ge)
    }
}

impl<S: Source> Prange<S> {
    /// Returns whether no item is greater than the next one, and all neighbours can be compared.
    ///
    /// # Panics
    ///
    /// As [`is_sorted_by`](Self::is_sorted_by).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert!(prange(&[1.0, 2.0, 2.0]).is_sorted());
    /// assert!(!prange(&[1.0, f64::NAN]).is_sorted());
    /// ```
    pub fn is_sorted(self) -> bool
    where
        S::Item: PartialOrd + Send,
    {
        self.is_sorted_by(|a, b| a <= b)
    }

    /// Returns whether the keys of the items are sorted. `key` runs once for each item.
    ///
    /// # Panics
    ///
    /// As [`is_sorted_by`](Self::is_sorted_by).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert!(prange(&["b", "aa", "ccc"]).is_sorted_by_key(|word| word.len()));
    /// ```
    pub fn is_sorted_by_key<K: PartialOrd + Send>(self, key: impl Fn(S::Item) -> K + Sync) -> bool {
        self.map(key).is_sorted()
    }

    /// Returns whether `in_order` returns true for all neighbours. The loop is left once they are known not to be in order.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `in_order` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert!(!prange(&[1, 2, 2]).is_sorted_by(|a, b| a < b));
    /// ```
    pub fn is_sorted_by(self, in_order: impl Fn(&S::Item, &S::Item) -> bool + Sync) -> bool
    where
        S::Item: Send,
    {
        let join = |a: &Option<S::Item>, b: &S::Item| a.as_ref().is_none_or(|a| in_order(a, b));
        // Of each group the first item, and the last one if it is another.
        let groups = self.try_fold(
            || (None, None),
            |(first, last), item| match (&last, &first) {
                (Some(before), _) | (None, Some(before)) => {
                    in_order(before, &item).then_some((first, Some(item)))
                }
                (None, None) => Some((Some(item), None)),
            },
        );
        let sorted = groups.try_reduce(
            || (None, None),
            |(first, last), (next, end)| {
                let Some(next) = next else {
                    return Some((first, last));
                };
                let before = if last.is_some() { &last } else { &first };
                let is_sorted = join(before, &next);
                is_sorted.then(|| match first {
                    Some(first) => (Some(first), end.or(Some(next))),
                    None => (Some(next), end),
                })
            },
        );
        sorted.is_some()
    }
}
