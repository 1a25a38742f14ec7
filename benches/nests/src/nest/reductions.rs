//! Arrays that every iteration may add to anywhere.

use super::Entry;
use super::prelude::*;

pub const NESTS: &[Entry] = &[
    Entry {
        name: "histogram",
        about: "masses into bins that the data name",
        run: histogram::run,
    },
    Entry {
        name: "charges",
        about: "forces, each pair once: added here, taken off there",
        run: charges::run,
    },
];

mod histogram {
    use super::*;

    type Form = fn(&[usize], &[f64], &mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (n, bins) = (200_000, 4096);
        let place = noise(n, 1)
            .iter()
            .map(|x| (x * x * bins as f64) as usize)
            .collect::<Vec<_>>();
        let mass = noise(n, 2);
        let forms: [Form; 3] = [serial, parallel, rayon];
        measure(
            setting,
            forms,
            vec![0.0; bins],
            Compare::Close,
            |form, total| form(&place, &mass, total),
        )
    }

    fn serial(place: &[usize], mass: &[f64], total: &mut [f64]) {
        for i in 0..place.len() {
            total[place[i]] += mass[i];
        }
    }

    #[parallel]
    fn parallel(place: &[usize], mass: &[f64], total: &mut [f64]) {
        for i in prange(0..place.len()) {
            total[place[i]] += mass[i];
        }
    }

    fn rayon(place: &[usize], mass: &[f64], total: &mut [f64]) {
        let share = place.len().div_ceil(rayon::current_num_threads());
        let parts: Vec<Vec<f64>> = (place.par_chunks(share).zip(mass.par_chunks(share)))
            .map(|(place, mass)| {
                let mut part = vec![0.0; total.len()];
                for (&place, mass) in place.iter().zip(mass) {
                    part[place] += mass;
                }
                part
            })
            .collect();
        for part in parts {
            for (total, part) in total.iter_mut().zip(part) {
                *total += part;
            }
        }
    }
}

mod charges {
    use super::*;

    type Form = fn(&[f64], &[f64], &mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let n = 1500;
        let (place, charge) = (noise(2 * n, 1), noise(n, 2));
        let forms: [Form; 3] = [serial, parallel, rayon];
        measure(
            setting,
            forms,
            vec![0.0; 2 * n],
            Compare::Close,
            |form, force| form(&place, &charge, force),
        )
    }

    fn serial(place: &[f64], charge: &[f64], force: &mut [f64]) {
        let n = charge.len();
        for i in 0..n {
            for j in i + 1..n {
                let x = place[2 * i] - place[2 * j];
                let y = place[2 * i + 1] - place[2 * j + 1];
                let strength = charge[i] * charge[j] / (x * x + y * y + 1e-4);
                force[2 * i] += strength * x;
                force[2 * i + 1] += strength * y;
                force[2 * j] -= strength * x;
                force[2 * j + 1] -= strength * y;
            }
        }
    }

    #[parallel]
    fn parallel(place: &[f64], charge: &[f64], force: &mut [f64]) {
        let n = charge.len();
        for i in prange(0..n) {
            for j in i + 1..n {
                let x = place[2 * i] - place[2 * j];
                let y = place[2 * i + 1] - place[2 * j + 1];
                let strength = charge[i] * charge[j] / (x * x + y * y + 1e-4);
                force[2 * i] += strength * x;
                force[2 * i + 1] += strength * y;
                force[2 * j] -= strength * x;
                force[2 * j + 1] -= strength * y;
            }
        }
    }

    fn rayon(place: &[f64], charge: &[f64], force: &mut [f64]) {
        let n = charge.len();
        let place = place.as_chunks::<2>().0;
        let add = |mut force: Vec<[f64; 2]>, i: usize| {
            let mut sum = [0.0; 2];
            let others = place[i + 1..].iter().zip(&charge[i + 1..]);
            for ((other, charged), force) in others.zip(&mut force[i + 1..]) {
                let (x, y) = (place[i][0] - other[0], place[i][1] - other[1]);
                let strength = charge[i] * charged / (x * x + y * y + 1e-4);
                sum = [sum[0] + strength * x, sum[1] + strength * y];
                *force = [force[0] - strength * x, force[1] - strength * y];
            }
            force[i] = [force[i][0] + sum[0], force[i][1] + sum[1]];
            force
        };
        let least = n.div_ceil(8 * rayon::current_num_threads());
        let folded = (0..n)
            .into_par_iter()
            .with_min_len(least)
            .fold(|| vec![[0.0; 2]; n], add);
        for part in folded.collect::<Vec<_>>() {
            for (force, part) in force.iter_mut().zip(part.as_flattened()) {
                *force += part;
            }
        }
    }
}
