//! Sorts and scans of slices that the threads of the pool share.

mod cached_key;
mod merge;
mod order;
mod run;
mod stable;
mod unstable;

use std::cmp::Ordering;

use crate::terminal::scan;
use order::{ByFunction, ByKey, Natural};

/// Sorts, and scans in place, by the threads of the current pool, for slices and for all that derefs to one, such as a `Vec`. The names of the sorts are
/// those of std with `par_` in front, and those of rayon; where the preludes of both crates are imported, a call of them is ambiguous.
///
/// A slice is sorted as std's sort of the same name would: the result of a stable sort is the same, the functions may be called in any order and
/// on any thread. Elements that have the same place in the order and still differ come out of the unstable sorts in an order that depends on the
/// slice alone, the same for any number of threads, but another one than std's.
///
/// Slices of less than 4096 elements, and those up to 65 535 elements in which 64 comparisons are so fast that all of it should take less than
/// 0.3 ms, are sorted on the calling thread, and on a pool of one thread all slices are.
///
/// # Panics
///
/// A panic of a function that compares, or gives keys, is rethrown when all threads have left the slice. It need not be the first one of a serial
/// sort, because comparisons are made in another order. Then, and if the function does not give a total order, the slice has all of its
/// elements, in an unspecified order. As std's sorts, these may panic if the function does not give a total order.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let mut words = vec!["scan", "sort", "map", "sum"];
/// words.par_sort();
/// assert_eq!(words, ["map", "scan", "sort", "sum"]);
/// words.par_sort_by_key(|word| word.len());
/// assert_eq!(words, ["map", "sum", "scan", "sort"]);
/// ```
pub trait ParallelSliceMut<T: Send> {
    /// Returns the whole slice. The sorts are methods of it.
    fn as_parallel_slice_mut(&mut self) -> &mut [T];

    /// Sorts the slice; equal elements keep their order.
    ///
    /// Each thread sorts parts by std's [`sort`](slice::sort), and all of them merge the parts: cut at the middle of the merged run, which a
    /// binary search finds (Deo and Sarkar, *Parallel algorithms for merging and sorting*, 1991). The cost is
    /// *O*(*n* log *n*), and *O*(*n*) where the slice consists of few sorted or descending runs. Allocates at most as much memory at once as
    /// the slice takes, and a few words for each thread.
    ///
    /// # Panics
    ///
    /// As the trait's documentation says.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut numbers = [3, -1, 2];
    /// numbers.par_sort();
    /// assert_eq!(numbers, [-1, 2, 3]);
    /// ```
    fn par_sort(&mut self)
    where
        T: Ord,
    {
        stable::sort(self.as_parallel_slice_mut(), &Natural);
    }

    /// Sorts the slice by a function that compares; equal elements keep their order. The cost is that of [`par_sort`](Self::par_sort).
    ///
    /// # Panics
    ///
    /// As the trait's documentation says.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut numbers = [2.5, -1.0, f64::INFINITY];
    /// numbers.par_sort_by(|a, b| b.total_cmp(a));
    /// assert_eq!(numbers, [f64::INFINITY, 2.5, -1.0]);
    /// ```
    fn par_sort_by(&mut self, compare: impl Fn(&T, &T) -> Ordering + Sync) {
        stable::sort(self.as_parallel_slice_mut(), &ByFunction(compare));
    }

    /// Sorts the slice by a key; elements with equal keys keep their order. `key` runs for both elements of each comparison:
    /// [`par_sort_by_cached_key`](Self::par_sort_by_cached_key) is faster where it takes long. The cost is that of [`par_sort`](Self::par_sort).
    ///
    /// # Panics
    ///
    /// As the trait's documentation says.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut numbers = [-3, 2, 1, -1];
    /// numbers.par_sort_by_key(|number: &i32| number.abs());
    /// assert_eq!(numbers, [1, -1, 2, -3]);
    /// ```
    fn par_sort_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K + Sync) {
        stable::sort(self.as_parallel_slice_mut(), &ByKey(key));
    }

    /// Sorts the slice by a key that is computed once for each element; elements with equal keys keep their order.
    ///
    /// The keys are computed by a parallel loop and sorted together with the numbers of their elements. Then the elements are moved by the calling
    /// thread. Allocates a list of the keys, each with a number of 4 bytes (8, if there are 2³² elements or more).
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `key`, the first in the order of the elements; none has been moved then. Rethrows a panic of a comparison of keys.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut numbers = [10, 9, 2, 33, 1];
    /// numbers.par_sort_by_cached_key(|number: &i32| number.to_string());
    /// assert_eq!(numbers, [1, 10, 2, 33, 9]);
    /// ```
    fn par_sort_by_cached_key<K: Ord + Send>(&mut self, key: impl Fn(&T) -> K + Sync) {
        cached_key::sort(self.as_parallel_slice_mut(), &key);
    }

    /// Sorts the slice; the order of equal elements is unspecified, but the same for any number of threads.
    ///
    /// A quicksort in place, of which threads share the parts; parts of at most 4096 elements are sorted by std's
    /// [`sort_unstable`](slice::sort_unstable). One thread makes the first partition, so that many threads are at most about ten times as fast
    /// as one. Allocates nothing. The cost is *O*(*n* log *n*), *O*(*n* log *k*) for *k* different values, and *O*(*n*) if the slice is
    /// sorted or strictly descending.
    ///
    /// # Panics
    ///
    /// As the trait's documentation says.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut numbers = vec![3, -1, 2];
    /// numbers.par_sort_unstable();
    /// assert_eq!(numbers, [-1, 2, 3]);
    /// ```
    fn par_sort_unstable(&mut self)
    where
        T: Ord,
    {
        unstable::sort(self.as_parallel_slice_mut(), &Natural);
    }

    /// Sorts the slice by a function that compares; the order of equal elements is unspecified, but the same for any number of threads. The
    /// cost is that of [`par_sort_unstable`](Self::par_sort_unstable).
    ///
    /// # Panics
    ///
    /// As the trait's documentation says.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut numbers = [3, -1, 2];
    /// numbers.par_sort_unstable_by(|a, b| b.cmp(a));
    /// assert_eq!(numbers, [3, 2, -1]);
    /// ```
    fn par_sort_unstable_by(&mut self, compare: impl Fn(&T, &T) -> Ordering + Sync) {
        unstable::sort(self.as_parallel_slice_mut(), &ByFunction(compare));
    }

    /// Sorts the slice by a key; the order of elements with equal keys is unspecified, but the same for any number of threads. `key` runs for
    /// both elements of each comparison. The cost is that of [`par_sort_unstable`](Self::par_sort_unstable).
    ///
    /// # Panics
    ///
    /// As the trait's documentation says.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut numbers = [-3, 2, 1];
    /// numbers.par_sort_unstable_by_key(|number: &i32| number.abs());
    /// assert_eq!(numbers, [1, 2, -3]);
    /// ```
    fn par_sort_unstable_by_key<K: Ord>(&mut self, key: impl Fn(&T) -> K + Sync) {
        unstable::sort(self.as_parallel_slice_mut(), &ByKey(key));
    }

    /// Replaces each element by the combination of the elements up to it, itself included, by an associative operator.
    ///
    /// The shape, which is the same for any number of threads, and the cost are those of [`Prange::inclusive_scan`](crate::Prange::inclusive_scan).
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `operator`; some elements have been replaced then.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut numbers = [1, 2, 3, 4];
    /// numbers.par_inclusive_scan(|a, b| a + b);
    /// assert_eq!(numbers, [1, 3, 6, 10]);
    /// ```
    fn par_inclusive_scan(&mut self, operator: impl Fn(T, T) -> T + Sync)
    where
        T: Clone + Sync,
    {
        scan::inclusive_in_place(self.as_parallel_slice_mut(), operator);
    }

    /// Replaces each element by the combination of `initial` and the elements before it, by an associative operator, and returns the combination of
    /// all. `initial` need not be an identity of the operator.
    ///
    /// The shape, which is the same for any number of threads, and the cost are those of [`Prange::exclusive_scan`](crate::Prange::exclusive_scan).
    ///
    /// # Panics
    ///
    /// Rethrows a panic of `operator`; some elements have been replaced then.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let mut numbers = [1, 2, 3, 4];
    /// assert_eq!(numbers.par_exclusive_scan(10, |a, b| a + b), 20);
    /// assert_eq!(numbers, [10, 11, 13, 16]);
    /// ```
    fn par_exclusive_scan(&mut self, initial: T, operator: impl Fn(T, T) -> T + Sync) -> T
    where
        T: Clone + Sync,
    {
        scan::exclusive_in_place(self.as_parallel_slice_mut(), initial, operator)
    }
}

impl<T: Send> ParallelSliceMut<T> for [T] {
    fn as_parallel_slice_mut(&mut self) -> &mut [T] {
        self
    }
}
