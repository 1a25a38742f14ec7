//! A discrete-event simulation of loop schedules in virtual time.
//!
//! Processors are state machines, and a heap of events moves them on in whole nanoseconds. Nothing is random and no
//! real clock is read, so that the same parameters give the same numbers on any machine. The automatic schedule's
//! decisions are made by the library's own `cost_model` module, which is included here as it is.
//!
//! # What is simulated
//!
//! - The iterations' times, see [`Work`].
//! - The words that threads share. Each lies in a cache line of its own: a [`Line`] serves one access after the
//!   other, and an access is dear when another thread has had the line in between. So threads that crowd on one
//!   counter, or on one victim, wait for each other, and a compare-exchange fails when the word has changed since it
//!   was read. Scans read each word at its own time.
//! - Calls for help: the cost of a wake to the waker, the time until the sleeper runs, the way of a waiting worker to
//!   the loop; how long a worker spins before it parks again.
//! - What the clock says to the participants: it does not tell a batch from the claim, the steal or the wake before it.
//!
//! # What is left out
//!
//! - The real order at a crowded word: here it is first come, first served, for the owner too.
//! - The machine: memory bandwidth, shared caches, sockets, clock rates, other programs and the system's own time
//!   slices. All processors are alike, and each has one thread.
//! - Spinning threads that get in each other's way at the queue of tickets; the merging of partial results.
//! - The learning of prices: the model knows what a wake costs.
//! - Loops inside of loops, rows of loops, and loops that end early.

mod automatic;
mod splitter;
mod team;
mod work;

#[allow(
    dead_code,
    reason = "the library's file as it is, and not all of it is simulated"
)]
#[path = "../../../../src/cost_model.rs"]
mod cost_model;

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::Range;

pub(crate) use work::{Kind, Work};

/// What things cost, in nanoseconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Costs {
    /// To claim from a word that the thread was the last to touch.
    pub(crate) claim: u64,
    /// To change a word that another thread has touched since; others wait so long.
    pub(crate) contended: u64,
    /// To read the clock.
    pub(crate) clock: u64,
    /// To steal, with the contended change of the victim's word.
    pub(crate) steal: u64,
    /// To look at one victim, or at one member.
    pub(crate) look: u64,
    /// Until a worker that spins has found the loop and is inside.
    pub(crate) join: u64,
    /// To the one who wakes a worker.
    pub(crate) wake_cost: u64,
    /// From the begin of the wake until the worker runs.
    pub(crate) wake_latency: u64,
    /// One turn of a waiting loop.
    pub(crate) pause: u64,
    /// Whether the workers spin when the loop begins, as between the loops of a row; else they are parked.
    pub(crate) hot: bool,
}

impl Default for Costs {
    /// Wakes cost what the library measures on a virtual machine with two processors. The others are set higher than the main
    /// program's `--measure` finds there (claim 5, contended 21 and more, steal 26, look 1, join 84), because cache lines
    /// travel farther between the many processors that are simulated.
    fn default() -> Self {
        Costs {
            claim: 20,
            contended: 100,
            clock: 20,
            steal: 200,
            look: 5,
            join: 400,
            wake_cost: 4_000,
            wake_latency: 11_000,
            pause: 50,
            hot: false,
        }
    }
}

impl Costs {
    /// All for nothing.
    pub(crate) const FREE: Costs = Costs {
        claim: 0,
        contended: 0,
        clock: 0,
        steal: 0,
        look: 0,
        join: 0,
        wake_cost: 0,
        wake_latency: 0,
        pause: 0,
        hot: true,
    };

    /// A thief's work after the change of the victim's word.
    fn after_steal(&self) -> u64 {
        self.steal.saturating_sub(self.contended)
    }
}

/// How a loop is shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strategy {
    /// The next iteration in order goes to the first processor that is free, and all that is not an iteration is free.
    List,
    /// One block of iterations for each processor.
    Static,
    /// Chunks of so many iterations from a shared counter.
    Dynamic(usize),
    /// Shrinking chunks from a shared counter.
    Guided,
    /// Recursive halving, as rayon's adaptive splitter.
    Splitter,
    /// This library's automatic schedule.
    Automatic {
        /// Whether the caller remembers the loop from its last runs.
        remembered: bool,
    },
}

impl Strategy {
    pub(crate) const PRANGE: Strategy = Strategy::Automatic { remembered: false };
    pub(crate) const REMEMBERED: Strategy = Strategy::Automatic { remembered: true };
}

/// What came of a simulated loop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// From the call of the loop until it returns.
    pub(crate) time: u64,
    /// Chunks that were claimed; for the splitter, leaves.
    pub(crate) claims: usize,
    pub(crate) steals: usize,
    /// Thefts that came too late.
    pub(crate) failed_steals: usize,
    /// Parked workers that were woken.
    pub(crate) wakes: usize,
    /// Times that a worker joined the loop.
    pub(crate) joins: usize,
    /// The loop took longer than the serial one by so much that its end was not waited for.
    pub(crate) gave_up: bool,
    /// What was run, by whomever.
    runs: Vec<Range<usize>>,
}

impl Outcome {
    /// The share of the processors' time that a perfect schedule would have needed.
    pub(crate) fn efficiency(&self, work: &Work, processors: usize) -> f64 {
        work.lower_bound(processors) as f64 / self.time as f64
    }

    /// Whether each of `iterations` was run exactly once.
    pub(crate) fn is_complete(&self, iterations: usize) -> bool {
        let mut runs = self.runs.clone();
        runs.retain(|run| !run.is_empty());
        runs.sort_by_key(|run| run.start);
        let end = runs
            .iter()
            .try_fold(0, |end, run| (run.start == end).then_some(run.end));
        end == Some(iterations)
    }
}

/// Runs `work` on so many processors.
pub(crate) fn simulate(
    work: &Work,
    processors: usize,
    costs: &Costs,
    strategy: Strategy,
) -> Outcome {
    match strategy {
        Strategy::List => team::simulate(work, processors, &Costs::FREE, Strategy::Dynamic(1)),
        Strategy::Static | Strategy::Dynamic(_) | Strategy::Guided => {
            team::simulate(work, processors, costs, strategy)
        }
        Strategy::Splitter => splitter::simulate(work, processors, costs),
        Strategy::Automatic { remembered } => {
            automatic::simulate(work, processors, costs, remembered)
        }
    }
}

/// Events in the order of virtual time, those of one time in the order in which they were planned.
struct Agenda<E> {
    heap: BinaryHeap<Reverse<(u64, u64, E)>>,
    planned: u64,
}

impl<E: Ord> Agenda<E> {
    fn new() -> Self {
        Agenda {
            heap: BinaryHeap::new(),
            planned: 0,
        }
    }

    fn plan(&mut self, time: u64, event: E) {
        self.heap.push(Reverse((time, self.planned, event)));
        self.planned += 1;
    }

    fn next(&mut self) -> Option<(u64, E)> {
        let Reverse((time, _, event)) = self.heap.pop()?;
        Some((time, event))
    }
}

/// A cache line with a word that several threads change.
#[derive(Clone, Copy, Debug, Default)]
struct Line {
    /// The thread that has it to itself.
    holder: Option<usize>,
    free_at: u64,
}

impl Line {
    /// When `thread`, which asks at `now`, has changed the word: after all who asked before.
    fn change(&mut self, thread: usize, now: u64, costs: &Costs) -> u64 {
        let own = self.holder == Some(thread);
        let cost = if own { costs.claim } else { costs.contended };
        self.holder = Some(thread);
        self.free_at = self.free_at.max(now) + cost;
        self.free_at
    }

    /// Another thread reads the word, so that its holder has to fetch it again.
    fn read(&mut self) {
        self.holder = None;
    }
}
