//! Programs as they are written with rayon, each three times: serial, with rayon, and ported to prange with its shape kept. A test compares what
//! they compute, and `benches/peers` what they cost.
#![forbid(unsafe_code)]
#![allow(
    clippy::ptr_arg,
    reason = "the forms of a program take its data by one type"
)]

mod demo;
mod projects;

/// One of the three forms of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// By one thread, with std's iterators.
    Serial,
    /// With prange.
    Ported,
    /// With rayon.
    Original,
}

/// A program with its data.
pub trait Run {
    /// Runs it, and returns a checksum of its result.
    fn run(&mut self, form: Form) -> u64;
}

/// A program.
#[derive(Clone, Copy)]
pub struct Program {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub about: &'static str,
    /// A size that takes a test little time.
    pub small: usize,
    /// A size to measure.
    pub large: usize,
    /// Makes its data, for a size.
    pub make: fn(usize) -> Box<dyn Run>,
}

impl std::fmt::Debug for Program {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name)
    }
}

struct Of<D> {
    data: D,
    forms: [fn(&mut D) -> u64; 3],
}

impl<D> Run for Of<D> {
    fn run(&mut self, form: Form) -> u64 {
        self.forms[form as usize](&mut self.data)
    }
}

/// A table of the modules that are programs: name, small and large size, and what it does.
macro_rules! table {
    ($($name:ident $small:literal $large:literal $about:literal;)*) => {
        pub(crate) const PROGRAMS: &[crate::Program] = &[$(crate::Program {
            name: stringify!($name),
            about: $about,
            small: $small,
            large: $large,
            make: |n| Box::new(crate::Of {
                data: $name::data(n),
                forms: [$name::serial, $name::ported, $name::original],
            }),
        }),*];
    };
}
pub(crate) use table;

/// All programs: those of rayon's demonstrations, and loops as projects have them.
pub fn programs() -> impl Iterator<Item = Program> {
    demo::PROGRAMS.iter().chain(projects::PROGRAMS).copied()
}

/// Numbers that look random (splitmix64).
pub(crate) fn random(seed: u64) -> impl Iterator<Item = u64> {
    (1..).map(move |k: u64| {
        let mut x = (seed << 32 | k).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        x = (x ^ x >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ x >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        x ^ x >> 31
    })
}

/// A checksum that depends on the order of the values.
pub(crate) fn checksum(values: impl IntoIterator<Item = u64>) -> u64 {
    values
        .into_iter()
        .fold(7, |sum, x| (sum ^ x).wrapping_mul(0x0100_0000_01B3))
}

/// Lines of words, some of which come often.
pub(crate) fn lines(n: usize) -> Vec<String> {
    let mut numbers = random(n as u64);
    let mut word = || {
        let x = numbers.next().unwrap_or_default();
        let rank = (x % 60) * (x / 64 % 60);
        format!("w{rank:x}")
    };
    let mut line = |_| (0..12).map(|_| word()).collect::<Vec<_>>().join(" ");
    (0..n).map(&mut line).collect()
}
