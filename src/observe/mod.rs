//! Observation: what loops, workers and tasks do, for reports, timelines and the subscribers of `tracing`.
//!
//! Nothing is observed unless somebody asks: a call of [`report`](fn@report), or an environment variable. Each place that has something to tell asks [`is_on`]
//! first, which is one load of a static: a loop does so once when it begins, and otherwise only what takes microseconds anyway (opening a team,
//! a wake, a sleep). The code of loops, which is compiled for each of them, has no part in it.
//!
//! A thread carries a [`Watch`]: the loop that it is in, and the call of `report` that its loops count for. A team and a task pass theirs on to
//! the threads that help with them.

mod advice;
mod progress;
mod report;
mod run;
mod spans;
mod timeline;

pub use advice::Advice;
pub use progress::Progress;
pub(crate) use progress::ProgressClause;
pub use report::{BusyThread, LoopReport, Report, report};
pub(crate) use run::{LoopRun, Observed, PoolState, Resumed, Site, Watch, WhyAlone};
pub(crate) use timeline::What;

use std::fs::File;

use crate::error::Error;
use crate::sys::sync::plain::{AtomicU64, AtomicUsize, OnceLock, Relaxed};
use crate::sys::{clock, exit, fork};
use spans::{EnteredSpan, SpanOrNone};
use timeline::ThreadEvent;

/// Names of the variables that turn observation on.
const REPORT_VARIABLE: &str = "PRANGE_REPORT";
const TRACE_VARIABLE: &str = "PRANGE_TRACE";

/// What is on: the sum of the constants below; 0 if nothing is.
static STATE: AtomicUsize = AtomicUsize::new(UNREAD);
/// The environment has not been read.
const UNREAD: usize = 1;
/// A report is written when the process exits.
const REPORT: usize = 2;
/// A timeline is written when the process exits.
const TIMELINE: usize = 4;
/// There may be a subscriber of `tracing`.
const SPANS: usize = 8;
/// A call of `report` is in progress; added once for each.
const CALL: usize = 16;
/// There is a loop with the clause `progress`; added once for each.
const PROGRESS: usize = 1 << (usize::BITS / 2);

/// Something is on until this value drops.
struct On(usize);

impl On {
    fn begin(what: usize) -> On {
        STATE.fetch_add(what, Relaxed);
        On(what)
    }
}

impl Drop for On {
    fn drop(&mut self) {
        STATE.fetch_sub(self.0, Relaxed);
    }
}

/// Returns whether anything may be observed.
#[inline(always)]
pub(crate) fn is_on() -> bool {
    cfg!(not(all(test, loom))) && STATE.load(Relaxed) != 0
}

/// Returns what is on, after reading the environment if that has not been done.
///
/// # Panics
///
/// Panics if a variable is invalid.
#[cold]
fn state() -> usize {
    if STATE.load(Relaxed) & UNREAD != 0 {
        read_environment();
    }
    STATE.load(Relaxed)
}

fn has(what: usize) -> bool {
    state() & what != 0
}

fn read_environment() {
    static READ: OnceLock<()> = OnceLock::new();
    let read = || {
        let reports = wants_report().unwrap_or_else(|error| panic!("{error}"));
        let trace = std::env::var_os(TRACE_VARIABLE).map(|path| {
            let file = File::create(&path);
            file.unwrap_or_else(|error| panic!("{TRACE_VARIABLE} is {path:?}: {error}"))
        });
        let mut on = if cfg!(feature = "tracing") { SPANS } else { 0 };
        if reports {
            on += REPORT;
        }
        if let Some(file) = trace {
            timeline::write_to(file);
            on += TIMELINE;
        }
        if on & (REPORT | TIMELINE) != 0 {
            exit::register(at_exit);
        }
        STATE.fetch_or(on, Relaxed);
        STATE.fetch_and(!UNREAD, Relaxed);
    };
    fork::with_forks_blocked(|| READ.get_or_init(read));
}

fn wants_report() -> Result<bool, Error> {
    let Some(text) = std::env::var_os(REPORT_VARIABLE) else {
        return Ok(false);
    };
    match text.to_str().map(str::trim) {
        Some("0") => Ok(false),
        Some("1") => Ok(true),
        _ => Err(Error::InvalidSetting {
            name: REPORT_VARIABLE,
            text: text.to_string_lossy().into_owned(),
            expected: "0 or 1",
        }),
    }
}

extern "C" fn at_exit() {
    // A panic must not leave a function that C calls.
    let _ = std::panic::catch_unwind(|| {
        if has(REPORT) {
            report::print_all();
        }
        if has(TIMELINE) {
            timeline::write_all();
        }
    });
}

/// The instruction set that loops are run with, once it is known.
static INSTRUCTION_SET: OnceLock<&'static str> = OnceLock::new();

/// Notes the instruction set that loops are run with.
pub(crate) fn note_instruction_set(name: &'static str) {
    let _ = INSTRUCTION_SET.set(name);
}

/// Returns the watch of the calling thread; `None` if nothing is observed.
#[inline(always)]
pub(crate) fn watch() -> Option<Watch> {
    match is_on() {
        true => Some(Watch::of_thread()),
        false => None,
    }
}

/// Tells of a wake by the calling thread, which began at `start`.
#[inline(always)]
pub(crate) fn woke(start: u64) {
    if is_on() {
        run::woke(start);
    }
}

/// Begins to do something, until the returned value drops.
#[inline(always)]
pub(crate) fn begin(what: What) -> Doing {
    Doing(match is_on() {
        true => Doing::begin(what),
        false => None,
    })
}

/// What a thread is doing, until this value drops.
pub(crate) struct Doing(Option<(What, u64, EnteredSpan)>);

impl Doing {
    #[cold]
    fn begin(what: What) -> Option<(What, u64, EnteredSpan)> {
        let span = match what {
            What::Task => SpanOrNone::of_task().enter(),
            _ => EnteredSpan::default(),
        };
        (state() & (TIMELINE | SPANS) != 0).then(|| (what, clock::now(), span))
    }
}

impl Drop for Doing {
    #[inline(always)]
    fn drop(&mut self) {
        if let Some((what, start, _span)) = self.0.take()
            && has(TIMELINE)
        {
            timeline::add(ThreadEvent::span(what, start));
        }
    }
}

/// A counter that many threads add to.
#[derive(Default)]
struct Tally(AtomicU64);

impl Tally {
    fn add(&self, by: u64) {
        self.0.fetch_add(by, Relaxed);
    }
    fn get(&self) -> u64 {
        self.0.load(Relaxed)
    }
}
