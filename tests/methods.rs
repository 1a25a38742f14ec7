//! Methods in the loop form: those through `&self` on what iterations share, and all on what an iteration owns.
#![deny(unsafe_code)]

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::{Deref, DerefMut};
use std::sync::atomic::{AtomicUsize, Ordering, Ordering::Relaxed};
use std::sync::{Mutex, MutexGuard, RwLock, mpsc};

use prange::prelude::*;

/// A map and a queue that change through `&self`, as those of `dashmap` and `crossbeam` do.
#[derive(Default)]
struct Shared(Mutex<BTreeMap<usize, usize>>, Mutex<Vec<usize>>);

impl Shared {
    fn new() -> Self {
        Shared::default()
    }

    fn insert(&self, key: usize, value: usize) -> Option<usize> {
        self.0.lock().unwrap().insert(key, value)
    }

    fn remove(&self, key: usize) -> Option<usize> {
        self.0.lock().unwrap().remove(&key)
    }

    fn push(&self, value: usize) {
        self.1.lock().unwrap().push(value);
    }

    fn pop(&self) -> Option<usize> {
        self.1.lock().unwrap().pop()
    }

    fn sorted(&self) -> Vec<usize> {
        let mut all = self.1.lock().unwrap().clone();
        all.sort_unstable();
        all
    }
}

#[parallel]
fn through_references(n: usize, map: &Shared, queue: &Shared) -> usize {
    let mut taken = 0;
    for i in prange(0..n) {
        map.insert(i, i * i);
        if i % 3 == 0 {
            map.remove(i);
        }
        queue.push(i);
        if i % 2 == 0 && queue.pop().is_some() {
            taken += 1;
        }
    }
    taken
}

#[test]
fn shared_collections_change_through_references() {
    let shared = Shared::new();
    let taken = through_references(100, &shared, &shared);
    assert_eq!(shared.0.lock().unwrap().len(), 66);
    assert_eq!(shared.sorted().len() + taken, 100);
}

impl Shared {
    fn entry(&self, key: usize) -> SharedEntry<'_> {
        SharedEntry(self.0.lock().unwrap(), key)
    }
}

/// As an entry of a concurrent map: it holds the lock.
struct SharedEntry<'s>(MutexGuard<'s, BTreeMap<usize, usize>>, usize);

impl<'s> SharedEntry<'s> {
    fn or_insert(mut self, value: usize) -> Self {
        self.0.entry(self.1).or_insert(value);
        self
    }
}

impl Deref for SharedEntry<'_> {
    type Target = usize;

    fn deref(&self) -> &usize {
        &self.0[&self.1]
    }
}

impl DerefMut for SharedEntry<'_> {
    fn deref_mut(&mut self) -> &mut usize {
        self.0.get_mut(&self.1).expect("inserted before")
    }
}

#[test]
fn entries_of_a_shared_map_change_at_any_time() {
    let (map, other, set) = (Shared::new(), Shared::new(), Shared::new());
    let n = 200;
    prange! {
        for i in 0..n {
            *map.entry(i % 5).or_insert(0) += 1;
            let mut value = other.entry(i % 3).or_insert(7);
            *value += i;
            set.insert(i, i);
        }
    }
    let counts: Vec<usize> = map.0.into_inner().unwrap().into_values().collect();
    assert_eq!(counts, [40; 5]);
    let sum: usize = other.0.into_inner().unwrap().into_values().sum();
    assert_eq!(sum, 21 + n * (n - 1) / 2);
    assert_eq!(set.0.into_inner().unwrap().len(), n);
}

#[parallel]
fn into_own(n: usize) -> Vec<usize> {
    let queue = Shared::new();
    let map = Shared::new();
    for i in prange(0..n) {
        queue.push(i);
        map.insert(i, i);
    }
    assert_eq!(map.0.lock().unwrap().len(), n);
    queue.sorted()
}

#[test]
#[allow(clippy::needless_borrow, reason = "`queue.push(i)` would append")]
fn a_variable_that_is_not_mut_is_shared() {
    assert_eq!(into_own(50), (0..50).collect::<Vec<_>>());
    let (map, queue) = (Shared::new(), Shared::new());
    prange! {
        for i in 0..50_usize {
            map.insert(i, i);
            (&queue).push(i);
        }
    }
    assert_eq!(map.0.lock().unwrap().len(), 50);
    assert_eq!(queue.sorted().len(), 50);
}

struct Pools {
    by_key: Vec<Shared>,
    done: Mutex<Vec<usize>>,
    total: usize,
}

impl Pools {
    fn of(&self, key: usize) -> &Shared {
        &self.by_key[key % self.by_key.len()]
    }

    #[parallel]
    fn fill(&mut self, n: usize) {
        for i in prange(0..n) {
            self.by_key[i % 4].insert(i, i);
            self.done.lock().unwrap().push(i);
            self.total += 1;
        }
    }
}

#[test]
fn elements_that_iterations_share_change_through_references() {
    let by_key = (0..4).map(|_| Shared::new()).collect();
    let mut pools = Pools {
        by_key,
        done: Mutex::default(),
        total: 0,
    };
    pools.fill(40);
    assert_eq!(pools.of(2).0.lock().unwrap().len(), 10);
    assert_eq!((pools.done.lock().unwrap().len(), pools.total), (40, 40));
}

#[parallel]
fn sends(n: usize) -> Vec<usize> {
    let (sender, receiver) = mpsc::channel();
    let (bounded, others) = mpsc::sync_channel(n);
    let seen = RwLock::new(BTreeSet::new());
    let flags: Vec<AtomicUsize> = (0..n).map(AtomicUsize::new).collect();
    let ordering = Ordering::Relaxed;
    for i in prange(0..n) {
        sender.send(i).unwrap();
        bounded.try_send(i).unwrap();
        seen.write().unwrap().insert(i);
        flags[i].swap(i + 1, ordering);
    }
    drop((sender, bounded));
    let mut all: Vec<usize> = receiver.iter().chain(others.iter()).collect();
    all.extend(seen.into_inner().unwrap());
    all.extend(flags.iter().map(|flag| flag.load(Relaxed)));
    all.sort_unstable();
    all
}

#[test]
fn channels_locks_and_atomics_are_shared() {
    let mut expected: Vec<usize> = (0..30).flat_map(|i| [i, i, i, i + 1]).collect();
    expected.sort_unstable();
    assert_eq!(sends(30), expected);
}

#[derive(Clone, Debug, PartialEq)]
struct Walk {
    at: u64,
}

impl Walk {
    fn step(&mut self, by: u64) -> u64 {
        self.at += by;
        self.at
    }

    fn now(&self) -> u64 {
        self.at
    }
}

#[parallel]
fn steps(walks: &mut [Walk], by: &[u64]) -> u64 {
    let mut sum = 0;
    for i in prange(0..by.len()) {
        sum += walks[i].step(by[i]);
        sum += walks[i].now();
    }
    sum
}

#[parallel]
fn options(n: usize) -> (Vec<Option<usize>>, usize, Vec<usize>) {
    let mut slots: Vec<Option<usize>> = (0..n).map(Some).collect();
    let mut names = vec![vec![0, 1, 2]; n];
    let mut sum = 0;
    let mut old = vec![0; n];
    for i in prange(0..n) {
        match i % 4 {
            0 => sum += slots[i].take().unwrap(),
            1 => old[i] = slots[i].replace(7).unwrap_or(0),
            2 => {
                if let Some(value) = slots[i].as_mut() {
                    *value += 1;
                }
            }
            _ => sum += slots[i].insert(5).count_ones() as usize,
        }
        names[i].swap(0, 2);
        old[i] += names[i].remove(0);
    }
    (slots, sum, old)
}

#[test]
fn owned_elements_have_all_methods() {
    let mut walks = vec![Walk { at: 1 }; 20];
    let by: Vec<u64> = (0..20).collect();
    assert_eq!(steps(&mut walks, &by), 2 * (190 + 20));
    assert_eq!(walks[3], Walk { at: 4 });
    let (slots, sum, old) = options(6);
    let expected = [None, Some(7), Some(3), Some(5), None, Some(7)];
    assert_eq!((slots.as_slice(), sum), (&expected[..], 4 + 2));
    assert_eq!(old, [2, 3, 2, 2, 2, 7]);

    let mut slots = vec![Some(1), None, Some(3)];
    let mut rows = vec![1, 2, 3, 4, 5, 6];
    let mut sum = 0;
    prange! {
        for i in 0..3 {
            if let Some(value) = slots[i].take() {
                sum += value;
            }
            rows[i * 2..(i + 1) * 2].swap(0, 1);
        }
    }
    assert_eq!((slots, sum), (vec![None; 3], 4));
    assert_eq!(rows, [2, 1, 4, 3, 6, 5]);
}

#[parallel]
fn read_by_methods(walks: &[Walk], n: usize) -> (u64, Option<usize>) {
    let mut own = walks.to_vec();
    own.push(Walk { at: 100 });
    let mut sum = 0;
    for i in prange(0..n) {
        // At the iteration's own number and at others, so that all share it.
        sum += own[i].now() + own[i + 1].now();
    }
    let mut found = None;
    for i in prange(0..n) {
        if own[i].now() == 2 {
            found = Some(i);
            break;
        }
    }
    (sum, found)
}

#[test]
fn methods_that_read_keep_an_array_shared() {
    let walks: Vec<Walk> = (0..5).map(|at| Walk { at }).collect();
    assert_eq!(read_by_methods(&walks, 5), (10 + 10 + 100, Some(2)));
}

#[parallel]
fn lookups(keys: &[&str], map: &HashMap<String, usize>) -> usize {
    let f = |key: &str| key.len();
    let mut sum = 0;
    for i in prange(0..keys.len()) {
        sum += map.get(keys[i]).copied().unwrap_or_else(|| f(keys[i]));
        sum += f(keys[i]);
    }
    sum
}

#[test]
fn closures_and_lookups_are_shared() {
    let map = HashMap::from([("a".to_string(), 10)]);
    assert_eq!(lookups(&["a", "bb"], &map), 10 + 1 + 2 + 2);
}

#[parallel]
fn by_arms(maps: &[Shared], keys: &[Option<usize>]) {
    for i in prange(0..keys.len()) {
        match keys[i] {
            Some(key) => _ = maps[key].insert(i, i),
            None => (0..2).for_each(|key| _ = maps[key].insert(i, i)),
        }
    }
}

#[test]
fn keys_that_a_pattern_binds() {
    let maps: Vec<Shared> = (0..2).map(|_| Shared::new()).collect();
    by_arms(&maps, &[Some(1), None, Some(0)]);
    assert_eq!(maps[0].0.lock().unwrap().len(), 2);
    assert_eq!(maps[1].0.lock().unwrap().len(), 2);
}

fn made<T: From<u8>>(i: u8) -> T {
    T::from(i)
}

fn add(to: &mut u64, value: &u64) {
    *to += value;
}

#[test]
fn generic_functions_are_no_variables() {
    let mut sum = 0;
    prange! {
        for i in 0..9_u8 {
            let mut own = 0;
            add(&mut own, &made(i));
            sum += own;
        }
    }
    assert_eq!(sum, 36);
}
