//! Adds two arrays, `c = a + b`, in three ways: the serial kernel, the parallel kernel, and a parallel
//! loop written by hand.
//!
//! ```text
//! cargo run --release --example array_add
//! cargo run --release --example array_add -- --n 50000000 --threads 4
//! ```
//!
//! The addition does little work for each byte that it moves, so the speed of the memory, not the
//! number of threads, sets the limit for large arrays: expect a speed-up of 1.0 to 1.4 on two processors that share a memory that one of
//! them can nearly fill, and more where each has channels of its own.

use std::error::Error;
use std::hint::black_box;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Parser;
use clap::builder::RangedU64ValueParser;
use prange::prelude::*;
use prange::{ThreadPool, current_num_threads, kernels};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

/// Add two arrays of doubles, serially and in parallel.
#[derive(Parser)]
struct Args {
    /// Elements of each array
    #[arg(long, default_value = "10000000", value_parser = RangedU64ValueParser::<usize>::new().range(1..=1_000_000_000))]
    n: usize,
    /// Threads of the pool [default: one for each processor]
    #[arg(long, value_parser = RangedU64ValueParser::<usize>::new().range(1..=65536))]
    threads: Option<usize>,
    /// Runs of each variant; the best one counts
    #[arg(long, default_value = "5", value_parser = clap::value_parser!(u32).range(1..))]
    repeats: u32,
    /// Seed of the random elements
    #[arg(long, default_value_t = 42)]
    seed: u64,
}

fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let mut rng = StdRng::seed_from_u64(args.seed);
    let a: Vec<f64> = (0..args.n).map(|_| rng.random_range(-1.0..1.0)).collect();
    let b: Vec<f64> = (0..args.n).map(|_| rng.random_range(-1.0..1.0)).collect();
    println!(
        "c = a + b, n = {}: {} threads",
        args.n,
        current_num_threads()
    );

    // One thread. The NaNs make sure that a later variant cannot pass for having written nothing.
    let mut expected = vec![f64::NAN; args.n];
    let serial = best_of(args.repeats, || {
        kernels::serial::add(&mut expected, &a, &b);
        black_box(&mut expected);
    });
    println!("serial kernel     {serial:>12.3?}");

    // All threads of the pool.
    let mut c = vec![f64::NAN; args.n];
    let parallel = best_of(args.repeats, || {
        kernels::add(&mut c, &a, &b);
        black_box(&mut c);
    });
    report("parallel kernel", serial, parallel);
    check("parallel kernel", &c, &expected)?;

    // The same by hand: a loop over three arrays in lockstep.
    c.fill(f64::NAN);
    let by_hand = best_of(args.repeats, || {
        prange((&mut c, &a, &b)).for_each(|(c, a, b)| *c = a + b);
        black_box(&mut c);
    });
    report("parallel loop", serial, by_hand);
    check("parallel loop", &c, &expected)?;

    println!("all results are equal");
    Ok(())
}

/// The shortest time of `repeats` runs.
fn best_of(repeats: u32, mut f: impl FnMut()) -> Duration {
    let time = |_| {
        let start = Instant::now();
        f();
        start.elapsed()
    };
    (0..repeats).map(time).min().unwrap_or_default()
}

fn report(name: &str, serial: Duration, parallel: Duration) {
    let speed_up = serial.as_secs_f64() / parallel.as_secs_f64();
    println!("{name:<18}{parallel:>12.3?}   speed-up {speed_up:.2}");
}

fn check(name: &str, c: &[f64], expected: &[f64]) -> Result<(), String> {
    match c
        .iter()
        .zip(expected)
        .position(|(c, e)| c.to_bits() != e.to_bits())
    {
        None => Ok(()),
        Some(i) => Err(format!("{name}: c[{i}] is {}, not {}", c[i], expected[i])),
    }
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
