//! Loop nests as they are first written, beside the same by rayon and OpenMP. See the README of this crate.

mod answer;
mod data;
mod measure;
mod nest;
mod openmp;
mod probe;
mod table;

use std::process::ExitCode;

use anyhow::{Result, ensure};
use clap::Parser;
use clap::builder::RangedU64ValueParser;

use crate::measure::Setting;
use crate::nest::Entry;

/// Measure nests of loops: serial, prange, rayon by hand, OpenMP.
#[derive(Parser)]
struct Args {
    /// Measure this nest only (may be repeated; see `--list`)
    #[arg(long, value_name = "NAME")]
    only: Vec<String>,
    /// Turns of each form, each of one run or more
    #[arg(long, default_value = "15", value_parser = RangedU64ValueParser::<usize>::new().range(1..=1000))]
    runs: usize,
    /// Threads of the parallel forms
    #[arg(long, default_value = "2", value_parser = RangedU64ValueParser::<usize>::new().range(1..=1024))]
    threads: usize,
    /// Five turns at most
    #[arg(long)]
    quick: bool,
    /// List the nests
    #[arg(long)]
    list: bool,
}

/// Measures and reports; whether all answers were right.
fn run(args: &Args) -> Result<bool> {
    let all = nest::all();
    if args.list {
        for nest in &all {
            println!("{:<16} {}", nest.name, nest.about);
        }
        return Ok(true);
    }
    for name in &args.only {
        let is_known = all.iter().any(|nest| nest.name == name);
        ensure!(is_known, "no nest `{name}`: see --list");
    }
    let openmp = openmp::build()
        .inspect_err(|error| println!("no OpenMP: {error:#}\n"))
        .ok();
    let most = if args.quick { 5 } else { usize::MAX };
    let chosen = |nest: &&Entry| args.only.is_empty() || args.only.iter().any(|n| n == nest.name);
    let before = probe::processors(args.threads);
    let mut outcomes = Vec::new();
    print!("{}", table::header(args.threads));
    for nest in all.iter().filter(chosen) {
        let outcome = (nest.run)(&Setting {
            name: nest.name,
            runs: args.runs.min(most),
            threads: args.threads,
            openmp: openmp.as_deref(),
        })?;
        print!("{}", table::row(nest.name, &outcome, args.threads));
        outcomes.push(outcome);
    }
    print!("\n{}", table::summary(&outcomes, args.threads));
    report_processors(args.threads, before, probe::processors(args.threads));
    Ok(outcomes.iter().all(|outcome| outcome.wrong.is_empty()))
}

/// Says so where the machine, and no form, is the reason for slow loops.
fn report_processors(threads: usize, before: f64, after: f64) {
    println!("\n{threads} threads had {before:.2} processors before, and {after:.2} after");
    if before.min(after) < 0.9 * threads as f64 {
        println!("**the processors were not free: times of {threads} threads say little**");
    }
}

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => {
            eprintln!("error: a wrong answer, see above");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}
