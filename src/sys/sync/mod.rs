//! The one import point for atomics, locks and threads, so that a model checker can take their place.

#[cfg(all(test, loom))]
mod model;
/// The standard library's. By this name for statics, which outlive an execution of a model, and for estimates, of which any
/// value will do: these are not modelled.
pub(crate) mod plain;

#[cfg(all(test, loom))]
pub(crate) use model::*;
#[cfg(not(all(test, loom)))]
pub(crate) use plain::*;

/// A number of turns to spin. In a model one is as good as many.
pub(crate) const fn turns(turns: usize) -> usize {
    if cfg!(all(test, loom)) { 1 } else { turns }
}
