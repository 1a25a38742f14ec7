//! Measures what this machine gives to parallel loops, and says what to expect: from which size on a loop gains, and how much.
//!
//! ```text
//! cargo run --release --example doctor
//! ```
//!
//! It takes some ten seconds, and 256 MB of memory. Other programs that run meanwhile take their share of the processors and of the figures.

use std::error::Error;
use std::hint::black_box;
use std::process::ExitCode;
use std::thread::{available_parallelism, sleep};
use std::time::{Duration, Instant};

use clap::Parser;
use prange::prelude::*;
use support::{best_of, run, timed};

/// Measure the machine, and say from which size on a loop gains.
#[derive(Parser)]
struct Args {
    /// Threads of the pool [default: one for each processor]
    #[arg(long, value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..=65536))]
    threads: Option<usize>,
    /// Smaller arrays and fewer runs, for tests of this program
    #[arg(long)]
    quick: bool,
}

/// One item of work, without memory: some ten nanoseconds.
fn work(i: u64) -> f64 {
    let mut x = i as f64 + 1.0;
    for _ in 0..4 {
        x = black_box(x).sqrt() + 1.0;
    }
    x
}

/// Prints a name and what belongs to it.
fn row(name: &str, value: impl std::fmt::Display) {
    println!("{name:<28}{value}");
}

/// Returns a line of a file of the system that begins with `key`, without the key.
fn line_of(file: &str, key: &str) -> Option<String> {
    let text = std::fs::read_to_string(file).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(key))?;
    Some(line.trim().to_string())
}

fn machine() {
    let usable = available_parallelism().map_or(1, usize::from);
    row("usable processors", usable);
    row("threads of the pool", prange::current_num_threads());
    if let Some(list) = line_of("/proc/self/status", "Cpus_allowed_list:") {
        row("processors allowed", list);
    }
    if let Some(quota) = line_of("/sys/fs/cgroup/cpu.max", "") {
        row("quota (cgroup, us)", quota);
    }
    if let Some(model) = line_of("/proc/cpuinfo", "model name") {
        row("processor", model.trim_start_matches([':', ' ']));
    }
    let (_, report) = prange::report(|| prange(0..1000u64).map(work).sum::<f64>());
    row("instruction set of loops", report.loops[0].instruction_set);
}

/// Measures what waking a sleeping thread costs: the waker, and until the sleeper runs.
fn wakes(runs: u32) -> Result<(), Box<dyn Error>> {
    // This pool asks for help at once.
    let builder = ThreadPoolBuilder::new().num_threads(2);
    let pool = builder.eager(true).build()?;
    let caller = std::thread::current().id();
    let mut latency = Duration::MAX;
    let (mut wakes, mut time) = (0, Duration::ZERO);
    for _ in 0..runs {
        // The worker is asleep by then.
        sleep(Duration::from_millis(3));
        let start = Instant::now();
        let (first, report) = prange::report(|| {
            let on_worker = |_| match std::thread::current().id() == caller {
                true => {
                    sleep(Duration::from_micros(200));
                    None
                }
                false => Some(start.elapsed()),
            };
            prange(0..4).pool(&pool).filter_map(on_worker).min()
        });
        latency = latency.min(first.unwrap_or(latency));
        wakes += report.loops[0].wakes;
        time += report.loops[0].wake_time;
    }
    match u32::try_from(wakes) {
        Ok(wakes @ 1..) => row("a wake takes the waker", format!("{:.1?}", time / wakes)),
        _ => row("a wake takes the waker", "(no thread was asleep)"),
    }
    if latency < Duration::MAX {
        row("and until the thread runs", format!("{latency:.1?}"));
    }
    Ok(())
}

/// Measures how fast memory is read.
fn bandwidth(megabytes: usize, runs: u32) -> f64 {
    let array = vec![1.0; megabytes * 1_000_000 / 8];
    let read = |alone| {
        best_of(runs, || {
            prange(&array).serial_if(alone).copied().sum::<f64>()
        })
        .0
    };
    let (one, all) = (read(true), read(false));
    let rate = |time: Duration| format!("{:.1} GB/s", megabytes as f64 / 1e3 / time.as_secs_f64());
    let gain = one.as_secs_f64() / all.as_secs_f64();
    row("memory, one thread", rate(one));
    row(
        "memory, all threads",
        format!("{} ({gain:.2} times)", rate(all)),
    );
    gain
}

/// A size of a loop, and what it gained.
struct Size {
    serial: Duration,
    gain: f64,
}

/// Measures loops of growing sizes, one run after the other.
fn sizes(largest: u64, runs: u32) -> Vec<Size> {
    println!(
        "\n{:>12} {:>12} {:>12} {:>8}",
        "iterations", "one thread", "all threads", "gain"
    );
    let mut sizes = Vec::new();
    let mut n = 100;
    while n <= largest {
        let repeat = (1_000_000 / n).clamp(3, 1000);
        let one = |alone| {
            prange(0..n)
                .serial_if(alone)
                .map(work)
                .max_by(f64::total_cmp)
        };
        // The mean of runs that follow one another, the best of some rows of them; by turns, as other programs come and go.
        let row = |alone| {
            let runs = || (0..repeat).for_each(|_| assert!(black_box(one(alone)).is_some()));
            timed(runs).0 / repeat as u32
        };
        let (mut serial, mut all) = (Duration::MAX, Duration::MAX);
        for _ in 0..runs {
            serial = serial.min(row(true));
            all = all.min(row(false));
        }
        let gain = serial.as_secs_f64() / all.as_secs_f64();
        println!("{n:>12} {serial:>12.1?} {all:>12.1?} {gain:>8.2}");
        sizes.push(Size { serial, gain });
        n *= 10;
    }
    sizes
}

fn examine(args: &Args) -> Result<(), Box<dyn Error>> {
    if cfg!(debug_assertions) {
        println!(
            "This is a build without optimisation: the figures mean nothing. Build with --release.\n"
        );
    }
    let (runs, megabytes, largest) = match args.quick {
        true => (2, 8, 100_000),
        false => (10, 256, 10_000_000),
    };
    machine();
    wakes(2 * runs)?;
    let memory = bandwidth(megabytes, runs);
    let sizes = sizes(largest, runs);

    println!();
    let threads = prange::current_num_threads();
    let best = sizes.iter().map(|size| size.gain).fold(0.0, f64::max);
    if threads == 1 {
        println!("The pool has one thread, so that no loop gains.");
        return Ok(());
    }
    match sizes.iter().find(|size| size.gain > 1.2) {
        Some(first) => println!(
            "A loop gains from about {:.1?} of serial work on, where it follows other loops; after a pause, a wake comes on top.",
            first.serial
        ),
        None => {
            println!("No loop gained: other programs have the processors, or they are not there.")
        }
    }
    println!("Computing gains up to {best:.1} times on {threads} threads.");
    if best > 1.2 * threads as f64 {
        println!(
            "That is more than the threads can give: other programs ran meanwhile, so run this again."
        );
    } else if best < 0.7 * threads as f64 {
        println!(
            "That is less than the threads promise: the processors are shared, by other programs, by machines, or two threads share one core."
        );
    }
    println!(
        "Reading memory gains {memory:.1} times: loops that only sum or copy long arrays gain no more than that."
    );
    println!("PRANGE_REPORT=1 says the same of the loops of your own program.");
    Ok(())
}

fn main() -> ExitCode {
    let args = Args::parse();
    run(args.threads, || examine(&args))
}
