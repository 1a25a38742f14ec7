//! chili: a loop is a tree of joins.

use std::ops::Range;

use anyhow::{Context, Result};
use chili::{Config, Scope, ThreadPool};

use super::Peer;
use crate::work::{Way, work};

/// The elements below which a join costs more than the loop.
const LEAF: usize = 1024;

/// Joins on a pool of its own.
pub struct Chili(ThreadPool);

impl Chili {
    /// Makes the pool.
    pub fn new(threads: usize) -> Result<Chili> {
        Ok(Chili(ThreadPool::with_config(Config {
            thread_count: Some(threads.try_into().context("no threads")?),
            ..Config::default()
        })))
    }
}

fn squares(scope: &mut Scope<'_>, start: usize, out: &mut [u64]) {
    if out.len() <= LEAF {
        for (i, out) in (start..).zip(out) {
            *out = (i * i) as u64;
        }
        return;
    }
    let middle = out.len() / 2;
    let (left, right) = out.split_at_mut(middle);
    scope.join(
        |scope| squares(scope, start, left),
        |scope| squares(scope, start + middle, right),
    );
}

fn sum(scope: &mut Scope<'_>, a: &[f64]) -> f64 {
    if a.len() <= LEAF {
        return a.iter().sum();
    }
    let (left, right) = a.split_at(a.len() / 2);
    let (left, right) = scope.join(|scope| sum(scope, left), |scope| sum(scope, right));
    left + right
}

/// The wrapping sum of `f` over a range, in single iterations.
fn fold<F>(scope: &mut Scope<'_>, range: Range<usize>, f: &F) -> u64
where
    F: Fn(&mut Scope<'_>, usize) -> u64 + Sync,
{
    match range.len() {
        0 => 0,
        1 => f(scope, range.start),
        n => {
            let middle = range.start + n / 2;
            let (left, right) = scope.join(
                |scope| fold(scope, range.start..middle, f),
                |scope| fold(scope, middle..range.end, f),
            );
            left.wrapping_add(right)
        }
    }
}

fn fibonacci(scope: &mut Scope<'_>, n: usize) -> u64 {
    if n < 2 {
        return n as u64;
    }
    let (a, b) = scope.join(
        |scope| fibonacci(scope, n - 1),
        |scope| fibonacci(scope, n - 2),
    );
    a + b
}

impl Peer for Chili {
    fn squares(&self, out: &mut [u64]) -> Option<()> {
        squares(&mut self.0.scope(), 0, out);
        Some(())
    }

    fn sum(&self, a: &[f64]) -> Option<f64> {
        Some(sum(&mut self.0.scope(), a))
    }

    fn work(&self, units: &[u32]) -> Option<u64> {
        let item = |_: &mut Scope<'_>, i: usize| work(i as u64, units[i]);
        Some(fold(&mut self.0.scope(), 0..units.len(), &item))
    }

    fn tasks(&self, way: Way, n: usize, units: u32) -> Option<u64> {
        let item = |_: &mut Scope<'_>, i: usize| work(i as u64, units);
        match way {
            Way::Join => Some(fold(&mut self.0.scope(), 0..n, &item)),
            Way::Fibonacci => Some(fibonacci(&mut self.0.scope(), n)),
            _ => None,
        }
    }

    fn nested(&self, outer: usize, inner: usize, units: u32) -> Option<u64> {
        let row = |scope: &mut Scope<'_>, i: usize| {
            fold(scope, 0..inner, &|_: &mut Scope<'_>, j| {
                work((i * inner + j) as u64, units)
            })
        };
        Some(fold(&mut self.0.scope(), 0..outer, &row))
    }
}
