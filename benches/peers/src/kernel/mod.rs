//! The kernels of `prange::kernels`, and three plain loops over arrays: each library's way to write them is a file here.

mod avx2;
mod body;
pub mod check;
pub mod data;
pub mod double;
mod prange;
mod prange_loop;
mod rayon;
mod serial;

use std::fmt;
use std::str::FromStr;

use anyhow::{Result, anyhow};

pub use self::avx2::Avx2;
pub use self::data::Data;
pub use self::prange::Function;
pub use self::prange_loop::{Loop, Rows};
pub use self::rayon::Rayon;
pub use self::serial::{Scalar, Serial};
use crate::peer::Peer;
use crate::work::name_of;

/// A kernel; of `n` elements, of an image of `n` by `n` pixels, or of `n` samples.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kernel {
    /// `c[i] = a[i] + b[i]`.
    Add,
    /// `y[i] += alpha * x[i]`.
    Axpy,
    /// The sum of `a[i] * b[i]`.
    Dot,
    /// Escape counts of points.
    Mandelbrot,
    /// A density at one point.
    Kde,
    /// Random points in the unit circle.
    Pi,
}

impl Kernel {
    /// All kernels, with their names.
    pub const ALL: [(Kernel, &'static str); 6] = [
        (Kernel::Add, "add"),
        (Kernel::Axpy, "axpy"),
        (Kernel::Dot, "dot"),
        (Kernel::Mandelbrot, "mandelbrot"),
        (Kernel::Kde, "kde"),
        (Kernel::Pi, "pi"),
    ];
}

impl fmt::Display for Kernel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(name_of(self, &Kernel::ALL))
    }
}

impl FromStr for Kernel {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Kernel> {
        let kernel = Kernel::ALL.iter().find(|(_, name)| *name == text);
        kernel
            .map(|(kernel, _)| *kernel)
            .ok_or_else(|| anyhow!("no loop `{text}`"))
    }
}

/// The most iterations of a point of the Mandelbrot set.
pub const ITERATIONS: u8 = 20;

/// The seed of the random points.
pub const SEED: u64 = 42;

/// A library's kernels. `None`: it has no such kernel.
pub trait Kernels: Sync {
    /// `c[i] = a[i] + b[i]`.
    fn add(&self, _c: &mut [f64], _a: &[f64], _b: &[f64]) -> Option<()> {
        None
    }

    /// `y[i] += alpha * x[i]`.
    fn axpy(&self, _y: &mut [f64], _alpha: f64, _x: &[f64]) -> Option<()> {
        None
    }

    /// The sum of `a[i] * b[i]`.
    fn dot(&self, _a: &[f64], _b: &[f64]) -> Option<f64> {
        None
    }

    /// `image[row * xs.len() + column]`: how many steps of `z = z * z + c` the point `c = (xs[column], ys[row])` stays
    /// within the circle of radius 2, at most [`ITERATIONS`].
    fn mandelbrot(&self, _image: &mut [u8], _xs: &[f64], _ys: &[f64]) -> Option<()> {
        None
    }

    /// The mean of the Gaussian densities at `x`.
    fn kde(&self, _x: f64, _means: &[f64], _widths: &[f64]) -> Option<f64> {
        None
    }

    /// How many of so many random points in the unit square are in the unit circle.
    fn pi(&self, _samples: u64) -> Option<u64> {
        None
    }
}

/// A variant that has kernels and no other loop.
pub struct Only<K>(pub K);

impl<K: Kernels> Peer for Only<K> {
    fn kernels(&self) -> Option<&dyn Kernels> {
        Some(&self.0)
    }
}
