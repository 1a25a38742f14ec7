// The first definition counts: where these pages are, there is no folder of examples.
#![doc = "[mandelbrot]: https://raw.githubusercontent.com/prange-rs/prange/main/examples/mandelbrot.png"]
#![doc = include_str!("../README.md")]

mod adaptors;
pub mod distributed;
mod engine;
mod error;
mod exclusive;
mod expansion;
mod fallible;
#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod fuzz;
mod reduce_tree;
#[cfg(feature = "macros")]
#[doc = include_str!("guide.md")]
pub mod guide {}
mod cost_model;
pub mod kernels;
#[cfg(feature = "macros")]
mod macros;
pub mod math;
#[cfg(all(test, loom))]
mod models;
mod number;
mod observe;
mod pool;
mod prange;
pub mod prelude;
pub mod random;
pub mod roles;
mod sealed;
#[doc = include_str!("safety.md")]
pub mod safety {}
mod schedule;
mod simd;
pub mod slice;
pub mod source;
mod sys;
pub mod terminal;
mod until;

pub use error::Error;
#[doc(hidden)] // for the macros
pub use expansion::{ChunksOfSlices as __ChunksOfSlices, kit as __kit};
pub use expansion::{Number, Real};
#[cfg(feature = "macros")]
#[doc(hidden)]
pub use macros::macros as __macros;
#[cfg(feature = "macros")]
pub use macros::{RoleRow, RoleTable, associative, math, parallel};
pub use observe::{Advice, BusyThread, LoopReport, Progress, Report, report};
#[doc(hidden)] // for the soak test
pub use pool::__global_pool;
pub use pool::{
    JoinHandle, Scope, ThreadPool, ThreadPoolBuilder, broadcast, current_num_threads,
    current_thread_index, join, max_num_threads, scope, spawn, yield_now,
};
pub use prange::{IntoIter, Prange, prange};
pub use schedule::Schedule;
pub use source::{
    Injection, InjectionError, RowOffsets, RowOffsetsError, Tile, Tiles, collected, ragged,
    ragged_mut, scatter, tiles_mut, try_ragged, try_ragged_mut, try_scatter,
};
pub use until::{Stop, Until};
