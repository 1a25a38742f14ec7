//! One row in each of several planes.

use super::Entry;
use super::prelude::*;

pub const NESTS: &[Entry] = &[
    Entry {
        name: "colours",
        about: "three planes of one image, a row of each",
        run: colours::run,
    },
    Entry {
        name: "lattice",
        about: "a lattice gas: speeds in planes, streamed and relaxed",
        run: lattice::run,
    },
    Entry {
        name: "butterfly",
        about: "sums and differences of two halves of an array",
        run: butterfly::run,
    },
];

/// How many cells to the right and down a particle goes in a step, plus one: at rest, right, down, left, up.
const SPEEDS: [(usize, usize); 5] = [(1, 1), (2, 1), (1, 2), (0, 1), (1, 0)];

mod colours {
    use super::*;

    type Form = fn(usize, usize, &[f32], &mut [f32]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (width, height) = (900, 700);
        let image: Vec<f32> = noise(3 * width * height, 1)
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
        let plane = width * height;
        for y in 0..height {
            for x in 0..width {
                let (red, green, blue) = (
                    image[(y * width + x) * 3],
                    image[(y * width + x) * 3 + 1],
                    image[(y * width + x) * 3 + 2],
                );
                let grey = 0.3 * red + 0.6 * green + 0.1 * blue;
                out[y * width + x] = grey;
                out[plane + y * width + x] = 0.5 * (blue - grey);
                out[2 * plane + y * width + x] = 0.7 * (red - grey);
            }
        }
    }

    #[parallel]
    fn parallel(width: usize, height: usize, image: &[f32], out: &mut [f32]) {
        let plane = width * height;
        for y in prange(0..height) {
            for x in 0..width {
                let (red, green, blue) = (
                    image[(y * width + x) * 3],
                    image[(y * width + x) * 3 + 1],
                    image[(y * width + x) * 3 + 2],
                );
                let grey = 0.3 * red + 0.6 * green + 0.1 * blue;
                out[y * width + x] = grey;
                out[plane + y * width + x] = 0.5 * (blue - grey);
                out[2 * plane + y * width + x] = 0.7 * (red - grey);
            }
        }
    }

    fn rayon(width: usize, height: usize, image: &[f32], out: &mut [f32]) {
        let (grey, rest) = out.split_at_mut(width * height);
        let (blueness, redness) = rest.split_at_mut(width * height);
        let planes = (
            grey.par_chunks_mut(width),
            blueness.par_chunks_mut(width),
            redness.par_chunks_mut(width),
        );
        let rows = planes.into_par_iter().zip(image.par_chunks(3 * width));
        rows.for_each(|((grey, blueness, redness), image)| {
            let out = grey.iter_mut().zip(blueness).zip(redness);
            for (((grey, blueness), redness), pixel) in out.zip(image.as_chunks().0) {
                let [red, green, blue] = *pixel;
                *grey = 0.3 * red + 0.6 * green + 0.1 * blue;
                *blueness = 0.5 * (blue - *grey);
                *redness = 0.7 * (red - *grey);
            }
        });
    }
}

mod lattice {
    use super::*;

    type Form = fn(usize, usize, &[f64], &mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (width, height) = (700, 500);
        let old = noise(SPEEDS.len() * width * height, 1);
        let forms: [Form; 3] = [serial, parallel, rayon];
        let start = vec![0.0; old.len()];
        measure(setting, forms, start, Compare::Exact, |form, new| {
            form(width, height, &old, new)
        })
    }

    fn serial(width: usize, height: usize, old: &[f64], new: &mut [f64]) {
        for y in 1..height - 1 {
            for x in 1..width - 1 {
                let mut density = 0.0;
                for (s, (right, down)) in SPEEDS.iter().enumerate() {
                    density += old[(s * height + y + 1 - down) * width + x + 1 - right];
                }
                for (s, (right, down)) in SPEEDS.iter().enumerate() {
                    let arrived = old[(s * height + y + 1 - down) * width + x + 1 - right];
                    new[(s * height + y) * width + x] = 0.4 * arrived + 0.12 * density;
                }
            }
        }
    }

    #[parallel]
    fn parallel(width: usize, height: usize, old: &[f64], new: &mut [f64]) {
        for y in prange(1..height - 1) {
            for x in 1..width - 1 {
                let mut density = 0.0;
                for (s, (right, down)) in SPEEDS.iter().enumerate() {
                    density += old[(s * height + y + 1 - down) * width + x + 1 - right];
                }
                for (s, (right, down)) in SPEEDS.iter().enumerate() {
                    let arrived = old[(s * height + y + 1 - down) * width + x + 1 - right];
                    new[(s * height + y) * width + x] = 0.4 * arrived + 0.12 * density;
                }
            }
        }
    }

    fn rayon(width: usize, height: usize, old: &[f64], new: &mut [f64]) {
        let mut planes = new.chunks_exact_mut(width * height);
        let mut rows = || planes.next().expect("five planes").par_chunks_mut(width);
        let rows = (rows(), rows(), rows(), rows(), rows())
            .into_par_iter()
            .enumerate();
        rows.skip(1).take(height - 2).for_each(|(y, new)| {
            let inner = width - 2;
            let from = std::array::from_fn(|s| {
                let (right, down) = SPEEDS[s];
                &old[(s * height + y + 1 - down) * width + 2 - right..][..inner]
            });
            let new: [&mut [f64]; 5] = new.into();
            let [a, b, c, d, e]: [&[f64]; 5] = from;
            let sums = a.iter().zip(b).zip(c).zip(d).zip(e);
            let density: Vec<f64> = sums
                .map(|((((a, b), c), d), e)| 0.0 + a + b + c + d + e)
                .collect();
            for (new, from) in new.into_iter().zip(from) {
                for ((new, arrived), density) in new[1..].iter_mut().zip(from).zip(&density) {
                    *new = 0.4 * arrived + 0.12 * density;
                }
            }
        });
    }
}

mod butterfly {
    use super::*;

    type Form = fn(&mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let forms: [Form; 3] = [serial, parallel, rayon];
        let start = noise(1_000_000, 1);
        measure(setting, forms, start, Compare::Exact, |form, values| {
            form(values)
        })
    }

    fn serial(values: &mut [f64]) {
        let half = values.len() / 2;
        for i in 0..half {
            let (low, high) = (values[i], values[i + half]);
            values[i] = 0.5 * (low + high);
            values[i + half] = 0.5 * (low - high);
        }
    }

    #[parallel]
    fn parallel(values: &mut [f64]) {
        let half = values.len() / 2;
        for i in prange(0..half) {
            let (low, high) = (values[i], values[i + half]);
            values[i] = 0.5 * (low + high);
            values[i + half] = 0.5 * (low - high);
        }
    }

    fn rayon(values: &mut [f64]) {
        let (left, right) = values.split_at_mut(values.len() / 2);
        let pairs = (left.par_iter_mut().zip(right)).with_min_len(8192);
        pairs.for_each(|(left, right)| {
            let (low, high) = (*left, *right);
            (*left, *right) = (0.5 * (low + high), 0.5 * (low - high));
        });
    }
}
