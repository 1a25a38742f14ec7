//! The least and the greatest by comparisons of the user's.

use super::Entry;
use super::prelude::*;

pub const NESTS: &[Entry] = &[
    Entry {
        name: "range",
        about: "the least and the greatest in one loop",
        run: range::run,
    },
    Entry {
        name: "peak",
        about: "the greatest, and where it is",
        run: peak::run,
    },
];

mod range {
    use super::*;

    type Form = fn(&[f64]) -> (f64, f64);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let values = noise(1_000_000, 1);
        let forms: [Form; 3] = [serial, parallel, rayon];
        measure(
            setting,
            forms,
            vec![0.0; 2],
            Compare::Exact,
            |form, ends| {
                (ends[0], ends[1]) = form(&values);
            },
        )
    }

    fn serial(values: &[f64]) -> (f64, f64) {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for i in 0..values.len() {
            if values[i] < low {
                low = values[i];
            }
            if values[i] > high {
                high = values[i];
            }
        }
        (low, high)
    }

    #[parallel]
    fn parallel(values: &[f64]) -> (f64, f64) {
        let (mut low, mut high) = (f64::INFINITY, f64::NEG_INFINITY);
        for i in prange(0..values.len()) {
            if values[i] < low {
                low = values[i];
            }
            if values[i] > high {
                high = values[i];
            }
        }
        (low, high)
    }

    fn rayon(values: &[f64]) -> (f64, f64) {
        let none = (f64::INFINITY, f64::NEG_INFINITY);
        let share = values.len().div_ceil(rayon::current_num_threads()).max(1);
        let ends = values.par_chunks(share).map(|values| {
            let ends = |(low, high): (f64, f64), x: &f64| (low.min(*x), high.max(*x));
            values.iter().fold(none, ends)
        });
        ends.reduce(|| none, |(a, b), (c, d)| (a.min(c), b.max(d)))
    }
}

mod peak {
    use super::*;

    type Form = fn(&[f64]) -> (f64, usize);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let values = noise(1_000_000, 1);
        let forms: [Form; 3] = [serial, parallel, rayon];
        measure(setting, forms, vec![0.0; 2], Compare::Exact, |form, out| {
            let (peak, at) = form(&values);
            (out[0], out[1]) = (peak, at as f64);
        })
    }

    fn serial(values: &[f64]) -> (f64, usize) {
        let (mut peak, mut at) = (f64::NEG_INFINITY, 0);
        for i in 0..values.len() {
            if values[i] > peak {
                peak = values[i];
                at = i;
            }
        }
        (peak, at)
    }

    #[parallel]
    fn parallel(values: &[f64]) -> (f64, usize) {
        let (mut peak, mut at) = (f64::NEG_INFINITY, 0);
        for i in prange(0..values.len()) {
            if values[i] > peak {
                peak = values[i];
                at = i;
            }
        }
        (peak, at)
    }

    fn rayon(values: &[f64]) -> (f64, usize) {
        let none = (f64::NEG_INFINITY, 0);
        let share = values.len().div_ceil(rayon::current_num_threads()).max(1);
        let best = |left: (f64, usize), right: (f64, usize)| match right.0 > left.0 {
            true => right,
            false => left,
        };
        let peaks = values.par_chunks(share).enumerate().map(|(chunk, values)| {
            let items = values.iter().copied().zip(chunk * share..);
            items.fold(none, best)
        });
        // Of equals the first stays, in whatever order they meet.
        peaks.reduce(
            || none,
            |a, b| match a.1 < b.1 {
                true => best(a, b),
                false => best(b, a),
            },
        )
    }
}
