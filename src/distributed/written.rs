//! The parts of arrays that stretches have written, kept until they are sent.

use std::ops::Range;

use super::{Alone, Over};
use crate::sealed::Sealed;

/// Processes that may keep the parts of arrays that stretches have written. One process alone has no use for them.
///
/// Only this crate implements the trait.
pub trait Keeps: Sealed {
    /// What is kept of parts of type `X`.
    #[doc(hidden)]
    type Kept<X: Send>: Default + Send;
    /// Whether anything is kept.
    #[doc(hidden)]
    const KEEPS: bool;

    /// Keeps the part of a stretch that has run the iterations `done`.
    #[doc(hidden)]
    fn keep<X: Send>(kept: &mut Self::Kept<X>, part: X, done: Range<usize>);
    /// Adds what is kept of later iterations.
    #[doc(hidden)]
    fn add<X: Send>(kept: &mut Self::Kept<X>, later: Self::Kept<X>);
}

impl Keeps for Alone {
    type Kept<X: Send> = ();

    const KEEPS: bool = false;

    #[inline(always)]
    fn keep<X: Send>((): &mut (), _: X, _: Range<usize>) {}
    #[inline(always)]
    fn add<X: Send>((): &mut (), (): ()) {}
}

/// The parts of an array that stretches of this rank have written, with their iterations.
pub(crate) type Written<X> = Vec<(X, Range<usize>)>;

impl Keeps for Over<'_> {
    type Kept<X: Send> = Written<X>;

    const KEEPS: bool = true;

    fn keep<X: Send>(kept: &mut Written<X>, part: X, done: Range<usize>) {
        kept.push((part, done));
    }
    fn add<X: Send>(kept: &mut Written<X>, mut later: Written<X>) {
        kept.append(&mut later);
    }
}
