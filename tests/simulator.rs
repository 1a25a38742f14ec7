//! The simulator's properties, and the automatic schedule's efficiency. Virtual time is exact, so that both can be
//! asserted on any machine.

#[allow(dead_code, unreachable_pub)]
#[path = "../examples/plots/simulator/simulation/mod.rs"]
mod simulation;

use simulation::{Costs, Kind, Outcome, Strategy, Work, simulate};

const STRATEGIES: [Strategy; 8] = [
    Strategy::List,
    Strategy::Static,
    Strategy::Dynamic(1),
    Strategy::Dynamic(7),
    Strategy::Guided,
    Strategy::Splitter,
    Strategy::PRANGE,
    Strategy::REMEMBERED,
];

fn costs(hot: bool) -> Costs {
    Costs {
        hot,
        ..Costs::default()
    }
}

#[test]
fn each_iteration_runs_once_and_nothing_is_faster_than_possible() {
    for kind in Kind::ALL {
        for (iterations, total) in [(1, 50_000), (5, 0), (64, 3_000_000), (3000, 2_000_000)] {
            let work = Work::new(kind, iterations, total);
            assert_eq!(work.total(), total);
            for processors in [1, 2, 3, 16, 60] {
                for (strategy, hot) in STRATEGIES
                    .map(|strategy| [(strategy, false), (strategy, true)])
                    .as_flattened()
                {
                    let run = || simulate(&work, processors, &costs(*hot), *strategy);
                    let outcome = run();
                    let what = || format!("{kind:?} {iterations} {processors} {strategy:?} {hot}");
                    assert!(outcome.is_complete(iterations), "{}", what());
                    assert!(
                        outcome.time.max(1) >= work.lower_bound(processors),
                        "{}",
                        what()
                    );
                    assert!(
                        processors > 1 || outcome.steals + outcome.joins == 0,
                        "{}",
                        what()
                    );
                    assert_eq!(outcome, run(), "{}", what());
                }
            }
        }
    }
}

#[test]
fn free_claims_in_order_are_perfect_for_equal_iterations() {
    let work = Work::new(Kind::Flat, 640, 640_000);
    for processors in [1, 2, 64, 640] {
        let outcome = simulate(&work, processors, &costs(false), Strategy::List);
        assert_eq!(outcome.time, work.lower_bound(processors));
    }
}

#[test]
fn one_processor_takes_no_longer_than_the_serial_loop() {
    for kind in Kind::ALL {
        for (iterations, total) in [(100, 1_000_000), (1000, 1_000_000), (100_000, 100_000_000)] {
            let work = Work::new(kind, iterations, total);
            let time = simulate(&work, 1, &costs(false), Strategy::PRANGE).time;
            assert!(100 * time <= 101 * total, "{kind:?} {iterations} {time}");
        }
    }
}

/// Percent that the automatic schedule reaches at least on `PROCESSORS`, with workers that are parked, and that spin.
const PROCESSORS: [usize; 4] = [2, 4, 16, 64];
const BOUNDS: [(Kind, [f64; 4], [f64; 4]); 6] = [
    (
        Kind::Flat,
        [98.5, 98.0, 96.5, 75.0],
        [98.5, 98.5, 98.0, 95.0],
    ),
    (
        Kind::Triangular,
        [98.5, 98.0, 96.0, 75.0],
        [98.5, 98.5, 97.0, 88.0],
    ),
    // The first iterations run alone: the loop has not shown yet what it is worth.
    (
        Kind::PowerLaw,
        [91.0, 78.0, 52.0, 64.0],
        [91.0, 78.0, 52.0, 65.0],
    ),
    (
        Kind::Early,
        [98.0, 98.0, 98.0, 98.0],
        [98.0, 98.0, 98.0, 98.0],
    ),
    // No schedule in order does better with few processors.
    (
        Kind::Late,
        [66.0, 79.0, 93.0, 96.5],
        [66.0, 79.0, 93.0, 97.0],
    ),
    (
        Kind::Bimodal,
        [99.0, 98.5, 96.5, 75.0],
        [99.0, 98.5, 98.0, 94.5],
    ),
];

/// The automatic schedule of loops of 100 ms in 100 000 iterations, with how many percent it has to reach.
fn long_loops(check: impl Fn(&str, &Work, usize, f64, &Outcome)) {
    for (kind, parked, hot) in BOUNDS {
        let work = Work::new(kind, 100_000, 100_000_000);
        for (bounds, hot) in [(parked, false), (hot, true)] {
            for (processors, bound) in PROCESSORS.into_iter().zip(bounds) {
                let outcome = simulate(&work, processors, &costs(hot), Strategy::PRANGE);
                let what = format!(
                    "{kind:?} {processors} {hot} {outcome}",
                    outcome = outcome.time
                );
                check(&what, &work, processors, bound, &outcome);
            }
        }
    }
}

#[test]
fn the_automatic_schedule_is_efficient() {
    long_loops(|what, work, processors, bound, outcome| {
        let percent = 100.0 * outcome.efficiency(work, processors);
        assert!(percent >= bound, "{what}: {percent} < {bound}");
    });
}

#[test]
fn claims_and_steals_are_few() {
    long_loops(|what, work, processors, _, outcome| {
        let Outcome {
            claims,
            steals,
            failed_steals,
            joins,
            wakes,
            ..
        } = *outcome;
        // Four microseconds each.
        assert!(
            claims as u64 <= work.total() / 3_500,
            "{what}: {claims} claims"
        );
        assert!(steals <= 12 * processors, "{what}: {steals} steals");
        assert!(
            failed_steals <= 12 * processors,
            "{what}: {failed_steals} failed steals"
        );
        assert!(
            joins.max(wakes) <= 2 * processors,
            "{what}: {joins} {wakes}"
        );
    });
}

#[test]
fn a_remembered_loop_begins_with_help() {
    let work = Work::new(Kind::PowerLaw, 100_000, 100_000_000);
    for processors in [2, 4, 32] {
        let run = |strategy| simulate(&work, processors, &costs(true), strategy);
        let efficiency = run(Strategy::REMEMBERED).efficiency(&work, processors);
        assert!(efficiency >= 0.975, "{processors} {efficiency}");
        assert!(run(Strategy::REMEMBERED).time < run(Strategy::PRANGE).time);
    }
}

#[test]
fn few_heavy_iterations_are_shared_soon() {
    const EACH: u64 = 1_000_000;
    for iterations in 2..=16 {
        let work = Work::new(Kind::Flat, iterations, EACH * iterations as u64);
        for (processors, hot) in [(2, false), (2, true), (4, true), (16, true)] {
            let time = |strategy| simulate(&work, processors, &costs(hot), strategy).time;
            // So many one after the other, and 3 % for what it takes to share them.
            let within = |time, rounds: usize| 100 * time <= 103 * EACH * rounds as u64;
            let alone = 1 + (iterations - 1).div_ceil(processors);
            let what = format!("{iterations} {processors} {hot}");
            // A new loop has shown nothing before its first iteration ends.
            let first = time(Strategy::PRANGE);
            assert!(within(first, alone), "{what}: {first}");
            let later = time(Strategy::REMEMBERED);
            assert!(
                within(later, iterations.div_ceil(processors)),
                "{what}: {later}"
            );
        }
    }
}
