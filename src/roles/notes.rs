//! Notes of the updates of maps and sets: a list, or a list for each key, by which a key that is updated often is looked up only once more.

use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, btree_map};
use std::fmt;
use std::hash::{BuildHasher, Hash};

use super::in_order::{More, Notes};

/// Updates in loop order.
#[derive(Debug)]
pub struct ListOfUpdates<H, T>(Vec<(H, T)>);

impl<H, T> Default for ListOfUpdates<H, T> {
    fn default() -> Self {
        ListOfUpdates(Vec::new())
    }
}

impl<H, T> Notes<H, T> for ListOfUpdates<H, T> {
    #[inline]
    fn note(&mut self, common: H, value: T) {
        self.0.push((common, value));
    }
    fn append(&mut self, mut later: Self) {
        self.0.append(&mut later.0);
    }
    fn replay(self, mut function: impl FnMut(H, T, More<'_, T>)) {
        for (common, value) in self.0 {
            function(common, value, More::none());
        }
    }
}

/// A type with keys: a map or a set of std's, or a `&mut` to one.
pub trait Keyed {
    /// The type of the keys.
    type Key;
    /// A map with such keys.
    type Table<U>: Table<Self::Key, U>;
}

/// A map in which notes are found by their keys.
pub trait Table<K, U>: Default + IntoIterator<Item = (K, U)> {
    /// Whether it lists its keys in their own order, in which they may be inserted too.
    const IS_SORTED: bool;

    /// Returns the number of keys.
    fn keys(&self) -> usize;
    /// Passes a value to the key's `U`, or makes that of the value.
    fn put<X>(&mut self, key: K, value: X, join: fn(&mut U, X), make: impl FnOnce(usize, X) -> U);
}

impl<K: Eq + Hash, U, S: BuildHasher + Default> Table<K, U> for HashMap<K, U, S> {
    const IS_SORTED: bool = false;

    fn keys(&self) -> usize {
        self.len()
    }
    #[inline]
    fn put<X>(&mut self, key: K, value: X, join: fn(&mut U, X), make: impl FnOnce(usize, X) -> U) {
        let number = self.len();
        match self.entry(key) {
            Entry::Occupied(entry) => join(entry.into_mut(), value),
            Entry::Vacant(entry) => drop(entry.insert(make(number, value))),
        }
    }
}

impl<K: Ord, U> Table<K, U> for BTreeMap<K, U> {
    const IS_SORTED: bool = true;

    fn keys(&self) -> usize {
        self.len()
    }
    #[inline]
    fn put<X>(&mut self, key: K, value: X, join: fn(&mut U, X), make: impl FnOnce(usize, X) -> U) {
        let number = self.len();
        match self.entry(key) {
            btree_map::Entry::Occupied(entry) => join(entry.into_mut(), value),
            btree_map::Entry::Vacant(entry) => drop(entry.insert(make(number, value))),
        }
    }
}

macro_rules! keyed {
    ($([$($generics:tt)*] $type:ty, $key:ty, $table:ty;)*) => {$(
        impl<$($generics)*> Keyed for $type {
            type Key = $key;
            type Table<U> = $table;
        }
    )*};
}
keyed! {
    [K: Eq + Hash, V, S: BuildHasher + Default] HashMap<K, V, S>, K, HashMap<K, U, S>;
    [K: Eq + Hash, S: BuildHasher + Default] HashSet<K, S>, K, HashMap<K, U, S>;
    [K: Ord, V] BTreeMap<K, V>, K, BTreeMap<K, U>;
    [K: Ord] BTreeSet<K>, K, BTreeMap<K, U>;
    [M: Keyed] &mut M, M::Key, M::Table<U>;
    [M: Keyed] Box<M>, M::Key, M::Table<U>;
}

/// The updates of one key.
#[derive(Debug)]
struct UpdatesOfKey<D, T> {
    /// The number of the key, by its first update.
    number: usize,
    default: D,
    first: T,
    rest: Vec<T>,
}

/// Updates of the keys of an `M`, each with a default `D` and a value `T`.
pub struct UpdatesByKey<M: Keyed, D, T>(Vec<NotesPart<M, D, T>>);

/// A part of the updates, all of which come after those of the parts before.
enum NotesPart<M: Keyed, D, T> {
    /// By key, and how many there are.
    ByKey(M::Table<UpdatesOfKey<D, T>>, usize),
    /// One by one, as most updates are of keys of their own.
    List(ListOfUpdates<(M::Key, D), T>),
}

/// From how many keys on it is asked whether they are too many.
const MANY_KEYS: usize = 4096;

impl<M: Keyed, D, T> Default for UpdatesByKey<M, D, T> {
    fn default() -> Self {
        UpdatesByKey(Vec::new())
    }
}

impl<M: Keyed, D, T> fmt::Debug for UpdatesByKey<M, D, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UpdatesByKey").finish_non_exhaustive()
    }
}

impl<M: Keyed, D, T> Notes<(M::Key, D), T> for UpdatesByKey<M, D, T> {
    // Apart, so that the code of updates that are carried out at once is as in the serial loop.
    #[inline(never)]
    fn note(&mut self, (key, default): (M::Key, D), value: T) {
        match self.0.last_mut() {
            None => {
                self.0.push(NotesPart::ByKey(M::Table::default(), 0));
                self.note((key, default), value);
            }
            Some(NotesPart::List(list)) => list.note((key, default), value),
            Some(NotesPart::ByKey(table, count)) => {
                table.put(
                    key,
                    (default, value),
                    |known, (_, value)| known.rest.push(value),
                    |number, (default, first)| UpdatesOfKey {
                        number,
                        default,
                        first,
                        rest: Vec::new(),
                    },
                );
                *count += 1;
                if table.keys() > MANY_KEYS && table.keys() > *count / 2 {
                    self.0.push(NotesPart::List(ListOfUpdates::default()));
                }
            }
        }
    }
    fn append(&mut self, later: Self) {
        self.0.extend(later.0);
    }
    fn replay(self, mut function: impl FnMut((M::Key, D), T, More<'_, T>)) {
        for part in self.0 {
            let table = match part {
                NotesPart::List(list) => {
                    list.replay(&mut function);
                    continue;
                }
                NotesPart::ByKey(table, _) => table,
            };
            let mut carry_out = |(key, updates): (M::Key, UpdatesOfKey<D, T>)| {
                let more = &mut updates.rest.into_iter();
                function((key, updates.default), updates.first, More::of(more));
            };
            match <M::Table<UpdatesOfKey<D, T>>>::IS_SORTED {
                true => table.into_iter().for_each(carry_out),
                // A new key is inserted when the serial loop inserts it.
                false => {
                    let mut all: Vec<_> = table.into_iter().collect();
                    all.sort_unstable_by_key(|(_, updates)| updates.number);
                    all.into_iter().for_each(&mut carry_out);
                }
            }
        }
    }
}
