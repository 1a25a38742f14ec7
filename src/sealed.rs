//! Sealing: the crate's own traits rest on what their implementations promise.

/// Keeps a trait to the types that this crate has chosen; users cannot name it.
pub trait Sealed {}
