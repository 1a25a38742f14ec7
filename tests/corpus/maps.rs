//! Maps and sets that all iterations update.

use std::collections::btree_map::Entry as Entries;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, VecDeque};

use std::hash::{BuildHasherDefault, Hasher};

use crate::support::corpus;
use prange::prelude::*;

fn sorted<K: Ord, V>(map: HashMap<K, V>) -> Vec<(K, V)> {
    let mut pairs: Vec<_> = map.into_iter().collect();
    pairs.sort_by(|a, b| a.0.cmp(&b.0));
    pairs
}

fn text(i: usize) -> String {
    format!("word {}", i * i % 23)
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Entry {
    count: usize,
    places: Vec<usize>,
    bins: [u32; 3],
}

/// A hasher whose maps list their entries in an order that depends on that of the insertions.
#[derive(Default)]
struct Colliding(u64);

impl Hasher for Colliding {
    fn finish(&self) -> u64 {
        self.0 % 4
    }
    fn write(&mut self, bytes: &[u8]) {
        self.0 += u64::from(bytes[0]);
    }
}

struct Index {
    counts: HashMap<String, usize>,
    seen: BTreeSet<usize>,
    last: BTreeMap<usize, usize>,
    total: usize,
}

impl Index {
    fn new() -> Self {
        Index {
            counts: HashMap::new(),
            seen: BTreeSet::new(),
            last: BTreeMap::new(),
            total: 0,
        }
    }
}

corpus! {
    fn counted(n: usize) -> Vec<(usize, i32)> {
        let mut map = HashMap::new();
        for i in prange(0..n) {
            *map.entry(i * i % 17).or_insert(0) += 1;
        }
        sorted(map)
    }
    fn counted_words(n: usize) -> Vec<(String, u64)> {
        let mut counts: HashMap<String, u64> = HashMap::new();
        counts.insert("word 1".to_string(), 100);
        for i in prange(0..n) {
            let word = text(i);
            *counts.entry(word).or_insert(7) += 1
        }
        sorted(counts)
    }
    fn operators(n: usize) -> [BTreeMap<usize, u8>; 5] {
        let [mut less, mut bits, mut all, mut product, mut shifted] = [const { BTreeMap::new() }; 5];
        for i in prange(0..n) {
            *less.entry(i % 5).or_insert(255) -= u8::from(i % 40 == 0);
            *bits.entry(i % 5).or_insert(0) |= 1 << (i % 7);
            *all.entry(i % 3).or_insert(255u8) &= !(i as u8 & 1);
            *product.entry(i % 3).or_insert(1) *= if i < 3 { 3 } else { 1 };
            *shifted.entry(i % 3).or_default() ^= i as u8;
        }
        [less, bits, all, product, shifted]
    }
    fn float_sums(n: usize) -> Vec<(usize, u64)> {
        let mut map: HashMap<usize, f64> = HashMap::new();
        for i in prange(0..n) {
            *map.entry(i % 7).or_default() += 1.0 / (i + 1) as f64;
        }
        sorted(map).into_iter().map(|(k, v)| (k, v.to_bits())).collect()
    }
    fn default_of_the_first(n: usize) -> BTreeMap<usize, usize> {
        let mut map = BTreeMap::new();
        for i in prange(0..n) {
            *map.entry(i % 10).or_insert(i * 1000) += i;
        }
        map
    }
    fn lists(n: usize) -> (BTreeMap<usize, Vec<usize>>, BTreeMap<usize, Vec<String>>, BTreeMap<bool, VecDeque<usize>>) {
        let (mut lists, mut texts, mut ends) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        for i in prange(0..n) {
            lists.entry(i % 3).or_insert_with(Vec::new).push(i);
            texts.entry(i % 5).or_insert_with(|| Vec::with_capacity(2)).extend([text(i), text(i + 1)]);
            ends.entry(i % 2 == 0).or_insert_with(VecDeque::new).push_front(i);
        }
        (lists, texts, ends)
    }
    fn modified(n: usize) -> BTreeMap<usize, f64> {
        let mut map = BTreeMap::new();
        let scale = 0.5;
        for i in prange(0..n) {
            let e = i as f64;
            map.entry(i % 4).and_modify(|v| *v += e * scale + i as f64).or_insert(e);
        }
        map
    }
    fn last_values(n: usize) -> (BTreeMap<usize, usize>, BTreeSet<usize>, BTreeSet<String>) {
        let mut map = BTreeMap::new();
        let mut set = HashSet::new();
        let mut texts = BTreeSet::new();
        for i in prange(0..n) {
            map.insert(i % 7, i);
            set.insert(i % 12);
            if i % 3 == 0 {
                texts.insert(text(i));
                texts.insert(text(i + 5));
            }
        }
        // Sorted, because the order of a hash set is another one in each process.
        (map, set.into_iter().collect(), texts)
    }
    fn parts_of_values(n: usize) -> BTreeMap<usize, Entry> {
        let mut map: BTreeMap<usize, Entry> = BTreeMap::new();
        for i in prange(0..n) {
            map.entry(i % 4).or_default().count += 1;
            map.entry(i % 4).or_default().bins[i % 3] += 2;
            map.entry(i % 3).or_default().places.push(i);
            *map.entry(i % 9).or_default() = Entry { count: i, ..Entry::default() };
        }
        map
    }
    fn nested_maps(n: usize) -> BTreeMap<usize, BTreeMap<usize, usize>> {
        let mut map: BTreeMap<usize, BTreeMap<usize, usize>> = BTreeMap::new();
        for i in prange(0..n) {
            *map.entry(i % 3).or_default().entry(i % 5).or_insert(0) += i;
            map.entry(i % 2).or_default().insert(i % 7, i);
        }
        map
    }
    fn in_branches(n: usize) -> BTreeMap<&'static str, usize> {
        let mut map = BTreeMap::new();
        'all: for i in prange(0..n) {
            if i % 11 == 3 {
                continue 'all;
            }
            match i % 4 {
                0 => *map.entry("none").or_insert(0) += 1,
                1 if i > 5 => {
                    *map.entry("one").or_insert(1) += i;
                }
                _ => {
                    for j in 0..i % 3 {
                        *map.entry("many").or_insert(2) += j;
                    }
                }
            }
            if let Some(half) = Some(i / 2).filter(|half| half % 3 == 0) { *map.entry("half").or_insert(0) += half } else { map.insert("last", i); }
        }
        map
    }
    fn before_an_exit(n: usize) -> (BTreeMap<usize, usize>, usize) {
        let mut map = BTreeMap::new();
        let mut sum = 0;
        for i in prange(0..n) {
            if i == 77 {
                break;
            }
            *map.entry(i % 5).or_insert(0) += 1;
            sum += i;
        }
        (map, sum)
    }
    fn fields(n: usize) -> (Vec<(String, usize)>, BTreeSet<usize>, BTreeMap<usize, usize>, usize) {
        let mut index = Index::new();
        for i in prange(0..n) {
            *index.counts.entry(text(i)).or_insert(0) += 1;
            index.seen.insert(i % 31);
            index.last.insert(i % 13, i);
            index.total += i;
        }
        (sorted(index.counts), index.seen, index.last, index.total)
    }
    fn through_a_reference(n: usize) -> BTreeMap<usize, usize> {
        let mut all = BTreeMap::from([(3, 5)]);
        let map = &mut all;
        for i in prange(0..n) {
            *map.entry(i % 5).or_insert(0) += 1;
        }
        map.insert(9, 9);
        all
    }
    fn beside_other_roles(n: usize) -> (BTreeMap<u64, usize>, Vec<u64>, u64, u64) {
        let mut map = BTreeMap::new();
        let mut c = vec![0; n];
        let (mut sum, mut last) = (0, 0);
        for i in prange(0..n) {
            c[i] = (i as u64 * 31) % 11;
            sum += c[i];
            last = c[i];
            *map.entry(c[i]).or_insert(0) += i;
        }
        (map, c, sum, last)
    }
    fn in_closures(n: usize) -> BTreeMap<char, usize> {
        let mut map = BTreeMap::new();
        for i in prange(0..n) {
            text(i).chars().for_each(|c| *map.entry(c).or_insert(0) += 1);
        }
        map
    }
    fn borrowed_keys(n: usize) -> BTreeMap<&'static str, Vec<usize>> {
        let words = ["a", "bc", "d", "efg"];
        let mut map: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
        for i in prange(0..n) {
            map.entry(words[i % words.len()]).or_default().push(i);
        }
        map
    }
    fn entries_by_name(n: usize) -> (BTreeMap<usize, usize>, BTreeMap<usize, Entry>) {
        let (mut counts, mut entries) = (BTreeMap::new(), BTreeMap::new());
        for i in prange(0..n) {
            let count = counts.entry(i % 7).or_insert(0);
            *count += 1;
            let x = i % 19;
            let entry = entries.entry(i % 4).or_insert_with(Entry::default);
            entry.count += 1;
            let known = entry.places.len();
            entry.bins[i % 3] += known as u32;
            if x > entry.count {
                entry.places.push(x);
            }
        }
        (counts, entries)
    }
    fn asked_before_changed(n: usize) -> [BTreeMap<usize, Vec<usize>>; 3] {
        let [mut found, mut matched, mut first] = [const { BTreeMap::new() }; 3];
        for i in prange(0..n) {
            let key = i * i % 13;
            if let Some(list) = found.get_mut(&key) {
                Vec::push(list, i);
            } else {
                found.insert(key, vec![i]);
            }
            match matched.entry(key) {
                Entries::Occupied(mut list) => list.get_mut().push(i),
                Entries::Vacant(list) => {
                    list.insert(vec![i, i]);
                }
            }
            if !first.contains_key(&key) {
                first.insert(key, vec![i]);
            }
        }
        [found, matched, first]
    }
    fn only_the_first(n: usize) -> (BTreeMap<usize, usize>, VecDeque<usize>) {
        let mut map = BTreeMap::new();
        let mut list = VecDeque::new();
        for i in prange(0..n) {
            map.entry(i * i % 41).or_insert(i);
            list.insert(0, i);
        }
        (map, list)
    }
    fn shadowed_names(n: usize) -> BTreeMap<usize, usize> {
        let (key, v) = (1000, 2000);
        let mut map = BTreeMap::new();
        for i in prange(0..n) {
            let key = i % 6;
            let scale = key + 1;
            map.entry(key).and_modify(|v| *v += scale * i).or_insert_with(|| v + scale);
        }
        map.insert(key, v);
        map
    }
    fn order_of_colliding_keys(n: usize) -> Vec<(usize, f64)> {
        let mut map: HashMap<usize, f64, BuildHasherDefault<Colliding>> = HashMap::default();
        for i in prange(0..n) {
            *map.entry(i * i % 601).or_insert(0.1) += i as f64 / 3.0;
        }
        map.into_iter().collect()
    }
    fn many_keys(n: usize) -> usize {
        let mut map = HashMap::new();
        for i in prange(0..n * 20) {
            *map.entry(i * 7 % 15_000).or_insert(1) += i;
        }
        map.into_iter().map(|(key, value)| key * 31 ^ value).sum()
    }
    fn in_inner_loops(n: usize) -> BTreeMap<usize, usize> {
        let mut map = BTreeMap::new();
        for i in prange(0..n) {
            for j in prange(0..i % 9) {
                *map.entry(j).or_insert(0) += i;
            }
        }
        map
    }
}
