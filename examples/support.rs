//! Code that the examples share: options, times, numbers and pictures.

pub mod plate;

use std::error::Error;
use std::fs::File;
use std::hint::black_box;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Args;
use clap::builder::RangedU64ValueParser;
use prange::prelude::*;

/// Options of every example that measures times.
#[derive(Args, Debug)]
pub struct Options {
    /// Threads of the pool [default: one for each processor]
    #[arg(long, value_parser = RangedU64ValueParser::<usize>::new().range(1..=65536))]
    pub threads: Option<usize>,
    /// Runs of each variant; the best one counts
    #[arg(long, default_value = "5", value_parser = clap::value_parser!(u32).range(1..))]
    pub repeats: u32,
}

impl Options {
    /// Runs an example with the number of threads from the options in the global pool.
    pub fn run(&self, example: impl FnOnce() -> Result<(), Box<dyn Error>>) -> ExitCode {
        run(self.threads, example)
    }

    /// Calls [`best_of`] with the number of runs from the options.
    pub fn best<R>(&self, f: impl FnMut() -> R) -> (Duration, R) {
        best_of(self.repeats, f)
    }
}

/// Runs an example with `threads` threads in the global pool, or one for each processor, and prints the error that it returns.
pub fn run(
    threads: Option<usize>,
    example: impl FnOnce() -> Result<(), Box<dyn Error>>,
) -> ExitCode {
    let result = match threads {
        Some(threads) => ThreadPoolBuilder::new()
            .num_threads(threads)
            .build_global()
            .map_err(Into::into),
        None => Ok(()),
    };
    match result.and_then(|()| example()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Returns the shortest time of `repeats` runs of `f` (at least one run), and the result of the last run.
pub fn best_of<R>(repeats: u32, mut f: impl FnMut() -> R) -> (Duration, R) {
    let (mut best, mut result) = timed(&mut f);
    for _ in 1..repeats {
        let (time, last) = timed(&mut f);
        best = best.min(time);
        result = last;
    }
    (best, result)
}

/// Returns the time of a run of `f`, and its result.
pub fn timed<R>(f: impl FnOnce() -> R) -> (Duration, R) {
    let start = Instant::now();
    let result = black_box(f());
    (start.elapsed(), result)
}

/// Prints the time of a parallel variant and its speed-up over `serial`.
pub fn report(name: &str, serial: Duration, parallel: Duration) {
    let speed_up = serial.as_secs_f64() / parallel.as_secs_f64();
    println!("{name:<18}{parallel:>12.3?}   speed-up {speed_up:.2}");
}

/// Returns an error if two lists, one of them computed serially, differ in a bit.
pub fn check(name: &str, found: &[f64], expected: &[f64]) -> Result<(), String> {
    let differs = |(found, expected): (&f64, &f64)| found.to_bits() != expected.to_bits();
    match found.iter().zip(expected).position(differs) {
        None => Ok(()),
        Some(i) => Err(format!(
            "{name}: element {i} is {}, not {}",
            found[i], expected[i]
        )),
    }
}

/// Returns `n` random numbers between `low` and `high`, the same for the same seed.
pub fn uniform(n: usize, seed: u64, low: f64, high: f64) -> Vec<f64> {
    let number =
        |(_, mut rng): (usize, prange::random::Stream)| low + (high - low) * rng.next_f64();
    prange(0..n).rng(seed).map(number).collect()
}

/// Returns `n` equally spaced numbers from `first` to `last`, both included.
pub fn linspace(first: f64, last: f64, n: usize) -> Vec<f64> {
    let step = (last - first) / n.saturating_sub(1).max(1) as f64;
    (0..n).map(|i| first + i as f64 * step).collect()
}

/// Returns the file that was asked for, or else `name`, in the folder `target` if there is one.
pub fn output(asked: Option<&Path>, name: &str) -> PathBuf {
    let folder = Path::new("target");
    match asked {
        Some(file) => file.to_path_buf(),
        None if folder.is_dir() => folder.join(name),
        None => name.into(),
    }
}

/// Writes a PNG file of `width` columns, row by row, with three bytes for each pixel: red, green, blue.
pub fn write_png(file: &Path, width: u32, pixels: &[u8]) -> Result<(), String> {
    let height = pixels.len() / 3 / width as usize;
    let write = || -> Result<(), Box<dyn Error>> {
        let mut encoder = png::Encoder::new(
            BufWriter::new(File::create(file)?),
            width,
            u32::try_from(height)?,
        );
        encoder.set_color(png::ColorType::Rgb);
        let mut writer = encoder.write_header()?;
        writer.write_image_data(pixels)?;
        Ok(writer.finish()?)
    };
    write().map_err(|error| format!("cannot write {}: {error}", file.display()))
}
