//! The schedules of a team, like OpenMP's: all threads begin the loop together.
//!
//! The team is formed as fast as possible: spinning threads all see the loop at once, and parked threads are woken in a tree,
//! by every thread that is awake. At the end of the loop each level of a tree of threads costs one contended access.

use std::ops::Range;

use super::cost_model::guided_chunk;
use super::{Agenda, Costs, Line, Outcome, Strategy, Work};

pub(super) fn simulate(
    work: &Work,
    processors: usize,
    costs: &Costs,
    strategy: Strategy,
) -> Outcome {
    let n = work.iterations();
    let mut outcome = Outcome {
        joins: processors - 1,
        wakes: if costs.hot { 0 } else { processors - 1 },
        ..Outcome::default()
    };
    let mut agenda = Agenda::new();
    for (thread, start) in starts(processors, costs).into_iter().enumerate() {
        agenda.plan(start, thread);
    }
    let mut counter = Line::default();
    let mut next = 0;
    let mut end = 0;
    let mut run = |outcome: &mut Outcome, range: Range<usize>, start: u64| {
        outcome.claims += 1;
        outcome.runs.push(range.clone());
        let done = start + work.time(range);
        end = end.max(done);
        done
    };
    while let Some((now, thread)) = agenda.next() {
        if strategy == Strategy::Static {
            let block = n * thread / processors..n * (thread + 1) / processors;
            run(&mut outcome, block, now);
            continue;
        }
        if next == n {
            // Threads look at the counter once more, but the loop does not wait for that.
            continue;
        }
        let start = counter.change(thread, now, costs);
        let size = match strategy {
            Strategy::Guided => guided_chunk(n - next, processors, 1),
            Strategy::Dynamic(chunk) => chunk.min(n - next),
            _ => unreachable!("not a schedule of a team"),
        };
        let done = run(&mut outcome, next..next + size, start);
        next += size;
        agenda.plan(done, thread);
    }
    let levels = u64::from(processors.next_power_of_two().ilog2());
    outcome.time = end + levels * costs.contended;
    outcome
}

/// Returns the time at which each thread begins.
fn starts(processors: usize, costs: &Costs) -> Vec<u64> {
    if costs.hot {
        return (0..processors)
            .map(|thread| costs.join * u64::from(thread > 0))
            .collect();
    }
    let mut awake = Agenda::new();
    awake.plan(0, ());
    for _ in 1..processors {
        let (now, ()) = awake.next().expect("the caller is awake");
        awake.plan(now + costs.wake_cost, ());
        awake.plan(now + costs.wake_latency, ());
    }
    std::iter::from_fn(|| awake.next())
        .map(|(now, ())| now)
        .collect()
}
