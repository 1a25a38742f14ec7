//! Opaque work, and the tables of how much of it each iteration does. The other languages have the same
//! functions, in integer arithmetic only, so that all peers come to the same answers.

use std::fmt;
use std::hint::black_box;
use std::str::FromStr;

/// A chain of `units` multiplications, each waiting for the one before: about a nanosecond a unit.
///
/// Not inlined, so that all Rust peers run the same machine code; the multiplier is hidden from the
/// optimiser, which could otherwise fold several steps into one.
#[inline(never)]
pub fn work(seed: u64, units: u32) -> u64 {
    let multiplier = black_box(6364136223846793005u64);
    let mut x = seed;
    for _ in 0..units {
        x = x.wrapping_mul(multiplier).wrapping_add(1442695040888963407);
    }
    x
}

/// How the work is spread over the iterations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The same for each.
    Flat,
    /// Growing linearly.
    Triangular,
    /// Falling as `1 / (i + 1)`.
    Power,
    /// Half of all in iteration `n / 100`.
    Early,
    /// Half of all in the last one.
    Late,
    /// A pseudo-random tenth is twenty times heavier.
    Bimodal,
}

impl Kind {
    /// All kinds, with their names.
    pub const ALL: [(Kind, &'static str); 6] = [
        (Kind::Flat, "flat"),
        (Kind::Triangular, "triangular"),
        (Kind::Power, "power"),
        (Kind::Early, "early"),
        (Kind::Late, "late"),
        (Kind::Bimodal, "bimodal"),
    ];

    /// The units of each of `n` iterations, about `total` together.
    pub fn table(self, n: usize, total: u64) -> Vec<u32> {
        let len = n as u64;
        let heavy_at = match self {
            Kind::Early => len / 100,
            _ => len.saturating_sub(1),
        };
        let harmonic: u64 = match self {
            Kind::Power => (1..=len).map(|i| (1 << 20) / i).sum(),
            _ => 0,
        };
        let units = |i: u64| match self {
            Kind::Flat => total / len,
            Kind::Triangular => 2 * total * i / (len * len),
            Kind::Power => (total << 20) / ((i + 1) * harmonic),
            Kind::Early | Kind::Late if i == heavy_at => total / 2,
            Kind::Early | Kind::Late => total / 2 / (len - 1),
            Kind::Bimodal if hash(i).is_multiple_of(10) => 200 * total / (29 * len),
            Kind::Bimodal => 10 * total / (29 * len),
        };
        (0..len).map(|i| units(i) as u32).collect()
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(name_of(self, &Kind::ALL))
    }
}

impl FromStr for Kind {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> anyhow::Result<Kind> {
        let kind = Kind::ALL.iter().find(|(_, name)| *name == text);
        kind.map(|(kind, _)| *kind)
            .ok_or_else(|| anyhow::anyhow!("no kind `{text}`"))
    }
}

/// How tasks are started and joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// One by one, by a thread that is no worker.
    Outside,
    /// The same by a task.
    Inside,
    /// In a scope, by a thread that is no worker.
    Scope,
    /// By joins: a tree of which they are the leaves.
    Join,
    /// By joins without end: Fibonacci numbers, and no work.
    Fibonacci,
}

impl Way {
    /// All ways, with their names.
    pub const ALL: [(Way, &'static str); 5] = [
        (Way::Outside, "outside"),
        (Way::Inside, "inside"),
        (Way::Scope, "scope"),
        (Way::Join, "join"),
        (Way::Fibonacci, "fibonacci"),
    ];
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(name_of(self, &Way::ALL))
    }
}

/// The name of a value in the table of all.
pub fn name_of<T: PartialEq>(value: &T, all: &[(T, &'static str)]) -> &'static str {
    let (_, name) = all
        .iter()
        .find(|(one, _)| one == value)
        .expect("all are named");
    name
}

/// Scatters numbers over 31 bits.
pub fn hash(i: u64) -> u64 {
    let x = i.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (x ^ (x >> 32)).wrapping_mul(0xD6E8_FEB8_6659_FD93) >> 33
}

/// Doubles in `0..1`, multiples of 2^-24: their sum is exact in any order, and answers can be compared bit by bit.
pub fn doubles(n: usize) -> Vec<f64> {
    (0..n as u64)
        .map(|i| (hash(i) >> 7) as f64 / SCALE)
        .collect()
}

/// What makes whole numbers of [`doubles`].
pub const SCALE: f64 = (1u64 << 24) as f64;

/// A sum of all elements that tells where they stand.
pub fn checksum(elements: impl IntoIterator<Item = u64>) -> u64 {
    let terms = elements
        .into_iter()
        .zip(0u64..)
        .map(|(x, i)| x.wrapping_mul(2 * i + 1));
    terms.fold(0, u64::wrapping_add)
}

/// What an iteration of so many units costs among its like, in nanoseconds: measured at some sizes, which are in order. Short
/// iterations overlap within a processor, so that this is not in proportion.
#[derive(Clone, Debug, Default)]
pub struct Costs(pub Vec<(u32, f64)>);

impl Costs {
    /// Straight lines between the measured sizes, and in proportion beyond them.
    fn of(&self, units: u32) -> f64 {
        let above = self.0.partition_point(|&(size, _)| size < units);
        match (
            above.checked_sub(1).map(|below| self.0[below]),
            self.0.get(above),
        ) {
            (Some((low, from)), Some(&(high, to))) => {
                from + (to - from) * f64::from(units - low) / f64::from(high - low)
            }
            (Some((size, cost)), None) => cost * f64::from(units) / f64::from(size),
            (None, Some(&(_, cost))) => cost,
            (None, None) => f64::from(units),
        }
    }
}

/// The time of the greedy schedule with free claims: each next iteration goes to the processor that is free first.
/// All iterations together cost `serial`.
pub fn greedy(units: &[u32], costs: &Costs, serial: f64, processors: usize) -> f64 {
    let mut busy = vec![0.0f64; processors];
    for &units in units {
        let free = busy.iter_mut().min_by(|a, b| a.total_cmp(b));
        *free.expect("a processor") += costs.of(units);
    }
    let total: f64 = busy.iter().sum();
    serial * busy.into_iter().fold(0.0, f64::max) / total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_share_out_the_total() {
        for (kind, name) in Kind::ALL {
            let units = kind.table(1000, 2_000_000);
            let sum: u64 = units.iter().copied().map(u64::from).sum();
            assert!((1_900_000..=2_200_000).contains(&sum), "{name}: {sum}");
        }
    }

    #[test]
    fn greedy_gives_the_next_iteration_to_who_is_free() {
        let costs = Costs(vec![(1, 1.0)]);
        assert_eq!(greedy(&[1, 1, 1, 1], &costs, 4.0, 2), 2.0);
        assert_eq!(greedy(&[1, 1, 1, 3], &costs, 6.0, 2), 4.0);
        assert_eq!(greedy(&[3, 1, 1, 1], &costs, 6.0, 2), 3.0);
        let costs = Costs(vec![(0, 1.0), (2, 2.0), (4, 6.0)]);
        assert_eq!(
            [0, 1, 2, 3, 4, 8].map(|units| costs.of(units)),
            [1.0, 1.5, 2.0, 4.0, 6.0, 12.0]
        );
    }

    #[test]
    fn doubles_add_up_exactly_in_any_order() {
        let a = doubles(100_000);
        assert_eq!(a.iter().sum::<f64>(), a.iter().rev().sum::<f64>());
    }
}
