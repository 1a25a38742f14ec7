//! The flow of a fluid round a cylinder, by the lattice Boltzmann method.
//!
//! ```text
//! cargo run --release --example lattice_boltzmann
//! cargo run --release --example lattice_boltzmann -- --width 1200 --height 400 --steps 40000 --picture-every 4000
//! ```
//!
//! In each cell of the lattice live nine populations of particles: one at rest, eight on their way to a neighbour. A step moves them on, and
//! lets those that meet in a cell relax towards their equilibrium. (The model is D2Q9 with the collisions of Bhatnagar, Gross and Krook, as in
//! S. Chen and G. D. Doolen, "Lattice Boltzmann method for fluid flows", Annual Review of Fluid Mechanics 30, 1998.) Each population is a
//! plane of its own in one array, so that neighbouring cells are computed by one instruction.
//!
//! `step` is the plain loop with `#[parallel]`: each iteration owns one row of all nine planes. `step_by_rayon` says the same to rayon, which has to be
//! given the rows one by one. A step moves 144 bytes a cell, so expect a speed-up until the memory is busy; a lattice that fits into the caches
//! gains nearly the number of idle processors. The speed is printed in MLUPS, millions of cells that are updated in a second.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use clap::Parser;
use prange::prelude::*;
use prange::{ThreadPoolBuilder, current_num_threads};
use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};
use rayon::slice::ParallelSliceMut;
use support::{Options, check, output, timed, write_png};

/// Simulate the flow round a cylinder, and draw how it turns.
#[derive(Parser)]
struct Args {
    /// Columns of the lattice; the fluid enters on the left
    #[arg(long, default_value = "600", value_parser = clap::value_parser!(u32).range(16..=16384))]
    width: u32,
    /// Rows of the lattice
    #[arg(long, default_value = "200", value_parser = clap::value_parser!(u32).range(16..=16384))]
    height: u32,
    /// Steps of time
    #[arg(long, default_value = "8000")]
    steps: u32,
    /// Steps after which speeds are compared, before the picture is computed
    #[arg(long, default_value = "200", value_parser = clap::value_parser!(u32).range(1..))]
    compared: u32,
    /// Speed of the fluid that enters, in cells a step; the method is good for up to 0.1 or so
    #[arg(long, default_value = "0.08")]
    speed: f64,
    /// Reynolds number: from 50 or so on the flow behind the cylinder sways
    #[arg(long, default_value = "160")]
    reynolds: f64,
    /// Draw a picture each so many steps, not only at the end
    #[arg(long, value_parser = clap::value_parser!(u32).range(1..))]
    picture_every: Option<u32>,
    /// The PNG file to write [default: lattice_boltzmann.png, in target/ if there is one]
    #[arg(long)]
    output: Option<PathBuf>,
    #[command(flatten)]
    options: Options,
}

/// The columns that the particles of a population move to the right in a step, plus 1.
const RIGHT: [usize; 9] = [1, 2, 1, 0, 1, 2, 0, 0, 2];
/// The rows that they move down, plus 1.
const DOWN: [usize; 9] = [1, 1, 2, 1, 0, 2, 2, 0, 0];
/// The population that moves the other way.
const OPPOSITE: [usize; 9] = [0, 3, 4, 1, 2, 7, 8, 5, 6];
/// The share of a population in a fluid at rest.
const WEIGHT: [f64; 9] = {
    let (side, corner) = (1.0 / 9.0, 1.0 / 36.0);
    [
        4.0 / 9.0,
        side,
        side,
        side,
        side,
        corner,
        corner,
        corner,
        corner,
    ]
};

/// A lattice of cells, some of which are solid.
struct Lattice {
    width: usize,
    height: usize,
    solid: Vec<bool>,
    /// The part of its distance from equilibrium that a population loses in a step.
    omega: f64,
}

impl Lattice {
    /// Puts a cylinder a quarter of the way down the stream, a little off its middle, so that the flow begins to sway early.
    fn new(args: &Args) -> Lattice {
        let (width, height) = (args.width as usize, args.height as usize);
        let radius = height as f64 / 9.0;
        let (x0, y0) = (width as f64 / 4.0, height as f64 / 2.0 + 1.5);
        let inside = |i: usize| {
            let (x, y) = ((i % width) as f64 - x0, (i / width) as f64 - y0);
            x * x + y * y <= radius * radius
        };
        let viscosity = args.speed * 2.0 * radius / args.reynolds;
        Lattice {
            width,
            height,
            solid: prange(0..width * height).map(inside).collect(),
            omega: 1.0 / (3.0 * viscosity + 0.5),
        }
    }

    fn parts(&self) -> (usize, usize, &[bool], f64) {
        (self.width, self.height, &self.solid, self.omega)
    }

    /// Returns the populations of a fluid that flows to the right everywhere.
    fn stream(&self, speed: f64) -> Vec<f64> {
        let cells = self.width * self.height;
        let populations = equilibrium(1.0, speed, 0.0);
        prange(0..9 * cells)
            .map(|i| populations[i / cells])
            .collect()
    }
}

/// Returns the populations to which a fluid of this density and velocity relaxes.
#[inline(always)]
fn equilibrium(density: f64, vx: f64, vy: f64) -> [f64; 9] {
    let mut populations = [0.0; 9];
    for q in 0..9 {
        let along = (RIGHT[q] as f64 - 1.0) * vx + (DOWN[q] as f64 - 1.0) * vy;
        let square = vx * vx + vy * vy;
        populations[q] =
            WEIGHT[q] * density * (1.0 + 3.0 * along + 4.5 * along * along - 1.5 * square);
    }
    populations
}

/// Returns the density and the momentum in a cell.
#[inline(always)]
fn moments(populations: &[f64; 9]) -> (f64, f64, f64) {
    let (mut density, mut px, mut py) = (0.0, 0.0, 0.0);
    for q in 0..9 {
        density += populations[q];
        px += (RIGHT[q] as f64 - 1.0) * populations[q];
        py += (DOWN[q] as f64 - 1.0) * populations[q];
    }
    (density, px, py)
}

/// Lets the particles that meet in a cell collide.
#[inline(always)]
fn collide(populations: [f64; 9], omega: f64) -> [f64; 9] {
    let (density, px, py) = moments(&populations);
    let relaxed = equilibrium(density, px / density, py / density);
    std::array::from_fn(|q| populations[q] + omega * (relaxed[q] - populations[q]))
}

/// Computes the next state of the inner cells. The outer ones keep theirs, but those on the right, where the fluid leaves.
#[parallel]
fn step(lattice: &Lattice, old: &[f64], new: &mut [f64]) {
    let (width, height, solid, omega) = lattice.parts();
    for y in prange(1..height - 1) {
        for x in 1..width - 1 {
            let mut arriving = [0.0; 9];
            for q in 0..9 {
                // From a neighbour, or back from a solid one.
                let from = (y + 1 - DOWN[q]) * width + x + 1 - RIGHT[q];
                let moved = old[q * width * height + from];
                let reflected = old[(OPPOSITE[q] * height + y) * width + x];
                arriving[q] = if solid[from] { reflected } else { moved };
            }
            let populations = collide(arriving, omega);
            for q in 0..9 {
                new[(q * height + y) * width + x] = populations[q];
            }
        }
        for q in 0..9 {
            new[(q * height + y) * width + width - 1] = new[(q * height + y) * width + width - 2];
        }
    }
}

/// As [`step`], by rayon: an iteration is handed a row of each plane.
fn step_by_rayon(lattice: &Lattice, old: &[f64], new: &mut [f64]) {
    let (width, height, solid, omega) = lattice.parts();
    let mut planes = new.chunks_exact_mut(width * height);
    let mut rows = || {
        planes
            .next()
            .expect("nine planes")
            .par_chunks_exact_mut(width)
    };
    let rows = (
        rows(),
        rows(),
        rows(),
        rows(),
        rows(),
        rows(),
        rows(),
        rows(),
        rows(),
    );
    rows.into_par_iter()
        .enumerate()
        .for_each(|(y, (a, b, c, d, e, f, g, h, i))| {
            if y == 0 || y == height - 1 {
                return;
            }
            let rows = [a, b, c, d, e, f, g, h, i];
            for x in 1..width - 1 {
                let arriving = std::array::from_fn(|q| {
                    let from = (y + 1 - DOWN[q]) * width + x + 1 - RIGHT[q];
                    let moved = old[q * width * height + from];
                    let reflected = old[(OPPOSITE[q] * height + y) * width + x];
                    if solid[from] { reflected } else { moved }
                });
                let populations = collide(arriving, omega);
                for q in 0..9 {
                    rows[q][x] = populations[q];
                }
            }
            for row in rows {
                row[width - 1] = row[width - 2];
            }
        });
}

/// Runs `steps` steps from a stream, and returns the last state.
fn simulate(
    lattice: &Lattice,
    steps: u32,
    speed: f64,
    step: impl Fn(&Lattice, &[f64], &mut [f64]),
) -> Vec<f64> {
    let mut old = lattice.stream(speed);
    let mut new = old.clone();
    for _ in 0..steps {
        step(lattice, &old, &mut new);
        std::mem::swap(&mut old, &mut new);
    }
    old
}

/// Draws how fast the fluid turns: red to the left, blue to the right.
fn draw(lattice: &Lattice, state: &[f64], speed: f64, file: &Path) -> Result<(), String> {
    let (width, height, solid, _) = lattice.parts();
    let cells = width * height;
    let velocities: Vec<(f64, f64)> = prange(0..cells)
        .map(|i| {
            let (density, px, py) = moments(&std::array::from_fn(|q| state[q * cells + i]));
            if solid[i] {
                (0.0, 0.0)
            } else {
                (px / density, py / density)
            }
        })
        .collect();
    // A turn of this much has the full colour.
    let full = speed * 9.0 / height as f64;
    let pixels: Vec<[u8; 3]> = prange(0..cells)
        .map(|i| {
            let (x, y) = (i % width, i / width);
            if solid[i] || x == 0 || y == 0 || x == width - 1 || y == height - 1 {
                return [40, 40, 40];
            }
            let along_x = velocities[i + 1].1 - velocities[i - 1].1;
            let along_y = velocities[i + width].0 - velocities[i - width].0;
            let turn = ((along_x - along_y) / full).clamp(-1.0, 1.0);
            let pale = (255.0 * (1.0 - turn.abs())) as u8;
            if turn < 0.0 {
                [255, pale, pale]
            } else {
                [pale, pale, 255]
            }
        })
        .collect();
    write_png(file, width as u32, pixels.as_flattened())
}

fn run(args: &Args) -> Result<(), Box<dyn Error>> {
    let lattice = Lattice::new(args);
    let (width, height, speed) = (lattice.width, lattice.height, args.speed);
    println!(
        "{width} x {height} cells, {} threads",
        current_num_threads()
    );

    println!("speed on {} steps, in MLUPS:", args.compared);
    let updates = f64::from(args.compared) * (width * height) as f64;
    let report = |name: &str, time: Duration| {
        println!("{name:<18}{:>12.1}", updates / time.as_secs_f64() / 1e6);
    };
    let alone = ThreadPoolBuilder::new().num_threads(1).build()?;
    let run = |step: fn(&Lattice, &[f64], &mut [f64])| {
        args.options
            .best(|| simulate(&lattice, args.compared, speed, step))
    };
    let (time, expected) = alone.install(|| run(step));
    report("1 thread", time);
    let (time, found) = run(step);
    report("all threads", time);
    check("all threads", &found, &expected)?;
    let (time, found) = run(step_by_rayon);
    report("rayon", time);
    check("rayon", &found, &expected)?;

    let mut old = lattice.stream(speed);
    let mut new = old.clone();
    let file = output(args.output.as_deref(), "lattice_boltzmann.png");
    let (time, drawn) = timed(|| -> Result<(), String> {
        for done in 1..=args.steps {
            step(&lattice, &old, &mut new);
            std::mem::swap(&mut old, &mut new);
            if args.picture_every.is_some_and(|every| done % every == 0) && done < args.steps {
                draw(
                    &lattice,
                    &old,
                    speed,
                    &file.with_extension(format!("{done}.png")),
                )?;
            }
        }
        draw(&lattice, &old, speed, &file)
    });
    drawn?;
    println!("{} steps in {time:.3?}: see {}", args.steps, file.display());
    Ok(())
}

fn main() -> ExitCode {
    let args = Args::parse();
    args.options.run(|| run(&args))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lattice() -> Lattice {
        Lattice::new(&Args::parse_from(["", "--width", "90", "--height", "48"]))
    }

    #[test]
    fn all_steps_have_the_same_bits() {
        let lattice = lattice();
        let expected = simulate(&lattice, 60, 0.08, step_by_rayon);
        for threads in [1, 2, 3] {
            let pool = ThreadPoolBuilder::new()
                .num_threads(threads)
                .eager(true)
                .build();
            let found = pool.unwrap().install(|| simulate(&lattice, 60, 0.08, step));
            check("prange", &found, &expected).unwrap();
        }
    }

    #[test]
    fn a_uniform_stream_stays_and_a_cylinder_slows_it() {
        let mut lattice = lattice();
        let slowed = simulate(&lattice, 100, 0.08, step);
        let momentum = |state: &[f64]| -> f64 {
            let cells = lattice.width * lattice.height;
            (0..cells)
                .map(|i| moments(&std::array::from_fn(|q| state[q * cells + i])).1)
                .sum()
        };
        assert!(momentum(&slowed) < 0.99 * momentum(&lattice.stream(0.08)));
        lattice.solid.fill(false);
        let (before, after) = (lattice.stream(0.08), simulate(&lattice, 100, 0.08, step));
        assert!(
            before
                .iter()
                .zip(&after)
                .all(|(a, b)| (a - b).abs() < 1e-12)
        );
    }
}
