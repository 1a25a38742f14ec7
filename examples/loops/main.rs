//! The programs of Numba's documentation in the loop form: serial loops in functions with an attribute.
//!
//! ```text
//! cargo run --release --example loops
//! cargo run --release --example loops -- --n 20000000
//! ```
//!
//! `programs.rs` holds the loops. Each runs on one thread and on all threads, and gives the same bits. Expect a speed-up of
//! nearly the number of idle processors for `mandelbrot`, `kde`, `monte_carlo_pi`, and for `parallel_sum` where its data are in
//! the caches; of 1.0 to 1.4 for `add`, which waits for the memory; and of about 1 for `privatization_rules`, whose 100
//! iterations the caller runs alone.

#[allow(unreachable_pub)]
mod programs;

use std::error::Error;
use std::process::ExitCode;

use clap::Parser;
use prange::ThreadPool;
use support::best_of;

/// Run serial-looking loops on one thread and on all.
#[derive(Parser)]
struct Args {
    /// Elements of the arrays, and random points
    #[arg(long, default_value = "5000000", value_parser = clap::value_parser!(u64).range(1..=1 << 30))]
    n: u64,
    /// Columns and rows of the image
    #[arg(long, default_value = "1024", value_parser = clap::value_parser!(u32).range(1..=16384))]
    size: u32,
    /// Runs of each loop; the best one counts
    #[arg(long, default_value = "5", value_parser = clap::value_parser!(u32).range(1..))]
    repeats: u32,
}

fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let one = ThreadPool::new(1)?;
    let n = args.n as usize;
    let a: Vec<f64> = (0..n).map(|i| (i % 1000) as f64 / 999.0).collect();
    let b: Vec<f64> = a.iter().map(|x| 0.1 + x * x).collect();
    let size = args.size as usize;
    let line = |from: f64, to: f64| -> Vec<f64> {
        (0..size)
            .map(|i| from + (to - from) * i as f64 / size as f64)
            .collect()
    };
    let (xs, ys) = (line(-2.0, 1.0), line(-1.0, 1.0));

    println!("{} threads", prange::current_num_threads());
    println!(
        "{:20} {:>12} {:>12} {:>9}  result",
        "loop", "one thread", "all", "speed-up"
    );
    let mut same = true;
    same &= show(args, &one, "parallel_sum", || programs::parallel_sum(&a));
    same &= show(args, &one, "privatization_rules", || {
        programs::privatization_rules().0
    });
    same &= show(args, &one, "mandelbrot", || {
        let mut img = vec![0; size * size];
        programs::mandelbrot(&xs, &ys, &mut img);
        img.iter().map(|&count| f64::from(count)).sum()
    });
    same &= show(args, &one, "add", || {
        let mut c = vec![0.0; n];
        programs::add(&a, &b, &mut c);
        c[n / 2]
    });
    same &= show(args, &one, "kde", || programs::kde(0.4, &a, &b));
    same &= show(args, &one, "monte_carlo_pi", || {
        programs::monte_carlo_pi(args.n, 42)
    });
    match same {
        true => Ok(()),
        false => Err("the number of threads shows in a result".into()),
    }
}

/// Times a loop on one thread and on all threads, and returns whether the results have the same bits.
fn show(args: &Args, one: &ThreadPool, name: &str, run: impl Fn() -> f64 + Sync) -> bool {
    let (single, expected) = one.install(|| best_of(args.repeats, &run));
    let (all, result) = best_of(args.repeats, &run);
    let speed_up = single.as_secs_f64() / all.as_secs_f64();
    println!("{name:20} {single:>12.1?} {all:>12.1?} {speed_up:>9.2}  {result}");
    result.to_bits() == expected.to_bits()
}

fn main() -> ExitCode {
    let args = Args::parse();
    support::run(None, || run(&args))
}
