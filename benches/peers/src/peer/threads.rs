//! The standard library: a thread for each task.

use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::thread;

use super::Peer;
use crate::work::{Way, work};

/// No pool.
pub struct Threads;

impl Peer for Threads {
    fn tasks(&self, way: Way, n: usize, units: u32) -> Option<u64> {
        match way {
            Way::Outside => {
                let tasks = (0..n as u64).map(|i| thread::spawn(move || work(i, units)));
                let results = tasks.collect::<Vec<_>>().into_iter();
                let results = results.map(|task| task.join().expect("no panic"));
                Some(results.fold(0, u64::wrapping_add))
            }
            Way::Scope => {
                let sum = AtomicU64::new(0);
                thread::scope(|scope| {
                    for i in 0..n as u64 {
                        let sum = &sum;
                        scope.spawn(move || sum.fetch_add(work(i, units), Relaxed));
                    }
                });
                Some(sum.into_inner())
            }
            _ => None,
        }
    }
}
