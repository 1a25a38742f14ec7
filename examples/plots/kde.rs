//! Estimates a density with Gaussian kernels: the value at one point from many kernels, serially and in parallel, and a plot of
//! the whole curve from a few kernels.
//!
//! ```text
//! cargo run --release --example kde
//! cargo run --release --example kde -- --n 5000000 --plot-kernels 500 --font DejaVuSans.ttf
//! ```
//!
//! The sum over the kernels is a reduction. Its additions have a fixed order, so the parallel value has the bits of the serial
//! value. Expect a speed-up of nearly the number of idle processors: a million kernels take a millisecond or more, some ten
//! times as long as waking a worker.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;
use clap::builder::RangedU64ValueParser;
use plotters::prelude::*;
use prange::{current_num_threads, kernels};
use support::{Options, check, linspace, output, report, uniform, write_png};

/// Evaluate and plot a Gaussian kernel density, serially and in parallel.
#[derive(Parser)]
struct Args {
    /// Kernels, with random means in [-1, 1] and widths in [0.1, 0.3]
    #[arg(long, default_value = "1000000", value_parser = RangedU64ValueParser::<usize>::new().range(1..=1 << 32))]
    n: usize,
    /// The point of the single value
    #[arg(long, default_value_t = 0.4, allow_negative_numbers = true)]
    x: f64,
    /// Points of the plotted curve
    #[arg(long, default_value = "200", value_parser = RangedU64ValueParser::<usize>::new().range(2..=1 << 20))]
    points: usize,
    /// Kernels of the plotted curve: the first ones of the n
    #[arg(long, default_value = "2000", value_parser = RangedU64ValueParser::<usize>::new().range(1..))]
    plot_kernels: usize,
    /// Seed of the random kernels
    #[arg(long, default_value_t = 42)]
    seed: u64,
    /// A TrueType or OpenType font for the numbers of the plot [default: no numbers]
    #[arg(long)]
    font: Option<PathBuf>,
    /// The PNG file to write [default: kde.png, in target/ if there is one]
    #[arg(long)]
    output: Option<PathBuf>,
    #[command(flatten)]
    options: Options,
}

fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let Args { n, x, .. } = *args;
    let means = uniform(n, args.seed, -1.0, 1.0);
    let widths = uniform(n, args.seed.wrapping_add(1), 0.1, 0.3);

    println!(
        "density at {x}, {n} kernels: {} threads",
        current_num_threads()
    );
    let (serial, expected) = args
        .options
        .best(|| kernels::serial::kde(x, &means, &widths));
    let (parallel, value) = args.options.best(|| kernels::kde(x, &means, &widths));
    println!("{:<18}{serial:>12.3?}", "serial");
    report("parallel", serial, parallel);
    if value.to_bits() != expected.to_bits() {
        return Err(format!("the parallel value is {value}, the serial one {expected}").into());
    }
    println!("both are {value}");

    let few = n.min(args.plot_kernels);
    let (means, widths) = (&means[..few], &widths[..few]);
    let xs = linspace(-2.0, 2.0, args.points);

    println!("density at {} points, {few} kernels:", xs.len());
    let (mut expected, mut curve) = (vec![f64::NAN; xs.len()], vec![f64::NAN; xs.len()]);
    let (serial, ()) = args
        .options
        .best(|| kernels::serial::density(&mut expected, &xs, means, widths));
    let (parallel, ()) = args
        .options
        .best(|| kernels::density(&mut curve, &xs, means, widths));
    println!("{:<18}{serial:>12.3?}", "serial");
    report("parallel", serial, parallel);
    check("the curve", &curve, &expected)?;
    println!("all points are equal");

    let output = output(args.output.as_deref(), "kde.png");
    plot(&output, args.font.as_deref(), means, &xs, &curve)
        .map_err(|error| format!("cannot plot to {}: {error}", output.display()))?;
    println!(
        "wrote {}: the curve over a histogram of the means, x from -2 to 2",
        output.display()
    );
    Ok(())
}

/// Draws the curve over a histogram of the means whose area is 1.
fn plot(
    output: &Path,
    font: Option<&Path>,
    means: &[f64],
    xs: &[f64],
    curve: &[f64],
) -> Result<(), Box<dyn Error>> {
    const BIN: f64 = 0.1;
    let mut bars = [0.0; 20]; // from -1 to 1
    for mean in means {
        bars[(((mean + 1.0) / BIN) as usize).min(19)] += 1.0 / (means.len() as f64 * BIN);
    }
    let top = bars.iter().chain(curve).fold(0.0, |a: f64, &b| a.max(b)) * 1.1;

    // Labels need a font; without one no labels are drawn, and no room is left for them.
    let mut label_area = 0;
    if let Some(path) = font {
        let bytes = fs::read(path)?.leak(); // plotters keeps fonts for ever
        plotters::style::register_font("sans-serif", FontStyle::Normal, bytes)
            .map_err(|_| format!("{} is not a font", path.display()))?;
        label_area = 48;
    }

    const SIZE: (u32, u32) = (1000, 600);
    let mut pixels = vec![0; 3 * (SIZE.0 * SIZE.1) as usize];
    let area = BitMapBackend::with_buffer(&mut pixels, SIZE).into_drawing_area();
    area.fill(&WHITE)?;
    let mut chart = ChartBuilder::on(&area)
        .margin(24)
        .x_label_area_size(label_area)
        .y_label_area_size(label_area)
        .build_cartesian_2d(-2.0..2.0, 0.0..top)?;
    chart.configure_mesh().light_line_style(WHITE).draw()?;
    chart.draw_series(bars.iter().enumerate().map(|(i, &height)| {
        let left = -1.0 + i as f64 * BIN;
        let corners = [(left, 0.0), (left + BIN, height)];
        let mut bar = Rectangle::new(corners, RGBColor(150, 190, 225).filled());
        bar.set_margin(0, 0, 1, 1);
        bar
    }))?;
    let line = xs.iter().copied().zip(curve.iter().copied());
    chart.draw_series(LineSeries::new(line, RGBColor(200, 60, 30).stroke_width(3)))?;
    area.present()?;
    drop((chart, area)); // they borrow the pixels
    Ok(write_png(output, SIZE.0, &pixels)?)
}

fn main() -> ExitCode {
    let args = Args::parse();
    args.options.run(|| run(&args))
}
