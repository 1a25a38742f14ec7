//! Loops of mathematical functions, each by the functions of std and by those of `prange::math`.

pub mod data;
pub mod exact;
mod functions;
mod loops;

use std::fmt;
use std::str::FromStr;

use anyhow::{Result, anyhow};

pub use self::data::Data;
pub use self::functions::{Ours, Std};
pub use self::loops::Loop;
use crate::kernel::Kernels;
use crate::peer::Peer;

/// The type of the elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Float {
    F64,
    F32,
}

/// A loop over `n` elements: of one function, or a whole one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Function {
    /// What it computes.
    pub name: &'static str,
    /// Of which type.
    pub float: Float,
    /// Whether it is a whole loop.
    pub is_whole: bool,
}

impl Function {
    /// Functions, and then whole loops.
    pub fn all() -> impl Iterator<Item = Function> {
        let rows = [
            (Float::F64, false, &FUNCTIONS[..]),
            (Float::F32, false, &FUNCTIONS_F32),
            (Float::F64, true, &WHOLE),
            (Float::F32, true, &WHOLE_F32),
        ];
        rows.into_iter().flat_map(|(float, is_whole, names)| {
            names.iter().map(move |&name| Function {
                name,
                float,
                is_whole,
            })
        })
    }

    /// Where the first and the second argument begin, and how far they go: powers of two, so that an argument is rounded
    /// once.
    pub fn ranges(self) -> [(f64, f64); 2] {
        let first = match self.name {
            "ln" | "log2" | "log10" | "powf" => (0.0625, 16.0),
            "ln_1p" => (-0.5, 2.0),
            "asin" | "acos" => (-1.0, 2.0),
            "erf" | "erfc" => (-4.0, 8.0),
            "black_scholes" => return [(64.0, 64.0), (0.25, 2.0)],
            "box_muller" => return [(2f64.powi(-49), 1.0), (0.0, 1.0)],
            _ => (-8.0, 16.0),
        };
        [first, (-8.0, 16.0)]
    }
}

const FUNCTIONS: [&str; 23] = [
    "exp", "ln", "sin", "cos", "tanh", "powf", "erf", "erfc", "exp2", "exp_m1", "log2", "log10",
    "ln_1p", "tan", "atan", "atan2", "asin", "acos", "sinh", "cosh", "cbrt", "hypot", "sin_cos",
];
const FUNCTIONS_F32: [&str; 5] = ["exp", "ln", "sin", "tanh", "powf"];
const WHOLE: [&str; 4] = ["black_scholes", "box_muller", "softmax", "pendulum"];
const WHOLE_F32: [&str; 1] = ["blur"];

impl fmt::Display for Function {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let suffix = match self.float {
            Float::F64 => "",
            Float::F32 => "_f32",
        };
        write!(f, "{}{suffix}", self.name)
    }
}

impl FromStr for Function {
    type Err = anyhow::Error;

    fn from_str(text: &str) -> Result<Function> {
        let found = Function::all().find(|function| function.to_string() == text);
        found.ok_or_else(|| anyhow!("no function `{text}`"))
    }
}

/// A loop over the results, the second ones (where there are two), the first arguments and the second ones.
pub type Run<T> = fn(&mut [T], &mut [T], &[T], &[T]);

/// A library's loops, by name. `None`: it has no such loop.
pub trait Math: Sync {
    /// Of `f64`.
    fn f64(&self, name: &str) -> Option<Run<f64>>;

    /// Of `f32`.
    fn f32(&self, name: &str) -> Option<Run<f32>>;
}

/// A variant that has these loops, and the density with the same functions.
pub struct WithMath<M>(pub M);

impl<M: Math + Kernels> Peer for WithMath<M> {
    fn kernels(&self) -> Option<&dyn Kernels> {
        Some(&self.0)
    }

    fn math(&self) -> Option<&dyn Math> {
        Some(&self.0)
    }
}
