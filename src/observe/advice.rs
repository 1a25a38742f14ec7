//! What a report says about a loop that could be faster.

use std::fmt;
use std::time::Duration;

use super::report::{Heaviest, LoopReport, percent};
use super::run::WhyAlone;

/// Share of a run that its heaviest iteration must take, and how many times as long as the others it must be, to be worth a word.
const HEAVY_SHARE: f64 = 0.4;
const HEAVY_RATIO: f64 = 4.0;
/// Share of the time that wakes must take to be worth a word.
const DEAR_WAKES: f64 = 0.1;
/// The balance below which a schedule is worth a word.
const UNEVEN: f64 = 0.75;

/// What keeps a loop of a [`Report`](crate::Report) from being faster. [`Display`](fmt::Display) writes a sentence with the figures, and what to do.
///
/// # Examples
///
/// ```
/// use prange::prelude::*;
///
/// let (_, report) = prange::report(|| {
///     for _ in 0..1000 {
///         prange(0..10).map(|i| i * 2).max();
///     }
/// });
/// let advice: prange::Advice = report.loops[0].advice().expect("ten iterations");
/// assert!(advice.to_string().starts_with("too short"), "{advice}");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Advice {
    /// The loop ends before another thread could help.
    TooShort {
        /// Mean time of a run.
        time: Duration,
        /// Time from which on help would pay, as far as that is known.
        worth: Option<Duration>,
    },
    /// The pool has one thread.
    OneThread,
    /// The loop was long enough to be shared, but no other thread was free, or none came in time.
    NoThread {
        /// Mean time of a run.
        time: Duration,
    },
    /// The iterations of a run belong together, as they are within one leaf of a sum of floats, or one block of an array reduction.
    OnePiece {
        /// Mean number of iterations of a run.
        iterations: u64,
    },
    /// The updates of an array reduction, a map or a set are so large a part of the loop that it would cost more than threads save to put their parts
    /// together.
    LightUpdates,
    /// There are fewer iterations than threads.
    FewIterations {
        /// Mean number of iterations of a run.
        iterations: u64,
        /// Number of threads of the pool.
        threads: usize,
    },
    /// One iteration, or a few neighbours, took much of a run.
    HeavyIteration {
        /// Number of the first of these iterations.
        first: u64,
        /// How many there are.
        iterations: u64,
        /// Their time.
        time: Duration,
        /// Mean time of the other iterations of the run.
        others: Duration,
        /// Time of the run.
        of: Duration,
        /// Number of runs in the report.
        runs: u64,
    },
    /// Much of the time was spent on waking threads.
    DearWakes {
        /// Mean time that a wake took.
        wake: Duration,
        /// Mean time of a run.
        time: Duration,
        /// Share of the time that the wakes took.
        share: f64,
    },
    /// The schedule that the loop asks for spread the work unevenly.
    Uneven {
        /// The [balance](LoopReport::balance).
        balance: f64,
    },
}

impl Advice {
    /// Returns the advice about a loop, of several the one that explains most.
    pub(super) fn about(report: &LoopReport) -> Option<Advice> {
        let runs = u32::try_from(report.runs).unwrap_or(u32::MAX).max(1);
        let time = report.time / runs;
        let iterations = report.iterations / report.runs.max(1);
        if 2 * report.shared_runs < report.runs {
            return Advice::about_unshared(report, time, iterations);
        }
        if let Some(heavy) = Advice::about_heaviest(report) {
            return Some(heavy);
        }
        if report.helpers == 0 {
            return Some(Advice::NoThread { time });
        }
        let threads = report.pool.threads;
        if iterations < threads as u64 {
            return Some(Advice::FewIterations {
                iterations,
                threads,
            });
        }
        let share = report.wake_time.as_secs_f64() / report.time.as_secs_f64();
        if share > DEAR_WAKES {
            let wakes = u32::try_from(report.wakes).unwrap_or(u32::MAX).max(1);
            let wake = report.wake_time / wakes;
            return Some(Advice::DearWakes { wake, time, share });
        }
        let balance = report.balance();
        (report.is_scheduled && balance < UNEVEN).then_some(Advice::Uneven { balance })
    }

    fn about_unshared(report: &LoopReport, time: Duration, iterations: u64) -> Option<Advice> {
        let because = |why: WhyAlone| report.alone_because[why as usize];
        let reasons = [
            WhyAlone::Short,
            WhyAlone::Clause,
            WhyAlone::OneThread,
            WhyAlone::OnePiece,
            WhyAlone::NoThread,
            WhyAlone::LightUpdates,
        ];
        let worth = match report.pool.worth {
            0 => None,
            worth => Some(Duration::from_nanos(worth)),
        };
        match reasons.into_iter().max_by_key(|&why| because(why))? {
            WhyAlone::Clause => None,
            _ if report.pool.threads == 1 => Some(Advice::OneThread),
            WhyAlone::OneThread => Some(Advice::OneThread),
            WhyAlone::OnePiece => Some(Advice::OnePiece { iterations }),
            WhyAlone::LightUpdates => Some(Advice::LightUpdates),
            WhyAlone::NoThread if worth.is_some_and(|worth| time > 2 * worth) => {
                Some(Advice::NoThread { time })
            }
            // The rest was always expected to be short: the last iterations are the heavy ones.
            WhyAlone::Short if worth.is_some_and(|worth| time > 2 * worth) => None,
            WhyAlone::Short | WhyAlone::NoThread => Some(Advice::TooShort { time, worth }),
        }
    }

    fn about_heaviest(report: &LoopReport) -> Option<Advice> {
        let heavy = report.heaviest;
        (2 * report.heavy_runs >= report.runs && heavy.is_heavy()).then_some(
            Advice::HeavyIteration {
                first: heavy.first,
                iterations: heavy.iterations,
                time: heavy.time,
                others: heavy.others,
                of: heavy.run_time,
                runs: report.runs,
            },
        )
    }
}

impl Heaviest {
    /// Returns whether these iterations keep the run from being faster.
    pub(super) fn is_heavy(&self) -> bool {
        let others = self.run_iterations.saturating_sub(self.iterations);
        let each = self.time.as_secs_f64() / self.iterations.max(1) as f64;
        let share = self.time.as_secs_f64() / self.run_time.as_secs_f64();
        others >= 2 && share >= HEAVY_SHARE && each >= HEAVY_RATIO * self.others.as_secs_f64()
    }
}

impl fmt::Display for Advice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Advice::TooShort { time, worth } => {
                write!(f, "too short: a run takes {time:.1?}")?;
                match worth {
                    Some(worth) => write!(f, ", and help pays from about {worth:.1?} on")?,
                    None => write!(f, ", less than it takes to start the threads")?,
                }
                write!(
                    f,
                    "; make a loop further out the parallel one, or join this one with its neighbours"
                )
            }
            Advice::OneThread => write!(
                f,
                "the pool has one thread: see PRANGE_NUM_THREADS, the processors that the process may use, and the pool of the loop"
            ),
            Advice::NoThread { time } => write!(
                f,
                "a run takes {time:.1?}, and no other thread was free or came in time; inside of a parallel loop this is as it should be"
            ),
            Advice::OnePiece { iterations } => write!(
                f,
                "{iterations} iterations are one piece, so that the result has the same bits on any number of threads; a longer loop is cut, or \
                 make a loop inside of this one parallel"
            ),
            Advice::LightUpdates => write!(
                f,
                "the updates are so large a part of the loop that to put the threads' parts together would cost more than they save; in an array, \
                 count in integers, or use fewer and larger elements"
            ),
            Advice::FewIterations {
                iterations,
                threads,
            } => write!(
                f,
                "a run has {iterations} iterations for {threads} threads; make a loop further in part of this one with `collapse`, or make that \
                 the parallel one"
            ),
            Advice::HeavyIteration {
                first,
                iterations,
                time,
                others,
                of,
                runs,
            } => {
                let last = first + iterations - 1;
                match iterations {
                    1 => write!(f, "iteration {first}")?,
                    _ => write!(f, "iterations {first} to {last} together")?,
                }
                write!(
                    f,
                    " took {time:.1?} of the {of:.1?} of a run, where others take {others:.1?} each; no schedule helps: split that work"
                )?;
                match runs {
                    1 => write!(f, " (or the thread was interrupted: look at several runs)"),
                    _ => Ok(()),
                }
            }
            Advice::DearWakes { wake, time, share } => write!(
                f,
                "{} of the time went into waking threads: a wake takes {wake:.1?}, a run {time:.1?}; longer runs, or runs that follow one another \
                 without a pause, wake less",
                percent(*share)
            ),
            Advice::Uneven { balance } => write!(
                f,
                "threads waited for the one with most work (balance {}): leave the clause `schedule` out, or deal smaller chunks, \
                 `Schedule::Dynamic(1)`",
                percent(*balance)
            ),
        }
    }
}
