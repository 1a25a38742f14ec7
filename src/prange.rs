//! `prange(..)`, and `Prange`, the builder of a loop: its clauses and adaptors.

use std::iter::FusedIterator;
use std::panic::Location;

use crate::distributed::{Alone, LoopClauses, Over, Processes, Takes, Team};
use crate::engine::Clauses;
use crate::observe::{Progress, ProgressClause};
use crate::pool::ThreadPool;
use crate::schedule::Schedule;
use crate::source::{
    Chained, Chunkable, Chunks, CollapseWith, Divisible, Enumerate, Filter, Indexed, IntoSource,
    Map, ReadOnly, Reversed, Skipped, Source, Stepped, Streams, Taken, Zip,
};
use crate::until::{Stop, Until};

/// Makes a loop over `source`: an integer range, a slice, a collection by reference or by value, a tuple of sources in lockstep, tiles, ...
/// [`IntoSource`] lists them.
///
/// The source is moved. A `&mut` that is needed again is lent, as rustc does not do that by itself where the type is generic:
/// `prange(&mut *v)`, `prange((&mut *v, b))`.
///
/// [`Prange`] lists what can be done with the result. As the iterator of a `for` loop it is a plain serial loop; under
/// `#[parallel]` and in `prange!` that `for` loop runs in parallel.
///
/// # Panics
///
/// If the parts of a tuple differ in length, or a range has more than `usize::MAX` integers.
///
/// # Examples
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
        clauses: LoopClauses {
            engine: Clauses {
                location: Some(Location::caller()),
                ..Clauses::default()
            },
            processes: Alone,
        },
    }
}

/// A loop under construction: *clauses* set how it runs, *adaptors* change its items, a *terminal* runs it.
///
/// | clauses | adaptors | terminals |
/// | --- | --- | --- |
/// | [`num_threads`](Self::num_threads), [`schedule`](Self::schedule), [`min_chunk`](Self::min_chunk), [`pool`](Self::pool), [`serial_if`](Self::serial_if), [`progress`](Self::progress), [`until`](Prange::until), [`over`](Prange::over), [`deal`](Self::deal) | [`map`](Self::map), [`filter`](Self::filter), [`filter_map`](Self::filter_map), [`flat_map`](Self::flat_map), [`flatten`](Self::flatten), [`enumerate`](Self::enumerate), [`zip`](Self::zip), [`chunks`](Self::chunks), [`windows`](Self::windows), [`collapse`](Self::collapse), [`rev`](Self::rev), [`step_by`](Self::step_by), [`take`](Self::take), [`skip`](Self::skip), [`chain`](Self::chain), [`copied`](Self::copied), [`cloned`](Self::cloned), [`inspect`](Self::inspect), [`update`](Self::update), [`positions`](Self::positions), [`map_init`](Self::map_init), [`map_with`](Self::map_with), [`rng`](Self::rng), [`fold`](Self::fold), [`try_fold`](Self::try_fold) | [`for_each`](Self::for_each), [`sum`](Self::sum), [`product`](Self::product), [`mean`](Self::mean), [`count`](Self::count), [`min`](Self::min), [`max`](Self::max), [`last`](Self::last), [`reduce`](Self::reduce), [`collect`](Self::collect), [`collect_at`](Self::collect_at), [`extend_into`](Self::extend_into), [`inclusive_scan`](Self::inclusive_scan), [`exclusive_scan`](Self::exclusive_scan), [`unzip`](Self::unzip), [`partition`](Self::partition), [`partition_map`](Self::partition_map), [`any`](Self::any), [`all`](Self::all), [`find_first`](Self::find_first), [`find_map_first`](Self::find_map_first), [`position_first`](Self::position_first), [`cmp`](Self::cmp), [`eq`](Self::eq), [`is_sorted`](Self::is_sorted), [`try_for_each`](Self::try_for_each), [`try_reduce`](Self::try_reduce), ... |
///
/// The roles of the body's variables can be given by hand: [`private`](Self::private), [`reduction`](Self::reduction),
/// [`lastprivate`](Self::lastprivate), [`sliced`](Self::sliced).
///
/// # Panics
///
/// If closures of the loop panic, the terminal rethrows the panic that the serial loop would have raised: that of the first
/// iteration in loop order, unless an earlier iteration leaves the loop. Later iterations may have run.
///
/// A terminal also panics
/// - if the schedule is [`Schedule::Runtime`] and the text of `PRANGE_SCHEDULE` is invalid, before the first iteration;
/// - if the loop needs the global pool and this cannot be made, because `PRANGE_NUM_THREADS` or `PRANGE_STEER` is invalid.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let a = [3.0, 1.0, 2.0];
/// let sum: f64 = prange(&a) // the source
///     .num_threads(2)       // a clause
///     .map(|x| 2.0 * x)     // an adaptor
///     .sum();               // a terminal
/// assert_eq!(sum, 12.0);
/// ```
#[derive(Clone, Debug)]
#[must_use = "a loop runs when a terminal such as `for_each` or `sum` is called"]
pub struct Prange<S, P = Alone> {
    source: S,
    clauses: LoopClauses<P>,
}

impl<S, P> Prange<S, P> {
    pub(crate) fn into_parts(self) -> (S, LoopClauses<P>) {
        (self.source, self.clauses)
    }

    pub(crate) fn from_parts(source: S, clauses: LoopClauses<P>) -> Self {
        Prange { source, clauses }
    }

    pub(crate) fn source(&self) -> &S {
        &self.source
    }

    pub(crate) fn adapt<T>(self, f: impl FnOnce(S) -> T) -> Prange<T, P> {
        Prange {
            source: f(self.source),
            clauses: self.clauses,
        }
    }

    /// Returns the same loop, with its variables and their roles for reports.
    #[inline(always)]
    pub(crate) fn with_roles_named(mut self, roles: &'static &'static str) -> Self {
        self.clauses.engine.roles = Some(roles);
        self
    }

    /// Returns the same loop for this process alone.
    #[inline(always)]
    pub(crate) fn alone(self) -> Prange<S> {
        Prange {
            source: self.source,
            clauses: self.clauses.alone(),
        }
    }

    /// Limits the loop to `threads` threads, the caller included. A loop never uses more threads than the pool has.
    ///
    /// # Panics
    ///
    /// If `threads` is zero.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let sum: u64 = prange(0..1000).num_threads(2).sum();
    /// assert_eq!(sum, 499_500);
    /// ```
    #[track_caller]
    pub fn num_threads(mut self, threads: usize) -> Self {
        assert!(threads > 0, "num_threads(0): a loop needs a thread");
        self.clauses.engine.num_threads = threads;
        self
    }

    /// Sets how iterations are dealt to threads. Results never depend on the schedule.
    ///
    /// # Panics
    ///
    /// If the schedule's chunk is zero. With [`Schedule::Runtime`] the terminal panics if the text of `PRANGE_SCHEDULE` is invalid.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let sum: u64 = prange(0..1000).schedule(Schedule::Dynamic(16)).sum();
    /// assert_eq!(sum, 499_500);
    /// ```
    #[track_caller]
    pub fn schedule(mut self, schedule: Schedule) -> Self {
        if let Schedule::Static(chunk) | Schedule::Dynamic(chunk) | Schedule::Guided(chunk) =
            schedule
        {
            assert!(chunk > 0, "schedule({schedule:?}): the chunk is zero");
        }
        self.clauses.engine.schedule = schedule;
        self
    }

    /// Sets the least number of iterations that a thread takes at a time; only the last ones of the loop may be fewer.
    ///
    /// # Panics
    ///
    /// If `iterations` is zero.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let sum: u64 = prange(0..1000).min_chunk(100).sum();
    /// assert_eq!(sum, 499_500);
    /// ```
    #[track_caller]
    pub fn min_chunk(mut self, iterations: usize) -> Self {
        assert!(iterations > 0, "min_chunk(0): a chunk needs an iteration");
        self.clauses.engine.min_chunk = iterations;
        self
    }

    /// Runs the loop, and the loops inside of its body, on `pool`.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let pool = ThreadPool::new(2)?;
    /// let sum: u64 = prange(0..1000).pool(&pool).sum();
    /// assert_eq!(sum, 499_500);
    /// # Ok::<(), prange::Error>(())
    /// ```
    pub fn pool(mut self, pool: &ThreadPool) -> Self {
        self.clauses.engine.kept.set_pool(pool.registry());
        self
    }

    /// Runs the loop on the calling thread alone if `condition` is true.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let a = [1, 2, 3];
    /// let sum: i32 = prange(&a).serial_if(a.len() < 1000).sum();
    /// assert_eq!(sum, 6);
    /// ```
    pub fn serial_if(mut self, condition: bool) -> Self {
        self.clauses.engine.serial |= condition;
        self
    }

    /// Shows how far the loop is, while it runs.
    ///
    /// `progress` is told how many of the loop's iterations have run, and how many there are: at most some hundred times a second, on any thread that
    /// takes part, and exactly at the end, unless the loop is left early. It hears nothing of a loop that takes less than 100 milliseconds. It
    /// outlives the loop, so a closure must own what it captures (`move`, with a clone or an `Arc` of what is used elsewhere too).
    ///
    /// In a nest, only the loop with the clause is told of. Of a loop that [ranks](Self::over) share, each rank shows its own part.
    ///
    /// # Panics
    ///
    /// The terminal rethrows a panic of `progress`, after the loop has ended.
    ///
    /// # Cost
    ///
    /// An allocation for the loop, and a reading of the clock for some microseconds of iterations.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let bar = |done: u64, total: u64| eprint!("\r{done} of {total}");
    /// let sum: u64 = prange(0..1000).progress(&bar).map(|i| i * i).sum();
    /// assert_eq!(sum, 332_833_500);
    ///
    /// let mut doubles = [0; 100];
    /// prange! {
    ///     for i in prange(0..100).progress(&bar) {
    ///         doubles[i] = 2 * i;
    ///     }
    /// }
    /// assert_eq!(doubles[99], 198);
    /// ```
    pub fn progress<G: Progress + Clone + 'static>(mut self, progress: &G) -> Self {
        let clause = ProgressClause::new(progress.clone());
        self.clauses.engine.kept.set_progress(clause);
        self
    }
}

impl<S> Prange<S> {
    /// Shares the loop with the other ranks of `team`, which call it too: each runs a part of the iterations, and all have the result.
    ///
    /// [`distributed`](crate::distributed) says what such a loop means, what it can do and what it costs.
    ///
    /// # Panics
    ///
    /// The terminal panics if the ranks of the team are at different loops. The text says where two of them are.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::distributed::on_threads;
    /// use prange::prelude::*;
    ///
    /// // Threads stand for the processes here.
    /// let sums = on_threads(3, |team| prange(0..1000).over(team).sum::<u64>());
    /// assert_eq!(sums, [499_500; 3]);
    /// ```
    #[track_caller]
    pub fn over(self, team: &dyn Team) -> Prange<S, Over<'_>>
    where
        S: Divisible,
    {
        Prange {
            source: self.source,
            clauses: LoopClauses {
                engine: self.clauses.engine,
                processes: Over::new(team, Location::caller()),
            },
        }
    }

    /// Ends the loop early, before one of its iterations, when `stop` says so: a flag (`AtomicBool`), a deadline
    /// ([`Instant`](std::time::Instant)), a closure, or another [`Stop`].
    ///
    /// The number `k` of that iteration is stored in `reached`: exactly the iterations `0..k` count, as if the serial loop had left by `break` at `k`;
    /// later ones may have run. If nothing stops the loop, `reached` is the number of iterations; if the body leaves it by itself, that of the iteration that does.
    ///
    /// Threads look at `stop` between iterations, at least once in some hundred microseconds, so that the loop ends within the time of one iteration.
    /// (Loops in the body have a clause of their own.) As with `break`, there can be no sliced arrays and no `&mut` items, because elements of later iterations may have been
    /// written: then the loop does not compile.
    ///
    /// # Panics
    ///
    /// As the loop without the clause. After a panic `reached` is unchanged.
    ///
    /// # Cost
    ///
    /// That of `stop`, and of two readings of the clock, for each some ten to hundred microseconds. `collect` puts parts together, as it does not know how
    /// many there will be.
    ///
    /// # Examples
    ///
    /// ```
    /// use std::time::{Duration, Instant};
    ///
    /// use prange::prelude::*;
    ///
    /// // As many as can be done in 20 milliseconds.
    /// let deadline = Instant::now() + Duration::from_millis(20);
    /// let mut reached = 0;
    /// let sum: u64 = prange(0..1_000_000_000_000).until(&deadline, &mut reached).sum();
    /// let k = reached as u64;
    /// assert_eq!(sum, k * k.saturating_sub(1) / 2);
    /// ```
    ///
    /// In the loop form:
    ///
    /// ```
    /// use std::sync::atomic::{AtomicBool, Ordering};
    ///
    /// use prange::prelude::*;
    ///
    /// static STOP: AtomicBool = AtomicBool::new(false);
    ///
    /// let (mut reached, mut count) = (0, 0);
    /// prange! {
    ///     for i in prange(0..1_000_000).until(&STOP, &mut reached) {
    ///         count += 1;
    ///         if i == 1000 {
    ///             STOP.store(true, Ordering::Relaxed);
    ///         }
    ///     }
    /// }
    /// assert_eq!(count, reached);
    /// ```
    ///
    /// Refused:
    ///
    /// ```compile_fail
    /// # use prange::prelude::*;
    /// # let stop = std::sync::atomic::AtomicBool::new(false);
    /// # let mut c = [0; 10];
    /// let mut reached = 0;
    /// prange(&mut c).until(&stop, &mut reached).for_each(|c| *c += 1);
    /// ```
    pub fn until<'u>(self, stop: &'u impl Stop, reached: &'u mut usize) -> Prange<S, Until<'u>>
    where
        S: ReadOnly,
    {
        Prange {
            source: self.source,
            clauses: LoopClauses {
                engine: self.clauses.engine,
                processes: Until::new(stop, reached),
            },
        }
    }
}

impl<'t, S> Prange<S, Over<'t>> {
    /// Has each rank of the team run `pieces` parts of the loop in turn: rank 0 the first, rank 1 the second, and so on; after the last rank's, rank 0's next.
    /// Without the clause each rank runs one part.
    ///
    /// Where iterations at one place of the loop take longer than others, the ranks so have work that is more alike. Results never depend on the clause.
    /// Rows of [`Blocks`](crate::distributed::Blocks) are run by their owners, whatever the clause says.
    ///
    /// Each rank sends the partial results of its pieces, instead of one; parts that are not [cut at leaves](crate::distributed#what-it-costs) are
    /// the more likely, the more pieces there are.
    ///
    /// # Panics
    ///
    /// If `pieces` is zero.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::distributed::on_threads;
    /// use prange::prelude::*;
    ///
    /// // The later an iteration, the longer it takes.
    /// let work = |i: u64| (0..i).map(|j| i ^ j).fold(0, u64::wrapping_add);
    /// let alone: u64 = prange(0..1000).map(work).sum();
    /// let sums = on_threads(3, |team| prange(0..1000).map(work).over(team).deal(4).sum::<u64>());
    /// assert_eq!(sums, [alone; 3]);
    /// ```
    #[track_caller]
    pub fn deal(mut self, pieces: usize) -> Self {
        assert!(pieces > 0, "deal(0): a rank needs a piece of the loop");
        self.clauses.processes = self.clauses.processes.dealt(pieces);
        self
    }
}

impl<S: Source, P> Prange<S, P> {
    /// Applies `f` to each item.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let squares: Vec<i32> = prange(0..4).map(|i| i * i).collect();
    /// assert_eq!(squares, [0, 1, 4, 9]);
    /// ```
    pub fn map<R, F: Fn(S::Item) -> R + Sync>(self, f: F) -> Prange<Map<S, F>, P> {
        self.adapt(|base| Map { base, f })
    }

    /// Keeps the items for which `predicate` returns true.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let even = prange(0..10).filter(|i| i % 2 == 0).count();
    /// assert_eq!(even, 5);
    /// ```
    pub fn filter<F: Fn(&S::Item) -> bool + Sync>(self, predicate: F) -> Prange<Filter<S, F>, P> {
        self.adapt(|base| Filter { base, predicate })
    }

    /// Pairs each item with its number, counted from 0: `(number, item)`.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut c = [0; 3];
    /// prange(&mut c).enumerate().for_each(|(i, c)| *c = 10 * i);
    /// assert_eq!(c, [0, 10, 20]);
    /// ```
    pub fn enumerate(self) -> Prange<Enumerate<S>, P>
    where
        S: Indexed,
    {
        self.adapt(Enumerate)
    }

    /// Pairs each item with the item of the same number of `other`, up to the end of the shorter source. (A tuple,
    /// `prange((a, b))`, requires equal lengths.)
    ///
    /// # Panics
    ///
    /// If `other` is a tuple of different lengths or too long a range, as [`prange`] panics.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let pairs: Vec<(i32, &char)> = prange(1..100).zip(&['a', 'b']).collect();
    /// assert_eq!(pairs, [(1, &'a'), (2, &'b')]);
    /// ```
    pub fn zip<T: IntoSource<Source: Indexed>>(self, other: T) -> Prange<Zip<S, T::Source>, P>
    where
        S: Indexed,
        P: Takes<T::Source>,
    {
        self.adapt(|base| Zip(base, other.into_source()))
    }

    /// Groups neighbouring items into chunks of `size`, the last of which may be shorter. A chunk of a slice is a slice, a
    /// chunk of a `Range` or a `RangeInclusive` is one of its kind, a chunk of a tuple is a tuple of chunks. Of other sources it is a
    /// vector of the items, which each chunk allocates.
    ///
    /// # Panics
    ///
    /// If `size` is zero.
    ///
    /// # Examples
    /// ```
    /// use prange::prelude::*;
    /// let mut rows = vec![0; 6];
    /// prange(&mut rows).chunks(4).enumerate().for_each(|(number, row)| row.fill(number));
    /// assert_eq!(rows, [0, 0, 0, 0, 1, 1]);
    ///
    /// let ranges: Vec<std::ops::Range<u8>> = prange(3..8).chunks(2).collect();
    /// assert_eq!(ranges, [3..5, 5..7, 7..8]);
    ///
    /// let words = vec![String::from("a"), String::from("b"), String::from("c")];
    /// let lines: Vec<String> = prange(words).chunks(2).map(|words| words.join(" ")).collect();
    /// assert_eq!(lines, ["a b", "c"]);
    /// ```
    #[track_caller]
    pub fn chunks(self, size: usize) -> Prange<Chunks<S>, P>
    where
        S: Chunkable,
    {
        assert!(size > 0, "chunks(0): a chunk needs an item");
        self.adapt(|base| Chunks::new(base, size, false))
    }

    /// Like [`chunks`](Self::chunks), but leaves out a last chunk that would be shorter.
    ///
    /// # Panics
    ///
    /// If `size` is zero.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let sums: Vec<i32> = prange(&[1, 2, 3, 4, 5]).chunks_exact(2).map(|pair| pair.iter().sum()).collect();
    /// assert_eq!(sums, [3, 7]);
    /// ```
    #[track_caller]
    pub fn chunks_exact(self, size: usize) -> Prange<Chunks<S>, P>
    where
        S: Chunkable,
    {
        assert!(size > 0, "chunks_exact(0): a chunk needs an item");
        self.adapt(|base| Chunks::new(base, size, true))
    }

    /// Adds a dimension: the loop runs over all combinations with the items of `inner`, which vary fastest.
    /// `prange(0..h).collapse(0..w)` has the items `(i, j)`; after another `collapse` the items are `(i, j, k)`.
    ///
    /// # Panics
    ///
    /// If there are more than `usize::MAX` combinations, or `inner` is a tuple of different lengths or too long a range, as
    /// [`prange`] panics.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let pairs: Vec<(u32, u32)> = prange(0..2).collapse(0..3).collect();
    /// assert_eq!(pairs, [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)]);
    /// ```
    #[track_caller]
    pub fn collapse<R: IntoSource>(
        self,
        inner: R,
    ) -> Prange<<S as CollapseWith<R::Source>>::Output, P>
    where
        P: Takes<R::Source>,
        S: CollapseWith<R::Source>,
    {
        let Prange { source, clauses } = self;
        let source = source.collapse_with(inner.into_source());
        Prange { source, clauses }
    }

    /// Pairs each item with a random [`Stream`](crate::random::Stream) that is keyed by `seed` and the iteration's number, so
    /// that the draws are the same for any number of threads.
    ///
    /// # Examples
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
    pub fn rng(self, seed: u64) -> Prange<Streams<S>, P>
    where
        S: Indexed,
    {
        self.adapt(|base| Streams { base, seed })
    }
}

/// Adaptors that pass on other numbers of items. The items that are left out are not taken from the source: no adaptor before runs for them.
impl<S: Source, P> Prange<S, P> {
    /// Runs over the items from the last to the first.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let down: Vec<&i32> = prange(&[1, 2, 3]).rev().collect();
    /// assert_eq!(down, [&3, &2, &1]);
    /// ```
    pub fn rev(self) -> Prange<Reversed<S>, P> {
        const { assert!(S::SINGLE, "no `rev` behind a `flat_map` or a `map_init`") };
        self.adapt(Reversed)
    }

    /// Takes the first item, and then each `step`-th one.
    ///
    /// # Panics
    ///
    /// If `step` is zero.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let some: Vec<&i32> = prange(&[1, 2, 3, 4, 5]).step_by(2).collect();
    /// assert_eq!(some, [&1, &3, &5]);
    /// ```
    #[track_caller]
    pub fn step_by(self, step: usize) -> Prange<Stepped<S>, P>
    where
        S: Indexed,
    {
        assert!(step > 0, "step_by(0): a step needs an item");
        self.adapt(|base| Stepped::new(base, step))
    }

    /// Takes the first `n` items, or all if there are fewer.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let sum: u32 = prange(1..=100u32).take(3).sum();
    /// assert_eq!(sum, 6);
    /// ```
    pub fn take(self, n: usize) -> Prange<Taken<S>, P>
    where
        S: Indexed,
    {
        self.adapt(|base| Taken::new(base, n))
    }

    /// Leaves out the first `n` items, or all if there are fewer.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut list = [1, 2, 3, 4];
    /// prange(&mut list).skip(2).for_each(|x| *x = 0);
    /// assert_eq!(list, [1, 2, 0, 0]);
    /// ```
    pub fn skip(self, n: usize) -> Prange<Skipped<S>, P>
    where
        S: Indexed,
    {
        self.adapt(|base| Skipped::new(base, n))
    }

    /// Runs over the items of `other` behind these.
    ///
    /// # Panics
    ///
    /// If both together have more than `usize::MAX` items, or `other` is a tuple of different lengths or too long a range, as [`prange`] panics.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let sum: u32 = prange(0..3u32).chain([10, 20]).sum();
    /// assert_eq!(sum, 33);
    /// ```
    #[track_caller]
    pub fn chain<T: IntoSource<Source: Source<Item = S::Item>>>(
        self,
        other: T,
    ) -> Prange<Chained<S, T::Source>, P>
    where
        P: Takes<T::Source>,
    {
        let Prange { source, clauses } = self;
        let source = Chained::new(source, other.into_source());
        Prange { source, clauses }
    }
}

/// A loop that is not run yet is the source of another: `prange(&a).zip(prange(&b).map(f))`, `prange((prange(&a).rev(), &b))`. It counts as its
/// items; the clauses are those of the outer loop, the inner loop's own ones are dropped.
impl<S: Source> IntoSource for Prange<S> {
    type Source = S;

    #[inline]
    fn into_source(self) -> S {
        self.source
    }
}

impl<S: Source, P: Processes> IntoIterator for Prange<S, P> {
    type Item = S::Item;
    type IntoIter = IntoIter<S, P>;

    fn into_iter(self) -> IntoIter<S, P> {
        const { assert!(S::SINGLE, "no `for` loop over a `flat_map` or a `map_init`") };
        IntoIter {
            end: self.source.len(),
            source: self.source,
            next: 0,
            cursor: S::Cursor::default(),
            row_end: 0,
            processes: self.clauses.processes,
            is_inside: false,
        }
    }
}

/// The serial loop over a source, which `for item in prange(..)` runs.
///
/// Created by the [`IntoIterator`] implementation of [`Prange`].
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let mut items = prange(0..6).filter(|i| i % 3 == 0).into_iter();
/// assert_eq!(items.next(), Some(0));
/// assert_eq!(items.next(), Some(3));
/// assert_eq!(items.next(), None);
/// ```
#[derive(Debug)]
pub struct IntoIter<S: Source, P: Processes = Alone> {
    source: S,
    next: usize,
    end: usize,
    cursor: S::Cursor,
    row_end: usize,
    processes: P,
    /// Whether an item has been returned and no end; kept if the processes stop loops.
    is_inside: bool,
}

impl<S: Source, P: Processes> Iterator for IntoIter<S, P> {
    type Item = S::Item;

    #[inline]
    fn next(&mut self) -> Option<S::Item> {
        if P::STOPS {
            self.is_inside = false;
            if self.processes.is_due() {
                self.end = self.next;
            }
        }
        while self.next < self.end {
            let index = self.next;
            if index >= self.row_end {
                let rest = self.source.rest_of_row(index, &mut self.cursor);
                self.row_end = index.saturating_add(rest);
            }
            self.next += 1;
            // SAFETY: `index` is below the source's length, no index is taken twice because `next` only grows, and the
            // cursor is at the row of `index`.
            if let Some(item) = unsafe { self.source.get_in_row(index, &self.cursor) } {
                if P::STOPS {
                    self.is_inside = true;
                }
                return Some(item);
            }
        }
        None
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        let left = self.end - self.next;
        (if S::DENSE && !P::STOPS { left } else { 0 }, Some(left))
    }
}

impl<S: Source, P: Processes> FusedIterator for IntoIter<S, P> {}

impl<S: Source, P: Processes> Drop for IntoIter<S, P> {
    #[inline]
    fn drop(&mut self) {
        if P::STOPS && !std::thread::panicking() {
            // An iteration that has left the loop is the one before the next.
            let reached = self.next - usize::from(self.is_inside);
            self.processes.has_reached(reached);
        }
    }
}
