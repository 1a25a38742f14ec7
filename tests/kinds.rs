//! One small loop of each kind: of each source, adaptor, terminal and role, and of the pool's other calls, beside std's
//! iterators or the serial loop. Small enough for Miri, and yet shared: the pool is eager.
#![deny(unsafe_code)]

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicIsize, AtomicUsize, Ordering::Relaxed};

use prange::prelude::*;
use prange::source::{IntoSource, Sequence};

/// Some groups of lanes, a block of them, and a rest.
const N: usize = 85;

fn pool(threads: usize) -> ThreadPool {
    let builder = ThreadPoolBuilder::new().num_threads(threads).eager(true);
    builder.build().expect("threads for a test pool")
}

/// Each function as two tests: on the caller alone, and on three threads.
macro_rules! alone_and_shared {
    ($($name:ident)*) => {
        mod alone {
            $(#[test] fn $name() { super::pool(1).install(super::$name); })*
        }
        mod shared {
            $(#[test] fn $name() { super::pool(3).install(super::$name); })*
        }
    };
}

alone_and_shared! {
    integers slices lockstep collections_by_value collections_by_reference iterators_of_slices reordered own_sources leftovers adaptors several_items scratch
    chunks spaces tiles indirect
    numbers floats extremes orders collections splits searches comparisons long_sums
    roles_by_hand elements scans rows reads reductions arrays variables exits nests
    panics tasks kernels
}

#[test]
fn loops_are_shared() {
    // A machine that is busy may leave all of a loop to the caller now and then.
    let (pool, start) = (pool(3), std::time::Instant::now());
    loop {
        let threads: Vec<_> = prange(0..N)
            .pool(&pool)
            .map(|_| std::thread::current().id())
            .collect();
        if threads.iter().any(|id| *id != threads[0]) {
            return;
        }
        assert!(start.elapsed().as_secs() < 60, "a helper never came");
    }
}

/// Values with memory of their own, so that a lost or doubled one is seen.
fn texts(n: usize) -> Vec<String> {
    const TEXTS: [&str; 5] = ["item 0", "item 7", "item 4", "item 9", "item 3"];
    TEXTS
        .into_iter()
        .cycle()
        .take(n)
        .map(String::from)
        .collect()
}

/// That a loop over `source` has the items of `items`.
#[track_caller]
fn same<S, I>(source: S, items: I)
where
    S: IntoSource,
    I: IntoIterator,
    <S::Source as prange::source::Source>::Item: PartialEq<I::Item> + Debug + Send,
    I::Item: Debug,
{
    let found: Vec<_> = prange(source).collect();
    let expected: Vec<_> = items.into_iter().collect();
    assert_eq!(found, expected);
}

fn integers() {
    same(0..N, 0..N);
    same(-3..=9i8, -3..=9i8);
    same((5..40u16).rev(), (5..40).rev());
    same((5..=40i64).step_by(7), (5..=40).step_by(7));
    same((5..40u128).rev().step_by(3), (5..40).rev().step_by(3));
    same(u8::MAX - 4..=u8::MAX, u8::MAX - 4..=u8::MAX);
    same(7..7usize, []);
    assert!(prange(0..N).into_iter().eq(0..N));
}

fn slices() {
    let mut list = texts(N);
    let before = list.clone();
    same(&list, &before);
    same(list.iter(), &before);
    same([3, 1, 2], [3, 1, 2]);
    same(list.windows(3), before.windows(3));
    same(list.chunks(4), before.chunks(4));
    same(list.chunks_exact(4), before.chunks_exact(4));
    prange(&mut list).for_each(|text| text.push('!'));
    prange(list.iter_mut()).for_each(|text| text.insert(0, '?'));
    prange(&mut list[3..]).for_each(String::clear);
    for text in prange(&mut list[..1]) {
        text.push('.');
    }
    let expected = [format!("?{}!.", before[0]), format!("?{}!", before[1])];
    assert_eq!(list[..2], expected);
    assert!(list[3..].iter().all(String::is_empty));
    // Elements that take no room.
    let mut nothing = [(); N];
    let seen = AtomicUsize::new(0);
    prange(&mut nothing).for_each(|()| {
        seen.fetch_add(1, Relaxed);
    });
    assert_eq!(seen.into_inner(), N);
}

fn collections_by_value() {
    let list = texts(N);
    same(list.clone(), list.clone());
    same(list.clone().into_boxed_slice(), list.clone());
    same(VecDeque::from(list.clone()), list.clone());
    same(list.clone().into_iter(), list.clone());
    same(["a".to_string(), "b".to_string()], ["a", "b"]);
    same(Some(String::from("a")), ["a"]);
    let set: BTreeSet<_> = list.iter().cloned().collect();
    same(set.clone(), set);
    let map: HashMap<_, _> = list.iter().cloned().zip(0..).collect();
    let unordered: HashMap<_, _> = prange(map.clone()).collect();
    assert_eq!(unordered, map);
    same(collected(list.iter().map(String::len)), [6; N]);
    // Elements that take no room.
    assert_eq!(prange(vec![(); N]).count(), N);
    for text in prange(list) {
        assert_eq!(text.len(), 6);
    }
}

fn collections_by_reference() {
    let mut map: BTreeMap<_, _> = (0..N).zip(texts(N)).collect();
    same(&map, &map);
    prange(&mut map).for_each(|(key, text)| *text = key.to_string());
    assert!(map.iter().all(|(key, text)| key.to_string() == *text));
    let mut deque: VecDeque<_> = texts(N).into();
    deque.rotate_left(N / 2);
    deque.push_front(String::from("first"));
    same(&deque, &deque);
    prange(&mut deque).for_each(String::clear);
    assert!(deque.iter().all(String::is_empty));
    let shared = std::sync::Arc::new(texts(N));
    same(&shared, shared.iter());
    same('x'..='z', ['x', 'y', 'z']);
}

fn iterators_of_slices() {
    let mut list = texts(N);
    let before = list.clone();
    same(list.iter().rev(), before.iter().rev());
    same(list.iter().step_by(3), before.iter().step_by(3));
    same(list.chunks(4).enumerate(), before.chunks(4).enumerate());
    same(list.windows(2).rev(), before.windows(2).rev());
    let pairs = || before.iter().zip(&before[3..]).rev();
    same(list.iter().zip(&before[3..]).rev(), pairs());
    prange(list.iter_mut().zip(&before)).for_each(|(text, other)| text.push_str(other));
    prange(list.iter_mut().rev()).for_each(|text| text.push('!'));
    assert!(
        list.iter()
            .zip(&before)
            .all(|(text, other)| *text == format!("{other}{other}!"))
    );
}

fn reordered() {
    let mut list = texts(N);
    let before = list.clone();
    same(prange(&list).rev(), before.iter().rev());
    same(
        prange(list.clone()).step_by(4),
        before.iter().cloned().step_by(4),
    );
    same(prange(list.clone()).take(10), before[..10].to_vec());
    same(prange(list.clone()).skip(10), before[10..].to_vec());
    same(
        prange(list.clone()).chain(before.clone()),
        [before.clone(), before.clone()].concat(),
    );
    same(
        prange(&list).zip(prange(0..N).map(|i| i + 1)),
        before.iter().zip(1..),
    );
    prange(&mut list)
        .rev()
        .skip(1)
        .step_by(2)
        .for_each(String::clear);
    prange(&mut list)
        .skip(N - 3)
        .chunks(2)
        .for_each(|pair| pair[0].push('?'));
    let cleared = |i: usize| i < N - 1 && (N - 2 - i).is_multiple_of(2);
    for (i, text) in list.iter().enumerate() {
        let mut expected = if cleared(i) {
            String::new()
        } else {
            before[i].clone()
        };
        if i == N - 3 || i == N - 1 {
            expected.push('?');
        }
        assert_eq!(*text, expected, "{i}");
    }
}

fn own_sources() {
    struct Repeated(String);
    impl Sequence for Repeated {
        type Item = String;
        fn len(&self) -> usize {
            N
        }
        fn item(&self, index: usize) -> String {
            self.0.repeat(index % 5)
        }
    }
    let source = Repeated(String::from("ab"));
    same(sequence(&source), (0..N).map(|i| "ab".repeat(i % 5)));
}

/// Items by value that no iteration gets are dropped, once each: if the loop is left, goes along with a shorter one, or panics.
fn leftovers() {
    struct Counted<'c>(usize, &'c AtomicIsize);
    impl Drop for Counted<'_> {
        fn drop(&mut self) {
            self.1.fetch_sub(1, Relaxed);
        }
    }
    let alive = AtomicIsize::new(0);
    let list = || -> Vec<_> {
        alive.fetch_add(N as isize, Relaxed);
        (0..N).map(|i| Counted(i, &alive)).collect()
    };
    assert_eq!(prange(list()).position_first(|item| item.0 == 40), Some(40));
    assert_eq!(alive.load(Relaxed), 0);
    assert_eq!(
        prange(list()).filter(|item| item.0 % 3 == 0).count(),
        N.div_ceil(3)
    );
    assert_eq!(alive.load(Relaxed), 0);
    let some: Vec<_> = prange(list()).zip(0..7).collect();
    assert_eq!(alive.load(Relaxed), 7);
    drop(some);
    let kept: Vec<_> = prange(list()).chain(list()).step_by(50).collect();
    assert_eq!(alive.load(Relaxed), 4);
    drop(kept);
    let failing = || {
        prange(list()).for_each(|item| {
            assert!(item.0 != 30, "on purpose");
        });
    };
    assert!(catch_unwind(AssertUnwindSafe(failing)).is_err());
    assert_eq!(alive.load(Relaxed), 0);
    let chunks: Vec<Vec<_>> = prange(list()).rev().chunks(9).take(2).collect();
    assert_eq!(alive.load(Relaxed), 18);
    drop(chunks);
    let failing = || {
        let items = prange(list()).map(|item| {
            assert!(item.0 != 30, "on purpose");
            item
        });
        items.chunks(7).for_each(drop);
    };
    assert!(catch_unwind(AssertUnwindSafe(failing)).is_err());
    assert_eq!(alive.load(Relaxed), 0);
    assert_eq!(prange(list()).into_iter().take(3).count(), 3);
    drop(prange(list()));
    assert_eq!(alive.load(Relaxed), 0);
}

fn lockstep() {
    let (a, b) = (texts(N), texts(N + 3));
    let mut joined = vec![String::new(); N];
    prange((&mut joined, &a, 0..N)).for_each(|(joined, a, i)| *joined = format!("{a}, {i}"));
    for (i, joined) in joined.iter().enumerate() {
        assert_eq!(*joined, format!("{}, {i}", a[i]));
    }
    same((0..3,), (0..3).map(|i| (i,)));
    let many: Vec<_> = prange((0..N, &a, &b[3..], 1..=N, &mut joined, 2..N + 2))
        .map(|(i, a, b, j, joined, k)| {
            joined.clear();
            i + j + k + a.len() + b.len()
        })
        .collect();
    assert_eq!(many[10], 10 + 11 + 12 + 6 + 6);
    let pairs = prange(&mut joined).zip(&b).zip(5..N + 10);
    pairs.for_each(|((joined, b), i): (_, usize)| *joined = format!("{i} {b}"));
    assert_eq!(joined[N - 1], format!("{} {}", N + 4, b[N - 1]));
}

fn adaptors() {
    let list = texts(N);
    let long: Vec<_> = prange(&list)
        .enumerate()
        .filter(|(i, _)| i % 3 == 1)
        .map(|(i, text)| format!("{text} at {i}"))
        .collect();
    let expected = list.iter().enumerate().filter(|(i, _)| i % 3 == 1);
    assert!(
        long.into_iter()
            .eq(expected.map(|(i, text)| format!("{text} at {i}")))
    );
    let mut numbers = vec![];
    prange! {
        for number in list.iter().filter_map(|text| text.strip_prefix("item ")).inspect(|text| assert!(!text.is_empty())) {
            numbers.push(number);
        }
    }
    assert!(numbers.into_iter().eq(list.iter().map(|text| &text[5..])));
    let draws = |threads: usize| -> Vec<u32> {
        let drawn = prange(0..N).num_threads(threads).rng(5);
        drawn.map(|(_, mut random)| random.next_u32()).collect()
    };
    assert_eq!(draws(1), draws(3));
    let folded = prange(&list).fold(String::new, |text, item| text + item);
    assert_eq!(folded.reduce(String::new, |a, b| a + &b), list.concat());
}

fn several_items() {
    let list = texts(N);
    let letters = || prange(&list).flat_map(|text| text.chars());
    let expected: Vec<char> = list.iter().flat_map(|text| text.chars()).collect();
    assert_eq!(letters().collect::<Vec<_>>(), expected);
    assert_eq!(letters().count(), expected.len());
    assert_eq!(letters().max(), expected.iter().copied().max());
    assert_eq!(letters().last(), expected.last().copied());
    let joined = letters().map(String::from).filter(|c| c != "e");
    let joined = joined.reduce(String::new, |a, b| a + &b);
    assert_eq!(joined, list.concat().replace('e', ""));
    let folded = letters().fold(String::new, |text, c| text + c.encode_utf8(&mut [0; 4]));
    assert_eq!(folded.reduce(String::new, |a, b| a + &b), list.concat());
    assert_eq!(letters().find_first(char::is_ascii_digit), Some('0'));
    let digits = letters().filter_map(|c| c.to_digit(10)).map(f64::from);
    let serial: u32 = expected.iter().filter_map(|c| c.to_digit(10)).sum();
    assert_eq!(digits.sum::<f64>(), f64::from(serial));
    let (mut sum, mut list) = (0, vec![]);
    prange(0..N)
        .map(|i| 0..i % 4)
        .flatten()
        .reduction(&mut sum, Sum)
        .reduction(&mut list, Append)
        .for_each(|i, (sum, list)| {
            *sum += i;
            list.push(i);
        });
    assert!(list.iter().copied().eq((0..N).flat_map(|i| 0..i % 4)));
    assert_eq!(sum, list.iter().sum());
    // In the rows of a collapsed space.
    let rows = prange(0..5)
        .collapse(0..7)
        .flat_map(|(i, j)| vec![i; j % 3]);
    let serial = (0..5).flat_map(|i| (0..7).flat_map(move |j| vec![i; j % 3]));
    assert_eq!(rows.collect::<Vec<_>>(), serial.collect::<Vec<_>>());
    // In both parts of a chain.
    let spaces = || {
        prange(0..5)
            .collapse(0..7)
            .flat_map(|(i, j)| vec![i; j % 3])
    };
    let chained = spaces().chain(prange(0..9).flat_map(|i| 0..i));
    let second = (0..9).flat_map(|i| 0..i);
    let serial: Vec<usize> = (0..5)
        .flat_map(|i| (0..7).flat_map(move |j| vec![i; j % 3]))
        .chain(second)
        .collect();
    assert_eq!(chained.collect::<Vec<_>>(), serial);
}

fn scratch() {
    let list = texts(N);
    let made = AtomicUsize::new(0);
    let upper = prange(&list).enumerate().map_init(
        || {
            made.fetch_add(1, Relaxed);
            // Scratch that no two threads may have at once.
            Cell::new(String::new())
        },
        |scratch, (i, text)| {
            let scratch = scratch.get_mut();
            scratch.clear();
            scratch.push_str(text);
            format!("{i} {scratch}")
        },
    );
    let upper: Vec<String> = upper.collect();
    let expected = list
        .iter()
        .enumerate()
        .map(|(i, text)| format!("{i} {text}"));
    assert!(upper.into_iter().eq(expected));
    assert!((1..=3).contains(&made.into_inner()));
    let lengths = prange(&list).map_with(Cell::new(1), |one, text| text.len() + one.get());
    assert_eq!(lengths.sum::<usize>(), N * 7);
    let lengths = prange(&list)
        .private(|| 1)
        .map(|text, one| text.len() + *one);
    assert_eq!(lengths.sum::<usize>(), N * 7);
}

fn chunks() {
    let list = texts(N);
    for size in [1, 8, N, usize::MAX] {
        let mut copies = vec![String::new(); N];
        prange((&mut copies, &list))
            .chunks(size)
            .for_each(|(copies, list)| copies.clone_from_slice(list));
        assert_eq!(copies, list);
        prange(&mut copies)
            .chunks_exact(size)
            .enumerate()
            .for_each(|(number, chunk)| chunk[0] = number.to_string());
        let firsts = copies.iter().step_by(size).take(N / size);
        assert!(firsts.enumerate().all(|(at, text)| *text == at.to_string()));
    }
    let sums: Vec<usize> = prange(0..N).chunks(10).map(Iterator::sum).collect();
    assert_eq!(sums[1], 145);
    let parts: Vec<Vec<String>> = prange(&list).cloned().chunks(10).collect();
    assert!(parts.iter().map(Vec::as_slice).eq(list.chunks(10)));
    for size in [1, 3, N, N + 1] {
        let windows: Vec<_> = prange(&list).windows(size).collect();
        assert!(windows.into_iter().eq(list.windows(size)));
    }
}

fn spaces() {
    let (h, w) = (7, 11);
    let two = (0..h).flat_map(|i| (0..w).map(move |j| (i, j)));
    let found: Vec<_> = prange(0..h).collapse(0..w).collect();
    assert!(found.into_iter().eq(two.clone()));
    let three: Vec<_> = prange((0..h).rev())
        .collapse((0..w).step_by(4))
        .collapse(0..2)
        .filter(|(i, j, k)| (i + j + k) % 2 == 0)
        .collect();
    let down = (0..h)
        .rev()
        .flat_map(|i| (0..w).step_by(4).map(move |j| (i, j)));
    let all = down.flat_map(|(i, j)| (0..2).map(move |k| (i, j, k)));
    assert!(
        three
            .into_iter()
            .eq(all.filter(|(i, j, k)| (i + j + k) % 2 == 0))
    );
    let list = texts(4);
    let pairs = prange(&list).collapse(0..3).map(|(text, j)| text.len() + j);
    assert_eq!(pairs.sum::<usize>(), 3 * 4 * 6 + 4 * 3);
}

fn tiles() {
    let (height, width) = (7, 9);
    let mut image = texts(height * width);
    prange(tiles_mut(&mut image, width, (2, 4))).for_each(|mut tile| {
        let (rows, columns) = (tile.rows(), tile.columns());
        for (i, row) in rows.zip(tile.rows_mut()) {
            for (j, pixel) in columns.clone().zip(row) {
                *pixel = format!("{i} {j}");
            }
        }
        // Rows may be had together.
        let rows: Vec<&mut [String]> = tile.rows_mut().collect();
        rows.into_iter().for_each(|row| row[0].push('!'));
    });
    for (at, pixel) in image.iter().enumerate() {
        let (i, j) = (at / width, at % width);
        let mark = if j % 4 == 0 { "!" } else { "" };
        assert_eq!(*pixel, format!("{i} {j}{mark}"));
    }
}

fn indirect() {
    let p: Vec<u8> = (0..N).map(|k| ((7 * k + 3) % N) as u8).collect();
    let p = Injection::new(p, N + 1);
    let (mut names, mut numbers) = (texts(N + 1), [0; N + 1]);
    prange((p.scatter(&mut names), p.scatter(&mut numbers)))
        .enumerate()
        .for_each(|(k, (name, number))| {
            *name = format!("{k}");
            *number = k;
        });
    for (k, &place) in p.indices().iter().enumerate() {
        assert_eq!(names[usize::from(place)], format!("{k}"));
        assert_eq!(numbers[usize::from(place)], k);
    }
    assert_eq!(names[N], texts(N + 1)[N]);

    let ptr: Vec<i32> = (0..=N as i32 / 2).map(|i| 2 * i - i % 3).collect();
    prange(ragged_mut(&mut names, &ptr))
        .enumerate()
        .for_each(|(i, row)| {
            row.iter_mut()
                .for_each(|name| name.push_str(&format!(" {i}")))
        });
    let rows: Vec<String> = prange(ragged(&names, &ptr))
        .map(|row| row.concat())
        .collect();
    for (i, row) in rows.into_iter().enumerate() {
        let (start, end) = (ptr[i] as usize, ptr[i + 1] as usize);
        assert_eq!(row, names[start..end].concat());
        assert!(
            names[start..end]
                .iter()
                .all(|name| name.ends_with(&format!(" {i}")))
        );
    }
}

fn numbers() {
    assert_eq!(prange(0..N).sum::<usize>(), N * (N - 1) / 2);
    assert_eq!(prange(1..13u64).product::<u64>(), (1..13).product());
    assert_eq!(prange(0..N).filter(|i| i % 5 == 0).count(), N.div_ceil(5));
}

fn floats() {
    let value = |i: usize| 1.0 / (1 + i) as f64;
    let sums = |threads: usize| {
        let range = || prange(0..N).num_threads(threads);
        let sum: f64 = range().map(value).sum();
        let product: f32 = range().map(|i| 1.0 + value(i) as f32).product();
        let mean: f64 = range().filter(|i| i % 3 == 0).map(value).mean();
        (sum.to_bits(), product.to_bits(), mean.to_bits())
    };
    assert_eq!(sums(1), sums(3));
    let serial: f64 = (0..N).map(value).sum();
    assert!((f64::from_bits(sums(3).0) - serial).abs() < 1e-12);
}

fn extremes() {
    let list = texts(N);
    assert_eq!(prange(&list).min(), list.iter().min());
    assert_eq!(prange(&list).max(), list.iter().max());
    let numbered = || list.iter().enumerate();
    let range = || prange(&list).enumerate();
    let key = |(_, text): &(usize, &String)| text.to_string();
    assert_eq!(range().min_by_key(key), numbered().min_by_key(key));
    assert_eq!(range().max_by_key(key), numbered().max_by_key(key));
    let compare = |a: &(usize, &String), b: &(usize, &String)| a.1.cmp(b.1);
    assert_eq!(range().min_by(compare), numbered().min_by(compare));
    assert_eq!(range().max_by(compare), numbered().max_by(compare));
    assert_eq!(prange(&list[..0]).max(), None);
}

fn orders() {
    let list = texts(N);
    let joined = prange(&list).map(String::clone);
    assert_eq!(joined.reduce(String::new, |a, b| a + &b), list.concat());
    let joined = |limit: usize| {
        let texts = prange(&list).enumerate().map(|(i, text)| match i {
            _ if i == limit => Err(i),
            _ => Ok(text.clone()),
        });
        texts.try_reduce(String::new, |a, b| Ok(a + &b))
    };
    assert_eq!(joined(N), Ok(list.concat()));
    assert_eq!(joined(20), Err(20));
}

fn collections() {
    let list = texts(N);
    let copies: Vec<String> = prange(&list).map(String::clone).collect();
    assert_eq!(copies, list);
    let some: VecDeque<String> = prange(copies.iter())
        .filter(|text| text.ends_with('3'))
        .map(String::clone)
        .collect();
    assert!(
        some.iter()
            .eq(list.iter().filter(|text| text.ends_with('3')))
    );
    let mut into = texts(N);
    prange(&list)
        .map(|text| text.to_uppercase())
        .collect_into(&mut into);
    assert!(
        into.iter().eq(&list
            .iter()
            .map(|text| text.to_uppercase())
            .collect::<Vec<_>>())
    );
    assert_eq!(prange(0..N).map(|_| ()).collect::<Vec<()>>().len(), N);
}

/// That a loop collects into `C` what std collects.
#[track_caller]
fn into_collection<C, T>(item: impl Fn(usize) -> T + Sync)
where
    C: prange::terminal::FromPrange<T> + FromIterator<T> + PartialEq + Debug,
    T: Send,
{
    for n in [0, 1, N] {
        let found: C = prange(0..n).map(&item).collect();
        assert_eq!(found, (0..n).map(&item).collect());
        let some: C = prange(0..n).filter(|i| i % 3 == 0).map(&item).collect();
        assert_eq!(some, (0..n).filter(|i| i % 3 == 0).map(&item).collect());
    }
}

fn splits() {
    use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet, LinkedList};

    let text = |i: usize| format!("item {}", i % 40);
    into_collection::<Vec<String>, _>(text);
    into_collection::<Box<[String]>, _>(text);
    into_collection::<LinkedList<String>, _>(text);
    into_collection::<BTreeSet<String>, _>(text);
    into_collection::<HashSet<String>, _>(text);
    into_collection::<BTreeMap<usize, String>, _>(|i| (i % 7, text(i)));
    into_collection::<HashMap<String, usize>, _>(|i| (text(i), i));
    into_collection::<String, _>(text);
    into_collection::<String, _>(|i| char::from(b'a' + i as u8 % 26));
    into_collection::<String, _>(|i| if i % 2 == 0 { "even" } else { "odd" });
    into_collection::<(), _>(|_| ());
    for end in [0, 30, N] {
        let checked = |i: usize| if i < end { Ok(text(i)) } else { Err(i) };
        into_collection::<Result<Vec<String>, usize>, _>(checked);
        into_collection::<Result<HashSet<String>, usize>, _>(checked);
        into_collection::<Result<(), usize>, _>(|i| checked(i).map(drop));
        into_collection::<Option<VecDeque<String>>, _>(|i| checked(i).ok());
        // An outer failure that comes after an inner one is not reached, and the other way round.
        into_collection::<Result<Option<Vec<String>>, usize>, _>(|i| match i {
            50 => Err(i),
            _ => Ok(checked(i).ok()),
        });
    }
    let pairs = |i: usize| (text(i), i);
    let serial: (Vec<_>, Vec<_>) = (0..N).map(pairs).unzip();
    assert_eq!(prange(0..N).map(pairs).unzip(), serial);
    let serial: (HashMap<_, _>, BTreeSet<_>) = (0..N).map(|i| ((text(i), i), i / 2)).unzip();
    let found = prange(0..N).map(|i| ((text(i), i), i / 2));
    assert_eq!(found.filter(|_| true).unzip(), serial);
    let serial: (Vec<_>, Vec<_>) = texts(N).into_iter().partition(|text| text.ends_with('9'));
    let list = texts(N);
    assert_eq!(
        prange(&list).cloned().partition(|text| text.ends_with('9')),
        serial
    );
    let (short, long): (Vec<usize>, Vec<String>) =
        prange(0..N).partition_map(|i| if i % 3 == 0 { Ok(i) } else { Err(text(i)) });
    assert!(short.into_iter().eq((0..N).step_by(3)));
    assert!(long.into_iter().eq((0..N).filter(|i| i % 3 != 0).map(text)));
    let mut out = texts(5);
    for n in [0, N, 3] {
        prange(&list[..n]).cloned().collect_into_vec(&mut out);
        assert_eq!(out, list[..n]);
    }
    prange(&list)
        .filter(|text| text.ends_with('9'))
        .cloned()
        .extend_into(&mut out);
    assert_eq!(out[3..], serial.0);
}

fn comparisons() {
    let list = texts(N);
    for other in [&list[..0], &list[..40], &list[1..], &list[..]] {
        assert_eq!(prange(&list).cmp(other), list.iter().cmp(other));
        assert_eq!(
            prange(other).partial_cmp(&list),
            other.iter().partial_cmp(&list)
        );
        assert_eq!(prange(&list).eq(other), list.iter().eq(other));
        assert_eq!(prange(&list).ne(other), list.iter().ne(other));
        assert_eq!(prange(&list).lt(other), list.iter().lt(other));
        assert_eq!(prange(&list).le(other), list.iter().le(other));
        assert_eq!(prange(&list).gt(other), list.iter().gt(other));
        assert_eq!(prange(&list).ge(other), list.iter().ge(other));
    }
    // Out of order at one place, or nowhere.
    for n in [0, 1, 2, N] {
        for dent in [0, 1, n / 2, n.saturating_sub(1), n] {
            let value = |i: usize| format!("{:03}", if i == dent { 0 } else { i });
            let numbers: Vec<String> = (0..n).map(value).collect();
            assert_eq!(
                prange(0..n).map(value).is_sorted(),
                numbers.is_sorted(),
                "{n} {dent}"
            );
            let some = prange(&numbers).filter(|text| !text.ends_with('5'));
            let serial = numbers.iter().filter(|text| !text.ends_with('5'));
            assert_eq!(
                some.is_sorted_by(|a, b| a < b),
                serial.is_sorted_by(|a, b| a < b)
            );
        }
    }
    assert!(prange(&list).is_sorted_by_key(|_| 1));
    let time = |i: usize| std::time::Duration::from_millis(i as u64 * 700);
    let sum: std::time::Duration = prange(0..N).map(time).sum();
    assert_eq!(sum, (0..N).map(time).sum());
}

fn searches() {
    let list = texts(N);
    for target in [0, 33, N] {
        let hit = |i: &usize| *i >= target;
        assert_eq!(prange(0..N).find_first(hit), (0..N).find(hit));
        assert_eq!(prange(0..N).find_any(hit).is_some(), target < N);
        assert_eq!(
            prange(0..N).position_first(|i| hit(&i)),
            (0..N).position(|i| hit(&i))
        );
        assert_eq!(prange(0..N).any(|i| hit(&i)), target < N);
        let late = |i: &usize| *i < target;
        let number = |i: usize| late(&i).then(|| list[i].clone());
        assert_eq!(prange(0..N).find_last(late), (0..N).rfind(late));
        assert_eq!(
            prange(0..N).find_map_last(number),
            (0..N).rev().find_map(number)
        );
        assert_eq!(prange(0..N).find_map_first(number), (0..N).find_map(number));
        assert_eq!(prange(0..N).find_map_any(number).is_some(), target > 0);
        assert_eq!(
            prange(0..N).position_last(|i| late(&i)),
            (0..N).rposition(|i| late(&i))
        );
        assert_eq!(prange(0..N).position_any(|i| hit(&i)).is_some(), target < N);
        assert_eq!(prange(0..N).all(|i| hit(&i)), target == 0);
        let fail = |(i, text): (usize, &String)| match hit(&i) {
            true => Err(text.clone()),
            false => Ok(()),
        };
        assert_eq!(
            prange(&list).enumerate().try_for_each(fail),
            list.iter().enumerate().try_for_each(fail)
        );
    }
}

/// Past the end of a leaf of the grid in which floats combine.
fn long_sums() {
    let len = 4096 + 20;
    let sum = |threads: usize| -> f64 {
        let range = prange(0..len).num_threads(threads);
        range.schedule(Schedule::Dynamic(500)).map(f64::from).sum()
    };
    assert_eq!(sum(3), f64::from(len * (len - 1) / 2));
}

fn roles_by_hand() {
    let (mut sum, mut last, mut list, mut c) = (7, String::new(), vec![1], texts(N));
    let (mut low, mut bits, mut longest) = (usize::MAX, 0, String::new());
    prange(0..N)
        .private(|| vec![0; 3])
        .reduction(&mut sum, Sum)
        .lastprivate(&mut last)
        .reduction(&mut list, Append)
        .sliced(&mut c)
        .reduction(&mut low, Min)
        .reduction(&mut bits, BitXor)
        .for_each(|i, (scratch, sum, last, list, c, low, bits)| {
            scratch.fill(i);
            *sum += scratch[2];
            if i % 3 == 0 {
                *last = Some(c.clone());
                list.push(i);
            }
            c.push('!');
            *low = (*low).min(i + 5);
            *bits ^= i;
        });
    prange(&c)
        .map(String::clone)
        .reduction(
            &mut longest,
            Custom(String::new, |a: String, b| if b > a { b } else { a }),
        )
        .for_each(|text, longest| *longest = text);
    assert_eq!(sum, 7 + N * (N - 1) / 2);
    assert_eq!(last, texts(N)[(N - 1) / 3 * 3]);
    assert!(
        list.into_iter()
            .eq([1].into_iter().chain((0..N).step_by(3)))
    );
    assert!(c.iter().zip(texts(N)).all(|(c, text)| *c == text + "!"));
    assert_eq!(low, 5);
    assert_eq!(bits, (0..N).fold(0, |a, b| a ^ b));
    assert_eq!(longest, "item 9!");
}

fn numbers_of(n: usize) -> Vec<i64> {
    (0..n as i64).map(|i| i * 31 % 17).collect()
}

/// Functions with and without the attribute, which give the same at several lengths.
macro_rules! both_ways {
    ($test:ident: $(fn $name:ident($n:ident: usize) -> $result:ty $body:block)*) => {
        fn $test() {
            #[allow(unused, clippy::all)]
            mod serial {
                use super::*;
                $(pub(super) fn $name($n: usize) -> $result $body)*
            }
            #[allow(unused, clippy::all)]
            mod parallel {
                use super::*;
                $(#[parallel] pub(super) fn $name($n: usize) -> $result $body)*
            }
            $(for n in [0, 3, N] {
                assert_eq!(parallel::$name(n), serial::$name(n), "{} of {n}", stringify!($name));
            })*
        }
    };
}

both_ways! { elements:
    fn own(n: usize) -> Vec<String> {
        let mut c = texts(n);
        for i in prange(0..n) {
            c[i].push('a');
            c[i] += "b";
            let old = std::mem::take(&mut c[i]);
            c[i] = format!("{old}{i}");
        }
        c
    }
    fn at_a_distance(n: usize) -> Vec<String> {
        let (mut c, k) = (texts(n + 5), 4);
        for i in prange((0..n).rev()) {
            c[i + k] = i.to_string();
            c[k + i].push('+');
        }
        c
    }
    fn mirrored(n: usize) -> Vec<i64> {
        let mut c = numbers_of(n);
        for i in prange((0..n).step_by(2)) {
            c[n - 1 - i] += i as i64;
        }
        c
    }
    fn some_of_them(n: usize) -> Vec<i64> {
        let mut c = vec![0; n / 2];
        for i in prange(0..n) {
            if i < c.len() {
                c[i] = 5;
            }
        }
        c
    }
}

both_ways! { scans:
    fn in_place(n: usize) -> Vec<i64> {
        let mut a = numbers_of(n);
        let mut sum = 5;
        for x in prange(&mut a) {
            std::thread::yield_now();
            sum += *x;
            *x = sum;
        }
        a
    }
    fn beside_others(n: usize) -> (Vec<String>, i64, usize) {
        let (a, mut c) = (numbers_of(n), texts(n));
        let (mut high, mut sum, mut total) = (0, 0.0, 0);
        for i in prange(0..n) {
            let x = a[i] % 7;
            total += i;
            high = i64::max(high, x);
            sum += (x as f64).sqrt();
            c[i].push_str(&format!("{sum} {high}"));
        }
        (c, high, total)
    }
}

both_ways! { rows:
    fn of_a_matrix(n: usize) -> Vec<String> {
        let w = 4;
        let mut m = texts(n / 4 * w);
        for i in prange(0..n / 4) {
            for j in 0..w {
                m[i * w + j].push('x');
            }
            m[i * w] = m[i * w + w - 1].clone();
        }
        m
    }
    fn as_slices(n: usize) -> Vec<i64> {
        let w = 3;
        let mut m = numbers_of(n / 3 * w);
        for i in prange((0..n / 3).rev()) {
            let row = &mut m[i * w..(i + 1) * w];
            row.reverse();
            row[0] = i as i64;
            m[i * w + 1..i * w + 2].fill(9);
            m[i * w..=i * w].copy_from_slice(&[4]);
        }
        m
    }
    fn in_columns(n: usize) -> Vec<i64> {
        let mut c = numbers_of(2 * n);
        for i in prange(0..n) {
            c[2 * i] += 1;
            c[2 * i + 1] = c[2 * i];
        }
        c
    }
}

both_ways! { reads:
    fn at_distances(n: usize) -> (Vec<i64>, i64) {
        let (a, mut c, k, mut s) = (numbers_of(n + 5), vec![0; n], 5, 0);
        for i in prange(0..n) {
            c[i] = a[i + k] - a[i];
            s += a[n - i] ^ c[i];
        }
        (c, s)
    }
    fn stencil_with_ends(n: usize) -> Vec<i64> {
        let (a, mut c) = (numbers_of(n), numbers_of(n));
        for i in prange(0..n) {
            if i > 0 && i + 1 < n {
                c[i] = a[i - 1] + a[i + 1];
            }
        }
        c
    }
    fn windows(n: usize) -> (i64, Vec<f64>) {
        let (a, w, mut s) = (numbers_of(n + 8), 3, 0);
        let mut c = vec![0.5; n];
        for i in prange(0..n) {
            for j in 0..w {
                s += a[i + j];
                c[i] += a[i + j + 2] as f64;
            }
        }
        (s, c)
    }
    fn of_things(n: usize) -> Vec<String> {
        let (a, mut c) = (texts(n), vec![String::new(); n]);
        for i in prange(0..n) {
            c[i] = a[i].clone() + &a[n - 1 - i];
        }
        c
    }
}

both_ways! { reductions:
    fn by_operators(n: usize) -> (i64, u32, bool, i64) {
        let a = numbers_of(n);
        let (mut s, mut p, mut ok, mut x) = (3, 1u32, true, -1);
        for i in prange(0..n) {
            s += a[i];
            s -= 2;
            p *= if i < 5 { 2 } else { 1 };
            ok &= a[i] >= 0;
            x ^= a[i];
        }
        (s, p, ok, x)
    }
    fn by_comparison(n: usize) -> (i64, i64, usize, String) {
        let (a, b) = (numbers_of(n), texts(n));
        let (mut low, mut high, mut at, mut who) = (5, 5, 0, String::new());
        for i in prange(0..n) {
            low = low.min(a[i]);
            if a[i] > high {
                high = a[i];
                at = i;
                who = b[i].clone();
            }
        }
        (low, high, at, who)
    }
    fn of_floats(n: usize) -> (f64, f32, f64) {
        let a = numbers_of(n);
        let (mut s, mut p, mut low) = (0.0, 1.0f32, f64::INFINITY);
        for i in prange(0..n) {
            s += a[i] as f64;
            p *= 1.0;
            low = low.min(a[i] as f64);
        }
        (s, p, low)
    }
    fn in_order(n: usize) -> (Vec<String>, String) {
        let (mut v, mut s) = (texts(2), String::from("-"));
        for i in prange(0..n) {
            if i % 3 == 1 {
                v.push(i.to_string());
                v.extend(texts(1));
            }
            s.push_str("ab");
        }
        (v, s)
    }
    fn by_word(n: usize) -> String {
        let (b, mut best) = (texts(n), String::new());
        fn longer(a: String, b: String) -> String {
            if b > a { b } else { a }
        }
        for i in prange(0..n) {
            best = associative(longer(best, b[i].clone()));
        }
        best
    }
}

both_ways! { arrays:
    fn bins(n: usize) -> (Vec<i64>, [f64; 3], Vec<u8>) {
        let a = numbers_of(n);
        let (mut h, mut f, mut low) = (vec![1; 5], [0.0; 3], vec![9; 4]);
        for i in prange(0..n) {
            h[(a[i] % 5) as usize] += a[i];
            f[i % 3] += a[i] as f64;
            low[i * 7 % 4] = low[i * 7 % 4].min(i as u8);
        }
        (h, f, low)
    }
}

both_ways! { variables:
    fn last_of_some(n: usize) -> (String, usize) {
        let (mut last, mut other) = (String::from("none"), 99);
        for i in prange(0..n) {
            if i % 5 == 3 {
                last = format!("item {i}");
                last.push('!');
                other = last.len() + i;
            }
        }
        (last, other)
    }
    fn scratch(n: usize) -> Vec<i64> {
        let (mut c, mut t) = (vec![0; n], -1);
        for i in prange(0..n) {
            t = i as i64;
            t *= t;
            c[i] = t + 1;
        }
        c.push(t);
        c
    }
    fn elements_as_variables(n: usize) -> (Vec<String>, usize) {
        let (mut v, mut len) = (texts(n), 0);
        for text in prange(&mut v) {
            text.push('?');
            len += text.len();
        }
        (v, len)
    }
}

both_ways! { exits:
    fn by_break(n: usize) -> (usize, String) {
        let (mut sum, mut last) = (0, String::new());
        for i in prange(0..n) {
            if i == 40 {
                break;
            }
            sum += i;
            last = i.to_string();
        }
        (sum, last)
    }
    fn by_return(n: usize) -> Option<String> {
        let b = texts(n);
        for i in prange(0..n) {
            if i > 2 && b[i].ends_with('3') {
                return Some(format!("{} {i}", b[i]));
            }
        }
        None
    }
    fn by_question_mark(n: usize) -> Result<Vec<u8>, std::num::ParseIntError> {
        let mut v = Vec::new();
        for i in prange(0..n) {
            let text = if i == 50 { "x".to_string() } else { i.to_string() };
            v.push(text.parse::<u8>()?);
        }
        Ok(v)
    }
}

both_ways! { nests:
    fn of_rows(n: usize) -> (usize, Vec<usize>) {
        let (h, w, mut total) = (n / 8, 6, 0);
        let mut m = vec![0; h * w];
        for i in prange(0..h) {
            for j in prange(0..w) {
                m[i * w + j] = i * j;
                total += j;
            }
        }
        (total, m)
    }
    fn of_lists(n: usize) -> (Vec<usize>, usize) {
        let (mut v, mut last) = (Vec::new(), 0);
        for i in prange(0..n / 8) {
            for j in prange(0..5) {
                v.push(10 * i + j);
                if (i + j) % 3 == 0 {
                    last = j;
                }
            }
        }
        (v, last)
    }
}

/// How many live.
static LIVE: AtomicIsize = AtomicIsize::new(0);
/// Keeps those who count from each other.
static COUNT: Mutex<()> = Mutex::new(());

struct Counted(#[allow(dead_code, reason = "memory of its own")] Box<usize>);

impl Counted {
    fn new(value: usize) -> Self {
        LIVE.fetch_add(1, Relaxed);
        Counted(Box::new(value))
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        LIVE.fetch_sub(1, Relaxed);
    }
}

/// The payload of a panic, without a word on the way.
fn caught(run: impl FnOnce()) -> usize {
    let payload = catch_unwind(AssertUnwindSafe(run)).expect_err("a panic");
    *payload.downcast().expect("the body's payload")
}

fn throw(payload: usize) -> ! {
    resume_unwind(Box::new(payload))
}

fn panics() {
    let _alone = COUNT.lock();
    let make = |i| {
        if i == 20 || i > 60 {
            throw(i);
        }
        Counted::new(i)
    };
    let mut list: Vec<Counted> = (0..N).map(Counted::new).collect();
    let before = LIVE.load(Relaxed);
    assert_eq!(
        caught(|| drop(prange(0..N).map(make).collect::<Vec<_>>())),
        20
    );
    let some = || prange(0..N).filter(|i| i % 2 == 0).map(make);
    assert_eq!(caught(|| drop(some().collect::<Vec<_>>())), 20);
    assert_eq!(
        caught(|| drop(some().reduce(|| Counted::new(0), |a, _| a))),
        20
    );
    assert_eq!(caught(|| drop(some().find_first(|_| false))), 20);
    assert_eq!(
        caught(|| prange(&mut list)
            .enumerate()
            .for_each(|(i, item)| *item = make(i))),
        20
    );
    assert_eq!(LIVE.load(Relaxed), before);
    let (mut last, mut appended) = (Counted::new(0), Vec::new());
    let roles = || {
        prange(0..N)
            .private(|| Counted::new(0))
            .lastprivate(&mut last)
            .reduction(&mut appended, Append)
            .sliced(&mut list)
            .for_each(|i, (scratch, last, appended, item)| {
                *scratch = Counted::new(i);
                *last = Some(make(i));
                appended.push(Counted::new(i));
                *item = Counted::new(i);
            });
    };
    assert_eq!(caught(roles), 20);
    assert!(appended.is_empty());
    assert_eq!(LIVE.load(Relaxed), before + 1);
}

fn tasks() {
    let list = texts(N);
    let lengths = || prange(&list).map(String::len).sum::<usize>();
    let (left, right) = prange::join(lengths, || prange(0..N).count());
    assert_eq!((left, right), (6 * N, N));
    let task = prange::spawn(|| prange(0..N).map(|i| i.to_string()).collect::<Vec<_>>());
    assert_eq!(task.join().expect("no panic")[N - 1], (N - 1).to_string());
    let mut parts = vec![0; 3];
    prange::scope(|scope| {
        for part in &mut parts {
            scope.spawn(|inner| {
                *part = lengths();
                inner.spawn(|_| assert_eq!(lengths(), 6 * N));
            });
        }
    });
    assert_eq!(parts, [6 * N; 3]);
    let thrown = caught(|| {
        prange::scope(|scope| scope.spawn(|_| throw(5)));
    });
    assert_eq!(thrown, 5);
    let pool = pool(2);
    assert_eq!(pool.broadcast(|_| lengths()), [6 * N; 2]);
    thread_local!(static CALLS: Cell<usize> = const { Cell::new(0) });
    pool.install(|| prange(0..N).for_each(|_| CALLS.set(CALLS.get() + 1)));
    let calls: usize = CALLS.get() + pool.broadcast(|_| CALLS.get()).iter().sum::<usize>();
    assert!(calls >= N);
}

fn kernels() {
    let (a, b) = (vec![1.5; N], vec![0.25; N]);
    let mut c = vec![0.0; N];
    prange::kernels::add(&mut c, &a, &b);
    assert_eq!(c, [1.75; N]);
    let mut image = [0u32; 12];
    prange::kernels::mandelbrot(
        &mut image,
        &[-2.0, 0.0, 0.25, 2.0],
        &[-1.0, 0.0, 1.0],
        9,
        (2, 2),
    );
    assert_eq!(image[5], 9);
}
