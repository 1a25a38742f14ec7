//! Spreads heat in a plate of which each rank of a team has a part. Threads stand for the processes here.
//!
//! ```text
//! cargo run --release --example heat
//! cargo run --release --example heat -- --ranks 1,2,3,8 --height 1000 --width 1000 --steps 5000
//! ```
//!
//! All teams print the same hash, that of the serial loops. On a machine with as many idle processors as ranks expect a speed-up; here the ranks share the
//! threads of one pool, and more ranks than processors only cost time.

use std::error::Error;
use std::process::ExitCode;

use clap::Parser;
use clap::builder::RangedU64ValueParser;
use prange::distributed::{Blocks, ThreadRank, on_threads};
use support::plate::Plate;
use support::{Options, report};

/// Spread heat in a plate, serially and by teams of ranks.
#[derive(Parser)]
struct Args {
    /// Rows of the plate
    #[arg(long, default_value = "512", value_parser = RangedU64ValueParser::<usize>::new().range(1..=65536))]
    height: usize,
    /// Squares in a row
    #[arg(long, default_value = "512", value_parser = RangedU64ValueParser::<usize>::new().range(2..=65536))]
    width: usize,
    /// Steps, at most
    #[arg(long, default_value = "2000")]
    steps: usize,
    /// No square changes by more when the heat has spread
    #[arg(long, default_value = "1e-4")]
    tolerance: f64,
    /// Numbers of ranks
    #[arg(long, default_value = "1,2,4", value_delimiter = ',', value_parser = RangedU64ValueParser::<usize>::new().range(1..=256))]
    ranks: Vec<usize>,
    #[command(flatten)]
    options: Options,
}

fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let plate = Plate {
        height: args.height,
        width: args.width,
        steps: args.steps,
        tolerance: args.tolerance,
    };
    let (serial, expected) = args.options.best(|| plate.spread_serially());
    println!("{:<18}{serial:>12.3?}", "serial");
    for &ranks in &args.ranks {
        let (time, results) = args
            .options
            .best(|| on_threads(ranks, |team| plate.spread_over(team)));
        report(&format!("{ranks} ranks"), serial, time);
        if results.iter().any(|result| *result != expected) {
            return Err(format!("{ranks} ranks have {results:?}, not {expected:?}").into());
        }
        let rows = |team: &ThreadRank| {
            Blocks::new(team, plate.height, 1, 1, |_, _| ())
                .held()
                .len()
        };
        let most = on_threads(ranks, rows).into_iter().max().unwrap_or(0);
        println!(
            "{:>18} at most {most} of {} rows on a rank",
            "", plate.height
        );
    }
    println!(
        "{} steps, the last changed a square by {:.2e}; the hash of all squares is {:016x}",
        expected.steps, expected.change, expected.hash
    );
    Ok(())
}

fn main() -> ExitCode {
    let args = Args::parse();
    args.options.run(|| run(&args))
}
