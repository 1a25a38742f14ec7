//! Measures what loops over the ranks of a job cost, beside the same work with MPI by hand.
//!
//! ```text
//! cargo build --release --example mpi_cost
//! PRANGE_NUM_THREADS=1 mpirun -n 2 target/release/examples/mpi_cost
//! ```
//!
//! Each row is the best of many runs; a run by prange and one by hand take turns.

use std::hint::black_box;
use std::time::{Duration, Instant};

use mpi::collective::SystemOperation;
use mpi::datatype::PartitionMut;
use mpi::topology::SimpleCommunicator;
use mpi::traits::*;
use prange::current_num_threads;
use prange::prelude::*;
use prange_mpi::World;

fn value(i: usize) -> f64 {
    1.0 / (i as f64 + 0.7)
}

fn sum_by_hand(world: &World, ranks: &SimpleCommunicator, n: usize) -> f64 {
    let own: f64 = world.part(n).map(value).sum();
    let mut sum = 0.0;
    ranks.all_reduce_into(&own, &mut sum, SystemOperation::sum());
    sum
}

fn gather_by_hand(world: &World, ranks: &SimpleCommunicator, own: &[f64], n: usize) -> Vec<f64> {
    let part = |rank| n * rank / world.size();
    let starts: Vec<i32> = (0..world.size()).map(|rank| part(rank) as i32).collect();
    let counts: Vec<i32> = (0..world.size())
        .map(|rank| (part(rank + 1) - part(rank)) as i32)
        .collect();
    let mut all = vec![0.0; n];
    let mut parts = PartitionMut::new(&mut all[..], counts, starts);
    ranks.all_gather_varcount_into(own, &mut parts);
    all
}

/// Returns the time of a call, as the mean of `calls`.
fn time_of<R>(world: &World, calls: u32, f: impl Fn() -> R) -> Duration {
    world.barrier();
    let start = Instant::now();
    for _ in 0..calls {
        black_box(f());
    }
    start.elapsed() / calls
}

/// Prints the best times of both ways.
fn row<A, B>(
    world: &World,
    name: &str,
    runs: u32,
    calls: u32,
    by_prange: impl Fn() -> A,
    by_hand: impl Fn() -> B,
) {
    let (mut ours, mut theirs) = (Duration::MAX, Duration::MAX);
    for _ in 0..runs {
        ours = ours.min(time_of(world, calls, &by_prange));
        theirs = theirs.min(time_of(world, calls, &by_hand));
    }
    if world.rank() == 0 {
        let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
        println!("{name:<34}{ours:>12.2?}{theirs:>12.2?}{ratio:>8.2}");
    }
}

fn main() -> Result<(), prange_mpi::Error> {
    prange_mpi::run(|world| {
        let ranks = SimpleCommunicator::world();
        if world.rank() == 0 {
            let (size, threads) = (world.size(), current_num_threads());
            println!("{size} ranks of {threads} threads");
            println!("{:<34}{:>12}{:>12}{:>8}", "", "prange", "by hand", "ratio");
        }
        for (n, calls) in [(0, 100), (1000, 100), (1_000_000, 5)] {
            let by_prange = || prange(0..n).map(value).over(world).sum::<f64>();
            let by_hand = || sum_by_hand(world, &ranks, n);
            row(
                world,
                &format!("sum of {n}, MPI_Allreduce"),
                200,
                calls,
                by_prange,
                by_hand,
            );
        }
        row(
            world,
            "barrier, MPI_Barrier",
            200,
            1000,
            || world.barrier(),
            || ranks.barrier(),
        );

        // 64 MB
        let n = 8_000_000;
        let own: Vec<f64> = world.part(n).map(value).collect();
        let by_hand = || gather_by_hand(world, &ranks, &own, n);
        row(
            world,
            "gather of 64 MB, MPI_Allgatherv",
            20,
            1,
            || world.gather(&own),
            by_hand,
        );
        let computed = || {
            let own: Vec<f64> = world.part(n).map(value).collect();
            gather_by_hand(world, &ranks, &own, n)
        };
        let collect = || prange(0..n).map(value).over(world).collect::<Vec<f64>>();
        row(
            world,
            "collect of 64 MB, MPI_Allgatherv",
            10,
            1,
            collect,
            computed,
        );
        let written = || {
            let mut c = vec![0.0; n];
            prange! {
                for i in prange(0..n).over(world) {
                    c[i] = value(i);
                }
            }
            c
        };
        row(
            world,
            "c[i] = .. of 64 MB, MPI_Allgatherv",
            10,
            1,
            written,
            computed,
        );
        Ok(())
    })
}
