//! Elements owned through a table.

use super::Entry;
use super::prelude::*;

pub const NESTS: &[Entry] = &[Entry {
    name: "permutation",
    about: "each element to the place that a table names",
    run: permutation::run,
}];

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
