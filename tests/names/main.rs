//! Programs whose names are not what they look like: own macros, functions, methods, modules and types under the names of std's and
//! of the macros' own. Each is written once and used twice, serial and parallel, and either the parallel twin does not compile or
//! it gives what the serial one gives.
//!
//! `PRANGE_NAMES_LOOPS=600` writes as many random programs, and `PRANGE_NAMES=part_of_a_name,another` takes only the written programs of such
//! names; `--nocapture` shows what became of each.
#![forbid(unsafe_code)]

#[path = "../full/mod.rs"]
mod full;
mod generator;
mod harness;
mod library;
mod programs;

use std::collections::BTreeMap;

use harness::Outcome;
use programs::Verdict;

#[test]
fn written_programs_mean_the_same_or_are_refused() {
    let wanted = std::env::var("PRANGE_NAMES").unwrap_or_default();
    let mut programs = programs::written();
    programs.retain(|program| wanted.split(',').any(|part| program.name.contains(part)));
    let verdicts: BTreeMap<String, Verdict> = programs
        .iter()
        .map(|program| (program.name.clone(), program.verdict))
        .collect();
    let outcomes = harness::judge("written", &programs);
    let mut mistakes = Vec::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for (name, outcome) in &outcomes {
        let verdict = verdicts[name];
        let (what, detail) = outcome.text();
        println!("{name}: {what}, to be {verdict}{detail}");
        *counts
            .entry(format!("{what}, to be {verdict}"))
            .or_default() += 1;
        let is_mistaken = match outcome {
            Outcome::Wrong(_) => true,
            Outcome::Refused(_) => verdict == Verdict::Accepted,
            Outcome::Same => false,
        };
        if is_mistaken {
            mistakes.push(format!("{name}: {what}, to be {verdict}{detail}"));
        }
    }
    println!("{} programs: {counts:#?}", outcomes.len());
    assert!(mistakes.is_empty(), "{}", mistakes.join("\n"));
}

#[test]
fn random_programs_mean_the_same_or_are_refused() {
    let count = std::env::var("PRANGE_NAMES_LOOPS").ok();
    let count = count.map_or(full::cases(120).into(), |count| {
        count.parse().expect("a number of programs")
    });
    let programs = generator::programs(count);
    let outcomes = harness::judge("random", &programs);
    let (mut accepted, mut refused, mut mistakes) = (0, 0, String::new());
    for program in &programs {
        let outcome = &outcomes[&program.name];
        let (what, detail) = outcome.text();
        println!("{}: {what}{detail}", program.name);
        match outcome {
            Outcome::Same => accepted += 1,
            Outcome::Refused(_) => refused += 1,
            Outcome::Wrong(_) => {
                mistakes += &format!("{}: {what}{detail}\n{}", program.name, program.text);
            }
        }
    }
    println!("{count} random programs: {accepted} accepted and the same, {refused} refused");
    assert!(mistakes.is_empty(), "{mistakes}");
    assert!(
        accepted > 0 && refused > 0,
        "{accepted} accepted, {refused} refused"
    );
}
