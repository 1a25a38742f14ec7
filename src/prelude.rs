//! The items that most programs need: `use prange::prelude::*;`.

pub use crate::pool::{ThreadPool, ThreadPoolBuilder};
pub use crate::prange;
pub use crate::prange::Prange;
pub use crate::roles::{Append, BitAnd, BitOr, BitXor, Custom, Max, Min, Product, Sum};
pub use crate::schedule::Schedule;
// Without its name, which is that of a trait in the prelude of rayon: of two traits of one name neither would be in scope.
pub use crate::slice::ParallelSliceMut as _;
pub use crate::source::{
    Injection, RowOffsets, Tile, collected, ragged, ragged_mut, scatter, sequence, tiles_mut,
};
#[cfg(feature = "macros")]
pub use crate::{associative, parallel};
