//! The only place from which atomics, locks and threads are imported, so that those of a model checker can replace them.

#[cfg(all(test, loom))]
mod model;
/// The standard library's primitives. They are used by this name, and so not modelled, for statics, which outlive an execution of a model,
/// and for estimates, of which any value is valid.
pub(crate) mod plain;

#[cfg(all(test, loom))]
pub(crate) use model::*;
#[cfg(not(all(test, loom)))]
pub(crate) use plain::*;

/// Returns the number of turns to spin: `turns`, or 1 in a model, where more turns make no difference.
pub(crate) const fn turns(turns: usize) -> usize {
    if cfg!(all(test, loom)) { 1 } else { turns }
}
