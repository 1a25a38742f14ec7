//! A discrete-event simulation of loop schedules in virtual time.
//!
//! Processors are state machines, which a heap of events advances in whole nanoseconds. Nothing is random and no real clock is
//! read, so that the same parameters give the same numbers on any machine. The decisions of the automatic schedule are made by
//! the library's own `cost_model` module, which is included here as it is.
//!
//! # What is simulated
//!
//! - The times of the iterations, see [`Work`].
//! - The words that threads share. Each lies in a cache line of its own: a [`Line`] serves one access after the other, and an
//!   access is expensive if another thread has had the line in between. So threads that crowd on one counter, or on one victim,
//!   wait for each other, and a compare-exchange fails if the word has changed since it was read. Scans read each word at its
//!   own time.
//! - Calls for help: the cost of a wake to the waker, the time until the sleeper runs, the time that a spinning worker takes to
//!   reach the loop, and the time that a worker spins before it parks again.
//! - The clock readings of the participants: the time of a batch includes the claim, the steal or the wake before it.
//!
//! # What is left out
//!
//! - The real order at a contended word: here the order is first come, first served, for the owner too.
//! - The machine: memory bandwidth, shared caches, sockets, clock rates, other programs and the system's own time slices. All
//!   processors are alike, and each has one thread.
//! - Contention of spinning threads at the queue of tickets, and the merging of partial results.
//! - The learning of wake costs: here the model knows them.
//! - Nested loops, rows of loops, and loops that end early.

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

/// The costs of the steps, in nanoseconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Costs {
    /// Cost of claiming from a word that the thread was the last to touch.
    pub(crate) claim: u64,
    /// Cost of changing a word that another thread has touched since. Other threads wait for the same time.
    pub(crate) contended: u64,
    /// Cost of reading the clock.
    pub(crate) clock: u64,
    /// Cost of a steal, including the contended change of the victim's word.
    pub(crate) steal: u64,
    /// Cost of looking at one victim or one member.
    pub(crate) look: u64,
    /// Time until a spinning worker has found the loop and is inside.
    pub(crate) join: u64,
    /// Cost of a wake to the waker.
    pub(crate) wake_cost: u64,
    /// Time from the begin of a wake until the worker runs.
    pub(crate) wake_latency: u64,
    /// Time of one turn of a waiting loop.
    pub(crate) pause: u64,
    /// Whether the workers spin when the loop begins, as between the loops of a row; else they are parked.
    pub(crate) hot: bool,
}

impl Default for Costs {
    /// Wakes cost what the library measures on a virtual machine with two processors. The other costs are higher than
    /// `--measure` of the main program finds there (claim 5, contended 21 and more, steal 26, look 1, join 84), because cache
    /// lines travel farther between the many processors that are simulated.
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
    /// No step costs anything.
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

    /// Returns the time that a thief needs after it has changed the victim's word.
    fn after_steal(&self) -> u64 {
        self.steal.saturating_sub(self.contended)
    }
}

/// A way to share a loop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Strategy {
    /// The next iteration in order goes to the first processor that is free; no step but the iterations costs time.
    List,
    /// One block of iterations for each processor.
    Static,
    /// Chunks of this many iterations from a shared counter.
    Dynamic(usize),
    /// Chunks of decreasing size from a shared counter.
    Guided,
    /// Recursive halving, like rayon's adaptive splitter.
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

/// The outcome of a simulated loop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// Time from the call of the loop until it returns.
    pub(crate) time: u64,
    /// Number of chunks that were claimed; for the splitter, of leaves.
    pub(crate) claims: usize,
    pub(crate) steals: usize,
    /// Number of steals that came too late.
    pub(crate) failed_steals: usize,
    /// Number of parked workers that were woken.
    pub(crate) wakes: usize,
    /// Number of times that a worker joined the loop.
    pub(crate) joins: usize,
    /// Whether the simulation was stopped because the loop took too much longer than the serial loop.
    pub(crate) gave_up: bool,
    /// Ranges that were run, by any thread.
    runs: Vec<Range<usize>>,
}

impl Outcome {
    /// Returns the share of the processors' time that a perfect schedule would have needed.
    pub(crate) fn efficiency(&self, work: &Work, processors: usize) -> f64 {
        work.lower_bound(processors) as f64 / self.time as f64
    }

    /// Returns whether each of `iterations` was run exactly once.
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

/// Runs `work` on the given number of processors.
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

/// Events in the order of virtual time. Events of the same time are in the order in which they were planned.
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
    /// The thread that has the line exclusively.
    holder: Option<usize>,
    free_at: u64,
}

impl Line {
    /// Returns the time at which `thread`, which asks at `now`, has changed the word, after all threads that asked before.
    fn change(&mut self, thread: usize, now: u64, costs: &Costs) -> u64 {
        let own = self.holder == Some(thread);
        let cost = if own { costs.claim } else { costs.contended };
        self.holder = Some(thread);
        self.free_at = self.free_at.max(now) + cost;
        self.free_at
    }

    /// Records that another thread has read the word, so that its holder has to fetch the line again.
    fn read(&mut self) {
        self.holder = None;
    }
}
