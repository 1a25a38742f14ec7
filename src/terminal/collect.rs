//! `collect`: gathers the items in one collection, in iteration order.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::convert::Infallible;
use std::hash::{BuildHasher, Hash};
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use crate::distributed::{Blocks, Over, Processes, Sends, Team, Wire};
use crate::prange::{Prange, prange};
use crate::roles::{Fits, Gathered, Opening, Position, Role, run_each, stays};
use crate::sealed::Sealed;
use crate::source::{Indexed, IntoSource, Source, Zip};
use crate::sys::disjoint::{Extension, Filled, Output};
use crate::sys::growing::Growing;

/// The role of the result where every iteration has an item: each item is written straight to its place.
pub(super) struct Placed<T>(Output<T>);

impl<T> Placed<T> {
    pub(super) fn new(len: usize) -> Self {
        Placed(Output::new(len))
    }
}

impl<T> Sealed for Placed<T> {}
impl<S, T> Fits<S> for Placed<T> {}

impl<T: Send> Role for Placed<T> {
    type Scratch = ();
    /// `None` while a stretch has the values.
    type Segment = Option<Filled<T>>;
    type Lent = Extension<T>;
    type Waiting = ();
    type Target = Extension<T>;
    /// `None` if the loop was left.
    type Output = Option<Vec<T>>;

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
    fn finish(self, segment: Self::Segment) -> Option<Vec<T>> {
        self.0.into_vec(segment.expect("all stretches have ended"))
    }
}

stays!([T: Send] Placed<T>, []);

/// A type that [`collect`](Prange::collect) makes of items of type `T`: std's collections, and `Result` and `Option` of them.
///
/// This trait is to a parallel loop what [`FromIterator`] is to an iterator. To collect into a type of your own, say how it is made of a
/// vector.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
/// use prange::terminal::FromPrange;
///
/// struct Stack(Vec<u32>);
///
/// impl FromPrange<u32> for Stack {
///     fn from_vec(items: Vec<u32>) -> Self {
///         Stack(items)
///     }
/// }
///
/// let mut stack: Stack = prange(0..5).collect();
/// assert_eq!(stack.0.pop(), Some(4));
/// let stack: Option<Stack> = prange(0..5u32).map(|i| i.checked_sub(3)).collect();
/// assert!(stack.is_none());
/// ```
#[diagnostic::on_unimplemented(
    message = "a parallel loop over items of type `{T}` does not collect into `{Self}`",
    note = "it collects into what implements `prange::terminal::FromPrange`: collections of std, and `Result` and `Option` of these",
    note = "for another collection go over a vector: `.collect::<Vec<_>>().into_iter().collect()`"
)]
pub trait FromPrange<T>: Sized {
    /// Makes the collection of all items, which are in iteration order.
    fn from_vec(items: Vec<T>) -> Self;

    /// Returns whether no item after this one counts.
    #[doc(hidden)]
    fn is_last(_: &T) -> bool {
        false
    }

    /// Runs a loop, and makes the collection of the results of `item`. Leaves the loop at the first failure in loop order.
    ///
    /// # Errors
    ///
    /// Returns the first failure in loop order.
    #[doc(hidden)]
    fn from_prange<S: Source, E: Send>(
        items: Prange<S>,
        item: impl Fn(S::Item) -> Result<T, E> + Sync,
    ) -> Result<Self, E>
    where
        T: Send,
    {
        Vec::from_prange(items, item).map(Self::from_vec)
    }
}

impl<T> FromPrange<T> for Vec<T> {
    fn from_vec(items: Vec<T>) -> Self {
        items
    }

    #[inline]
    fn from_prange<S: Source, E: Send>(
        items: Prange<S>,
        item: impl Fn(S::Item) -> Result<T, E> + Sync,
    ) -> Result<Self, E>
    where
        T: Send,
    {
        let (source, clauses) = items.into_parts();
        // A loop that may be left may also be too long for its values.
        let places = match size_of::<Option<E>>() {
            _ if !S::DENSE => None,
            0 => Some(Placed::new(source.len())),
            _ => Output::try_new(source.len()).map(Placed),
        };
        if let Some(places) = places {
            let roles = (places, ());
            let step = |_: &_, (places, ()): &mut (Extension<T>, ()), _: &mut _, _: &_, each| {
                item(each).map(|value| places.push(value)).err()
            };
            let (exit, (items, ())) = run_each(source, &clauses, roles, step);
            match exit {
                Some(error) => Err(error),
                None => Ok(items.expect("an item from every iteration")),
            }
        } else {
            // Not every number has one item, so that the place of an item is not known in advance.
            let roles = (Gathered::new(), ());
            let step = |_: &_, (items, ()): &mut (Growing<T>, ()), _: &mut _, _: &_, each| {
                item(each).map(|value| items.push(value)).err()
            };
            let (exit, (items, ())) = run_each(source, &clauses, roles, step);
            exit.map_or(Ok(items), Err)
        }
    }
}

macro_rules! from_vec {
    ($([$($generics:tt)*] $item:ty => $collection:ty;)*) => {$(
        impl<$($generics)*> FromPrange<$item> for $collection {
            fn from_vec(items: Vec<$item>) -> Self {
                items.into_iter().collect()
            }
        }
    )*};
}
from_vec! {
    [T] T => VecDeque<T>;
    [T] T => LinkedList<T>;
    [T] T => Box<[T]>;
    [T] T => Arc<[T]>;
    [T] T => Rc<[T]>;
    [T: Clone] T => Cow<'_, [T]>;
    [T: Ord] T => BinaryHeap<T>;
    [T: Ord] T => BTreeSet<T>;
    [T: Eq + Hash, H: BuildHasher + Default] T => HashSet<T, H>;
    [K: Ord, V] (K, V) => BTreeMap<K, V>;
    [K: Eq + Hash, V, H: BuildHasher + Default] (K, V) => HashMap<K, V, H>;
    [] char => String;
    ['a] &'a char => String;
    ['a] &'a str => String;
    [] String => String;
    [] Box<str> => String;
    ['a] Cow<'a, str> => String;
    [] () => ();
}

/// The loop is left at the first `Err` in loop order, which is the result.
impl<T: Send, X: Send, C: FromPrange<T>> FromPrange<Result<T, X>> for Result<C, X> {
    fn from_vec(items: Vec<Result<T, X>>) -> Self {
        let items: Result<Vec<T>, X> = items.into_iter().collect();
        items.map(C::from_vec)
    }

    fn is_last(item: &Result<T, X>) -> bool {
        item.as_ref().map_or(true, C::is_last)
    }

    fn from_prange<S: Source, E: Send>(
        items: Prange<S>,
        item: impl Fn(S::Item) -> Result<Result<T, X>, E> + Sync,
    ) -> Result<Self, E> {
        // The outer failure is that of the loop, and the inner one is a result.
        let collected = C::from_prange(items, |each| match item(each) {
            Ok(Ok(value)) => Ok(value),
            Ok(Err(error)) => Err(Ok(error)),
            Err(error) => Err(Err(error)),
        });
        match collected {
            Ok(collection) => Ok(Ok(collection)),
            Err(Ok(error)) => Ok(Err(error)),
            Err(Err(error)) => Err(error),
        }
    }
}

/// The loop is left at the first `None`, which is the result.
impl<T: Send, C: FromPrange<T>> FromPrange<Option<T>> for Option<C> {
    fn from_vec(items: Vec<Option<T>>) -> Self {
        let items: Option<Vec<T>> = items.into_iter().collect();
        items.map(C::from_vec)
    }

    fn is_last(item: &Option<T>) -> bool {
        item.as_ref().is_none_or(C::is_last)
    }

    fn from_prange<S: Source, E: Send>(
        items: Prange<S>,
        item: impl Fn(S::Item) -> Result<Option<T>, E> + Sync,
    ) -> Result<Self, E> {
        let item = |each| item(each).map(|value| value.ok_or(()));
        Result::from_prange(items, item).map(Result::ok)
    }
}

impl<S: Source, P: Processes> Prange<S, P> {
    /// Appends the items in iteration order, up to the first for which `is_last` returns true.
    fn append_up_to(self, is_last: impl Fn(&S::Item) -> bool + Sync) -> Vec<S::Item>
    where
        S::Item: Send,
        P: Sends<Vec<S::Item>>,
    {
        let (source, clauses) = self.into_parts();
        let step = |_: &_, (items, ()): &mut (Growing<S::Item>, ()), _: &mut _, _: &_, item| {
            let exit = is_last(&item).then_some(());
            items.push(item);
            exit
        };
        run_each(source, &clauses, (Gathered::new(), ()), step).1.0
    }

    /// Collects the items in iteration order. A `Vec` is filled in place by all threads; any other collection is made from that
    /// vector, serially.
    ///
    /// Items that are `Result`s collect into a `Result`, and `Option`s into an `Option`, as with std's iterators: the loop is left at
    /// the first failure in loop order. Of the later iterations those have run that had begun.
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
    ///
    /// let numbers: Result<Vec<u8>, _> = prange(&["1", "x", "", "2"]).map(|text| text.parse::<u8>()).collect();
    /// assert_eq!(numbers, "x".parse::<u8>().map(|_| vec![]));
    /// ```
    pub fn collect<C: FromPrange<S::Item>>(self) -> C
    where
        S::Item: Send,
        P: Sends<Vec<S::Item>>,
    {
        if !P::ALONE {
            return C::from_vec(self.append_up_to(C::is_last));
        }
        match C::from_prange(self.alone(), Ok::<_, Infallible>) {
            Ok(collection) => collection,
        }
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
        P: Sends<Vec<S::Item>>,
    {
        let (items, slots) = (self.source().len(), out.len());
        assert!(
            items == slots,
            "collect_into: the loop has {items} items, the slice {slots}"
        );
        if !P::ALONE {
            let items = self.append_up_to(|_| false);
            return out
                .iter_mut()
                .zip(items)
                .for_each(|(out, item)| *out = item);
        }
        let (source, clauses) = self.alone().into_parts();
        let out = IntoSource::into_source(out);
        Prange::from_parts(Zip(out, source), clauses).for_each(|(out, item)| *out = item);
    }

    /// Replaces the contents of `out` by the items, in iteration order, and uses its memory again if there is enough.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics). Then `out` is empty.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut squares = Vec::with_capacity(4);
    /// for n in [3, 4] {
    ///     prange(0..n).map(|i| i * i).collect_into_vec(&mut squares);
    /// }
    /// assert_eq!(squares, [0, 1, 4, 9]);
    /// ```
    pub fn collect_into_vec(self, out: &mut Vec<S::Item>)
    where
        S: Indexed,
        S::Item: Send,
        P: Sends<Vec<S::Item>>,
    {
        if !P::ALONE {
            *out = self.append_up_to(|_| false);
            return;
        }
        let (source, clauses) = self.alone().into_parts();
        let mut room = std::mem::take(out);
        room.clear();
        let roles = (Placed(Output::inside(room, source.len())), ());
        let step = |_: &_, (places, ()): &mut (Extension<S::Item>, ()), _: &mut _, _: &_, item| {
            places.push(item);
            None::<Infallible>
        };
        let (_, (items, ())) = run_each(source, &clauses, roles, step);
        *out = items.expect("an item from every iteration");
    }

    /// Adds the items at the end of `collection`, in iteration order. The items are first collected in a vector, by all threads.
    ///
    /// # Panics
    ///
    /// Rethrows a panic of an adaptor's closure, the first in loop order; see [`Prange`](Self#panics). Then `collection` is as
    /// before.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut list = vec![7];
    /// prange(0..6).filter(|i| i % 2 == 0).extend_into(&mut list);
    /// assert_eq!(list, [7, 0, 2, 4]);
    /// ```
    pub fn extend_into<C: Extend<S::Item>>(self, collection: &mut C)
    where
        S::Item: Send,
        P: Sends<Vec<S::Item>>,
    {
        collection.extend(self.collect::<Vec<_>>());
    }
}

impl<S: Source> Prange<S, Over<'_>> {
    /// Collects the items in iteration order, on the rank `root` alone: the others get `None`.
    ///
    /// Each item that another rank has computed is sent once, to `root`, and no other rank needs memory for the whole.
    /// [`collect`](Self::collect) sends it to all.
    ///
    /// # Panics
    ///
    /// If the team has no rank `root`. Rethrows a panic of an adaptor's closure, the first in loop order, on every rank; see
    /// [`Prange`](Self#panics).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::distributed::on_threads;
    /// use prange::prelude::*;
    ///
    /// let squares = on_threads(3, |team| prange(0..5).map(|i| i * i).over(team).collect_at::<Vec<_>>(1));
    /// assert_eq!(squares, [None, Some(vec![0, 1, 4, 9, 16]), None]);
    /// ```
    #[track_caller]
    pub fn collect_at<C: FromPrange<S::Item>>(self, root: usize) -> Option<C>
    where
        S::Item: Send + Wire,
    {
        let (source, mut clauses) = self.into_parts();
        let size = clauses.processes.size();
        assert!(root < size, "collect_at({root}) in a team of {size} ranks");
        let is_root = clauses.processes.gather_at(root);
        let items = Prange::from_parts(source, clauses).append_up_to(C::is_last);
        is_root.then(|| C::from_vec(items))
    }
}

impl<T: Clone + Send + Sync + Wire> Blocks<T> {
    /// Returns the elements of all rows, row by row, on every rank. For [`collect_at`](Self::collect_at) one rank alone needs memory for the whole array.
    ///
    /// # Panics
    ///
    /// If the ranks of the team are at different loops, or the team is not that of the array.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::distributed::{Blocks, on_threads};
    ///
    /// let arrays = on_threads(2, |team| Blocks::new(team, 3, 2, 0, |y, x| 10 * y + x).collect(team));
    /// assert_eq!(arrays, [[0, 1, 10, 11, 20, 21]; 2]);
    /// ```
    #[track_caller]
    pub fn collect(&self, team: &dyn Team) -> Vec<T> {
        let rows = prange(self).over(team);
        rows.flat_map(|row| row.iter().cloned()).collect()
    }

    /// Returns the elements of all rows, row by row, on the rank `root` alone: the others get `None`.
    ///
    /// # Panics
    ///
    /// If the team has no rank `root`, if its ranks are at different loops, or if it is not that of the array.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::distributed::{Blocks, on_threads};
    ///
    /// let arrays = on_threads(2, |team| Blocks::new(team, 3, 2, 0, |y, x| 10 * y + x).collect_at(team, 1));
    /// assert_eq!(arrays, [None, Some(vec![0, 1, 10, 11, 20, 21])]);
    /// ```
    #[track_caller]
    pub fn collect_at(&self, team: &dyn Team, root: usize) -> Option<Vec<T>> {
        let rows = prange(self).over(team);
        rows.flat_map(|row| row.iter().cloned()).collect_at(root)
    }
}
