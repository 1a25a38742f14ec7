//! Approximates a batch of matrices by matrices of low rank: one matrix for each iteration, each decomposed serially.
//!
//! ```text
//! cargo run --release --example low_rank
//! cargo run --release --example low_rank -- --matrices 200 --rank 10
//! ```
//!
//! nalgebra's singular value decomposition starts no threads of its own, so the loop has all processors, and these are not
//! oversubscribed. Expect a speed-up of nearly the number of idle processors: there are many matrices, and all take equally
//! long.

use std::error::Error;
use std::process::ExitCode;

use clap::Parser;
use clap::builder::RangedU64ValueParser;
use nalgebra::DMatrix;
use prange::prelude::*;
use prange::random::Stream;
use support::timed;

/// Approximate random matrices by matrices of low rank, serially and in parallel.
#[derive(Parser)]
struct Args {
    /// Matrices in the batch
    #[arg(long, default_value = "1000", value_parser = clap::value_parser!(u32).range(1..))]
    matrices: u32,
    /// Rows of each matrix
    #[arg(long, default_value = "100", value_parser = clap::value_parser!(u16).range(1..))]
    rows: u16,
    /// Columns of each matrix
    #[arg(long, default_value = "50", value_parser = clap::value_parser!(u16).range(1..))]
    columns: u16,
    /// Singular values that are kept
    #[arg(long, default_value = "5", value_parser = clap::value_parser!(u16).range(1..))]
    rank: u16,
    /// Threads of the pool [default: one for each processor]
    #[arg(long, value_parser = RangedU64ValueParser::<usize>::new().range(1..=65536))]
    threads: Option<usize>,
}

/// Returns the best approximation of rank `rank` in the Frobenius norm (Eckart and Young, 1936).
fn low_rank_approximation(matrix: &DMatrix<f64>, rank: usize) -> DMatrix<f64> {
    let mut svd = matrix.clone().svd(true, true);
    let rank = rank.min(svd.singular_values.len());
    svd.singular_values.rows_range_mut(rank..).fill(0.0);
    svd.recompose().expect("both factors were asked for")
}

fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let (rows, columns) = (args.rows.into(), args.columns.into());
    let rank = args.rank.into();
    let random = |number: u32| {
        let mut rng = Stream::new(1, number.into());
        DMatrix::from_fn(rows, columns, |_, _| rng.next_f64())
    };
    let batch: Vec<_> = (0..args.matrices).map(random).collect();
    println!(
        "{} matrices of {rows} x {columns} to rank {rank}, {} threads",
        batch.len(),
        prange::current_num_threads()
    );

    let approximate = |matrix: &DMatrix<f64>| low_rank_approximation(matrix, rank);
    let (serial, expected) = timed(|| batch.iter().map(approximate).collect::<Vec<_>>());
    let (parallel, found) = timed(|| prange(&batch).map(approximate).collect::<Vec<_>>());

    let speed_up = serial.as_secs_f64() / parallel.as_secs_f64();
    println!("serial {serial:.1?}, parallel {parallel:.1?}, speed-up {speed_up:.2}");
    let error: f64 = prange((&batch, &found))
        .map(|(matrix, low)| (matrix - low).norm() / matrix.norm())
        .mean();
    println!("mean relative error of the approximations {error:.3}");
    if found != expected {
        return Err("the serial and the parallel batch disagree".into());
    }
    println!("both batches are equal");
    Ok(())
}

fn main() -> ExitCode {
    let args = Args::parse();
    support::run(args.threads, || run(&args))
}
