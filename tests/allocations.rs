//! A warm loop allocates nothing, on no thread, whether it is shared or not. Sorts allocate what their documentation says.

use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::thread;
use std::time::Duration;

use prange::prelude::*;

static COUNT: AtomicUsize = AtomicUsize::new(0);
/// Number of bytes that are allocated, and the most that were.
static BYTES: AtomicUsize = AtomicUsize::new(0);
static MOST_BYTES: AtomicUsize = AtomicUsize::new(0);

fn grow(bytes: usize) {
    let now = BYTES.fetch_add(bytes, Relaxed) + bytes;
    MOST_BYTES.fetch_max(now, Relaxed);
}

struct Counting;

// SAFETY: passes every call on to the system's allocator.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        COUNT.fetch_add(1, Relaxed);
        grow(layout.size());
        // SAFETY: the caller's promise.
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        BYTES.fetch_sub(layout.size(), Relaxed);
        // SAFETY: the caller's promise.
        unsafe { System.dealloc(pointer, layout) }
    }
    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        COUNT.fetch_add(1, Relaxed);
        grow(size);
        BYTES.fetch_sub(layout.size(), Relaxed);
        // SAFETY: the caller's promise.
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// One test at a time: the count is the process's.
static ALONE: Mutex<()> = Mutex::new(());

/// How often `body` allocates in ten runs once it is warm: the least of some rounds, because a rare interleaving may need one more
/// list than ever before. What allocates in every other run does so in each round.
fn allocations(mut body: impl FnMut()) -> usize {
    let mut round = || {
        let before = COUNT.load(Relaxed);
        for _ in 0..10 {
            body();
        }
        COUNT.load(Relaxed) - before
    };
    for _ in 0..4 {
        round();
    }
    // The thread that runs the tests may allocate for longer than a short round takes.
    let rounds = (0..8).map(|_| {
        thread::sleep(Duration::from_millis(1));
        round()
    });
    rounds.min().expect("some rounds")
}

/// Some microseconds of work.
fn work(i: usize) -> f64 {
    (0..400).fold(i as f64, |x, _| black_box(x * 0.5 + 1.0))
}

#[parallel]
fn in_loop_form(a: &[f64], c: &mut [f64]) -> (f64, usize, f64, f64) {
    let (mut sum, mut count, mut least, mut last) = (0.0, 0, f64::INFINITY, 0.0);
    for i in prange(0..a.len()) {
        let x = a[i] + work(i);
        sum += x;
        count += 1;
        least = least.min(x);
        c[i] = x;
        last = c[i];
    }
    (sum, count, least, last)
}

#[parallel]
fn into_bins(a: &[f64], bins: &mut [u64]) {
    for i in prange(0..a.len()) {
        bins[a[i] as usize % 100] += 1;
    }
}

#[parallel]
fn append(a: &[f64], items: &mut Vec<f64>) {
    for i in prange(0..a.len()) {
        if a[i] > 10.0 {
            items.push(a[i]);
        }
    }
}

/// On one thread: others have collections of their own.
#[test]
fn appends_fill_what_was_reserved() {
    let _alone = ALONE.lock().unwrap();
    let a: Vec<f64> = (0..20_000).map(f64::from).collect();
    let mut items = Vec::with_capacity(a.len());
    let pool = ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    pool.install(|| {
        let loop_form = allocations(|| {
            items.clear();
            append(&a, &mut items);
            assert_eq!(items.len(), 19_989);
        });
        let function_form = allocations(|| {
            items.clear();
            let roles = prange(&a).reduction(&mut items, Append);
            roles.for_each(|x, items| items.push(*x));
            assert_eq!(items.len(), 20_000);
        });
        assert_eq!((loop_form, function_form), (0, 0));
        // No iterations at all.
        append(&[], &mut items);
        items.clear();
        append(&[], &mut items);
        assert_eq!(items.capacity(), a.len());
    });
}

#[test]
fn warm_loops_allocate_nothing() {
    let _alone = ALONE.lock().unwrap();
    let a: Vec<f64> = (0..20_000).map(f64::from).collect();
    let mut c = a.clone();
    let bins = Mutex::new(vec![0; 100]);
    for eager in [false, true] {
        let pool = ThreadPoolBuilder::new().num_threads(3).eager(eager);
        let pool = pool.build().unwrap();
        pool.install(|| {
            let none = |what: &str, body: &mut dyn FnMut()| {
                assert_eq!(allocations(body), 0, "{what}, eager: {eager}");
            };
            none("for_each", &mut || {
                prange((&mut c, &a)).for_each(|(c, a)| *c = 2.0 * a);
            });
            none("integer sum", &mut || {
                assert_eq!(prange(0..20_000u64).sum::<u64>(), 199_990_000);
            });
            none("float sum", &mut || {
                black_box(prange(&a).sum::<f64>());
            });
            none("float sum of few heavy iterations", &mut || {
                black_box(prange(0..300).map(work).sum::<f64>());
            });
            none("collect_into", &mut || {
                prange(0..300).map(work).collect_into(&mut c[..300]);
            });
            none("find_first", &mut || {
                let found = prange(&a).position_first(|&x| x == 7000.0);
                assert_eq!(found, Some(7000));
            });
            none("short reduce", &mut || {
                let greatest = prange(&a[..4000]).map(|&x| x).reduce(|| 0.0, f64::max);
                assert_eq!(greatest, 3999.0);
            });
            none("roles by hand", &mut || {
                let (mut sum, mut last) = (0.0, 0.0);
                let roles = prange(0..300).private(|| 0.0).reduction(&mut sum, Sum);
                roles.lastprivate(&mut last).sliced(&mut c[..300]).for_each(
                    |i, (own, sum, last, c)| {
                        *own = work(i);
                        *sum += *own;
                        *last = Some(*own);
                        *c = *own;
                    },
                );
                black_box((sum, last));
            });
            none("array reduction", &mut || {
                into_bins(&a[..1000], &mut bins.lock().unwrap());
            });
            none("loop form", &mut || {
                black_box(in_loop_form(&a[..300], &mut c[..300]));
            });
            none("nested", &mut || {
                prange(0..20).for_each(|i| {
                    black_box(prange(0..30).map(|j| work(i + j)).sum::<f64>());
                });
            });
        });
    }
}

/// How many bytes more than before are allocated at once in `body`.
fn most_bytes(body: impl FnOnce()) -> usize {
    let before = BYTES.load(Relaxed);
    MOST_BYTES.store(before, Relaxed);
    body();
    MOST_BYTES.load(Relaxed) - before
}

#[test]
fn sorts_allocate_at_most_as_much_as_the_slice_takes() {
    let _alone = ALONE.lock().unwrap();
    let random = |i: u64| i.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(31) % 100_000;
    let random: Vec<u64> = (0..200_000).map(random).collect();
    let size = size_of_val(&random[..]);
    // Teams, lists of runs.
    let little = 1 << 16;
    for threads in [1, 2, 3] {
        let pool = ThreadPoolBuilder::new().num_threads(threads).eager(true);
        let pool = pool.build().unwrap();
        pool.install(|| {
            let mut slice = random.clone();
            assert!(most_bytes(|| slice.par_sort()) <= size + little);
            assert!(slice.is_sorted());
            slice.reverse();
            slice.par_sort_unstable_by(|a, b| (a % 1000).cmp(&(b % 1000)));
            assert!(most_bytes(|| slice.par_sort_unstable()) <= little);
            // As rayon's, without the pool's part.
            let mut slice = random.clone();
            let rayon = most_bytes(|| rayon::slice::ParallelSliceMut::par_sort(&mut slice[..]));
            assert!(rayon >= size);
        });
    }
}

#[test]
fn the_count_counts() {
    let _alone = ALONE.lock().unwrap();
    assert_eq!(allocations(|| drop(black_box(Box::new(1)))), 10);
    // The least of some: the thread that runs the tests may allocate in between.
    let least = (0..8).map(|_| most_bytes(|| drop(black_box(vec![0u8; 1000]))));
    assert_eq!(least.min(), Some(1000));
}
