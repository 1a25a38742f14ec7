//! prange, the function form.

use anyhow::Result;
use prange::prelude::*;

use super::Peer;
use crate::kernel::{self, Kernels};
use crate::work::work;

/// Loops on the global pool.
pub struct Function;

impl Function {
    /// Sizes the global pool.
    pub fn new(threads: usize) -> Result<Function> {
        ThreadPoolBuilder::new()
            .num_threads(threads)
            .build_global()?;
        Ok(Function)
    }
}

impl Peer for Function {
    fn squares(&self, out: &mut [u64]) -> Option<()> {
        prange(out)
            .enumerate()
            .for_each(|(i, out)| *out = (i * i) as u64);
        Some(())
    }

    fn sum(&self, a: &[f64]) -> Option<f64> {
        Some(prange(a).sum())
    }

    fn work(&self, units: &[u32]) -> Option<u64> {
        let parts = prange(units)
            .enumerate()
            .map(|(i, &units)| work(i as u64, units));
        Some(parts.sum())
    }

    fn nested(&self, outer: usize, inner: usize, units: u32) -> Option<u64> {
        let row = |i| {
            prange(0..inner)
                .map(|j| work((i * inner + j) as u64, units))
                .sum::<u64>()
        };
        Some(prange(0..outer).map(row).sum())
    }

    fn kernels(&self) -> Option<&dyn Kernels> {
        Some(&kernel::Function)
    }
}
