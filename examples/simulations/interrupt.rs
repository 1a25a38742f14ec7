//! A long loop that Ctrl-C ends: the longest Collatz sequence among the numbers below a limit, as far as the search got.
//!
//! ```text
//! cargo run --release --example interrupt
//! cargo run --release --example interrupt -- --seconds 2
//! ```
//!
//! The result is that of the serial loop over the numbers before the one that was reached. Expect the loop to end within a millisecond of Ctrl-C:
//! threads look at the flag between iterations, some ten thousand times a second.

use std::error::Error;
use std::process::ExitCode;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use clap::Parser;
use indicatif::{ProgressBar, ProgressStyle};
use prange::prelude::*;

/// Search for the longest Collatz sequence, until Ctrl-C.
#[derive(Parser)]
struct Args {
    /// Numbers to try
    #[arg(long, default_value_t = 20_000_000_000)]
    limit: u64,
    /// Seconds after which the program interrupts itself [default: never]
    #[arg(long)]
    seconds: Option<f64>,
    /// Threads of the pool [default: one for each processor]
    #[arg(long, value_parser = clap::builder::RangedU64ValueParser::<usize>::new().range(1..=65536))]
    threads: Option<usize>,
}

/// Returns the number of steps from `n` to 1.
fn steps(mut n: u64) -> u32 {
    let mut steps = 0;
    while n > 1 {
        n = if n.is_multiple_of(2) {
            n / 2
        } else {
            3 * n + 1
        };
        steps += 1;
    }
    steps
}

/// Returns the most steps, the first number that takes them, and how many numbers have been tried.
#[parallel]
fn longest(limit: u64, stop: &AtomicBool, bar: &ProgressBar) -> (u32, u64, usize) {
    let show = {
        let bar = bar.clone();
        move |done, _| bar.set_position(done)
    };
    let (mut most, mut first, mut reached) = (0, 0, 0);
    for n in prange(0..limit).progress(&show).until(stop, &mut reached) {
        let steps = steps(n);
        if steps > most {
            most = steps;
            first = n;
        }
    }
    (most, first, reached)
}

fn search(args: &Args) -> Result<(), Box<dyn Error>> {
    let stop = Arc::new(AtomicBool::new(false));
    let interrupted = Arc::new(OnceLock::new());
    let interrupt = {
        let (stop, interrupted) = (Arc::clone(&stop), Arc::clone(&interrupted));
        move || {
            interrupted.get_or_init(Instant::now);
            stop.store(true, Relaxed);
        }
    };
    ctrlc::set_handler(interrupt.clone())?;
    if let Some(seconds) = args.seconds {
        let pause = Duration::try_from_secs_f64(seconds)?;
        std::thread::spawn(move || {
            std::thread::sleep(pause);
            interrupt();
        });
    }

    let style = ProgressStyle::with_template("{bar:40} {percent:>3} %  {eta} left, or Ctrl-C")?;
    let bar = ProgressBar::new(args.limit).with_style(style);
    let (most, first, reached) = longest(args.limit, &stop, &bar);
    let end = Instant::now();
    bar.finish_and_clear();
    if let Some(at) = interrupted.get() {
        println!(
            "ended {:.1?} after the interrupt",
            end.saturating_duration_since(*at)
        );
    }
    println!("of the numbers below {reached}, {first} takes most steps: {most}");
    // Of what was tried, the serial loop says the same.
    let checked = reached.min(1_000_000) as u64;
    let mut serial = (0, 0);
    for n in 0..checked {
        let steps = steps(n);
        if steps > serial.0 {
            serial = (steps, n);
        }
    }
    if checked == reached as u64 && serial != (most, first) {
        return Err("the serial loop says otherwise".into());
    }
    Ok(())
}

fn main() -> ExitCode {
    let args = Args::parse();
    support::run(args.threads, || search(&args))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_sequences_are_known() {
        let bar = ProgressBar::hidden();
        let found = longest(1_000_000, &AtomicBool::new(false), &bar);
        assert_eq!(found, (524, 837_799, 1_000_000));
        let found = longest(1_000_000, &AtomicBool::new(true), &bar);
        assert_eq!(found, (0, 0, 0));
    }
}
