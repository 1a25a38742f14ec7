//! What a user waits for: the time to compile loops in several forms, and the libraries. See the README of this crate.

mod loops;
mod package;

use std::time::Duration;

use anyhow::Result;
use clap::Parser;
use clap::builder::RangedU64ValueParser;

use crate::loops::Form;
use crate::package::{Package, Profile};

/// Measure how long loops take to compile: plain ones, prange's, rayon's.
#[derive(Parser)]
struct Args {
    /// Loops in the user's crate
    #[arg(long, default_value = "50", value_parser = RangedU64ValueParser::<usize>::new().range(1..=10_000))]
    loops: usize,
    /// Builds of each kind
    #[arg(long, default_value = "5", value_parser = RangedU64ValueParser::<usize>::new().range(1..=1000))]
    runs: usize,
    /// Measure this form only (may be repeated)
    #[arg(long, value_name = "FORM")]
    only: Vec<Form>,
    /// Measure the user's crate only, not the libraries
    #[arg(long)]
    without_libraries: bool,
}

/// Best and median.
fn summary(times: &mut [Duration]) -> String {
    times.sort();
    let seconds = |time: Duration| format!("{:.2}", time.as_secs_f64());
    format!(
        "{} ({})",
        seconds(times[0]),
        seconds(times[times.len() / 2])
    )
}

/// The user's crate, by form: built when its dependencies are, and again after a change of one loop.
fn users(args: &Args) -> Result<()> {
    println!(
        "{} loops, seconds of `cargo build` for the user's crate, best (median) of {}\n",
        args.loops, args.runs
    );
    println!("| form | release | release, one change | dev | dev, one change |");
    println!("| --- | --- | --- | --- | --- |");
    let chosen = |form: &&Form| args.only.is_empty() || args.only.contains(form);
    let packages = Form::ALL.iter().filter(chosen);
    let packages: Vec<(Form, Package)> = packages
        .map(|&form| Ok((form, Package::of_loops(form)?)))
        .collect::<Result<_>>()?;
    // The forms take turns, so that what else the machine does meets all of them.
    let mut times = vec![vec![Vec::new(); 4]; packages.len()];
    for run in 0..args.runs {
        for ((form, package), times) in packages.iter().zip(&mut times) {
            for (column, profile) in [(0, Profile::Release), (2, Profile::Dev)] {
                package.write("")?;
                package.build_dependencies(profile)?;
                package.write(&loops::library(*form, args.loops, 2 * run))?;
                times[column].push(package.build(profile)?);
                package.write(&loops::library(*form, args.loops, 2 * run + 1))?;
                times[column + 1].push(package.build(profile)?);
            }
        }
    }
    for ((form, _), times) in packages.iter().zip(&mut times) {
        let columns: Vec<String> = times.iter_mut().map(|times| summary(times)).collect();
        println!("| {} | {} |", form.name(), columns.join(" | "));
    }
    Ok(())
}

/// The libraries with their dependencies.
fn libraries(args: &Args) -> Result<()> {
    println!(
        "\nSeconds of `cargo build` for a library and all that it needs, best (median) of {}\n",
        args.runs
    );
    println!("| library | release | dev |");
    println!("| --- | --- | --- |");
    for (name, dependency) in package::LIBRARIES {
        let package = Package::new(name, dependency)?;
        package.write("")?;
        let mut columns = Vec::new();
        for profile in [Profile::Release, Profile::Dev] {
            let mut times = Vec::new();
            for _ in 0..args.runs {
                package.clean()?;
                times.push(package.build(profile)?);
            }
            columns.push(summary(&mut times));
        }
        println!("| {name} | {} |", columns.join(" | "));
    }
    Ok(())
}

fn main() -> Result<()> {
    let args = Args::parse();
    users(&args)?;
    if !args.without_libraries {
        libraries(&args)?;
    }
    Ok(())
}
