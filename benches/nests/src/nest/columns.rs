//! Columns owned by the iteration, and a middle dimension.

use super::Entry;
use super::prelude::*;

pub const NESTS: &[Entry] = &[
    Entry {
        name: "column-totals",
        about: "a column, with the neighbour before in the own column",
        run: column_totals::run,
    },
    Entry {
        name: "middle",
        about: "the middle of three dimensions, swept along the outermost",
        run: middle::run,
    },
];

mod column_totals {
    use super::*;
    use crate::data::column_blocks;

    type Form = fn(usize, usize, &[f64], &mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (rows, columns) = (900, 1100);
        let rain = noise(rows * columns, 1);
        let forms: [Form; 3] = [serial, parallel, rayon];
        let start = vec![0.0; rain.len()];
        measure(setting, forms, start, Compare::Exact, |form, total| {
            form(rows, columns, &rain, total)
        })
    }

    fn serial(rows: usize, columns: usize, rain: &[f64], total: &mut [f64]) {
        for i in 0..columns {
            total[i] = rain[i];
            for j in 1..rows {
                total[j * columns + i] = total[(j - 1) * columns + i] + rain[j * columns + i];
            }
        }
    }

    #[parallel]
    fn parallel(rows: usize, columns: usize, rain: &[f64], total: &mut [f64]) {
        for i in prange(0..columns) {
            total[i] = rain[i];
            for j in 1..rows {
                total[j * columns + i] = total[(j - 1) * columns + i] + rain[j * columns + i];
            }
        }
    }

    fn rayon(rows: usize, columns: usize, rain: &[f64], total: &mut [f64]) {
        let width = columns.div_ceil(2 * rayon::current_num_threads());
        let blocks = column_blocks(&mut total[..rows * columns], columns, width);
        blocks
            .into_par_iter()
            .enumerate()
            .for_each(|(block, mut total)| {
                let first = block * width;
                for (total, rain) in total[0].iter_mut().zip(&rain[first..]) {
                    *total = *rain;
                }
                for j in 1..rows {
                    let [before, own] = &mut total[j - 1..=j] else {
                        unreachable!("two rows");
                    };
                    let rain = &rain[j * columns + first..];
                    for ((own, before), rain) in own.iter_mut().zip(&**before).zip(rain) {
                        *own = before + rain;
                    }
                }
            });
    }
}

mod middle {
    use super::*;
    use crate::data::column_blocks;

    type Form = fn(usize, usize, usize, &mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (layers, height, width) = (110, 200, 160);
        let forms: [Form; 3] = [serial, parallel, rayon];
        let start = noise(layers * height * width, 1);
        measure(setting, forms, start, Compare::Exact, |form, field| {
            form(layers, height, width, field)
        })
    }

    fn serial(layers: usize, height: usize, width: usize, field: &mut [f64]) {
        for j in 0..height {
            for k in 1..layers {
                for i in 0..width {
                    field[(k * height + j) * width + i] +=
                        0.5 * field[((k - 1) * height + j) * width + i];
                }
            }
        }
    }

    #[parallel]
    fn parallel(layers: usize, height: usize, width: usize, field: &mut [f64]) {
        for j in prange(0..height) {
            for k in 1..layers {
                for i in 0..width {
                    field[(k * height + j) * width + i] +=
                        0.5 * field[((k - 1) * height + j) * width + i];
                }
            }
        }
    }

    fn rayon(layers: usize, height: usize, width: usize, field: &mut [f64]) {
        let lines = column_blocks(&mut field[..layers * height * width], height * width, width);
        lines.into_par_iter().for_each(|mut line| {
            for k in 1..layers {
                let [before, own] = &mut line[k - 1..=k] else {
                    unreachable!("two rows");
                };
                for (own, before) in own.iter_mut().zip(&**before) {
                    *own += 0.5 * before;
                }
            }
        });
    }
}
