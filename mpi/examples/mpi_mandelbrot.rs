//! Draws the Mandelbrot set over the ranks of a job, and writes it as a PNG file on rank 0.
//!
//! ```text
//! cargo build --release --example mpi_mandelbrot
//! mpirun -n 2 target/release/examples/mpi_mandelbrot --output set.png
//! ```
//!
//! Rows differ in their work, so they are dealt: each rank computes eight pieces of the image in turn, its threads parts of them. After the loop every rank has
//! the whole image.

use std::error::Error;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::time::Instant;

use clap::Parser;
use prange::current_num_threads;
use prange::prelude::*;
use support::{output, write_png};

/// Draw the Mandelbrot set over x in [-2, 1], y in [-1, 1].
#[derive(Parser)]
struct Args {
    /// Columns of the image
    #[arg(long, default_value = "1200", value_parser = clap::value_parser!(u32).range(1..=32768))]
    width: u32,
    /// Rows of the image
    #[arg(long, default_value = "800", value_parser = clap::value_parser!(u32).range(1..=32768))]
    height: u32,
    /// Iterations after which a point counts as one of the set
    #[arg(long, default_value = "500", value_parser = clap::value_parser!(u32).range(1..))]
    max_iters: u32,
    /// The PNG file to write [default: mpi_mandelbrot.png, in target/ if there is one]
    #[arg(long)]
    output: Option<PathBuf>,
}

/// Returns the iterations after which the point `x + iy` has left the circle of radius 2.
fn escape(x: f64, y: f64, max_iters: u32) -> u32 {
    let (mut re, mut im, mut count) = (0.0, 0.0, 0);
    while count < max_iters && re * re + im * im <= 4.0 {
        (re, im) = (re * re - im * im + x, 2.0 * re * im + y);
        count += 1;
    }
    count
}

/// Returns a shade of blue for a point outside of the set, black for one in it.
fn colour(count: u32, max_iters: u32) -> [u8; 3] {
    if count == max_iters {
        return [0; 3];
    }
    let share = f64::from(count).ln_1p() / f64::from(max_iters).ln_1p();
    [share * share, share, 0.3 + 0.7 * share].map(|part| (255.0 * part) as u8)
}

fn main() -> Result<(), Box<dyn Error>> {
    let args = Args::parse();
    let (w, h, max_iters) = (args.width as usize, args.height as usize, args.max_iters);
    prange_mpi::run(|world| {
        let start = Instant::now();
        let mut counts = vec![0; w * h];
        prange! {
            for row in prange(0..h).over(world).deal(8) {
                let y = 2.0 * row as f64 / h as f64 - 1.0;
                for column in 0..w {
                    let x = 3.0 * column as f64 / w as f64 - 2.0;
                    counts[row * w + column] = escape(x, y, max_iters);
                }
            }
        }
        if world.rank() == 0 {
            let (ranks, threads) = (world.size(), current_num_threads());
            println!(
                "{w} x {h} points: {ranks} ranks of {threads} threads, {:.3?}",
                start.elapsed()
            );
            let pixels: Vec<u8> = counts
                .iter()
                .flat_map(|count| colour(*count, max_iters))
                .collect();
            let file = output(args.output.as_deref(), "mpi_mandelbrot.png");
            write_png(&file, args.width, &pixels)?;
            println!("the image is in {}", file.display());
            let mut hasher = DefaultHasher::new();
            counts.hash(&mut hasher);
            println!("hash {:016x}", hasher.finish());
        }
        Ok(())
    })
}
