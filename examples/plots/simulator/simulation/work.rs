//! The imbalance cases: the time that each iteration of a loop takes.

use std::ops::Range;

/// A distribution of the time over the iterations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// All iterations take the same time.
    Flat,
    /// The time grows linearly.
    Triangular,
    /// The time of iteration `i` is proportional to 1 / (i + 1).
    PowerLaw,
    /// Half of the work is in one iteration, after a hundredth of the iterations; the others take the same time.
    Early,
    /// Half of the work is in the last iteration; the others take the same time.
    Late,
    /// One iteration in ten, chosen by a hash, is twenty times as heavy as the others.
    Bimodal,
}

impl Kind {
    pub(crate) const ALL: [Kind; 6] = [
        Kind::Flat,
        Kind::Triangular,
        Kind::PowerLaw,
        Kind::Early,
        Kind::Late,
        Kind::Bimodal,
    ];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Flat => "flat",
            Kind::Triangular => "triangular",
            Kind::PowerLaw => "power law",
            Kind::Early => "early",
            Kind::Late => "late",
            Kind::Bimodal => "bimodal",
        }
    }

    /// Returns the time of iteration `i` of `n`, up to a factor.
    fn weight(self, i: usize, n: usize) -> f64 {
        let one_heavy = |heavy: usize| {
            if i == heavy {
                (n - 1).max(1) as f64
            } else {
                1.0
            }
        };
        match self {
            Kind::Flat => 1.0,
            Kind::Triangular => (i + 1) as f64,
            Kind::PowerLaw => 1.0 / (i + 1) as f64,
            Kind::Early => one_heavy(n / 100),
            Kind::Late => one_heavy(n - 1),
            Kind::Bimodal => match hash(i as u64) % 10 {
                0 => 20.0,
                _ => 1.0,
            },
        }
    }
}

/// A loop, as the nanoseconds that each iteration takes.
#[derive(Clone, Debug)]
pub(crate) struct Work {
    /// Time of all iterations before the `i`-th; there is one element more than iterations.
    sums: Vec<u64>,
}

impl Work {
    /// Makes `iterations` that take `total` nanoseconds together.
    pub(crate) fn new(kind: Kind, iterations: usize, total: u64) -> Work {
        let weights = || (0..iterations).map(|i| kind.weight(i, iterations));
        let scale = total as f64 / weights().sum::<f64>();
        // The sums are rounded, not the iterations, so that light iterations are not rounded to nothing.
        let sums = std::iter::once(0.0).chain(weights().scan(0.0, |sum, weight| {
            *sum += weight;
            Some(*sum)
        }));
        Work {
            sums: sums.map(|sum| (sum * scale).round() as u64).collect(),
        }
    }

    pub(crate) fn iterations(&self) -> usize {
        self.sums.len() - 1
    }

    pub(crate) fn total(&self) -> u64 {
        self.time(0..self.iterations())
    }

    /// Returns the time of `range`.
    pub(crate) fn time(&self, range: Range<usize>) -> u64 {
        self.sums[range.end] - self.sums[range.start]
    }

    /// Returns the least time of any schedule on this many processors, where iterations cannot be divided.
    pub(crate) fn lower_bound(&self, processors: usize) -> u64 {
        let heaviest = self.sums.windows(2).map(|pair| pair[1] - pair[0]).max();
        let share = self.total().div_ceil(processors as u64);
        share.max(heaviest.unwrap_or(0)).max(1)
    }
}

/// The finalizer of SplitMix64, which scatters numbers in the same way on every machine.
pub(crate) fn hash(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
