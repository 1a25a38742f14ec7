//! Terminals: the methods that end a chain of adaptors and run the loop. A terminal with a result uses a role to hold it.

mod collect;
mod find;
mod reduce;
pub(crate) mod scan;

pub use crate::number::{Arithmetic, Element, Float};
pub use find::Fallible;

use std::convert::Infallible;

use crate::prange::Prange;
use crate::roles::run_each;
use crate::source::{Indexed, Source, Zip};

impl<S: Source> Prange<S> {
    /// Runs `f` on each item.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `f` or of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    /// ```
    /// use prange::prelude::*;
    ///
    /// let (a, b) = ([1, 2, 3], [10, 20, 30]);
    /// let mut c = [0; 3];
    /// prange((&mut c, &a, &b)).for_each(|(c, a, b)| *c = a + b);
    /// assert_eq!(c, [11, 22, 33]);
    /// ```
    pub fn for_each(self, f: impl Fn(S::Item) + Sync) {
        let (source, clauses) = self.into_parts();
        let step = |(): &(), (): &mut (), (): &mut (), _: &_, item| {
            f(item);
            None::<Infallible>
        };
        run_each(source, &clauses, (), step);
    }

    /// Writes the items to `out`, in iteration order.
    ///
    /// # Panics
    ///
    /// If the length of `out` is not the number of items.
    /// Rethrows a panic of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics).
    ///
    /// # Examples
    /// ```
    /// use prange::prelude::*;
    /// let mut squares = [0; 4];
    /// prange(0..4).map(|i| i * i).collect_into(&mut squares);
    /// assert_eq!(squares, [0, 1, 4, 9]);
    /// ```
    #[track_caller]
    pub fn collect_into(self, out: &mut [S::Item])
    where
        S: Indexed,
        S::Item: Send,
    {
        let (source, clauses) = self.into_parts();
        assert!(
            source.len() == out.len(),
            "collect_into: the loop has {} items, the slice {}",
            source.len(),
            out.len()
        );
        let out = crate::source::IntoSource::into_source(out);
        Prange::from_parts(Zip(out, source), clauses).for_each(|(out, item)| *out = item);
    }
}
