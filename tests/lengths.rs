//! Loops of `usize::MAX` iterations, or a few less, that are left early: no arithmetic overflows on the way.

use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::Mutex;
use std::time::Duration;

use prange::prelude::*;
use prange::source::RangeSource;

type Loop<'l> = &'l dyn Fn() -> Prange<RangeSource<usize>>;

/// The first iteration that leaves the loop. All later ones that run do so as well, but for some at the loop's end.
const END: usize = 300;
/// So many at the loop's end are run like any others, if they are dealt to a helper.
const TAIL: usize = 64;

/// Whether iteration `i` of `len` leaves the loop.
fn leaves(i: usize, len: usize) -> bool {
    (END..len - TAIL).contains(&i)
}

static MESSAGES: Mutex<Vec<String>> = Mutex::new(Vec::new());

/// Runs a loop that has no exit: `f` unwinds from `END` on, without a message.
fn unwinds<R>(f: impl FnOnce() -> R) {
    let payload = catch_unwind(AssertUnwindSafe(f)).err().expect("it unwinds");
    assert_eq!(payload.downcast_ref(), Some(&END));
}

fn value(i: usize, len: usize) -> usize {
    if leaves(i, len) {
        resume_unwind(Box::new(i));
    }
    i
}

fn searches(range: Loop<'_>) {
    let len = range().into_iter().size_hint().0;
    let last = len - 1;
    assert!(range().find_any(|&i| leaves(i, len)).is_some());
    assert!(
        range()
            .filter(|i| i % 2 == 0)
            .find_any(|&i| leaves(i, len))
            .is_some()
    );
    assert!(range().any(|i| leaves(i, len)) && !range().all(|i| !leaves(i, len)));
    assert_eq!(range().find_first(|&i| leaves(i, len)), Some(END));
    assert_eq!(range().position_first(|i| leaves(i, len)), Some(END));
    let flow = range().try_for_each(|i| match leaves(i, len) {
        true => ControlFlow::Break(i),
        false => ControlFlow::Continue(()),
    });
    assert_eq!(flow, ControlFlow::Break(END));
    let number = range().map(|i| if leaves(i, len) { Err(i) } else { Ok(i) });
    assert_eq!(number.try_reduce(|| 0, |a, b| Ok(a ^ b)), Err(END));
    let pair = range().enumerate().find_first(|(k, _)| leaves(*k, len));
    assert_eq!(pair, Some((END, END)));
    let pair = range()
        .zip(1..=usize::MAX)
        .find_first(|(i, _)| leaves(*i, len));
    assert_eq!(pair, Some((END, END + 1)));
    for size in [1, 7, 4096, last, usize::MAX] {
        let start = END / size * size;
        let expected = start..len.min(start.saturating_add(size));
        let whole = |range: Prange<RangeSource<usize>>| {
            range.chunks(size).find_first(|chunk| {
                (END + 1..len - 8999).contains(&chunk.end) || *chunk == expected
            })
        };
        let chunks = len.div_ceil(size);
        let last_apart = range().schedule(Schedule::Dynamic(chunks.max(2) - 1));
        assert_eq!(whole(range()), Some(expected.clone()));
        assert_eq!(whole(last_apart), Some(expected.clone()));
    }
    let stream = range().rng(1).position_first(|(i, _)| leaves(i, len));
    assert_eq!(stream, Some(END));
    let cell = range().collapse(5..6).find_first(|(i, _)| leaves(*i, len));
    assert_eq!(cell, Some((END, 5)));
}

fn reductions(range: Loop<'_>) {
    let len = range().into_iter().size_hint().0;
    let value = |i| value(i, len);
    unwinds(|| {
        range().for_each(|i| {
            value(i);
        })
    });
    unwinds(|| range().map(value).sum::<usize>());
    unwinds(|| range().map(|i| value(i) as f64).sum::<f64>());
    unwinds(|| range().map(|i| value(i) as f64).product::<f64>());
    unwinds(|| range().map(|i| value(i) as f64).mean());
    unwinds(|| range().map(|i| value(i) as f64).min_by(f64::total_cmp));
    unwinds(|| range().map(value).max());
    unwinds(|| range().filter(|&i| value(i) % 2 == 0).count());
    unwinds(|| range().map(value).reduce(|| 0, |a, b| a ^ b));
    unwinds(|| range().map(|i| [(); 9][value(i) % 9]).collect::<Vec<()>>());
    unwinds(|| range().filter(|&i| value(i) % 2 == 0).collect::<Vec<_>>());
    // The last group of items alone, too.
    let groups = Schedule::Dynamic(len.div_ceil(1 << 16) - 1);
    for range in [range(), range().schedule(groups)] {
        let groups = range.fold(
            || 0,
            |sum, i| sum ^ if i < len - (1 << 16) { value(i) } else { i },
        );
        unwinds(|| groups.reduce(|| 0, |a, b| a ^ b));
    }
    unwinds(|| {
        let (mut sum, mut exact, mut last) = (0.0, 0, 0);
        let range = range().reduction(&mut sum, prange::roles::Sum);
        let range = range.reduction(&mut exact, prange::roles::Sum);
        range
            .lastprivate(&mut last)
            .for_each(|i, (sum, exact, last)| {
                *sum += value(i) as f64;
                *exact += i;
                *last = Some(i);
            });
    });
}

fn roles(pool: &ThreadPool, schedule: Schedule, len: usize) {
    let (mut sum, mut exact, mut least, mut last, mut most) = (0.0, 0, f64::MAX, 0, 0);
    prange! {
        for i in prange(0..len).pool(pool).schedule(schedule) {
            sum += 1.0;
            exact += i;
            least = least.min(-(i as f64));
            last = i;
            if i % 100 > most {
                most = i % 100;
            }
            if leaves(i, len) {
                break;
            }
        }
    }
    let count = END + 1;
    assert_eq!(
        (sum, exact, last, most),
        (count as f64, count * END / 2, END, 99)
    );
    assert_eq!(least, -(END as f64));
    let (mut bins, mut exact, mut found) = ([0.5; 3], [0; 5], Vec::new());
    prange! {
        for i in prange(0..len).pool(pool).schedule(schedule) {
            bins[i % 3] += 1.0;
            exact[i % 5] += 1;
            found.push(i);
            if leaves(i, len) {
                break;
            }
        }
    }
    assert_eq!(bins.iter().sum::<f64>(), count as f64 + 1.5);
    assert_eq!(exact.iter().sum::<usize>(), count);
    assert!(found.into_iter().eq(0..count));
    let (mut bins, mut sum) = ([0.5; 3], 0.0);
    prange! {
        for i in prange(0..len).pool(pool).schedule(schedule) {
            bins[i % 3] += 1.0;
            sum += 1.0;
            if leaves(i, len) {
                break;
            }
        }
    }
    assert_eq!(
        (bins.iter().sum::<f64>(), sum),
        (count as f64 + 1.5, count as f64)
    );
}

#[test]
#[cfg_attr(miri, ignore = "too much of it")]
fn nothing_overflows_near_the_longest_loop() {
    std::panic::set_hook(Box::new(|info| {
        MESSAGES.lock().unwrap().push(info.to_string());
    }));
    // A loop that does not end ends the process.
    std::thread::spawn(|| {
        std::thread::sleep(Duration::from_secs(300));
        eprintln!("hangs");
        std::process::abort();
    });
    for (threads, eager) in [(1, false), (2, false), (4, true)] {
        let pool = ThreadPoolBuilder::new().num_threads(threads).eager(eager);
        let pool = pool.build().unwrap();
        for less in [0, 1, 15, 16, 63, 4095, 4096, usize::MAX / 2] {
            let len = usize::MAX - less;
            for schedule in [
                Schedule::Auto,
                Schedule::Static(1),
                Schedule::Static(len / 4),
                Schedule::Static(usize::MAX),
                Schedule::Dynamic(1),
                // The second chunk begins close to the end.
                Schedule::Dynamic(len - 5),
                Schedule::Dynamic(len - 1),
                Schedule::Static(len - TAIL),
                Schedule::Guided(1),
                Schedule::Guided(len - TAIL + 7),
            ] {
                let range = || prange(0..len).pool(&pool).schedule(schedule);
                let all = || {
                    searches(&range);
                    reductions(&range);
                    roles(&pool, schedule, len);
                    let range = || range().min_chunk(len - 3);
                    searches(&range);
                };
                let result = catch_unwind(AssertUnwindSafe(all));
                let messages = MESSAGES.lock().unwrap();
                let at = (threads, len, schedule);
                if result.is_err() || !messages.is_empty() {
                    drop(std::panic::take_hook());
                    panic!("{at:?}: {messages:?}");
                }
            }
        }
    }
}
