//! The peers in Rust: each file has one library's way to write the same loops.

/// Trees of joins by a function that takes two closures.
macro_rules! trees {
    ($join:path) => {
        /// The wrapping sum of `work(i, units)` over a range, each by itself.
        fn fold(range: std::ops::Range<u64>, units: u32) -> u64 {
            match range.end - range.start {
                1 => crate::work::work(range.start, units),
                n => {
                    let middle = range.start + n / 2;
                    let (left, right) = $join(
                        || fold(range.start..middle, units),
                        || fold(middle..range.end, units),
                    );
                    left.wrapping_add(right)
                }
            }
        }

        fn fibonacci(n: usize) -> u64 {
            if n < 2 {
                return n as u64;
            }
            let (a, b) = $join(|| fibonacci(n - 1), || fibonacci(n - 2));
            a + b
        }
    };
}

mod chili;
mod orx;
mod paralight;
mod prange;
mod prange_loop;
mod rayon;
mod serial;
mod threads;

use anyhow::{Result, bail};
use ports::Form;

use crate::kernel::{self, Kernels, Only};
use crate::math::{self, Math, WithMath};
use crate::work::Way;

/// A library's loops. `None`: it has no such loop.
pub trait Peer: Sync {
    /// `out[i] = i * i`.
    fn squares(&self, _out: &mut [u64]) -> Option<()> {
        None
    }

    /// The sum of `a`.
    fn sum(&self, _a: &[f64]) -> Option<f64> {
        None
    }

    /// The wrapping sum of `work(i, units[i])`.
    fn work(&self, _units: &[u32]) -> Option<u64> {
        None
    }

    /// The wrapping sum of `work(i * inner + j, units)`, with a loop over `j` in a loop over `i`.
    fn nested(&self, _outer: usize, _inner: usize, _units: u32) -> Option<u64> {
        None
    }

    /// The wrapping sum of `work(i, units)` of `n` tasks; or the `n`th Fibonacci number.
    fn tasks(&self, _way: Way, _n: usize, _units: u32) -> Option<u64> {
        None
    }

    /// Its kernels.
    fn kernels(&self) -> Option<&dyn Kernels> {
        None
    }

    /// The form of the ported programs that it runs.
    fn form(&self) -> Option<Form> {
        None
    }

    /// Its loops of mathematical functions.
    fn math(&self) -> Option<&dyn Math> {
        None
    }
}

/// A peer's ways to run a loop, of which the best counts.
pub type Variants = Vec<(&'static str, Box<dyn Peer>)>;

/// The names of the peers that this binary can be.
pub const NAMES: [&str; 10] = [
    "serial",
    "prange-serial",
    "prange",
    "prange-loop",
    "rayon",
    "orx",
    "paralight",
    "chili",
    "threads",
    "avx2",
];

/// The variants of a peer, on a pool of `threads` threads.
pub fn variants(name: &str, threads: usize) -> Result<Variants> {
    Ok(match name {
        "serial" => vec![
            ("auto", Box::new(serial::Serial)),
            ("scalar", Box::new(Only(kernel::Scalar))),
        ],
        "prange-serial" => vec![("auto", Box::new(WithMath(math::Ours)))],
        "prange" => vec![("auto", Box::new(prange::Function::new(threads)?))],
        "prange-loop" => vec![
            ("auto", Box::new(prange_loop::Loop::new(threads)?)),
            ("rows", Box::new(Only(kernel::Rows))),
            ("math", Box::new(WithMath(math::Loop))),
        ],
        "rayon" => rayon::variants(threads)?,
        "orx" => vec![("auto", Box::new(orx::Orx { threads }))],
        "paralight" => paralight::variants(threads)?,
        "chili" => vec![("auto", Box::new(chili::Chili::new(threads)?))],
        "threads" => vec![("auto", Box::new(threads::Threads))],
        "avx2" => vec![("auto", Box::new(kernel::Avx2::new()?))],
        other => bail!("no peer `{other}`"),
    })
}
