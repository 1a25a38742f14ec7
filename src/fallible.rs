//! `Fallible`: what fallible bodies return.

use std::convert::Infallible;
use std::ops::ControlFlow;

use crate::sealed::Sealed;

/// A return type of fallible bodies: a `Result`, an `Option` or a [`ControlFlow`].
pub trait Fallible: Sealed {
    /// The value with which the loop goes on.
    type Output;
    /// The value with which the loop is left.
    type Residual;

    /// Returns whether the loop goes on or is left, with the value.
    fn branch(self) -> ControlFlow<Self::Residual, Self::Output>;
    /// Makes the result of a loop that went on to its end.
    fn from_output(output: Self::Output) -> Self;
    /// Makes the result of a loop that was left.
    fn from_residual(residual: Self::Residual) -> Self;
}

impl<T, E> Sealed for Result<T, E> {}
impl<T, E> Fallible for Result<T, E> {
    type Output = T;
    type Residual = Result<Infallible, E>;

    fn branch(self) -> ControlFlow<Self::Residual, T> {
        match self {
            Ok(output) => ControlFlow::Continue(output),
            Err(error) => ControlFlow::Break(Err(error)),
        }
    }
    fn from_output(output: T) -> Self {
        Ok(output)
    }
    fn from_residual(residual: Self::Residual) -> Self {
        match residual {
            Err(error) => Err(error),
        }
    }
}

impl<T> Sealed for Option<T> {}
impl<T> Fallible for Option<T> {
    type Output = T;
    type Residual = Option<Infallible>;

    fn branch(self) -> ControlFlow<Self::Residual, T> {
        match self {
            Some(output) => ControlFlow::Continue(output),
            None => ControlFlow::Break(None),
        }
    }
    fn from_output(output: T) -> Self {
        Some(output)
    }
    fn from_residual(_: Self::Residual) -> Self {
        None
    }
}

impl<B, C> Sealed for ControlFlow<B, C> {}
impl<B, C> Fallible for ControlFlow<B, C> {
    type Output = C;
    type Residual = ControlFlow<B, Infallible>;

    fn branch(self) -> ControlFlow<Self::Residual, C> {
        match self {
            ControlFlow::Continue(output) => ControlFlow::Continue(output),
            ControlFlow::Break(value) => ControlFlow::Break(ControlFlow::Break(value)),
        }
    }
    fn from_output(output: C) -> Self {
        ControlFlow::Continue(output)
    }
    fn from_residual(residual: Self::Residual) -> Self {
        match residual {
            ControlFlow::Break(value) => ControlFlow::Break(value),
        }
    }
}
