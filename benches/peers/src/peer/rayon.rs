//! rayon, with its own splitting and with pieces of one iteration.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::mpsc::{Sender, channel};

use anyhow::Result;
use ports::Form;
use rayon::prelude::*;

use super::{Peer, Variants};
use crate::kernel::{self, Kernels};
use crate::work::{Way, work};

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

trees!(rayon::join);

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

    fn tasks(&self, way: Way, n: usize, units: u32) -> Option<u64> {
        // rayon's tasks have no handles.
        let spawn = move |sender: Sender<u64>| {
            for i in 0..n as u64 {
                let sender = sender.clone();
                rayon::spawn(move || sender.send(work(i, units)).expect("is received"));
            }
        };
        let (sender, results) = channel();
        match way {
            Way::Outside => spawn(sender),
            Way::Inside => rayon::spawn(move || spawn(sender)),
            Way::Scope => {
                let sum = AtomicU64::new(0);
                rayon::scope(|scope| {
                    for i in 0..n as u64 {
                        let sum = &sum;
                        scope.spawn(move |_| {
                            sum.fetch_add(work(i, units), Relaxed);
                        });
                    }
                });
                return Some(sum.into_inner());
            }
            Way::Join => return Some(fold(0..n as u64, units)),
            Way::Fibonacci => return Some(fibonacci(n)),
        }
        Some(results.iter().fold(0, u64::wrapping_add))
    }

    fn form(&self) -> Option<Form> {
        Some(Form::Original)
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
