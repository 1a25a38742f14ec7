//! Tasks from outside of the pool: Mandelbrot tiles that are submitted one by one, and delayed Monte Carlo estimates, each
//! joined by its handle. In Python, `executor.submit` and `dask.delayed` do the same.
//!
//! ```text
//! cargo run --release --example tasks
//! cargo run --release --example tasks -- --tiles 8 --samples 10000000
//! ```
//!
//! Expect a speed-up of nearly the number of idle processors if tasks take equally long and their number is a multiple of the
//! number of processors, as for the four estimates on two or four processors. The tiles in the middle of the image take
//! longest, so that four tiles on two processors give less, and more tiles more. The worker that the first task wakes takes
//! some tens of microseconds to start.

use std::error::Error;
use std::ops::Range;
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use clap::builder::RangedU64ValueParser;
use prange::kernels::serial;
use prange::prelude::*;
use support::timed;

/// Submit tiles and samples as tasks, join them, and compare with the serial results.
#[derive(Parser)]
struct Args {
    /// Rows and columns of the image
    #[arg(long, default_value = "1024", value_parser = clap::value_parser!(u32).range(1..=16384))]
    size: u32,
    /// Tiles of the image, each a task: bands of rows
    #[arg(long, default_value = "4", value_parser = clap::value_parser!(u32).range(1..=4096))]
    tiles: u32,
    /// Monte Carlo estimates, each a task
    #[arg(long, default_value = "4", value_parser = clap::value_parser!(u64).range(1..=1000))]
    estimates: u64,
    /// Samples of each estimate
    #[arg(long, default_value = "4000000", value_parser = clap::value_parser!(u64).range(1..))]
    samples: u64,
    /// Threads of the pool [default: one for each processor]
    #[arg(long, value_parser = RangedU64ValueParser::<usize>::new().range(1..=65536))]
    threads: Option<usize>,
}

/// Returns the escape counts of some rows of an image of `size` x `size`.
fn tile(size: usize, rows: Range<usize>) -> Vec<u8> {
    let at = |from: f64, to: f64, i: usize| from + (to - from) * i as f64 / size as f64;
    let xs: Vec<f64> = (0..size).map(|column| at(-2.0, 1.0, column)).collect();
    let ys: Vec<f64> = rows.map(|row| at(-1.0, 1.0, row)).collect();
    let mut counts = vec![0; xs.len() * ys.len()];
    serial::mandelbrot(&mut counts, &xs, &ys, 100);
    counts
}

fn report(what: &str, serial: Duration, tasks: Duration, agree: bool) -> Result<(), String> {
    let speed_up = serial.as_secs_f64() / tasks.as_secs_f64();
    println!("{what:10} serial {serial:>9.2?}   tasks {tasks:>9.2?}   speed-up {speed_up:.2}");
    match agree {
        true => Ok(()),
        false => Err(format!("{what}: the tasks and the serial run disagree")),
    }
}

fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let mut builder = ThreadPoolBuilder::new();
    if let Some(threads) = args.threads {
        builder = builder.num_threads(threads);
    }
    let pool = builder.build()?;
    println!("{} threads", pool.num_threads());

    let size = args.size as usize;
    let step = size.div_ceil(args.tiles as usize);
    let bands = || (0..size).step_by(step).map(|top| top..size.min(top + step));
    let (serial_time, expected) = timed(|| {
        bands()
            .flat_map(|rows| tile(size, rows))
            .collect::<Vec<_>>()
    });
    let (tasks_time, image) = timed(|| {
        let submit = |rows| pool.spawn(move || tile(size, rows));
        let handles: Vec<_> = bands().map(submit).collect();
        let tiles = handles.into_iter().map(|handle| handle.join());
        tiles
            .collect::<Result<Vec<_>, _>>()
            .map(|tiles| tiles.concat())
    });
    let image: Vec<u8> = image.map_err(|_| "a tile panicked")?;
    report("mandelbrot", serial_time, tasks_time, image == expected)?;

    let samples = args.samples;
    let estimate = move |seed| serial::monte_carlo_pi::<f64>(samples, seed);
    let (serial_time, expected) = timed(|| (0..args.estimates).map(estimate).collect::<Vec<_>>());
    let (tasks_time, estimates) = timed(|| {
        let delayed = |seed| pool.spawn(move || estimate(seed));
        let handles: Vec<_> = (0..args.estimates).map(delayed).collect();
        let joined = handles.into_iter().map(|handle| handle.join());
        joined.collect::<Result<Vec<f64>, _>>()
    });
    let estimates = estimates.map_err(|_| "an estimate panicked")?;
    report("pi", serial_time, tasks_time, estimates == expected)?;
    let mean = estimates.iter().sum::<f64>() / estimates.len() as f64;
    println!("the mean of {} estimates is {mean:.6}", estimates.len());
    Ok(())
}

fn main() -> ExitCode {
    let args = Args::parse();
    // The example makes its own pool, so the global pool keeps its settings.
    support::run(None, || run(&args))
}
