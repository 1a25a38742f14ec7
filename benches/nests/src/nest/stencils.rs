//! Neighbours of other rows, in arrays that the loop only reads.

use super::Entry;
use super::prelude::*;

pub const NESTS: &[Entry] = &[
    Entry {
        name: "relief",
        about: "a closure in the body reads the neighbours",
        run: relief::run,
    },
    Entry {
        name: "clamped",
        about: "neighbours held to the image, without a border",
        run: clamped::run,
    },
    Entry {
        name: "red-black",
        about: "two colours in turns, ten times: short loops",
        run: red_black::run,
    },
];

mod relief {
    use super::*;

    type Form = fn(usize, usize, &[f32], &mut [f32]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (width, height) = (1100, 800);
        let land: Vec<f32> = noise(width * height, 1).iter().map(|&x| x as f32).collect();
        let forms: [Form; 3] = [serial, parallel, rayon];
        let start = vec![0.0; land.len()];
        measure(setting, forms, start, Compare::Exact, |form, light| {
            form(width, height, &land, light)
        })
    }

    fn serial(width: usize, height: usize, land: &[f32], light: &mut [f32]) {
        for y in 1..height - 1 {
            for x in 1..width - 1 {
                let at = |right: usize, down: usize| land[(y + down - 1) * width + x + right - 1];
                let east =
                    at(2, 0) + 2.0 * at(2, 1) + at(2, 2) - at(0, 0) - 2.0 * at(0, 1) - at(0, 2);
                let south =
                    at(0, 2) + 2.0 * at(1, 2) + at(2, 2) - at(0, 0) - 2.0 * at(1, 0) - at(2, 0);
                light[y * width + x] = (0.7 * east + 0.7 * south).max(0.0);
            }
        }
    }

    #[parallel]
    fn parallel(width: usize, height: usize, land: &[f32], light: &mut [f32]) {
        for y in prange(1..height - 1) {
            for x in 1..width - 1 {
                let at = |right: usize, down: usize| land[(y + down - 1) * width + x + right - 1];
                let east =
                    at(2, 0) + 2.0 * at(2, 1) + at(2, 2) - at(0, 0) - 2.0 * at(0, 1) - at(0, 2);
                let south =
                    at(0, 2) + 2.0 * at(1, 2) + at(2, 2) - at(0, 0) - 2.0 * at(1, 0) - at(2, 0);
                light[y * width + x] = (0.7 * east + 0.7 * south).max(0.0);
            }
        }
    }

    fn rayon(width: usize, height: usize, land: &[f32], light: &mut [f32]) {
        let rows = light.par_chunks_mut(width).enumerate();
        rows.skip(1).take(height - 2).for_each(|(y, light)| {
            let row = |y: usize| &land[y * width..][..width];
            let (above, own, below) = (row(y - 1), row(y), row(y + 1));
            let light = &mut light[..width];
            for x in 1..width - 1 {
                let (west, here, east) = (x - 1, x, x + 1);
                let right = above[east] + 2.0 * own[east] + below[east]
                    - above[west]
                    - 2.0 * own[west]
                    - below[west];
                let down = below[west] + 2.0 * below[here] + below[east]
                    - above[west]
                    - 2.0 * above[here]
                    - above[east];
                light[x] = (0.7 * right + 0.7 * down).max(0.0);
            }
        });
    }
}

mod clamped {
    use super::*;

    type Form = fn(usize, usize, &[f32], &mut [f32]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (width, height) = (700, 500);
        let image: Vec<f32> = noise(width * height, 1).iter().map(|&x| x as f32).collect();
        let forms: [Form; 3] = [serial, parallel, rayon];
        let start = vec![0.0; image.len()];
        measure(setting, forms, start, Compare::Exact, |form, mean| {
            form(width, height, &image, mean)
        })
    }

    fn serial(width: usize, height: usize, image: &[f32], mean: &mut [f32]) {
        for y in 0..height {
            for x in 0..width {
                let mut sum = 0.0;
                for down in 0..3 {
                    let row = (y + down).saturating_sub(1).min(height - 1);
                    for right in 0..3 {
                        let column = (x + right).saturating_sub(1).min(width - 1);
                        sum += image[row * width + column];
                    }
                }
                mean[y * width + x] = sum / 9.0;
            }
        }
    }

    #[parallel]
    fn parallel(width: usize, height: usize, image: &[f32], mean: &mut [f32]) {
        for y in prange(0..height) {
            for x in 0..width {
                let mut sum = 0.0;
                for down in 0..3 {
                    let row = (y + down).saturating_sub(1).min(height - 1);
                    for right in 0..3 {
                        let column = (x + right).saturating_sub(1).min(width - 1);
                        sum += image[row * width + column];
                    }
                }
                mean[y * width + x] = sum / 9.0;
            }
        }
    }

    fn rayon(width: usize, height: usize, image: &[f32], mean: &mut [f32]) {
        mean.par_chunks_mut(width)
            .take(height)
            .enumerate()
            .for_each(|(y, mean)| {
                let row = |y: usize| &image[y.min(height - 1) * width..][..width];
                let rows = [row(y.saturating_sub(1)), row(y), row(y + 1)];
                let of = |west: usize, x: usize, east: usize| {
                    let sum = rows
                        .iter()
                        .fold(0.0, |sum, row| sum + row[west] + row[x] + row[east]);
                    sum / 9.0
                };
                let mean = &mut mean[..width];
                mean[0] = of(0, 0, 1);
                for x in 1..width - 1 {
                    mean[x] = of(x - 1, x, x + 1);
                }
                mean[width - 1] = of(width - 2, width - 1, width - 1);
            });
    }
}

mod red_black {
    use super::*;

    type Form = fn(usize, usize, &mut [f64], &mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (width, height) = (600, 400);
        let forms: [Form; 3] = [serial, parallel, rayon];
        let start = (noise(width / 2 * height, 1), noise(width / 2 * height, 2));
        measure(
            setting,
            forms,
            start,
            Compare::Exact,
            |form, (red, black)| form(width, height, red, black),
        )
    }

    fn serial(width: usize, height: usize, red: &mut [f64], black: &mut [f64]) {
        let half = width / 2;
        for _ in 0..10 {
            for y in 1..height - 1 {
                for k in 1..half - 1 {
                    let side = black[y * half + k + y % 2 - 1] + black[y * half + k + y % 2];
                    red[y * half + k] =
                        0.25 * (side + black[(y - 1) * half + k] + black[(y + 1) * half + k]);
                }
            }
            for y in 1..height - 1 {
                for k in 1..half - 1 {
                    let side = red[y * half + k - y % 2] + red[y * half + k + 1 - y % 2];
                    black[y * half + k] =
                        0.25 * (side + red[(y - 1) * half + k] + red[(y + 1) * half + k]);
                }
            }
        }
    }

    #[parallel]
    fn parallel(width: usize, height: usize, red: &mut [f64], black: &mut [f64]) {
        let half = width / 2;
        for _ in 0..10 {
            for y in prange(1..height - 1) {
                for k in 1..half - 1 {
                    let side = black[y * half + k + y % 2 - 1] + black[y * half + k + y % 2];
                    red[y * half + k] =
                        0.25 * (side + black[(y - 1) * half + k] + black[(y + 1) * half + k]);
                }
            }
            for y in prange(1..height - 1) {
                for k in 1..half - 1 {
                    let side = red[y * half + k - y % 2] + red[y * half + k + 1 - y % 2];
                    black[y * half + k] =
                        0.25 * (side + red[(y - 1) * half + k] + red[(y + 1) * half + k]);
                }
            }
        }
    }

    fn rayon(width: usize, height: usize, red: &mut [f64], black: &mut [f64]) {
        let half = width / 2;
        let least = height.div_ceil(4 * rayon::current_num_threads());
        let sweep = |own: &mut [f64], other: &[f64], odd: usize| {
            let rows = own.par_chunks_mut(half).enumerate();
            rows.skip(1)
                .take(height - 2)
                .with_min_len(least)
                .for_each(|(y, own)| {
                    let row = |y: usize| &other[y * half..][..half];
                    let shift = (y + odd) % 2;
                    let (above, level, below) = (row(y - 1), row(y), row(y + 1));
                    let (left, right) =
                        (&level[shift..][..half - 2], &level[shift + 1..][..half - 2]);
                    let neighbours = left.iter().zip(right).zip(&above[1..]).zip(&below[1..]);
                    for (own, (((left, right), above), below)) in
                        own[1..half - 1].iter_mut().zip(neighbours)
                    {
                        *own = 0.25 * (left + right + above + below);
                    }
                });
        };
        for _ in 0..10 {
            sweep(red, black, 0);
            sweep(black, red, 1);
        }
    }
}
