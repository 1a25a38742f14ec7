//! Loops over a team: for any number of ranks and threads, each rank has what one thread has.

use std::cell::Cell;
use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind};

use prange::distributed::{Team, ThreadRank, Wire, on_threads};
use prange::prelude::*;
use prange::roles::Reducible;

mod full;
use full::is_full;

/// Around the ends of leaves and lanes, and below the numbers of ranks.
fn lengths() -> &'static [usize] {
    match is_full() {
        true => &[0, 1, 2, 7, 33, 1000, 4097, 50_001, 140_000],
        false => &[0, 2, 33, 4097, 40_001],
    }
}

fn sizes() -> &'static [usize] {
    match is_full() {
        true => &[1, 2, 3, 4, 5, 8],
        false => &[1, 3, 8],
    }
}

thread_local! {
    static PIECES: Cell<usize> = const { Cell::new(1) };
}

/// The number of pieces that each rank runs, in a loop of the tests below.
fn pieces() -> usize {
    PIECES.get()
}

/// Checks that `run` has the same result on all ranks as `expected`, for all lengths, numbers of ranks and of threads.
#[track_caller]
fn check<R: PartialEq + Debug + Send>(
    expected: impl Fn(usize) -> R,
    run: impl Fn(usize, &ThreadRank) -> R + Sync,
) {
    for threads in [1, 2] {
        // Threads of an eager pool share small loops too.
        let pool = ThreadPoolBuilder::new()
            .num_threads(threads)
            .eager(threads > 1);
        let pool = pool.build().unwrap();
        for &n in lengths() {
            let expected = expected(n);
            for &size in sizes() {
                // For each length some sizes are dealt.
                let pieces = [1, 2, 5][(n + size) % 3];
                let results = on_threads(size, |team| {
                    PIECES.set(pieces);
                    pool.install(|| run(n, team))
                });
                assert_eq!(results.len(), size);
                for (rank, result) in results.iter().enumerate() {
                    assert_eq!(
                        *result, expected,
                        "n {n}, rank {rank} of {size}, {pieces} pieces each, {threads} threads"
                    );
                }
            }
        }
    }
}

fn value(i: usize) -> f64 {
    1.0 / (i as f64 + 0.7)
}

#[test]
fn sums_have_the_bits_of_one_thread() {
    check(
        |n| {
            let sum: f64 = prange(0..n).map(value).sum();
            let product: f64 = prange(0..n).map(|i| 1.0 + value(i) / 1e3).product();
            let some: f64 = prange(0..n).filter(|i| i % 5 != 3).map(value).sum();
            let mean: f64 = prange(0..n).filter(|i| i % 3 == 0).map(value).mean();
            [sum, product, some, mean].map(f64::to_bits)
        },
        |n, team| {
            let sum: f64 = prange(0..n).map(value).over(team).deal(pieces()).sum();
            let product = prange(0..n)
                .over(team)
                .deal(pieces())
                .map(|i| 1.0 + value(i) / 1e3)
                .product::<f64>();
            let some = prange(0..n)
                .filter(|i| i % 5 != 3)
                .map(value)
                .over(team)
                .deal(pieces())
                .sum::<f64>();
            let mean = prange(0..n)
                .filter(|i| i % 3 == 0)
                .map(value)
                .over(team)
                .deal(pieces())
                .mean::<f64>();
            [sum, product, some, mean].map(f64::to_bits)
        },
    );
}

#[test]
fn random_streams_belong_to_iterations() {
    let hit = |(_, mut rng): (usize, prange::random::Stream)| {
        let (x, y) = (rng.next_f64(), rng.next_f64());
        u64::from(x * x + y * y < 1.0)
    };
    check(
        |n| prange(0..n).rng(42).map(hit).sum::<u64>(),
        |n, team| {
            prange(0..n)
                .rng(42)
                .map(hit)
                .over(team)
                .deal(pieces())
                .sum::<u64>()
        },
    );
}

/// Brackets show the shape, and the order.
fn bracket(left: String, right: String) -> String {
    format!(
        "({}{})",
        &left[..left.len().min(9)],
        &right[right.len() - right.len().min(9)..]
    )
}

#[test]
fn reductions_keep_their_shape() {
    check(
        |n| {
            let mut folds = prange(0..n)
                .fold(|| 0.5, |sum, i| sum + value(i))
                .collect::<Vec<f64>>();
            folds.push(
                prange(0..n)
                    .fold(|| 0.5, |sum, i| sum + value(i))
                    .reduce(|| 0.0, |a, b| a + b),
            );
            let text = prange(0..n)
                .map(|i| i.to_string())
                .reduce(String::new, bracket);
            let some = prange(0..n)
                .filter(|i| i % 7 == 1)
                .map(|i| i.to_string())
                .reduce_with(bracket);
            (
                text,
                some,
                folds.into_iter().map(f64::to_bits).collect::<Vec<_>>(),
            )
        },
        |n, team| {
            let fold = || {
                prange(0..n)
                    .over(team)
                    .deal(pieces())
                    .fold(|| 0.5, |sum, i| sum + value(i))
            };
            let mut folds = fold().collect::<Vec<f64>>();
            folds.push(fold().reduce(|| 0.0, |a, b| a + b));
            let text = prange(0..n)
                .map(|i| i.to_string())
                .over(team)
                .deal(pieces())
                .reduce(String::new, bracket);
            let some = prange(0..n).filter(|i| i % 7 == 1).map(|i| i.to_string());
            let some = some.over(team).deal(pieces()).reduce_with(bracket);
            (
                text,
                some,
                folds.into_iter().map(f64::to_bits).collect::<Vec<_>>(),
            )
        },
    );
}

#[test]
fn extremes_are_the_same_items() {
    // Many are equal.
    let key = |i: usize| i * 31 % 17;
    check(
        |n| {
            let range = || (0..n).map(|i| (key(i), i));
            (
                [range().min(), range().max()],
                [range().min_by_key(|p| p.0), range().max_by_key(|p| p.0)],
                (0..n).filter(|i| i % 3 == 2).count(),
                (0..n).rfind(|i| i % 11 == 3),
            )
        },
        |n, team| {
            let range = || prange(0..n).map(|i| (key(i), i)).over(team).deal(pieces());
            let by_key = [range().min_by_key(|p| p.0), range().max_by_key(|p| p.0)];
            let by = [
                range().min_by(|a, b| a.0.cmp(&b.0)),
                range().max_by(|a, b| a.0.cmp(&b.0)),
            ];
            assert_eq!(by, by_key);
            (
                [range().min(), range().max()],
                by_key,
                prange(0..n)
                    .filter(|i| i % 3 == 2)
                    .over(team)
                    .deal(pieces())
                    .count(),
                prange(0..n)
                    .filter(|i| i % 11 == 3)
                    .over(team)
                    .deal(pieces())
                    .last(),
            )
        },
    );
}

#[test]
fn collections_are_in_order() {
    type Lists = (
        Vec<usize>,
        Vec<String>,
        (Vec<usize>, Vec<u8>),
        (Vec<usize>, Vec<usize>),
    );
    type Collected = (
        Lists,
        Result<Vec<usize>, String>,
        Option<Vec<usize>>,
        String,
    );
    let parse = |i: usize| {
        if i % 1001 == 1000 {
            Err(i.to_string())
        } else {
            Ok(i)
        }
    };
    check(
        |n| -> Collected {
            (
                (
                    (0..n).map(|i| i * i).collect(),
                    (0..n)
                        .filter(|i| i % 100 == 3)
                        .map(|i| i.to_string())
                        .collect(),
                    (0..n).map(|i| (i, i as u8)).unzip(),
                    (0..n).partition(|i| i % 3 == 1),
                ),
                (0..n).map(parse).collect(),
                (0..n).map(Some).collect(),
                (0..n).map(|i| char::from(b'a' + (i % 26) as u8)).collect(),
            )
        },
        |n, team| {
            let squares: Vec<usize> = prange(0..n)
                .map(|i| i * i)
                .over(team)
                .deal(pieces())
                .collect();
            let mut into = vec![0; n];
            prange(0..n)
                .map(|i| i * i)
                .over(team)
                .deal(pieces())
                .collect_into(&mut into);
            assert_eq!(into, squares);
            prange(0..n)
                .map(|i| i * i)
                .over(team)
                .deal(pieces())
                .collect_into_vec(&mut into);
            assert_eq!(into, squares);
            prange(0..n)
                .over(team)
                .deal(pieces())
                .extend_into(&mut into);
            assert_eq!((into.len(), into.last()), (2 * n, (0..n).last().as_ref()));
            let texts = prange(0..n)
                .filter(|i| i % 100 == 3)
                .map(|i| i.to_string())
                .over(team)
                .deal(pieces());
            (
                (
                    squares,
                    texts.collect(),
                    prange(0..n)
                        .map(|i| (i, i as u8))
                        .over(team)
                        .deal(pieces())
                        .unzip(),
                    prange(0..n)
                        .over(team)
                        .deal(pieces())
                        .partition(|i| i % 3 == 1),
                ),
                prange(0..n).map(parse).over(team).deal(pieces()).collect(),
                prange(0..n).map(Some).over(team).deal(pieces()).collect(),
                prange(0..n)
                    .map(|i| char::from(b'a' + (i % 26) as u8))
                    .over(team)
                    .deal(pieces())
                    .collect(),
            )
        },
    );
}

#[test]
fn searches_find_the_first() {
    check(
        |n| {
            let at = n / 3;
            let found = (at < n).then_some(at);
            let last = (0..n).rfind(|i| i % 1000 == 7);
            (found, last, n > 5, n <= 900)
        },
        |n, team| {
            let at = n / 3;
            let range = || prange(0..n).over(team).deal(pieces());
            let found = range().find_first(|i| *i >= at);
            assert_eq!(range().position_first(|i| i >= at), found);
            assert_eq!(range().find_map_first(|i| (i >= at).then_some(i)), found);
            assert_eq!(range().find_any(|i| *i == at), found);
            assert_eq!(range().find_map_any(|i| (i == at).then_some(i)), found);
            assert_eq!(range().position_any(|i| i == at), found);
            let last = range().find_last(|i| i % 1000 == 7);
            assert_eq!(range().position_last(|i| i % 1000 == 7), last);
            (
                found,
                last,
                range().any(|i| i == 5),
                range().all(|i| i < 900),
            )
        },
    );
}

#[test]
fn fallible_loops_stop_at_the_first_failure() {
    let limit = 33_333;
    check(
        |n| {
            (
                if n > limit { Err(limit) } else { Ok(()) },
                (n <= limit).then_some(n * n.saturating_sub(1) / 2),
            )
        },
        |n, team| {
            let each = |i| if i >= limit { Err(i) } else { Ok(()) };
            let result = prange(0..n).over(team).deal(pieces()).try_for_each(each);
            let init = prange(0..n)
                .over(team)
                .deal(pieces())
                .try_for_each_init(|| 0, |_, i| each(i));
            assert_eq!(init, result);
            let terms = prange(0..n)
                .over(team)
                .deal(pieces())
                .map(|i| (i < limit).then_some(i));
            let sum = terms.try_reduce(|| 0, |a, b| a.checked_add(b));
            let folded = prange(0..n).over(team).deal(pieces());
            let folded = folded.try_fold(|| 0, |sum: usize, i| (i < limit).then_some(sum + i));
            assert_eq!(folded.try_reduce(|| 0, |a, b| a.checked_add(b)), sum);
            (result, sum)
        },
    );
}

#[test]
fn comparisons_see_all_items() {
    check(
        |n| ((0..n).cmp(0..n.max(1) - 1), n == 40),
        |n, team| {
            let order = prange(0..n).over(team).deal(pieces()).cmp(0..n.max(1) - 1);
            assert_eq!(
                prange(0..n).over(team).deal(pieces()).lt(0..n.max(1) - 1),
                order.is_lt()
            );
            (order, prange(0..n).over(team).deal(pieces()).eq(0..40))
        },
    );
}

#[test]
fn roles_are_merged_and_arrays_written() {
    check(
        |n| {
            let mut c: Vec<f64> = (0..n).map(value).collect();
            let (mut sum, mut last, mut list) = (3.0, 9, vec![1]);
            prange(0..n)
                .private(|| 0)
                .reduction(&mut sum, Sum)
                .lastprivate(&mut last)
                .reduction(&mut list, Append)
                .sliced(&mut c)
                .for_each(|i, (_, sum, last, list, c)| {
                    *c += 1.0;
                    *sum += *c;
                    if i % 10 == 7 {
                        *last = Some(i);
                        list.push(i);
                    }
                });
            (
                sum.to_bits(),
                last,
                list,
                c.into_iter().map(f64::to_bits).collect::<Vec<_>>(),
            )
        },
        |n, team| {
            let mut c: Vec<f64> = (0..n).map(value).collect();
            let (mut sum, mut last, mut list) = (3.0, 9, vec![1]);
            prange(0..n)
                .over(team)
                .deal(pieces())
                .private(|| 0)
                .reduction(&mut sum, Sum)
                .lastprivate(&mut last)
                .reduction(&mut list, Append)
                .sliced(&mut c)
                .for_each(|i, (scratch, sum, last, list, c)| {
                    *scratch += 1;
                    *c += 1.0;
                    *sum += *c;
                    if i % 10 == 7 {
                        *last = Some(i);
                        list.push(i);
                    }
                });
            (
                sum.to_bits(),
                last,
                list,
                c.into_iter().map(f64::to_bits).collect::<Vec<_>>(),
            )
        },
    );
}

/// A reduction of the user's own.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Moments {
    count: u64,
    sum: f64,
}

impl Reducible for Moments {
    fn identity() -> Self {
        Moments {
            count: 0,
            sum: -0.0,
        }
    }
    fn combine(self, later: Self) -> Self {
        Moments {
            count: self.count + later.count,
            sum: self.sum + later.sum,
        }
    }
}

impl std::ops::AddAssign<f64> for Moments {
    fn add_assign(&mut self, x: f64) {
        self.count += 1;
        self.sum += x;
    }
}

impl Wire for Moments {
    fn put(&self, out: &mut Vec<u8>) {
        (self.count, self.sum).put(out);
    }
    fn take(input: &mut &[u8]) -> Option<Self> {
        let (count, sum) = Wire::take(input)?;
        Some(Moments { count, sum })
    }
}

/// What the loop below leaves behind.
#[derive(Debug, PartialEq)]
struct Left {
    c: Vec<f64>,
    shifted: Vec<u32>,
    sum: f64,
    product: f64,
    bits: u32,
    least: f64,
    greatest: usize,
    winner: (f64, usize, String),
    moments: Moments,
    last: usize,
    text: String,
    list: Vec<usize>,
}

impl Left {
    fn new(n: usize) -> Self {
        Left {
            c: (0..n).map(value).collect(),
            shifted: vec![7; n + 3],
            sum: 0.25,
            product: 1.5,
            bits: 1,
            least: 2.0,
            greatest: 1,
            winner: (5.0, 0, String::new()),
            moments: Moments::identity(),
            last: 42,
            text: String::from("of "),
            list: vec![5],
        }
    }
}

macro_rules! body {
    ($n:expr, $($over:tt)*) => {{
        let n: usize = $n;
        let Left {
            mut c,
            mut shifted,
            mut sum,
            mut product,
            mut bits,
            mut least,
            mut greatest,
            winner: (mut best, mut at, mut name),
            mut moments,
            mut last,
            mut text,
            mut list,
        } = Left::new(n);
        let read: Vec<f64> = (0..n).map(|i| value(i * 7919 % 10_007)).collect();
        prange! {
            for i in prange(0..n)$($over)* {
                c[i] += 2.0 * read[i];
                shifted[i + 2] += i as u32;
                let e = c[i];
                sum += e;
                product *= 1.0 + e / 1e4;
                bits ^= i as u32;
                least = least.min(e);
                greatest = greatest.max(i * 31 % 1009);
                if e < best {
                    best = e;
                    at = i;
                    name = i.to_string();
                }
                moments += e;
                if i % 13 == 5 {
                    last = i;
                    text.push_str("x");
                    list.push(i);
                }
            }
        }
        let winner = (best, at, name);
        Left { c, shifted, sum, product, bits, least, greatest, winner, moments, last, text, list }
    }};
}

#[test]
fn the_loop_form_leaves_the_same_behind() {
    check(
        |n| body!(n,),
        |n, team| body!(n, .over(team).deal(pieces())),
    );
}

macro_rules! rows {
    ($n:expr, $($over:tt)*) => {{
        let n: usize = $n;
        let (w, h) = (7, n / 7);
        let mut m: Vec<f64> = (0..n).map(value).collect();
        let mut backward = vec![0; n];
        let mut spread = vec![1u32; 3 * n.max(1)];
        let mut names = vec![String::new(); h];
        let mut total = 0.0;
        prange! {
            for y in prange(0..h)$($over)* {
                let mut sum = 0.0;
                for x in 0..w {
                    m[y * w + x] += 1.0;
                    sum += m[y * w + x];
                }
                names[y] = y.to_string();
                total += sum;
            }
        }
        prange! {
            for i in prange((0..n).rev())$($over)* {
                backward[n - 1 - i] = i;
            }
        }
        prange! {
            for i in prange((1..3 * n.max(1)).step_by(3))$($over)* {
                spread[i] += i as u32;
            }
        }
        prange! {
            for i in prange(0..h)$($over)* {
                spread[2 * i] += 5;
            }
        }
        (m, backward, spread, names, total)
    }};
}

#[test]
fn rows_and_distant_elements_reach_every_rank() {
    check(
        |n| rows!(n,),
        |n, team| rows!(n, .over(team).deal(pieces())),
    );
}

macro_rules! bins {
    ($n:expr, $($over:tt)*) => {{
        let n: usize = $n;
        let mut counts = vec![3u64; 17];
        let mut least = [0.5f64; 5];
        let mut lists = vec![vec![7usize]; 4];
        let mut rows = vec![vec![1i32; 3], vec![2; 2]];
        let mut flags = [0u8; 9];
        let mut pairs = [[1u32; 2]; 3];
        let (mut best, mut sum) = ([9.0f64; 3], 0.0);
        prange! {
            for i in prange(0..n)$($over)* {
                let e = value(i * 7919 % 10_007);
                counts[i * i % 17] += 1;
                least[i % 5] = least[i % 5].min(e);
                if i % 100 == 42 {
                    lists[i % 4].push(i);
                }
                rows[i % 2][i % 5 % 2] += i as i32;
                flags[i % 9] |= 1 << (i % 3);
                pairs[i % 3][1] += 2;
                if e < best[i % 3] {
                    best[i % 3] = e;
                }
                sum += e;
            }
        }
        (counts, least, lists, rows, flags, pairs, best, sum.to_bits())
    }};
}

#[test]
fn histograms_are_added_up() {
    check(
        |n| bins!(n,),
        |n, team| bins!(n, .over(team).deal(pieces())),
    );
}

#[test]
fn a_panic_leaves_the_histogram_of_all_ranks() {
    on_threads(3, |team| {
        let mut counts = [5u64; 4];
        let text = panic_of(|| {
            prange! {
                for i in prange(0..3000usize).over(team) {
                    counts[i % 4] += 1;
                    assert!(i != 2500, "at {i}");
                }
            }
        });
        assert_eq!((text.as_str(), counts), ("at 2500", [5; 4]));
    });
}

#[parallel]
fn first_square(n: usize, from: usize, team: &ThreadRank) -> Result<(usize, f64), String> {
    let mut sum = 0.0;
    for i in prange(0..n).over(team).deal(pieces()) {
        if i == 35_000 {
            return Err(format!("{i} is too far"));
        }
        let root = (i as f64).sqrt();
        if i > from && root.fract() == 0.0 {
            return Ok((i, root));
        }
        sum += root;
    }
    Ok((0, sum))
}

#[parallel]
fn checked(n: usize, team: &ThreadRank) -> Option<u64> {
    let mut sum = 0;
    for i in prange(0..n).over(team).deal(pieces()) {
        let small = u16::try_from(i).ok()?;
        if small == 30_000 {
            break;
        }
        sum += u64::from(small);
    }
    Some(sum)
}

#[test]
fn exits_are_those_of_the_serial_loop() {
    check(
        |n| {
            let square = (0..n).find(|i| *i > 2000 && (*i as f64).sqrt().fract() == 0.0);
            let sum = prange(0..n).map(|i| (i as f64).sqrt()).sum::<f64>();
            let plain = square.map_or((0, sum), |i| (i, (i as f64).sqrt()));
            let far = if n > 35_000 {
                Err(String::from("35000 is too far"))
            } else {
                Ok((0, sum))
            };
            (plain, far, (0..n.min(30_000) as u64).sum::<u64>())
        },
        |n, team| {
            let plain = first_square(n, 2000, team).unwrap();
            (
                plain,
                first_square(n, usize::MAX, team),
                checked(n, team).unwrap(),
            )
        },
    );
}

#[test]
fn one_rank_alone_collects() {
    let odd = |i: usize| (i % 7 != 3).then(|| i.to_string());
    for &n in lengths() {
        for &size in sizes() {
            for root in [0, size / 2, size - 1] {
                let lists = on_threads(size, |team| {
                    let texts = prange(0..n).filter_map(odd).over(team).deal(pieces());
                    let early = prange(0..n)
                        .map(|i| if i == 3000 { Err(i) } else { Ok(i) })
                        .over(team)
                        .deal(3);
                    (
                        texts.collect_at::<Vec<_>>(root),
                        early.collect_at::<Result<Vec<_>, _>>(root),
                    )
                });
                for (rank, (texts, early)) in lists.into_iter().enumerate() {
                    let is_root = rank == root;
                    assert_eq!(texts, is_root.then(|| (0..n).filter_map(odd).collect()));
                    let expected = if n > 3000 {
                        Err(3000)
                    } else {
                        Ok((0..n).collect())
                    };
                    assert_eq!(
                        early,
                        is_root.then_some(expected),
                        "n {n}, root {root} of {size}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_root_must_be_a_rank() {
    let texts = on_threads(2, |team| {
        panic_of(|| {
            prange(0..5)
                .over(team)
                .deal(pieces())
                .collect_at::<Vec<_>>(2)
        })
    });
    assert_eq!(texts, ["collect_at(2) in a team of 2 ranks"; 2]);
}

#[test]
fn the_first_in_loop_order_counts_in_dealt_loops() {
    for size in [1, 2, 3, 8] {
        for pieces in [1, 2, 7] {
            for first in [0, 1, 499, 500, 5003, 9999] {
                let texts = on_threads(size, |team| {
                    let dealt = || prange(0..10_000usize).over(team).deal(pieces);
                    let found = dealt().find_first(|i| *i >= first);
                    assert_eq!(found, Some(first), "{size} ranks, {pieces} pieces");
                    // Later panics are hidden by the exit.
                    let exit = dealt().find_first(|i| match *i {
                        i if i > first => panic!("at {i}"),
                        i => i == first,
                    });
                    assert_eq!(exit, Some(first));
                    panic_of(|| dealt().for_each(|i| assert!(i < first, "at {i}")))
                });
                assert_eq!(texts, vec![format!("at {first}"); size]);
            }
        }
    }
}

#[test]
fn ranks_that_deal_differently_are_told() {
    let texts = on_threads(3, |team| {
        panic_of(|| {
            prange(0..100u64)
                .over(team)
                .deal(1 + team.rank() / 2)
                .sum::<u64>()
        })
    });
    let told = |text: &String| {
        text.contains("a loop of 100 iterations,")
            && text.contains("a loop of 100 iterations in 2 pieces a rank,")
    };
    assert!(texts.iter().all(told), "{texts:?}");
    let texts = on_threads(2, |team| {
        panic_of(|| {
            prange(0..5)
                .over(team)
                .deal(pieces())
                .collect_at::<Vec<_>>(team.rank())
        })
    });
    let told = |text: &String| {
        text.contains("collected at rank 0,") && text.contains("collected at rank 1,")
    };
    assert!(texts.iter().all(told), "{texts:?}");
    assert_eq!(
        panic_of(|| on_threads(1, |team| prange(0..5).over(team).deal(0).sum::<i32>())),
        "deal(0): a rank needs a piece of the loop"
    );
}

#[test]
fn loops_nest_inside_of_the_ranks() {
    check(
        |n| {
            (0..n.min(300))
                .map(|i| (0..i).sum::<usize>())
                .sum::<usize>()
        },
        |n, team| {
            let mut sum = 0;
            prange! {
                for i in prange(0..n.min(300)).over(team).deal(pieces()) {
                    let mut inner = 0;
                    prange! {
                        for j in 0..i {
                            inner += j;
                        }
                    }
                    sum += inner;
                }
            }
            sum
        },
    );
}

#[test]
fn all_collections_by_value_are_sources() {
    check(
        |n| (0..n).map(|i| i.to_string().len()).sum::<usize>(),
        |n, team| {
            let texts: Vec<String> = (0..n).map(|i| i.to_string()).collect();
            let lengths = prange(&texts)
                .map(String::len)
                .over(team)
                .deal(pieces())
                .sum::<usize>();
            let pairs = prange((0..n, texts.clone()))
                .over(team)
                .deal(pieces())
                .map(|(_, text)| text.len());
            assert_eq!(pairs.sum::<usize>(), lengths);
            let flat = prange(texts)
                .flat_map(|text| text.into_bytes())
                .over(team)
                .deal(pieces())
                .count();
            assert_eq!(flat, lengths);
            lengths
        },
    );
}

/// Runs `f` and returns the text of its panic.
fn panic_of<R: Debug>(f: impl FnOnce() -> R) -> String {
    let payload = catch_unwind(AssertUnwindSafe(f)).unwrap_err();
    let text = payload.downcast_ref::<String>().cloned();
    text.or_else(|| {
        payload
            .downcast_ref::<&str>()
            .map(|text| (*text).to_string())
    })
    .unwrap()
}

#[test]
fn every_rank_has_the_first_panic() {
    for size in [1, 2, 3, 8] {
        let texts = on_threads(size, |team| {
            let text = panic_of(|| {
                prange(0..100_000usize)
                    .over(team)
                    .for_each(|i| assert!(i % 30_000 != 29_999, "at {i}"))
            });
            // An exit that comes first hides the panic.
            let found = prange(0..100_000usize).over(team).find_first(|i| match i {
                60_000.. => panic!("at {i}"),
                i => *i == 50_000,
            });
            assert_eq!(found, Some(50_000));
            // The team is as good as new.
            assert_eq!(prange(0..10u32).over(team).sum::<u32>(), 45);
            text
        });
        assert_eq!(texts, vec!["at 29999"; size]);
    }
}

#[test]
fn a_panic_of_a_merge_reaches_every_rank() {
    let texts = on_threads(3, |team| {
        panic_of(|| {
            let each = prange(0..30usize).over(team).num_threads(1);
            each.reduce_with(|a, b| {
                if b >= 20 && a < 20 {
                    panic!("{a} and {b}")
                } else {
                    a.min(b)
                }
            })
        })
    });
    assert!(texts.iter().all(|text| *text == texts[0]), "{texts:?}");
}

/// A number that cannot be put if it is the sum of `0..16`, whose leaves make one tree.
#[derive(Clone, Copy, Debug)]
struct Unsendable(u32);

impl Wire for Unsendable {
    fn put(&self, out: &mut Vec<u8>) {
        assert!(self.0 != 120, "{} cannot be put", self.0);
        self.0.put(out);
    }
    fn take(input: &mut &[u8]) -> Option<Self> {
        Wire::take(input).map(Unsendable)
    }
}

#[test]
fn a_panic_of_put_reaches_every_rank() {
    for size in [2, 3, 8] {
        let texts = on_threads(size, |team| {
            let values = prange(0..16).map(Unsendable).over(team);
            let text = panic_of(|| values.reduce_with(|a, b| Unsendable(a.0 + b.0)));
            assert_eq!(prange(0..10u32).over(team).sum::<u32>(), 45);
            text
        });
        assert_eq!(texts, vec!["120 cannot be put"; size]);
    }
}

/// A payload of a panic whose drop panics.
struct PanicsWhenDropped;

impl Drop for PanicsWhenDropped {
    fn drop(&mut self) {
        panic!("dropped");
    }
}

#[test]
fn a_payload_that_is_not_the_first_is_dropped_with_care() {
    let texts = on_threads(2, |team| {
        let body = |i: usize| match i {
            0 => panic!("at 0"),
            7 => std::panic::panic_any(PanicsWhenDropped),
            _ => (),
        };
        let first = panic_of(|| prange(0..10).num_threads(1).over(team).for_each(body));
        let len = 10 + team.rank();
        let other = panic_of(|| prange(5..len).num_threads(1).over(team).for_each(body));
        (first, other)
    });
    for (first, other) in texts {
        assert_eq!(first, "at 0");
        assert!(
            other.starts_with("the ranks of a team run different loops"),
            "{other}"
        );
    }
}

/// A value whose bytes do not say what it was.
#[derive(Clone, Copy, Debug)]
struct Lossy;

impl Wire for Lossy {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(1);
    }
    fn take(_: &mut &[u8]) -> Option<Self> {
        None
    }
}

#[test]
fn values_that_do_not_arrive_are_reported() {
    let texts = on_threads(2, |team| {
        panic_of(|| {
            prange(0..10)
                .map(|_| Lossy)
                .over(team)
                .reduce_with(|a, _| a)
        })
    });
    assert!(
        texts
            .iter()
            .all(|text| text.contains("`Wire::take` must take what")),
        "{texts:?}"
    );
}

#[test]
fn arrays_of_different_lengths_are_reported() {
    let texts = on_threads(2, |team| {
        let mut v = vec![0; 10 + team.rank()];
        panic_of(|| {
            prange(0..10)
                .over(team)
                .sliced(&mut v[team.rank()..])
                .for_each(|i, v| *v = i);
            prange(0..10 + team.rank())
                .over(team)
                .sliced(&mut v)
                .for_each(|i, v| *v = i);
        })
    });
    let expected = "the ranks of a team run different loops: rank 0 is at tests/distributed.rs:";
    assert!(
        texts.iter().all(|text| text.starts_with(expected)),
        "{texts:?}"
    );
}

/// A team whose messages claim that other iterations have run.
struct Forging<'t> {
    team: &'t ThreadRank,
    ran: (usize, usize),
    claimed: (usize, usize),
}

impl Team for Forging<'_> {
    fn rank(&self) -> usize {
        self.team.rank()
    }
    fn size(&self) -> usize {
        self.team.size()
    }
    fn send(&self, to: usize, message: &[u8]) {
        let [mut ran, mut claimed] = [Vec::new(), Vec::new()];
        self.ran.put(&mut ran);
        self.claimed.put(&mut claimed);
        let mut message = message.to_vec();
        if let Some(at) = message.windows(ran.len()).position(|bytes| bytes == ran) {
            message[at..at + ran.len()].copy_from_slice(&claimed);
        }
        self.team.send(to, &message);
    }
    fn receive(&self, from: usize) -> Result<Vec<u8>, String> {
        self.team.receive(from)
    }
    fn next_exchange(&self) -> u64 {
        self.team.next_exchange()
    }
}

#[test]
fn forged_messages_open_no_stretch_twice() {
    for claimed in [(3, 8), (5, 11), (5, 5), (11, 16), (8, 5)] {
        let texts = on_threads(2, |team| {
            let team = Forging {
                team,
                ran: (5, 10),
                claimed,
            };
            let mut v = [0; 10];
            let mut run = || {
                let each = prange(0..10).over(&team).num_threads(1).sliced(&mut v);
                each.for_each(|i, v| *v = i);
            };
            // Only what the other rank has sent is a lie.
            match team.rank() {
                0 => panic_of(run),
                _ => {
                    run();
                    assert_eq!(v, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
                    String::new()
                }
            }
        });
        assert!(
            texts[0].contains("cannot read what other ranks sent"),
            "{claimed:?} {texts:?}"
        );
    }
}

#[test]
fn ranks_at_different_loops_are_told_where_they_are() {
    for size in [2, 3, 8] {
        let texts = on_threads(size, |team| {
            panic_of(|| match team.rank() {
                1 => prange(0..20u64).over(team).sum::<u64>(),
                _ => prange(0..10u64).over(team).sum::<u64>(),
            })
        });
        let text = &texts[0];
        assert!(texts.iter().all(|other| other == text), "{texts:?}");
        assert!(
            text.contains("rank 0 is at") && text.contains("a loop of 10 iterations"),
            "{text}"
        );
        assert!(
            text.contains("rank 1 is at") && text.contains("a loop of 20 iterations"),
            "{text}"
        );
    }
    let texts = on_threads(2, |team| {
        let loop_over = |x: usize| match x {
            0 => panic_of(|| of(team, |i| i as f32)),
            _ => panic_of(|| of(team, |i| i as f64)),
        };
        loop_over(team.rank())
    });
    assert!(
        texts[1].ends_with("the types of the loops differ"),
        "{texts:?}"
    );
}

fn of<T: Copy + Send + Wire + std::fmt::Debug>(
    team: &dyn Team,
    f: impl Fn(usize) -> T + Sync,
) -> Option<T> {
    prange(0..10).map(f).over(team).reduce_with(|a, _| a)
}

#[test]
fn every_rank_is_told_of_one_that_has_left() {
    for size in [2, 3, 8] {
        for gone in 0..size {
            let texts = on_threads(size, |team| match team.rank() {
                rank if rank == gone => Vec::new(),
                _ => {
                    let text = || panic_of(|| prange(0..10u32).over(team).sum::<u32>());
                    vec![text(), text()]
                }
            });
            for text in texts.iter().flatten() {
                assert!(
                    text.contains("has left the team: rank ")
                        && text.contains("waits for it at tests/distributed.rs:"),
                    "{text}"
                );
            }
        }
    }
}
