//! prange, the loop form.

use anyhow::Result;
use prange::prelude::*;

use super::Peer;
use super::prange::Function;
use crate::kernel::{self, Kernels};
use crate::work::work;

/// Loops on the global pool.
pub struct Loop;

impl Loop {
    /// Sizes the global pool.
    pub fn new(threads: usize) -> Result<Loop> {
        Function::new(threads).map(|_| Loop)
    }
}

#[parallel]
fn squares(out: &mut [u64]) {
    for i in prange(0..out.len()) {
        out[i] = (i * i) as u64;
    }
}

#[parallel]
fn sum(a: &[f64]) -> f64 {
    let mut sum = 0.0;
    for i in prange(0..a.len()) {
        sum += a[i];
    }
    sum
}

#[parallel]
fn work_sum(units: &[u32]) -> u64 {
    let mut sum = 0;
    for i in prange(0..units.len()) {
        sum += work(i as u64, units[i]);
    }
    sum
}

#[parallel]
fn row(i: usize, inner: usize, units: u32) -> u64 {
    let mut sum = 0;
    for j in prange(0..inner) {
        sum += work((i * inner + j) as u64, units);
    }
    sum
}

#[parallel]
fn nested(outer: usize, inner: usize, units: u32) -> u64 {
    let mut sum = 0;
    for i in prange(0..outer) {
        sum += row(i, inner, units);
    }
    sum
}

impl Peer for Loop {
    fn squares(&self, out: &mut [u64]) -> Option<()> {
        squares(out);
        Some(())
    }

    fn sum(&self, a: &[f64]) -> Option<f64> {
        Some(sum(a))
    }

    fn work(&self, units: &[u32]) -> Option<u64> {
        Some(work_sum(units))
    }

    fn nested(&self, outer: usize, inner: usize, units: u32) -> Option<u64> {
        Some(nested(outer, inner, units))
    }

    fn kernels(&self) -> Option<&dyn Kernels> {
        Some(&kernel::Loop)
    }
}
