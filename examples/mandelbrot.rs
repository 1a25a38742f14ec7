//! Draws the Mandelbrot set by tiles that are computed in parallel, and writes it as a PNG file.
//!
//! ```text
//! cargo run --release --example mandelbrot
//! cargo run --release --example mandelbrot -- --max-iters 500 --tiles 16x16 --output set.png
//! ```
//!
//! Tiles differ in their work: points of the set take all iterations, others leave early. With many more
//! tiles than threads, a thread that is done with an easy tile takes the next one. (The 2 x 2 tiles of the
//! default keep at most four threads busy.) On idle processors expect a speed-up of nearly their number with 16 x 16 tiles, and with 2 x 2 on two
//! of them: the set lies in the tiles of both halves alike.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};

use clap::Parser;
use clap::builder::RangedU64ValueParser;
use image::{ImageFormat, Rgb, RgbImage};
use prange::{ThreadPool, current_num_threads, kernels};

/// Draw the Mandelbrot set over x in [-2, 1], y in [-1, 1], serially and in parallel.
#[derive(Parser)]
struct Args {
    /// Columns of the image
    #[arg(long, default_value = "2048", value_parser = clap::value_parser!(u32).range(1..=32768))]
    width: u32,
    /// Rows of the image
    #[arg(long, default_value = "2048", value_parser = clap::value_parser!(u32).range(1..=32768))]
    height: u32,
    /// Iterations after which a point counts as one of the set
    #[arg(long, default_value = "20", value_parser = clap::value_parser!(u32).range(1..))]
    max_iters: u32,
    /// Tiles down and across the image
    #[arg(long, default_value = "2x2", value_name = "DOWNxACROSS", value_parser = parse_tiles)]
    tiles: (u32, u32),
    /// Threads of the pool [default: one for each processor]
    #[arg(long, value_parser = RangedU64ValueParser::<usize>::new().range(1..=65536))]
    threads: Option<usize>,
    /// Runs of each variant; the best one counts
    #[arg(long, default_value = "5", value_parser = clap::value_parser!(u32).range(1..))]
    repeats: u32,
    /// The PNG file to write [default: mandelbrot.png, in target/ if there is one]
    #[arg(long)]
    output: Option<PathBuf>,
}

fn parse_tiles(text: &str) -> Result<(u32, u32), String> {
    let parse = |number: &str| number.parse().ok().filter(|&n| n > 0);
    text.split_once('x')
        .and_then(|(down, across)| Some((parse(down)?, parse(across)?)))
        .ok_or_else(|| "expected two numbers from 1 on, such as 2x2".to_string())
}

fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let (width, height) = (args.width as usize, args.height as usize);
    let xs = linspace(-2.0, 1.0, width);
    let ys = linspace(-1.0, 1.0, height);
    let (down, across) = args.tiles;
    let tile = (
        args.height.div_ceil(down) as usize,
        args.width.div_ceil(across) as usize,
    );
    println!(
        "{width} x {height} points, at most {} iterations, {down} x {across} tiles: {} threads",
        args.max_iters,
        current_num_threads()
    );

    let mut expected = vec![0u32; width * height];
    let serial = best_of(args.repeats, || {
        kernels::serial::mandelbrot(&mut expected, &xs, &ys, args.max_iters);
    });
    println!("serial    {serial:>12.3?}");

    // u32::MAX is no count of the serial image unless it is asked for: every pixel must be written.
    let mut counts = vec![u32::MAX; width * height];
    let parallel = best_of(args.repeats, || {
        kernels::mandelbrot(&mut counts, &xs, &ys, args.max_iters, tile);
    });
    let speed_up = serial.as_secs_f64() / parallel.as_secs_f64();
    println!("parallel  {parallel:>12.3?}   speed-up {speed_up:.2}");

    if let Some(i) = (0..counts.len()).find(|&i| counts[i] != expected[i]) {
        let (row, column) = (i / width, i % width);
        return Err(format!(
            "row {row}, column {column} is {}, not {}",
            counts[i], expected[i]
        )
        .into());
    }
    println!("all pixels are equal");

    let image = RgbImage::from_fn(args.width, args.height, |column, row| {
        colour(
            counts[row as usize * width + column as usize],
            args.max_iters,
        )
    });
    let output = args.output.clone().unwrap_or_else(default_output);
    image
        .save_with_format(&output, ImageFormat::Png)
        .map_err(|error| format!("cannot write {}: {error}", output.display()))?;
    println!("wrote {}", output.display());
    Ok(())
}

/// `n` equally spaced numbers, `first` and `last` among them.
fn linspace(first: f64, last: f64, n: usize) -> Vec<f64> {
    let step = (last - first) / n.saturating_sub(1).max(1) as f64;
    (0..n).map(|i| first + i as f64 * step).collect()
}

/// Points of the set are black; outside, the colour goes smoothly from night blue to a light yellow.
fn colour(count: u32, max_iters: u32) -> Rgb<u8> {
    const STOPS: [[f64; 3]; 5] = [
        [8.0, 12.0, 56.0],
        [32.0, 84.0, 160.0],
        [80.0, 190.0, 200.0],
        [250.0, 180.0, 70.0],
        [255.0, 250.0, 210.0],
    ];
    if count >= max_iters {
        return Rgb([0; 3]);
    }
    // The logarithm spreads the small counts, which most points have.
    let share = f64::from(count).ln_1p() / f64::from(max_iters).ln_1p();
    let position = share * (STOPS.len() - 1) as f64;
    let (stop, part) = (position as usize, position.fract());
    Rgb([0, 1, 2].map(|i| (STOPS[stop][i] * (1.0 - part) + STOPS[stop + 1][i] * part) as u8))
}

fn default_output() -> PathBuf {
    let directory = Path::new("target");
    let directory = if directory.is_dir() {
        directory
    } else {
        Path::new("")
    };
    directory.join("mandelbrot.png")
}

/// The shortest time of `repeats` runs.
fn best_of(repeats: u32, mut f: impl FnMut()) -> Duration {
    let time = |_| {
        let start = Instant::now();
        f();
        start.elapsed()
    };
    (0..repeats).map(time).min().unwrap_or_default()
}

fn main() -> ExitCode {
    let args = Args::parse();
    let result = match args.threads {
        Some(threads) => ThreadPool::new(threads)
            .map_err(Into::into)
            .and_then(|pool| pool.install(|| run(&args))),
        None => run(&args), // the global pool
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::FAILURE
        }
    }
}
