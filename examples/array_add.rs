//! Adds two arrays, `c = a + b`, in three ways: the serial kernel, the parallel kernel, and a parallel loop written by hand.
//!
//! ```text
//! cargo run --release --example array_add
//! cargo run --release --example array_add -- --n 50000000 --threads 4
//! ```
//!
//! The addition does little work for each byte that it moves, so the speed of the memory, not the number of threads, sets the
//! limit for large arrays. Expect a speed-up of 1.0 to 1.4 on two processors that share a memory that one of them can nearly
//! saturate, and more where each has memory channels of its own.

use std::error::Error;
use std::hint::black_box;
use std::process::ExitCode;

use clap::Parser;
use clap::builder::RangedU64ValueParser;
use prange::prelude::*;
use prange::{current_num_threads, kernels};
use support::{Options, check, report, uniform};

/// Add two arrays of doubles, serially and in parallel.
#[derive(Parser)]
struct Args {
    /// Elements of each array
    #[arg(long, default_value = "10000000", value_parser = RangedU64ValueParser::<usize>::new().range(1..=1_000_000_000))]
    n: usize,
    /// Seed of the random elements
    #[arg(long, default_value_t = 42)]
    seed: u64,
    #[command(flatten)]
    options: Options,
}

fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let a = uniform(args.n, args.seed, -1.0, 1.0);
    let b = uniform(args.n, args.seed.wrapping_add(1), -1.0, 1.0);
    println!(
        "c = a + b, n = {}: {} threads",
        args.n,
        current_num_threads()
    );

    // One thread. All results are filled with NaN first, so that a variant that writes nothing is noticed.
    let mut expected = vec![f64::NAN; args.n];
    let (serial, ()) = args.options.best(|| {
        kernels::serial::add(&mut expected, &a, &b);
        black_box(&mut expected);
    });
    println!("{:<18}{serial:>12.3?}", "serial kernel");

    // All threads of the pool.
    let mut c = vec![f64::NAN; args.n];
    let (parallel, ()) = args.options.best(|| {
        kernels::add(&mut c, &a, &b);
        black_box(&mut c);
    });
    report("parallel kernel", serial, parallel);
    check("parallel kernel", &c, &expected)?;

    // The same loop by hand: three arrays in lockstep.
    c.fill(f64::NAN);
    let (by_hand, ()) = args.options.best(|| {
        prange((&mut c, &a, &b)).for_each(|(c, a, b)| *c = a + b);
        black_box(&mut c);
    });
    report("parallel loop", serial, by_hand);
    check("parallel loop", &c, &expected)?;

    println!("all results are equal");
    Ok(())
}

fn main() -> ExitCode {
    let args = Args::parse();
    args.options.run(|| run(&args))
}
