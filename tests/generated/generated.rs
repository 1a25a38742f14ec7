//! Loops that a generator has put together at random: each means the same serially, on one thread and on four.
#![forbid(unsafe_code)]

#[path = "../full/mod.rs"]
mod full;
mod generator;
#[rustfmt::skip]
mod loops;
#[cfg(feature = "all")]
#[rustfmt::skip]
mod more;

#[cfg(not(feature = "all"))]
mod more {
    pub(crate) const LOOPS: &[(&str, crate::Loop, crate::Loop)] = &[];
}

use std::path::Path;
use std::sync::LazyLock;

use prange::{ThreadPool, ThreadPoolBuilder};
use proptest::prelude::*;

/// The variables that a loop changes.
#[derive(Clone, Debug, PartialEq)]
struct State {
    s: i64,
    f: f64,
    p: f64,
    x: u32,
    ok: bool,
    low: i64,
    high: i64,
    at: usize,
    t: i64,
    u: i64,
    v: Vec<i64>,
    text: String,
    c: Vec<i64>,
    m: Vec<i64>,
    h: Vec<i64>,
    q: Vec<i64>,
}

type Loop = fn(usize, &[i64]) -> State;

/// Rows for the loops to go along.
fn table(len: usize, a: &[i64]) -> Vec<i64> {
    (0..len).map(|k| a[k % a.len()] + (k % 17) as i64).collect()
}

/// Each function twice, and a table of the pairs.
macro_rules! both_ways {
    ($(fn $name:ident($n:ident: usize, $a:ident: &[i64]) -> State { $($body:tt)* })*) => {
        #[allow(unused, clippy::all)]
        mod serial {
            use super::*;
            $(pub(super) fn $name($n: usize, $a: &[i64]) -> State { $($body)* })*
        }
        #[allow(unused, clippy::all)]
        mod parallel {
            use super::*;
            $(#[parallel] pub(super) fn $name($n: usize, $a: &[i64]) -> State { $($body)* })*
        }
        pub(crate) const LOOPS: &[(&str, crate::Loop, crate::Loop)] =
            &[$((stringify!($name), serial::$name, parallel::$name)),*];
    };
}
use both_ways;

fn pool(threads: usize) -> ThreadPool {
    let builder = ThreadPoolBuilder::new().num_threads(threads).eager(true);
    builder.build().expect("threads for a test pool")
}

static ONE: LazyLock<ThreadPool> = LazyLock::new(|| pool(1));
static FOUR: LazyLock<ThreadPool> = LazyLock::new(|| pool(4));

#[test]
fn the_loops_are_what_the_generator_writes() {
    for (file, seeds) in generator::FILES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(file);
        let source = generator::source(seeds);
        if std::env::var_os("UPDATE_GENERATED").is_some() {
            std::fs::write(&path, &source).expect("a writable source folder");
        }
        let stored = std::fs::read_to_string(&path).expect("the stored loops");
        assert!(stored == source, "`{file}` is out of date");
    }
    let [(_, first), (_, others)] = generator::FILES;
    assert_eq!(loops::LOOPS.len() as u64, first.end - first.start);
    if cfg!(feature = "all") {
        assert_eq!(more::LOOPS.len() as u64, others.end - others.start);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(full::cases(48)))]

    #[test]
    fn generated_loops_mean_what_they_mean_serially(
        n in prop_oneof![0..4usize, 4..64usize, 200..400usize],
        a in prop::collection::vec(-50..50i64, 402),
    ) {
        for (name, serial, parallel) in loops::LOOPS.iter().chain(more::LOOPS) {
            // The arrays are as long as the loop, or two elements longer.
            let a = &a[..n + 2];
            let expected = serial(n, a);
            for pool in [&*ONE, &*FOUR] {
                let found = pool.install(|| parallel(n, a));
                prop_assert_eq!(&found, &expected, "{} on {} threads", name, pool.num_threads());
            }
        }
    }
}
