//! Spreads heat in a plate of which each rank of a job has a part, beside the same steps with MPI by hand.
//!
//! ```text
//! cargo build --release --example mpi_heat
//! PRANGE_NUM_THREADS=1 mpirun -n 2 target/release/examples/mpi_heat
//! mpirun -n 2 --map-by slot:PE=4 target/release/examples/mpi_heat --height 4000 --width 4000 --steps 1000 --without-hand
//! ```
//!
//! A rank holds its rows and one of each neighbour. In each step it sends two rows, and all ranks learn the greatest change of a square. The hash is that of
//! all squares, for any number of ranks and threads.

use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;
use clap::builder::RangedU64ValueParser;
use mpi::collective::SystemOperation;
use mpi::point_to_point::send_receive_into;
use mpi::topology::SimpleCommunicator;
use mpi::traits::*;
use prange::current_num_threads;
use prange_mpi::World;
use support::plate::{Plate, Spread, hash_of, relax, start};

/// Spread heat in a plate.
#[derive(Parser)]
struct Args {
    /// Rows of the plate
    #[arg(long, default_value = "1000", value_parser = RangedU64ValueParser::<usize>::new().range(1..=65536))]
    height: usize,
    /// Squares in a row
    #[arg(long, default_value = "1000", value_parser = RangedU64ValueParser::<usize>::new().range(2..=65536))]
    width: usize,
    /// Steps, at most
    #[arg(long, default_value = "500")]
    steps: usize,
    /// No square changes by more when the heat has spread
    #[arg(long, default_value = "1e-4")]
    tolerance: f64,
    /// Runs of each way, which take turns; the best one counts
    #[arg(long, default_value = "3", value_parser = clap::value_parser!(u32).range(1..))]
    repeats: u32,
    /// Do not compare with MPI by hand, which has one thread a rank
    #[arg(long)]
    without_hand: bool,
}

/// Spreads the heat with MPI and serial loops.
fn by_hand(plate: &Plate, world: &World, ranks: &SimpleCommunicator) -> Spread {
    let Plate { height, width, .. } = *plate;
    let (rank, size) = (world.rank(), world.size());
    let own = world.part(height);
    // The rows with a number one too high, so that row -1 has a place.
    let first = own.start;
    let row = |y: usize| (y + 1 - first) * width..(y + 2 - first) * width;
    let mut old = vec![0.0; (own.len() + 2) * width];
    for y in first.saturating_sub(1)..(own.end + 1).min(height) {
        for x in 0..width {
            old[row(y)][x] = start(y, x);
        }
    }
    let mut new = old.clone();
    let (mut steps, mut change) = (0, f64::INFINITY);
    while steps < plate.steps && change > plate.tolerance {
        let mut own_change = 0.0;
        for y in own.start.max(1)..own.end.min(height - 1) {
            let (up, here, down) = (&old[row(y - 1)], &old[row(y)], &old[row(y + 1)]);
            own_change = f64::max(own_change, relax(&mut new[row(y)], up, here, down));
        }
        ranks.all_reduce_into(&own_change, &mut change, SystemOperation::max());
        // The first own row goes down as the last one of the next rank comes, and the other way round.
        if rank > 0 {
            let below = ranks.process_at_rank(rank as i32 - 1);
            let (halo, rest) = new.split_at_mut(width);
            send_receive_into(&rest[..width], &below, halo, &below);
        }
        if rank + 1 < size {
            let above = ranks.process_at_rank(rank as i32 + 1);
            let (rest, halo) = new.split_at_mut((own.len() + 1) * width);
            send_receive_into(&rest[own.len() * width..], &above, halo, &above);
        }
        std::mem::swap(&mut old, &mut new);
        steps += 1;
    }
    let hashes = own.map(|y| hash_of(y, &old[row(y)]));
    let hash = hashes.fold(0, u64::wrapping_add);
    let hash = world.gather(&[hash]).into_iter().fold(0, u64::wrapping_add);
    Spread {
        steps,
        change,
        hash,
    }
}

fn run(args: &Args, world: &World) -> Result<(), Box<dyn std::error::Error>> {
    let plate = Plate {
        height: args.height,
        width: args.width,
        steps: args.steps,
        tolerance: args.tolerance,
    };
    let ranks = SimpleCommunicator::world();
    let (mut ours, mut theirs) = (f64::INFINITY, f64::INFINITY);
    let mut spread = None;
    for _ in 0..args.repeats {
        world.barrier();
        let begin = Instant::now();
        let result = plate.spread_over(world);
        ours = ours.min(begin.elapsed().as_secs_f64());
        spread = Some(result);
        if !args.without_hand && args.height >= world.size() {
            world.barrier();
            let begin = Instant::now();
            let expected = by_hand(&plate, world, &ranks);
            theirs = theirs.min(begin.elapsed().as_secs_f64());
            if result != expected {
                return Err(format!("{result:?}, by hand {expected:?}").into());
            }
        }
    }
    if let Some(Spread {
        steps,
        change,
        hash,
    }) = spread.filter(|_| world.rank() == 0)
    {
        let (size, threads) = (world.size(), current_num_threads());
        println!(
            "{} x {} squares: {size} ranks of {threads} threads",
            args.height, args.width
        );
        println!("{steps} steps, the last changed a square by {change:.2e}, {ours:.3} s");
        if theirs.is_finite() {
            println!(
                "by hand, of one thread: {theirs:.3} s, ratio {:.2}",
                ours / theirs
            );
        }
        println!("hash {hash:016x}");
    }
    Ok(())
}

fn main() -> ExitCode {
    let args = Args::parse();
    match prange_mpi::run(|world| run(&args, world)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
