//! Draws the Mandelbrot set by tiles that are computed in parallel, and writes it as a PNG file.
//!
//! ```text
//! cargo run --release --example mandelbrot
//! cargo run --release --example mandelbrot -- --max-iters 500 --tiles 16x16 --output set.png
//! ```
//!
//! Tiles differ in their work: points of the set take all iterations, others leave early. With many more tiles than threads, a
//! thread that has finished an easy tile takes the next one. (The 2 x 2 tiles of the default keep at most four threads busy.)
//! On idle processors expect a speed-up of nearly their number with 16 x 16 tiles. The same holds for 2 x 2 tiles on two
//! processors, because the upper and the lower half of the image have the same work.

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use prange::{current_num_threads, kernels};
use support::{Options, linspace, output, report, write_png};

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
    /// The PNG file to write [default: mandelbrot.png, in target/ if there is one]
    #[arg(long)]
    output: Option<PathBuf>,
    #[command(flatten)]
    options: Options,
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
    let (serial, ()) = args.options.best(|| {
        kernels::serial::mandelbrot(&mut expected, &xs, &ys, args.max_iters);
    });
    println!("{:<18}{serial:>12.3?}", "serial");

    // Pixels are first set to u32::MAX, which no pixel of the serial image has unless `--max-iters` is u32::MAX, so that a
    // pixel that is not written is noticed.
    let mut counts = vec![u32::MAX; width * height];
    let (parallel, ()) = args.options.best(|| {
        kernels::mandelbrot(&mut counts, &xs, &ys, args.max_iters, tile);
    });
    report("parallel", serial, parallel);

    if let Some(i) = (0..counts.len()).find(|&i| counts[i] != expected[i]) {
        let (row, column) = (i / width, i % width);
        return Err(format!(
            "row {row}, column {column} is {}, not {}",
            counts[i], expected[i]
        )
        .into());
    }
    println!("all pixels are equal");

    let pixels: Vec<u8> = counts
        .iter()
        .flat_map(|&count| colour(count, args.max_iters))
        .collect();
    let output = output(args.output.as_deref(), "mandelbrot.png");
    write_png(&output, args.width, &pixels)?;
    println!("wrote {}", output.display());
    Ok(())
}

/// Returns the colour of a count: black for points of the set, otherwise a shade between night blue and light yellow.
fn colour(count: u32, max_iters: u32) -> [u8; 3] {
    const STOPS: [[f64; 3]; 5] = [
        [8.0, 12.0, 56.0],
        [32.0, 84.0, 160.0],
        [80.0, 190.0, 200.0],
        [250.0, 180.0, 70.0],
        [255.0, 250.0, 210.0],
    ];
    if count >= max_iters {
        return [0; 3];
    }
    // The logarithm spreads the small counts, which are the most frequent ones.
    let share = f64::from(count).ln_1p() / f64::from(max_iters).ln_1p();
    let position = share * (STOPS.len() - 1) as f64;
    let (stop, part) = (position as usize, position.fract());
    [0, 1, 2].map(|i| (STOPS[stop][i] * (1.0 - part) + STOPS[stop + 1][i] * part) as u8)
}

fn main() -> ExitCode {
    let args = Args::parse();
    args.options.run(|| run(&args))
}
