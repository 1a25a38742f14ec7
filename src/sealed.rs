//! Sealing: the crate relies on promises that only its own implementations of its traits make.

/// Restricts a trait to the types that this crate has chosen, because users cannot name this trait.
pub trait Sealed {}
