//! A loop over the rows below one that all of them read.

use super::Entry;
use super::prelude::*;

pub const NESTS: &[Entry] = &[
    Entry {
        name: "elimination",
        about: "the rows below the pivot's row, in the same array",
        run: elimination::run,
    },
    Entry {
        name: "factors",
        about: "the same, where the factor of a row stays in it",
        run: factors::run,
    },
];

mod elimination {
    use super::*;

    type Form = fn(usize, usize, &mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (n, columns) = (320, 340);
        let mut start = noise(n * columns, 1);
        for i in 0..n {
            start[i * columns + i] += n as f64;
        }
        let forms: [Form; 3] = [serial, parallel, rayon];
        measure(setting, forms, start, Compare::Exact, |form, matrix| {
            form(n, columns, matrix)
        })
    }

    fn serial(n: usize, columns: usize, matrix: &mut [f64]) {
        for k in 0..n - 1 {
            let pivot = matrix[k * columns + k];
            for i in k + 1..n {
                let factor = matrix[i * columns + k] / pivot;
                for j in k..columns {
                    matrix[i * columns + j] -= factor * matrix[k * columns + j];
                }
            }
        }
    }

    #[parallel]
    fn parallel(n: usize, columns: usize, matrix: &mut [f64]) {
        for k in 0..n - 1 {
            let pivot = matrix[k * columns + k];
            for i in prange(k + 1..n) {
                let factor = matrix[i * columns + k] / pivot;
                for j in k..columns {
                    matrix[i * columns + j] -= factor * matrix[k * columns + j];
                }
            }
        }
    }

    fn rayon(n: usize, columns: usize, matrix: &mut [f64]) {
        for k in 0..n - 1 {
            let (above, below) = matrix[..n * columns].split_at_mut((k + 1) * columns);
            let pivot = &above[k * columns + k..];
            let rows = below
                .par_chunks_mut(columns)
                .with_min_len(8192usize.div_ceil(columns - k));
            rows.for_each(|row| {
                let factor = row[k] / pivot[0];
                for (own, pivot) in row[k..].iter_mut().zip(pivot) {
                    *own -= factor * pivot;
                }
            });
        }
    }
}

mod factors {
    use super::*;

    type Form = fn(usize, &mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let n = 320;
        let mut start = noise(n * n, 1);
        for i in 0..n {
            start[i * n + i] += n as f64;
        }
        let forms: [Form; 3] = [serial, parallel, rayon];
        measure(setting, forms, start, Compare::Exact, |form, matrix| {
            form(n, matrix)
        })
    }

    fn serial(n: usize, matrix: &mut [f64]) {
        for k in 0..n {
            for i in k + 1..n {
                matrix[i * n + k] /= matrix[k * n + k];
                for j in k + 1..n {
                    matrix[i * n + j] -= matrix[i * n + k] * matrix[k * n + j];
                }
            }
        }
    }

    #[parallel]
    fn parallel(n: usize, matrix: &mut [f64]) {
        for k in 0..n {
            for i in prange(k + 1..n) {
                matrix[i * n + k] /= matrix[k * n + k];
                for j in k + 1..n {
                    matrix[i * n + j] -= matrix[i * n + k] * matrix[k * n + j];
                }
            }
        }
    }

    fn rayon(n: usize, matrix: &mut [f64]) {
        for k in 0..n {
            let (above, below) = matrix[..n * n].split_at_mut((k + 1) * n);
            let pivot = &above[k * n + k..];
            let rows = below
                .par_chunks_mut(n)
                .with_min_len(8192usize.div_ceil(n - k));
            rows.for_each(|row| {
                row[k] /= pivot[0];
                let factor = row[k];
                for (own, pivot) in row[k + 1..].iter_mut().zip(&pivot[1..]) {
                    *own -= factor * pivot;
                }
            });
        }
    }
}
