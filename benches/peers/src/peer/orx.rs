//! orx-parallel, on its persistent pool. The runner sets `ORX_NUM_THREADS` too, which limits the pool.

use orx_parallel::*;

use super::Peer;
use crate::work::work;

/// Loops of so many threads.
pub struct Orx {
    pub threads: usize,
}

impl Peer for Orx {
    fn squares(&self, out: &mut [u64]) -> Option<()> {
        out.into_par()
            .enumerate()
            .num_threads(self.threads)
            .for_each(|(i, out)| *out = (i * i) as u64);
        Some(())
    }

    fn sum(&self, a: &[f64]) -> Option<f64> {
        Some(a.par().copied().num_threads(self.threads).sum())
    }

    fn work(&self, units: &[u32]) -> Option<u64> {
        let items = units.par().enumerate().num_threads(self.threads);
        items
            .map(|(i, &units)| work(i as u64, units))
            .reduce(u64::wrapping_add)
            .or(Some(0))
    }
}
