//! Plain loops on one thread: what all others are measured against.

use std::hint::black_box;

use ports::Form;

use super::Peer;
use crate::kernel::{self, Kernels};
use crate::math::{self, Math};
use crate::work::{Way, work};

/// No library.
pub struct Serial;

impl Peer for Serial {
    fn squares(&self, out: &mut [u64]) -> Option<()> {
        for (i, out) in out.iter_mut().enumerate() {
            *out = (i * i) as u64;
        }
        Some(())
    }

    fn sum(&self, a: &[f64]) -> Option<f64> {
        Some(a.iter().sum())
    }

    fn work(&self, units: &[u32]) -> Option<u64> {
        let mut sum = 0u64;
        for (i, &units) in units.iter().enumerate() {
            sum = sum.wrapping_add(work(i as u64, units));
        }
        Some(sum)
    }

    fn nested(&self, outer: usize, inner: usize, units: u32) -> Option<u64> {
        let mut sum = 0u64;
        for i in 0..outer {
            for j in 0..inner {
                sum = sum.wrapping_add(work((i * inner + j) as u64, units));
            }
        }
        Some(sum)
    }

    fn tasks(&self, way: Way, n: usize, units: u32) -> Option<u64> {
        fn fibonacci(n: usize) -> u64 {
            match n {
                0 | 1 => n as u64,
                _ => black_box(fibonacci(n - 1)) + black_box(fibonacci(n - 2)),
            }
        }
        Some(match way {
            Way::Fibonacci => fibonacci(n),
            _ => (0..n as u64)
                .map(|i| work(i, units))
                .fold(0, u64::wrapping_add),
        })
    }

    fn form(&self) -> Option<Form> {
        Some(Form::Serial)
    }

    fn kernels(&self) -> Option<&dyn Kernels> {
        Some(&kernel::Serial)
    }

    fn math(&self) -> Option<&dyn Math> {
        Some(&math::Std)
    }
}
