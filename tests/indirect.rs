//! Indirect sources, `y[p[k]]` and `c[ptr[i]..ptr[i + 1]]`, beside the serial loops over the same indices.
#![deny(unsafe_code)]

use std::panic::{AssertUnwindSafe, catch_unwind, panic_any};
use std::sync::Arc;

use prange::prelude::*;
use prange::source::{IntoSource, Source};
use prange::{InjectionError, RowOffsetsError, try_ragged, try_ragged_mut, try_scatter};
use proptest::prelude::*;

/// The text of the panic that an expression ends in.
macro_rules! refused {
    ($source:expr) => {{
        let panic = catch_unwind(AssertUnwindSafe(|| {
            let _ = $source;
        }));
        let payload = panic.expect_err("a panic");
        *payload.downcast::<String>().expect("a text with values")
    }};
}

fn pool(threads: usize) -> ThreadPool {
    let builder = ThreadPoolBuilder::new().num_threads(threads).eager(true);
    builder.build().expect("threads for a test pool")
}

#[test]
fn indices_of_every_integer_type() {
    macro_rules! every_integer {
        ($($type:ident)*) => {$(
            let p: Vec<$type> = vec![3, 0, 127, 5];
            let mut y = vec![0; 128];
            prange(scatter(&mut y, &p)).enumerate().for_each(|(k, y)| *y = k + 1);
            assert_eq!((y[3], y[0], y[127], y[5]), (1, 2, 3, 4));
            assert_eq!(y.iter().sum::<usize>(), 10);
            let text = refused!(scatter(&mut y, &[3, 0, $type::MAX, 3]));
            let most = $type::MAX;
            let expected = match usize::try_from(most).is_ok_and(|most| most < 128) {
                true => "scatter: p[3] and p[0] are both 3".to_string(),
                false => format!("scatter: p[2] is {most}, y has 128 elements"),
            };
            assert_eq!(text, expected);

            let ptr: [$type; 4] = [1, 1, 100, 127];
            prange(ragged_mut(&mut y, &ptr)).enumerate().for_each(|(i, row)| row.fill(i));
            let lengths = prange(ragged(&y, &ptr)).map(<[_]>::len);
            assert_eq!(lengths.collect::<Vec<_>>(), [0, 99, 27]);
            assert_eq!((y[0], &y[99..101], &y[126..]), (2, &[1, 2][..], &[2, 3][..]));
            let text = refused!(ragged(&y[..126], &[0, $type::MAX, 0]));
            assert_eq!(text, format!("ragged: ptr[1] is {most}, c has 126 elements"));
        )*};
    }
    every_integer!(i8 u8 i16 u16 i32 u32 i64 u64 i128 u128 isize usize);
}

#[test]
fn negative_indices_are_out_of_bounds() {
    macro_rules! every_signed {
        ($($type:ident)*) => {$(
            for index in [-1, -2, $type::MIN] {
                let text = refused!(scatter(&mut [0; 9], &[0, index]));
                assert_eq!(text, format!("scatter: p[1] is {index}, y has 9 elements"));
                // The longest array there is.
                let text = refused!(scatter(&mut [(); usize::MAX], &[0, index]));
                let len = usize::MAX;
                assert_eq!(text, format!("scatter: p[1] is {index}, y has {len} elements"));
                let text = refused!(ragged_mut(&mut [(); usize::MAX], &[index, 3]));
                assert_eq!(text, format!("ragged_mut: ptr[0] is {index}, c has {len} elements"));
            }
        )*};
    }
    every_signed!(i8 i16 i32 i64 i128 isize);
}

#[test]
fn the_first_wrong_index_is_named() {
    let mut y = [0; 15];
    let mut text = |p: &[i32]| refused!(scatter(&mut y, p));
    assert_eq!(
        text(&[0, 1, 2, 12, 4, 5, 6, 12, 12, 0, 99]),
        "scatter: p[7] and p[3] are both 12"
    );
    assert_eq!(text(&[0, 15, 0]), "scatter: p[1] is 15, y has 15 elements");
    let error = InjectionError::Repeated {
        first: 0,
        again: 2,
        index: 7,
    };
    // So few that no bits are kept.
    let far = |p: &[u64]| {
        try_scatter(&mut vec![0; 100_000], p)
            .map(|_| ())
            .unwrap_err()
    };
    assert_eq!(far(&[7, 5, 7, 5, 7]), error);
    assert_eq!(
        far(&[7, 5, 100_000, 5]).to_string(),
        "p[2] is 100000, y has 100000 elements"
    );
    let text = refused!(Injection::new(&[1, 1], 3));
    assert_eq!(text, "Injection: p[1] and p[0] are both 1");
    let p = Injection::new(vec![4, 2], 5);
    assert_eq!(p.indices(), [4, 2]);
    assert_eq!(
        refused!(p.scatter(&mut [0; 4])),
        "scatter: y has 4 elements, the indices were checked for 5"
    );

    assert_eq!(
        refused!(ragged_mut(&mut [0; 9], &[0, 4, 3, 10, 2])),
        "ragged_mut: ptr[2] is 3, less than ptr[1], which is 4"
    );
    assert_eq!(
        refused!(RowOffsets::new(&[0, 4, 10, 2], 9)),
        "RowOffsets: ptr[2] is 10, c has 9 elements"
    );
    let error = RowOffsetsError::Descending {
        position: 1,
        before: 3,
        offset: -1,
    };
    assert_eq!(try_ragged(&[0; 9], &[3, -1]).unwrap_err(), error);
    assert_eq!(try_ragged_mut(&mut [0; 9], &[3, -1]).unwrap_err(), error);
    let rows = RowOffsets::new(vec![0, 2, 2], 3);
    assert_eq!(rows.offsets(), [0, 2, 2]);
    let expected = "RowOffsets: c has 2 elements, the offsets were checked for 3";
    assert_eq!(refused!(rows.of(&[0; 2])), expected);
    assert_eq!(refused!(rows.of_mut(&mut [0; 2])), expected);
    // An error goes where errors go.
    let failing = || -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
        Injection::try_new(vec![1u32, 1], 3)?;
        RowOffsets::try_new(vec![1u32], 0)?;
        Ok(())
    };
    assert!(failing().is_err());
}

#[test]
fn nothing_and_one() {
    let (none, mut empty): ([u32; 0], [String; 0]) = ([], []);
    assert_eq!(prange(scatter(&mut empty, &none)).count(), 0);
    assert_eq!(prange(scatter(&mut [0; 3], &none)).count(), 0);
    assert_eq!(prange(ragged_mut(&mut empty, &none)).count(), 0);
    assert_eq!(prange(ragged_mut(&mut empty, &[0])).count(), 0);
    assert_eq!(prange(ragged(&[1, 2], &[1])).count(), 0);
    assert_eq!(
        refused!(scatter(&mut empty, &[0])),
        "scatter: p[0] is 0, y has 0 elements"
    );
    assert_eq!(
        refused!(ragged(&empty, &[1])),
        "ragged: ptr[0] is 1, c has 0 elements"
    );
    let mut one = [1];
    prange(scatter(&mut one, &[0])).for_each(|y| *y += 1);
    prange(ragged_mut(&mut one, &[0, 0, 1, 1]))
        .for_each(|row| row.iter_mut().for_each(|c| *c *= 3));
    assert_eq!(one, [6]);
}

#[test]
fn elements_without_size() {
    let mut units = [(); usize::MAX];
    let p = [usize::MAX - 1, 0, isize::MAX as usize];
    assert_eq!(prange(scatter(&mut units, &p)).map(|()| 1).sum::<i32>(), 3);
    let lengths =
        |ptr: &[usize]| -> Vec<usize> { prange(ragged(&units, ptr)).map(<[_]>::len).collect() };
    assert_eq!(lengths(&[0, usize::MAX, usize::MAX]), [usize::MAX, 0]);
    assert_eq!(lengths(&[5, 7]), [2]);
    let text = refused!(scatter(&mut [(); 4], &[3, 3]));
    assert_eq!(text, "scatter: p[1] and p[0] are both 3");
}

#[test]
fn checked_once_used_often() {
    let p: Vec<u32> = (0..1000).map(|k| k * 7 % 1000).collect();
    let borrowed = Injection::new(&p, 1000);
    let owned = Injection::new(p.clone(), 1000).clone();
    let (mut y, mut texts) = (vec![0; 1000], vec![String::new(); 1001]);
    for round in 0..3 {
        prange((borrowed.scatter(&mut y), owned.scatter(&mut texts), 0..1000)).for_each(
            |(y, text, k)| {
                *y += k + round;
                *text = format!("{round} {k}");
            },
        );
    }
    for k in 0..1000 {
        assert_eq!(y[p[k] as usize], 3 * k + 3);
        assert_eq!(texts[p[k] as usize], format!("2 {k}"));
    }
    assert_eq!(texts[1000], "");
}

#[test]
fn a_panic_is_the_first_and_loses_nothing() {
    let pool = pool(3);
    let p: Vec<usize> = (0..500).rev().collect();
    let counted = Arc::new(());
    let mut y: Vec<_> = p.iter().map(|_| Arc::clone(&counted)).collect();
    let payload = catch_unwind(AssertUnwindSafe(|| {
        prange(scatter(&mut y, &p))
            .pool(&pool)
            .enumerate()
            .for_each(|(k, y)| {
                *y = Arc::clone(&counted);
                if k % 100 == 77 {
                    panic_any(k);
                }
            });
    }));
    assert_eq!(payload.unwrap_err().downcast_ref::<usize>(), Some(&77));
    assert_eq!(Arc::strong_count(&counted), 501);
    let ptr: Vec<u16> = (0..=100).map(|i| 5 * i).collect();
    let payload = catch_unwind(AssertUnwindSafe(|| {
        prange(ragged_mut(&mut y, &ptr))
            .pool(&pool)
            .enumerate()
            .for_each(|(i, row)| {
                row.fill(Arc::clone(&counted));
                if i >= 40 {
                    panic_any(i);
                }
            });
    }));
    assert_eq!(payload.unwrap_err().downcast_ref::<usize>(), Some(&40));
    assert_eq!(Arc::strong_count(&counted), 501);
    drop(y);
    assert_eq!(Arc::strong_count(&counted), 1);
}

/// Some different indices of an array of the length that comes first.
fn injections() -> impl Strategy<Value = (usize, Vec<u32>)> {
    (1..2000usize)
        .prop_flat_map(|len| {
            let all = Just((0..len as u32).collect::<Vec<_>>()).prop_shuffle();
            (Just(len), all, 0..=len)
        })
        .prop_map(|(len, mut all, kept)| {
            all.truncate(kept);
            (len, all)
        })
}

/// Offsets, and the length of an array for them.
fn offsets() -> impl Strategy<Value = (Vec<i32>, usize)> {
    (prop::collection::vec(0..20i32, 1..300), 0..5usize).prop_map(|(steps, behind)| {
        let mut end = 0;
        let ptr: Vec<i32> = steps
            .iter()
            .map(|step| {
                end += (step - 5).max(0);
                end
            })
            .collect();
        (ptr, end as usize + behind)
    })
}

#[parallel]
fn scattered_by_the_loop_form(y: &mut [i64], p: &[u32], x: &[i64]) -> i64 {
    let mut sum = 0;
    for (i, y) in prange(scatter(y, p)).enumerate() {
        sum += *y ^ x[i];
        *y = 3 * x[i] - *y;
    }
    sum
}

fn scattered_serially(y: &mut [i64], p: &[u32], x: &[i64]) -> i64 {
    let mut sum = 0;
    for i in 0..p.len() {
        sum += y[p[i] as usize] ^ x[i];
        y[p[i] as usize] = 3 * x[i] - y[p[i] as usize];
    }
    sum
}

#[parallel]
fn rows_by_the_loop_form(c: &mut [i64], ptr: &[i32], low: &mut [i64]) -> usize {
    let mut longest = 0;
    for (i, row) in prange(ragged_mut(c, ptr)).enumerate() {
        if row.is_empty() {
            continue;
        }
        for j in 0..row.len() {
            row[j] = row[j] * 2 + i as i64;
        }
        low[i] = row[0];
        longest = longest.max(row.len());
    }
    longest
}

fn rows_serially(c: &mut [i64], ptr: &[i32], low: &mut [i64]) -> usize {
    let mut longest = 0;
    for i in 0..ptr.len() - 1 {
        let row = &mut c[ptr[i] as usize..ptr[i + 1] as usize];
        if row.is_empty() {
            continue;
        }
        for j in 0..row.len() {
            row[j] = row[j] * 2 + i as i64;
        }
        low[i] = row[0];
        longest = longest.max(row.len());
    }
    longest
}

/// The first position at which an index is wrong.
fn first_wrong(p: &[i64], len: usize) -> Option<InjectionError<i64>> {
    (0..p.len()).find_map(|position| {
        let index = p[position];
        if !(0..len as i64).contains(&index) {
            return Some(InjectionError::OutOfBounds {
                position,
                index,
                len,
            });
        }
        let first = p[..position].iter().position(|&before| before == index)?;
        Some(InjectionError::Repeated {
            first,
            again: position,
            index,
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(miri) { 2 } else { 64 }))]

    #[test]
    fn scattered_as_serially((len, p) in injections(), threads in 1..4usize, chunk in 1..40usize) {
        let start: Vec<i64> = (0..len as i64).map(|y| y * y % 97).collect();
        let x: Vec<i64> = (0..p.len() as i64).map(|k| k * 31 % 101).collect();
        let mut expected = start.clone();
        let sum = scattered_serially(&mut expected, &p, &x);
        pool(threads).install(|| {
            let mut y = start.clone();
            prop_assert_eq!(scattered_by_the_loop_form(&mut y, &p, &x), sum);
            prop_assert_eq!(&y, &expected);
            let step = |y: &mut i64, x: &i64| *y = 3 * x - *y;
            let checked = Injection::new(&p, len);
            let mut y = start.clone();
            prange((checked.scatter(&mut y), &x)).for_each(|(y, x)| step(y, x));
            prop_assert_eq!(&y, &expected);
            let mut y = start.clone();
            let zipped = prange(scatter(&mut y, &p)).zip(&x);
            zipped.schedule(Schedule::Dynamic(chunk)).for_each(|(y, x)| step(y, x));
            prop_assert_eq!(&y, &expected);
            let mut y = start.clone();
            let found: i64 = prange(scatter(&mut y, &p)).enumerate().map(|(k, y)| *y ^ x[k]).sum();
            prop_assert_eq!(found, sum);
            // The plain serial loop.
            for (k, y) in prange(scatter(&mut y, &p)).enumerate() {
                step(y, &x[k]);
            }
            prop_assert_eq!(&y, &expected);
            Ok(())
        })?;
    }

    #[test]
    fn rows_as_serially((ptr, len) in offsets(), threads in 1..4usize, chunk in 1..40usize) {
        let start: Vec<i64> = (0..len as i64).collect();
        let mut low = vec![-1; ptr.len() - 1];
        let mut expected = (start.clone(), low.clone());
        let longest = rows_serially(&mut expected.0, &ptr, &mut expected.1);
        pool(threads).install(|| {
            let mut c = start.clone();
            prop_assert_eq!(rows_by_the_loop_form(&mut c, &ptr, &mut low), longest);
            prop_assert_eq!((&c, &low), (&expected.0, &expected.1));
            let mut c = start.clone();
            let rows = RowOffsets::new(&ptr, len);
            prop_assert_eq!(rows.of(&c).into_source().len(), ptr.len() - 1);
            let numbered = prange((rows.of_mut(&mut c), 0..low.len() as i64));
            numbered.schedule(Schedule::Dynamic(chunk)).for_each(|(row, i)| {
                row.iter_mut().for_each(|c| *c = *c * 2 + i);
            });
            prop_assert_eq!(&c, &expected.0);
            let read: Vec<&[i64]> = prange(ragged(&c, &ptr)).collect();
            let windows = ptr.windows(2).map(|two| &c[two[0] as usize..two[1] as usize]);
            prop_assert!(read.into_iter().eq(windows));
            // The plain serial loop, over rows and what they were made of.
            for (i, (row, before)) in prange(rows.of_mut(&mut c)).zip(rows.of(&start)).enumerate() {
                for (c, before) in row.iter().zip(before) {
                    prop_assert_eq!(*c, before * 2 + i as i64);
                }
            }
            Ok(())
        })?;
    }

    #[test]
    fn wrong_indices_are_found(
        p in prop::collection::vec(-1..60i64, 0..20),
        len in prop_oneof![0..70usize, 58..62usize, Just(100_000)],
    ) {
        prop_assert_eq!(try_scatter(&mut vec![0; len], &p).err(), first_wrong(&p, len));
        prop_assert_eq!(Injection::try_new(&p, len).err(), first_wrong(&p, len));
    }

    #[test]
    fn wrong_offsets_are_found(ptr in prop::collection::vec(-1..9i8, 0..4), len in 0..9usize) {
        let is_fine = |k: &usize| (0..=len as i8).contains(&ptr[*k]) && (*k == 0 || ptr[k - 1] <= ptr[*k]);
        let wrong = (0..ptr.len()).find(|k| !is_fine(k));
        let found = RowOffsets::try_new(&ptr, len).err().map(|error| match error {
            RowOffsetsError::Descending { position, before, offset } => {
                assert!(before == ptr[position - 1] && offset == ptr[position] && offset < before);
                position
            }
            RowOffsetsError::OutOfBounds { position, offset, len: stated } => {
                assert!(offset == ptr[position] && stated == len);
                assert!(position == 0 || ptr[position - 1] <= offset);
                position
            }
            error => panic!("{error}"),
        });
        prop_assert_eq!(found, wrong);
        prop_assert_eq!(try_ragged(&vec![0; len], &ptr).is_err(), wrong.is_some());
    }
}
