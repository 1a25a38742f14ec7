//! `collect`: gathers the items in one collection, in iteration order.

use std::convert::Infallible;
use std::ops::Range;

use crate::prange::Prange;
use crate::roles::{Appended, Fits, Opening, Position, Role, run_each};
use crate::sealed::Sealed;
use crate::source::Source;
use crate::sys::disjoint::{Extension, Filled, Output};

/// The role of the result where every iteration has an item: each item is written straight to its place.
struct Placed<T>(Output<T>);

impl<T> Sealed for Placed<T> {}
impl<S, T> Fits<S> for Placed<T> {}

impl<T: Send> Role for Placed<T> {
    type Scratch = ();
    /// `None` while a stretch has the values.
    type Segment = Option<Filled<T>>;
    type Lent = Extension<T>;
    type Waiting = ();
    type Target = Extension<T>;
    type Output = Vec<T>;

    fn scratch(&self) {}
    fn segment(&self, start: usize, _: usize) -> Self::Segment {
        Some(self.0.begin(start))
    }
    #[inline(always)]
    fn lend(&self, (): &mut (), filled: &mut Self::Segment, opening: &Opening) -> Extension<T> {
        let filled = filled.take().expect("given back by the last stretch");
        // SAFETY: the segment began at its start and has grown by one place for each iteration since, all inside the loop. No
        // other segment has these iterations, as the engine opens each stretch once. The role, and so the output, outlives its
        // segments.
        unsafe { filled.extend(opening.len()) }
    }
    fn waiting(&self, _: &mut Extension<T>) {}
    #[inline(always)]
    fn begin<'x>(&self, lent: &'x mut Extension<T>, _: &Position) -> &'x mut Extension<T> {
        lent
    }
    #[inline(always)]
    fn take_back(
        &self,
        (): &mut (),
        segment: &mut Self::Segment,
        lent: Extension<T>,
        _: Range<usize>,
    ) {
        *segment = Some(lent.end());
    }
    fn merge(&self, left: &mut Self::Segment, right: Self::Segment) {
        match (left, right) {
            (Some(left), Some(right)) => left.append(right),
            (left, right) => *left = left.take().or(right),
        }
    }
    fn finish(self, segment: Self::Segment) -> Vec<T> {
        self.0.into_vec(segment.expect("all stretches have ended"))
    }
}

impl<S: Source> Prange<S> {
    /// Collects the items in iteration order. A `Vec` is filled in place by all threads; any other collection is made from that
    /// vector by its [`FromIterator`], serially.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    /// Panics if the vector would have more than `isize::MAX` bytes, and if the collection's `from_iter` panics.
    ///
    /// # Examples
    /// ```
    /// use prange::prelude::*;
    /// let odd: Vec<u32> = prange(0..10u32).filter(|i| i % 2 == 1).collect();
    /// assert_eq!(odd, [1, 3, 5, 7, 9]);
    /// ```
    pub fn collect<C: FromIterator<S::Item>>(self) -> C
    where
        S::Item: Send,
    {
        let (source, clauses) = self.into_parts();
        let items = if S::DENSE {
            let roles = (Placed(Output::new(source.len())), ());
            let step =
                |_: &_, (places, ()): &mut (Extension<S::Item>, ()), _: &mut _, _: &_, item| {
                    places.push(item);
                    None::<Infallible>
                };
            run_each(source, &clauses, roles, step).1.0
        } else {
            // A filter leaves gaps, so that the place of an item is not known in advance.
            let roles = (Appended::new(), ());
            let step = |_: &_, (items, ()): &mut (Vec<S::Item>, ()), _: &mut _, _: &_, item| {
                items.push(item);
                None::<Infallible>
            };
            run_each(source, &clauses, roles, step).1.0
        };
        items.into_iter().collect()
    }
}
