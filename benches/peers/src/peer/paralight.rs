//! paralight, with fixed ranges and with work stealing. A pool runs one loop at a time.

use std::sync::{Mutex, PoisonError};

use anyhow::{Context, Result};
use paralight::prelude::*;

use super::{Peer, Variants};
use crate::work::work;

/// A pool of its own.
struct Paralight(Mutex<ThreadPool>);

/// The variants, each with a pool; one waits while the other runs.
pub fn variants(threads: usize) -> Result<Variants> {
    let threads = threads.try_into().context("no threads")?;
    let variant = |range_strategy| {
        let builder = ThreadPoolBuilder {
            num_threads: ThreadCount::Count(threads),
            range_strategy,
            cpu_pinning: CpuPinningPolicy::No,
        };
        Box::new(Paralight(Mutex::new(builder.build())))
    };
    Ok(vec![
        ("stealing", variant(RangeStrategy::WorkStealing)),
        ("fixed", variant(RangeStrategy::Fixed)),
    ])
}

impl Peer for Paralight {
    fn squares(&self, out: &mut [u64]) -> Option<()> {
        let mut pool = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        out.par_iter_mut()
            .enumerate()
            .with_thread_pool(&mut *pool)
            .for_each(|(i, out)| *out = (i * i) as u64);
        Some(())
    }

    fn sum(&self, a: &[f64]) -> Option<f64> {
        let mut pool = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Some(a.par_iter().with_thread_pool(&mut *pool).sum())
    }

    fn work(&self, units: &[u32]) -> Option<u64> {
        let mut pool = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let items = units.par_iter().enumerate().with_thread_pool(&mut *pool);
        Some(
            items
                .map(|(i, &units)| work(i as u64, units))
                .reduce(|| 0, u64::wrapping_add),
        )
    }
}
