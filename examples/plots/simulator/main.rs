//! Simulates loops on more processors than this machine has: the automatic schedule beside other schedules, in virtual time.
//!
//! ```text
//! cargo run --release --example simulator
//! cargo run --release --example simulator -- --hot --processors 8,64,512 --font DejaVuSans.ttf
//! ```
//!
//! The module `simulation` says what is simulated. The table is Markdown. Its efficiency is the least possible time divided by
//! the simulated time; the least possible time is the time of the heaviest iteration or an equal share of the work, whichever
//! is larger.

#[allow(unreachable_pub)]
mod measure;
mod simulation;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use clap::builder::RangedU64ValueParser;
use plotters::prelude::*;
use simulation::{Costs, Kind, Outcome, Strategy, Work, simulate};
use support::{output, write_png};

/// Simulate loop schedules on any number of processors.
#[derive(Parser)]
struct Args {
    /// Numbers of processors [default: 1, 2, 4, .., 1024]
    #[arg(long, value_delimiter = ',', value_parser = RangedU64ValueParser::<usize>::new().range(1..=4096))]
    processors: Vec<usize>,
    /// Iterations of the loop [default: 100000, and then 1000]
    #[arg(long, value_parser = RangedU64ValueParser::<usize>::new().range(1..=100_000_000))]
    iterations: Option<usize>,
    /// What all iterations take together, in nanoseconds [default: 100000000, and then 1000000]
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..=1_000_000_000_000))]
    work: Option<u64>,
    /// The workers spin when the loop begins, instead of being parked
    #[arg(long)]
    hot: bool,
    /// Nanoseconds to claim from a word that nobody else has touched since
    #[arg(long, default_value_t = Costs::default().claim)]
    claim: u64,
    /// Nanoseconds to change a word that another thread has touched
    #[arg(long, default_value_t = Costs::default().contended)]
    contended: u64,
    /// Nanoseconds to read the clock
    #[arg(long, default_value_t = Costs::default().clock)]
    clock: u64,
    /// Nanoseconds to steal, once a victim is found
    #[arg(long, default_value_t = Costs::default().steal)]
    steal: u64,
    /// Nanoseconds to look at one victim
    #[arg(long, default_value_t = Costs::default().look)]
    look: u64,
    /// Nanoseconds until a spinning worker is inside the loop
    #[arg(long, default_value_t = Costs::default().join)]
    join: u64,
    /// Nanoseconds that a wake costs the waker
    #[arg(long, default_value_t = Costs::default().wake_cost)]
    wake_cost: u64,
    /// Nanoseconds from the begin of a wake until the sleeper runs
    #[arg(long, default_value_t = Costs::default().wake_latency)]
    wake_latency: u64,
    /// Measure all these costs on this machine, in place of what is given
    #[arg(long)]
    measure: bool,
    /// A TrueType or OpenType font for the chart's words [default: no words]
    #[arg(long)]
    font: Option<PathBuf>,
    /// The PNG file to write [default: simulator.png, in target/ if there is one]
    #[arg(long)]
    output: Option<PathBuf>,
}

/// The strategies that are compared, with their colours in the chart.
const STRATEGIES: [(&str, Strategy, RGBColor); 7] = [
    ("list", Strategy::List, RGBColor(190, 190, 190)),
    ("static", Strategy::Static, RGBColor(150, 110, 70)),
    ("dynamic(1)", Strategy::Dynamic(1), RGBColor(230, 170, 0)),
    ("guided", Strategy::Guided, RGBColor(110, 170, 60)),
    ("splitter", Strategy::Splitter, RGBColor(70, 130, 200)),
    ("prange", Strategy::PRANGE, RGBColor(200, 40, 30)),
    ("remembered", Strategy::REMEMBERED, RGBColor(230, 120, 150)),
];
const SPLITTER: usize = 4;
const PRANGE: usize = 5;
const REMEMBERED: usize = 6;

/// The outcomes of one kind of loop on one number of processors, by each strategy.
struct Row {
    processors: usize,
    efficiencies: Vec<f64>,
    outcomes: Vec<Outcome>,
}

/// One kind of loop, and its rows.
type Panel = (Kind, Vec<Row>);

fn main() -> ExitCode {
    match run(&Args::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let given = Costs {
        claim: args.claim,
        contended: args.contended,
        clock: args.clock,
        steal: args.steal,
        look: args.look,
        join: args.join,
        wake_cost: args.wake_cost,
        wake_latency: args.wake_latency,
        hot: args.hot,
        ..Costs::default()
    };
    let costs = match args.measure {
        true => measure::costs(args.hot),
        false => given,
    };
    println!("{costs:?}\n");
    let all: Vec<usize> = (0..=10).map(|power| 1 << power).collect();
    let processors = match args.processors.is_empty() {
        true => &all,
        false => &args.processors,
    };
    let iterations = args.iterations.unwrap_or(100_000);
    let work = args.work.unwrap_or(100_000_000);
    let panels = table(&costs, processors, iterations, work);
    if args.processors.is_empty() && args.iterations.is_none() && args.work.is_none() {
        table(&costs, &[2, 4, 8, 16], 1000, 1_000_000);
    }
    let output = output(args.output.as_deref(), "simulator.png");
    plot(&output, args.font.as_deref(), &panels)
        .map_err(|error| format!("cannot plot to {}: {error}", output.display()))?;
    println!(
        "wrote {}: efficiency from 0 to 1 over the logarithm of the processors",
        output.display()
    );
    Ok(())
}

/// Prints a table, and returns its contents.
fn table(costs: &Costs, processors: &[usize], iterations: usize, total: u64) -> Vec<Panel> {
    let workers = if costs.hot { "spin" } else { "are parked" };
    println!("{iterations} iterations of {total} ns together; the workers {workers}.");
    println!(
        "Efficiency in percent, then for three of the strategies: claims / steals / failed steals / joins.\n"
    );
    let mut titles = vec!["loop", "P"];
    titles.extend(STRATEGIES.map(|(name, ..)| name));
    titles.extend([SPLITTER, PRANGE, REMEMBERED].map(|index| STRATEGIES[index].0));
    println!("| {} |", titles.join(" | "));
    println!("|---|{}", "---:|".repeat(titles.len() - 1));
    let panel = |kind: Kind| {
        let work = Work::new(kind, iterations, total);
        let row = |&processors: &usize| {
            let outcomes =
                STRATEGIES.map(|(_, strategy, _)| simulate(&work, processors, costs, strategy));
            let is_complete =
                |outcome: &Outcome| outcome.gave_up || outcome.is_complete(iterations);
            assert!(
                outcomes.iter().all(is_complete),
                "an iteration was lost or run twice"
            );
            let row = Row {
                processors,
                efficiencies: outcomes
                    .iter()
                    .map(|outcome| outcome.efficiency(&work, processors))
                    .collect(),
                outcomes: outcomes.into(),
            };
            print_row(kind, &row);
            row
        };
        (kind, processors.iter().map(row).collect())
    };
    let panels = Kind::ALL.into_iter().map(panel).collect();
    println!();
    panels
}

fn print_row(kind: Kind, row: &Row) {
    print!("| {} | {} |", kind.name(), row.processors);
    for (outcome, efficiency) in row.outcomes.iter().zip(&row.efficiencies) {
        let sign = if outcome.gave_up { "< " } else { "" };
        print!(" {sign}{:.1} |", 100.0 * efficiency);
    }
    for index in [SPLITTER, PRANGE, REMEMBERED] {
        let Outcome {
            claims,
            steals,
            failed_steals,
            joins,
            ..
        } = row.outcomes[index];
        print!(" {claims} / {steals} / {failed_steals} / {joins} |");
    }
    println!();
}

/// Draws a panel for each kind of loop, with a line for each strategy.
fn plot(output: &Path, font: Option<&Path>, panels: &[Panel]) -> Result<(), Box<dyn Error>> {
    // Labels need a font; without one no labels are drawn, and no room is left for them.
    let mut label_area = 0;
    if let Some(path) = font {
        let bytes = fs::read(path)?.leak(); // plotters keeps fonts for ever
        plotters::style::register_font("sans-serif", FontStyle::Normal, bytes)
            .map_err(|_| format!("{} is not a font", path.display()))?;
        label_area = 36;
    } else {
        let colours = STRATEGIES.map(|(name, _, RGBColor(red, green, blue))| {
            format!("{name} #{red:02x}{green:02x}{blue:02x}")
        });
        println!(
            "panels: {}; colours: {}",
            Kind::ALL.map(Kind::name).join(", "),
            colours.join(", ")
        );
    }

    const SIZE: (u32, u32) = (1500, 900);
    let mut pixels = vec![0; 3 * (SIZE.0 * SIZE.1) as usize];
    let area = BitMapBackend::with_buffer(&mut pixels, SIZE).into_drawing_area();
    area.fill(&WHITE)?;
    for ((kind, rows), panel) in panels.iter().zip(area.split_evenly((2, 3))) {
        let last = rows.iter().map(|row| row.processors).max().unwrap_or(1);
        let right = (last as f64).log2().max(1.0);
        let mut builder = ChartBuilder::on(&panel);
        builder
            .margin(18)
            .x_label_area_size(label_area)
            .y_label_area_size(label_area);
        if font.is_some() {
            builder.caption(kind.name(), ("sans-serif", 22));
        }
        let mut chart = builder.build_cartesian_2d(0.0..right, 0.0..1.0)?;
        chart
            .configure_mesh()
            .light_line_style(WHITE)
            .x_labels(11)
            .x_label_formatter(&|power| format!("{:.0}", power.exp2()))
            .draw()?;
        for (index, (name, _, colour)) in STRATEGIES.into_iter().enumerate() {
            let points = rows
                .iter()
                .map(|row| ((row.processors as f64).log2(), row.efficiencies[index]));
            let line = chart.draw_series(LineSeries::new(points, colour.stroke_width(3)))?;
            if font.is_some() {
                line.label(name).legend(move |(x, y)| {
                    PathElement::new([(x, y), (x + 16, y)], colour.stroke_width(3))
                });
            }
        }
        if font.is_some() && *kind == Kind::Flat {
            chart
                .configure_series_labels()
                .position(SeriesLabelPosition::LowerLeft)
                .background_style(WHITE.mix(0.8))
                .draw()?;
        }
    }
    area.present()?;
    drop(area); // it borrows the pixels
    Ok(write_png(output, SIZE.0, &pixels)?)
}
