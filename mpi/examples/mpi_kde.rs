//! Estimates a density with Gaussian kernels over the ranks of a job.
//!
//! ```text
//! cargo build --release --example mpi_kde
//! mpirun -n 2 target/release/examples/mpi_kde
//! ```
//!
//! The value at a point is a sum of floats over all kernels, and each rank adds up a part of them. The additions have a fixed order, so the
//! values have the bits of one thread, for any number of ranks and threads. `MPI_Allreduce` would not give them: it adds the ranks' sums, and so the
//! last bits depend on the number of ranks.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::Instant;

use clap::Parser;
use clap::builder::RangedU64ValueParser;
use prange::current_num_threads;
use prange::math::exp;
use prange::prelude::*;
use support::{linspace, uniform};

/// Evaluate a Gaussian kernel density.
#[derive(Parser)]
struct Args {
    /// Kernels, with random means in [-1, 1] and widths in [0.1, 0.3]
    #[arg(long, default_value = "1000000", value_parser = RangedU64ValueParser::<usize>::new().range(1..=1 << 32))]
    n: usize,
    /// Points of the curve
    #[arg(long, default_value = "50", value_parser = RangedU64ValueParser::<usize>::new().range(1..=1 << 20))]
    points: usize,
}

fn main() -> Result<(), prange_mpi::Error> {
    let Args { n, points } = Args::parse();
    prange_mpi::run(|world| {
        let means = uniform(n, 42, -1.0, 1.0);
        let widths = uniform(n, 43, 0.1, 0.3);
        let start = Instant::now();
        let mut curve = Vec::new();
        for x in linspace(-1.5, 1.5, points) {
            let mut sum = 0.0;
            prange! {
                for i in prange(0..n).over(world) {
                    let z = (x - means[i]) / widths[i];
                    sum += exp(-0.5 * z * z) / widths[i];
                }
            }
            curve.push(sum / (n as f64 * std::f64::consts::TAU.sqrt()));
        }
        if world.rank() == 0 {
            let (ranks, threads) = (world.size(), current_num_threads());
            println!(
                "{points} points, {n} kernels: {ranks} ranks of {threads} threads, {:.3?}",
                start.elapsed()
            );
            println!("the density in the middle is {:.12}", curve[points / 2]);
            let mut hasher = DefaultHasher::new();
            curve
                .iter()
                .for_each(|value| value.to_bits().hash(&mut hasher));
            println!("hash {:016x}", hasher.finish());
        }
        Ok(())
    })
}
