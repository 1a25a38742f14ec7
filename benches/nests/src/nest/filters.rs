//! Short loops of constant length inside of a loop over pixels, and indices that wrap at the ends.

use super::Entry;
use super::prelude::*;

pub const NESTS: &[Entry] = &[
    Entry {
        name: "filter",
        about: "a filter of 5 x 5 in an array of known length",
        run: filter::run,
    },
    Entry {
        name: "box",
        about: "sums of boxes of 7 x 7",
        run: box_sums::run,
    },
    Entry {
        name: "channels",
        about: "four channels a pixel",
        run: channels::run,
    },
    Entry {
        name: "torus",
        about: "neighbours by remainders of the size",
        run: torus::run,
    },
];

mod filter {
    use super::*;

    type Form = fn(usize, usize, &[f32; 25], &[f32], &mut [f32]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (width, height) = (800, 600);
        let image: Vec<f32> = noise(width * height, 1).iter().map(|&x| x as f32).collect();
        let weights: [f32; 25] = std::array::from_fn(|k| k as f32 * 0.01);
        let forms: [Form; 3] = [serial, parallel, rayon];
        let start = vec![0.0; image.len()];
        measure(setting, forms, start, Compare::Exact, |form, out| {
            form(width, height, &weights, &image, out)
        })
    }

    fn serial(width: usize, height: usize, weights: &[f32; 25], image: &[f32], out: &mut [f32]) {
        for y in 2..height - 2 {
            for x in 2..width - 2 {
                let mut sum = 0.0;
                for dy in 0..5 {
                    for dx in 0..5 {
                        sum += weights[dy * 5 + dx] * image[(y + dy - 2) * width + (x + dx - 2)];
                    }
                }
                out[y * width + x] = sum;
            }
        }
    }

    #[parallel]
    fn parallel(width: usize, height: usize, weights: &[f32; 25], image: &[f32], out: &mut [f32]) {
        for y in prange(2..height - 2) {
            for x in 2..width - 2 {
                let mut sum = 0.0;
                for dy in 0..5 {
                    for dx in 0..5 {
                        sum += weights[dy * 5 + dx] * image[(y + dy - 2) * width + (x + dx - 2)];
                    }
                }
                out[y * width + x] = sum;
            }
        }
    }

    fn rayon(width: usize, height: usize, weights: &[f32; 25], image: &[f32], out: &mut [f32]) {
        let rows = out.par_chunks_mut(width).enumerate();
        rows.skip(2).take(height - 4).for_each(|(y, out)| {
            let rows: [&[f32]; 5] =
                std::array::from_fn(|dy| &image[(y + dy - 2) * width..][..width]);
            for (x, out) in out[2..width - 2].iter_mut().enumerate() {
                let mut sum = 0.0;
                for dy in 0..5 {
                    for dx in 0..5 {
                        sum += weights[dy * 5 + dx] * rows[dy][x + dx];
                    }
                }
                *out = sum;
            }
        });
    }
}

mod box_sums {
    use super::*;

    type Form = fn(usize, usize, &[u32], &mut [u32]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (width, height) = (800, 600);
        let image: Vec<u32> = noise(width * height, 1)
            .iter()
            .map(|&x| (x * 255.0) as u32)
            .collect();
        let forms: [Form; 3] = [serial, parallel, rayon];
        let start = vec![0; image.len()];
        measure(setting, forms, start, Compare::Exact, |form, out| {
            form(width, height, &image, out)
        })
    }

    fn serial(width: usize, height: usize, image: &[u32], out: &mut [u32]) {
        for y in 3..height - 3 {
            for x in 3..width - 3 {
                let mut sum = 0;
                for dy in 0..7 {
                    for dx in 0..7 {
                        sum += image[(y + dy - 3) * width + (x + dx - 3)];
                    }
                }
                out[y * width + x] = sum / 49;
            }
        }
    }

    #[parallel]
    fn parallel(width: usize, height: usize, image: &[u32], out: &mut [u32]) {
        for y in prange(3..height - 3) {
            for x in 3..width - 3 {
                let mut sum = 0;
                for dy in 0..7 {
                    for dx in 0..7 {
                        sum += image[(y + dy - 3) * width + (x + dx - 3)];
                    }
                }
                out[y * width + x] = sum / 49;
            }
        }
    }

    fn rayon(width: usize, height: usize, image: &[u32], out: &mut [u32]) {
        let rows = out.par_chunks_mut(width).enumerate();
        rows.skip(3).take(height - 6).for_each(|(y, out)| {
            let rows: [&[u32]; 7] =
                std::array::from_fn(|dy| &image[(y + dy - 3) * width..][..width]);
            for (x, out) in out[3..width - 3].iter_mut().enumerate() {
                let mut sum = 0;
                for row in rows {
                    for dx in 0..7 {
                        sum += row[x + dx];
                    }
                }
                *out = sum / 49;
            }
        });
    }
}

mod channels {
    use super::*;

    type Form = fn(usize, usize, &[f32], &mut [f32]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (width, height) = (300, 200);
        let image: Vec<f32> = noise(width * height * 4, 1)
            .iter()
            .map(|&x| x as f32)
            .collect();
        let forms: [Form; 3] = [serial, parallel, rayon];
        let start = vec![0.0; image.len()];
        measure(setting, forms, start, Compare::Exact, |form, out| {
            form(width, height, &image, out)
        })
    }

    fn serial(width: usize, height: usize, image: &[f32], out: &mut [f32]) {
        for y in 0..height {
            for x in 0..width {
                for c in 0..4 {
                    out[(y * width + x) * 4 + c] = image[(y * width + x) * 4 + c] * 0.5 + 1.0;
                }
            }
        }
    }

    #[parallel]
    fn parallel(width: usize, height: usize, image: &[f32], out: &mut [f32]) {
        for y in prange(0..height) {
            for x in 0..width {
                for c in 0..4 {
                    out[(y * width + x) * 4 + c] = image[(y * width + x) * 4 + c] * 0.5 + 1.0;
                }
            }
        }
    }

    fn rayon(width: usize, _: usize, image: &[f32], out: &mut [f32]) {
        let rows = out
            .par_chunks_mut(4 * width)
            .zip(image.par_chunks(4 * width));
        rows.for_each(|(out, image)| {
            for (out, value) in out.iter_mut().zip(image) {
                *out = value * 0.5 + 1.0;
            }
        });
    }
}

mod torus {
    use super::*;

    type Form = fn(usize, usize, &[u32], &mut [u32]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (width, height) = (800, 600);
        let world: Vec<u32> = noise(width * height, 1)
            .iter()
            .map(|&x| u32::from(x > 0.6))
            .collect();
        let forms: [Form; 3] = [serial, parallel, rayon];
        let start = vec![0; world.len()];
        measure(setting, forms, start, Compare::Exact, |form, next| {
            form(width, height, &world, next)
        })
    }

    fn serial(width: usize, height: usize, world: &[u32], next: &mut [u32]) {
        for y in 0..height {
            for x in 0..width {
                let mut near = 0;
                for dy in [height - 1, 0, 1] {
                    for dx in [width - 1, 0, 1] {
                        near += world[(y + dy) % height * width + (x + dx) % width];
                    }
                }
                let lives = world[y * width + x];
                next[y * width + x] = u32::from(near == 3 || near - lives == 3);
            }
        }
    }

    #[parallel]
    fn parallel(width: usize, height: usize, world: &[u32], next: &mut [u32]) {
        for y in prange(0..height) {
            for x in 0..width {
                let mut near = 0;
                for dy in [height - 1, 0, 1] {
                    for dx in [width - 1, 0, 1] {
                        near += world[(y + dy) % height * width + (x + dx) % width];
                    }
                }
                let lives = world[y * width + x];
                next[y * width + x] = u32::from(near == 3 || near - lives == 3);
            }
        }
    }

    fn rayon(width: usize, height: usize, world: &[u32], next: &mut [u32]) {
        next.par_chunks_mut(width)
            .enumerate()
            .for_each(|(y, next)| {
                let row = |y: usize| &world[y * width..][..width];
                let (above, below) = ((y + height - 1) % height, (y + 1) % height);
                let rows = [row(above), row(y), row(below)];
                for (x, next) in next.iter_mut().enumerate() {
                    let (left, right) = ((x + width - 1) % width, (x + 1) % width);
                    let near: u32 = rows.iter().map(|row| row[left] + row[x] + row[right]).sum();
                    *next = u32::from(near == 3 || near - rows[1][x] == 3);
                }
            });
    }
}
