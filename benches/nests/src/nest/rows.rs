//! Rows owned by the iteration: sums over them, updates in them, and rows of rows.

use super::Entry;
use super::prelude::*;

pub const NESTS: &[Entry] = &[
    Entry {
        name: "row-sums",
        about: "a sum into the owned element, in the inner loop",
        run: row_sums::run,
    },
    Entry {
        name: "row-updates",
        about: "the owned row is updated in an inner loop, term by term",
        run: row_updates::run,
    },
    Entry {
        name: "slabs",
        about: "rows of rows: a slab of a flat array of three dimensions",
        run: slabs::run,
    },
];

mod row_sums {
    use super::*;

    type Form = fn(&[f64], &[f64], &mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (rows, columns) = (1200, 1700);
        let (grid, weights) = (noise(rows * columns, 1), noise(columns, 2));
        let forms: [Form; 3] = [serial, parallel, rayon];
        measure(
            setting,
            forms,
            vec![0.0; rows],
            Compare::Exact,
            |form, sums| form(&grid, &weights, sums),
        )
    }

    fn serial(grid: &[f64], weights: &[f64], sums: &mut [f64]) {
        let columns = weights.len();
        for i in 0..sums.len() {
            sums[i] = 0.0;
            for j in 0..columns {
                sums[i] += weights[j] * grid[i * columns + j];
            }
        }
    }

    #[parallel]
    fn parallel(grid: &[f64], weights: &[f64], sums: &mut [f64]) {
        let columns = weights.len();
        for i in prange(0..sums.len()) {
            sums[i] = 0.0;
            for j in 0..columns {
                sums[i] += weights[j] * grid[i * columns + j];
            }
        }
    }

    fn rayon(grid: &[f64], weights: &[f64], sums: &mut [f64]) {
        sums.par_iter_mut()
            .zip(grid.par_chunks(weights.len()))
            .for_each(|(sum, row)| {
                *sum = row
                    .iter()
                    .zip(weights)
                    .fold(0.0, |sum, (x, weight)| sum + weight * x);
            });
    }
}

mod row_updates {
    use super::*;

    type Form = fn(usize, usize, usize, &[f64], &[f64], &mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (rows, depth, columns) = (220, 240, 260);
        let (left, right) = (noise(rows * depth, 1), noise(depth * columns, 2));
        let forms: [Form; 3] = [serial, parallel, rayon];
        let start = noise(rows * columns, 3);
        measure(setting, forms, start, Compare::Exact, |form, product| {
            form(rows, depth, columns, &left, &right, product)
        })
    }

    fn serial(
        rows: usize,
        depth: usize,
        columns: usize,
        left: &[f64],
        right: &[f64],
        product: &mut [f64],
    ) {
        for i in 0..rows {
            for k in 0..depth {
                for j in 0..columns {
                    product[i * columns + j] += left[i * depth + k] * right[k * columns + j];
                }
            }
        }
    }

    #[parallel]
    fn parallel(
        rows: usize,
        depth: usize,
        columns: usize,
        left: &[f64],
        right: &[f64],
        product: &mut [f64],
    ) {
        for i in prange(0..rows) {
            for k in 0..depth {
                for j in 0..columns {
                    product[i * columns + j] += left[i * depth + k] * right[k * columns + j];
                }
            }
        }
    }

    fn rayon(
        rows: usize,
        depth: usize,
        columns: usize,
        left: &[f64],
        right: &[f64],
        product: &mut [f64],
    ) {
        let owned = product.par_chunks_mut(columns).zip(left.par_chunks(depth));
        owned.take(rows).for_each(|(product, left)| {
            for (factor, right) in left.iter().zip(right.chunks_exact(columns)) {
                for (sum, x) in product.iter_mut().zip(right) {
                    *sum += factor * x;
                }
            }
        });
    }
}

mod slabs {
    use super::*;

    type Form = fn(usize, usize, usize, &[f64], &mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (depth, height, width) = (60, 120, 150);
        let heat = noise(depth * height * width, 1);
        let forms: [Form; 3] = [serial, parallel, rayon];
        let start = vec![0.0; heat.len()];
        measure(setting, forms, start, Compare::Exact, |form, next| {
            form(depth, height, width, &heat, next)
        })
    }

    fn serial(depth: usize, height: usize, width: usize, heat: &[f64], next: &mut [f64]) {
        for z in 1..depth - 1 {
            for y in 1..height - 1 {
                for x in 1..width - 1 {
                    let own = heat[(z * height + y) * width + x];
                    let along = heat[(z * height + y) * width + x - 1]
                        + heat[(z * height + y) * width + x + 1];
                    let across = heat[(z * height + y - 1) * width + x]
                        + heat[(z * height + y + 1) * width + x];
                    let above = heat[((z - 1) * height + y) * width + x]
                        + heat[((z + 1) * height + y) * width + x];
                    next[(z * height + y) * width + x] =
                        own + 0.1 * (along + across + above - 6.0 * own);
                }
            }
        }
    }

    #[parallel]
    fn parallel(depth: usize, height: usize, width: usize, heat: &[f64], next: &mut [f64]) {
        for z in prange(1..depth - 1) {
            for y in 1..height - 1 {
                for x in 1..width - 1 {
                    let own = heat[(z * height + y) * width + x];
                    let along = heat[(z * height + y) * width + x - 1]
                        + heat[(z * height + y) * width + x + 1];
                    let across = heat[(z * height + y - 1) * width + x]
                        + heat[(z * height + y + 1) * width + x];
                    let above = heat[((z - 1) * height + y) * width + x]
                        + heat[((z + 1) * height + y) * width + x];
                    next[(z * height + y) * width + x] =
                        own + 0.1 * (along + across + above - 6.0 * own);
                }
            }
        }
    }

    fn rayon(depth: usize, height: usize, width: usize, heat: &[f64], next: &mut [f64]) {
        let slabs = next.par_chunks_mut(height * width).enumerate();
        slabs.skip(1).take(depth - 2).for_each(|(z, slab)| {
            for y in 1..height - 1 {
                let row = |z: usize, y: usize| &heat[(z * height + y) * width..][..width];
                let (own, back, front) = (row(z, y), row(z, y - 1), row(z, y + 1));
                let (below, above) = (row(z - 1, y), row(z + 1, y));
                let next = &mut slab[y * width..][..width];
                for x in 1..width - 1 {
                    let along = own[x - 1] + own[x + 1];
                    let (across, above) = (back[x] + front[x], below[x] + above[x]);
                    next[x] = own[x] + 0.1 * (along + across + above - 6.0 * own[x]);
                }
            }
        });
    }
}
