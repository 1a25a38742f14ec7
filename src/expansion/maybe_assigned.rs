//! Private variables that only some paths of the body assign.

use std::fmt;
use std::ops::{Deref, DerefMut};

/// An iteration's own copy of a lastprivate variable. The macro has checked that every read comes after an assignment.
pub struct Maybe<T>(Option<T>);

impl<T> Maybe<T> {
    #[inline(always)]
    pub(super) fn new() -> Self {
        Maybe(None)
    }

    /// Assigns the variable, as `variable = value`.
    #[inline(always)]
    pub fn __prange_set(&mut self, value: T) {
        self.0 = Some(value);
    }

    /// Returns the value that the iteration leaves, if it has assigned one.
    #[inline(always)]
    pub fn __prange_into_option(self) -> Option<T> {
        self.0
    }
}

impl<T> Deref for Maybe<T> {
    type Target = T;

    #[inline(always)]
    fn deref(&self) -> &T {
        self.0.as_ref().expect("assigned before it is read")
    }
}

impl<T> DerefMut for Maybe<T> {
    #[inline(always)]
    fn deref_mut(&mut self) -> &mut T {
        self.0.as_mut().expect("assigned before it is read")
    }
}

impl<T> fmt::Debug for Maybe<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Maybe").finish_non_exhaustive()
    }
}
