//! The interface between the library and the machine: clock, forks, exits, recycled memory, parts of slices, growing vectors, atomics and locks.

#[cfg_attr(all(test, loom), path = "../models/clock.rs")]
pub(crate) mod clock;
pub(crate) mod disjoint;
pub(crate) mod exit;
pub(crate) mod fork;
pub(crate) mod growing;
pub(crate) mod owned;
pub(crate) mod recycle;
pub(crate) mod sync;
