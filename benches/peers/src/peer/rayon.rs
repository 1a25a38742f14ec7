//! rayon, with its own splitting and with pieces of one iteration.

use anyhow::Result;
use rayon::prelude::*;

use super::{Peer, Variants};
use crate::kernel::{self, Kernels};
use crate::work::work;

/// Splits as rayon finds best.
struct Adaptive;

/// Splits down to single iterations, which evens out heavy ones.
struct Single;

/// Sizes the global pool.
pub fn variants(threads: usize) -> Result<Variants> {
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build_global()?;
    Ok(vec![
        ("auto", Box::new(Adaptive)),
        ("max_len(1)", Box::new(Single)),
    ])
}

fn total(parts: impl ParallelIterator<Item = u64>) -> Option<u64> {
    Some(parts.reduce(|| 0, u64::wrapping_add))
}

fn row(i: usize, inner: usize, units: u32) -> impl IndexedParallelIterator<Item = u64> {
    (0..inner)
        .into_par_iter()
        .map(move |j| work((i * inner + j) as u64, units))
}

impl Peer for Adaptive {
    fn squares(&self, out: &mut [u64]) -> Option<()> {
        out.par_iter_mut()
            .enumerate()
            .for_each(|(i, out)| *out = (i * i) as u64);
        Some(())
    }

    fn sum(&self, a: &[f64]) -> Option<f64> {
        Some(a.par_iter().sum())
    }

    fn work(&self, units: &[u32]) -> Option<u64> {
        let items = units.par_iter().enumerate();
        total(items.map(|(i, &units)| work(i as u64, units)))
    }

    fn nested(&self, outer: usize, inner: usize, units: u32) -> Option<u64> {
        let rows = (0..outer).into_par_iter();
        total(rows.filter_map(|i| total(row(i, inner, units))))
    }

    fn kernels(&self) -> Option<&dyn Kernels> {
        Some(&kernel::Rayon)
    }
}

impl Peer for Single {
    fn work(&self, units: &[u32]) -> Option<u64> {
        let items = units.par_iter().enumerate().with_max_len(1);
        total(items.map(|(i, &units)| work(i as u64, units)))
    }

    fn nested(&self, outer: usize, inner: usize, units: u32) -> Option<u64> {
        let rows = (0..outer).into_par_iter().with_max_len(1);
        total(rows.filter_map(|i| total(row(i, inner, units).with_max_len(1))))
    }
}
