//! prange, the function form.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

use anyhow::Result;
use ports::Form;
use prange::prelude::*;

use super::Peer;
use crate::kernel::{self, Kernels};
use crate::work::{Way, work};

trees!(prange::join);

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

    fn tasks(&self, way: Way, n: usize, units: u32) -> Option<u64> {
        let spawn = move || {
            let tasks = (0..n as u64).map(|i| prange::spawn(move || work(i, units)));
            let results = tasks.collect::<Vec<_>>().into_iter();
            let results = results.map(|task| task.join().expect("no panic"));
            results.fold(0, u64::wrapping_add)
        };
        Some(match way {
            Way::Outside => spawn(),
            Way::Inside => prange::spawn(spawn).join().expect("no panic"),
            Way::Scope => {
                let sum = AtomicU64::new(0);
                prange::scope(|scope| {
                    for i in 0..n as u64 {
                        let sum = &sum;
                        scope.spawn(move |_| {
                            sum.fetch_add(work(i, units), Relaxed);
                        });
                    }
                });
                sum.into_inner()
            }
            Way::Join => fold(0..n as u64, units),
            Way::Fibonacci => fibonacci(n),
        })
    }

    fn form(&self) -> Option<Form> {
        Some(Form::Ported)
    }

    fn kernels(&self) -> Option<&dyn Kernels> {
        Some(&kernel::Function)
    }
}
