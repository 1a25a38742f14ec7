//! The kernels on one thread, for whole arrays or for one chunk of a parallel loop.
//!
//! Each kernel picks the best instruction set of the processor at run time, and gives the same bits on all of them (a NaN may
//! differ in its sign and payload).

mod add;
mod kde;
mod mandelbrot;
mod monte_carlo_pi;

pub use add::add;
pub(crate) use add::{LARGE, add_chunk};
pub use kde::{density, gaussians, kde, kernel_sum};
pub use mandelbrot::{escape_count, mandelbrot, mandelbrot_row};
pub use monte_carlo_pi::{monte_carlo_hits, monte_carlo_pi};

pub(crate) use kde::{CHUNK, POINTS, add_sums, gaussians_of, kernel_sums, means_of};
pub(crate) use monte_carlo_pi::{BLOCK as HITS_BLOCK, estimate};

#[cfg(test)]
#[cfg(test)]
#[cfg(test)]
mod tests;
