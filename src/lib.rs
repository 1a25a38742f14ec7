#![doc = include_str!("../README.md")]

#[cfg_attr(all(test, loom), path = "models/clock.rs")]
mod clock;
mod deque;
mod engine;
mod exclusive;
mod expansion;
mod fork;
#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod fuzz;
mod grid;
#[cfg(feature = "macros")]
#[doc = include_str!("guide.md")]
pub mod guide {}
pub mod kernels;
#[cfg(feature = "macros")]
mod loop_form;
#[cfg(all(test, loom))]
mod models;
mod number;
mod policy;
mod pool;
pub mod prelude;
mod private;
pub mod random;
mod range;
mod recycle;
pub mod roles;
#[doc = include_str!("safety.md")]
pub mod safety {}
mod schedule;
mod simd;
pub mod source;
mod split;
mod sync;
pub mod terminal;

#[doc(hidden)] // for the macros
pub use expansion::{ChunksOfSlices as __ChunksOfSlices, kit as __kit};
#[cfg(feature = "macros")]
#[doc(hidden)]
pub use loop_form::macros as __macros;
#[cfg(feature = "macros")]
pub use loop_form::{RoleRow, RoleTable, associative, parallel};
#[doc(hidden)] // for the soak test
pub use pool::__global_pool;
pub use pool::{
    Error, JoinHandle, Scope, ThreadPool, ThreadPoolBuilder, current_num_threads,
    current_thread_index, join, scope, spawn,
};
pub use range::{Prange, Serial, prange};
pub use schedule::Schedule;
pub use source::{
    Injection, InjectionError, RowOffsets, RowOffsetsError, Tile, Tiles, ragged, ragged_mut,
    scatter, tiles_mut, try_ragged, try_ragged_mut, try_scatter,
};
