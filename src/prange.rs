//! `prange(..)`: the builder of a loop, with its clauses and adaptors.

use std::iter::FusedIterator;

use crate::engine::Clauses;
use crate::pool::ThreadPool;
use crate::schedule::Schedule;
use crate::source::{
    Chunkable, Chunks, CollapseWith, Cursor, Enumerate, Filter, Indexed, IntoSource, Map, Source,
    Streams, Zip,
};
use crate::sys::sync::Arc;

/// A loop over `source`: an integer range, a slice, a tuple of them in lockstep, tiles, ...
///
/// See [`Prange`] for what can be done with it. In a `for` loop it is the plain serial loop, or, under `#[parallel]` and
/// in `prange!`, the parallel one.
///
/// ```
/// use prange::prelude::*;
///
/// let (a, b) = (vec![1.0; 1000], vec![2.0; 1000]);
/// let dot: f64 = prange(0..1000).map(|i| a[i] * b[i]).sum();
/// assert_eq!(dot, 2000.0);
///
/// let mut serial = 0.0;
/// for i in prange(0..1000) {
///     serial += a[i] * b[i];
/// }
/// assert_eq!(serial, dot);
/// ```
#[inline]
#[track_caller]
pub fn prange<S: IntoSource>(source: S) -> Prange<S::Source> {
    Prange {
        source: source.into_source(),
        clauses: Clauses::default(),
    }
}

/// A loop under construction: *clauses* say how it runs, *adaptors* change its items, a *terminal* runs it.
///
/// | clauses | adaptors | terminals |
/// | --- | --- | --- |
/// | [`num_threads`](Self::num_threads), [`schedule`](Self::schedule), [`min_chunk`](Self::min_chunk), [`pool`](Self::pool), [`serial_if`](Self::serial_if) | [`map`](Self::map), [`filter`](Self::filter), [`enumerate`](Self::enumerate), [`zip`](Self::zip), [`chunks`](Self::chunks), [`collapse`](Self::collapse), [`rng`](Self::rng), [`fold`](Self::fold) | [`for_each`](Self::for_each), [`sum`](Self::sum), [`product`](Self::product), [`mean`](Self::mean), [`count`](Self::count), [`min`](Self::min), [`max`](Self::max), [`reduce`](Self::reduce), [`collect`](Self::collect), [`any`](Self::any), [`all`](Self::all), [`find_first`](Self::find_first), [`try_for_each`](Self::try_for_each), ... |
///
/// The roles that a body's variables play, by hand: [`private`](Self::private), [`reduction`](Self::reduction),
/// [`lastprivate`](Self::lastprivate), [`sliced`](Self::sliced).
///
/// A panic of the body reaches the caller as from the serial loop: the one of the first iteration in loop
/// order. Iterations behind it may have run.
#[derive(Clone, Debug)]
#[must_use = "a loop runs when a terminal such as `for_each` or `sum` is called"]
pub struct Prange<S> {
    source: S,
    clauses: Clauses,
}

impl<S> Prange<S> {
    pub(crate) fn into_parts(self) -> (S, Clauses) {
        (self.source, self.clauses)
    }

    pub(crate) fn from_parts(source: S, clauses: Clauses) -> Self {
        Prange { source, clauses }
    }

    pub(crate) fn source(&self) -> &S {
        &self.source
    }

    pub(crate) fn adapt<T>(self, f: impl FnOnce(S) -> T) -> Prange<T> {
        Prange {
            source: f(self.source),
            clauses: self.clauses,
        }
    }

    /// At most this many threads run the loop, the caller among them; and never more than the pool has.
    ///
    /// # Panics
    ///
    /// If `threads` is zero.
    #[track_caller]
    pub fn num_threads(mut self, threads: usize) -> Self {
        assert!(threads > 0, "num_threads(0): a loop needs a thread");
        self.clauses.num_threads = threads;
        self
    }

    /// How iterations are dealt to threads. Results never depend on it.
    ///
    /// # Panics
    ///
    /// If the schedule's chunk is zero.
    #[track_caller]
    pub fn schedule(mut self, schedule: Schedule) -> Self {
        if let Schedule::Static(chunk) | Schedule::Dynamic(chunk) | Schedule::Guided(chunk) =
            schedule
        {
            assert!(chunk > 0, "schedule({schedule:?}): the chunk is zero");
        }
        self.clauses.schedule = schedule;
        self
    }

    /// No thread takes fewer iterations than this at a time, but for the last ones.
    ///
    /// # Panics
    ///
    /// If `iterations` is zero.
    #[track_caller]
    pub fn min_chunk(mut self, iterations: usize) -> Self {
        assert!(iterations > 0, "min_chunk(0): a chunk needs an iteration");
        self.clauses.min_chunk = iterations;
        self
    }

    /// Runs the loop, and the loops inside of it, on this pool.
    pub fn pool(mut self, pool: &ThreadPool) -> Self {
        self.clauses.registry = Some(Arc::clone(pool.registry()));
        self
    }

    /// Runs the loop on the calling thread alone if `condition` holds.
    pub fn serial_if(mut self, condition: bool) -> Self {
        self.clauses.serial |= condition;
        self
    }
}

impl<S: Source> Prange<S> {
    /// Each item through `f`.
    pub fn map<R, F: Fn(S::Item) -> R + Sync>(self, f: F) -> Prange<Map<S, F>> {
        self.adapt(|base| Map { base, f })
    }

    /// The items that `predicate` accepts.
    pub fn filter<P: Fn(&S::Item) -> bool + Sync>(self, predicate: P) -> Prange<Filter<S, P>> {
        self.adapt(|base| Filter { base, predicate })
    }

    /// Items with their numbers, counted from 0.
    pub fn enumerate(self) -> Prange<Enumerate<S>>
    where
        S: Indexed,
    {
        self.adapt(Enumerate)
    }

    /// Items side by side with those of another source, as far as the shorter one goes. (A tuple,
    /// `prange((a, b))`, insists on equal lengths.)
    pub fn zip<T: IntoSource<Source: Indexed>>(self, other: T) -> Prange<Zip<S, T::Source>>
    where
        S: Indexed,
    {
        self.adapt(|base| Zip(base, other.into_source()))
    }

    /// Runs of `size` neighbouring items, the last one shorter if need be: slices of a slice, ranges of a
    /// range, tuples of these.
    ///
    /// # Panics
    ///
    /// If `size` is zero.
    ///
    /// ```
    /// use prange::prelude::*;
    /// let mut rows = vec![0; 6];
    /// prange(&mut rows).chunks(4).enumerate().for_each(|(number, row)| row.fill(number));
    /// assert_eq!(rows, [0, 0, 0, 0, 1, 1]);
    /// ```
    #[track_caller]
    pub fn chunks(self, size: usize) -> Prange<Chunks<S>>
    where
        S: Chunkable,
    {
        assert!(size > 0, "chunks(0): a chunk needs an item");
        self.adapt(|base| Chunks::new(base, size, false))
    }

    /// As [`chunks`](Self::chunks), without the shorter one at the end.
    ///
    /// # Panics
    ///
    /// If `size` is zero.
    #[track_caller]
    pub fn chunks_exact(self, size: usize) -> Prange<Chunks<S>>
    where
        S: Chunkable,
    {
        assert!(size > 0, "chunks_exact(0): a chunk needs an item");
        self.adapt(|base| Chunks::new(base, size, true))
    }

    /// All combinations with another range, the new one fastest: `prange(0..h).collapse(0..w)` has the items
    /// `(i, j)`, and with one more `collapse` they are `(i, j, k)`.
    ///
    /// # Panics
    ///
    /// If there are more than `usize::MAX` of them.
    #[track_caller]
    pub fn collapse<R: IntoSource>(self, inner: R) -> Prange<<S as CollapseWith<R::Source>>::Output>
    where
        S: CollapseWith<R::Source>,
    {
        self.adapt(|outer| outer.collapse_with(inner.into_source()))
    }

    /// A random stream with each item, keyed by `seed` and the iteration's number: the same draws for any
    /// number of threads. See [`Stream`](crate::random::Stream).
    ///
    /// ```
    /// use prange::prelude::*;
    /// let hits: u64 = prange(0..10_000)
    ///     .rng(42)
    ///     .map(|(_, mut rng)| {
    ///         let (x, y) = (rng.next_f64(), rng.next_f64());
    ///         u64::from(x * x + y * y < 1.0)
    ///     })
    ///     .sum();
    /// assert!((7700..8000).contains(&hits));
    /// ```
    pub fn rng(self, seed: u64) -> Prange<Streams<S>>
    where
        S: Indexed,
    {
        self.adapt(|base| Streams { base, seed })
    }
}

impl<S: Source> IntoIterator for Prange<S> {
    type Item = S::Item;
    type IntoIter = IntoIter<S>;

    fn into_iter(self) -> IntoIter<S> {
        IntoIter {
            end: self.source.len(),
            source: self.source,
            next: 0,
            cursor: Cursor::START,
            row_end: 0,
        }
    }
}

/// The serial loop over a source: what `for item in prange(..)` runs.
#[derive(Debug)]
pub struct IntoIter<S> {
    source: S,
    next: usize,
    end: usize,
    cursor: Cursor,
    row_end: usize,
}

impl<S: Source> Iterator for IntoIter<S> {
    type Item = S::Item;

    #[inline]
    fn next(&mut self) -> Option<S::Item> {
        while self.next < self.end {
            let index = self.next;
            if index >= self.row_end {
                let rest = self.source.rest_of_row(index, &mut self.cursor);
                self.row_end = index.saturating_add(rest);
            }
            self.next += 1;
            // SAFETY: below the length, `next` only grows, and the cursor is at its row.
            if let Some(item) = unsafe { self.source.get_in_row(index, &self.cursor) } {
                return Some(item);
            }
        }
        None
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.end - self.next;
        (if S::DENSE { left } else { 0 }, Some(left))
    }
}

impl<S: Source> FusedIterator for IntoIter<S> {}
