//! Whether an answer is right, and how far it is from the exact one.

use std::f64::consts::FRAC_PI_4;

use super::Kernel;
use super::data::{X, mean, sum_of_counts, width};
use super::double::{Double, TAU};
use crate::math::exact;
use crate::protocol::{Loop, Sample};

/// What the deviation of a density from the exact one may be, relative to it.
const DENSITY: f64 = 1e-12;
/// What the deviation of random hits may be, in standard errors.
const HITS: f64 = 5.0;
/// What the sum of counts may be off where the compiler may fuse or reorder operations, relative to it.
const COUNTS: f64 = 1e-4;
/// The variants where it may.
const LOOSE: [&str; 3] = ["fused", "fast", "fastmath"];

/// What answers are compared with.
#[derive(Clone, Debug)]
pub enum Reference {
    /// Serial's answer: there is no other.
    Serial,
    /// Serial's image.
    Image,
    /// The density, exact but for the last of 30 digits.
    Density(Double),
    /// The hits that are expected of so many samples.
    Hits(f64),
    /// The results of a mathematical function.
    Math(exact::Reference),
}

impl Reference {
    /// That of a loop.
    pub fn new(task: Loop) -> Reference {
        match task {
            Loop::Kernel {
                kernel: Kernel::Mandelbrot,
                ..
            } => Reference::Image,
            Loop::Kernel {
                kernel: Kernel::Kde,
                n,
            } => Reference::Density(density(n)),
            Loop::Kernel {
                kernel: Kernel::Pi,
                n,
            } => Reference::Hits(n as f64),
            Loop::Math { function, n } => Reference::Math(exact::Reference::new(function, n)),
            _ => Reference::Serial,
        }
    }

    /// How far the answer of a sample is off.
    pub fn deviation_of(&self, serial: u64, sample: &Sample) -> f64 {
        match self {
            Reference::Math(exact) => exact.deviation(&sample.results),
            _ => self.deviation(serial, sample.checksum),
        }
    }

    /// How far an answer is off: relative, or for hits in standard errors. Zero if it is serial's one where that is exact.
    fn deviation(&self, serial: u64, answer: u64) -> f64 {
        match *self {
            Reference::Math(_) => unreachable!("its results count"),
            Reference::Serial if answer == serial => 0.0,
            Reference::Serial => f64::INFINITY,
            Reference::Image if answer == serial => 0.0,
            Reference::Image => {
                let (serial, sum) = (sum_of_counts(serial), sum_of_counts(answer));
                // Equal sums of different images still differ.
                serial.abs_diff(sum).max(1) as f64 / serial as f64
            }
            Reference::Density(exact) => {
                let difference = Double::from(f64::from_bits(answer)) - exact;
                (difference.high / exact.high).abs()
            }
            Reference::Hits(samples) => {
                let error = (samples * FRAC_PI_4 * (1.0 - FRAC_PI_4)).sqrt();
                (answer as f64 - samples * FRAC_PI_4).abs() / error
            }
        }
    }

    /// Whether a variant's answer may be so far off.
    pub fn accepts(&self, variant: &str, deviation: f64) -> bool {
        let limit = match self {
            Reference::Image if LOOSE.contains(&variant) => COUNTS,
            Reference::Serial | Reference::Image => 0.0,
            Reference::Density(_) => DENSITY,
            Reference::Hits(_) => HITS,
            Reference::Math(exact) => return exact.accepts(deviation),
        };
        deviation <= limit // not so if it is a NaN
    }
}

/// A deviation in words.
pub fn describe(task: Loop, deviation: f64) -> String {
    match task {
        Loop::Kernel {
            kernel: Kernel::Pi, ..
        } => format!("{deviation:.1} σ"),
        Loop::Math { function, .. } if !function.is_whole => format!("{deviation:.2} ulp"),
        _ if deviation == 0.0 => "0".to_owned(),
        _ => format!("{deviation:.1e}"),
    }
}

/// The exact density of the kernels in `Data`.
fn density(n: usize) -> Double {
    let term = |i| {
        let width = Double::from(width(i, n));
        let u = (Double::from(X) - mean(i).into()) / width;
        (Double::from(-0.5) * u * u).exp() / width
    };
    let sum = (0..n)
        .map(term)
        .fold(Double::from(0.0), |sum, term| sum + term);
    sum / (n as f64).into() / TAU.sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reference(kernel: Kernel, n: usize) -> Reference {
        Reference::new(Loop::Kernel { kernel, n })
    }

    #[test]
    fn additions_are_exact() {
        let add = reference(Kernel::Add, 9);
        assert_eq!(add.deviation(7, 7), 0.0);
        assert!(!add.accepts("fast", add.deviation(7, 8)));
    }

    #[test]
    fn the_density_has_thirty_digits() {
        // By decimal arithmetic of 60 digits, split.
        let known = Double {
            high: 0.483_047_402_899_585_4,
            low: 1.503_652_306_104_906_5e-17,
        };
        assert!((density(1000) - known).high.abs() < 1e-29);
    }

    #[test]
    fn densities_may_be_off_by_rounding() {
        let n = 1000;
        let plain = |i| {
            let u: f64 = (X - mean(i)) / width(i, n);
            (-0.5 * u * u).exp() / width(i, n)
        };
        let sum: f64 = (0..n).map(plain).sum();
        let plain = sum / n as f64 / std::f64::consts::TAU.sqrt();
        let kde = reference(Kernel::Kde, n);
        let deviation = kde.deviation(0, plain.to_bits());
        assert!(deviation < 1e-14 && kde.accepts("auto", deviation));
        let wrong = kde.deviation(0, (plain * (1.0 + 1e-11)).to_bits());
        assert!(!kde.accepts("auto", wrong));
        assert!(!kde.accepts("auto", kde.deviation(0, f64::NAN.to_bits())));
    }

    #[test]
    fn only_fused_operations_may_move_points_of_the_image() {
        let image = reference(Kernel::Mandelbrot, 9);
        let (serial, other) = (5 << 32 | 1_000_000, 6 << 32 | 1_000_000);
        let deviation = image.deviation(serial, other);
        assert!(deviation > 0.0 && image.accepts("fused", deviation));
        assert!(!image.accepts("strict", deviation));
        assert!(!image.accepts("fused", image.deviation(serial, 5 << 32 | 1_001_000)));
    }

    #[test]
    fn hits_may_be_off_by_chance() {
        let pi = reference(Kernel::Pi, 1_000_000);
        assert!(pi.accepts("auto", pi.deviation(0, 785_398 + 1000)));
        assert!(!pi.accepts("auto", pi.deviation(0, 785_398 + 3000)));
    }
}
