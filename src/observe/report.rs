//! Reports: what loops have done, added up over their runs.

use std::fmt;
use std::time::Duration;

use super::advice::Advice;
use super::run::{PoolState, Resumed, Watch, WhyAlone};
use super::{CALL, On};
use crate::sys::fork::ForkAware;
use crate::sys::sync::plain::{Arc, Mutex, lock};

/// Runs `f`, and returns its result with a [`Report`] of the loops that it has run.
///
/// The loops that count are those that `f` starts on the calling thread, those in their bodies, in its scopes and joins, and those of its tasks as
/// far as they have ended when `f` returns. A loop of no or one iteration does not count. The report is a value, and a table when it is printed.
///
/// No code need change to have a report of a whole program: with the environment variable `PRANGE_REPORT=1` it is written to the standard error
/// when the program exits (but not if it aborts or is killed).
///
/// # Panics
///
/// Rethrows the panic of `f`. Panics, as every loop then does, if `PRANGE_REPORT` is neither 0 nor 1, or the file that `PRANGE_TRACE` names cannot be
/// created.
///
/// # Cost
///
/// A loop takes some hundred nanoseconds longer while a report is made, and each claim of a shared loop some ten. Without a report in the
/// making a loop reads one more word of memory.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let (sum, report) = prange::report(|| prange(0..1000u64).map(|i| i * i).sum::<u64>());
/// assert_eq!(sum, 332_833_500);
///
/// let squares = &report.loops[0];
/// assert_eq!((squares.runs, squares.iterations), (1, 1000));
/// println!("{report}");
/// ```
pub fn report<R>(f: impl FnOnce() -> R) -> (R, Report) {
    let watch = Watch::of_thread();
    let call = Arc::new(Call {
        loops: Mutex::default(),
        parent: watch.call().cloned(),
    });
    let result = {
        let _on = On::begin(CALL);
        let _watch = Resumed::from(Some(watch.in_call(Arc::clone(&call))));
        f()
    };
    let loops = lock(&call.loops).clone();
    (result, Report::of(loops))
}

/// Loops, each with the address of its code.
type Loops = Vec<(usize, LoopReport)>;

fn add(loops: &mut Loops, code: usize, run: &LoopReport) {
    let place = (run.line, run.column, run.file);
    let is_it = |(other, report): &&mut (usize, LoopReport)| {
        *other == code && (report.line, report.column, report.file) == place
    };
    match loops.iter_mut().find(is_it) {
        Some((_, report)) => report.add(run),
        None => loops.push((code, run.clone())),
    }
}

/// The loops that a call of [`report`] counts.
pub(super) struct Call {
    loops: Mutex<Loops>,
    /// The call that this one is in.
    pub(super) parent: Option<Arc<Call>>,
}

impl Call {
    pub(super) fn add(&self, code: usize, run: &LoopReport) {
        add(&mut lock(&self.loops), code, run);
    }
}

/// The loops of the whole process, if `PRANGE_REPORT` asks for them.
static ALL: ForkAware<Mutex<Loops>> = ForkAware::new(Mutex::new(Loops::new()));

pub(super) fn add_to_all(code: usize, run: &LoopReport) {
    add(&mut lock(ALL.get()), code, run);
}

pub(super) fn print_all() {
    let report = Report::of(lock(ALL.get()).clone());
    eprint!("{report}");
}

/// What the loops of a program, or of a part of it, have done; [`report`] returns it. [`Display`](fmt::Display) writes a table.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let (_, report): (_, prange::Report) = prange::report(|| {
///     for _ in 0..3 {
///         prange(&mut [1, 2, 3]).for_each(|x| *x += 1);
///     }
/// });
/// assert_eq!(report.loops.len(), 1);
/// assert!(report.to_string().contains("iterations"));
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Report {
    /// The loops, those first that took the longest time.
    pub loops: Vec<LoopReport>,
}

impl Report {
    fn of(loops: Loops) -> Report {
        let mut loops: Vec<_> = loops.into_iter().map(|(_, report)| report).collect();
        loops.sort_unstable_by_key(|report| std::cmp::Reverse(report.time));
        Report { loops }
    }
}

/// One loop of a [`Report`]: all runs of the loop at one place of the program. In a generic function, each type that it is used with has a loop of
/// its own.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let (_, report) = prange::report(|| prange(0..100_000u64).filter(|i| i % 3 == 0).count());
/// let counting: &prange::LoopReport = &report.loops[0];
/// assert_eq!((counting.file, counting.line), (file!(), line!() - 2));
/// assert!(counting.alone <= counting.time);
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct LoopReport {
    /// File of the call of `prange` or `prange!`, as in the compiler's messages.
    pub file: &'static str,
    /// Line of that call.
    pub line: u32,
    /// Column of that call.
    pub column: u32,
    /// The variables that the loop captures and their roles, in the loop form: `"a: shared, sum: reduction (sum)"`.
    pub roles: &'static str,
    /// Number of times that the loop ran.
    pub runs: u64,
    /// Number of those runs in which the loop was shared with other threads of the pool.
    pub shared_runs: u64,
    /// Number of iterations, over all runs.
    pub iterations: u64,
    /// Time from beginning to end, over all runs.
    pub time: Duration,
    /// Part of the time in which the caller was alone: before the loop was shared, or the whole run.
    pub alone: Duration,
    /// Number of times that a thread came to help.
    pub helpers: u64,
    /// Number of claims: the pieces that threads took, one after the other, of shared loops.
    pub claims: u64,
    /// Number of times that a thread took iterations over from another one.
    pub steals: u64,
    /// Number of sleeping threads that were woken.
    pub wakes: u64,
    /// Time that these wakes took the threads that woke the others.
    pub wake_time: Duration,
    /// The threads that took part.
    pub threads: Vec<BusyThread>,
    /// The instruction set for which the loop's code was compiled that ran: `"baseline"`, `"avx2"` or `"avx512"`. Empty if that is not known.
    pub instruction_set: &'static str,
    /// Time for which the threads that took part could have worked, if all had worked as long as the one that worked longest.
    pub(super) evenly: Duration,
    /// Number of runs that were not shared, by the reason.
    pub(super) alone_because: [u64; WhyAlone::ALL],
    pub(super) is_scheduled: bool,
    pub(super) pool: PoolState,
    pub(super) heaviest: Heaviest,
    /// Number of runs that these iterations kept from being faster.
    pub(super) heavy_runs: u64,
}

/// A thread that took part in a loop of a [`LoopReport`].
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let (_, report) = prange::report(|| prange(0..100).map(|i| i * 2).max());
/// let threads: &[prange::BusyThread] = &report.loops[0].threads;
/// assert!(threads.iter().any(|thread| thread.busy <= report.loops[0].time));
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct BusyThread {
    /// Name of the thread.
    pub name: Arc<str>,
    /// Time for which it ran iterations of the loop.
    pub busy: Duration,
    pub(super) number: usize,
}

impl BusyThread {
    /// Adds `time` nanoseconds to the thread's time.
    pub(super) fn add(threads: &mut Vec<BusyThread>, number: usize, name: &Arc<str>, time: u64) {
        let busy = Duration::from_nanos(time);
        match threads.iter_mut().find(|thread| thread.number == number) {
            Some(thread) => thread.busy += busy,
            None => threads.push(BusyThread {
                name: Arc::clone(name),
                busy,
                number,
            }),
        }
    }
}

/// The iterations, run together, that took longest in any run of a loop.
#[derive(Clone, Copy, Debug)]
pub(super) struct Heaviest {
    pub(super) first: u64,
    pub(super) iterations: u64,
    pub(super) time: Duration,
    /// Mean time of each other iteration of the run.
    pub(super) others: Duration,
    /// Time and iterations of the run.
    pub(super) run_time: Duration,
    pub(super) run_iterations: u64,
}

impl LoopReport {
    /// Adds another run.
    fn add(&mut self, run: &LoopReport) {
        self.runs += run.runs;
        self.shared_runs += run.shared_runs;
        self.iterations += run.iterations;
        self.time += run.time;
        self.alone += run.alone;
        self.helpers += run.helpers;
        self.claims += run.claims;
        self.steals += run.steals;
        self.wakes += run.wakes;
        self.wake_time += run.wake_time;
        self.evenly += run.evenly;
        for thread in &run.threads {
            let time = thread.busy.as_nanos() as u64;
            BusyThread::add(&mut self.threads, thread.number, &thread.name, time);
        }
        for (sum, runs) in self.alone_because.iter_mut().zip(run.alone_because) {
            *sum += runs;
        }
        self.instruction_set = run.instruction_set;
        self.is_scheduled = run.is_scheduled;
        self.pool = run.pool;
        self.add_heaviest(run);
    }

    /// Takes in the heaviest iterations of another run. Those that are heavy in one run only were interrupted rather, so only runs with the same ones
    /// count.
    fn add_heaviest(&mut self, run: &LoopReport) {
        let (own, other) = (&self.heaviest, &run.heaviest);
        let is_same =
            own.first < other.first + other.iterations && other.first < own.first + own.iterations;
        if is_same {
            self.heavy_runs += run.heavy_runs;
        }
        if other.time > own.time {
            if !is_same {
                self.heavy_runs = run.heavy_runs;
            }
            self.heaviest = run.heaviest;
        }
    }

    /// Returns the share of the time that the caller was alone, from 0 to 1.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let (_, report) = prange::report(|| prange(0..100).serial_if(true).map(|i| i * 2).max());
    /// assert_eq!(report.loops[0].share_alone(), 1.0);
    /// ```
    #[must_use]
    pub fn share_alone(&self) -> f64 {
        ratio(self.alone, self.time)
    }

    /// Returns how evenly the work was spread over the threads that took part, from 0 to 1: the time that they worked, of the time that
    /// they would have worked if all had worked as long as the one that worked longest.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::prelude::*;
    ///
    /// let (_, report) = prange::report(|| prange(0..100).serial_if(true).map(|i| i * 2).max());
    /// assert_eq!(report.loops[0].balance(), 1.0);
    /// ```
    #[must_use]
    pub fn balance(&self) -> f64 {
        let busy = self.threads.iter().map(|thread| thread.busy).sum();
        ratio(busy, self.evenly)
    }

    /// Returns what keeps the loop from being faster, if that is known.
    ///
    /// # Examples
    ///
    /// ```
    /// use prange::Advice;
    /// use prange::prelude::*;
    ///
    /// let (_, report) = prange::report(|| {
    ///     for _ in 0..1000 {
    ///         prange(0..10).map(|i| i * 2).max();
    ///     }
    /// });
    /// assert!(matches!(report.loops[0].advice(), Some(Advice::TooShort { .. })));
    /// ```
    #[must_use]
    pub fn advice(&self) -> Option<Advice> {
        Advice::about(self)
    }
}

fn ratio(part: Duration, of: Duration) -> f64 {
    match of.is_zero() {
        true => 1.0,
        false => part.as_secs_f64() / of.as_secs_f64(),
    }
}

/// The columns of the table: headings, and widths.
const COLUMNS: [(&str, usize); 9] = [
    ("runs", 8),
    ("iterations", 12),
    ("time", 9),
    ("alone", 6),
    ("helpers", 8),
    ("claims", 8),
    ("steals", 7),
    ("wakes", 7),
    ("balance", 8),
];

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.loops.is_empty() {
            return writeln!(f, "prange: no loop of two or more iterations has run");
        }
        let place = |report: &LoopReport| format!("{}:{}", report.file, report.line);
        let places = self.loops.iter().map(|report| place(report).len());
        let width = places.max().unwrap_or_default();
        write!(f, "{:width$}", "loop")?;
        for (heading, width) in COLUMNS {
            write!(f, " {heading:>width$}")?;
        }
        writeln!(f)?;
        for report in &self.loops {
            write!(f, "{:width$}", place(report))?;
            for (cell, (_, width)) in report.cells().iter().zip(COLUMNS) {
                write!(f, " {cell:>width$}")?;
            }
            writeln!(f)?;
            report.details(f)?;
        }
        if cfg!(debug_assertions) {
            let advice = "this is a build without optimisation, in which loops take many times as long; build with --release";
            writeln!(f, "{advice}")?;
        }
        Ok(())
    }
}

impl LoopReport {
    fn cells(&self) -> [String; COLUMNS.len()] {
        [
            self.runs.to_string(),
            self.iterations.to_string(),
            format!("{:.1?}", self.time),
            percent(self.share_alone()),
            self.helpers.to_string(),
            self.claims.to_string(),
            self.steals.to_string(),
            self.wakes.to_string(),
            percent(self.balance()),
        ]
    }

    /// Writes the lines below the row of the table.
    fn details(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.threads.len() > 1 {
            let busy = self.threads.iter().map(|thread| {
                let share = percent(ratio(thread.busy, self.time));
                format!("{} {share}", thread.name)
            });
            writeln!(f, "    busy: {}", busy.collect::<Vec<_>>().join(", "))?;
        }
        if !self.roles.is_empty() {
            writeln!(f, "    roles: {}", self.roles)?;
        }
        if !self.instruction_set.is_empty() {
            writeln!(f, "    instruction set: {}", self.instruction_set)?;
        }
        match self.advice() {
            Some(advice) => writeln!(f, "    advice: {advice}"),
            None => Ok(()),
        }
    }
}

pub(super) fn percent(share: f64) -> String {
    format!("{} %", (100.0 * share).round() as u64)
}
