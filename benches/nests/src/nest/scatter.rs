//! Elements owned through a table.

use super::Entry;
use super::prelude::*;

pub const NESTS: &[Entry] = &[
    Entry {
        name: "permutation",
        about: "each element to the place that a table names",
        run: permutation::run,
    },
    Entry {
        name: "repeated",
        about: "the same, ten times over a table that is checked once",
        run: repeated::run,
    },
];

mod permutation {
    use super::*;
    use std::sync::atomic::{AtomicU64, Ordering};

    type Form = fn(&[f64], &[usize], &mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let n = 500_000;
        let values = noise(n, 1);
        let to: Vec<usize> = (0..n).map(|i| (i * 7919 + 13) % n).collect();
        let forms: [Form; 3] = [serial, parallel, rayon];
        measure(setting, forms, vec![0.0; n], Compare::Exact, |form, out| {
            form(&values, &to, out)
        })
    }

    fn serial(values: &[f64], to: &[usize], out: &mut [f64]) {
        for i in 0..values.len() {
            out[to[i]] = 2.0 * values[i];
        }
    }

    #[parallel]
    fn parallel(values: &[f64], to: &[usize], out: &mut [f64]) {
        for (i, out) in prange(scatter(out, to)).enumerate() {
            *out = 2.0 * values[i];
        }
    }

    fn rayon(values: &[f64], to: &[usize], out: &mut [f64]) {
        let bits: Vec<AtomicU64> = (0..out.len()).map(|_| AtomicU64::new(0)).collect();
        values.par_iter().zip(to).for_each(|(value, &to)| {
            bits[to].store((2.0 * value).to_bits(), Ordering::Relaxed);
        });
        out.par_iter_mut()
            .zip(bits)
            .for_each(|(out, bits)| *out = f64::from_bits(bits.into_inner()));
    }
}

mod repeated {
    use super::*;

    type Form = fn(&[f64], &Injection<'_, usize>, &mut [f64]);

    pub(super) fn run(setting: &Setting<'_>) -> Result<Outcome> {
        let n = 100_000;
        let values = noise(n, 1);
        let to: Vec<usize> = (0..n).map(|i| (i * 7919 + 13) % n).collect();
        let to = Injection::new(to, n);
        let forms: [Form; 3] = [serial, parallel, rayon];
        measure(setting, forms, vec![0.0; n], Compare::Exact, |form, out| {
            form(&values, &to, out)
        })
    }

    fn serial(values: &[f64], to: &Injection<'_, usize>, out: &mut [f64]) {
        let to = to.indices();
        for _ in 0..10 {
            for i in 0..values.len() {
                out[to[i]] += 0.5 * values[i];
            }
        }
    }

    #[parallel]
    fn parallel(values: &[f64], to: &Injection<'_, usize>, out: &mut [f64]) {
        for _ in 0..10 {
            for (i, out) in prange(to.scatter(out)).enumerate() {
                *out += 0.5 * values[i];
            }
        }
    }

    /// Element by element: the table the other way round, made once for the ten loops.
    fn rayon(values: &[f64], to: &Injection<'_, usize>, out: &mut [f64]) {
        let mut from = vec![0; out.len()];
        for (i, &to) in to.indices().iter().enumerate() {
            from[to] = i;
        }
        for _ in 0..10 {
            let each = out.par_iter_mut().zip(&from).with_min_len(1024);
            each.for_each(|(out, &from)| *out += 0.5 * values[from]);
        }
    }
}
