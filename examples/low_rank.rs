//! A batch of low-rank approximations: one matrix for each iteration, serial inside each.
//!
//! ```text
//! cargo run --release --example low_rank
//! cargo run --release --example low_rank -- --matrices 200 --rank 10
//! ```
//!
//! The singular value decomposition is nalgebra's, which starts no threads of its own: the loop has all
//! processors, and nothing is oversubscribed. Expect a speed-up of nearly the number of idle processors: matrices are many and alike.

use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Parser;
use nalgebra::DMatrix;
use prange::prelude::*;
use prange::random::Stream;

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
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    threads: Option<u16>,
}

/// The best approximation of rank `rank` in the Frobenius norm (Eckart and Young, 1936).
fn low_rank_approximation(matrix: &DMatrix<f64>, rank: usize) -> DMatrix<f64> {
    let mut svd = matrix.clone().svd(true, true);
    let rank = rank.min(svd.singular_values.len());
    svd.singular_values.rows_range_mut(rank..).fill(0.0);
    svd.recompose().expect("both factors were asked for")
}

fn timed<R>(run: impl FnOnce() -> R) -> (R, Duration) {
    let start = Instant::now();
    let result = run();
    (result, start.elapsed())
}

fn main() -> ExitCode {
    let args = Args::parse();
    let (rows, columns) = (args.rows.into(), args.columns.into());
    let rank = args.rank.into();
    if let Some(threads) = args.threads {
        let global = ThreadPoolBuilder::new().num_threads(threads.into());
        if let Err(error) = global.build_global() {
            eprintln!("error: {error}");
            return ExitCode::FAILURE;
        }
    }
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
    let (expected, serial) = timed(|| batch.iter().map(approximate).collect::<Vec<_>>());
    let (found, parallel) = timed(|| prange(&batch).map(approximate).collect::<Vec<_>>());

    let speed_up = serial.as_secs_f64() / parallel.as_secs_f64();
    println!("serial {serial:.1?}, parallel {parallel:.1?}, speed-up {speed_up:.2}");
    let error: f64 = prange((&batch, &found))
        .map(|(matrix, low)| (matrix - low).norm() / matrix.norm())
        .mean();
    println!("mean relative error of the approximations {error:.3}");
    if found != expected {
        eprintln!("error: the serial and the parallel batch disagree");
        return ExitCode::FAILURE;
    }
    println!("both batches are equal");
    ExitCode::SUCCESS
}
