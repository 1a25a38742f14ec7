//! Estimates pi over the ranks of a job: the share of random points of the unit square that lie in the unit circle is pi / 4.
//!
//! ```text
//! cargo build --release --example mpi_pi
//! mpirun -n 2 target/release/examples/mpi_pi
//! mpirun -n 8 --oversubscribe target/release/examples/mpi_pi --samples 1000000000 --seed 7
//! ```
//!
//! Sample `i` has its own random stream, so the number of hits is the same for any number of ranks and threads. Ranks exchange one number.

use std::time::Instant;

use clap::Parser;
use prange::current_num_threads;
use prange::prelude::*;

/// Estimate pi with random points.
#[derive(Parser)]
struct Args {
    /// Random points
    #[arg(long, default_value = "100000000", value_parser = clap::value_parser!(u64).range(1..))]
    samples: u64,
    /// Seed of the random points
    #[arg(long, default_value_t = 42)]
    seed: u64,
}

fn main() -> Result<(), prange_mpi::Error> {
    let Args { samples, seed } = Args::parse();
    prange_mpi::run(|world| {
        let start = Instant::now();
        let hit = |(_, mut rng): (u64, prange::random::Stream)| {
            let (x, y) = (rng.next_f64(), rng.next_f64());
            u64::from(x * x + y * y < 1.0)
        };
        let hits: u64 = prange(0..samples).rng(seed).map(hit).over(world).sum();
        if world.rank() == 0 {
            let (ranks, threads) = (world.size(), current_num_threads());
            println!(
                "{samples} samples, seed {seed}: {ranks} ranks of {threads} threads, {:.3?}",
                start.elapsed()
            );
            println!("pi is about {:.10}", 4.0 * hits as f64 / samples as f64);
            println!("hash {hits:016x}");
        }
        Ok(())
    })
}
