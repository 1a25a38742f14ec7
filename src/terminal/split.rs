//! Terminals that split the items over two collections, each in iteration order.

use std::convert::Infallible;

use super::collect::{FromPrange, Placed};
use crate::distributed::{Processes, Sends};
use crate::prange::Prange;
use crate::roles::{Gathered, run_each};
use crate::source::Source;
use crate::sys::disjoint::Extension;
use crate::sys::growing::Growing;

impl<S: Source, P: Processes> Prange<S, P> {
    /// Runs `put` on each item, with the vectors to which it may append.
    fn split<A, B, C, D>(
        self,
        put: impl Fn(S::Item, &mut Growing<A>, &mut Growing<B>) + Sync,
    ) -> (C, D)
    where
        A: Send,
        B: Send,
        C: FromPrange<A>,
        D: FromPrange<B>,
        P: Sends<Vec<A>> + Sends<Vec<B>>,
    {
        let (source, clauses) = self.into_parts();
        let roles = (Gathered::new(), (Gathered::new(), ()));
        let step = |_: &_,
                    (left, (right, ())): &mut (Growing<A>, (Growing<B>, ())),
                    _: &mut _,
                    _: &_,
                    item| {
            put(item, left, right);
            None::<Infallible>
        };
        let (_, (left, (right, ()))) = run_each(source, &clauses, roles, step);
        (C::from_vec(left), D::from_vec(right))
    }

    /// Collects pairs into two collections, each in iteration order.
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
    /// let (numbers, squares): (Vec<i32>, Vec<i32>) = prange(1..4).map(|i| (i, i * i)).unzip();
    /// assert_eq!((numbers, squares), (vec![1, 2, 3], vec![1, 4, 9]));
    /// ```
    pub fn unzip<A, B, C, D>(self) -> (C, D)
    where
        S: Source<Item = (A, B)>,
        A: Send,
        B: Send,
        C: FromPrange<A>,
        D: FromPrange<B>,
        P: Sends<Vec<A>> + Sends<Vec<B>>,
    {
        if !S::DENSE || !P::ALONE {
            return self.split(|(a, b), left: &mut Growing<A>, right: &mut Growing<B>| {
                left.push(a);
                right.push(b);
            });
        }
        let (source, clauses) = self.alone().into_parts();
        let roles = (Placed::new(source.len()), (Placed::new(source.len()), ()));
        let step = |_: &_,
                    (left, (right, ())): &mut (Extension<A>, (Extension<B>, ())),
                    _: &mut _,
                    _: &_,
                    (a, b)| {
            left.push(a);
            right.push(b);
            None::<Infallible>
        };
        let (_, (left, (right, ()))) = run_each(source, &clauses, roles, step);
        let (left, right) = left.zip(right).expect("an item from every iteration");
        (C::from_vec(left), D::from_vec(right))
    }

    /// Collects the items for which `predicate` returns true, and the others, each in iteration order.
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
    /// let (even, odd): (Vec<i32>, Vec<i32>) = prange(0..5).partition(|i| i % 2 == 0);
    /// assert_eq!((even, odd), (vec![0, 2, 4], vec![1, 3]));
    /// ```
    pub fn partition<C, D>(self, predicate: impl Fn(&S::Item) -> bool + Sync) -> (C, D)
    where
        S::Item: Send,
        C: FromPrange<S::Item>,
        D: FromPrange<S::Item>,
        P: Sends<Vec<S::Item>>,
    {
        self.partition_map(|item| match predicate(&item) {
            true => Ok(item),
            false => Err(item),
        })
    }

    /// Collects the values of `Ok` from `f`, and those of `Err`, each in iteration order. Both values may be of any type: `Ok` only stands
    /// for the first collection.
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
    /// let (numbers, errors): (Vec<u8>, Vec<&str>) =
    ///     prange(&["1", "x", "2"]).partition_map(|text| text.parse::<u8>().map_err(|_| *text));
    /// assert_eq!((numbers, errors), (vec![1, 2], vec!["x"]));
    /// ```
    pub fn partition_map<A, B, C, D>(self, f: impl Fn(S::Item) -> Result<A, B> + Sync) -> (C, D)
    where
        A: Send,
        B: Send,
        C: FromPrange<A>,
        D: FromPrange<B>,
        P: Sends<Vec<A>> + Sends<Vec<B>>,
    {
        self.split(|item, left, right| match f(item) {
            Ok(a) => left.push(a),
            Err(b) => right.push(b),
        })
    }
}
