//! The table "From rayon" of the guide: each row, run by both crates.
#![deny(unsafe_code)]

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use prange::prelude::*;
use rayon::iter::Either;
use rayon::prelude::*;

const N: usize = 3000;

fn numbers() -> Vec<i64> {
    (0..N as i64).map(|i| i * 7919 % 1009 - 300).collect()
}

/// Each row: rayon's name, and the same in both crates. All rows of the guide's table are here.
macro_rules! rows {
    ($($name:ident: $here:expr, $rayon:expr;)*) => {
        const ROWS: &[&str] = &[$(stringify!($name)),*];

        $(#[test]
        fn $name() {
            fn same<R: PartialEq + Debug>(here: impl Fn() -> R, rayon: impl Fn() -> R) {
                let expected = rayon();
                for threads in [1, 2, 3] {
                    let builder = ThreadPoolBuilder::new().num_threads(threads).eager(true);
                    let found = builder.build().unwrap().install(&here);
                    assert_eq!(found, expected, "{threads} threads");
                }
            }
            same(|| $here(numbers()), || $rayon(numbers()));
        })*
    };
}

fn half(x: &i64) -> Option<i64> {
    (x % 2 == 0).then_some(x / 2)
}

/// Fails for the numbers above a limit; all failures are equal, as rayon returns any of them.
fn checked(x: &i64, limit: i64) -> Result<i64, &'static str> {
    match *x < limit {
        true => Ok(*x),
        false => Err("too large"),
    }
}

/// Returns what `f` adds up, called with a counter.
fn added(f: impl Fn(&AtomicUsize)) -> usize {
    let sum = AtomicUsize::new(0);
    f(&sum);
    sum.into_inner()
}

fn tally(sum: &AtomicUsize, x: &i64) {
    sum.fetch_add(x.unsigned_abs() as usize, Relaxed);
}

type List = Vec<i64>;

rows! {
    for_each: |v: List| added(|sum| prange(&v).for_each(|x| tally(sum, x))),
        |v: List| added(|sum| v.par_iter().for_each(|x| tally(sum, x)));
    for_each_with: |v: List| added(|sum| prange(&v).for_each_with(5, |five, x| tally(sum, &(*x + *five)))),
        |v: List| added(|sum| v.par_iter().for_each_with(5, |five, x| tally(sum, &(*x + *five))));
    for_each_init: |v: List| added(|sum| prange(&v).for_each_init(|| 5, |five, x| tally(sum, &(*x + *five)))),
        |v: List| added(|sum| v.par_iter().for_each_init(|| 5, |five, x| tally(sum, &(*x + *five))));
    try_for_each: |v: List| [700, 800].map(|limit| prange(&v).try_for_each(|x| checked(x, limit).map(drop))),
        |v: List| [700, 800].map(|limit| v.par_iter().try_for_each(|x| checked(x, limit).map(drop)));
    try_for_each_with: |v: List| [700, 800].map(|limit| prange(&v).try_for_each_with(limit, |limit, x| checked(x, *limit).map(drop))),
        |v: List| [700, 800].map(|limit| v.par_iter().try_for_each_with(limit, |limit, x| checked(x, *limit).map(drop)));
    try_for_each_init: |v: List| [700, 800].map(|limit| prange(&v).try_for_each_init(|| limit, |limit, x| checked(x, *limit).map(drop))),
        |v: List| [700, 800].map(|limit| v.par_iter().try_for_each_init(|| limit, |limit, x| checked(x, *limit).map(drop)));
    count: |v: List| prange(&v).filter(|x| **x > 0).count(), |v: List| v.par_iter().filter(|x| **x > 0).count();
    map: |v: List| prange(&v).map(|x| x + 1).collect::<List>(), |v: List| v.par_iter().map(|x| x + 1).collect::<List>();
    map_with: |v: List| prange(&v).map_with(vec![1], |one, x| x + one[0]).collect::<List>(),
        |v: List| v.par_iter().map_with(vec![1], |one, x| x + one[0]).collect::<List>();
    map_init: |v: List| prange(&v).map_init(Vec::new, |s, x| { s.clear(); s.extend(0..x % 9); s.len() }).collect::<Vec<_>>(),
        |v: List| v.par_iter().map_init(Vec::new, |s, x| { s.clear(); s.extend(0..x % 9); s.len() }).collect::<Vec<_>>();
    cloned: |v: List| prange(&v).cloned().collect::<List>(), |v: List| v.par_iter().cloned().collect::<List>();
    copied: |v: List| prange(&v).copied().collect::<List>(), |v: List| v.par_iter().copied().collect::<List>();
    inspect: |v: List| added(|sum| assert_eq!(prange(&v).inspect(|x| tally(sum, x)).count(), N)),
        |v: List| added(|sum| assert_eq!(v.par_iter().inspect(|x| tally(sum, x)).filter(|_| true).count(), N));
    update: |v: List| prange(&v).copied().update(|x| *x += 1).collect::<List>(),
        |v: List| v.par_iter().copied().update(|x| *x += 1).collect::<List>();
    filter: |v: List| prange(&v).copied().filter(|x| *x > 0).collect::<List>(),
        |v: List| v.par_iter().copied().filter(|x| *x > 0).collect::<List>();
    filter_map: |v: List| prange(&v).filter_map(half).collect::<List>(), |v: List| v.par_iter().filter_map(half).collect::<List>();
    flat_map: |v: List| prange(&v).flat_map(|x| 0..x % 7).collect::<List>(), |v: List| v.par_iter().flat_map(|x| 0..x % 7).collect::<List>();
    flat_map_iter: |v: List| prange(&v).flat_map_iter(|x| 0..x % 7).collect::<List>(),
        |v: List| v.par_iter().flat_map_iter(|x| 0..x % 7).collect::<List>();
    flatten: |v: List| prange(&v).map(half).flatten().collect::<List>(), |v: List| v.par_iter().map(half).flatten().collect::<List>();
    flatten_iter: |v: List| prange(&v).map(half).flatten_iter().collect::<List>(),
        |v: List| v.par_iter().map(half).flatten_iter().collect::<List>();
    reduce: |v: List| prange(&v).map(i64::to_string).reduce(String::new, |a, b| a + &b),
        |v: List| v.par_iter().map(i64::to_string).reduce(String::new, |a, b| a + &b);
    reduce_with: |v: List| prange(&v).map(i64::to_string).reduce_with(|a, b| a + &b),
        |v: List| v.par_iter().map(i64::to_string).reduce_with(|a, b| a + &b);
    try_reduce: |v: List| [700, 800].map(|limit| prange(&v).map(|x| checked(x, limit)).try_reduce(|| 0, |a, b| Ok(a + b))),
        |v: List| [700, 800].map(|limit| v.par_iter().map(|x| checked(x, limit)).try_reduce(|| 0, |a, b| Ok(a + b)));
    try_reduce_with: |v: List| [700, 800].map(|limit| prange(&v).map(|x| checked(x, limit)).try_reduce_with(|a, b| Ok(a + b))),
        |v: List| [700, 800].map(|limit| v.par_iter().map(|x| checked(x, limit)).try_reduce_with(|a, b| Ok(a + b)));
    fold: |v: List| prange(&v).fold(|| 0, |a, x| a + x).sum::<i64>(), |v: List| v.par_iter().fold(|| 0, |a, x| a + x).sum::<i64>();
    fold_with: |v: List| prange(&v).fold_with(0, |a, x| a + x).sum::<i64>(), |v: List| v.par_iter().fold_with(0, |a, x| a + x).sum::<i64>();
    try_fold: |v: List| [700, 800].map(|limit| prange(&v).try_fold(|| 0, |a, x| checked(x, limit).map(|x| a + x)).try_reduce(|| 0, |a, b| Ok(a + b))),
        |v: List| [700, 800].map(|limit| v.par_iter().try_fold(|| 0, |a, x| checked(x, limit).map(|x| a + x)).try_reduce(|| 0, |a, b| Ok(a + b)));
    try_fold_with: |v: List| [700, 800].map(|limit| prange(&v).try_fold_with(0, |a, x| checked(x, limit).map(|x| a + x)).try_reduce(|| 0, |a, b| Ok(a + b))),
        |v: List| [700, 800].map(|limit| v.par_iter().try_fold_with(0, |a, x| checked(x, limit).map(|x| a + x)).try_reduce(|| 0, |a, b| Ok(a + b)));
    sum: |v: List| prange(&v).sum::<i64>(), |v: List| v.par_iter().sum::<i64>();
    product: |v: List| prange(&v[..3]).product::<i64>(), |v: List| v[..3].par_iter().product::<i64>();
    min: |v: List| prange(&v).copied().min(), |v: List| v.par_iter().copied().min();
    min_by: |v: List| prange(&v).enumerate().min_by(|a, b| (a.1 % 9).cmp(&(b.1 % 9))).map(|(i, _)| i),
        |v: List| v.par_iter().enumerate().min_by(|a, b| (a.1 % 9).cmp(&(b.1 % 9))).map(|(i, _)| i);
    min_by_key: |v: List| prange(&v).enumerate().min_by_key(|a| a.1 % 9).map(|(i, _)| i),
        |v: List| v.par_iter().enumerate().min_by_key(|a| a.1 % 9).map(|(i, _)| i);
    max: |v: List| prange(&v).copied().max(), |v: List| v.par_iter().copied().max();
    max_by: |v: List| prange(&v).enumerate().max_by(|a, b| (a.1 % 9).cmp(&(b.1 % 9))).map(|(i, _)| i),
        |v: List| v.par_iter().enumerate().max_by(|a, b| (a.1 % 9).cmp(&(b.1 % 9))).map(|(i, _)| i);
    max_by_key: |v: List| prange(&v).enumerate().max_by_key(|a| a.1 % 9).map(|(i, _)| i),
        |v: List| v.par_iter().enumerate().max_by_key(|a| a.1 % 9).map(|(i, _)| i);
    find_any: |v: List| prange(&v).find_any(|x| **x % 7 == 3).map(|x| x % 7), |v: List| v.par_iter().find_any(|x| **x % 7 == 3).map(|x| x % 7);
    find_first: |v: List| prange(&v).copied().find_first(|x| *x > 650), |v: List| v.par_iter().copied().find_first(|x| *x > 650);
    find_last: |v: List| prange(&v).copied().find_last(|x| *x > 650), |v: List| v.par_iter().copied().find_last(|x| *x > 650);
    find_map_any: |v: List| prange(&v).find_map_any(half).is_some(), |v: List| v.par_iter().find_map_any(half).is_some();
    find_map_first: |v: List| prange(&v).find_map_first(half), |v: List| v.par_iter().find_map_first(half);
    find_map_last: |v: List| prange(&v).find_map_last(half), |v: List| v.par_iter().find_map_last(half);
    any: |v: List| [700, 800].map(|limit| prange(&v).any(|x| *x > limit)), |v: List| [700, 800].map(|limit| v.par_iter().any(|x| *x > limit));
    all: |v: List| [700, 800].map(|limit| prange(&v).all(|x| *x < limit)), |v: List| [700, 800].map(|limit| v.par_iter().all(|x| *x < limit));
    panic_fuse: |v: List| catch_unwind(AssertUnwindSafe(|| prange(&v).for_each(|x| assert!(*x < 700)))).is_err(),
        |v: List| catch_unwind(AssertUnwindSafe(|| v.par_iter().panic_fuse().for_each(|x| assert!(*x < 700)))).is_err();
    collect: |v: List| [700, 800].map(|limit| prange(&v).map(|x| checked(x, limit)).collect::<Result<List, _>>()),
        |v: List| [700, 800].map(|limit| v.par_iter().map(|x| checked(x, limit)).collect::<Result<List, _>>());
    collect_vec_list: |v: List| prange(&v).filter_map(half).collect::<Vec<_>>(),
        |v: List| v.par_iter().filter_map(half).collect_vec_list().into_iter().flatten().collect::<Vec<_>>();
    unzip: |v: List| prange(&v).map(|x| (*x, x + 1)).unzip::<_, _, List, List>(), |v: List| v.par_iter().map(|x| (*x, x + 1)).unzip::<_, _, List, List>();
    partition: |v: List| prange(&v).copied().partition::<List, List>(|x| x % 2 == 0), |v: List| v.par_iter().copied().partition::<List, List, _>(|x| x % 2 == 0);
    partition_map: |v: List| prange(&v).partition_map::<_, _, List, Vec<String>>(|x| half(x).ok_or_else(|| x.to_string())),
        |v: List| v.par_iter().partition_map::<List, Vec<String>, _, _, _>(|x| half(x).map_or_else(|| Either::Right(x.to_string()), Either::Left));
    intersperse: |v: List| prange(&v).enumerate().flat_map(|(i, x)| (i > 0).then_some(-1).into_iter().chain([*x])).collect::<List>(),
        |v: List| v.par_iter().copied().intersperse(-1).collect::<List>();
    collect_into_vec: |v: List| { let mut out = vec![7]; prange(&v).map(|x| x + 1).collect_into_vec(&mut out); out },
        |v: List| { let mut out = vec![7]; v.par_iter().map(|x| x + 1).collect_into_vec(&mut out); out };
    unzip_into_vecs: |v: List| prange(&v).map(|x| (*x, x + 1)).unzip::<_, _, List, List>(),
        |v: List| { let mut out = (vec![], vec![]); v.par_iter().map(|x| (*x, x + 1)).unzip_into_vecs(&mut out.0, &mut out.1); out };
    chain: |v: List| prange(&v).chain(&v).map(|x| x + 1).collect::<List>(), |v: List| v.par_iter().chain(&v).map(|x| x + 1).collect::<List>();
    rev: |v: List| prange(&v).rev().map(|x| x + 1).collect::<List>(), |v: List| v.par_iter().rev().map(|x| x + 1).collect::<List>();
    step_by: |v: List| prange(&v).step_by(7).map(|x| x + 1).collect::<List>(), |v: List| v.par_iter().step_by(7).map(|x| x + 1).collect::<List>();
    take: |v: List| prange(&v).take(70).map(|x| x + 1).collect::<List>(), |v: List| v.par_iter().take(70).map(|x| x + 1).collect::<List>();
    skip: |v: List| prange(&v).skip(70).map(|x| x + 1).collect::<List>(), |v: List| v.par_iter().skip(70).map(|x| x + 1).collect::<List>();
    zip: |v: List| prange(&v).zip(5..900u32).map(|(a, b)| a + i64::from(b)).collect::<List>(), |v: List| v.par_iter().zip(5..900u32).map(|(a, b)| a + i64::from(b)).collect::<List>();
    zip_eq: |v: List| prange((&v, &v)).map(|(a, b)| a + b).collect::<List>(), |v: List| v.par_iter().zip_eq(&v).map(|(a, b)| a + b).collect::<List>();
    chunks: |v: List| prange(&v).map(|x| x + 1).chunks(7).collect::<Vec<List>>(), |v: List| v.par_iter().map(|x| x + 1).chunks(7).collect::<Vec<List>>();
    fold_chunks: |v: List| prange(&v).chunks(7).map(|chunk| chunk.iter().fold(1, |a, x| a + x)).collect::<List>(),
        |v: List| v.par_iter().fold_chunks(7, || 1, |a, x| a + x).collect::<List>();
    fold_chunks_with: |v: List| prange(&v).chunks(7).map(|chunk| chunk.iter().fold(1, |a, x| a + x)).collect::<List>(),
        |v: List| v.par_iter().fold_chunks_with(7, 1, |a, x| a + x).collect::<List>();
    cmp: |v: List| [0, 1, 2999].map(|end| prange(&v).cmp(&v[..end])), |v: List| [0, 1, 2999].map(|end| v.par_iter().cmp(&v[..end]));
    partial_cmp: |v: List| [0, 1, 2999].map(|end| prange(&v[..end]).partial_cmp(&v)), |v: List| [0, 1, 2999].map(|end| v[..end].par_iter().partial_cmp(&v));
    eq: |v: List| [2999, 3000].map(|end| prange(&v).eq(&v[..end])), |v: List| [2999, 3000].map(|end| v.par_iter().eq(&v[..end]));
    ne: |v: List| [2999, 3000].map(|end| prange(&v).ne(&v[..end])), |v: List| [2999, 3000].map(|end| v.par_iter().ne(&v[..end]));
    lt: |v: List| [0, 3000].map(|end| prange(&v).lt(&v[..end])), |v: List| [0, 3000].map(|end| v.par_iter().lt(&v[..end]));
    le: |v: List| [0, 3000].map(|end| prange(&v).le(&v[..end])), |v: List| [0, 3000].map(|end| v.par_iter().le(&v[..end]));
    gt: |v: List| [0, 3000].map(|end| prange(&v).gt(&v[..end])), |v: List| [0, 3000].map(|end| v.par_iter().gt(&v[..end]));
    ge: |v: List| [0, 3000].map(|end| prange(&v).ge(&v[..end])), |v: List| [0, 3000].map(|end| v.par_iter().ge(&v[..end]));
    enumerate: |v: List| prange(&v).enumerate().map(|(i, x)| i as i64 * x).collect::<List>(),
        |v: List| v.par_iter().enumerate().map(|(i, x)| i as i64 * x).collect::<List>();
    position_any: |v: List| prange(&v).position_any(|x| *x > 650).map(|i| v[i] > 650), |v: List| v.par_iter().position_any(|x| *x > 650).map(|i| v[i] > 650);
    position_first: |v: List| prange(&v).position_first(|x| *x > 650), |v: List| v.par_iter().position_first(|x| *x > 650);
    position_last: |v: List| prange(&v).position_last(|x| *x > 650), |v: List| v.par_iter().position_last(|x| *x > 650);
    positions: |v: List| prange(&v).positions(|x| *x > 0).collect::<Vec<_>>(), |v: List| v.par_iter().positions(|x| *x > 0).collect::<Vec<_>>();
    with_min_len: |v: List| prange(&v).min_chunk(100).sum::<i64>(), |v: List| v.par_iter().with_min_len(100).sum::<i64>();
    with_max_len: |v: List| prange(&v).schedule(Schedule::Dynamic(10)).sum::<i64>(), |v: List| v.par_iter().with_max_len(10).sum::<i64>();
    by_uniform_blocks: |v: List| prange(&v).schedule(Schedule::Static(10)).sum::<i64>(), |v: List| v.par_iter().by_uniform_blocks(10).sum::<i64>();
    par_extend: |v: List| { let mut out = vec![7]; prange(&v).copied().extend_into(&mut out); out },
        |v: List| { let mut out = vec![7]; out.par_extend(v.par_iter().copied()); out };
    par_windows: |v: List| prange(&v).windows(3).map(|w| w[0] + w[2]).collect::<List>(), |v: List| v.par_windows(3).map(|w| w[0] + w[2]).collect::<List>();
}

#[test]
fn the_guide_has_these_rows() {
    let guide = include_str!("../src/guide.md");
    let (_, chapter) = guide.split_once("\n# From rayon\n").unwrap();
    let (table, _) = chapter.split_once("Without a counterpart").unwrap();
    let names: BTreeSet<&str> = table
        .lines()
        .filter_map(|line| line.strip_prefix("| `")?.split('`').next())
        .collect();
    assert_eq!(names, ROWS.iter().copied().collect());
}
