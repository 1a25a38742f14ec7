//! Runs a case three ways.

use std::fmt::Debug;
use std::fs::File;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::Command;
use std::sync::{LazyLock, Mutex};

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

/// A sum that the parallel loop rounds in another order; its text has all bits.
#[derive(Clone, Copy, Debug)]
#[allow(dead_code, reason = "the text")]
pub(crate) struct Close(pub(crate) f64);

impl PartialEq for Close {
    fn eq(&self, other: &Close) -> bool {
        (self.0 - other.0).abs() <= 1e-5 * self.0.abs()
    }
}

/// The file that takes the bits of all results, when this process runs for [`every_instruction_set_gives_the_same_bits`].
const BITS: &str = "PRANGE_TEST_BITS";

fn record(case: &str, n: usize, found: &Result<impl Debug, String>) {
    let Some(path) = std::env::var_os(BITS) else {
        return;
    };
    static FILE: Mutex<Option<File>> = Mutex::new(None);
    let mut file = FILE.lock().expect("no writer panics");
    let file = file.get_or_insert_with(|| File::create(path).expect("a new file"));
    writeln!(file, "{case} {n} {found:?}").expect("a writable file");
}

#[test]
#[cfg_attr(
    debug_assertions,
    ignore = "builds without optimisation have one function for all instruction sets"
)]
fn every_instruction_set_gives_the_same_bits() {
    if std::env::var_os(BITS).is_some() {
        return;
    }
    let bits = |level: &str| {
        let path = std::env::temp_dir().join(format!("prange-{level}-{}", std::process::id()));
        let output = Command::new(std::env::current_exe().expect("this file"))
            .env(BITS, &path)
            .env("PRANGE_SIMD", level)
            .output()
            .expect("a process");
        let text = String::from_utf8_lossy(&output.stdout).into_owned()
            + &String::from_utf8_lossy(&output.stderr);
        if !output.status.success() {
            assert!(
                text.contains("expected an instruction set of this processor"),
                "{level}: {text}"
            );
            return None;
        }
        let bits = std::fs::read_to_string(&path).expect("what the process wrote");
        std::fs::remove_file(&path).expect("its file");
        let mut bits: Vec<String> = bits.lines().map(str::to_string).collect();
        bits.sort();
        Some(bits)
    };
    let baseline = bits("baseline").expect("every processor has it");
    assert!(baseline.len() > 2000, "{}", baseline.len());
    for level in ["avx2", "avx512"] {
        let Some(bits) = bits(level) else {
            println!("this processor has no {level}");
            continue;
        };
        assert_eq!(bits.len(), baseline.len());
        for (found, expected) in bits.iter().zip(&baseline) {
            assert_eq!(found, expected, "{level}");
        }
    }
}

/// Checks that the parallel loop does what the serial one does, at several lengths.
pub(crate) fn check<T: Debug + PartialEq + Send>(
    case: &str,
    serial: fn(usize) -> T,
    parallel: fn(usize) -> T,
) {
    // Miri takes long.
    let lengths: &[usize] = match cfg!(miri) {
        true => &[0, 3, 85],
        false => &[0, 1, 2, 3, 7, 64, 1000],
    };
    for &n in lengths {
        let expected = outcome(|| serial(n));
        for pool in [&*ONE, &*FOUR] {
            let threads = pool.num_threads();
            let found = pool.install(|| outcome(|| parallel(n)));
            record(case, n, &found);
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
        $(#[test] fn $name() { crate::support::check(concat!(module_path!(), "::", stringify!($name)), serial::$name, parallel::$name); })*
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
