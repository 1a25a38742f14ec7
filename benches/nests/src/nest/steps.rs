//! Loops by steps: several elements an iteration, and elements between that all share.

use super::Entry;
use super::prelude::*;

pub const NESTS: &[Entry] = &[
    Entry {
        name: "thirds",
        about: "three elements an iteration, by steps of three",
        run: thirds::run,
    },
    Entry {
        name: "odd-even",
        about: "elements of one colour from both neighbours",
        run: odd_even::run,
    },
    Entry {
        name: "zebra",
        about: "every other row from the rows above and below",
        run: zebra::run,
    },
];

mod thirds {
    use super::*;

    type Form = fn(&[f64], &mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let n = 600_000;
        let colours = noise(n, 1);
        let forms: [Form; 3] = [serial, parallel, rayon];
        measure(
            setting,
            forms,
            vec![0.0; n],
            Compare::Exact,
            |form, grey| form(&colours, grey),
        )
    }

    fn serial(colours: &[f64], grey: &mut [f64]) {
        let n = colours.len();
        for i in (0..n).step_by(3) {
            let level = 0.3 * colours[i] + 0.6 * colours[i + 1] + 0.1 * colours[i + 2];
            grey[i] = level;
            grey[i + 1] = level;
            grey[i + 2] = level;
        }
    }

    #[parallel]
    fn parallel(colours: &[f64], grey: &mut [f64]) {
        let n = colours.len();
        for i in prange((0..n).step_by(3)) {
            let level = 0.3 * colours[i] + 0.6 * colours[i + 1] + 0.1 * colours[i + 2];
            grey[i] = level;
            grey[i + 1] = level;
            grey[i + 2] = level;
        }
    }

    fn rayon(colours: &[f64], grey: &mut [f64]) {
        let pixels = grey
            .par_chunks_exact_mut(3)
            .zip(colours.par_chunks_exact(3));
        pixels.with_min_len(1000).for_each(|(grey, colour)| {
            grey.fill(0.3 * colour[0] + 0.6 * colour[1] + 0.1 * colour[2]);
        });
    }
}

mod odd_even {
    use super::*;

    type Form = fn(&mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let forms: [Form; 3] = [serial, parallel, rayon];
        measure(
            setting,
            forms,
            noise(600_001, 1),
            Compare::Exact,
            |form, line| form(line),
        )
    }

    fn serial(line: &mut [f64]) {
        let n = line.len();
        for i in (1..n - 1).step_by(2) {
            line[i] = 0.5 * (line[i - 1] + line[i + 1]);
        }
    }

    #[parallel]
    fn parallel(line: &mut [f64]) {
        let n = line.len();
        for i in prange((1..n - 1).step_by(2)) {
            line[i] = 0.5 * (line[i - 1] + line[i + 1]);
        }
    }

    /// A pair ends where the next one begins, which another thread has: its first element is in a copy.
    fn rayon(line: &mut [f64]) {
        let blacks: Vec<f64> = line.par_iter().step_by(2).copied().collect();
        let pairs = line.par_chunks_exact_mut(2).zip(blacks.par_windows(2));
        pairs.with_min_len(1000).for_each(|(pair, black)| {
            pair[1] = 0.5 * (black[0] + black[1]);
        });
    }
}

mod zebra {
    use super::*;

    type Form = fn(&mut [f64], usize);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (h, w) = (801, 800);
        let forms: [Form; 3] = [serial, parallel, rayon];
        measure(
            setting,
            forms,
            noise(h * w, 1),
            Compare::Exact,
            |form, field| form(field, w),
        )
    }

    fn serial(field: &mut [f64], w: usize) {
        let h = field.len() / w;
        for y in (1..h - 1).step_by(2) {
            for x in 0..w {
                field[y * w + x] = 0.5 * (field[(y - 1) * w + x] + field[(y + 1) * w + x]);
            }
        }
    }

    #[parallel]
    fn parallel(field: &mut [f64], w: usize) {
        let h = field.len() / w;
        for y in prange((1..h - 1).step_by(2)) {
            for x in 0..w {
                field[y * w + x] = 0.5 * (field[(y - 1) * w + x] + field[(y + 1) * w + x]);
            }
        }
    }

    /// As above: the row below a pair of rows is another thread's.
    fn rayon(field: &mut [f64], w: usize) {
        let pairs = field.par_chunks_exact(2 * w);
        let mut even: Vec<f64> = pairs
            .flat_map_iter(|pair| pair[..w].iter().copied())
            .collect();
        even.extend(&field[field.len() - w..]);
        let rows = field.par_chunks_exact_mut(2 * w);
        rows.zip(even.par_windows(2 * w).step_by(w))
            .for_each(|(pair, even)| {
                let (above, below) = even.split_at(w);
                for ((value, above), below) in pair[w..].iter_mut().zip(above).zip(below) {
                    *value = 0.5 * (above + below);
                }
            });
    }
}
