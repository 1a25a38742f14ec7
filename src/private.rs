//! What the crate's own traits and macros name; not for users.

/// Keeps a trait to the types that this crate has chosen.
pub trait Sealed {}
