//! Estimates pi: the share of random points of the unit square that lie in the unit circle is pi / 4.
//!
//! ```text
//! cargo run --release --example monte_carlo_pi
//! cargo run --release --example monte_carlo_pi -- --samples 1000000000 --seed 7 --full-check
//! ```
//!
//! Sample `i` has a random stream of its own, keyed by the seed and `i`. So the hits are the same for any
//! number of threads, and those of blocks of samples add up to those of the whole. Expect a speed-up of nearly the number of idle
//! processors: nothing is shared but the count.

use std::error::Error;
use std::f64::consts::PI;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Parser;
use clap::builder::RangedU64ValueParser;
use indicatif::{ProgressBar, ProgressStyle};
use prange::{ThreadPool, current_num_threads, kernels};

/// Samples that are checked against the serial kernel without --full-check.
const PREFIX: u64 = 20_000_000;

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
    /// Threads of the pool [default: one for each processor]
    #[arg(long, value_parser = RangedU64ValueParser::<usize>::new().range(1..=65536))]
    threads: Option<usize>,
    /// Runs of each variant in the comparison; the best one counts
    #[arg(long, default_value = "5", value_parser = clap::value_parser!(u32).range(1..))]
    repeats: u32,
}

fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let Args { samples, seed, .. } = *args;
    println!(
        "{samples} samples, seed {seed}: {} threads",
        current_num_threads()
    );

    // The estimate: parallel blocks, one after the other, so that there is progress to show.
    let style = ProgressStyle::with_template("{bar:40} {percent:>3} %  {eta} left")?;
    let bar = ProgressBar::new(samples).with_style(style);
    let block = samples.div_ceil(100);
    let start = Instant::now();
    let (mut done, mut hits) = (0, 0);
    while done < samples {
        let end = done.saturating_add(block).min(samples);
        hits += kernels::monte_carlo_hits::<f64>(done..end, seed);
        done = end;
        bar.set_position(done);
    }
    let elapsed = start.elapsed();
    bar.finish_and_clear();
    let pi = 4.0 * hits as f64 / samples as f64;
    let deviation = (PI * (4.0 - PI) / samples as f64).sqrt();
    println!("estimate  {pi:.10} in {elapsed:.3?}");
    println!(
        "error     {:+.1e} (standard deviation {deviation:.1e})",
        pi - PI
    );

    // The comparison with one thread.
    let checked = if args.full_check {
        samples
    } else {
        samples.min(PREFIX)
    };
    println!("serial and parallel on {checked} samples:");
    let (serial, expected) = best_of(args.repeats, || {
        kernels::serial::monte_carlo_hits::<f64>(0..checked, seed)
    });
    println!("serial    {serial:>12.3?}");
    let (parallel, found) = best_of(args.repeats, || {
        kernels::monte_carlo_hits::<f64>(0..checked, seed)
    });
    let speed_up = serial.as_secs_f64() / parallel.as_secs_f64();
    println!("parallel  {parallel:>12.3?}   speed-up {speed_up:.2}");
    if found != expected {
        return Err(format!("{found} hits in parallel, {expected} serially").into());
    }
    if checked == samples && hits != expected {
        return Err(format!("{hits} hits in parallel blocks, {expected} serially").into());
    }
    println!("both have {expected} hits");
    Ok(())
}

/// The shortest time of `repeats` runs of `f`, and its result.
fn best_of(repeats: u32, f: impl Fn() -> u64) -> (Duration, u64) {
    let time = |_| {
        let start = Instant::now();
        let result = black_box(f());
        (start.elapsed(), result)
    };
    (0..repeats).map(time).min().unwrap_or_default()
}

fn main() -> ExitCode {
    let args = Args::parse();
    let result = match args.threads {
        Some(threads) => ThreadPool::new(threads)
            .map_err(Into::into)
            .and_then(|pool| pool.install(|| run(&args))),
        None => run(&args), // the global pool
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
