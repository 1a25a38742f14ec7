//! Estimates pi: the share of random points of the unit square that lie in the unit circle is pi / 4.
//!
//! ```text
//! cargo run --release --example monte_carlo_pi
//! cargo run --release --example monte_carlo_pi -- --samples 1000000000 --seed 7 --full-check
//! ```
//!
//! Sample `i` has its own random stream, keyed by the seed and `i`. So the number of hits is the same for any number of
//! threads, and the hits of blocks of samples add up to those of the whole. Expect a speed-up of nearly the number of idle
//! processors: threads share nothing but the count.

use std::error::Error;
use std::f64::consts::PI;
use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};
use prange::{current_num_threads, kernels, prange};
use support::{Options, report};

/// Number of samples that are compared with the serial kernel if --full-check is not given.
const PREFIX: u64 = 20_000_000;

/// Number of samples of an iteration: some tens of microseconds.
const BLOCK: u64 = 16_384;

/// Estimate pi with random points, serially and in parallel.
#[derive(Parser)]
struct Args {
    /// Random points
    #[arg(long, default_value = "400000000", value_parser = clap::value_parser!(u64).range(1..))]
    samples: u64,
    /// Seed of the random points
    #[arg(long, default_value_t = 42)]
    seed: u64,
    /// Compare with the serial kernel on all samples, not only on the first 20 million
    #[arg(long)]
    full_check: bool,
    #[command(flatten)]
    options: Options,
}

fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let Args { samples, seed, .. } = *args;
    println!(
        "{samples} samples, seed {seed}: {} threads",
        current_num_threads()
    );

    // The estimate: one loop over blocks of samples, which shows its progress.
    let style = ProgressStyle::with_template("{bar:40} {percent:>3} %  {eta} left")?;
    let bar = ProgressBar::new(samples).with_style(style);
    let show = {
        let bar = bar.clone();
        move |done, _| bar.set_position(done * BLOCK)
    };
    let start = Instant::now();
    let hits: u64 = prange(0..samples.div_ceil(BLOCK))
        .progress(&show)
        .map(|block| {
            let first = block * BLOCK;
            let last = samples.min(first.saturating_add(BLOCK));
            kernels::serial::monte_carlo_hits::<f64>(first..last, seed)
        })
        .sum();
    let elapsed = start.elapsed();
    bar.finish_and_clear();
    let pi = 4.0 * hits as f64 / samples as f64;
    let deviation = (PI * (4.0 - PI) / samples as f64).sqrt();
    println!("estimate  {pi:.10} in {elapsed:.3?}");
    println!(
        "error     {:+.1e} (standard deviation {deviation:.1e})",
        pi - PI
    );

    // The comparison with the serial kernel.
    let checked = if args.full_check {
        samples
    } else {
        samples.min(PREFIX)
    };
    println!("serial and parallel on {checked} samples:");
    let (serial, expected) = args
        .options
        .best(|| kernels::serial::monte_carlo_hits::<f64>(0..checked, seed));
    println!("{:<18}{serial:>12.3?}", "serial");
    let (parallel, found) = args
        .options
        .best(|| kernels::monte_carlo_hits::<f64>(0..checked, seed));
    report("parallel", serial, parallel);
    if found != expected {
        return Err(format!("{found} hits in parallel, {expected} serially").into());
    }
    if checked == samples && hits != expected {
        return Err(format!("{hits} hits in parallel blocks, {expected} serially").into());
    }
    println!("both have {expected} hits");
    Ok(())
}

fn main() -> ExitCode {
    let args = Args::parse();
    args.options.run(|| run(&args))
}
