//! Rows that grow with the iteration.

use super::Entry;
use super::prelude::*;

pub const NESTS: &[Entry] = &[
    Entry {
        name: "distances",
        about: "triangular rows, each as long as its number",
        run: distances::run,
    },
    Entry {
        name: "solves",
        about: "many right-hand sides: the owned row reads what it wrote before",
        run: solves::run,
    },
];

mod distances {
    use super::*;

    type Form = fn(usize, &[f64], &mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let n = 900;
        let points = noise(3 * n, 1);
        let forms: [Form; 3] = [serial, parallel, rayon];
        measure(
            setting,
            forms,
            vec![0.0; n * n],
            Compare::Exact,
            |form, distance| form(n, &points, distance),
        )
    }

    fn serial(n: usize, points: &[f64], distance: &mut [f64]) {
        for i in 0..n {
            for j in 0..i {
                let mut square = 0.0;
                for d in 0..3 {
                    let apart = points[3 * i + d] - points[3 * j + d];
                    square += apart * apart;
                }
                distance[i * n + j] = square.sqrt();
            }
        }
    }

    #[parallel]
    fn parallel(n: usize, points: &[f64], distance: &mut [f64]) {
        for i in prange(0..n) {
            for j in 0..i {
                let mut square = 0.0;
                for d in 0..3 {
                    let apart = points[3 * i + d] - points[3 * j + d];
                    square += apart * apart;
                }
                distance[i * n + j] = square.sqrt();
            }
        }
    }

    fn rayon(n: usize, points: &[f64], distance: &mut [f64]) {
        let points = points.as_chunks::<3>().0;
        distance
            .par_chunks_mut(n)
            .zip(points)
            .enumerate()
            .for_each(|(i, (row, own))| {
                for (distance, other) in row[..i].iter_mut().zip(points) {
                    let (x, y, z) = (own[0] - other[0], own[1] - other[1], own[2] - other[2]);
                    *distance = (0.0 + x * x + y * y + z * z).sqrt();
                }
            });
    }
}

mod solves {
    use super::*;

    type Form = fn(usize, usize, &[f64], &mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let (n, systems) = (160, 300);
        let lower: Vec<f64> = noise(n * n, 1).iter().map(|x| x + 1.0).collect();
        let forms: [Form; 3] = [serial, parallel, rayon];
        let start = noise(systems * n, 2);
        measure(setting, forms, start, Compare::Exact, |form, sides| {
            form(n, systems, &lower, sides)
        })
    }

    fn serial(n: usize, systems: usize, lower: &[f64], sides: &mut [f64]) {
        for s in 0..systems {
            for i in 0..n {
                for j in 0..i {
                    sides[s * n + i] -= lower[i * n + j] / 256.0 * sides[s * n + j];
                }
                sides[s * n + i] /= lower[i * n + i];
            }
        }
    }

    #[parallel]
    fn parallel(n: usize, systems: usize, lower: &[f64], sides: &mut [f64]) {
        for s in prange(0..systems) {
            for i in 0..n {
                for j in 0..i {
                    sides[s * n + i] -= lower[i * n + j] / 256.0 * sides[s * n + j];
                }
                sides[s * n + i] /= lower[i * n + i];
            }
        }
    }

    fn rayon(n: usize, systems: usize, lower: &[f64], sides: &mut [f64]) {
        sides.par_chunks_mut(n).take(systems).for_each(|side| {
            for (i, lower) in lower.chunks_exact(n).enumerate() {
                let (solved, rest) = side.split_at_mut(i);
                for (lower, solved) in lower.iter().zip(solved) {
                    rest[0] -= lower / 256.0 * *solved;
                }
                rest[0] /= lower[i];
            }
        });
    }
}
