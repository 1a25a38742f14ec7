//! The roles that a loop's variables play: Numba's `privatization_rules`, in the function form.
//!
//! ```text
//! cargo run --release --example roles
//! ```
//!
//! The serial loop, in Rust:
//!
//! ```text
//! for i in 0..n {
//!     reduction += i as f64;   // only in-place sums: a reduction
//!     reduction -= 1.0;
//!     private = i as f64 * 4.0; // assigned first: private, and the last value stays
//!     square[i] = shared * i as f64; // indexed by the loop variable: each iteration owns its element
//! }
//! ```
//!
//! The two errors of the original cannot be written here: a reduction's handle starts at the identity, so that
//! `*=` on a sum has no meaning to reach for, and a lastprivate is `None` until it is assigned.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Parser;
use prange::prelude::*;

/// Run a loop with every role, serially and in parallel, and show what each variable holds.
#[derive(Parser)]
struct Args {
    /// Iterations of the loop
    #[arg(long, default_value = "100", value_parser = clap::value_parser!(u64).range(1..=1 << 28))]
    n: u64,
    /// Threads of the pool [default: one for each processor]
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    threads: Option<u16>,
}

/// The variables of the loop.
#[derive(Clone, PartialEq)]
struct Variables {
    reduction: f64,
    private: f64,
    shared: f64,
    sliced: Vec<f64>,
}

fn serial(n: usize, v: &mut Variables) {
    for i in 0..n {
        v.reduction += i as f64;
        v.reduction -= 1.0;
        v.private = i as f64 * 4.0;
        v.sliced[i] = v.shared * i as f64;
    }
}

fn parallel(n: usize, v: &mut Variables) {
    let shared = v.shared;
    prange(0..n)
        .reduction(&mut v.reduction, Sum)
        .lastprivate(&mut v.private)
        .sliced(&mut v.sliced)
        .for_each(|i, (reduction, private, sliced)| {
            *reduction += i as f64;
            *reduction -= 1.0;
            *private = Some(i as f64 * 4.0);
            *sliced = shared * i as f64;
        });
}

fn timed(run: impl FnOnce()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

fn main() -> ExitCode {
    let args = Args::parse();
    let n = args.n as usize;
    if let Some(threads) = args.threads {
        let global = ThreadPoolBuilder::new().num_threads(threads.into());
        if let Err(error) = global.build_global() {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    }
    let start = Variables {
        reduction: 1.0,
        private: 2.0,
        shared: 3.0,
        sliced: vec![0.0; n],
    };
    let (mut one, mut all) = (start.clone(), start);
    let serial_time = timed(|| serial(n, &mut one));
    let parallel_time = timed(|| parallel(n, &mut all));

    println!("{n} iterations, {} threads", prange::current_num_threads());
    println!(
        "{:10} {:22} {:>16} {:>16}",
        "variable", "role", "serial", "parallel"
    );
    let row = |variable, role, a: f64, b: f64| println!("{variable:10} {role:22} {a:16} {b:16}");
    row("reduction", "reduction (sum)", one.reduction, all.reduction);
    row("private", "private, lastprivate", one.private, all.private);
    row("shared", "shared", one.shared, all.shared);
    row(
        "sliced",
        "sliced (last element)",
        one.sliced[n - 1],
        all.sliced[n - 1],
    );
    let speed_up = serial_time.as_secs_f64() / parallel_time.as_secs_f64();
    println!("serial {serial_time:.1?}, parallel {parallel_time:.1?}, speed-up {speed_up:.2}");

    // Whole numbers below 2^53 add up exactly in any order.
    if one != all {
        eprintln!("error: the loops disagree");
        return ExitCode::FAILURE;
    }
    println!("both loops agree");
    ExitCode::SUCCESS
}
