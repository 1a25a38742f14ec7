//! Runs a case three ways.

use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::LazyLock;

use prange::{ThreadPool, ThreadPoolBuilder};

static ONE: LazyLock<ThreadPool> = LazyLock::new(|| pool(1));
static FOUR: LazyLock<ThreadPool> = LazyLock::new(|| pool(4));

fn pool(threads: usize) -> ThreadPool {
    ThreadPoolBuilder::new()
        .num_threads(threads)
        .eager(true)
        .build()
        .expect("threads for a test pool")
}

/// What a run leaves: its result, or its panic's message.
fn outcome<T>(run: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(run)).map_err(|payload| {
        let text = payload.downcast_ref::<String>().cloned();
        text.or(payload.downcast_ref::<&str>().map(|text| text.to_string()))
            .unwrap_or_default()
    })
}

/// Checks that the parallel loop does what the serial one does, at several lengths.
pub(crate) fn check<T: Debug + PartialEq + Send>(serial: fn(usize) -> T, parallel: fn(usize) -> T) {
    for n in [0, 1, 2, 3, 7, 64, 1000] {
        let expected = outcome(|| serial(n));
        for pool in [&*ONE, &*FOUR] {
            let threads = pool.num_threads();
            let found = pool.install(|| outcome(|| parallel(n)));
            match (&expected, &found) {
                (Ok(expected), Ok(found)) => {
                    assert_eq!(found, expected, "n = {n}, {threads} threads");
                }
                // Messages may name the array.
                (Err(_), Err(_)) => {}
                _ => panic!("n = {n}, {threads} threads: {found:?} for {expected:?}"),
            }
        }
    }
}

/// Cases as functions of a length. Each becomes a test of its name.
macro_rules! corpus {
    ($($(#[$attribute:meta])* fn $name:ident($n:ident: usize) -> $result:ty { $($body:tt)* })*) => {
        #[allow(unused, clippy::all)]
        mod serial {
            use super::*;
            $($(#[$attribute])* pub(super) fn $name($n: usize) -> $result { $($body)* })*
        }
        #[allow(clippy::all)]
        mod parallel {
            use super::*;
            $($(#[$attribute])* #[parallel] pub(super) fn $name($n: usize) -> $result { $($body)* })*
        }
        $(#[test] fn $name() { crate::support::check(serial::$name, parallel::$name); })*
        /// How many cases there are.
        #[allow(unused)]
        pub(crate) const COUNT: usize = [$(stringify!($name)),*].len();
    };
}
pub(crate) use corpus;

#[test]
fn small_loops_are_shared_by_an_eager_pool() {
    use prange::prelude::*;
    // A machine that is busy may leave all of a loop to the caller now and then.
    let start = std::time::Instant::now();
    let mut shared = false;
    while !shared && start.elapsed().as_secs() < 60 {
        let threads = FOUR.install(|| {
            prange(0..64)
                .map(|_| std::thread::current().id())
                .collect::<Vec<_>>()
        });
        shared = threads.iter().any(|id| *id != threads[0]);
    }
    assert!(shared);
}

#[test]
fn an_eager_loop_may_end_at_its_first_iteration() {
    use prange::prelude::*;
    // A helper that claims iteration 0 leaves the caller with nothing in front of its first chunk.
    for _ in 0..3000 {
        let sum = FOUR.install(|| {
            let mut sum = 0;
            prange! {
                for i in 0..8 {
                    sum += 1;
                    if i == 0 {
                        break;
                    }
                }
            }
            sum
        });
        assert_eq!(sum, 1);
    }
}
