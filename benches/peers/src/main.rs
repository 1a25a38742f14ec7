//! Benchmarks of prange beside other ways to write a parallel loop. See the README of this crate.

mod cases;
mod chart;
mod external;
mod kernel;
mod math;
mod measure;
mod peer;
mod peers;
mod probe;
mod protocol;
mod results;
mod table;
mod work;

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result};
use clap::builder::{PossibleValuesParser, RangedU64ValueParser};
use clap::{Parser, ValueHint};
use serde_json::json;

use crate::cases::{Case, Group, Scale};
use crate::peers::Peers;
use crate::protocol::{Loop, Measure, Request};
use crate::results::{By, Outcomes, Plan};
use crate::table::{Basis, duration};
use crate::work::{Costs, Kind};

/// Measure prange beside rayon, OpenMP, TBB, Numba and others.
#[derive(Parser)]
struct Args {
    /// Measure this group of cases only (may be repeated; see `--list`)
    #[arg(long, value_name = "GROUP")]
    only: Vec<String>,
    /// Measure these peers only; serial is always there
    #[arg(long, value_delimiter = ',', value_parser = PossibleValuesParser::new(peers::names()))]
    peers: Vec<String>,
    /// Samples of each case and peer
    #[arg(long, default_value = "7", value_parser = RangedU64ValueParser::<usize>::new().range(1..=1000))]
    runs: usize,
    /// Threads of each pool
    #[arg(long, default_value = "2", value_parser = RangedU64ValueParser::<usize>::new().range(1..=1024))]
    threads: usize,
    /// Milliseconds of untimed loops before each sample that is back to back
    #[arg(long, value_name = "MS", default_value = "20", value_parser = clap::value_parser!(u64).range(..=10_000))]
    warm_up: u64,
    /// Which run counts in ratios and marks
    #[arg(long, value_enum, default_value = "best")]
    by: By,
    /// Shorter samples and no large cases
    #[arg(long)]
    quick: bool,
    /// The folder for charts and `results.json`
    #[arg(long, value_name = "DIR", value_hint = ValueHint::DirPath)]
    output: Option<PathBuf>,
    /// A TrueType font for the words in the charts; without one they have none
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    font: Option<PathBuf>,
    /// List groups, cases and peers
    #[arg(long)]
    list: bool,
    /// Be a peer: what the runner starts
    #[arg(long, hide = true)]
    serve: Option<String>,
}

/// Calibration: the same on any machine, and what tells whether the peers can be compared at all.
struct Calibration {
    /// Nanoseconds of a unit of work.
    unit: f64,
    /// What iterations of several sizes cost.
    costs: Costs,
}

const CALIBRATION: [(&str, Loop); 3] = {
    let kind = Kind::Flat;
    let (one, many, empty) = ((1, 1_000_000), (1000, 10_000_000), (100_000, 0));
    [
        ("one iteration", work(one, kind)),
        ("10 M units", work(many, kind)),
        ("no work", work(empty, kind)),
    ]
};

fn case(label: String, task: Loop) -> Case {
    let measure = Measure::Hot {
        budget: 5_000_000,
        warm_up: 20_000_000,
    };
    Case {
        label,
        request: Request { task, measure },
        threads: None,
        base: None,
    }
}

const fn work((n, units): (usize, u64), kind: Kind) -> Loop {
    Loop::Work { n, kind, units }
}

/// What serial iterations cost, from no work to a million units.
fn measure_costs(plan: &Plan, peers: &mut Peers) -> Result<Costs> {
    let sizes: Vec<u32> = std::iter::once(0).chain((0..=20).map(|k| 1 << k)).collect();
    let mut group = Group::new("costs", "what iterations cost");
    group.peers = &["serial"];
    let of_size = |&size: &u32| {
        let n = (1_000_000 / size.max(1)).clamp(4, 50_000) as usize;
        let units = n as u64 * u64::from(size);
        case(size.to_string(), work((n, units), Kind::Flat))
    };
    group.cases = sizes.iter().map(of_size).collect();
    let outcomes = results::measure(&group, plan, peers)?;
    let cost = |((&size, case), of_case): ((&u32, &Case), &Outcomes)| {
        let Loop::Work { n, .. } = case.request.task else {
            unreachable!("only work is measured here");
        };
        let time = of_case.of("serial").context("serial did not run")?;
        Ok((size, time.time(By::Best) / n as f64))
    };
    let measured = sizes.iter().zip(&group.cases).zip(&outcomes);
    measured.map(cost).collect::<Result<_>>().map(Costs)
}

fn calibrate(plan: &Plan, peers: &mut Peers) -> Result<(Calibration, bool)> {
    let mut group = Group::new("calibration", "what the peers' work costs");
    group.cases = CALIBRATION
        .map(|(label, task)| case(label.into(), task))
        .into();
    let outcomes = results::measure(&group, plan, peers)?;
    let [one, many, empty] = &outcomes[..] else {
        unreachable!("as many as cases");
    };
    let time = |outcomes: &Outcomes| outcomes.of("serial").map(|serial| serial.time(By::Best));
    let unit = time(one).context("serial did not run")? / 1e6;
    let overhead = time(empty).context("serial did not run")? / 1e5;
    println!("## calibration: what a unit of work costs, and whether all threads run\n");
    println!(
        "serial: {unit:.3} ns a unit, {:.2} ns an iteration beside its work\n",
        overhead
    );
    println!(
        "| peer | ns a unit | 10 M units in 1000 iterations | ÷ serial | note |\n| --- | --- | --- | --- | --- |"
    );
    let serial = time(many).context("serial did not run")?;
    for outcome in &many.0 {
        let share = outcome.time(By::Best) / serial;
        let own = one
            .of(outcome.peer)
            .map_or(f64::NAN, |own| own.time(By::Best) / 1e6);
        let time = duration(outcome.time(By::Best));
        let alone = plan.threads > 1 && share > 0.8 && outcome.peer != "serial";
        let note = if alone {
            "does not use its threads"
        } else {
            ""
        };
        println!(
            "| {} | {own:.3} | {time} | {share:.2} | {note} |",
            outcome.peer
        );
    }
    let right = outcomes
        .iter()
        .flat_map(|outcomes| &outcomes.0)
        .all(|outcome| outcome.right);
    let costs = measure_costs(plan, peers)?;
    Ok((Calibration { unit, costs }, right))
}

/// Says so where the machine, and no peer, is the reason for slow loops.
fn report_processors(threads: usize, before: f64, after: f64) {
    println!(
        "\n{threads} threads had {before:.2} processors before this group and {after:.2} after it"
    );
    if before.min(after) < 0.8 * threads as f64 {
        println!("**the processors were not free: these times say little**");
    }
}

fn list(groups: &[Group]) {
    println!("peers: {}", peers::names().join(", "));
    for group in groups {
        println!("\n{}: {}", group.name, group.about);
        for case in &group.cases {
            println!("  {}", case.label);
        }
    }
}

/// Measures and reports; whether all answers were right.
fn run(args: &Args) -> Result<bool> {
    let scale = |unit| Scale {
        unit,
        warm_up: args.warm_up,
        quick: args.quick,
    };
    let known = cases::groups(scale(1.0));
    if args.list {
        list(&known);
        return Ok(true);
    }
    for name in &args.only {
        let is_known = known.iter().any(|group| group.name == name);
        anyhow::ensure!(is_known, "no group `{name}`: see --list");
    }
    if let Some(font) = &args.font {
        chart::load_font(font)?;
    }
    let wanted = |name: &str| args.peers.is_empty() || args.peers.iter().any(|peer| peer == name);
    let names = peers::names().into_iter();
    let plan = Plan {
        peers: names
            .filter(|name| *name == "serial" || wanted(name))
            .collect(),
        threads: args.threads,
        runs: if args.quick {
            args.runs.min(3)
        } else {
            args.runs
        },
        by: args.by,
    };
    let mut peers = Peers::default();
    let (calibration, mut all_right) = calibrate(&plan, &mut peers)?;
    let basis = Basis {
        by: plan.by,
        threads: plan.threads,
        costs: &calibration.costs,
    };
    let groups = cases::groups(scale(calibration.unit)).into_iter();
    let chosen =
        |group: &Group| args.only.is_empty() || args.only.iter().any(|name| name == group.name);
    let mut results = serde_json::Map::new();
    for group in groups.filter(chosen) {
        let before = probe::processors(plan.threads);
        let outcomes = results::measure(&group, &plan, &mut peers)?;
        let after = probe::processors(plan.threads);
        println!("\n## {}: {}\n", group.name, group.about);
        print!("{}", table::render(&group, &outcomes, basis));
        report_processors(plan.threads, before, after);
        let mut of_group = outcomes.iter().flat_map(|outcomes| &outcomes.0);
        all_right &= of_group.all(|outcome| outcome.right);
        if let Some(folder) = &args.output {
            fs::create_dir_all(folder)?;
            let path = folder.join(group.name).with_extension("png");
            chart::draw(&path, &group, &outcomes, plan.by, args.font.is_some())?;
            println!("\nchart: {}", path.display());
            let labels = group.cases.iter().map(|case| case.label.clone());
            let cases: serde_json::Map<_, _> =
                labels.zip(outcomes.iter().map(|of| json!(of))).collect();
            results.insert(group.name.into(), cases.into());
            // Written after each group: a long run that is cut short leaves what it has.
            serde_json::to_writer_pretty(File::create(folder.join("results.json"))?, &results)?;
        }
    }
    Ok(all_right)
}

fn main() -> ExitCode {
    let args = Args::parse();
    let outcome = match &args.serve {
        Some(name) => measure::serve(name, args.threads).map(|()| true),
        None => run(&args),
    };
    match outcome {
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
