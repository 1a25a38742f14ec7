//! Items by value: those of vectors, arrays and std's other collections, and references that are listed before the loop.

use std::collections::{
    BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque, binary_heap, btree_map,
    btree_set, hash_map, hash_set, linked_list, vec_deque,
};
use std::mem::MaybeUninit;

use super::{Chained, Indexed, IntoSource, RandomAccess, ReadOnly, Slice, indexed_source};
use crate::sys::owned::MoveOut;

/// Values that the loop owns: the items of a vector, or of a collection or an iterator that was made into one.
///
/// Each item is handed out once. Items that are not handed out, because the loop is left early, an iteration panics or a shorter source goes
/// along in [`zip`](crate::Prange::zip), are dropped with the source, on the thread that runs the loop. For that the source has one byte for each item
/// whose type needs a drop. The buffer is freed when the loop ends.
///
/// An item may hold a `&mut`. So only if the items are `Clone`, which a `&mut` is not, a loop of the loop form may be left by `break`, `return` or `?`.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let words = vec![String::from("a"), String::from("b")];
/// let long: Vec<String> = prange(words).map(|word| word + "!").collect();
/// assert_eq!(long, ["a!", "b!"]);
/// ```
pub struct VecItems<T>(MoveOut<T, Vec<MaybeUninit<T>>>);

/// The values of an array, which the loop owns as [`VecItems`] does.
pub struct ArrayItems<T, const N: usize>(MoveOut<T, [MaybeUninit<T>; N]>);

/// Collects the items of any iterator into a source, which hands them out by value, in their order.
///
/// The iterator runs to its end first, on the calling thread; only then the loop begins. That takes the memory of all items, and the time of
/// the iterator is not shared: it pays where an iteration does more work than the iterator does for an item. An infinite iterator never ends.
/// In exchange all of [`Prange`](crate::Prange) is there: results in the iterator's order, and the same bits for any number of threads.
///
/// Input that does not fit into memory is read in parts: a loop for each `collected(iter.by_ref().take(10_000))`.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let text = "3 4\n5 6";
/// let numbers = text.lines().flat_map(str::split_whitespace);
/// let squares: Vec<u32> = prange(collected(numbers))
///     .map(|word| word.parse::<u32>().unwrap().pow(2))
///     .collect();
/// assert_eq!(squares, [9, 16, 25, 36]);
/// ```
pub fn collected<I: IntoIterator<Item: Send>>(iter: I) -> VecItems<I::Item> {
    VecItems::new(iter.into_iter().collect())
}

impl<T> VecItems<T> {
    #[inline]
    fn new(values: Vec<T>) -> Self {
        VecItems(MoveOut::of_vec(values))
    }

    #[inline]
    fn count(&self) -> usize {
        self.0.len()
    }
}

impl<T, const N: usize> ArrayItems<T, N> {
    fn count(&self) -> usize {
        N
    }
}

impl<T> std::fmt::Debug for VecItems<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VecItems").finish_non_exhaustive()
    }
}

impl<T, const N: usize> std::fmt::Debug for ArrayItems<T, N> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ArrayItems").finish_non_exhaustive()
    }
}

impl<T: Copy + Sync, const N: usize> Clone for ArrayItems<T, N> {
    fn clone(&self) -> Self {
        ArrayItems(self.0.copies())
    }
}

indexed_source!([T: Send] VecItems<T>, T);
indexed_source!([T: Send, const N: usize] ArrayItems<T, N>, T);

// SAFETY: each value goes to one thread, as each index is taken once.
unsafe impl<T: Send> Indexed for VecItems<T> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> T {
        // SAFETY: the index is below the length and taken once, by the caller's promise, or the values are `Copy`, by `RandomAccess`.
        unsafe { self.0.take(index) }
    }
}
// SAFETY: each value goes to one thread, as each index is taken once.
unsafe impl<T: Send, const N: usize> Indexed for ArrayItems<T, N> {
    #[inline(always)]
    unsafe fn item(&self, index: usize) -> T {
        // SAFETY: as for `VecItems`.
        unsafe { self.0.take(index) }
    }
}
// SAFETY: the items are copies.
unsafe impl<T: Copy + Send + Sync> RandomAccess for VecItems<T> {}
// SAFETY: the items are copies.
unsafe impl<T: Copy + Send + Sync, const N: usize> RandomAccess for ArrayItems<T, N> {}

// What can be cloned is no `&mut` and has none in it.
impl<T: Clone + Send> ReadOnly for VecItems<T> {}
impl<T: Clone + Send, const N: usize> ReadOnly for ArrayItems<T, N> {}

impl<T: Send, const N: usize> IntoSource for [T; N] {
    type Source = ArrayItems<T, N>;

    #[inline]
    fn into_source(self) -> ArrayItems<T, N> {
        ArrayItems(MoveOut::of_array(self))
    }
}

/// The two slices of the deque, one behind the other.
impl<'a, T: Sync> IntoSource for &'a VecDeque<T> {
    type Source = Chained<Slice<'a, T>, Slice<'a, T>>;

    fn into_source(self) -> Self::Source {
        let (front, back) = self.as_slices();
        Chained::new(front.into_source(), back.into_source())
    }
}

macro_rules! listed {
    ($([$($generics:tt)*] $type:ty => $item:ty, $list:expr;)*) => {$(
        impl<$($generics)*> IntoSource for $type {
            type Source = VecItems<$item>;

            fn into_source(self) -> VecItems<$item> {
                let list: fn($type) -> Vec<$item> = $list;
                VecItems::new(list(self))
            }
        }
    )*};
}

// Without a copy of the items.
listed! {
    [T: Send] Vec<T> => T, |values| values;
    [T: Send] Box<[T]> => T, |values| values.into_vec();
    [T: Send] std::vec::IntoIter<T> => T, |values| values.collect();
    [T: Send] VecDeque<T> => T, |values| values.into();
    [T: Send] BinaryHeap<T> => T, |values| values.into_vec();
}
impl<T: Send> IntoSource for VecItems<T> {
    type Source = Self;

    fn into_source(self) -> Self {
        self
    }
}

/// Implements `IntoSource` by listing the items, which takes time and memory in proportion to their number.
macro_rules! collected_first {
    ($([$($generics:tt)*] $type:ty => $item:ty;)*) => {
        listed! { $([$($generics)*] $type => $item, |items| items.into_iter().collect();)* }
    };
}
collected_first! {
    [T: Send] Option<T> => T;
    [T: Send] LinkedList<T> => T;
    [T: Send] BTreeSet<T> => T;
    [T: Send, S] HashSet<T, S> => T;
    [K: Send, V: Send] BTreeMap<K, V> => (K, V);
    [K: Send, V: Send, S] HashMap<K, V, S> => (K, V);

    ['a, T: Sync] &'a Option<T> => &'a T;
    ['a, T: Sync] &'a LinkedList<T> => &'a T;
    ['a, T: Sync] &'a BinaryHeap<T> => &'a T;
    ['a, T: Sync] &'a BTreeSet<T> => &'a T;
    ['a, T: Sync, S] &'a HashSet<T, S> => &'a T;
    ['a, K: Sync, V: Sync] &'a BTreeMap<K, V> => (&'a K, &'a V);
    ['a, K: Sync, V: Sync, S] &'a HashMap<K, V, S> => (&'a K, &'a V);

    ['a, T: Send] &'a mut Option<T> => &'a mut T;
    ['a, T: Send] &'a mut LinkedList<T> => &'a mut T;
    ['a, K: Sync, V: Send] &'a mut BTreeMap<K, V> => (&'a K, &'a mut V);
    ['a, K: Sync, V: Send, S] &'a mut HashMap<K, V, S> => (&'a K, &'a mut V);

    ['a, T: Send] std::vec::Drain<'a, T> => T;
    ['a, T: Sync] vec_deque::Iter<'a, T> => &'a T;
    ['a, T: Send] vec_deque::IterMut<'a, T> => &'a mut T;
    ['a, T: Send] vec_deque::Drain<'a, T> => T;
    ['a, T: Sync] linked_list::Iter<'a, T> => &'a T;
    ['a, T: Send] linked_list::IterMut<'a, T> => &'a mut T;
    ['a, T: Sync] binary_heap::Iter<'a, T> => &'a T;
    ['a, T: Sync] btree_set::Iter<'a, T> => &'a T;
    ['a, T: Sync] hash_set::Iter<'a, T> => &'a T;
    ['a, K: Sync, V: Sync] btree_map::Iter<'a, K, V> => (&'a K, &'a V);
    ['a, K: Sync, V: Send] btree_map::IterMut<'a, K, V> => (&'a K, &'a mut V);
    ['a, K: Sync, V] btree_map::Keys<'a, K, V> => &'a K;
    ['a, K, V: Sync] btree_map::Values<'a, K, V> => &'a V;
    ['a, K, V: Send] btree_map::ValuesMut<'a, K, V> => &'a mut V;
    [K: Send, V] btree_map::IntoKeys<K, V> => K;
    [K, V: Send] btree_map::IntoValues<K, V> => V;
    ['a, K: Sync, V: Sync] hash_map::Iter<'a, K, V> => (&'a K, &'a V);
    ['a, K: Sync, V: Send] hash_map::IterMut<'a, K, V> => (&'a K, &'a mut V);
    ['a, K: Sync, V] hash_map::Keys<'a, K, V> => &'a K;
    ['a, K, V: Sync] hash_map::Values<'a, K, V> => &'a V;
    ['a, K, V: Send] hash_map::ValuesMut<'a, K, V> => &'a mut V;
    [K: Send, V] hash_map::IntoKeys<K, V> => K;
    [K, V: Send] hash_map::IntoValues<K, V> => V;
    ['a, K: Send, V: Send] hash_map::Drain<'a, K, V> => (K, V);

    // `prange((&a, &b))` and `prange(&mut a).rev()` need no list.
    ['a, 'b, A: Sync, B: Sync] std::iter::Zip<std::slice::Iter<'a, A>, std::slice::Iter<'b, B>> => (&'a A, &'b B);
    ['a, 'b, A: Send, B: Sync] std::iter::Zip<std::slice::IterMut<'a, A>, std::slice::Iter<'b, B>> => (&'a mut A, &'b B);
    ['a, 'b, A: Sync, B: Sync] std::iter::Rev<std::iter::Zip<std::slice::Iter<'a, A>, std::slice::Iter<'b, B>>> => (&'a A, &'b B);
    ['a, 'b, A: Send, B: Sync] std::iter::Rev<std::iter::Zip<std::slice::IterMut<'a, A>, std::slice::Iter<'b, B>>> => (&'a mut A, &'b B);
    ['a, T: Send] std::iter::Rev<std::slice::IterMut<'a, T>> => &'a mut T;
    ['a, T: Send] std::iter::StepBy<std::slice::IterMut<'a, T>> => &'a mut T;
    ['a, T: Send] std::iter::Enumerate<std::slice::IterMut<'a, T>> => (usize, &'a mut T);
    ['a, T: Send] std::iter::Enumerate<std::slice::ChunksMut<'a, T>> => (usize, &'a mut [T]);

    ['a] std::str::Chars<'a> => char;
    ['a] std::str::CharIndices<'a> => (usize, char);
    ['a] std::str::Lines<'a> => &'a str;
    ['a] std::str::SplitWhitespace<'a> => &'a str;
}
