//! The adaptors of `Prange` that pass items through closures.

use crate::fallible::Fallible;
use crate::prange::Prange;
use crate::source::{
    FilterMap, FlatMap, Fold, Indexed, Map, MapInit, Slice, SliceWindows, Source, TryFold,
};
use crate::sys::sync::{Mutex, lock};

/// Returns a function that makes copies of `value`, which need not be `Sync`.
fn copies<T: Clone + Send>(value: T) -> impl Fn() -> T + Sync {
    let value = Mutex::new(value);
    move || lock(&value).clone()
}

#[allow(
    clippy::type_complexity,
    reason = "a builder's type says what it will do"
)]
impl<S: Source, P> Prange<S, P> {
    /// Keeps the results of `f` that are `Some`.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let numbers: Vec<u8> = prange(&["1", "x", "3"]).filter_map(|text| text.parse().ok()).collect();
    /// assert_eq!(numbers, [1, 3]);
    /// ```
    pub fn filter_map<R, F>(self, f: F) -> Prange<FilterMap<S, F>, P>
    where
        F: Fn(S::Item) -> Option<R> + Sync,
    {
        self.adapt(|base| FilterMap { base, f })
    }

    /// Makes an iterator of each item, and puts their items one after the other.
    ///
    /// An iteration runs one of these iterators from its beginning to its end, on one thread; threads share the iterations. A `for`
    /// loop over the result does not compile: write the inner iterator as an inner `for` loop. Reductions combine the items of an
    /// iteration first, and then the iterations.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let below: Vec<u32> = prange(0..4).flat_map(|i| 0..i).collect();
    /// assert_eq!(below, [0, 0, 1, 0, 1, 2]);
    /// ```
    ///
    /// ```compile_fail
    /// use prange::prelude::*;
    ///
    /// for _ in prange(0..4).flat_map(|i| 0..i) {}
    /// ```
    pub fn flat_map<R, F>(self, f: F) -> Prange<FlatMap<S, F>, P>
    where
        R: IntoIterator,
        F: Fn(S::Item) -> R + Sync,
    {
        self.adapt(|base| FlatMap { base, f })
    }

    /// The same as [`flat_map`](Self::flat_map), by its name in rayon.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let words = prange(&["a b", "c"]).flat_map_iter(|line| line.split(' ')).count();
    /// assert_eq!(words, 3);
    /// ```
    pub fn flat_map_iter<R, F>(self, f: F) -> Prange<FlatMap<S, F>, P>
    where
        R: IntoIterator,
        F: Fn(S::Item) -> R + Sync,
    {
        self.flat_map(f)
    }

    /// Puts the items of the items one after the other, as [`flat_map`](Self::flat_map) does.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let lists = [vec![1, 2], vec![], vec![3]];
    /// assert_eq!(prange(&lists).flatten().sum::<i32>(), 6);
    /// ```
    pub fn flatten(self) -> Prange<FlatMap<S, impl Fn(S::Item) -> S::Item + Copy + Sync>, P>
    where
        S::Item: IntoIterator,
    {
        self.flat_map(|items| items)
    }

    /// The same as [`flatten`](Self::flatten), by its name in rayon.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let some = [Some(1), None, Some(5)];
    /// assert_eq!(prange(&some).flatten_iter().max(), Some(&5));
    /// ```
    pub fn flatten_iter(self) -> Prange<FlatMap<S, impl Fn(S::Item) -> S::Item + Copy + Sync>, P>
    where
        S::Item: IntoIterator,
    {
        self.flatten()
    }

    /// Copies the items, which are references.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// assert_eq!(prange(&[3, 1, 2]).copied().max(), Some(3));
    /// ```
    pub fn copied<'a, T>(self) -> Prange<Map<S, impl Fn(&'a T) -> T + Copy + Sync>, P>
    where
        T: Copy + 'a,
        S: Source<Item = &'a T>,
    {
        self.map(|item: &T| *item)
    }

    /// Clones the items, which are references.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let words = [String::from("a"), String::from("b")];
    /// let copies: Vec<String> = prange(&words).cloned().collect();
    /// assert_eq!(copies, words);
    /// ```
    pub fn cloned<'a, T>(self) -> Prange<Map<S, impl Fn(&'a T) -> T + Copy + Sync>, P>
    where
        T: Clone + 'a,
        S: Source<Item = &'a T>,
    {
        self.map(|item: &T| item.clone())
    }

    /// Shows each item to `f` and passes it on.
    ///
    /// # Examples
    ///
    /// ```
    /// use std::sync::atomic::{AtomicUsize, Ordering};
    ///
    /// use prange::prelude::*;
    ///
    /// let seen = AtomicUsize::new(0);
    /// let odd = prange(0..10).inspect(|_| drop(seen.fetch_add(1, Ordering::Relaxed))).filter(|i| i % 2 == 1).count();
    /// assert_eq!((odd, seen.into_inner()), (5, 10));
    /// ```
    pub fn inspect<F>(self, f: F) -> Prange<Map<S, impl Fn(S::Item) -> S::Item + Sync>, P>
    where
        F: Fn(&S::Item) + Sync,
    {
        self.map(move |item| {
            f(&item);
            item
        })
    }

    /// Changes each item by `f` and passes it on.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let rows: Vec<Vec<u8>> = prange(1..3).map(|i| vec![i; 2]).update(|row| row.push(0)).collect();
    /// assert_eq!(rows, [[1, 1, 0], [2, 2, 0]]);
    /// ```
    pub fn update<F>(self, f: F) -> Prange<Map<S, impl Fn(S::Item) -> S::Item + Sync>, P>
    where
        F: Fn(&mut S::Item) + Sync,
    {
        self.map(move |mut item| {
            f(&mut item);
            item
        })
    }

    /// Numbers, counted from 0, of the items for which `predicate` returns true.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let negative: Vec<usize> = prange(&[1, -1, -2, 3]).positions(|x| *x < 0).collect();
    /// assert_eq!(negative, [1, 2]);
    /// ```
    pub fn positions<F>(self, predicate: F) -> Prange<impl Source<Item = usize>, P>
    where
        S: Indexed,
        F: Fn(S::Item) -> bool + Sync,
    {
        self.enumerate().filter_map(
            #[inline(always)]
            move |(number, item)| predicate(item).then_some(number),
        )
    }

    /// Applies `f` to each item, together with scratch that `init` makes for the threads. An item finds the scratch as another item has left
    /// it.
    ///
    /// A thread takes scratch for a group of items, and makes it where none is left from a group before. So there is about as much
    /// scratch as there are threads. The groups are fixed by the number of iterations: a group has a thirty-second of the iterations,
    /// rounded down, but at least 1 and at most 4096. Groups are the smallest pieces that threads share. Scratch is only passed from
    /// thread to thread (`Send`). A `for` loop over the result does not compile: there scratch is a part of the item, by
    /// [`private`](Self::private).
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let lengths: Vec<usize> = prange(0..4)
    ///     .map_init(String::new, |text, i: u32| {
    ///         text.clear();
    ///         text.extend((0..i).map(|i| i.to_string()));
    ///         text.len()
    ///     })
    ///     .collect();
    /// assert_eq!(lengths, [0, 1, 2, 3]);
    /// ```
    pub fn map_init<T, R, I, F>(self, init: I, f: F) -> Prange<MapInit<S, T, I, F>, P>
    where
        T: Send,
        I: Fn() -> T + Sync,
        F: Fn(&mut T, S::Item) -> R + Sync,
    {
        self.adapt(|base| MapInit::new(base, init, f))
    }

    /// As [`map_init`](Self::map_init), with clones of `value` as scratch.
    ///
    /// # Examples
    ///
    /// ```
    /// use std::sync::mpsc;
    ///
    /// use prange::prelude::*;
    ///
    /// let (sender, receiver) = mpsc::channel();
    /// let sent = prange(0..10).map_with(sender, |sender, i| sender.send(i)).all(|sent| sent.is_ok());
    /// assert!(sent);
    /// assert_eq!(receiver.into_iter().sum::<i32>(), 45);
    /// ```
    pub fn map_with<T, R, F>(
        self,
        value: T,
        f: F,
    ) -> Prange<MapInit<S, T, impl Fn() -> T + Sync, F>, P>
    where
        T: Clone + Send,
        F: Fn(&mut T, S::Item) -> R + Sync,
    {
        self.map_init(copies(value), f)
    }

    /// Folds each group of neighbouring items into one value, starting from a new `init()`. A `reduce` or another terminal then
    /// runs over the values of the groups, in order.
    ///
    /// The groups are fixed by the number of iterations: a group has a thirty-second of the iterations, rounded down, but at
    /// least 1 and at most 65 536. Groups are the smallest pieces that threads can share. With [`reduce`](Self::reduce) as the terminal, the
    /// work of combining the groups is shared too. It is work that a serial loop does not have: values that take long to combine, as large
    /// maps do, make the loop slower on one thread.
    ///
    /// # Examples
    /// ```
    /// use prange::prelude::*;
    /// let digits = prange(0..10)
    ///     .fold(String::new, |text, i: u32| text + &i.to_string())
    ///     .reduce(String::new, |left, right| left + &right);
    /// assert_eq!(digits, "0123456789");
    /// ```
    pub fn fold<A, I, F>(self, init: I, f: F) -> Prange<Fold<S, I, F>, P>
    where
        I: Fn() -> A + Sync,
        F: Fn(A, S::Item) -> A + Sync,
    {
        self.adapt(|base| Fold { base, init, f })
    }

    /// As [`fold`](Self::fold), with clones of `value` to start from.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let sum: i32 = prange(0..10).fold_with(0, |sum, i| sum + i).sum();
    /// assert_eq!(sum, 45);
    /// ```
    pub fn fold_with<A, F>(self, value: A, f: F) -> Prange<Fold<S, impl Fn() -> A + Sync, F>, P>
    where
        A: Clone + Send,
        F: Fn(A, S::Item) -> A + Sync,
    {
        self.fold(copies(value), f)
    }

    /// As [`fold`](Self::fold), by a function that may fail: the value of a group is a `Result`, an `Option` or a
    /// [`ControlFlow`](std::ops::ControlFlow), and a group ends with its first failure. Other groups go on, unless the terminal stops at
    /// failures as [`try_reduce`](Self::try_reduce) does.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let sum = prange(&[100u8, 50, 30])
    ///     .try_fold(|| 0u8, |sum, x| sum.checked_add(*x))
    ///     .try_reduce(|| 0, u8::checked_add);
    /// assert_eq!(sum, Some(180));
    /// ```
    pub fn try_fold<A, R, I, F>(self, init: I, f: F) -> Prange<TryFold<S, R, I, F>, P>
    where
        R: Fallible<Output = A>,
        I: Fn() -> A + Sync,
        F: Fn(A, S::Item) -> R + Sync,
    {
        self.adapt(|base| TryFold::new(base, init, f))
    }

    /// As [`try_fold`](Self::try_fold), with clones of `value` to start from.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let sum = prange(&[200u8, 50, 30])
    ///     .try_fold_with(0u8, |sum, x| sum.checked_add(*x))
    ///     .try_reduce(|| 0, u8::checked_add);
    /// assert_eq!(sum, None);
    /// ```
    pub fn try_fold_with<A, R, F>(
        self,
        value: A,
        f: F,
    ) -> Prange<TryFold<S, R, impl Fn() -> A + Sync, F>, P>
    where
        A: Clone + Send,
        R: Fallible<Output = A>,
        F: Fn(A, S::Item) -> R + Sync,
    {
        self.try_fold(copies(value), f)
    }
}

impl<'a, T: Sync, P> Prange<Slice<'a, T>, P> {
    /// Runs over all windows of `size` neighbouring elements of a slice, as [`slice::windows`].
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
    /// let rises = prange(&[1, 5, 2, 3]).windows(2).filter(|pair| pair[0] < pair[1]).count();
    /// assert_eq!(rises, 2);
    /// ```
    #[track_caller]
    pub fn windows(self, size: usize) -> Prange<SliceWindows<'a, T>, P> {
        assert!(size > 0, "windows(0): a window needs an item");
        self.adapt(|slice| slice.windows(size))
    }
}
