//! What a fuzzer checks of tiles, chunks, sliced arrays and rows: each element goes to one iteration, and what is
//! left, or whether the loop panics, is as in the serial loop.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicIsize, Ordering::Relaxed};
use std::sync::{LazyLock, Once};

use prange::prelude::*;

use crate::numbers::Numbers;

/// Checks one input.
pub(crate) fn check(data: &[u8]) {
    let mut numbers = Numbers::new(data);
    let pool = match numbers.below(8) {
        0 => &*THREE,
        _ => &*ONE,
    };
    pool.install(|| match numbers.below(6) {
        0 => tiles(&mut numbers),
        1 => chunks(&mut numbers),
        2 => spaces(&mut numbers),
        3 => drops(&mut numbers),
        _ => subscripts(&mut numbers),
    });
}

fn pool(threads: usize) -> ThreadPool {
    let builder = ThreadPoolBuilder::new().num_threads(threads).eager(true);
    builder.build().expect("threads for a test pool")
}

static ONE: LazyLock<ThreadPool> = LazyLock::new(|| pool(1));
static THREE: LazyLock<ThreadPool> = LazyLock::new(|| pool(3));

/// What a run leaves, or what it panics with, of which nothing is printed.
fn outcome<T>(run: impl FnOnce() -> T) -> Result<T, String> {
    static EXPECTED: AtomicBool = AtomicBool::new(false);
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |info| {
            if !EXPECTED.load(Relaxed) {
                hook(info);
            }
        }));
    });
    EXPECTED.store(true, Relaxed);
    let outcome = catch_unwind(AssertUnwindSafe(run));
    EXPECTED.store(false, Relaxed);
    outcome.map_err(|payload| {
        let text = payload
            .downcast_ref::<&str>()
            .map(|text| (*text).to_owned());
        text.or_else(|| payload.downcast_ref().cloned())
            .unwrap_or_default()
    })
}

/// A size of at least one, mostly a small one.
fn size(numbers: &mut Numbers<'_>) -> usize {
    (numbers.any() as usize).max(1)
}

fn tiles(numbers: &mut Numbers<'_>) {
    let (height, width) = (numbers.below(14), numbers.below(14));
    let tile = (size(numbers), size(numbers));
    let mut image = vec![0; height * width];
    let areas: Vec<_> = prange(tiles_mut(&mut image, width.max(1), tile))
        .map(|mut tile| {
            let (rows, columns) = (tile.rows(), tile.columns());
            assert_eq!(tile.rows_mut().len(), rows.len());
            for (row, part) in rows.clone().zip(tile.rows_mut()) {
                assert_eq!(part.len(), columns.len());
                for (column, pixel) in columns.clone().zip(part) {
                    *pixel += 1 + row * width + column;
                }
            }
            (rows, columns)
        })
        .collect();
    assert!(image.iter().enumerate().all(|(at, pixel)| *pixel == at + 1));
    let cut = |end: usize, size: usize| {
        let starts = (0..end).step_by(size);
        starts.map(move |start| start..end.min(start.saturating_add(size)))
    };
    let (height, width) = if image.is_empty() {
        (0, width)
    } else {
        (height, width)
    };
    let expected = cut(height, tile.0)
        .flat_map(|rows| cut(width, tile.1).map(move |columns| (rows.clone(), columns)));
    assert_eq!(areas, expected.collect::<Vec<_>>());
}

fn chunks(numbers: &mut Numbers<'_>) {
    let (len, size) = (numbers.below(256), size(numbers));
    let source: Vec<usize> = (0..len).collect();
    let mut found = source.clone();
    prange(&mut found)
        .chunks(size)
        .enumerate()
        .for_each(|(number, chunk)| {
            chunk.iter_mut().for_each(|item| *item += number);
            chunk.reverse();
        });
    let mut expected = source.clone();
    for (number, chunk) in expected.chunks_mut(size).enumerate() {
        chunk.iter_mut().for_each(|item| *item += number);
        chunk.reverse();
    }
    assert_eq!(found, expected);

    let mut copies = vec![0; len];
    prange((&mut copies, &source))
        .chunks_exact(size)
        .for_each(|(copies, source)| {
            copies.copy_from_slice(source);
        });
    let whole = len - len % size;
    assert!(copies[..whole] == source[..whole] && copies[whole..].iter().all(|copy| *copy == 0));

    let starts: Vec<_> = prange(5..5 + len)
        .chunks(size)
        .map(|chunk| (chunk.start, chunk.count()))
        .collect();
    let expected = source.chunks(size).map(|chunk| (5 + chunk[0], chunk.len()));
    assert_eq!(starts, expected.collect::<Vec<_>>());
}

fn spaces(numbers: &mut Numbers<'_>) {
    let (a, b, c) = (numbers.below(9), numbers.below(9), numbers.below(5));
    let step = size(numbers);
    let pairs: Vec<_> = prange((0..a).rev())
        .collapse((0..b).step_by(step))
        .collect();
    let expected = (0..a)
        .rev()
        .flat_map(|i| (0..b).step_by(step).map(move |j| (i, j)));
    assert_eq!(pairs, expected.collect::<Vec<_>>());
    let triples: Vec<_> = prange(0..a)
        .collapse(0..b)
        .collapse(0..c)
        .filter(|(i, j, k)| i + j + k != step)
        .collect();
    let all = (0..a).flat_map(|i| (0..b).flat_map(move |j| (0..c).map(move |k| (i, j, k))));
    assert_eq!(
        triples,
        all.filter(|(i, j, k)| i + j + k != step)
            .collect::<Vec<_>>()
    );
}

static LIVE: AtomicIsize = AtomicIsize::new(0);

struct Counted;

impl Counted {
    fn new() -> Self {
        LIVE.fetch_add(1, Relaxed);
        Counted
    }
}

impl Drop for Counted {
    fn drop(&mut self) {
        LIVE.fetch_sub(1, Relaxed);
    }
}

/// What a loop has made is dropped once, wherever it panics.
fn drops(numbers: &mut Numbers<'_>) {
    let (len, panics) = (numbers.below(200), numbers.below(256));
    let sized = numbers.flag();
    let make = |i| {
        assert_ne!(i, panics);
        Counted::new()
    };
    let before = LIVE.load(Relaxed);
    let made = match sized {
        true => {
            let made = outcome(|| prange(0..len).map(|i| (i, make(i))).collect::<Vec<_>>());
            assert!(
                made.iter()
                    .flatten()
                    .enumerate()
                    .all(|(at, (i, _))| at == *i)
            );
            made.map(|made| made.len())
        }
        false => outcome(|| prange(0..len).map(make).collect::<Vec<_>>().len()),
    };
    assert_eq!(made.ok(), (panics >= len).then_some(len));
    assert_eq!(LIVE.load(Relaxed), before);
}

/// The numbers of a loop over arrays.
#[derive(Clone, Copy, Debug)]
struct Numbered {
    start: usize,
    end: usize,
    step: usize,
    k: usize,
    n: usize,
    w: usize,
    m: usize,
}

type Loop = fn(Numbered, &[i64], &mut [i64]) -> i64;

fn subscripts(numbers: &mut Numbers<'_>) {
    let mut small = |end| numbers.below(end);
    let mut numbered = Numbered {
        start: small(12),
        end: small(24),
        step: 1 + small(4),
        k: small(16),
        n: small(40),
        // Inner loops of 8 iterations and more run on slices.
        w: small(14),
        m: small(14),
    };
    let (a, mut expected): (Vec<i64>, _) = ((0..small(128) as i64).collect(), vec![1; small(128)]);
    let which = small(LOOPS.len());
    // Now and then one near the ends of its type.
    let far = numbers.any() as usize;
    match numbers.below(8) {
        0 => numbered.k = far,
        1 => numbered.w = far,
        2 => numbered.n = far,
        3 => {
            let near = usize::MAX - numbered.end;
            (numbered.start, numbered.end) = (near - near.min(numbered.start), near);
        }
        _ => {}
    }
    if numbered.end.saturating_sub(numbered.start) > 64 {
        return;
    }
    let (name, serial, parallel, keeps_to_rows) = LOOPS[which];
    let mut found = expected.clone();
    let expected_result = outcome(|| serial(numbered, &a, &mut expected));
    let found_result = outcome(|| parallel(numbered, &a, &mut found));
    // A check of the loop's own, before the last one by which all elements are handed out.
    let is_clear = |text: &String| !text.contains("assertion failed");
    assert!(found_result.as_ref().err().is_none_or(is_clear));
    // An iteration that leaves its own row panics.
    if !keeps_to_rows && numbered.start < numbered.end && numbered.m > numbered.w {
        return assert!(found_result.is_err(), "{name} {numbered:?}");
    }
    assert_eq!(
        found_result.ok(),
        expected_result.as_ref().ok().copied(),
        "{name} {numbered:?}"
    );
    if expected_result.is_ok() {
        assert_eq!(found, expected, "{name} {numbered:?}");
    }
}

/// Loops with and without the attribute; whether they keep to the iteration's own row by themselves.
macro_rules! both_ways {
    ($(fn $name:ident($x:ident, $a:ident, $c:ident, $keeps:literal) $body:block)*) => {
        #[allow(unused, clippy::all)]
        mod serial {
            use super::*;
            $(pub(super) fn $name($x: Numbered, $a: &[i64], $c: &mut [i64]) -> i64 $body)*
        }
        #[allow(unused, clippy::all)]
        mod parallel {
            use super::*;
            $(#[parallel] pub(super) fn $name($x: Numbered, $a: &[i64], $c: &mut [i64]) -> i64 $body)*
        }
        const LOOPS: &[(&str, Loop, Loop, bool)] =
            &[$((stringify!($name), serial::$name, parallel::$name, $keeps)),*];
    };
}

both_ways! {
    fn offsets(x, a, c, true) {
        let k = x.k;
        for i in prange(x.start..x.end) {
            c[i + k] += a[i] - 3;
        }
        0
    }
    fn reads_at_offsets(x, a, c, true) {
        let (k, n, mut s) = (x.k, x.n, 0);
        for i in prange((x.start..x.end).step_by(x.step)) {
            c[i] = a[i + k];
            s += a[n - i] ^ c[i];
        }
        s
    }
    fn below(x, a, c, true) {
        let k = x.k;
        for i in prange((x.start..=x.end).rev()) {
            c[i - k] = a[i] + 1;
        }
        0
    }
    fn mirrored(x, a, c, true) {
        let n = x.n;
        for i in prange((x.start..x.end).rev().step_by(x.step)) {
            c[n - 1 - i] *= a[i] + 1;
        }
        0
    }
    fn signed(x, a, c, true) {
        let (k, start) = (x.k as i64, x.start as i64 - 4);
        let mut s = 0;
        for i in prange(start..x.end as i64) {
            c[(i + k) as usize] = i;
            s += a[(k - i) as usize];
        }
        s
    }
    fn bytes(x, a, c, true) {
        let k = x.k;
        for i in prange((x.start as u8..x.end as u8).step_by(x.step)) {
            c[i as usize + k] += a[i as usize];
        }
        0
    }
    fn rows(x, a, c, false) {
        let (w, m) = (x.w, x.m);
        for i in prange(x.start..x.end) {
            for j in 0..m {
                c[i * w + j] += a[j] + 1;
            }
        }
        0
    }
    fn rows_by_slices(x, a, c, true) {
        let w = x.w;
        for i in prange((x.start..x.end).rev().step_by(x.step)) {
            c[i * w..(i + 1) * w].iter_mut().for_each(|e| *e += i as i64 + a[0]);
        }
        0
    }
    fn parts_of_rows(x, a, c, false) {
        let (w, m) = (x.w, x.m);
        let mut s = 0;
        for i in prange(x.start..x.end) {
            c[i * w..i * w + m].iter_mut().for_each(|e| *e += a[1]);
            s += c[i * w..i * w + m].len();
        }
        s as i64
    }
    fn rows_behind(x, a, c, false) {
        let (w, m, k) = (x.w, x.m, x.k);
        for i in prange(x.start..x.end) {
            for j in 0..m {
                c[i * w + k + j] = a[i] - c[i * w + k + j];
            }
        }
        0
    }
    fn three_columns(x, a, c, true) {
        for i in prange(x.start..x.end) {
            c[3 * i] += 5;
            c[3 * i + 2] = a[i + 1];
        }
        0
    }
    fn windows(x, a, c, true) {
        let (w, m, k, mut s) = (x.w, x.m, x.k, 0);
        for i in prange(x.start..x.end) {
            for j in 0..m {
                s += a[i * w + j] * c[i + j];
            }
            for j in x.step..x.n {
                s += 3 * a[i + j + k];
            }
        }
        s
    }
    fn bins(x, a, c, true) {
        let m = x.m as i64;
        for i in prange(x.start..x.end) {
            c[(a[i] % m) as usize] += a[i];
        }
        0
    }
    fn under_a_condition(x, a, c, true) {
        let (k, mut last) = (x.k, -1);
        for (i, y) in prange(a).enumerate() {
            if i >= x.start && i < x.end {
                c[i + k] = *y;
                last = c[i + k];
            }
        }
        last
    }
}
