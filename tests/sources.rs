//! Sources and clauses: what std's iterators give, and clear panics for what cannot be.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

use prange::prelude::*;
use prange::source::{Chunkable, IntoSource, Source};
use proptest::prelude::*;

fn message<R>(f: impl FnOnce() -> R) -> String {
    let Err(payload) = catch_unwind(AssertUnwindSafe(f)) else {
        panic!("no panic");
    };
    match payload.downcast::<String>() {
        Ok(text) => *text,
        Err(payload) => payload.downcast::<&str>().unwrap().to_string(),
    }
}

/// The parallel loop and the `for` loop over `source` give what `std` gives.
fn same<S, I>(source: S, std: I)
where
    S: IntoSource<Source: Source<Item = I::Item>> + Clone,
    I: IntoIterator<Item: Send + PartialEq + std::fmt::Debug>,
{
    let expected: Vec<_> = std.into_iter().collect();
    assert_eq!(prange(source.clone()).collect::<Vec<_>>(), expected);
    assert!(prange(source).into_iter().eq(expected));
}

macro_rules! every_integer {
    ($($type:ident)*) => {$(
        for (start, end) in [
            (0, 0),
            (5, 2),
            (0, 9),
            ($type::MIN, $type::MIN + 7),
            ($type::MAX - 7, $type::MAX),
            ($type::MAX, $type::MAX),
        ] {
            same(start..end, start..end);
            same(start..=end, start..=end);
            same((start..end).rev(), (start..end).rev());
            same((start..=end).rev(), (start..=end).rev());
            for step in [1, 2, 3, 100] {
                same((start..end).step_by(step), (start..end).step_by(step));
                same((start..=end).rev().step_by(step), (start..=end).rev().step_by(step));
                same((start..=end).step_by(step), (start..=end).step_by(step));
            }
        }
    )*};
}

#[test]
fn ranges_of_every_integer_type() {
    every_integer!(i8 u8 i16 u16 i32 u32 i64 u64 i128 u128 isize usize);
    same(0..=u8::MAX, 0..=u8::MAX);
    same(i8::MIN..=i8::MAX, i8::MIN..=i8::MAX);
    same(
        (i8::MIN..=i8::MAX).step_by(100),
        (i8::MIN..=i8::MAX).step_by(100),
    );
    let exact = || (0..100).step_by(7).rev();
    same(exact(), exact());
    let mut used_up = 3..=3;
    used_up.next();
    same(used_up.clone(), used_up);
}

#[test]
fn huge_ranges_can_be_searched() {
    assert_eq!(
        prange(0..usize::MAX).find_first(|&i| i > 70_000),
        Some(70_001)
    );
    let small = |i: usize| if i > 70_000 { Err(i) } else { Ok(i) };
    let all: Result<Vec<usize>, usize> = prange(0..usize::MAX).map(small).collect();
    assert_eq!(all, Err(70_001));
    let folded = prange(0..usize::MAX).flat_map(|i| [small(i), Ok(1)]);
    assert_eq!(folded.try_reduce(|| 0, |a, _| Ok(a)), Err(70_001));
    assert_eq!(
        prange(isize::MIN..isize::MAX).find_first(|&i| i > isize::MIN + 9),
        Some(isize::MIN + 10)
    );
    for schedule in [
        Schedule::Static(9),
        Schedule::Dynamic(9),
        Schedule::Guided(9),
    ] {
        let found = prange(0..usize::MAX)
            .schedule(schedule)
            .position_first(|i| i == 100_000);
        assert_eq!(found, Some(100_000));
    }
}

#[test]
fn too_many_iterations_is_a_clear_panic() {
    let expected = format!(
        "prange: 0..={} has more than usize::MAX iterations",
        u64::MAX
    );
    assert_eq!(message(|| prange(0..=u64::MAX)), expected);
    assert!(message(|| prange(0..u128::MAX)).contains("more than usize::MAX"));
    assert!(message(|| prange((0..=u128::MAX).rev())).contains("more than usize::MAX"));
    let text = message(|| prange(0..usize::MAX).collapse(0..3));
    assert!(text.contains(&format!("{} times 3", usize::MAX)), "{text}");
}

/// The steps are of more than 32 bits.
#[cfg(target_pointer_width = "64")]
#[test]
fn steps_over_whole_types() {
    same(
        (0..=u64::MAX).step_by(1 << 52),
        (0..=u64::MAX).step_by(1 << 52),
    );
    let signed = || (i64::MIN..=i64::MAX).rev().step_by(usize::MAX / 7);
    same(signed(), signed());
    let wide = || (-5..1i128 << 80).rev().step_by(1 << 63);
    assert_eq!(prange(wide()).count(), (1 << 17) + 1);
    same(wide(), wide());
    let wide = || (0..1u128 << 80).step_by(1 << 60).step_by(1 << 6);
    same(wide(), wide());
    let twice = || (3..=u64::MAX).step_by(1000).step_by(1 << 44);
    same(twice(), twice());
    // As many as there can be, and one more.
    let source = (1..=u64::MAX).rev().into_source();
    assert_eq!(source.len(), usize::MAX);
    let text = message(|| prange((0..=u64::MAX).step_by(1)));
    assert!(text.contains("more than usize::MAX"), "{text}");
    let text = message(|| prange((0..u128::MAX).step_by(1 << 63)));
    assert!(text.contains("more than usize::MAX"), "{text}");
}

/// The source of a range has the items of its iterator: all, or as many as can be looked at.
fn has_the_items_of<T, I>(range: I) -> Result<(), TestCaseError>
where
    T: std::fmt::Debug + PartialEq,
    I: Iterator<Item = T> + IntoSource<Source: Source<Item = T>> + Clone + std::fmt::Debug,
{
    let items = prange(range.clone()).into_iter();
    let (len, exact) = items.size_hint();
    prop_assert_eq!(exact, Some(len));
    prop_assert!(
        len == 0 || range.clone().nth(len - 1).is_some(),
        "{range:?}"
    );
    prop_assert!(range.clone().nth(len).is_none(), "{range:?}");
    prop_assert!(items.take(300).eq(range.take(300)));
    Ok(())
}

/// A property of ranges of one type, with both ends anywhere or near the ends of the type.
macro_rules! steps {
    ($($name:ident $type:ident [$($exact:ident)?];)*) => {
        proptest! {
            $(
                #[test]
                fn $name(
                    (a, b) in (some_ends::<$type>(), some_ends::<$type>()),
                    step in some_steps(u64::from($type::BITS)),
                    again in some_steps(8),
                ) {
                    let (a, b) = (a.min(b), a.max(b));
                    // std passes over at most 2^64 integers at once.
                    let is_wide = |b| a.abs_diff(b) as u128 >> 72 != 0;
                    let b = if is_wide(b) { a.saturating_add((a.abs_diff(b) as u128 >> 56) as $type) } else { b };
                    let distance = a.abs_diff(b) as u128;
                    let is_long = distance >> 64 != 0;
                    let step = if is_long { step | 1 << 20 } else { step };
                    has_the_items_of((a..=b).step_by(step.max(2)))?;
                    has_the_items_of((a..=b).rev().step_by(step.max(2)))?;
                    has_the_items_of((a..b).rev().step_by(step))?;
                    has_the_items_of((a..=b).rev().rev().step_by(step.max(2)).step_by(again))?;
                    if !is_long {
                        has_the_items_of((a..b).rev())?;
                    }
                    // And it counts one by one in some steps of steps.
                    if distance > 10_000 * step as u128 {
                        return Ok(());
                    }
                    has_the_items_of((a..b).step_by(step))?;
                    has_the_items_of((a..b).step_by(step).step_by(again))?;
                    $(
                        let $exact = (a..b).step_by(step);
                        has_the_items_of($exact.clone().rev())?;
                        has_the_items_of($exact.rev().step_by(again).rev())?;
                        has_the_items_of((a..b).rev().step_by(step).rev())?;
                    )?
                }
            )*
        }
    };
}
steps! {
    steps_of_i8 i8 [range];
    steps_of_u8 u8 [range];
    steps_of_i16 i16 [range];
    steps_of_u16 u16 [range];
    steps_of_i32 i32 [range];
    steps_of_u32 u32 [range];
    steps_of_isize isize [range];
    steps_of_usize usize [range];
}

// Elsewhere such ranges are mostly longer than a loop can be.
#[cfg(target_pointer_width = "64")]
steps! {
    steps_of_i64 i64 [];
    steps_of_u64 u64 [];
    steps_of_i128 i128 [];
    steps_of_u128 u128 [];
}

/// A number, mostly near an end of the type or near 0.
fn some_ends<T>() -> impl Strategy<Value = T>
where
    T: Arbitrary + Copy + TryFrom<u8, Error: std::fmt::Debug> + std::ops::Not<Output = T>,
    T: std::ops::Shr<u32, Output = T> + std::ops::Shl<u32, Output = T>,
    T: std::ops::Add<Output = T> + std::ops::Sub<Output = T> + PartialOrd,
{
    let bits = 8 * size_of::<T>() as u32;
    (any::<T>(), 0..6u8, 0..5u8).prop_map(move |(any, which, near)| {
        let (zero, one, near) = (
            T::try_from(0).unwrap(),
            T::try_from(1).unwrap(),
            T::try_from(near).unwrap(),
        );
        let (least, most) = match !zero < zero {
            true => (one << (bits - 1), !(one << (bits - 1))),
            false => (zero, !zero),
        };
        match which {
            0 => least + near,
            1 => most - near,
            2 => near,
            _ => any,
        }
    })
}

/// A step of up to so many bits.
fn some_steps(bits: u64) -> impl Strategy<Value = usize> {
    let most = usize::BITS - 1;
    let bits = 0..bits.min(u64::from(most) + 1) as u32;
    (any::<usize>(), bits).prop_map(move |(any, bits)| (any >> (most - bits)).max(1))
}

#[test]
fn slices_arrays_and_their_iterators() {
    let vec = vec![1, 2, 3, 4, 5];
    same(&vec, &vec);
    same(vec.as_slice(), &vec);
    same(&[7, 8], &[7, 8]);
    same([7, 8], [7, 8]);
    same(vec.iter(), vec.iter());
    same(vec.chunks(2), vec.chunks(2));
    same(vec.chunks_exact(2), vec.chunks_exact(2));
    same(vec.windows(3), vec.windows(3));
    same(vec.rchunks(2), vec.rchunks(2));
    same(vec.rchunks_exact(2), vec.rchunks_exact(2));
    let (mut one, mut two, mut three) = (vec.clone(), [1, 2, 3], vec.clone());
    prange(&mut one).for_each(|x| *x += 1);
    prange(&mut two).for_each(|x| *x += 1);
    prange(three.iter_mut()).for_each(|x| *x += 1);
    prange(three.as_mut_slice()).for_each(|x| *x += 1);
    assert_eq!(
        (one, two, three),
        (vec![2, 3, 4, 5, 6], [2, 3, 4], vec![3, 4, 5, 6, 7])
    );
    for x in prange(&mut [0; 3]) {
        *x += 1;
    }
}

/// The iterators over parts of a slice, to be written to.
#[test]
fn mutable_parts() {
    fn number<'a>(parts: impl Iterator<Item = &'a mut [usize]>) {
        for (number, part) in parts.enumerate() {
            part.fill(number + 1);
        }
    }
    macro_rules! parts {
        ($($method:ident)*) => {$(
            for (n, size) in [(0, 1), (1, 1), (7, 1), (7, 3), (6, 3), (3, 7), (9000, 2)] {
                let mut serial = vec![0; n];
                number(serial.$method(size));
                let mut parallel = vec![0; n];
                prange(parallel.$method(size))
                    .enumerate()
                    .for_each(|(number, part)| part.fill(number + 1));
                let mut as_iterator = vec![0; n];
                number(prange(as_iterator.$method(size)).into_iter());
                assert_eq!((&parallel, &as_iterator), (&serial, &serial), "{size} of {n}");
            }
        )*};
    }
    parts!(chunks_mut chunks_exact_mut rchunks_mut rchunks_exact_mut);
}

#[test]
fn tuples_go_in_lockstep() {
    same((0..3,), (0..3).map(|a| (a,)));
    same((0..3, [4, 5, 6]), (0..3).zip([4, 5, 6]));
    let six = (0..2, 1..3, 2..4, 3..5, 4..6, 5..7);
    same(six, [(0, 1, 2, 3, 4, 5), (1, 2, 3, 4, 5, 6)]);
    let text = message(|| prange((0..3, &[1, 2], 0..3)));
    assert_eq!(
        text,
        "prange: the parts of a tuple differ in length: [3, 2, 3]"
    );
    let zipped: Vec<_> = prange(0..5).zip([9, 8, 7]).collect();
    assert_eq!(zipped, [(0, 9), (1, 8), (2, 7)]);
}

#[test]
fn chunks_with_and_without_a_remainder() {
    let data: Vec<u32> = (0..10).collect();
    for size in [1, 3, 5, 10, 11, usize::MAX] {
        let chunks: Vec<_> = prange(&data).chunks(size).collect();
        assert!(chunks.into_iter().eq(data.chunks(size)));
        let exact: Vec<_> = prange(&data).chunks_exact(size).collect();
        assert!(exact.into_iter().eq(data.chunks_exact(size)));
        let ranges: Vec<Vec<u32>> = prange(0..10u32)
            .chunks(size)
            .map(Iterator::collect)
            .collect();
        assert!(
            ranges
                .into_iter()
                .eq(data.chunks(size).map(<[u32]>::to_vec))
        );
        let mut out = vec![0; 10];
        prange((&mut out, &data))
            .chunks(size)
            .for_each(|(out, data)| out.copy_from_slice(data));
        assert_eq!(out, data);
    }
    let last = prange(250..=u8::MAX)
        .chunks(4)
        .map(|range| (*range.start(), *range.end()));
    assert_eq!(last.collect::<Vec<_>>(), [(250, 253), (254, 255)]);
    let ranges = prange(250..u8::MAX).skip(1).take(3).chunks(2);
    assert_eq!(ranges.collect::<Vec<_>>(), [251..253, 253..254]);
    let ranges = prange(i8::MIN..i8::MAX)
        .chunks(128)
        .map(|range| range.len());
    assert_eq!(ranges.collect::<Vec<_>>(), [128, 127]);
    let sums = prange(0..10)
        .chunks(4)
        .map(|range| data[range].iter().sum());
    assert_eq!(sums.collect::<Vec<u32>>(), [6, 22, 17]);
    assert_eq!(prange(&data[..0]).chunks(3).count(), 0);
}

#[test]
fn chunks_of_sources_without_parts_of_their_own_are_vectors() {
    /// `std` in vectors of 4 and 16, by `chunks` and `chunks_exact`.
    fn check<S, I>(source: impl Fn() -> S, std: I)
    where
        S: IntoSource<Source: Chunkable<Item = I::Item, Run = Vec<I::Item>>>,
        I: Iterator<Item: Send + Clone + PartialEq + std::fmt::Debug>,
    {
        let items: Vec<_> = std.collect();
        for size in [4, 16, usize::MAX] {
            let chunks: Vec<_> = prange(source()).chunks(size).collect();
            assert!(chunks.iter().eq(items.chunks(size)), "{chunks:?}");
            let exact: Vec<_> = prange(source()).chunks_exact(size).collect();
            assert!(exact.iter().eq(items.chunks_exact(size)), "{exact:?}");
        }
    }
    let n = 21;
    let v: Vec<usize> = (0..n).map(|i| i * i % 7).collect();
    let texts: Vec<String> = v.iter().map(usize::to_string).collect();
    check(|| texts.clone(), texts.iter().cloned());
    check(
        || ["a"; 6].map(String::from),
        ["a"; 6].map(String::from).into_iter(),
    );
    check(|| prange(&v).map(|x| x + 1), v.iter().map(|x| x + 1));
    check(|| prange(&v).enumerate(), v.iter().enumerate());
    check(|| prange(&v).zip(&texts), v.iter().zip(&texts));
    check(|| prange(&v).rev(), v.iter().rev());
    check(|| prange(&v).step_by(2), v.iter().step_by(2));
    check(
        || prange(&v).skip(3).chain(&v).skip(9),
        v[3..].iter().chain(&v).skip(9),
    );
    check(|| (3..n).step_by(3), (3..n).step_by(3));
    check(|| 'a'..='z', 'a'..='z');
    check(|| v.chunks(2), v.chunks(2));
    check(|| v.windows(2), v.windows(2));
    check(|| prange(&v).windows(2), v.windows(2));
    check(|| prange(&v).chunks(2), v.chunks(2));
    check(
        || prange(0..3).collapse(0..7),
        (0..3).flat_map(|i| (0..7).map(move |j| (i, j))),
    );
    check(|| prange(&v).fold(|| 0, |a, x| a + x), v.iter().copied());
    check(
        || ragged(&v, &[0, 3, 3, 21]),
        [&v[..3], &v[3..3], &v[3..]].into_iter(),
    );
    let mut w = v.clone();
    let pairs = prange(&mut w).enumerate().chunks(2);
    pairs.for_each(|pair| pair.into_iter().for_each(|(i, x)| *x = i));
    assert!(w.into_iter().eq(0..n));
}

#[test]
fn collapsed_spaces() {
    for (h, w, d) in [
        (3, 4, 5),
        (1, 1, 1),
        (0, 4, 5),
        (3, 0, 5),
        (3, 4, 0),
        (50, 60, 7),
    ] {
        let two = (0..h).flat_map(|i| (0..w).map(move |j| (i, j)));
        assert!(
            prange(0..h)
                .collapse(0..w)
                .collect::<Vec<_>>()
                .into_iter()
                .eq(two.clone())
        );
        let three = two.flat_map(|(i, j)| (0..d).map(move |k| (i, j, k)));
        let collapsed = prange(0..h).collapse(0..w).collapse(0..d);
        assert!(
            collapsed
                .clone()
                .collect::<Vec<_>>()
                .into_iter()
                .eq(three.clone())
        );
        assert!(collapsed.clone().into_iter().eq(three.clone()));
        let sum: i64 = collapsed.map(|(i, j, k)| i * 100 + j * 10 + k).sum();
        assert_eq!(sum, three.map(|(i, j, k)| i * 100 + j * 10 + k).sum());
    }
    let down: Vec<_> = prange((0..4).rev().step_by(2))
        .collapse([1, 2].as_slice().len()..3)
        .collect();
    assert_eq!(down, [(3, 2), (1, 2)]);
}

/// Every adaptor and terminal that goes through rows, beside the nested loops; rows shorter and longer than a group of lanes.
#[test]
fn adapted_rows() {
    let eager = ThreadPoolBuilder::new()
        .num_threads(3)
        .eager(true)
        .build()
        .unwrap();
    for (h, w) in [
        (1, 1),
        (7, 1),
        (200, 3),
        (90, 8),
        (40, 16),
        (33, 17),
        (9, 100),
        (1, 700),
    ] {
        let pairs: Vec<(usize, usize)> = (0..h).flat_map(|i| (0..w).map(move |j| (i, j))).collect();
        let product = |(i, j): (usize, usize)| (i * 1000 + j) as f64 / 7.0;
        let loop_over = || prange(0..h).collapse(0..w).pool(&eager);
        let odd: Vec<_> = pairs
            .iter()
            .copied()
            .filter(|(i, j)| (i ^ j) % 2 == 1)
            .collect();
        assert_eq!(
            loop_over()
                .filter(|(i, j)| (i ^ j) % 2 == 1)
                .collect::<Vec<_>>(),
            odd
        );
        let numbered: Vec<_> = pairs.iter().copied().enumerate().collect();
        assert_eq!(loop_over().enumerate().collect::<Vec<_>>(), numbered);
        let back: Vec<_> = numbered
            .iter()
            .rev()
            .map(|(n, pair)| (*pair, *n))
            .rev()
            .collect();
        assert_eq!(loop_over().zip(0..h * w).collect::<Vec<_>>(), back);
        let turned: Vec<_> = prange(0..h * w)
            .zip(0..h * w)
            .map(|(n, _)| (n, pairs[n]))
            .collect();
        assert_eq!(turned, numbered);
        let drawn: Vec<u64> = prange(0..h * w)
            .rng(5)
            .map(|(_, mut rng)| rng.next_u64())
            .collect();
        let draws = loop_over()
            .rng(5)
            .map(|(pair, mut rng)| (pair, rng.next_u64()));
        assert!(
            draws
                .collect::<Vec<_>>()
                .into_iter()
                .eq(pairs.iter().copied().zip(drawn))
        );
        let listed: Vec<(usize, usize)> = loop_over()
            .fold(Vec::new, |mut list, pair| {
                list.push(pair);
                list
            })
            .reduce(Vec::new, |mut left, mut right| {
                left.append(&mut right);
                left
            });
        assert_eq!(listed, pairs);
        // In lanes, in chains, in one piece, left early; and on one thread.
        let flat = || prange(&pairs).map(|&pair| product(pair));
        let total: f64 = loop_over().map(product).sum();
        assert_eq!(total.to_bits(), flat().sum::<f64>().to_bits());
        assert_eq!(
            total.to_bits(),
            loop_over()
                .num_threads(1)
                .map(product)
                .sum::<f64>()
                .to_bits()
        );
        let whole = |(i, j): (usize, usize)| (i ^ j) as i64;
        let greatest = pairs.iter().copied().map(whole).max();
        assert_eq!(loop_over().map(whole).max(), greatest);
        let joined = |left: f64, right: f64| left * 0.5 + right;
        assert_eq!(
            loop_over().map(product).reduce(|| 0.0, joined),
            flat().reduce(|| 0.0, joined)
        );
        let target = pairs[pairs.len() / 2];
        assert_eq!(
            loop_over().position_first(|pair| pair == target),
            Some(pairs.len() / 2)
        );
        let mut sum = 0.0;
        let mut last = (0, 0);
        prange! {
            for (i, j) in prange(0..h).collapse(0..w).pool(&eager) {
                sum += product((i, j));
                last = (i, j);
            }
        }
        assert_eq!(
            (sum.to_bits(), last),
            (total.to_bits(), pairs[pairs.len() - 1])
        );
        let cube: Vec<_> = pairs
            .iter()
            .flat_map(|&(i, j)| (0..3).map(move |k| (i, j, k)))
            .collect();
        let depth = || loop_over().collapse(0..3);
        assert_eq!(
            depth()
                .enumerate()
                .map(|(_, cell)| cell)
                .collect::<Vec<_>>(),
            cube
        );
        let volume: usize = depth().map(|(i, j, k)| i * j + k).sum();
        assert_eq!(volume, cube.iter().map(|(i, j, k)| i * j + k).sum());
    }
}

#[test]
fn tiles_cover_the_image_once() {
    for (height, width) in [(0, 5), (1, 1), (5, 7), (64, 33)] {
        for tile in [(1, 1), (2, 3), (100, 100), (usize::MAX, 1)] {
            let mut image = vec![0usize; height * width];
            prange(tiles_mut(&mut image, width, tile)).for_each(|mut tile| {
                let (rows, columns) = (tile.rows(), tile.columns());
                assert_eq!(tile.rows_mut().len(), rows.len());
                for (i, row) in rows.zip(tile.rows_mut()) {
                    for (j, pixel) in columns.clone().zip(row) {
                        *pixel += 1 + i * width + j;
                    }
                }
            });
            assert!(image.into_iter().eq(1..=height * width));
        }
    }
    let text = message(|| tiles_mut(&mut [0; 7], 3, (1, 1)).into_source().len());
    assert_eq!(
        text,
        "tiles_mut: 7 elements are not a whole number of rows of 3"
    );
    assert!(
        message(|| tiles_mut(&mut [0; 6], 3, (0, 1)).into_source().len())
            .contains("0 rows and 1 columns")
    );
    assert!(
        message(|| tiles_mut(&mut [0; 6], 0, (1, 1)).into_source().len()).contains("rows of 0")
    );
}

#[test]
fn bad_clauses_are_clear_panics() {
    assert_eq!(
        message(|| prange(0..3).num_threads(0)),
        "num_threads(0): a loop needs a thread"
    );
    let text = message(|| prange(0..3).schedule(Schedule::Dynamic(0)));
    assert_eq!(text, "schedule(Dynamic(0)): the chunk is zero");
    assert_eq!(
        message(|| prange(0..3).min_chunk(0)),
        "min_chunk(0): a chunk needs an iteration"
    );
    assert_eq!(
        message(|| prange(0..3).chunks(0)),
        "chunks(0): a chunk needs an item"
    );
    let text = message(|| prange(0..3).collect_into(&mut [0; 4]));
    assert_eq!(text, "collect_into: the loop has 3 items, the slice 4");
    let text = message(|| prange(2..5).sliced(&mut [0; 4]).for_each(|_, _| ()));
    assert_eq!(text, "sliced array has 4 elements, the loop needs index 4");
    let text = message(|| prange(-1..3).sliced(&mut [0; 4]).for_each(|_, _| ()));
    assert_eq!(text, "sliced array has 4 elements, the loop needs index -1");
    let text = message(|| prange(1..3u128).sliced(&mut [0; 2]).for_each(|_, _| ()));
    assert_eq!(text, "sliced array has 2 elements, the loop needs index 2");
    let text = message(|| {
        let start = u128::from(u64::MAX);
        prange(start..start + 2)
            .sliced(&mut [0; 1])
            .for_each(|_, _| ())
    });
    assert_eq!(
        text,
        "sliced array has 1 elements, the loop variable is no index into it"
    );
}

fn schedules() -> impl Strategy<Value = Schedule> {
    prop_oneof![
        Just(Schedule::Auto),
        (1..50usize).prop_map(Schedule::Static),
        (1..50usize).prop_map(Schedule::Dynamic),
        (1..50usize).prop_map(Schedule::Guided),
    ]
}

fn slowly<T>(value: T) -> T {
    for i in 0..200 {
        std::hint::black_box(i);
    }
    value
}

proptest! {
    #[test]
    fn any_range_is_that_of_std(start: i16, len in 0..400i32, step in 1..40usize, down: bool) {
        let range = i32::from(start)..i32::from(start) + len;
        if down {
            same(range.clone().rev().step_by(step), range.rev().step_by(step));
        } else {
            same(range.clone().step_by(step), range.step_by(step));
        }
    }

    #[test]
    fn any_pool_and_schedule_give_the_serial_results(
        threads in 1..5usize,
        schedule in schedules(),
        min_chunk in 1..60usize,
        n in 0..3000usize,
    ) {
        let pool = ThreadPool::new(threads).unwrap();
        let range = || prange(0..n).pool(&pool).schedule(schedule).min_chunk(min_chunk);
        let text = |i: usize| slowly(((i * 31 % 26) as u8 + b'a') as char).to_string();
        let joined = range().map(text).reduce(String::new, |a, b| a + &b);
        prop_assert_eq!(joined, (0..n).map(text).collect::<String>());
        let float = |i: usize| slowly(1.0 / (i as f64 + 0.3));
        let alone: f64 = prange(0..n).num_threads(1).map(float).sum();
        prop_assert_eq!(range().map(float).sum::<f64>().to_bits(), alone.to_bits());
        let odd: Vec<_> = range().filter(|i| slowly(i % 2 == 1)).collect();
        prop_assert!(odd.into_iter().eq((0..n).filter(|i| i % 2 == 1)));
    }
}

/// The parallel loops over `source`, on one to three threads, and the `for` loop give what `std` gives.
fn same_on_threads<S, I>(source: impl Fn() -> S, std: I)
where
    S: IntoSource<Source: Source<Item = I::Item>>,
    I: IntoIterator<Item: Send + PartialEq + std::fmt::Debug>,
{
    let expected: Vec<_> = std.into_iter().collect();
    for (pool, threads) in POOLS.iter().zip(1..) {
        let found: Vec<_> = prange(source()).pool(pool).collect();
        assert_eq!(found, expected, "{threads} threads");
    }
    assert!(prange(source()).into_iter().eq(expected));
}

/// Eager pools of one to three threads.
static POOLS: LazyLock<[ThreadPool; 3]> = LazyLock::new(|| {
    [1, 2, 3].map(|threads| {
        let builder = ThreadPoolBuilder::new().num_threads(threads).eager(true);
        builder.build().unwrap()
    })
});

const LENGTHS: [usize; 6] = [0, 1, 2, 17, 100, 5000];

/// Values that own memory.
fn texts(n: usize) -> Vec<String> {
    (0..n).map(|i| format!("text {i}")).collect()
}

#[test]
fn collections_by_value_and_by_reference() {
    use std::collections::*;
    macro_rules! each {
        ($($make:expr;)*) => {$(
            let make = $make;
            same_on_threads(|| make.clone(), make.clone());
            same_on_threads(|| &make, &make);
        )*};
    }
    for n in LENGTHS {
        let (list, numbers) = (texts(n), 0..n as u32);
        each! {
            list.clone();
            VecDeque::from(list.clone());
            list.iter().cloned().collect::<LinkedList<_>>();
            list.iter().cloned().collect::<BTreeSet<_>>();
            list.iter().cloned().zip(numbers.clone()).collect::<BTreeMap<_, _>>();
            list.iter().cloned().collect::<HashSet<_>>();
            list.iter().cloned().zip(numbers.clone()).collect::<HashMap<_, _>>();
            list.iter().cloned().collect::<BinaryHeap<_>>();
            list.first().cloned();
            numbers.clone().map(f64::from).collect::<Vec<_>>();
            vec![(); n];
        }
        same_on_threads(|| list.clone().into_boxed_slice(), list.clone());
        same_on_threads(|| list.clone().into_iter(), list.clone());
        let mut used = list.clone().into_iter();
        used.next();
        same_on_threads(|| used.clone(), used.clone());
        same_on_threads(
            || collected(list.iter().map(|text| text.len())),
            list.iter().map(|text| text.len()),
        );
        let map: HashMap<_, _> = numbers.clone().zip(list.clone()).collect();
        same_on_threads(|| map.keys(), map.keys());
        same_on_threads(|| map.values(), map.values());
        same_on_threads(|| map.clone().into_values(), map.clone().into_values());
        let text = list.join("\n");
        same_on_threads(|| text.chars(), text.chars());
        same_on_threads(|| text.lines(), text.lines());
        let mut drained = list.clone();
        assert_eq!(
            prange(drained.drain(n / 2..)).collect::<Vec<_>>(),
            list[n / 2..]
        );
        assert_eq!(drained, list[..n / 2]);
    }
    same_on_threads(
        || texts(3).try_into().map(|array: [String; 3]| array).unwrap(),
        texts(3),
    );
    same_on_threads(|| [1.5; 100], [1.5; 100]);
    same_on_threads(|| [0u8; 0], [0u8; 0]);
}

#[test]
fn collections_to_be_written_to() {
    use std::collections::*;
    for n in LENGTHS {
        let mut map: BTreeMap<_, _> = (0..n).zip(texts(n)).collect();
        let mut hashed: HashMap<_, _> = (0..n).zip(texts(n)).collect();
        prange(&mut map).for_each(|(key, text)| *text = (key + 1).to_string());
        prange(&mut hashed).for_each(|(key, text)| *text = (key + 1).to_string());
        prange(hashed.values_mut()).for_each(|text| text.push('!'));
        assert!(map.iter().all(|(key, text)| *text == (key + 1).to_string()));
        assert!(
            hashed
                .iter()
                .all(|(key, text)| *text == format!("{}!", key + 1))
        );
        let mut deque: VecDeque<_> = texts(n).into();
        deque.rotate_left(n / 3);
        let mut linked: LinkedList<_> = texts(n).into_iter().collect();
        prange(&mut deque).for_each(String::clear);
        prange(&mut linked).for_each(String::clear);
        assert!(deque.iter().chain(&linked).all(String::is_empty));
        let mut boxed = texts(n).into_boxed_slice();
        prange(&mut boxed).for_each(String::clear);
        assert!(boxed.iter().all(String::is_empty));
    }
    let mut option = Some(3);
    prange(&mut option).for_each(|x| *x += 1);
    assert_eq!(option, Some(4));
}

#[test]
fn what_derefs_to_a_slice() {
    use std::sync::Arc;
    let mut list = texts(100);
    let (shared, slice): (_, Arc<[String]>) = (Arc::new(list.clone()), list.clone().into());
    same(&shared, &list);
    same(&slice, &list);
    same(&list.clone().into_boxed_slice(), &list);
    same(&std::borrow::Cow::Borrowed(list.as_slice()), &list);
    same(&list.as_slice(), &list);
    same(&&list, &list);
    // A parameter that is a `&mut`, used again.
    fn twice(mut list: &mut [String], other: &mut Vec<String>) {
        prange((&mut *list, &mut *other)).for_each(|(text, other)| text.push_str(other));
        prange(&mut list).for_each(|text| text.push('!'));
        prange(other).for_each(String::clear);
    }
    let mut other = vec![String::from("?"); 100];
    twice(&mut list, &mut other);
    assert_eq!(list[99], "text 99?!");
    assert!(other.iter().all(String::is_empty));
}

#[test]
fn ranges_of_characters() {
    let ends = [
        '\0',
        'a',
        'z',
        '\u{D7FE}',
        '\u{D7FF}',
        '\u{E000}',
        '\u{E001}',
        char::MAX,
    ];
    for (from, to) in ends.iter().flat_map(|a| ends.iter().map(move |b| (*a, *b))) {
        assert!(
            prange(from..to).into_iter().eq(from..to),
            "{from:?}..{to:?}"
        );
        assert!(
            prange(from..=to).into_iter().eq(from..=to),
            "{from:?}..={to:?}"
        );
    }
    same_on_threads(|| '\u{D000}'..='\u{F000}', '\u{D000}'..='\u{F000}');
    let mut used_up = 'x'..='x';
    used_up.next();
    same(used_up.clone(), used_up);
}

/// Each adaptor of each iterator over a slice, beside itself.
#[test]
fn adapted_iterators_of_slices() {
    macro_rules! adapted {
        ($list:ident: $($method:ident($($size:expr)?))*) => {$(
            let iter = || $list.$method($($size)?);
            same(iter().rev(), iter().rev());
            same(iter().enumerate(), iter().enumerate());
            same(iter().enumerate().rev(), iter().enumerate().rev());
            same(iter().rev().enumerate(), iter().rev().enumerate());
            for n in [1, 2, 7, 5000] {
                same(iter().take(n), iter().take(n));
                same(iter().skip(n), iter().skip(n));
                same(iter().step_by(n), iter().step_by(n));
                same(iter().step_by(n).rev(), iter().step_by(n).rev());
                same(iter().rev().step_by(n), iter().rev().step_by(n));
            }
            let mut used = iter();
            used.next();
            same(used.clone().rev(), used.rev());
        )*};
    }
    for n in [0, 1, 2, 17, 1000] {
        let list = texts(n);
        adapted!(list: iter() chunks(3) chunks_exact(3) rchunks(3) rchunks_exact(3) windows(3));
        let mut stepped = list.iter().step_by(2);
        stepped.next();
        same(stepped.clone(), stepped);
        let other = texts(n / 2);
        same(list.iter().zip(&other), list.iter().zip(&other));
        same(list.iter().zip(&other).rev(), list.iter().zip(&other).rev());
        let numbers: Vec<_> = (0..n).collect();
        same(numbers.iter().copied(), numbers.clone());
        let mut written = numbers.clone();
        prange(written.iter_mut().rev())
            .enumerate()
            .for_each(|(i, x)| *x += 10 * i);
        prange(written.iter_mut().enumerate()).for_each(|(i, x)| *x += 100 * i);
        prange(written.iter_mut().zip(&numbers)).for_each(|(x, i)| *x += 1000 * i);
        let expected = |i: usize| i + 10 * (n - 1 - i) + 1100 * i;
        assert!(written.into_iter().eq((0..n).map(expected)));
    }
}

#[test]
fn reordered_items_are_those_of_std() {
    for n in LENGTHS {
        let list = texts(n);
        same_on_threads(|| prange(&list).rev(), list.iter().rev());
        same_on_threads(|| prange(list.clone()).rev(), list.iter().cloned().rev());
        for k in [0, 1, 3, n, n + 1, usize::MAX] {
            same_on_threads(|| prange(&list).take(k), list.iter().take(k));
            same_on_threads(|| prange(&list).skip(k), list.iter().skip(k));
            same_on_threads(
                || prange(list.clone()).skip(k),
                list.iter().skip(k).cloned(),
            );
            if k > 0 {
                same_on_threads(|| prange(&list).step_by(k), list.iter().step_by(k));
            }
        }
        same_on_threads(
            || prange(&list).chain(&list[n / 2..]),
            list.iter().chain(&list[n / 2..]),
        );
        // After adaptors, in front of adaptors.
        let odd = |i: &usize| i % 3 == 1;
        same_on_threads(|| prange(0..n).filter(odd).rev(), (0..n).filter(odd).rev());
        same_on_threads(
            || prange(0..n).filter(odd).chain(prange(0..n).map(|i| i * i)),
            (0..n).filter(odd).chain((0..n).map(|i| i * i)),
        );
        // Chains in chains, whose parts have one item for a number, or several.
        let four = || {
            let inner = prange(5..n + 5).chain(prange(0..n).filter(odd));
            prange(0..2).chain(0..n).chain(inner)
        };
        let std = || (0..2).chain(0..n).chain(5..n + 5).chain((0..n).filter(odd));
        same_on_threads(four, std());
        let twice = |i| [i, 2 * i];
        assert_eq!(
            prange(0..n)
                .flat_map(twice)
                .chain(four())
                .collect::<Vec<_>>(),
            (0..n).flat_map(twice).chain(std()).collect::<Vec<_>>()
        );
        same_on_threads(
            || prange(0..n).rev().step_by(2).enumerate().skip(1),
            (0..n).rev().step_by(2).enumerate().skip(1),
        );
        let std = list.chunks(4).map(|chunk| chunk.len());
        same_on_threads(
            || {
                prange(prange(&list).take(usize::MAX))
                    .chunks(4)
                    .map(<[String]>::len)
            },
            std,
        );
        let pairs = || (0..n).flat_map(|i| (0..3).map(move |j| (i, j)));
        let space = || prange(0..n).collapse(0..3);
        same_on_threads(
            || space().rev(),
            pairs().collect::<Vec<_>>().into_iter().rev(),
        );
        same_on_threads(|| space().skip(4), pairs().skip(4));
        same_on_threads(|| space().take(7), pairs().take(7));
        same_on_threads(|| space().step_by(5), pairs().step_by(5));
        same_on_threads(|| space().chain(space()), pairs().chain(pairs()));
        same_on_threads(
            || prange(0..n).rev().collapse(0..3),
            (0..n).rev().flat_map(|i| (0..3).map(move |j| (i, j))),
        );
    }
    let text = message(|| prange(0..3).step_by(0));
    assert_eq!(text, "step_by(0): a step needs an item");
    let text = message(|| prange(0..usize::MAX).chain(0..2));
    assert!(text.contains("more than usize::MAX"), "{text}");
    let last = prange(0..usize::MAX)
        .step_by(usize::MAX / 2)
        .collect::<Vec<_>>();
    assert_eq!(last, [0, usize::MAX / 2, usize::MAX - 1]);
}

#[test]
fn sums_of_reordered_items_have_the_same_bits() {
    let values: Vec<f64> = (0..5000).map(|i| 1.0 / (i as f64 + 0.3)).collect();
    macro_rules! bits {
        ($($source:expr;)*) => {$(
            let listed: Vec<f64> = prange($source).into_iter().map(f64::from).collect();
            let expected = prange(&listed).sum::<f64>().to_bits();
            for pool in &*POOLS {
                assert_eq!(prange($source).pool(pool).sum::<f64>().to_bits(), expected);
            }
        )*};
    }
    bits! {
        values.clone();
        prange(values.clone()).rev();
        prange(values.clone()).step_by(3);
        prange(values.clone()).skip(7).take(4000);
        prange(values.clone()).chain(values.clone());
    }
}

/// A loop variable of a reordered range indexes elements of its own.
#[test]
fn reordered_ranges_own_elements() {
    let n = 3000;
    let (mut down, mut steps, mut part) = (vec![0; n], vec![0; n], vec![0; n]);
    let step = std::hint::black_box(3);
    prange! {
        for i in prange(0..n).rev() {
            down[i] = i + 1;
        }
    }
    prange! {
        for i in prange(0..n).step_by(step) {
            steps[i] = i + 1;
        }
    }
    prange! {
        for i in prange(0..n).skip(10).take(2000) {
            part[i] = i + 1;
        }
    }
    assert!(down.into_iter().eq(1..=n));
    let some = |i: usize| if i.is_multiple_of(3) { i + 1 } else { 0 };
    assert!(steps.into_iter().eq((0..n).map(some)));
    let some = |i: usize| if (10..2010).contains(&i) { i + 1 } else { 0 };
    assert!(part.into_iter().eq((0..n).map(some)));
    // By value, backwards, and without a call of `prange`.
    let (list, mut owned, mut backwards) = (texts(n), Vec::new(), Vec::new());
    prange! {
        for text in list.iter().rev() {
            backwards.push(text.len());
        }
    }
    assert!(list.iter().rev().map(String::len).eq(backwards));
    prange! {
        for text in list {
            owned.push(text);
        }
    }
    assert_eq!(owned, texts(n));
}

#[test]
fn a_prange_is_a_source() {
    let (a, b) = (texts(1000), texts(1000));
    let joined = |(a, b): (&String, usize)| format!("{a} {b}");
    let expected = || a.iter().zip(b.iter().map(String::len)).map(joined);
    same_on_threads(
        || prange(&a).zip(prange(&b).map(String::len)).map(joined),
        expected(),
    );
    same_on_threads(
        || prange((&a, prange(&b).map(String::len))).map(joined),
        expected(),
    );
    // Its clauses are dropped: these would not allow a second thread.
    let start = std::time::Instant::now();
    loop {
        let inner = prange(0..1000).num_threads(1).serial_if(true);
        let threads = prange(inner)
            .pool(&POOLS[1])
            .map(|_| std::thread::current().id());
        let threads: Vec<_> = threads.collect();
        if threads.iter().any(|id| *id != threads[0]) {
            break;
        }
        assert!(start.elapsed().as_secs() < 60, "never shared");
    }
}

#[test]
fn a_type_of_ones_own_is_a_source() {
    use prange::source::{Sequence, Sequenced, SliceMut};
    struct Points {
        x: Vec<f64>,
        y: Vec<f64>,
    }
    impl Sequence for Points {
        type Item = (f64, f64);
        fn len(&self) -> usize {
            self.x.len()
        }
        fn item(&self, index: usize) -> (f64, f64) {
            (self.x[index], self.y[index])
        }
    }
    impl<'a> IntoSource for &'a Points {
        type Source = Sequenced<&'a Points>;
        fn into_source(self) -> Self::Source {
            sequence(self)
        }
    }
    impl<'a> IntoSource for &'a mut Points {
        type Source = SliceMut<'a, f64>;
        fn into_source(self) -> Self::Source {
            self.x.as_mut_slice().into_source()
        }
    }
    for n in LENGTHS {
        let numbers = |factor: f64| (0..n).map(move |i| i as f64 * factor).collect::<Vec<_>>();
        let mut points = Points {
            x: numbers(2.0),
            y: numbers(3.0),
        };
        prange(&mut points).for_each(|x| *x += 1.0);
        let expected = || (0..n).map(|i| (i as f64 * 2.0 + 1.0, i as f64 * 3.0));
        same_on_threads(|| &points, expected());
        same_on_threads(
            || prange(&points).rev().map(|p| p.0),
            expected().rev().map(|p| p.0),
        );
    }
    // An implementation that tells a length once and another one later only harms itself.
    struct Wrong(std::sync::atomic::AtomicUsize);
    impl Sequence for Wrong {
        type Item = usize;
        fn len(&self) -> usize {
            self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed)
        }
        fn item(&self, index: usize) -> usize {
            index
        }
    }
    let wrong = Wrong(5.into());
    assert_eq!(prange(sequence(&wrong)).zip([7; 9]).count(), 5);
    let short = || Points {
        x: vec![0.0; 100],
        y: vec![0.0; 60],
    };
    let text = message(|| prange(&short()).map(|p| p.1).sum::<f64>());
    assert!(text.contains("index is 60"), "{text}");
}
