//! Heat in a plate, on any number of ranks: used by the examples of threads that stand for ranks, and of processes.

use prange::distributed::{Blocks, Team};
use prange::prelude::*;

/// A plate of which the upper edge is hot, divided into squares.
#[derive(Clone, Copy, Debug)]
pub struct Plate {
    /// Rows of squares
    pub height: usize,
    /// Squares in a row
    pub width: usize,
    /// Steps in time, at most
    pub steps: usize,
    /// The heat no longer spreads when no square changes by more
    pub tolerance: f64,
}

/// What a plate has come to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spread {
    /// The steps that were needed
    pub steps: usize,
    /// The greatest change of a square in the last of them
    pub change: f64,
    /// A hash of the bits of all squares
    pub hash: u64,
}

/// Returns the temperature of a square before the first step.
pub fn start(row: usize, column: usize) -> f64 {
    if row == 0 {
        100.0 + (column % 10) as f64
    } else {
        0.0
    }
}

/// Computes a row from those around it, which are as long, and returns the greatest change.
pub fn relax(new: &mut [f64], up: &[f64], here: &[f64], down: &[f64]) -> f64 {
    let inner = new.len() - 1;
    let squares = new[1..inner]
        .iter_mut()
        .zip(&up[1..inner])
        .zip(&down[1..inner]);
    let sides = here.windows(3);
    let mut change = 0.0;
    for (((new, up), down), side) in squares.zip(sides) {
        *new = 0.25 * (up + down + side[0] + side[2]);
        change = f64::max(change, (*new - side[1]).abs());
    }
    change
}

/// Returns a number that depends on each bit of a row, and on its place. The sum of those of all rows is the hash of the array.
pub fn hash_of(row: usize, squares: &[f64]) -> u64 {
    let seed = 0xcbf2_9ce4_8422_2325 ^ row as u64;
    let mix = |hash: u64, x: &f64| {
        (hash ^ x.to_bits())
            .wrapping_mul(0x0100_0000_01b3)
            .rotate_left(29)
    };
    squares.iter().fold(seed, mix)
}

impl Plate {
    /// Spreads the heat. Each rank of `team` has a block of rows, and a row of each neighbour; all have the result, with the same bits for any number of ranks.
    ///
    /// # Panics
    ///
    /// If a row has fewer than two squares.
    pub fn spread_over(&self, team: &dyn Team) -> Spread {
        let Plate { height, width, .. } = *self;
        let mut old = Blocks::new(team, height, width, 1, start);
        let mut new = old.clone();
        let (mut steps, mut change) = (0, f64::INFINITY);
        while steps < self.steps && change > self.tolerance {
            change = prange(&mut new)
                .over(team)
                .enumerate()
                .map(|(y, row)| match y {
                    _ if y == 0 || y == height - 1 => 0.0,
                    _ => relax(row, &old[y - 1], &old[y], &old[y + 1]),
                })
                .reduce(|| 0.0, f64::max);
            new.exchange(team);
            std::mem::swap(&mut old, &mut new);
            steps += 1;
        }
        let hashes = prange(&old).over(team).enumerate();
        let hash = hashes.map(|(y, row)| hash_of(y, row)).sum();
        Spread {
            steps,
            change,
            hash,
        }
    }

    /// Spreads the heat by serial loops.
    pub fn spread_serially(&self) -> Spread {
        let Plate { height, width, .. } = *self;
        let rows = |y: usize| (0..width).map(move |x| start(y, x));
        let mut old: Vec<f64> = (0..height).flat_map(rows).collect();
        let mut new = old.clone();
        let (mut steps, mut change) = (0, f64::INFINITY);
        while steps < self.steps && change > self.tolerance {
            change = 0.0;
            for y in 1..height.max(1) - 1 {
                let row = |y: usize| &old[y * width..][..width];
                let own = &mut new[y * width..][..width];
                change = f64::max(change, relax(own, row(y - 1), row(y), row(y + 1)));
            }
            std::mem::swap(&mut old, &mut new);
            steps += 1;
        }
        let hashes = old
            .chunks(width)
            .enumerate()
            .map(|(y, row)| hash_of(y, row));
        Spread {
            steps,
            change,
            hash: hashes.fold(0, u64::wrapping_add),
        }
    }
}
